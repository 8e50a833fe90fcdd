"""The recipes for hosts of one's own, run for real where nginx and rsync are installed: headers, compressed files, order."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message
from pathlib import Path

import pytest

from tests.conftest import ROOT

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
needs_nginx = pytest.mark.skipif(NGINX is None, reason="chưa có nginx (apt-get install nginx-light)")
needs_rsync = pytest.mark.skipif(shutil.which("rsync") is None, reason="chưa có rsync (apt-get install rsync)")
PAGE = "<!doctype html><title>Sổ</title>" + "<p>Một đoạn.</p>" * 200
SHELL = """\
daemon off;
master_process off;
pid {0}/pid;
error_log stderr;
events {{}}
http {{
    access_log off;
    client_body_temp_path {0}/a; proxy_temp_path {0}/b; fastcgi_temp_path {0}/c; uwsgi_temp_path {0}/d; scgi_temp_path {0}/e;
    {1}
}}
"""


def site(folder: Path) -> Path:
    """A small site in a copy of the working folder, compressed by `make compress`."""
    made = folder / "site"
    for name, text in {
        "index.html": PAGE, "404.html": "<p>Không tìm thấy</p>", "thu-tuc/1.000001/index.html": PAGE,
        "assets/stylesheets/main.57a0d79d.min.css": "p{}" * 500, "assets/site.css": "p{}" * 500, "du-lieu/a.csv": "a,b\n" * 400,
        "du-lieu/ban-ghi/a.yaml": "a: b\n", ".site-cache": "x", "sw.js": "1;" * 600,
    }.items():  # fmt: skip
        (made / name).parent.mkdir(parents=True, exist_ok=True)
        (made / name).write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "Makefile", folder)
    subprocess.run(["make", "compress"], cwd=folder, check=True, env={"PATH": os.environ["PATH"]})
    return made


def test_text_files_are_compressed_beside_themselves(tmp_path: Path) -> None:
    made = site(tmp_path)
    compressed = sorted(path.relative_to(made).as_posix() for path in made.rglob("*.gz"))
    assert compressed == [
        "assets/site.css.gz", "assets/stylesheets/main.57a0d79d.min.css.gz", "du-lieu/a.csv.gz", "index.html.gz", "sw.js.gz",
        "thu-tuc/1.000001/index.html.gz",
    ]  # fmt: skip
    assert gzip.decompress((made / "index.html.gz").read_bytes()).decode() == PAGE


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """nginx with the recipe, on a free port, for the small site."""
    assert NGINX
    folder = tmp_path_factory.mktemp("nginx")
    made = site(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    recipe = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    recipe = recipe.replace("listen 80;", f"listen 127.0.0.1:{port};").replace("    listen [::]:80;\n", "")
    recipe = recipe.replace("/srv/tthc", str(made)).replace("include mime.types", "include /etc/nginx/mime.types")
    (folder / "nginx.conf").write_text(SHELL.format(folder, recipe), encoding="utf-8")
    subprocess.run([NGINX, "-t", "-q", "-c", folder / "nginx.conf", "-e", "stderr"], check=True)
    server = subprocess.Popen([NGINX, "-c", folder / "nginx.conf", "-e", "stderr"])
    for _ in range(100):
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://127.0.0.1:{port}/"
    server.terminate()
    server.wait()


def asked(address: str, **headers: str) -> tuple[int, Message[str, str], bytes]:
    request = urllib.request.Request(address, headers=headers)  # noqa: S310 - our own host
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - as above
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


@needs_nginx
@pytest.mark.parametrize("path", ["", "thu-tuc/1.000001/", "du-lieu/a.csv", "khong-co/"])
def test_every_answer_carries_the_headers(host: str, path: str) -> None:
    _, headers, _ = asked(host + path)
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert headers["Permissions-Policy"]
    assert not re.search(r"\d", headers["Server"] or "")


@needs_nginx
def test_compressed_files_are_sent_as_they_lie_there(host: str) -> None:
    _, headers, content = asked(host, **{"Accept-Encoding": "gzip"})
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(content).decode() == PAGE
    assert asked(host)[2].decode() == PAGE


@needs_nginx
@pytest.mark.parametrize(
    ("path", "kind", "cache"),
    [
        ("", "text/html; charset=utf-8", "no-cache"),
        ("assets/site.css", "text/css; charset=utf-8", "no-cache"),
        ("assets/stylesheets/main.57a0d79d.min.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
        ("du-lieu/a.csv", "text/csv; charset=utf-8", "no-cache"),
        ("du-lieu/ban-ghi/a.yaml", "application/yaml; charset=utf-8", "no-cache"),
    ],
)
def test_kinds_and_caches(host: str, path: str, kind: str, cache: str) -> None:
    status, headers, _ = asked(host + path)
    assert (status, headers["Content-Type"], headers["Cache-Control"]) == (200, kind, cache)


@needs_nginx
def test_what_is_unchanged_is_not_sent_again(host: str) -> None:
    _, headers, _ = asked(host)
    assert asked(host, **{"If-None-Match": headers["ETag"]})[0] == 304


@needs_nginx
@pytest.mark.parametrize("path", ["khong-co/", ".site-cache"])
def test_what_is_not_there_is_told_by_our_page(host: str, path: str) -> None:
    status, _, content = asked(host + path)
    assert (status, content.decode()) == (404, "<p>Không tìm thấy</p>")


@needs_rsync
def test_a_site_is_uploaded_and_what_is_gone_goes_last(tmp_path: Path) -> None:
    made = site(tmp_path)
    target = tmp_path / "host"
    environment = {"PATH": os.environ["PATH"], "TO": f"{target}/"}
    subprocess.run(["make", "upload"], cwd=tmp_path, env=environment, check=True)
    assert (target / "index.html").read_text(encoding="utf-8") == PAGE
    (made / "sw.js").unlink()
    (made / "index.html").write_text("mới", encoding="utf-8")
    subprocess.run(["make", "upload"], cwd=tmp_path, env=environment, check=True)
    assert (target / "index.html").read_text(encoding="utf-8") == "mới"
    assert not (target / "sw.js").exists()


def test_without_a_target_the_upload_says_what_it_needs(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    ran = subprocess.run(
        ["make", "upload"], cwd=tmp_path, env={"PATH": os.environ["PATH"]}, capture_output=True, text=True, check=False
    )
    assert ran.returncode != 0
    assert "hãy đặt TO" in ran.stderr
