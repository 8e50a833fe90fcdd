"""Pages are made by jobs: each names itself, makes its pages from what it reads, and from nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator import pages, search
from generator.artifact import Artifact, Draft, Page
from generator.catalog import Catalog
from generator.ledger import REGISTERS, RELATIONS, WHOLE, Ledger, Read
from generator.pages import Job, procedure
from generator.pages.environment import Renderer
from generator.setting import Setting
from tests.conftest import ROOT, TODAY

SETTING = Setting(str(ROOT / "tests" / "sample"))


def made(job: Job, catalog: Catalog) -> list[Page | Artifact]:
    """What a job makes of a catalog, in a renderer of its own."""
    return [*map(pages.drawn, job.make(catalog, TODAY, Renderer(catalog, TODAY, SETTING)))]


def test_every_job_has_a_name_of_its_own(sample: Catalog) -> None:
    names = [job.name for job in pages.jobs(sample)]
    assert len(set(names)) == len(names)
    for name in ("home:", "unit:xa-suoi-mo", "legal_text:01-2020-qh99", "directive:2026/07-ct-ubnd", "letter:\u0111",
                 "level:xa", "sector:trong", "event:co-suoi-moi"):  # fmt: skip
        assert name in names
    assert {job.family for job in pages.jobs(sample) if not job.key} == set(pages.WHOLE)


def test_jobs_and_procedures_and_open_data_are_all_pages(sample: Catalog) -> None:
    found = [product for job in pages.jobs(sample) for product in made(job, sample)]
    whole = list(pages.render(sample, TODAY, SETTING, {}))
    rest = [product for product in whole if product not in found]
    urls = {product.url for product in rest if isinstance(product, Page)}
    own = {f"thu-tuc/{code.lower()}/" for code in sample.procedures}
    english = {f"en/thu-tuc/{p.code}/" for p in sample.procedures.values() if p.scope == "cong-khai"}
    assert urls == {"du-lieu-mo/", *own, *english}
    assert [product for product in found if product not in whole] == []


def test_a_page_that_lists_procedures_has_none_at_hand(sample: Catalog) -> None:
    short = replace(sample, at_hand={})
    for job in pages.jobs(sample):
        assert made(job, short) == made(job, sample), job.name


def test_jobs_that_share_a_renderer_make_what_each_makes_alone(sample: Catalog) -> None:
    """What the renderer remembers of links and entries must not show, nor who came first."""
    shared = Renderer(sample, TODAY, SETTING)
    alone = {job.name: made(job, sample) for job in pages.jobs(sample)}
    for jobs in (list(pages.jobs(sample)), list(pages.jobs(sample))[::-1]):
        for job in jobs:
            assert [*map(pages.drawn, job.make(sample, TODAY, shared))] == alone[job.name], job.name


def test_drafts_ask_nothing_while_they_are_drawn(sample: Catalog) -> None:
    ledger = Ledger(sample)
    watched = ledger.watch(sample)
    render = Renderer(watched, TODAY, SETTING)
    families = set()
    for job in pages.jobs(sample):
        for product in job.make(watched, TODAY, render):
            if isinstance(product, Draft):
                families.add(product.page.family)
                with ledger.closed():
                    assert product.drawn().article
    assert families == {"a-z", "linh-vuc", "cap", "doi-tuong"}


def narrowed(catalog: Catalog, reads: tuple[Read, ...]) -> Catalog:
    """The catalog with nothing in it but what was read."""
    asked = {(read.name, read.key) for read in reads}
    narrow = replace(catalog, at_hand={})
    for name in (*REGISTERS, *RELATIONS):
        found = getattr(catalog, name)
        whole = (name, WHOLE) in asked
        narrow.__dict__[name] = found if whole else {k: v for k, v in found.items() if (name, k) in asked}
    narrow.__dict__["works"] = catalog.works if ("works", WHOLE) in asked else ()
    return narrow


@pytest.mark.parametrize("shared", [False, True], ids=["a renderer for each", "a renderer for all"])
def test_a_job_reads_all_that_it_shows(sample: Catalog, shared: bool) -> None:  # noqa: FBT001
    """In a catalog that holds nothing but what it has read, it makes the same pages.

    Also when the jobs before it have shown the same things: what the renderer remembers of them is read again.
    """
    ledger = Ledger(sample)
    watched = ledger.watch(sample)
    one = Renderer(watched, TODAY, SETTING)
    for job in pages.jobs(sample):
        ledger.take()
        render = one if shared else Renderer(watched, TODAY, SETTING)
        first = [*map(pages.drawn, job.make(watched, TODAY, render))]
        assert made(job, narrowed(sample, ledger.take())) == first, job.name


def test_the_page_of_a_procedure_reads_all_that_it_shows(sample: Catalog) -> None:
    ledger = Ledger(sample)
    watched = ledger.watch(sample)
    render = Renderer(watched, TODAY, SETTING)
    for record in sample.at_hand.values():
        first = list(procedure.pages(record, watched, TODAY, render)), search.entry(record, watched, TODAY)
        narrow = narrowed(sample, ledger.take())
        again = Renderer(narrow, TODAY, SETTING)
        second = list(procedure.pages(record, narrow, TODAY, again)), search.entry(record, narrow, TODAY)
        assert second == first, record.code
