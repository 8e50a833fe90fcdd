"""A shell is cut only where two specimens differ by their values, and pours every value safely."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.artifact import Page
from generator.shell import Shell, ShellError, Specimen, Values, cut

THEME = """<!doctype html>
<html><head><title>{title} - Trang</title>
<meta name="description" content="{description}">
<link rel="canonical" href="{canonical}"><script>var a = "<b>"</script></head>
<body><span>{title}</span>
<ul>
  <li class="i"><a href="#phi">
    Phí</a>
  </li>
  <li class="i"><a href="#ho-so">Hồ sơ</a></li>
</ul>
<article>{link}{article}</article></body></html>
"""
LINK = '\n<p><a href="{edit}" rel="edit">Sửa</a></p>\n'
FIRST = Values("title-1", "description-1", "https://a.invalid/", "https://edit-a.invalid/", "<h1>article-1</h1>")
SECOND = Values("title-22", "description-22", "https://bb.invalid/", "https://edit-bb.invalid/", "<h1>article-22</h1>")
HEADINGS = ("phi", "ho-so")
ARTICLE = '<h1 id="noi-dung">Khai sinh</h1><h2 id="phi">Phí</h2><h2 id="ho-so">Hồ sơ</h2>'
PAGE = Page("a/b/", "a", "Khai sinh", "Về khai sinh", ARTICLE)


def rendered(values: Values, theme: str = THEME, link: str = LINK) -> str:
    """What a tiny theme makes of values."""
    filled = link.format(edit=values.edit) if values.edit else ""
    return theme.format(**{**vars(values), "link": filled})


def shell(theme: str = THEME, second: str | None = None, bare: str | None = None, link: str = LINK) -> Shell:
    """The shell of a tiny theme."""
    first = rendered(FIRST, theme, link)
    other = rendered(SECOND, theme, link) if second is None else second
    without = rendered(replace(FIRST, edit=None), theme, link) if bare is None else bare
    return cut(Specimen(first, FIRST), Specimen(other, SECOND), {"edit": without}, HEADINGS)


def test_a_poured_page_is_what_the_theme_would_make() -> None:
    expected = rendered(Values("Khai sinh", "Về khai sinh", "https://c.example/a/b/", "https://e.example/", ARTICLE))
    assert shell().pour(PAGE, "https://c.example/a/b/", "https://e.example/").decode() == expected


def test_without_an_edit_address_the_link_goes_whole() -> None:
    expected = rendered(Values("Khai sinh", "Về khai sinh", "https://c.example/a/b/", None, ARTICLE))
    assert shell().pour(PAGE, "https://c.example/a/b/", None).decode() == expected


@pytest.mark.parametrize("held", [("phi", "ho-so"), ("phi",), ("ho-so",)])
def test_contents_list_only_headings_that_are_there(held: tuple[str, ...]) -> None:
    article = '<h1 id="noi-dung">a</h1>' + "".join(f'<h2 id="{id_}">x</h2>' for id_ in held)
    text = shell().pour(replace(PAGE, article=article), "https://c.example/", None).decode()
    assert tuple(re.findall('<a href="#(.*?)"', text)) == held
    assert text.count("<li ") == text.count("</li>") == len(held)


@given(title=st.text(), description=st.text(), edit=st.text(min_size=1))
def test_no_text_leaves_its_place(title: str, description: str, edit: str) -> None:
    text = shell().pour(replace(PAGE, title=title, description=description), "https://c.example/", edit).decode()
    plain = shell().pour(replace(PAGE, title="x", description="x"), "https://c.example/", "x").decode()
    assert [node.tag for node in LexborHTMLParser(text).css("*")] == [
        node.tag for node in LexborHTMLParser(plain).css("*")
    ]
    assert text.count('"') - title.count('"') * 2 == plain.count('"')


def test_text_and_attributes_are_escaped_each_in_its_way() -> None:
    text = shell().pour(replace(PAGE, title='<a "b">', description='<a "b">'), 'https://c.example/"', "e").decode()
    assert '<title>&lt;a "b"&gt; - Trang</title>' in text
    assert 'content="&lt;a &quot;b&quot;&gt;"' in text
    assert 'href="https://c.example/&quot;"' in text


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        (THEME.replace("{description}", ""), "lacks description"),
        (THEME.replace("{canonical}", ""), "lacks canonical"),
        (THEME.replace("{title}", ""), "lacks title"),
        (THEME.replace("{article}", ""), "lacks article"),
        (THEME.replace("{article}", "{article}{article}"), "lacks one single article"),
        (THEME.replace("var a =", "var a = '{title}'"), "puts the title into a script"),
        (THEME.replace("<article>", "<style>{title}</style><article>"), "puts the title into a script or a style"),
        (THEME.replace("<article>", "<article data-t={title}>"), "puts the title into a tag"),
        (THEME.replace("<article>{link}{article}", '{link}<p title="{article}">'), "puts the article into a tag"),
        (THEME.replace('"#phi"', '"#le-phi"'), "the table of contents lacks #phi"),
    ],
)
def test_a_theme_that_is_not_understood_is_refused(theme: str, message: str) -> None:
    with pytest.raises(ShellError, match=message):
        shell(theme)


def test_specimens_that_differ_elsewhere_are_refused() -> None:
    with pytest.raises(ShellError, match=r"differ outside of slots: .*<ul>.* against .*<ol>"):
        shell(second=rendered(SECOND).replace("<ul>", "<ol>"))


@pytest.mark.parametrize("more", ["<!-- built at noon -->", "title-22"])
def test_specimens_that_differ_at_the_end_are_refused(more: str) -> None:
    with pytest.raises(ShellError, match=r"differ outside of slots|pieces"):
        shell(second=rendered(SECOND) + more)


def test_a_value_that_the_theme_changes_is_refused() -> None:
    with pytest.raises(ShellError, match="differ outside of slots"):
        shell(
            THEME.replace("<article>", "<i>TITLE-1</i><article>"),
            second=rendered(SECOND, THEME.replace("<article>", "<i>TITLE-22</i><article>")),
        )


def test_an_edit_link_that_changes_two_places_is_refused() -> None:
    with pytest.raises(ShellError, match="more than one place"):
        shell(bare=rendered(replace(FIRST, edit=None)).replace("<html>", "<html >"))


def test_an_edit_address_outside_of_the_link_is_refused() -> None:
    theme = THEME.replace("<article>", '<article data-e="{edit}">')
    with pytest.raises(ShellError, match="outside of the part"):
        shell(theme, bare=rendered(FIRST, theme, link=""))


def test_a_theme_may_show_no_edit_link() -> None:
    text = shell(link="").pour(PAGE, "https://c.example/a/b/", "https://e.example/").decode()
    assert "e.example" not in text


def test_an_article_must_have_the_heading_of_the_skip_link() -> None:
    with pytest.raises(ShellError, match='a/b/: the article must hold <h1 id="noi-dung">'):
        shell().pour(replace(PAGE, article="<h1>Khai sinh</h1>"), None, None).decode()
