"""What completed work rests on: the rank of its documents, and whether the assigner agrees.

A self-report, an announcement that something was done, and the final product are not the same; the shares are printed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.pages.works import Row
from generator.schema import tables

ANNOUNCED: Final = "thong-bao"


@dataclass(frozen=True)
class Proof:
    """Completed works by the rank of their evidence, weakest first, and those that the assigner has confirmed."""

    done: int
    ranks: tuple[tuple[str, int], ...]
    confirmed: int
    illustrative: bool

    @property
    def announced(self) -> int:
        """Works of which nothing is known but an announcement."""
        return dict(self.ranks).get(ANNOUNCED, 0)


def proof(rows: Iterable[Row]) -> Proof:
    """The evidence of the works that are done."""
    done = [row for row in rows if row.progress.proof]
    proofs = [row.progress.proof for row in done if row.progress.proof]
    labels = tables()["reports"].field("evidence_rank").labels
    ranks = [report.evidence_rank for report in proofs]
    return Proof(
        done=len(done),
        ranks=tuple((rank, ranks.count(rank)) for rank in labels if rank in ranks),
        confirmed=sum(report.confirmed_on is not None for report in proofs),
        illustrative=any(row.illustrative for row in done),
    )
