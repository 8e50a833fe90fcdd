"""The description by which browsers offer to search this site from their address bar."""

from __future__ import annotations

import html
from typing import Final
from urllib.parse import urljoin

from generator import addresses
from generator.artifact import Artifact

PATH: Final = "tim-kiem/opensearch.xml"
NAME: Final = "Thủ tục hành chính"  # the format allows 16 letters for the short one
SHORT: Final = "Thủ tục"


def description(address: str) -> Artifact:
    """For the site at `address`, which the format wants in full."""
    template = html.escape(f"{urljoin(address, addresses.LOOKUP)}?q={{searchTerms}}")
    return Artifact(
        PATH,
        (
            '<?xml version="1.0" encoding="UTF-8"?>\n'
            '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
            f"<ShortName>{SHORT}</ShortName>\n<Description>Tra cứu {NAME.lower()}</Description>\n"
            f'<Url type="text/html" template="{template}"/>\n'
            "<InputEncoding>UTF-8</InputEncoding>\n<Language>vi</Language>\n</OpenSearchDescription>\n"
        ).encode(),
    )
