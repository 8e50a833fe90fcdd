"""What the page's script must know beyond what the page shows: a small block of JSON, safe inside `<script>`."""

from __future__ import annotations

import json
from typing import Final

from markupsafe import Markup

from generator.model import Procedure
from generator.schema import label

# `<`, `>` and `&` could end the block or open a comment; the two separators end a line of JavaScript.
UNSAFE: Final = str.maketrans({c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"})


def page_data(procedure: Procedure) -> Markup:
    """`{"ma":"1.001193","kiem":"2026-09-12","chot":"15:00",…}`; cases and channels as [id, name]."""
    data = {
        "ma": procedure.code,
        "kiem": procedure.checked_on.isoformat(),
        "tu": procedure.valid_from.isoformat() if procedure.valid_from else "",
        "den": procedure.valid_to.isoformat() if procedure.valid_to else "",
        "chot": procedure.same_day_cutoff,
        "truongHop": [(case.id, case.name) for case in procedure.cases],
        "cachNop": [(c.channel, label("channels", "channel", c.channel)) for c in procedure.channels],
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(UNSAFE))  # noqa: S704 - escaped just here
