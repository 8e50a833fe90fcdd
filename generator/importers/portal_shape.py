"""What a record of the portal's API must look like before any of it is used; nothing is guessed from a wrong type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

TEXT: Final = (str,)
NUMBER: Final = (int, float)
COUNT: Final = (int,)
FLAG: Final = (bool,)
ANY: Final = (str, int, float)
NAMED: Final = [{"id": TEXT, "name": TEXT, "code": TEXT, "type": TEXT}]
FILES: Final = [{"id": TEXT, "fileName": TEXT, "bucketName": TEXT, "filePath": TEXT}]
COMPONENT: Final = {
    "profileComponentId": TEXT, "originalQty": COUNT, "copyQty": COUNT, "required": FLAG, "hasElectronicForm": FLAG,
    "isProcessingResult": FLAG, "name": TEXT, "code": TEXT, "source": TEXT, "attachments": FILES,
    "detail": {"name": TEXT, "code": TEXT,
               "data": {"attachments": FILES, "note": TEXT, "typeDocument": {"id": TEXT, "name": TEXT}}},
}  # fmt: skip
FEE: Final = {
    "type": ("FEE", "SERVICE_FEE", "PRICE_LEVEL"), "value": NUMBER, "currencyId": TEXT, "currencyName": TEXT,
    "currency": {"id": TEXT, "code": TEXT, "name": TEXT}, "description": TEXT,
    "attachment": {"fileId": TEXT, "fileName": TEXT},
}  # fmt: skip
UNITS: Final = ("WORKING_DAY", "DAY", "HOUR", "MONTH", "YEAR", "OTHER")
FLAGS: Final = ("isInternal", "isWard", "isProvince", "isMinistry", "isOtherAgency", "isUndetermined", "isVertical",
                "isFullProcess", "isSharedService", "isOfflineOnly", "isNonTerritorial")  # fmt: skip
ROLES: Final = ("Executing", "Authority", "Authorized", "Coordinating")
SHAPE: Final[dict[str, Any]] = {
    "id": TEXT, "code": TEXT, "codeNotation": TEXT, "name": TEXT, "description": TEXT, "note": TEXT, "keywords": TEXT,
    "requirementsAndConditions": TEXT, "dossierReceivingAddresses": TEXT, "createdAt": NUMBER, "updatedAt": NUMBER,
    "formalityType": ("ASSIGNED_REGULATION", "NOT_ASSIGNED_REGULATION", "OTHER", "LOCAL_REGULATION", "CENTRAL_REGULATION"),
    "type": ("STANDARD", "SPECIFIC", "STANDARD_INTERNAL"), "state": ("UPDATED", "ACTIVE"),
    "executionSteps": [{"name": TEXT, "description": TEXT}],
    "executionMethods": [{"submissionMethod": ("ONLINE", "POSTAL", "DIRECT"), "processingTime": ANY,
                          "processingTimeUnit": UNITS, "description": TEXT, "fees": [FEE]}],
    "executionCases": [{"name": TEXT, "profileComponents": [COMPONENT]}],
    "categoriesDetails": NAMED, "category": NAMED[0], "subjectTypesDetails": NAMED, "resultsDetails": NAMED,
    "legalBasisesDetails": NAMED, "serviceGroupsDetails": NAMED,
    "cases": [{"id": TEXT, "name": TEXT, "code": TEXT, "processingDay": {"qty": NUMBER, "type": UNITS}}],
    "procedureProposal": {"id": TEXT, "proposalNumber": TEXT, "decisionDate": NUMBER, "publicationDate": NUMBER,
                          "decisionNumber": TEXT, "issuingAgency": {"id": TEXT, "name": TEXT}, "proposalType": TEXT},
    "returningMethods": [{"type": ("ONLINE", "OFFLINE"), "value": [("ONLINE", "AT_SUBMISSION_PLACE", "AT_HOME")]}],
    "departmentPromulgateId": TEXT, "departmentPromulgateCode": TEXT, "departmentPromulgateName": TEXT,
    **dict.fromkeys(FLAGS, FLAG),
    **{f"departments{role}": NAMED for role in ROLES}, **{f"unitGroups{role}": NAMED for role in ROLES},
    **{f"department{role}Ids": [TEXT] for role in ROLES}, **{f"unitGroup{role}Ids": [TEXT] for role in ROLES},
    **dict.fromkeys(("executingAgencies", "delegatedAgencies", "authorizedAgencies", "coordinatingAgencies"), TEXT),
    **{key: [TEXT] for key in ("categoryIds", "subjectTypeIds", "resultIds", "legalBasisIds", "serviceGroupIds")},
}  # fmt: skip
NEEDED: Final = {"code": "mã thủ tục (code)", "name": "tên thủ tục (name)", "id": "số định danh (id)"}
LARGEST: Final = 10**14
KINDS: Final = {TEXT: "chữ", COUNT: "số nguyên", NUMBER: "số", FLAG: "true hoặc false", ANY: "số hoặc chữ"}


def faults(raw: dict[str, Any]) -> list[str]:
    """What is wrong with the record, in Vietnamese; empty when it can be used."""
    missing = [f"thiếu {words}" for key, words in NEEDED.items() if not str(raw.get(key) or "").strip()]
    return missing + list(_mapping(raw, SHAPE, "")) + ([] if missing else list(_sector(raw)))


def _sector(raw: dict[str, Any]) -> Iterator[str]:
    sectors = raw.get("categoriesDetails")
    if not isinstance(sectors, list) or not any(isinstance(s, dict) and s.get("name") for s in sectors):
        yield "thiếu lĩnh vực (categoriesDetails)"


def _mapping(value: dict[str, Any], shape: dict[str, Any], path: str) -> Iterator[str]:
    for key, inner in shape.items():
        if value.get(key) is not None:
            yield from _value(value[key], inner, f"{path}.{key}" if path else key)


def _value(value: Any, shape: Any, path: str) -> Iterator[str]:
    if isinstance(shape, dict):
        if isinstance(value, dict):
            yield from _mapping(value, shape, path)
        else:
            yield f"«{path}» phải là một nhóm trường"
    elif isinstance(shape, list):
        if isinstance(value, list):
            yield from (wrong for item in value if item is not None for wrong in _value(item, shape[0], f"{path}[]"))
        else:
            yield f"«{path}» phải là danh sách"
    else:
        yield from _scalar(value, shape, path)


def _scalar(value: Any, shape: Any, path: str) -> Iterator[str]:
    if isinstance(shape[0], str):
        if value not in shape:
            yield f"«{path}» có giá trị lạ: {str(value)[:40]}"
    elif not isinstance(value, shape) or (isinstance(value, bool) and bool not in shape):
        yield f"«{path}» phải là {KINDS[shape]}"
    elif isinstance(value, int | float) and not 0 <= value < LARGEST:
        yield f"«{path}» có số quá nhỏ hoặc quá lớn: {value}"
