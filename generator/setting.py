"""What the generator must know of the world around the records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """Where the records lie, where people edit them, and where the site is published.

    `records` is the records folder as it stands in file names, such as `procedures`. `repository` is the
    address of the git hosting, such as `https://github.com/org/repo`; "" when there is none. `address` is where the
    site is published, such as `https://org.github.io/repo/`; "" when nobody has said, and then nothing on paper
    leads to it. `posting` says whether every public procedure has a sheet for the notice board; without, only those
    that name a reception point have one. `english` says whether every public procedure has a page under `/en/`; without,
    only those that carry a translation have one.
    """

    records: str = "procedures"
    repository: str = ""
    address: str = ""
    posting: bool | None = True
    english: bool | None = True
