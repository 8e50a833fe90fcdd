"""The attribute by which the browser narrows a page."""

from generator.pages.scope import attribute, merged


def test_what_always_holds_has_no_attribute() -> None:
    assert attribute() == ""
    assert attribute(("", ())) == ""
    assert attribute(("truc-tiep", ()), ("", ())) == ""


def test_channels_and_cases_stand_in_order() -> None:
    assert attribute(("truc-tiep", ("b", "a")), ("truc-tuyen", ())) == ' data-kh="truc-tiep/b,a truc-tuyen/"'
    assert attribute(("", ("a",)), ("", ("a",))) == ' data-kh="/a"'


def test_the_attribute_is_escaped() -> None:
    assert attribute(("", ('"><b>',))) == ' data-kh="/&#34;&gt;&lt;b&gt;"'


def test_what_holds_for_every_channel_holds_always() -> None:
    assert merged([("x", ()), ("y", ()), ("x", ())], ["x", "y"]) == ()
    assert merged([("x", ()), ("x", ())], ["x", "y"]) == (("x", ()),)
    assert merged([("x", ("a",)), ("y", ())], ["x", "y"]) == (("x", ("a",)), ("y", ()))
