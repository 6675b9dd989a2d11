"""Reading XML without danger: no entities of its own, no network, no huge trees; names without their namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from quizgen.errors import BankError

_HYPHEN = re.compile(r"-([a-z])")


def parse(content: bytes, name: str) -> Any:
    """The root element of an XML file. Raises BankError for a broken file and for one that declares entities."""
    from lxml import etree

    if b"<!ENTITY" in content.replace(b"\0", b"").upper():
        raise BankError(f"{name} declares entities of its own, which can hide harm, so it is not read; save it anew.")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        line = getattr(error, "lineno", None) or 1
        reason = str(getattr(error, "msg", error)).partition(", line")[0][:200]
        raise BankError(f"{name} is broken XML at line {line}: {reason}; export the file again.") from None
    for node in root.iter():
        _plain_names(node)
    return root


def _plain_names(node: Any) -> None:
    """Take the namespace off a name; names of QTI 3 ("qti-item-body") become those of QTI 2 ("itemBody")."""
    if not isinstance(node.tag, str):
        return
    node.tag = node.tag.rpartition("}")[2]
    if node.tag.startswith("qti-"):
        node.tag = _camel(node.tag.removeprefix("qti-"))
        for key, value in [*node.attrib.items()]:
            node.set(_camel(key.rpartition("}")[2]), value)


def _camel(name: str) -> str:
    return _HYPHEN.sub(lambda found: found[1].upper(), name)


def text_at(node: Any, path: str) -> str:
    """The text of the first element at a path, without blanks around it; empty when there is none."""
    found = node.find(path)
    return "" if found is None else all_text(found).strip()


def all_text(node: Any) -> str:
    """All text inside an element."""
    return "".join(str(part) for part in node.itertext())


def inner_html(node: Any) -> str:
    """What stands inside an element as HTML."""
    from html import escape

    from lxml import etree

    # Without quotes turned to codes, so that the text stays readable.
    parts = [escape(node.text or "", quote=False)]
    parts += (etree.tostring(child, encoding="unicode", method="html") for child in node)
    return "".join(parts)


def named(node: Any, *names: str) -> Iterator[Any]:
    """All elements inside one that have one of these names, in the file's order."""
    return iter(node.iter(*names))
