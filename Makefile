# Every command of the project; `make help` lists them.
PORT ?= 8000
PYTHON ?= python3
LATER = python3.14 python3.13 python3.12 python3.11
RUN = .venv/bin/python

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve build check test bench site-environment test-environment style data

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 9

serve: site-environment ## set up, build and serve at http://127.0.0.1:8000/ with live reload
	@$(RUN) -m macros.serve --port $(PORT)

build: site-environment ## build the three languages into site/
	@$(RUN) -m macros.build

check: test-environment style data build ## all that needs no browser: style, types, data, pages, build, tests
	@$(RUN) -m pytest -m "not browser"

test: test-environment style data build ## everything: check, then the tests that drive a browser
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m pytest

bench: test-environment ## print build time and memory beside stock mkdocs-material (PAGES=200: of so many a language)
	@$(RUN) -m macros.bench $(if $(PAGES),--pages $(PAGES))

style:
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

data:
	@$(RUN) -m macros.check

# The first Python that is new enough does; macros/bootstrap.py does the rest.
site-environment test-environment: %-environment:
	@python=$$(for each in $(PYTHON) $(LATER); do \
	  "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 </dev/null \
	  && echo "$$each" && break; done); \
	if [ -z "$$python" ]; then \
	  echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1 </dev/null | head -n 1)). Install it, or name one: make PYTHON=/path/to/python3.11 …" >&2; \
	  exit 1; fi; \
	"$$python" -I macros/bootstrap.py $*
