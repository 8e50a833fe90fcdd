"""Builds of small records folders, fast enough to do hundreds: the theme is asked once, then only records are printed."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from generator import frame, publish, store, write
from generator.frame import Frame
from generator.issue import Issue
from generator.mkdocs_plugin import build_site
from generator.publish import Order, Outcome, Publisher, RejectedError
from generator.setting import Setting
from tests.conftest import ROOT, TODAY

SAMPLE: Final = ROOT / "tests" / "sample"
Tree = dict[str, bytes]


@dataclass(frozen=True)
class Theme:
    """What MkDocs gave, and a folder with the files that the theme wrote."""

    frame: Frame
    files: Path


def theme(folder: Path) -> Theme:
    """Let MkDocs build the sample below `folder`, and keep what comes from the theme alone."""
    site = folder / "site"
    assert build_site(SAMPLE, site, TODAY) == 0
    made = store.load(site, frame.FRAME, frame.key(ROOT, (publish.near(SAMPLE).as_posix(),)))
    assert isinstance(made, Frame)
    assert len(made.files) > 10
    for stamp in made.files:
        target = folder / "theme" / stamp.path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(site / stamp.path, target)
    return Theme(made, folder / "theme")


@dataclass(frozen=True)
class Site:
    """A site of a records folder, with what is remembered beside it."""

    theme: Theme
    records: Path
    path: Path

    def build(self, today: date = TODAY) -> Outcome:
        """Build as the command does: in the standing frame, or in that which MkDocs would make."""
        order = Order(self.records, today, self.path)
        return publish.in_standing_frame(order) or self._in_new_frame(order)

    def _in_new_frame(self, order: Order) -> Outcome:
        key = frame.key(ROOT, (self.records.as_posix(),))
        made = replace(self.theme.frame, identity=key, setting=Setting(self.records.as_posix(), ""))
        write.recover(self.path)
        root = write.staging(self.path)
        try:
            shutil.copytree(self.theme.files, root)
            outcome = Publisher(made, order, root).publish()
        finally:
            shutil.rmtree(root, ignore_errors=True)
        store.save(self.path, frame.FRAME, key, made)
        return outcome

    def result(self, today: date = TODAY) -> Tree | tuple[Issue, ...]:
        """The site after a build, or why there is none."""
        try:
            self.build(today)
        except RejectedError as rejected:
            return rejected.issues
        return tree(self.path)


def tree(root: Path) -> Tree:
    """Every file below `root` with its content, and every folder."""
    return dict(sorted(_tree(root)))


def _tree(root: Path) -> Iterator[tuple[str, bytes]]:
    for path in root.rglob("*"):
        name = path.relative_to(root).as_posix()
        yield (f"{name}/", b"") if path.is_dir() else (name, path.read_bytes())


def differences(one: Tree, other: Tree) -> list[str]:
    """The paths at which two trees differ."""
    return sorted(path for path in one.keys() | other.keys() if one.get(path) != other.get(path))
