"""What the generator must know of the world around the records."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """Where the records lie and where people edit them.

    `records` is the records folder as it stands in file names, such as `procedures`. `repository` is the
    address of the git hosting, such as `https://github.com/org/repo`; "" when there is none.
    """

    records: str = "procedures"
    repository: str = ""
