"""Scripts and styles made shorter do what they did before."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from quizgen.render.environment import environment
from quizgen.render.page import bundled
from quizgen.render.script_names import with_short_names
from quizgen.render.script_tokens import tokens_of
from quizgen.render.shorter import shorter_script, shorter_style
from quizgen.screen import MODES, Mode
from tests.house.tree import ROOT
from tests.js.node import HERE, needs_node, needs_tools, node
from tests.render.test_render_strings import drawn

SCRIPTS = ROOT / "templates" / "js"

# Each is a list of expressions' worth: it ends in what it returns.
SNIPPETS = {
    "strings": """const first = 'a  // b'; const second = "it's /* no */ \\" ; { }"; return [first, second, first.length];""",
    "comments": """const value = 1; // "a" ` {\n/* const value = 2; */ const other = value /* x */ + /* ' */ 2; return [value, other];""",
    "templates": """const one = 2; const two = 3; return `${one}  {two} ${one + two}\\`\\${one}`;""",
    "nested": """const word = "w"; const many = [1, 2];
      return `a ${many.map((number) => `<${number}  ${word + "}"}>`).join(` ${word} `)} b`;""",
    "object in a template": """const key = "k"; return `${{ key: 1, [key]: 2 }.key} ${JSON.stringify({ key })}`;""",
    "regex": """const text = "a/b  c"; return [text.replace(/[/"'`]/g, "-"), /a\\/b {2}c/.test(text), !/b  c/.test(text)];""",
    "division": """const total = 8; const half = 2; const list = [4]; return [total / half / 2, (total) / 2 + list[0] / 2, "/"];""",
    "division after ++": """let place = 4; const half = 2; const share = place++ / half + 6 / 3; return [share, place, "/  /"];""",
    "properties": """const size = 1; const box = { size: 2, "wide": 3 }; box.depth = size; const depth = 5; return [box, box.size, depth];""",
    "shorthand": """const name = "n"; const value = 2; const made = { name, value, other: name }; return [made, Object.keys(made)];""",
    "methods": """const open = 1; const thing = { open() { return 2; }, close: () => open }; return [Object.keys(thing), thing.close()];""",
    "destructuring": """const take = ({ first, second = [], third: { deep = 4 } = {} }, [one, , two = 9], ...rest) =>
      [first, second, deep, one, two, rest];
      return take({ first: 1 }, [5, 6], 7, 8);""",
    "renamed": """const { left: right, ...others } = { left: 1, up: 2 }; const [head, ...tail] = [3, 4, 5]; return [right, others, head, tail];""",
    "usual values": """const most = (list, limit = Math.min(Infinity, Number("3"))) => list.slice(0, limit); return most([1, 2, 3, 4]);""",
    "a global in a usual value": """const kind = (text, made = String(Number)) => made.slice(0, 15) + text; return [kind("x"), typeof Number];""",
    "keywords": """const check = (value) => { switch (typeof value) { case "string": return value in { a: 1 }; default: return void 0; } };
      let found = null; for (const one of [1, 2]) { if (one instanceof Object) continue; else found = one; }
      try { throw new Error("e"); } catch (problem) { found = [found, problem.message]; } finally { delete found.x; }
      return [check("a"), check(1), found, new Date(0).getTime()];""",
    "signs": """let count = 3; const minus = 4; return [count - -minus, count + +minus, count++ + minus, count - --count, - -count];""",
    "an arrow and a comparison": """const limit = 2; const list = [1, 2, 3].filter((one) => one >= limit); return list.map(one => -one);""",
    "less than not": """let left = 1; const right = 1; return [left < !--left, right];""",
    "scopes": """const value = 1; const inner = (value) => { const other = value * 2; return () => other + value; };
      function outer(other) { let value = other; value += 1; return value; }
      return [value, inner(5)(), outer(7)];""",
    "blocks": """let sum = 0; { const sum2 = 4; sum += sum2; } while (sum < 9) { sum += 2; } do { sum -= 1; } while (sum > 8);
      const nothing = () => {}; return [sum, nothing()];""",
    "optional": """const found = null; const other = { deep: { list: [7] } }; return [found?.deep ?? "no", other?.deep?.list?.[0], found ? .5 : 1.5];""",
    "a name of a property": """const share = 3; const size = (n) => n + 1; const box = { a: share * size(2), size: size(1), share };
      return [box, box.size, ((box).share)];""",
    "braces for one": """const list = []; for (const one of [1, 2, 3]) { list.push(one); } let n = 0; while (n < 2) { n += 1; }
      if (n > 5) { list.push("a"); } else { list.push("b"); } if (n) { if (n > 9) { list.push("c"); } } else { list.push("d"); } return list;""",
    "choices": """const sign = (n) => { if (n > 0) { return "+"; } if (n < 0) return "-"; return "0"; };
      const even = (n) => { if (n % 2 === 0) return true; return false; }; const odd = (n) => { let made = 0; if (n ? n > 1 : n < 1) return 7; return made; };
      return [sign(1), sign(-1), sign(0), even(2), odd(0), odd(2)];""",
    "returned objects": """function pair(first) { return { first, second: [first, 2,], }; } function both(a, b) { if (a) return a; else if (b) return b; return 0; }
      return [pair(0.5), both(0, 1), both(0, 0)];""",
    "loops without a body": """let n = 0; const step = () => { while (n++ < 5); }; step(); return [n, 1e-3, 0.25];""",
    "many names": "const "
    + ", ".join(f"longname{at} = {at}" for at in range(3))
    + "; "
    + " ".join(f"const another{at} = {at};" for at in range(80))
    + " return ["
    + ", ".join(f"another{at}" for at in range(80))
    + ", longname2];",
}

# Functions of the modules that need no page, each with lists of arguments.
ASKED = [
    {"n": at, "kind": "essay", "section": at // 4, "tags": [f"t{at % 3}"], "pin": at == 2} for at in range(1, 10)
]
WISH = {"seed": "7", "shuffle": True, "count": 6, "topics": [], "only": []}
BOXES = {"a": {"box": 2, "due": 20}, "b": {"box": 5, "due": 9}}
RECORD = {
    "bank": "3fa2c1",
    "layout": "9b01d2e4",
    "seed": 7,
    "name": "Ána :;",
    "took": 9,
    "answers": [["B"], ["", ""], ["a,b", "é"]],
}
CALLS: dict[str, list[tuple[str, list[list[object]]]]] = {
    "random": [("(seed, list) => shuffled(list, chance(seed))", [[str(seed), [1, 2, 3, 4, 5]] for seed in range(9)])],
    "arrange": [
        ("arrange", [[ASKED, WISH | {"seed": str(seed)}] for seed in range(9)] + [[ASKED, WISH | {"topics": ["t1"]}]]),
        ("optionOrder", [[{"n": 3, "letters": ["A", "B", "C"], "last": ["C"], "mix": True}, str(one)] for one in range(9)]),
    ],
    "leitner": [
        ("judged", [[BOXES, "a", True, 30], [BOXES, "b", True, 30], [BOXES, "c", False, 30]]),
        ("dueCards", [[BOXES, ["a", "b", "c"], 10], [BOXES, ["a", "b", "c"], 20]]),
        ("daysToNext", [[BOXES, ["a"], 10]]),
        ("counts", [[BOXES, ["a", "b", "c"]]]),
        ("boxesFile", [["x", BOXES]]),
        ("boxesIn", [[json.dumps({"quizgen": "boxes", "bank": "x", "boxes": BOXES}), bank, ["a"]] for bank in "xy"]),
    ],
    "text": [
        ("lenient", [["The  Café’s – “1,000” Lens!"], ["a.b 3.5, an"], ["+"]]),
        ("sameText", [["the lens", ["Lens"], False], ["Lens ", ["lens"], True], ["?", ["+"], False]]),
    ],
    "number": [
        ("readings", [["5.000"], ["3,5"], ["about twelve"], ["2 million"], ["-£38,500"], ["1 234,5"], ["none"]]),
        ("sameNumber", [["0.3", 0.3, 0], ["1,5", 1.5, 0.1], ["x", 1, 1]]),
    ],
    "mark": [
        ("mark", [
            [{"kind": "multiple_choice", "right": ["A"]}, ["A"]],
            [{"kind": "short_answer", "right": ["lens"]}, ["Lens"]],
        ]),
    ],
    "mark-several": [("mark", [[{"kind": "multiple_answer", "right": ["A", "C"]}, ["A", "B"]]])],
    "mark-parts": [
        ("mark", [
            [{"kind": "cloze", "right": ["lens", "beam"]}, ["Lens", ""]],
            [{"kind": "ordering", "right": ["2", "1"]}, ["2", "1"]],
        ]),
    ],
    "mark-numeric": [("mark", [[{"kind": "numeric", "right": ["600"], "value": 600, "margin": 5}, ["about 603"]]])],
    "mark-typos": [("mark", [[{"kind": "short_answer", "right": ["lighthouse"], "typos": True}, ["lighthuose"]]])],
    "code": [("answerCode", [[RECORD]]), ("answerFile", [[RECORD]])],
}  # fmt: skip
BEFORE = {
    "arrange": ["random"],
    "number": ["text", "numeral"],
    "mark": ["text"],
    "mark-several": ["text", "mark"],
    "mark-parts": ["text", "mark"],
    "mark-numeric": ["text", "numeral", "number", "mark"],
    "mark-typos": ["text", "typos", "mark"],
}


def ran(script: str) -> str:
    """What a script writes."""
    done = node("-e", script)
    assert done.returncode == 0, done.stderr + script
    return done.stdout


def called(body: str) -> str:
    return f"process.stdout.write(JSON.stringify((() => {{\n{body}\n}})()));"


@needs_node
@pytest.mark.parametrize("name", SNIPPETS)
def test_a_snippet_does_the_same(name: str) -> None:
    script = called(SNIPPETS[name])
    short = shorter_script(script)
    assert len(short) < len(script)
    assert ran(short) == ran(script) != ""


@needs_node
@pytest.mark.parametrize("module", CALLS)
def test_a_module_does_the_same(module: str) -> None:
    sources = [(SCRIPTS / f"{name}.js").read_text("utf-8") for name in [*BEFORE.get(module, []), module]]
    tries = ", ".join(f"{json.dumps(calls)}.map((given) => ({name})(...given))" for name, calls in CALLS[module])
    sources.append(f"process.stdout.write(JSON.stringify([{tries}]));")
    script = bundled(sources)
    short = shorter_script(script)
    assert len(short) < 0.9 * len(script)
    assert ran(short) == ran(script) != ""


@needs_node
@pytest.mark.parametrize("mode", MODES)
def test_the_script_of_every_mode_can_be_read(mode: Mode) -> None:
    names = [name for name in drawn(mode)[1] if (SCRIPTS / f"{name}.js").is_file()]
    assert len(names) > 8
    script = bundled([(SCRIPTS / f"{name}.js").read_text("utf-8") for name in names])
    short = shorter_script(script)
    assert len(short) < 0.7 * len(script)
    done = node("--check", "-", given=short)
    assert done.returncode == 0, done.stderr
    shorter_script.cache_clear()
    assert shorter_script(script) == short


def test_functions_of_the_top_level_come_first_as_arrows() -> None:
    code = bundled(
        [
            "const two = one(wait);\nasync function wait(first) { await first; }\nfunction one(n) { return n + two2; }\nconst two2 = 2;"
        ]
    )
    assert shorter_script(code) == '(()=>{"use strict";let c=async a=>{await a},a=n=>n+b,d=a(c),b=2})();'
    kept = bundled(["function self() { return this; }\nconst found = new self();"])
    assert "function " in shorter_script(kept)


@needs_tools
@pytest.mark.parametrize("mode", MODES)
def test_every_short_name_means_what_the_long_one_meant(mode: Mode) -> None:
    script = bundled([(SCRIPTS / f"{name}.js").read_text("utf-8") for name in drawn(mode)[1]])
    short = " ".join(with_short_names(tokens_of(script)))
    assert len(short) < len(script)
    meant, means = (json.loads(node(HERE / "scopes.js", given=one).stdout) for one in (script, short))
    assert len(meant) > 1000
    assert means == meant
    # What the script does not declare is the browser's: no property was taken for a variable.
    again = json.loads(node(HERE / "scopes.js", given=shorter_script(script)).stdout)
    assert {name for name in again if isinstance(name, str)} <= {name for name in meant if isinstance(name, str)}


def test_what_is_short_already_becomes_no_longer() -> None:
    short = shorter_script(bundled([(SCRIPTS / "number.js").read_text("utf-8")]))
    assert len(shorter_script(short)) <= len(short)


@pytest.mark.parametrize(
    ("css", "short"),
    [
        ("a {\n  color: red;\n  margin: 0 1px ;\n}\n", "a{color:red;margin:0 1px}"),
        ("/* don't */ a { b: c; } /* \" */", "a{b:c}"),
        ('a::before { content: "a  ; }  /* b */ , c"; }', 'a::before{content:"a  ; }  /* b */ , c"}'),
        ("a { content: 'it\\'s ;  }'; }", "a{content:'it\\'s ;  }'}"),
        ("a { content: \"don't ;}\" }", "a{content:\"don't ;}\"}"),
        ("a { width: calc( 1px + ( 2% - 3px ) ); }", "a{width:calc( 1px + ( 2% - 3px ) )}"),
        ("@media (min-width: 1px) and (max-width: 2px) , print { a { b: c; } }",
         "@media (min-width: 1px) and (max-width: 2px),print{a{b:c}}"),
        ("a:has( > img , .x ) .y:not( .z ) { b: c }", "a:has(>img,.x ) .y:not( .z ){b:c}"),
        ("a { src: url(data:image/svg+xml;a,/*b*/;c); }", "a{src:url(data:image/svg+xml;a,/*b*/;c)}"),
        ("a { src: url( \"data:x; y , z\" ) ; }", "a{src:url( \"data:x; y , z\" )}"),
        ("a/**/.b { margin: 1px/* x */2px; }", "a/**/.b{margin:1px/**/2px}"),
        (".a\\, b { c: d }", ".a\\, b{c:d}"),
        ("a .b, a.b , a > b { c: d;; }", "a .b,a.b,a>b{c:d}"),
        ("@media print { a :hover { --b: c: d; e: f: g } } h :is(i) { j: k }", "@media print{a :hover{--b:c: d;e:f: g}}h :is(i){j:k}"),
        ("a { content: 'x;b: c'; d: 0.5em -0.5em 10.5em; e: f !important }", "a{content:'x;b: c';d:.5em -0.5em 10.5em;e:f!important}"),
    ],
)  # fmt: skip
def test_a_style_keeps_its_meaning(css: str, short: str) -> None:
    assert shorter_style(css) == short
    assert shorter_style(short) == short


def test_our_styles_keep_every_rule() -> None:
    for path in sorted((ROOT / "templates" / "css").glob("*.css")):
        css = path.read_text("utf-8")
        short = shorter_style(css)
        assert len(short) < len(css)
        assert (short.count("{"), short.count("}")) == (css.count("{"), css.count("}")), path.name
        assert not any(before == " " == after for before, after in pairwise(short)), path.name


def test_a_page_holds_the_short_forms() -> None:
    jinja = environment()
    page = jinja.from_string('{{ modules_of(["random"]) }} MEETS {{ style("css/quiz.css") }}').render()
    script, style = page.split(" MEETS ")
    assert script == shorter_script(bundled([(SCRIPTS / "random.js").read_text("utf-8")]))
    assert style == shorter_style((ROOT / "templates" / "css" / "quiz.css").read_text("utf-8"))
