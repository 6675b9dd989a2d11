"""Lighter markup is the same markup."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from quizgen.render.lighter import lighter


class _Heard(HTMLParser):
    """What a reader of HTML hears: tags with their attributes, and words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.heard.append((tag, *attrs))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.heard.append(data.strip())


@pytest.mark.parametrize(
    ("html", "light"),
    [
        ('<p class="a" id="b-1">x</p>', "<p class=a id=b-1>x</p>"),
        ('<p class="a b" title="" lang="en">x</p>', '<p class="a b" title="" lang=en>x</p>'),
        ('<a href="#q1" rel="x">a</a><img src="a" alt="b">', '<a href="#q1" rel=x>a</a><img src="a" alt=b>'),
        ('<p title="a=&#34;b&#34; class=c">=&#34;x&#34;</p>', '<p title="a=&#34;b&#34; class=c">=&#34;x&#34;</p>'),
        ('<p title="1 > 0" class="c">a="b"</p>', '<p title="1 > 0" class=c>a="b"</p>'),
        ("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n", "<ul><li>a<li>b</ul>"),
        ("<select><option>A</option><option>B</option></select>", "<select><option>A<option>B</select>"),
        ("<li>a</li> <p>b</p>", "<li>a</li> <p>b</p>"),
        ("<p>one\ntwo <em>three</em>\n<b>four</b>\n</p>", "<p>one\ntwo <em>three</em>\n<b>four</b></p>"),
        ("<div><p>a</p><p>b</p> c<p>d</p>\n</div>", "<div><p>a<p>b</p> c<p>d</div>"),
        ("<noscript><p>a</p></noscript>", "<noscript><p>a</p></noscript>"),
    ],
)
def test_only_what_says_nothing_is_left_out(html: str, light: str) -> None:
    assert lighter(html) == light
    assert lighter(light) == light
    assert _Heard(light).heard == _Heard(html).heard


def test_an_element_of_words_alone_says_itself_which() -> None:
    words = '<span data-t="points" data-n="2" lang="es">2 puntos</span>'
    assert lighter(f'<p class="a">{words}</p>') == "<p class=a data-t=points data-n=2 lang=es>2 puntos</p>"
    assert lighter(f"<p>{words} x</p>") == "<p><span data-t=points data-n=2 lang=es>2 puntos</span> x</p>"
    assert lighter(f"<p><i>a</i>{words}</p>").count("<span") == 1
