"""The theme's style sheet loses what no page can use, and nothing else."""

from __future__ import annotations

import pytest

from generator.theme_css import StyleError, lean, names

KNOWN = names(['<p class="a b" id="c">'], "x.classList.add('on');'md-search__form'")


@pytest.mark.parametrize(
    ("css", "left"),
    [
        (".a{color:red}", ".a{color:red}"),
        (".z{color:red}", ""),
        (".a,.z .a,.a.on{color:red}", ".a,.a.on{color:red}"),
        ("#c{x:1}#d{x:1}", "#c{x:1}"),
        ("p,a[href^='#z']{x:1}", "p,a[href^='#z']{x:1}"),
        (".md-search__form{x:1}", ""),
        (".a:not(.z){x:1}", ".a:not(.z){x:1}"),
        (".a:is(.z,.b){x:1}", ""),  # a name within is needed: the whole selector is one
        ("@media print{.a{x:1}.z{x:1}}", "@media print{.a{x:1}}"),
        ("@media print{.z{x:1}}.b{x:1}", ".b{x:1}"),
        ("@supports (x:(y)){@media print{.a{x:1}}}", "@supports (x:(y)){@media print{.a{x:1}}}"),
        ("@keyframes z{0%{x:1}to{x:2}}", "@keyframes z{0%{x:1}to{x:2}}"),
        ('@charset "UTF-8";.a{x:1}/*# map */', '@charset "UTF-8";.a{x:1}'),
        (".a{background:url(data:image/svg+xml;x,{}<a>.z)}", ".a{background:url(data:image/svg+xml;x,{}<a>.z)}"),
        ('.a:before{content:"}.z{"}', '.a:before{content:"}.z{"}'),
    ],
)
def test_rules(css: str, left: str) -> None:
    assert lean(css, KNOWN) == left


def test_properties_that_nobody_asks_for_go_one_after_another() -> None:
    css = ":root{--one:var(--two);--two:url('a;b');--three:1;--four:2}.a{x:var(--three)}"
    assert lean(css, KNOWN) == ":root{--three:1;}.a{x:var(--three)}"
    assert "--four:2" in lean(css, KNOWN, ".own{x:var(--four)}")
    assert "--one:var(--two);--two" in lean(css, KNOWN, 'style.getPropertyValue("--one")')


@pytest.mark.parametrize("css", [".a{x:1", ".a"])
def test_what_cannot_be_read_stops_the_build(css: str) -> None:
    with pytest.raises(StyleError):
        lean(css, KNOWN)
