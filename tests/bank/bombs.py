"""Files made to harm a reader, and what reading one costs in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_CHILD = """
import json, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (512_000_000, 512_000_000))
from quizgen.bank import read_bank

def peak():
    # What getrusage says begins with the size of the process that started this one; the kernel's own mark does not.
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

def spent():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime

before, start = peak(), spent()
bank, problems = read_bank(sys.argv[1])
seconds = spent() - start
told = [[one.line, one.message] for one in problems[:50]]
print(json.dumps([seconds, peak() / 1000, before / 1000, len(bank.items), told]))
"""


@dataclass(frozen=True)
class Bomb:
    """What to put into the file, and words of the problem that must be told."""

    text: Callable[[], str]
    told: str


@dataclass(frozen=True)
class Blast:
    """What reading cost: CPU seconds, the greatest memory of the process in MB and that before reading; what it gave."""

    seconds: float
    megabytes: float
    before: float
    items: int
    problems: list[tuple[int, str]]


def _laughs(levels: int, row: str) -> str:
    return "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} {row.format(n - 1)}\n" for n in range(1, levels))


BOMBS: dict[str, Bomb] = {
    "200,000 [": Bomb(lambda: "[" * 200_000, "nested more than 20 deep"),
    "nested lists, closed": Bomb(lambda: "items: " + "[" * 50_000 + "]" * 50_000, "nested more than 20 deep"),
    "nested groups": Bomb(lambda: "{a: " * 100_000, "nested more than 20 deep"),
    "nested by indentation": Bomb(
        lambda: "".join(f"{' ' * n}a:\n" for n in range(2_000)) + " " * 2_000 + "x", "nested more than 20 deep"
    ),
    "dashes in a line": Bomb(lambda: "- " * 100_000, "nested more than 20 deep"),
    "question marks in a line": Bomb(lambda: "? " * 100_000, "nested more than 20 deep"),
    "aliases that multiply": Bomb(lambda: _laughs(200, "[*a{0}, *a{0}, *a{0}, *a{0}]"), "an anchor"),
    "merge keys that multiply": Bomb(lambda: _laughs(60, "{{<<: [*a{0}, *a{0}]}}"), "an anchor"),
    "anchors in a line": Bomb(lambda: "items: [" + "&a x, " * 50_000 + "]", "more than 1,000 places"),
    "a tag that makes an object": Bomb(
        lambda: 'items: !!python/object/apply:os.system ["touch /tmp/owned"]\n', "(a tag)"
    ),
    "tags on 20,000 lines": Bomb(
        lambda: "items:\n" + "- !!python/object:x.Y {a: 1}\n" * 20_000, "more than 1,000 places"
    ),
    "50,000 files in one": Bomb(lambda: "--- x\n" * 50_000, "more than 1,000 places"),
    "50 MB": Bomb(lambda: "- kind: essay\n" * 3_572_000, "larger than 5 MB"),
    "5 MB of short lines": Bomb(lambda: "a\n" * 2_499_000, "more than 100,000 lines"),
    "one line of 4.9 MB": Bomb(lambda: "title: " + "x" * 4_900_000, "no `items`"),
    "one line of quotes": Bomb(lambda: "items:\n  - question: " + '"a\\' * 100_000, "never closed"),
    "200,000 keys": Bomb(lambda: "".join(f"k{n}: v\n" for n in range(200_000)), "more than 100,000 lines"),
    "200,000 keys in a line": Bomb(
        lambda: "{" + ", ".join(f"k{n}: v" for n in range(200_000)) + "}", "more than 10,000 values"
    ),
    "90,000 keys": Bomb(lambda: "".join(f"k{n}: v\n" for n in range(90_000)), "more than 10,000 values"),
    "200,000 items": Bomb(lambda: "items:\n" + "- 1\n" * 200_000, "more than 100,000 lines"),
    "200,000 items in a line": Bomb(lambda: "items: [" + "1, " * 200_000 + "]", "more than 10,000 values"),
    "200,000 values in small lists": Bomb(
        lambda: "items:\n" + f"- [{'a, ' * 100}]\n" * 2_000, "more than 50,000 values"
    ),
    "20,000 bad lines": Bomb(lambda: "items:\n" + "  - question: a: b\n    kind: *x\n" * 20_000, "a colon"),
    "20,000 open quotes": Bomb(lambda: "items:\n" + "  - question: 'tis\n" * 20_000, "quotation mark"),
    "20,000 tabs": Bomb(lambda: "items:\n" + "\t- x\n" * 20_000, "a tab"),
    "100,000 control signs": Bomb(lambda: "\x01" * 100_000, "invisible sign"),
    "control signs on 90,000 lines": Bomb(lambda: "\x01\n" * 90_000, "invisible sign"),
    "100,000 odd line ends": Bomb(lambda: "\x85" * 100_000, "empty"),
}


def blast(name: str, folder: Path) -> tuple[int, Blast]:
    """Write a bomb into a folder and read it in another process, with a limit on its memory; the file's size comes too."""
    path = folder / "bomb.yaml"
    path.write_text(BOMBS[name].text(), "utf-8")
    call = [sys.executable, "-c", _CHILD, str(path)]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError(f"{name}: exit code {done.returncode}: {done.stderr[-500:]}")
    seconds, megabytes, before, items, problems = json.loads(done.stdout)
    return path.stat().st_size, Blast(seconds, megabytes, before, items, [(line, told) for line, told in problems])
