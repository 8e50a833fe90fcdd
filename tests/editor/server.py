"""Drives yaml-language-server over its pipe, as VS Code does: opens a file, waits for its complaints, asks at a place."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

SECONDS = 60


class Server:
    """One running server that knows the workspace and its settings."""

    def __init__(self, command: list[str], workspace: Path, settings: dict[str, Any]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        assert self._process.stdin
        assert self._process.stdout
        self._to: IO[bytes] = self._process.stdin
        self._from: IO[bytes] = self._process.stdout
        self._workspace = workspace
        self._settings = settings
        self._asked = 0
        self._complaints: dict[str, list[dict[str, Any]]] = {}

    def __enter__(self) -> Self:
        root = self._workspace.as_uri()
        able = {
            "workspace": {"configuration": True, "didChangeConfiguration": {"dynamicRegistration": True}},
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["markdown"]}}},
        }
        folders = [{"uri": root, "name": "workspace"}]
        self.ask("initialize", {"processId": None, "rootUri": root, "capabilities": able, "workspaceFolders": folders})
        self._tell("initialized", {})
        self._tell("workspace/didChangeConfiguration", {"settings": self._settings})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        self._to.close()
        self._from.close()

    def open(self, below: str, text: str) -> list[dict[str, Any]]:
        """Open `text` as the file `below` the workspace; what the server has against it."""
        uri = self._uri(below)
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while uri not in self._complaints:
            self._take()
        return self._complaints.pop(uri)

    def at(self, method: str, below: str, line: int, character: int) -> Any:
        """What `method` (completion, hover) says at a place, both counted from 0."""
        place = {"textDocument": {"uri": self._uri(below)}, "position": {"line": line, "character": character}}
        return self.ask(f"textDocument/{method}", place)

    def ask(self, method: str, params: dict[str, Any]) -> Any:
        """The answer to a request."""
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._take()
            if message.get("id") == self._asked and "method" not in message:
                return message.get("result")

    def _uri(self, below: str) -> str:
        return (self._workspace / below).as_uri()

    def _tell(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._to.write(b"Content-Length: %d\r\n\r\n%b" % (len(body), body))
        self._to.flush()

    def _take(self) -> dict[str, Any]:
        """The next message of the server; what it asks of the editor is answered at once."""
        length = 0
        while line := self._from.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: dict[str, Any] = json.loads(self._from.read(length))
        if message.get("method") == "workspace/configuration":
            asked = [item.get("section", "") for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": [self._settings.get(section, {}) for section in asked]})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self._complaints[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message
