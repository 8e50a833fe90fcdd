"""Runs parts of the page's script in Node, which no browser test can do as fast."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any, Final

import pytest

from generator.pages.procedure_script import PARTS, SCRIPTS

NODE: Final = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="no node on this machine: the browser tests ask most of this too")


def ask(expression: str, parts: tuple[str, ...] = PARTS[:4], **given: Any) -> Any:
    """The value of a JavaScript expression that sees `tthc` and the values given by name."""
    assert NODE
    sources = "\n".join((SCRIPTS / f"{name}.js").read_text(encoding="utf-8") for name in parts)
    values = "".join(f"const {name} = {json.dumps(value)};\n" for name, value in given.items())
    program = f"{sources}\n{values}process.stdout.write(JSON.stringify({expression}));"
    done = subprocess.run([NODE, "-"], input=program, capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)
