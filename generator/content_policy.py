"""What a page may do, told to the browser in the page itself: Content-Security-Policy as a meta tag.

Only our own files run, and inline scripts whose hash is named. The theme has such scripts, we have none. So a script that
found its way into a page, through a record or a tampered dependency of the build, is not run, and nothing is fetched from or
sent to elsewhere. A meta tag cannot forbid frames around the page; `docs/van-hanh.md` says which header does.
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from typing import Final

SCRIPT: Final = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL | re.IGNORECASE)
DATA: Final = re.compile(r'\bsrc\s*=|\btype\s*=\s*"?application/(?:ld\+)?json', re.IGNORECASE)
CHARSET: Final = re.compile(r'<meta charset="utf-8" ?/?>', re.IGNORECASE)
RULES: Final = (
    "default-src 'none'",
    "{scripts}",
    "style-src 'self'",
    "img-src 'self' data:",  # icons in the theme's style sheets
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
)


class PolicyError(Exception):
    """A page has no place for its policy: a bug, never a mistake in a record."""


def tag(page: str = "") -> str:
    """The meta tag with the policy of a page; a page without inline scripts need not be given."""
    return f'<meta http-equiv="Content-Security-Policy" content="{policy(page)}">'


def policy(page: str) -> str:
    """The policy for a page: it names the hash of every inline script that is run."""
    inline = {body for attributes, body in SCRIPT.findall(page) if not DATA.search(attributes)}
    scripts = " ".join(["script-src 'self'", *sorted(f"'sha256-{_hash(body)}'" for body in inline)])
    return "; ".join(RULES).format(scripts=scripts)


def sealed(page: str) -> str:
    """The page with its policy before anything that it rules."""
    found, count = CHARSET.subn(lambda charset: charset[0] + tag(page), page, count=1)
    if not count:
        raise PolicyError("the page names no character set, beside which the policy stands")
    return found


def _hash(script: str) -> str:
    return b64encode(sha256(script.encode()).digest()).decode()
