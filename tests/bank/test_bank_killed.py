"""A process that is killed while it writes a bank leaves the old file or the new one, whole; and so its copy."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

# Kills itself (SIGKILL: no clean-up runs) at the n-th line of code that is executed while a bank is written, for every
# n there is. One process forks them all, so that Python starts once.
SCRIPT = """
import os, signal, sys
from pathlib import Path
from quizgen.bank import again, bank_text, write_again, write_bank
from tests.bank.test_bank_again import made

folder, how = Path(sys.argv[1]), sys.argv[2]
bank, copy = folder / "bank.yaml", folder / "bank.yaml.bak"
old = bank_text(made()).replace("say of", "tell about").encode()
more = made(word="What is told")
WATCHED = ("files.py", "again.py", "save.py", "rewrite.py")


def prepare():
    for left in folder.iterdir():
        left.unlink()
    bank.write_bytes(old)
    if how == "again":
        done = again(bank, more)
        return (lambda: write_again(done)), done.merged.text.encode()
    return (lambda: write_bank(more, bank, force=True)), bank_text(more).encode()


def traced(stop):
    seen = 0

    def line(frame, event, arg):
        nonlocal seen
        if event == "line" or event == "return":
            seen += 1
            if seen == stop:
                os.kill(os.getpid(), signal.SIGKILL)
        return line

    def call(frame, event, arg):
        return line if os.path.basename(frame.f_code.co_filename) in WATCHED else None

    return call, lambda: seen


write, new = prepare()
call, count = traced(0)
sys.settrace(call)
write()
sys.settrace(None)
assert bank.read_bytes() == new and copy.read_bytes() == old
steps, states = count(), []
for stop in range(1, steps + 1):
    write, new = prepare()
    pid = os.fork()
    if pid == 0:
        sys.settrace(traced(stop)[0])
        write()
        os._exit(0)
    assert os.waitpid(pid, 0)[1] == signal.SIGKILL, stop
    found, saved = bank.read_bytes(), copy.read_bytes() if copy.exists() else None
    assert found in (old, new), (stop, len(found))
    assert saved in (None, old), stop
    # The old text is never lost: where the new one stands, the copy of the old one stands beside it.
    assert found == old or saved == old, stop
    states.append(found == new)
assert states == sorted(states) and 0 < sum(states) < steps
print(steps, sum(states))
"""


@pytest.mark.parametrize("how", ["again", "anew"])
def test_killed_at_any_step_the_file_is_the_old_or_the_new_one(how: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), how], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    steps, after = map(int, done.stdout.split())
    assert steps > 30
    assert after >= 1
