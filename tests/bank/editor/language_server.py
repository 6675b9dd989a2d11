"""A small editor: it starts the YAML language server, opens one file and asks what an editor would ask."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
SETTINGS = {
    "yaml": {
        "schemaStore": {"enable": False},
        "kubernetesCRDStore": {"enable": False},
        "validate": True,
        "hover": True,
        "completion": True,
    }
}
_SECONDS = 60


@dataclass
class Editor:
    """A running server and the file that is open in it; lines and columns count from 1, as in quizgen's messages."""

    process: subprocess.Popen[bytes]
    address: str = ""
    version: int = 0
    number: int = 0
    inbox: queue.Queue[dict[str, Any]] = field(default_factory=queue.Queue)
    waiting: list[dict[str, Any]] = field(default_factory=list)

    def start(self, folder: Path) -> None:
        """Shake hands with the server."""
        threading.Thread(target=self._listen, daemon=True).start()
        asks = {
            "processId": os.getpid(),
            "rootUri": folder.as_uri(),
            "capabilities": {
                "workspace": {"configuration": True},
                "textDocument": {
                    "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
                    "hover": {"contentFormat": ["markdown"]},
                },
            },
        }
        self.ask("initialize", asks)
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": SETTINGS}})

    def open(self, path: Path) -> list[tuple[int, str]]:
        """Open a file, and return what is marked in it: lines with their messages."""
        self.address = path.as_uri()
        self.version = 1
        document = {"uri": self.address, "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return self._marked()

    def change(self, text: str) -> list[tuple[int, str]]:
        """Put another text in place of the open file's, and return what is marked in it."""
        self.version += 1
        document = {"uri": self.address, "version": self.version}
        params = {"textDocument": document, "contentChanges": [{"text": text}]}
        self._send({"method": "textDocument/didChange", "params": params})
        return self._marked()

    def complete(self, line: int, column: int) -> list[dict[str, Any]]:
        """What the editor offers at a place."""
        found = self.ask("textDocument/completion", self._place(line, column))
        return list(found["items"] if isinstance(found, dict) else found or [])

    def hover(self, line: int, column: int) -> str:
        """What the editor shows where the mouse rests."""
        found = self.ask("textDocument/hover", self._place(line, column))
        return str(found["contents"]["value"]) if found else ""

    def ask(self, method: str, params: object) -> Any:
        """Send a request and wait for its answer."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        return self._wait(lambda told: told.get("id") == self.number and "method" not in told).get("result")

    def _place(self, line: int, column: int) -> dict[str, Any]:
        return {
            "textDocument": {"uri": self.address},
            "position": {"line": line - 1, "character": column - 1},
        }

    def _marked(self) -> list[tuple[int, str]]:
        def ours(told: dict[str, Any]) -> bool:
            params = told.get("params", {})
            named = told.get("method") == "textDocument/publishDiagnostics" and params["uri"] == self.address
            return named and params.get("version", self.version) == self.version

        found = self._wait(ours)["params"]["diagnostics"]
        return sorted((one["range"]["start"]["line"] + 1, str(one["message"])) for one in found)

    def _wait(self, wanted: Any) -> dict[str, Any]:
        for told in self.waiting:
            if wanted(told):
                self.waiting.remove(told)
                return told
        while True:
            told = self.inbox.get(timeout=_SECONDS)
            if "id" in told and "method" in told:
                self._answer(told)
            elif wanted(told):
                return told
            else:
                self.waiting.append(told)

    def _answer(self, told: dict[str, Any]) -> None:
        """The server asks too: for its settings."""
        result = None
        if told["method"] == "workspace/configuration":
            result = [SETTINGS.get(item.get("section", "")) for item in told["params"]["items"]]
        self._send({"id": told["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(f"Content-Length: {len(body)}\r\n\r\n".encode() + body)
        self.process.stdin.flush()

    def _listen(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while head := stream.readline():
            length = int(head.partition(b":")[2])
            while stream.readline().strip():
                pass
            self.inbox.put(json.loads(stream.read(length)))


@contextmanager
def editor(folder: Path) -> Iterator[Editor]:
    """Run the server while a test asks it."""
    process = subprocess.Popen(["node", SERVER, "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        running = Editor(process)
        running.start(folder)
        yield running
    finally:
        process.kill()
        process.communicate()
