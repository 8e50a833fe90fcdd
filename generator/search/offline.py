"""The finder's data as plain scripts, for a copy of the site that is opened from a disk: there nothing may be fetched.

`muc-luc.bin` becomes `muc-luc.js`, and so on; the script of the pages runs the one that it needs.
"""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from typing import Final

from generator.artifact import Artifact

HELD: Final = "TimKiemTep"
"""The name under which pages find what the scripts carry."""
DATA: Final = ".bin"


def scripts(files: Iterable[Artifact], folder: str) -> Iterator[Artifact]:
    """For each data file of the finder's `folder`, such as `tim-kiem/`, the script that carries it."""
    for file in files:
        if file.path.startswith(folder) and file.path.endswith(DATA):
            yield Artifact(f"{file.path.removesuffix(DATA)}.js", _script(file.path.removeprefix(folder), file.content))


def _script(name: str, content: bytes) -> bytes:
    return f'(globalThis.{HELD} ??= {{}})["{name}"] = "{base64.b64encode(content).decode()}";\n'.encode()
