"""Rule `buoc-su-kien`."""

from textwrap import dedent

from generator.rules.event_steps import check

from .told import Record, procedure, told


def event(steps: str) -> Record:
    """An event; its steps begin on line 6."""
    head = "title: Mượn sách\nkind: su-kien\nsource: Nguồn mẫu\nchecked_on: 2026-11-01\n"
    return "lien-thong/muon-sach.yaml", head + dedent(steps).lstrip("\n")


def test_a_procedure_and_words() -> None:
    steps = """
    steps:
      - procedure: 1.000001
      - title: Mượn sách
    """
    assert told(check, procedure(), event(steps)) == []


def test_no_step() -> None:
    assert told(check, event("")) == [
        "1:1 lỗi: Sự kiện «Mượn sách» chưa có bước nào. → Thêm «Bước của sự kiện» (steps), mỗi bước một thủ tục hoặc một việc."
    ]


def test_a_step_that_says_nothing() -> None:
    assert told(check, event("steps:\n  - when: Đã có thẻ\n")) == [
        "6:5 lỗi: Bước 1 không nói làm gì. → Ghi «Thủ tục» (procedure); thủ tục chưa có bản ghi thì ghi «Tên bước» (title)."
    ]


def test_a_procedure_that_ended() -> None:
    old = procedure("valid_to: 2026-01-31\nreplaced_by: [1.000002]")
    assert told(check, old, procedure("code: 1.000002"), event("steps:\n  - procedure: 1.000001\n")) == [
        "6:16 lưu ý: Bước 1 dẫn tới 1.000001, thủ tục đã hết áp dụng. → Ghi thủ tục đang áp dụng: 1.000002."
    ]


def test_a_procedure_that_ended_without_successor() -> None:
    assert told(check, procedure("valid_to: 2026-01-31"), event("steps:\n  - procedure: 1.000001\n")) == [
        "6:16 lưu ý: Bước 1 dẫn tới 1.000001, thủ tục đã hết áp dụng. → Ghi thủ tục đang áp dụng, hoặc thay bằng title."
    ]


def test_a_lone_way() -> None:
    assert told(check, event("steps:\n  - {title: Đi bộ, way: Tự đi}\n  - title: Mượn sách\n")) == [
        "6:25 lưu ý: «Cách làm» (way) «Tự đi» không có cách nào khác để chọn. → Thêm bước của cách kia, hoặc xóa way."
    ]


def test_two_ways() -> None:
    assert told(check, event("steps:\n  - {title: Đi bộ, way: Tự đi}\n  - {title: Gọi, way: Nhờ đem tới}\n")) == []
