"""What the theme gives a site, whatever the records say: a shell per page family, its own files, the hand-written pages."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator import identity
from generator.setting import Setting
from generator.shell import Shell
from generator.write import Stamp

FRAME: Final = "frame"
SOURCES: Final = ("mkdocs.yml", "mkdocs_hooks.py", "docs", "overrides")
VARIABLES: Final = re.compile(r"!ENV\s*(\[[^\]]*\]|\S+)")
NAME: Final = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True)
class Frame:
    """Everything that a build needs of the theme. `files` are those that it wrote below the site."""

    identity: bytes
    shells: Mapping[str, Shell]
    files: tuple[Stamp, ...]
    written: tuple[str, ...]
    address: str
    setting: Setting


def key(root: Path, setting: Iterable[object]) -> bytes:
    """The identity of all that the theme's part depends on: its sources, the environment, the libraries, our own code."""
    sources = [path for name in SOURCES for path in _files(root / name)]
    named = VARIABLES.findall((root / "mkdocs.yml").read_text(encoding="utf-8"))
    variables = [name for part in named for name in NAME.findall(part)]
    told = [(name, os.environ.get(name)) for name in sorted(set(variables))]
    return identity.of(identity.of_code(), identity.of_files(root, sources), told, *setting)


def _files(path: Path) -> Iterable[Path]:
    return path.rglob("*") if path.is_dir() else (path,)
