"""BPMN files: whole and sound in structure for every process that we have, and exact for one small one."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from xml.etree.ElementTree import Element, fromstring

import pytest

from generator import bpmn
from generator.catalog import Catalog
from generator.issue import Where
from generator.model import Procedure, Process, ProcessStep
from tests.conftest import TODAY
from tests.test_swimlane import step
from tests.whole import Checked

AT = Where("x.yaml", 1, 1, {})
MODEL = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
DI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
DC = "{http://www.omg.org/spec/DD/20100524/DC}"
POINT = "{http://www.omg.org/spec/DD/20100524/DI}waypoint"
NODES = tuple(f"{MODEL}{kind}" for kind in ("startEvent", "userTask", "exclusiveGateway", "endEvent"))


def read(document: bytes) -> Element:
    return fromstring(document)  # noqa: S314 - our own bytes, made a moment ago


def trees(catalog: Catalog) -> list[tuple[Process, Element]]:
    """Every process of the catalog with its file, read back."""
    return [
        (process, read(bpmn.document(catalog, procedure, process)))
        for procedure in catalog.at_hand.values()
        for process in procedure.processes
    ]


@pytest.fixture(scope="session")
def all_trees(sample: Catalog, real_checked: Checked) -> list[tuple[Process, Element]]:
    found = trees(sample) + trees(real_checked.catalog)
    assert len(found) >= 3
    return found


def flows(tree: Element) -> list[tuple[str, str]]:
    return [(f.attrib["sourceRef"], f.attrib["targetRef"]) for f in tree.iter(f"{MODEL}sequenceFlow")]


def nodes(tree: Element) -> list[str]:
    return [node.attrib["id"] for node in tree.iter() if node.tag in NODES]


def test_every_id_is_unique_and_every_reference_has_its_aim(all_trees: list[tuple[Process, Element]]) -> None:
    for _, tree in all_trees:
        ids = [e.attrib["id"] for e in tree.iter() if "id" in e.attrib]
        assert [i for i, n in Counter(ids).items() if n > 1] == []
        names = ("sourceRef", "targetRef", "bpmnElement", "processRef")
        asked = {e.attrib[name] for e in tree.iter() for name in names if name in e.attrib}
        asked |= {e.text or "" for tag in ("incoming", "outgoing", "flowNodeRef") for e in tree.iter(f"{MODEL}{tag}")}
        assert asked - set(ids) == set()


def test_every_step_is_a_task_in_exactly_one_lane(all_trees: list[tuple[Process, Element]]) -> None:
    for process, tree in all_trees:
        held = Counter(ref.text for lane in tree.iter(f"{MODEL}lane") for ref in lane)
        assert held == Counter(nodes(tree))
        assert {f"buoc-{s.step_no}" for s in process.steps} <= set(held)


def test_every_node_is_reached_and_left_as_its_kind_demands(all_trees: list[tuple[Process, Element]]) -> None:
    for _, tree in all_trees:
        into, out = Counter(t for _, t in flows(tree)), Counter(s for s, _ in flows(tree))
        for node in (e for e in tree.iter() if e.tag in NODES):
            id_, kind = node.attrib["id"], node.tag.removeprefix(MODEL)
            ways = {"startEvent": 1, "userTask": 1, "exclusiveGateway": 2, "endEvent": 0}[kind]
            assert out[id_] == ways, id_
            assert (into[id_] == 0) == (kind == "startEvent"), id_
            assert [e.tag for e in node] == sorted((e.tag for e in node), key=ORDER.index)


ORDER = [f"{MODEL}documentation", f"{MODEL}incoming", f"{MODEL}outgoing"]


def test_everything_is_drawn_once_and_within_the_pool(all_trees: list[tuple[Process, Element]]) -> None:
    for _, tree in all_trees:
        drawn = Counter(shape.attrib["bpmnElement"] for shape in tree.iter(f"{DI}BPMNShape"))
        lanes = [lane.attrib["id"] for lane in tree.iter(f"{MODEL}lane")]
        assert drawn == Counter(["ho-so", *lanes, *nodes(tree)])
        edges = [edge.attrib["bpmnElement"] for edge in tree.iter(f"{DI}BPMNEdge")]
        assert sorted(edges) == sorted(f.attrib["id"] for f in tree.iter(f"{MODEL}sequenceFlow"))
        pool, *rest = tree.iter(f"{DC}Bounds")
        width, height = int(pool.attrib["width"]), int(pool.attrib["height"])
        for bounds in rest:
            x, y, w, h = (int(bounds.attrib[name]) for name in ("x", "y", "width", "height"))
            assert x >= 0
            assert y >= 0
            assert x + w <= width
            assert y + h <= height
        for point in tree.iter(POINT):
            assert 0 <= int(point.attrib["x"]) <= width
            assert 0 <= int(point.attrib["y"]) <= height


def small(sample: Catalog, *steps: ProcessStep) -> Element:
    procedure = Procedure(AT, "1.900099", "Việc <nhỏ> & gọn", "so-tay", "cong-khai", "nguồn", TODAY)
    return read(bpmn.document(sample, procedure, Process(AT, 1, Decimal(1), "ngay-lam-viec", steps=steps)))


def test_a_way_back_is_a_question_after_the_step(sample: Catalog) -> None:
    tree = small(sample, step(1, "xa-suoi-mo"), step(2, "kho-luu-tru-an-lac", back=1), step(3, ""))
    assert flows(tree) == [
        ("bat-dau", "buoc-1"), ("buoc-1", "buoc-2"), ("buoc-2", "hoi-2"),
        ("hoi-2", "buoc-3"), ("hoi-2", "buoc-1"), ("buoc-3", "ket-thuc"),
    ]  # fmt: skip
    named = [flow.attrib.get("name") for flow in tree.iter(f"{MODEL}sequenceFlow")]
    assert named == [None, None, None, "Đạt", "Không đạt", None]
    lanes = [(lane.attrib["name"], [ref.text for ref in lane]) for lane in tree.iter(f"{MODEL}lane")]
    assert lanes == [
        ("Ủy ban nhân dân xã Suối Mơ", ["bat-dau", "buoc-1"]),
        ("Kho Lưu trữ khu vực An Lạc", ["buoc-2", "hoi-2"]),
        ("Chưa rõ đơn vị", ["buoc-3", "ket-thuc"]),
    ]
    (pool,) = tree.iter(f"{MODEL}participant")
    assert pool.attrib["name"] == "Việc <nhỏ> & gọn"
    tasks = [task.attrib["name"] for task in tree.iter(f"{MODEL}userTask")]
    assert tasks == [f"{n}. Vai (4 giờ làm việc)" for n in (1, 2, 3)]


def test_where_a_small_process_is_drawn(sample: Catalog) -> None:
    # columns of 190 from x = 60, lanes of 150: the task stands in the second column of the first lane
    tree = small(sample, step(1, "xa-suoi-mo"))
    (shape,) = [s for s in tree.iter(f"{DI}BPMNShape") if s.attrib["bpmnElement"] == "buoc-1"]
    assert shape[0].attrib == {"x": "270", "y": "30", "width": "150", "height": "90"}
    points = [(p.attrib["x"], p.attrib["y"]) for p in next(tree.iter(f"{DI}BPMNEdge"))]
    assert points == [("173", "75"), ("270", "75")]


def test_a_file_lies_beside_the_page_of_its_procedure(sample: Catalog) -> None:
    paths = [file.path for file in bpmn.files(sample, sample.at_hand["1.900010"])]
    assert paths == ["thu-tuc/1.900010/quy-trinh-1.bpmn"]
