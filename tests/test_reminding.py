"""The command `remind` as a whole."""

from pathlib import Path

import pytest

from generator import cli, github, reminding
from generator.reminders import OpenIssue
from tests.conftest import ROOT, TODAY

SAMPLE = ROOT / "tests" / "sample"


def order(records: Path = SAMPLE, unit: str = "") -> reminding.Order:
    return reminding.Order(records, TODAY, unit)


def test_without_a_unit_every_unit_is_counted() -> None:
    text, done = reminding.letters(order())
    assert done
    assert text.startswith("Tính đến ngày 23/11/2026: ")
    assert "(so-ha-tang-an-lac): quá hạn " in text


def test_a_unit_that_is_not_there_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["remind", "--records", str(SAMPLE), "--unit", "so-la", "--today", "2026-11-23"]) == 1
    assert "Không có đơn vị so-la." in capsys.readouterr().err


def test_a_letter_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["remind", "--records", str(SAMPLE), "--unit", "so-ha-tang-an-lac", "--today", "2026-11-23"]) == 0
    assert capsys.readouterr().out.startswith("Kính gửi: Sở Hạ tầng tỉnh An Lạc")


def test_records_with_an_error_close_no_issue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "danh-muc").mkdir()
    (tmp_path / "danh-muc" / "a.yaml").write_text("sectors:\n  - id: a\n", encoding="utf-8")
    monkeypatch.setattr(github, "open_issues", lambda: (OpenIssue(1, "x", "<!-- nhac-viec: so-a -->"),))
    monkeypatch.setattr(github, "apply", lambda _: pytest.fail("nothing may be touched"))
    text, done = reminding.issues(order(tmp_path), dry_run=False)
    assert not done
    assert "1 lỗi" in text


def test_a_dry_run_tells_and_touches_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "_run", lambda *_: pytest.fail("no call"))
    text, done = reminding.issues(order(), dry_run=True)
    assert done
    assert text.endswith("việc sẽ làm.\n")


def test_what_github_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> tuple[OpenIssue, ...]:
        raise github.GitHubError("không được")

    monkeypatch.setattr(github, "open_issues", refuse)
    text, done = reminding.issues(order(), dry_run=False)
    assert (text, done) == ("không được\n  → Cần lệnh gh đã đăng nhập, chạy trong kho mã nguồn.\n", False)
