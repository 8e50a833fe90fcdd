"""Addresses that lead out: found with their places, asked by a server of the test's own, told, and kept in one issue."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from generator import github, outside
from generator.outside import ABOUT, LABEL, TITLE, Answer, Link, action, addresses, ask, look, report, told
from generator.reminders import Action, Close, Create, OpenIssue, Update
from tests.conftest import WriteRecords

A = "https://a.example/x"
GONE = Link(A, "danh-muc/a.yaml:2", Answer.GONE)
SILENT = Link("https://b.example/", "danh-muc/a.yaml:3", Answer.SILENT)
THERE = Link("https://c.example/", "danh-muc/a.yaml:4", Answer.THERE)


def test_addresses_are_found_once_with_their_first_place(records: WriteRecords) -> None:
    folder = records({
        "danh-muc/a.yaml": f"x: {A}\n# xem http://b.example/y, và {A}.\nz: '{A}?a=(b)'\n",
        "_mau/b.yaml": "x: https://khong.example/\n",
    })  # fmt: skip
    assert addresses(folder) == {
        A: "danh-muc/a.yaml:1",
        "http://b.example/y": "danh-muc/a.yaml:2",
        f"{A}?a=(b": "danh-muc/a.yaml:3",
    }


class _Host(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        code = int(self.path.strip("/") or 200)
        self.send_response(code)
        if code == 302:
            self.send_header("Location", "/404")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def host() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Host)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("", Answer.THERE),
        ("404", Answer.GONE),
        ("410", Answer.GONE),
        ("403", Answer.SILENT),
        ("500", Answer.SILENT),
        ("302", Answer.GONE),
    ],
)
def test_an_address_is_asked(host: str, path: str, answer: Answer) -> None:
    assert ask(host + path) is answer


def test_a_host_that_is_not_there_keeps_silent() -> None:
    assert ask("http://127.0.0.1:1/") is Answer.SILENT
    assert ask("http://[/") is Answer.SILENT


def test_answers_come_in_the_order_of_files() -> None:
    found = {"https://z.example/": "a.yaml:9", "https://b.example/": "b.yaml:1", "https://a.example/": "a.yaml:10"}
    assert [link.address for link in look(found, lambda _: Answer.THERE)] == [
        "https://a.example/", "https://z.example/", "https://b.example/",
    ]  # fmt: skip


def test_what_is_gone_is_told_before_what_keeps_silent() -> None:
    assert told([THERE, SILENT, GONE]) == (
        "Đã hỏi 3 địa chỉ.\n"
        "1 địa chỉ không còn:\n"
        "  danh-muc/a.yaml:2 https://a.example/x\n"
        "1 địa chỉ không trả lời hoặc không cho máy hỏi:\n"
        "  danh-muc/a.yaml:3 https://b.example/\n"
    )
    assert told([THERE]).endswith(
        "Không có địa chỉ nào không còn.\nKhông có địa chỉ nào không trả lời hoặc không cho máy hỏi.\n"
    )


def body(*links: Link) -> str:
    (made,) = action(links, ())
    assert isinstance(made, Create)
    return made.body


@pytest.mark.parametrize(
    ("links", "known", "actions"),
    [
        ((THERE, SILENT), (), ()),
        ((GONE,), (), (Create(TITLE, body(GONE)),)),
        ((GONE,), (OpenIssue(4, TITLE, body(GONE)),), ()),
        ((GONE, SILENT), (OpenIssue(4, TITLE, body(GONE)),), (Update(4, TITLE, body(GONE, SILENT)),)),
        ((GONE,), (OpenIssue(4, TITLE, body(GONE)), OpenIssue(9, TITLE, "")), (Close(9, "Xem #4."),)),
        ((THERE,), (OpenIssue(4, TITLE, "cũ"),), (Close(4, "Lần kiểm tra này không còn địa chỉ hỏng."),)),
    ],
)
def test_there_is_one_issue_as_long_as_something_is_gone(
    links: tuple[Link, ...], known: tuple[OpenIssue, ...], actions: tuple[Action, ...]
) -> None:
    assert action(links, known) == actions


def test_an_address_cannot_leave_its_block() -> None:
    text = body(Link("https://a.example/~~~~/@nguoi-khac", "a.yaml:1", Answer.GONE))
    assert [line for line in text.split("\n") if line.startswith("~")] == ["~~~~text", "~~~~"]


def test_the_issue_is_kept_under_its_own_label(records: WriteRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = records({"danh-muc/a.yaml": f"x: {A}\n"})
    done: list[object] = []

    def open_issues(label: str) -> tuple[OpenIssue, ...]:
        done.append(label)
        return ()

    monkeypatch.setattr(github, "open_issues", open_issues)
    monkeypatch.setattr(github, "apply", lambda actions, label, about: done.extend([*actions, label, about]))
    text, could = report(folder, issue=True, asking=lambda _: Answer.GONE)
    assert could
    assert text.startswith("Đã hỏi 1 địa chỉ.\n1 địa chỉ không còn:\n")
    label, made, *rest = done
    assert (label, rest) == (LABEL, [LABEL, ABOUT])
    assert isinstance(made, Create)


def test_without_gh_the_answers_are_told_all_the_same(records: WriteRecords, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> tuple[OpenIssue, ...]:
        raise github.GitHubError("Máy này chưa có lệnh gh.")

    monkeypatch.setattr(github, "open_issues", refuse)
    text, could = report(records({"danh-muc/a.yaml": f"x: {A}\n"}), issue=True, asking=lambda _: Answer.THERE)
    assert not could
    assert "Máy này chưa có lệnh gh." in text
    assert outside.SECONDS <= 30


def test_links_are_not_followed_out_of_the_folder(records: WriteRecords, tmp_path: Path) -> None:
    folder = records({"danh-muc/a.yaml": "x: 1\n"})
    (tmp_path / "secret").write_text("https://secret.example/", encoding="utf-8")
    (folder / "danh-muc" / "b.yaml").symlink_to(tmp_path / "secret")
    assert addresses(folder) == {}
