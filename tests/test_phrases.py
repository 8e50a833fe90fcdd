"""Sentences from entities; expected words written by hand."""

from datetime import date
from decimal import Decimal

import pytest

from generator import phrases
from generator.issue import Where
from generator.model import Exemption, Extension, Fee, Limit, Paper, Segment, Task, Tier

AT = Where("x.yaml", 1, 1, {})


def a_fee(**values: object) -> Fee:
    return Fee(where=AT, fee_no=1, kind="phi", **values)  # type: ignore[arg-type]  # the cases below are typed


def a_tier(start: int, end: int | None, amount: int) -> Tier:
    return Tier(where=AT, tier_no=1, from_quantity=start, to_quantity=end, amount=Decimal(amount))


@pytest.mark.parametrize(
    ("fee", "words"),
    [
        (a_fee(), "Chưa có thông tin"),
        (a_fee(free=True), "Không thu"),
        (a_fee(amount=Decimal(20000), per="lần"), "20.000 đồng/lần"),
        (a_fee(amount=Decimal("70.5"), currency="USD"), "70,5 USD"),
        (a_fee(rule="Bằng 50% mức thu trực tiếp"), "Bằng 50% mức thu trực tiếp"),
        (
            a_fee(per="trang", cap=Decimal(200000), cap_per="bản", tiers=(a_tier(1, 2, 2000), a_tier(3, None, 1000))),
            "2.000 đồng/trang (trang 1 đến 2); 1.000 đồng/trang (từ trang 3), tối đa 200.000 đồng/bản",
        ),
        (a_fee(per="phiếu", tiers=(a_tier(1, 1, 5000),)), "5.000 đồng/phiếu (phiếu 1)"),
    ],
)
def test_a_fee_in_words(fee: Fee, words: str) -> None:
    assert phrases.fee(fee) == words


@pytest.mark.parametrize(
    ("kind", "segments", "words"),
    [
        ("thoi-han", ((7, "ngay-lam-viec"),), "7 ngày làm việc"),
        ("thoi-han", ((30, "ngay"), (15, "ngay")), "30 ngày, rồi 15 ngày"),
        ("trong-ngay", (), "Trong ngày làm việc; nhận sau 15:00 thì trả kết quả vào ngày làm việc tiếp theo"),
        ("khong-quy-dinh", (), "Không quy định thời hạn"),
        ("chua-co-thong-tin", (), "Chưa có thông tin"),
    ],
)
def test_a_limit_in_words(kind: str, segments: tuple[tuple[int, str], ...], words: str) -> None:
    stretches = tuple(
        Segment(where=AT, segment_no=i, amount=Decimal(amount), counting=counting)
        for i, (amount, counting) in enumerate(segments, 1)
    )
    assert phrases.limit(Limit(where=AT, limit_no=1, kind=kind, segments=stretches), "15:00") == words


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"reduction": "mien"}, "Miễn"),
        ({"reduction": "giam", "percent": Decimal(50)}, "Giảm 50%"),
        ({"reduction": "giam", "amount": Decimal(10000)}, "Giảm còn 10.000 đồng"),
        ({"reduction": "giam"}, "Giảm"),
    ],
)
def test_an_exemption_in_words(values: dict[str, object], words: str) -> None:
    assert phrases.exemption(Exemption(where=AT, exemption_no=1, who="Trẻ em", **values)) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"originals": 1, "copies": 2, "copy_kind": "chung-thuc"}, "1 bản chính, 2 bản sao có chứng thực"),
        ({"copies": 1}, "1 bản sao"),
        ({"electronic": True}, "bản điện tử"),
        ({"shown": True}, "xuất trình"),
    ],
)
def test_copies_in_words(values: dict[str, object], words: str) -> None:
    assert phrases.copies(Paper(where=AT, paper_no=1, name="x", **values)) == words  # type: ignore[arg-type]


def a_task(precision: str, deadline: date | None = None, **values: object) -> Task:
    return Task(
        where=AT,
        id="1",
        clause="1",
        title="x",
        lead="x",
        precision=precision,
        deadline=deadline,
        **values,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize(
    ("task", "words"),
    [
        (a_task("ngay", date(2025, 10, 31)), "31/10/2025"),
        (a_task("ngay", date(2025, 11, 25), exclusive=True), "Trước 25/11/2025"),
        (a_task("thang", date(2025, 11, 30)), "Trong tháng 11/2025"),
        (a_task("quy", date(2025, 9, 30)), "Trong quý III/2025"),
        (a_task("nam", date(2026, 12, 31)), "Trong năm 2026"),
        (a_task("dinh-ky", every_months=6), "Định kỳ 6 tháng một lần"),
        (a_task("thuong-xuyen"), "Thường xuyên"),
        (a_task("khong"), "Không có thời hạn"),
        (
            a_task(
                "thang",
                date(2025, 9, 30),
                extensions=(
                    Extension(
                        where=AT, extension_no=1, deadline=date(2025, 12, 31), decided_on=date(2025, 9, 1), basis="x"
                    ),
                ),
            ),
            "31/12/2025",
        ),
    ],
)
def test_a_deadline_in_words(task: Task, words: str) -> None:
    assert phrases.deadline(task, date(2026, 11, 23)) == words


def test_a_deadline_moves_on_the_day_of_the_decision() -> None:
    moved = Extension(AT, 1, deadline=date(2025, 12, 31), decided_on=date(2025, 9, 1), basis="x", precision="nam")
    task = a_task("thang", date(2025, 9, 30), extensions=(moved,))
    assert phrases.deadline(task, date(2025, 8, 31)) == phrases.first_deadline(task) == "Trong tháng 9/2025"
    assert phrases.deadline(task, date(2025, 9, 1)) == "Trong năm 2025"


@pytest.mark.parametrize(
    ("starts", "excludes", "words"),
    [
        ("từ ngày nhận đủ hồ sơ", "", "tính từ ngày nhận đủ hồ sơ"),
        ("kể từ ngày Sở trình", "", "tính kể từ ngày Sở trình"),
        ("ngày Sở trình", "", "tính từ ngày Sở trình"),
        ("tính thêm, sau thời hạn trong ngày", "", "tính thêm, sau thời hạn trong ngày"),
        ("từ ngày nhận", "thời gian nộp thuế", "tính từ ngày nhận, không tính thời gian nộp thuế"),
        ("", "", ""),
    ],
)
def test_from_when_a_stretch_counts(starts: str, excludes: str, words: str) -> None:
    stretch = Segment(AT, 1, Decimal(1), "ngay", starts=starts, excludes=excludes)
    assert phrases.segment_terms(stretch) == words


@pytest.mark.parametrize(
    ("kind", "name", "words"),
    [
        ("le-phi", "", ""),
        ("le-phi", "Lệ phí cấp sổ", ""),
        ("phi", "Phí thẩm định", ""),
        ("le-phi", "Đăng ký quá hạn", "Lệ phí"),
        ("gia", "Trích đo bản đồ", "Giá dịch vụ"),
    ],
)
def test_the_kind_of_a_fee_is_told_where_its_name_does_not(kind: str, name: str, words: str) -> None:
    assert phrases.fee_kind(Fee(AT, 1, kind, name=name)) == words
