"""Internal processes as BPMN 2.0 files, which process tools open: lanes, tasks, flows, and where each is drawn.

A step that may send the dossier back is followed by a question: a task with two ways out would mean both at once.
The drawing runs from left to right, as process tools expect; that of the page (`swimlane`) runs down.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator import addresses, phrases
from generator.artifact import Artifact
from generator.catalog import Catalog
from generator.model import Procedure, Process, ProcessStep
from generator.swimlane import NOBODY, lanes_of

SPACES: Final = {
    "xmlns:bpmn": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "xmlns:bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "xmlns:dc": "http://www.omg.org/spec/DD/20100524/DC",
    "xmlns:di": "http://www.omg.org/spec/DD/20100524/DI",
}
HEAD: Final = 60  # what the pool and its lanes write their names into: 30 each
LANE: Final = 150
COLUMN: Final = 190
SIZES: Final = {"userTask": (150, 90), "exclusiveGateway": (50, 50), "startEvent": (36, 36), "endEvent": (36, 36)}
Point = tuple[int, int]


@dataclass(frozen=True)
class Node:
    """A thing that flows lead to or from; `row` is its lane, `column` its place from the left."""

    id: str
    kind: str
    name: str
    row: int
    column: int
    step: ProcessStep | None = None

    @property
    def size(self) -> Point:
        """Width and height."""
        return SIZES[self.kind]

    @property
    def middle(self) -> Point:
        """Where its middle is drawn."""
        return HEAD + COLUMN * self.column + COLUMN // 2, LANE * self.row + LANE // 2


@dataclass(frozen=True)
class Flow:
    """A sequence flow from one node to another."""

    source: Node
    target: Node
    name: str = ""

    @property
    def id(self) -> str:
        """Unique: no two flows join the same nodes the same way round."""
        return f"{self.source.id}--{self.target.id}"


def files(catalog: Catalog, procedure: Procedure) -> Iterator[Artifact]:
    """One file for each internal process of a procedure, beside its page."""
    for process in procedure.processes:
        path = addresses.process_file(procedure.code, process.process_no)
        yield Artifact(path, document(catalog, procedure, process))


def document(catalog: Catalog, procedure: Procedure, process: Process) -> bytes:
    """The whole XML; the same process gives the same bytes."""
    nodes = _nodes(process)
    flows = tuple(_flows(nodes))
    root = Element("bpmn:definitions", {**SPACES, "id": "quy-trinh", "targetNamespace": f"urn:tthc:{procedure.code}"})
    pool = SubElement(root, "bpmn:collaboration", id="pham-vi")
    title = " – ".join(part for part in (procedure.title, process.name) if part)
    SubElement(pool, "bpmn:participant", id="ho-so", name=title, processRef="cac-buoc")
    _process(root, catalog, process, nodes, flows)
    _diagram(root, process, nodes, flows)
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


# What is done


def _nodes(process: Process) -> tuple[Node, ...]:
    rows = {unit: row for row, unit in enumerate(lanes_of(process))}
    found: list[Node] = []
    for step in process.steps:
        row = rows[step.unit]
        found += [] if found else [Node("bat-dau", "startEvent", "Nhận hồ sơ", row, 0)]
        found.append(Node(f"buoc-{step.step_no}", "userTask", _task_name(step), row, len(found), step))
        if step.returns_to:
            found.append(Node(f"hoi-{step.step_no}", "exclusiveGateway", "Đạt?", row, len(found), step))
    found += [Node("ket-thuc", "endEvent", "Xong", found[-1].row, len(found))] if found else []
    return tuple(found)


def _task_name(step: ProcessStep) -> str:
    return f"{step.step_no}. {step.role} ({phrases.step_time(step)})"


def _flows(nodes: tuple[Node, ...]) -> Iterator[Flow]:
    tasks = {node.id: node for node in nodes}
    for source, target in pairwise(nodes):
        yield Flow(source, target, "Đạt" if source.kind == "exclusiveGateway" else "")
        back = tasks.get(f"buoc-{source.step.returns_to}") if source.step else None
        if source.kind == "exclusiveGateway" and back:
            yield Flow(source, back, "Không đạt")


def _process(
    root: Element, catalog: Catalog, process: Process, nodes: tuple[Node, ...], flows: tuple[Flow, ...]
) -> None:
    whole = SubElement(root, "bpmn:process", id="cac-buoc", isExecutable="false")
    lanes = SubElement(whole, "bpmn:laneSet", id="cac-don-vi")
    for row, key in enumerate(lanes_of(process)):
        unit = catalog.units.get(key)
        lane = SubElement(lanes, "bpmn:lane", id=f"lan-{row + 1}", name=unit.name if unit else key or NOBODY)
        for node in nodes:
            if node.row == row:
                SubElement(lane, "bpmn:flowNodeRef").text = node.id
    for node in nodes:
        _node(whole, node, flows)
    for flow in flows:
        ends = {"sourceRef": flow.source.id, "targetRef": flow.target.id}
        SubElement(whole, "bpmn:sequenceFlow", {"id": flow.id, **({"name": flow.name} if flow.name else {}), **ends})


def _node(whole: Element, node: Node, flows: tuple[Flow, ...]) -> None:
    made = SubElement(whole, f"bpmn:{node.kind}", id=node.id, name=node.name)
    if node.kind == "userTask" and node.step:
        lines = (node.step.text, node.step.output and f"Kết quả: {node.step.output}", node.step.note)
        SubElement(made, "bpmn:documentation").text = "\n".join(line for line in lines if line)
    for flow in flows:
        if flow.target == node:
            SubElement(made, "bpmn:incoming").text = flow.id
    for flow in flows:
        if flow.source == node:
            SubElement(made, "bpmn:outgoing").text = flow.id


# Where it is drawn


def _diagram(root: Element, process: Process, nodes: tuple[Node, ...], flows: tuple[Flow, ...]) -> None:
    plane = SubElement(SubElement(root, "bpmndi:BPMNDiagram", id="so-do"), "bpmndi:BPMNPlane", id="mat")
    plane.set("bpmnElement", "pham-vi")
    width, rows = HEAD + COLUMN * len(nodes), len(lanes_of(process))
    _shape(plane, "ho-so", (0, 0), (width, LANE * rows), flat=True)
    for row in range(rows):
        _shape(plane, f"lan-{row + 1}", (HEAD // 2, LANE * row), (width - HEAD // 2, LANE), flat=True)
    for node in nodes:
        (x, y), (w, h) = node.middle, node.size
        _shape(plane, node.id, (x - w // 2, y - h // 2), (w, h))
    for flow in flows:
        edge = SubElement(plane, "bpmndi:BPMNEdge", id=f"ve-{flow.id}", bpmnElement=flow.id)
        for x, y in _points(flow):
            SubElement(edge, "di:waypoint", x=str(x), y=str(y))


def _shape(plane: Element, of: str, corner: Point, size: Point, *, flat: bool = False) -> None:
    shape = SubElement(plane, "bpmndi:BPMNShape", id=f"ve-{of}", bpmnElement=of)
    if flat:
        shape.set("isHorizontal", "true")
    (x, y), (w, h) = corner, size
    SubElement(shape, "dc:Bounds", x=str(x), y=str(y), width=str(w), height=str(h))


def _points(flow: Flow) -> tuple[Point, ...]:
    """Onward in steps between two columns; back below the boxes of the lane that it leaves."""
    (x, y), (aim_x, aim_y) = flow.source.middle, flow.target.middle
    if aim_x < x:
        low, floor = y + flow.source.size[1] // 2, LANE * (flow.source.row + 1) - 10
        return (x, low), (x, floor), (aim_x, floor), (aim_x, aim_y + flow.target.size[1] // 2)
    start, end = x + flow.source.size[0] // 2, aim_x - flow.target.size[0] // 2
    if y == aim_y:
        return (start, y), (end, aim_y)
    turn = (start + end) // 2
    return (start, y), (turn, y), (turn, aim_y), (end, aim_y)
