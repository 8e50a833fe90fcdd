"""The policy of a page: hashes of the scripts that run, and nothing else; `test_site` asks every page."""

from __future__ import annotations

import re

import pytest

from generator import content_policy

META = re.compile(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]+)">')
PAGE = '<!doctype html><meta charset="utf-8"><title>a</title>{}'


@pytest.mark.parametrize(
    ("scripts", "source"),
    [
        ("", "'self'"),
        ('<script src="a.js" defer></script>', "'self'"),
        ('<script type="application/json" id="a">{}</script>', "'self'"),
        # sha256 of "a=1" in base64, computed with openssl
        ("<script>a=1</script>", "'self' 'sha256-wi/qXXQo5c9H72NUyXySI8ldbc3D4NIwD/eQVrH/PYU='"),
        ("<script>a=1</script><script>a=1</script>", "'self' 'sha256-wi/qXXQo5c9H72NUyXySI8ldbc3D4NIwD/eQVrH/PYU='"),
    ],
)
def test_inline_scripts_are_named_by_their_hash(scripts: str, source: str) -> None:
    assert f"; script-src {source}; style-src 'self'; " in content_policy.policy(PAGE.format(scripts))


def test_nothing_is_allowed_from_elsewhere() -> None:
    policy = content_policy.policy(PAGE.format(""))
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "http" not in policy
    assert "*" not in policy


def test_the_policy_stands_before_what_it_rules() -> None:
    sealed = content_policy.sealed(PAGE.format("<script>a=1</script>"))
    assert META.search(sealed)
    assert sealed.index("Content-Security-Policy") < sealed.index("<title>")


def test_a_page_without_a_character_set_is_not_let_through() -> None:
    with pytest.raises(content_policy.PolicyError):
        content_policy.sealed("<title>a</title>")
