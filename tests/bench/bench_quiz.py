"""The quiz page with 500 questions in Chromium: first paint, memory, and the time until the first answer is marked.

Each is measured beside the same page with JavaScript switched off (the bare baseline), on a processor that is slowed
down fourfold. Milliseconds of the browser's own clock; memory in MB, as Chromium counts it. Best of five.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from playwright.sync_api import Browser, sync_playwright

from quizgen.model import Bank
from quizgen.render import render_html
from tests.sample_bank import BANK

COUNT, SLOWER, ROUNDS = 500, 4, 5
PAINT = "performance.getEntriesByType('paint').find((one) => one.name === 'first-contentful-paint')?.startTime ?? 0"


def large() -> Bank:
    items = [replace(BANK.items[n % len(BANK.items)], id=f"item-{n}") for n in range(COUNT * 2)]
    return replace(BANK, items=tuple([item for item in items if item.status == "keep"][:COUNT]))


def measure(browser: Browser, address: str, scripts: bool) -> tuple[float, float, float]:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 390, "height": 800})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    wire.send("Performance.enable")
    start = time.perf_counter()
    page.goto(address)
    answered = 0.0
    if scripts:
        page.locator("#q1 label").first.click()
        page.locator("#q1 .check").click()
        page.locator("#q1 .feedback .outcome").wait_for()
        answered = (time.perf_counter() - start) * 1000
    else:
        page.locator("#q1").wait_for()
        answered = (time.perf_counter() - start) * 1000
    metrics = {one["name"]: one["value"] for one in wire.send("Performance.getMetrics")["metrics"]}
    paint = page.evaluate(PAINT) if scripts else 0.0
    context.close()
    return paint, answered, metrics["JSHeapUsedSize"] / 1e6


def main() -> None:
    start = time.process_time()
    html = render_html(large(), "quiz")
    print(f"drawing {COUNT} questions: {time.process_time() - start:.2f} s CPU, {len(html.encode()) / 1000:.0f} kB")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "quiz.html"
        path.write_text(html, "utf-8")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for scripts in (False, True):
            found = [measure(browser, path.as_uri(), scripts) for _ in range(ROUNDS)]
            paint, answered, heap = (min(values) for values in zip(*found, strict=True))
            what = "first answer marked" if scripts else "bare page (no script) shown"
            print(f"{what}: {answered:.0f} ms, first paint {paint:.0f} ms, heap {heap:.1f} MB ({SLOWER} x slower)")
        browser.close()


if __name__ == "__main__":
    main()
