# Lệnh của dự án. Gõ `make` để xem danh sách.

.DEFAULT_GOAL := help
SHELL := /bin/sh
.DELETE_ON_ERROR:

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
# Every package is a built wheel whose content is known by its hash: nothing unknown runs while it is installed.
INSTALL := $(PIP) install --require-hashes --only-binary :all:
COMPILE := $(BIN)/pip-compile --quiet --generate-hashes --no-header --no-annotate --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host --no-emit-options

.PHONY: help remind serve test check build bless schemas editor language-server bench bench-search browser search-score offline posters requirements clean

help: ## Danh sách lệnh
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

serve: $(VENV)/runtime ## Kiểm tra, dựng, rồi mở trang ở http://127.0.0.1:8000 và tự dựng lại khi sửa tệp
	@$(BIN)/python -m generator check
	@NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs serve --dev-addr 127.0.0.1:8000

check: $(VENV)/runtime ## Kiểm tra các bản ghi trong procedures/
	@$(BIN)/python -m generator check

build: $(VENV)/runtime ## Dựng trang vào site/
	@$(BIN)/python -m generator build

test: $(VENV)/dev ## Kiểm tra mã nguồn và chạy mọi kiểm thử
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest

bless: $(VENV)/dev ## Làm lại các tệp mẫu của kiểm thử; đọc kỹ khác biệt trước khi ghi nhận
	@$(BIN)/python -m tests.bless

schemas: $(VENV)/runtime ## Làm lại lược đồ JSON cho trình soạn thảo, trong procedures/_luoc-do/
	@$(BIN)/python -m generator schemas

editor: ## Dựng biểu mẫu sửa bản ghi (Node) vào docs/bien-tap/; lần build sau có trang /bien-tap/
	@command -v npm >/dev/null || { echo "Chưa có Node. Hãy chạy: sudo apt-get install nodejs npm" >&2; exit 1; }
	@npm ci --silent --prefix editor
	@mkdir -p docs/bien-tap
	@editor/node_modules/.bin/esbuild editor/src/app.mjs --bundle --minify --format=iife --target=es2022 --charset=utf8 \
		--legal-comments=inline --log-level=warning --outfile=docs/bien-tap/bien-tap.js
	@cp editor/trang.md docs/bien-tap/index.md
	@cp editor/bien-tap.css docs/bien-tap/bien-tap.css
	@echo "Đã dựng biểu mẫu vào docs/bien-tap/. Chạy make build để đưa lên trang; xóa thư mục đó để bỏ."

language-server: ## Cài yaml-language-server (Node) cho kiểm thử trình soạn thảo
	@command -v npm >/dev/null || { echo "Chưa có Node. Hãy chạy: sudo apt-get install nodejs npm" >&2; exit 1; }
	@npm ci --silent --prefix tests/editor

bench: $(VENV)/bench ## Đo thời gian, bộ nhớ bên cạnh MkDocs Material thuần, Hugo, Zensical (N="1000 10000" để chọn cỡ)
	@$(BIN)/python -m tests.bench $(N)

search-score: ## Chấm tìm kiếm của trang đã dựng: QUERIES=tệp.tsv SITE=site [JSON=tệp.json]
	@test -n "$(QUERIES)" && test -n "$(SITE)" || { \
		echo "Cách dùng: make search-score QUERIES=tệp.tsv SITE=site [JSON=tệp.json]" >&2; exit 2; }
	@command -v node >/dev/null || { echo "Chưa có Node. Hãy chạy: sudo apt-get install nodejs" >&2; exit 1; }
	@node generator/search/score.mjs "$(QUERIES)" "$(SITE)" $(if $(JSON),"$(JSON)")

bench-search: ## Đo tìm kiếm bên cạnh MiniSearch, Pagefind, lunr: QUERIES=tệp.tsv SITE=site [TOOLS=thư mục có node_modules]
	@test -n "$(QUERIES)" && test -n "$(SITE)" || { \
		echo "Cách dùng: make bench-search QUERIES=tệp.tsv SITE=site [TOOLS=thư mục có node_modules]" >&2; exit 2; }
	@command -v node >/dev/null || { echo "Chưa có Node. Hãy chạy: sudo apt-get install nodejs" >&2; exit 1; }
	@node --expose-gc tests/bench/search.mjs "$(SITE)" "$(QUERIES)" $(TOOLS)
offline: build ## Gói trang thành minh-bach-tthc.zip, đọc được từ USB không cần mạng
	@$(BIN)/python -m generator offline

posters: $(VENV)/posters build ## Viết bản niêm yết và tập niêm yết thành PDF vào niem-yet-pdf/
	@$(VENV)/paper/bin/python -m generator posters

browser: ## Cài trình duyệt Chromium cho kiểm thử giao diện (Debian)
	@command -v chromium >/dev/null || { \
		if [ "$$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
		else \
			echo "Chưa có Chromium. Hãy chạy: sudo apt-get install chromium" >&2; exit 1; \
		fi; }

requirements: $(VENV)/dev ## Tính lại requirements*.txt sau khi sửa requirements*.in
	@$(PIP) install pip-tools
	@$(COMPILE) --output-file requirements.txt requirements.in
	@$(COMPILE) --output-file requirements-dev.txt requirements-dev.in
	@$(COMPILE) --output-file requirements-bench.txt requirements-bench.in
	@$(COMPILE) --output-file requirements-posters.txt requirements-posters.in

clean: ## Xóa mọi thứ dựng ra được
	@rm -rf $(VENV) docs/bien-tap editor/node_modules tests/editor/node_modules site niem-yet-pdf minh-bach-tthc.zip .site-cache .site-new-* .site-old-* .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp file is newer than the requirements that it stands for, so nothing is installed twice.
$(VENV)/runtime: requirements.txt | $(VENV)/bin/python
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt | $(VENV)/bin/python
	@$(INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/runtime

# Into a folder of their own: their dependencies may want other versions than ours.
$(VENV)/bench: requirements-bench.txt $(VENV)/dev
	@$(BIN)/python -m venv $(VENV)/tools
	@$(VENV)/tools/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --only-binary :all: -r requirements-bench.txt
	@touch $@

# WeasyPrint sets type with Debian's pango; pip cannot bring it.
$(VENV)/posters: requirements-posters.txt | $(VENV)/bin/python
	@ldconfig -p | grep -q libpangoft2-1.0 && fc-list | grep -qi 'noto *sans' || { \
		echo "Thiếu pango hoặc phông chữ. Hãy chạy: sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core fontconfig" >&2; exit 1; }
	@$(BIN)/python -m venv $(VENV)/paper
	@$(VENV)/paper/bin/python -m pip --disable-pip-version-check -qq install --require-hashes --only-binary :all: -r requirements-posters.txt
	@touch $@

# Debian ships python3 without ensurepip; `python3 -m venv` then fails half-way with an English text.
$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Chưa có Python 3.11. Hãy chạy: sudo apt-get install python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Cần Python từ 3.11; đang có: $$($(PYTHON) --version)" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { \
		if [ "$$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then \
			apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends python3-venv; \
		else \
			echo "Python này thiếu mô-đun venv. Hãy chạy: sudo apt-get install python3-venv" >&2; exit 1; \
		fi; }
	@rm -rf $(VENV)
	@$(PYTHON) -m venv $(VENV)

# What the workflows run.
.PHONY: init compress upload summary links owners manifest zizmor annotations pages

annotations: $(VENV)/runtime ## Kiểm tra các bản ghi, in kết quả thành chú thích của GitHub
	@$(BIN)/python -m generator check --format github

init: $(VENV)/runtime ## Lập kho cho tỉnh khác: PROVINCE="Tỉnh …" [UNITS=đơn-vị.csv] [SITE_URL=…] [REPOSITORY_URL=…]
	@$(BIN)/python -m generator init --province "$${PROVINCE:-}" --address "$${SITE_URL:-}" --repository "$${REPOSITORY_URL:-}" \
		$(if $(UNITS),--units "$(UNITS)")
	@$(BIN)/python -m generator build

compress: ## Nén sẵn các tệp chữ của site/ thành .gz, cho máy chủ nginx (gzip_static)
	@find site -type f \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.csv' -o -name '*.xml' \
		-o -name '*.svg' -o -name '*.yaml' -o -name '*.bpmn' -o -name '*.bin' -o -name '*.ics' \) -size +1k -exec gzip -9nkf {} +

upload: ## Đưa site/ lên máy chủ bất kỳ bằng rsync: TO=người@máy:/thư/mục/ (tệp trước, trang sau, tệp thừa xóa cuối cùng)
	@: "$${TO:?hãy đặt TO, ví dụ TO=www@may-chu:/srv/tthc/}"
	@rsync -rlt --checksum --exclude '*.html' --exclude '*.html.gz' site/ "$$TO"
	@rsync -rlt --checksum --delete-after site/ "$$TO"

summary: $(VENV)/runtime ## Thay đổi của bản ghi so với BASE= có nghĩa gì (Markdown; trong workflow thì ghi vào tóm tắt)
	@: "$${BASE:?hãy đặt BASE, ví dụ BASE=main}"
	@$(BIN)/python -m generator diff "$$BASE" --format markdown >> "$${GITHUB_STEP_SUMMARY:-/dev/stdout}"

links: $(VENV)/runtime ## Hỏi từng địa chỉ bên ngoài mà bản ghi dẫn tới, giữ một phiếu về địa chỉ hỏng (cần lệnh gh)
	@$(BIN)/python -m generator links --issue

owners: $(VENV)/runtime ## Viết .github/CODEOWNERS từ danh mục đơn vị: ORG=tên tổ chức trên GitHub
	@: "$${ORG:?hãy đặt ORG, ví dụ ORG=tinh-quang-ngai}"
	@$(BIN)/python -m generator owners --organization "$$ORG"

manifest: ## Viết site/kiem-tra.sha256: mã băm của mọi tệp của trang đã dựng
	@cd site && find . -type f ! -name kiem-tra.sha256 -print0 | LC_ALL=C sort -z | xargs -0 sha256sum > kiem-tra.sha256
	@echo "digest=sha256:$$(sha256sum site/kiem-tra.sha256 | cut -d' ' -f1)" >> "$${GITHUB_OUTPUT:-/dev/stdout}"

zizmor: $(VENV)/dev ## Soi các workflow: zizmor (không cần mạng), check-jsonschema
	@$(BIN)/zizmor --offline --pedantic --quiet .github
	@$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml

remind: $(VENV)/runtime ## Mỗi đơn vị có việc quá hạn một phiếu nhắc trên GitHub (cần lệnh gh)
	@$(BIN)/python -m generator remind --issues --address "$${SITE_URL:-}"

pages: $(VENV)/runtime ## Dựng trang cho GitHub Pages: không đặt SITE_URL thì địa chỉ lấy theo GITHUB_REPOSITORY
	@: "$${SITE_URL:-$${GITHUB_REPOSITORY:?hoặc SITE_URL phải được đặt}}"
	@SITE_URL="$${SITE_URL:-https://$${GITHUB_REPOSITORY%%/*}.github.io/$${GITHUB_REPOSITORY#*/}/}" $(BIN)/python -m generator build
