"""What a schema cannot say: each rule is one module with a docstring (its manual page), `ID` and `check`.

`check(catalog, today)` yields issues; it must neither change anything nor depend on another rule. A build judges each
procedure alone, perhaps in another process or not at all because nothing that it rests on has changed; so a rule of
`OF_PROCEDURES` looks only at `catalog.at_hand` and asks the registers by key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Final

from generator.catalog import Catalog
from generator.issue import Issue
from generator.rules import (
    abolished_papers,
    assignment_unit,
    channel_limits,
    completion,
    date_order,
    deadline_day,
    directive_relation,
    directive_units,
    ended_level,
    ended_unit,
    event_steps,
    everyday_words,
    evidence,
    expired_basis,
    extension,
    fee_amount,
    fee_basis,
    fee_exemptions,
    fee_tiers,
    figures,
    file_name,
    future_date,
    handover,
    issuer_symbol,
    missing_contact,
    missing_form_file,
    missing_result,
    online_fee,
    orphan_task,
    paper_alternatives,
    paper_or_note,
    paper_shown,
    process_limit,
    process_steps,
    process_sum,
    publishing_decision,
    repeal,
    replacement,
    report_period,
    review_cost,
    review_facts,
    same_channel,
    same_title,
    service_limits,
    six_clear,
    source_doubts,
    stale_check,
    task_deadline,
    task_lead,
    time_limits,
    translation,
    unit_succession,
    whole_dong,
)

Check = Callable[[Catalog, date], Iterable[Issue]]
Rule = tuple[str, Check]

OF_PROCEDURES: Final[tuple[Rule, ...]] = (
    (file_name.ID, file_name.check_procedures),
    (publishing_decision.ID, publishing_decision.check),
    (repeal.ID, repeal.check),
    (date_order.ID, date_order.check_procedures),
    (future_date.ID, future_date.check_procedures),
    (ended_level.ID, ended_level.check),
    (ended_unit.ID, ended_unit.check),
    (time_limits.ID, time_limits.check),
    (same_channel.ID, same_channel.check),
    (channel_limits.ID, channel_limits.check),
    (service_limits.ID, service_limits.check),
    (process_steps.ID, process_steps.check),
    (process_sum.ID, process_sum.check),
    (process_limit.ID, process_limit.check),
    (fee_amount.ID, fee_amount.check),
    (whole_dong.ID, whole_dong.check),
    (fee_tiers.ID, fee_tiers.check),
    (fee_basis.ID, fee_basis.check),
    (fee_exemptions.ID, fee_exemptions.check),
    (online_fee.ID, online_fee.check),
    (paper_or_note.ID, paper_or_note.check),
    (paper_shown.ID, paper_shown.check),
    (paper_alternatives.ID, paper_alternatives.check),
    (abolished_papers.ID, abolished_papers.check),
    (expired_basis.ID, expired_basis.check),
    (stale_check.ID, stale_check.check),
    (translation.ID, translation.check),
    (source_doubts.ID, source_doubts.check),
    (missing_result.ID, missing_result.check),
    (missing_contact.ID, missing_contact.check),
    (missing_form_file.ID, missing_form_file.check),
)
"""Rules that look at one procedure at hand, and at the registers; never at other procedures."""

OF_CATALOG: Final[tuple[Rule, ...]] = (
    (file_name.ID, file_name.check),
    (replacement.ID, replacement.check),
    (unit_succession.ID, unit_succession.check),
    (date_order.ID, date_order.check),
    (future_date.ID, future_date.check),
    (same_title.ID, same_title.check),
    (issuer_symbol.ID, issuer_symbol.check),
    (directive_relation.ID, directive_relation.check),
    (directive_units.ID, directive_units.check),
    (task_lead.ID, task_lead.check),
    (task_deadline.ID, task_deadline.check),
    (deadline_day.ID, deadline_day.check),
    (assignment_unit.ID, assignment_unit.check),
    (completion.ID, completion.check),
    (evidence.ID, evidence.check),
    (extension.ID, extension.check),
    (report_period.ID, report_period.check),
    (handover.ID, handover.check),
    (orphan_task.ID, orphan_task.check),
    (six_clear.ID, six_clear.check),
    (event_steps.ID, event_steps.check),
    (everyday_words.ID, everyday_words.check),
    (review_facts.ID, review_facts.check),
    (review_cost.ID, review_cost.check),
    (figures.ID, figures.check),
)
"""Rules about everything else: registers, directives, and procedures beside each other, known in short."""

RULES: Final[tuple[Rule, ...]] = tuple(dict((*OF_CATALOG, *OF_PROCEDURES)).items())
"""Every rule once, by its name."""


def judge_procedure(catalog: Catalog, today: date) -> Iterator[Issue]:
    """What the rules say of the procedure at hand."""
    for _, check in OF_PROCEDURES:
        yield from check(catalog, today)


def judge(catalog: Catalog, today: date) -> Iterator[Issue]:
    """What the rules say of all that is no single procedure."""
    for _, check in OF_CATALOG:
        yield from check(catalog, today)
