"""The bundle: all modules, nothing imported, and a plain script that works without modules."""

from __future__ import annotations

import re
import subprocess

from generator.search import bundle


def test_every_module_is_in_the_bundle() -> None:
    assert sorted(bundle.MODULES) == sorted(path.stem for path in bundle.BROWSER.glob("*.js"))


def test_the_module_needs_nothing_else() -> None:
    text = bundle.module().decode()
    assert not re.search(r"^import |\bimport\(|\beval\(|\bdocument\b|\bwindow\b", text, re.MULTILINE)
    assert re.findall(r"^export .*", text, re.MULTILINE) == ["export { open, highlight, excerpt, fold };"]


def test_a_module_comes_after_those_that_it_imports() -> None:
    seen: set[str] = set()
    for name in bundle.MODULES:
        text = (bundle.BROWSER / f"{name}.js").read_text(encoding="utf-8")
        assert set(re.findall(r'from "\./(\w+)\.js"', text)) <= seen
        seen.add(name)


def test_the_plain_script_gives_one_name(node: str) -> None:
    code = bundle.script().decode() + "console.log(Object.keys(TimKiem).join(), typeof highlight);"
    done = subprocess.run([node, "--input-type=commonjs", "-"], input=code, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["open,highlight,excerpt,fold", "undefined"]
