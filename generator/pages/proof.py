"""What completed work rests on: the rank of its documents, and whether the assigner agrees.

A self-report, an announcement that something was done, and the final product are not the same; the shares are printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.pages.works import Row
from generator.schema import tables

RANK_ANNOUNCED: Final = "thong-bao"
ANNOUNCED: Final = "chi-thong-bao"
CONFIRMED: Final = "da-xac-nhan"


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
        return dict(self.ranks).get(RANK_ANNOUNCED, 0)


def proof(rows: Iterable[Row]) -> Proof:
    """The evidence of the works that are done."""
    done = [row for row in rows if row.progress.proof]
    proofs = [row.progress.proof for row in done if row.progress.proof]
    labels = tables()["reports"].field("evidence_rank").labels
    ranks = [report.evidence_rank for report in proofs]
    return Proof(
        done=len(done),
        ranks=tuple((rank, ranks.count(rank)) for rank in labels if rank in ranks),
        confirmed=sum(map(is_confirmed, done)),
        illustrative=any(row.illustrative for row in done),
    )


def is_announced(row: Row) -> bool:
    """Whether the work is done, and nothing says so but an announcement."""
    return row.progress.proof is not None and row.progress.proof.evidence_rank == RANK_ANNOUNCED


def is_confirmed(row: Row) -> bool:
    """Whether the work is done, and the assigner agrees."""
    return row.progress.proof is not None and row.progress.proof.confirmed_on is not None


KINDS: Final[Mapping[str, Callable[[Row], bool]]] = {ANNOUNCED: is_announced, CONFIRMED: is_confirmed}
"""The numbers of proof that lead to a list, by its name."""
