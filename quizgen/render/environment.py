"""The Jinja environment: where templates come from, what they may call, and what a failing one tells its author."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from traceback import extract_tb
from types import MappingProxyType
from typing import ClassVar

from jinja2 import ChoiceLoader, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateError
from jinja2.bccache import Bucket, BytecodeCache
from jinja2.exceptions import TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from quizgen.errors import RenderError
from quizgen.inline import inline, plain
from quizgen.pictures import album
from quizgen.render.lighter import lighter
from quizgen.render.page import bundled, content_policy, long_date, number, points
from quizgen.render.payload import packed_key, page_data
from quizgen.render.shorter import shorter_script, shorter_style
from quizgen.render.strings import tools
from quizgen.resources import data_dir
from quizgen.sheet import twins

# What a template's own code can raise; anything else is a mistake of ours and stays one.
_MISTAKES = (TemplateError, TypeError, ValueError, LookupError, AttributeError, ArithmeticError, RecursionError)


class _Compiled(BytecodeCache):
    """Templates compiled in this process, by their text: many versions of a sheet compile each only once."""

    _known: ClassVar[dict[str, bytes]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled, if its text is still the same (the bucket looks)."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        self._known[bucket.key] = bucket.bytecode_to_string()


def draw(
    name: str, context: Mapping[str, object], templates: Path | None = None, pictures: Path | None = None
) -> str:
    """Draw the template `name`; raises RenderError that says which template fails, where and why."""
    try:
        return environment(templates, pictures).get_template(name).render(context)
    except _MISTAKES as mistake:
        raise RenderError(_sentence(name, mistake)) from mistake


def environment(templates: Path | None = None, pictures: Path | None = None) -> ImmutableSandboxedEnvironment:
    """Make the environment: everything is escaped, nothing may be undefined, the school's folder comes first.

    `pictures` is the folder of the bank, out of which items may show pictures.
    """
    ours = FileSystemLoader(data_dir("templates"))
    school = [FileSystemLoader(templates)] if templates else []
    jinja = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([*school, ours, PrefixLoader({"builtin": ours})]),
        autoescape=True,
        undefined=StrictUndefined,
        bytecode_cache=_Compiled(),
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )

    def source(path: str) -> Markup:
        """The text of a style sheet or script beside the templates, as it stands."""
        loader = jinja.loader
        assert loader is not None
        return Markup(loader.get_source(jinja, path)[0])  # noqa: S704 - templates are code, as trusted as ours

    def script(*paths: str) -> Markup:
        """The scripts as one, without their import and export lines."""
        return Markup(bundled([source(path) for path in paths]))  # noqa: S704 - templates are code

    def modules_of(names: Sequence[str], places: Mapping[str, int] = MappingProxyType({})) -> Markup:
        """The modules of the folder js as one short script that knows where the page holds each text."""
        code = script(*(f"js/{name}.js" for name in names))
        return Markup(shorter_script(code, tuple(places.items())))  # noqa: S704 - templates are code

    def style(path: str) -> Markup:
        """A style sheet, made short."""
        return Markup(shorter_style(source(path)))  # noqa: S704 - templates are code, as trusted as ours

    marked = partial(inline, pictures=album(pictures) if pictures else None)
    logos = album(*([templates] if templates else []), data_dir("templates"))
    jinja.globals |= {
        "source": source,
        "style": style,
        "script": script,
        "modules_of": modules_of,
        "picture": logos,
        "content_policy": content_policy,
    }
    jinja.globals |= {"packed_key": partial(packed_key, marked=marked), "page_data": page_data, "twins": twins}
    jinja.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    jinja.globals["words_for"] = partial(tools, source)
    jinja.filters |= {
        "lighter": lighter,
        "inline": marked,
        "plain": plain,
        "points": points,
        "number": number,
        "long_date": long_date,
    }
    return jinja


def _sentence(name: str, mistake: BaseException) -> str:
    """Say which template fails, in which line, and what to look at."""
    if isinstance(mistake, TemplateSyntaxError):
        return f"The template {mistake.name or name} cannot be read, line {mistake.lineno}: {mistake.message}."
    if isinstance(mistake, TemplateNotFound):
        return f"There is no template {mistake.name!r}; templates and their parts are found by plain names."
    frames = [frame for frame in extract_tb(mistake.__traceback__) if frame.filename.endswith(".html")]
    where = f"{Path(frames[-1].filename).name}, line {frames[-1].lineno}" if frames else name
    return f"The template {where} fails: {mistake}."
