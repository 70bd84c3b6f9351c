# Every command of the project; `make help` lists them.
PORT ?= 8000
PYTHON ?= python3
export NO_MKDOCS_2_WARNING = 1

ifeq ($(OS),Windows_NT)
BIN = .venv/Scripts
else
BIN = .venv/bin
endif
RUN = $(BIN)/python

.DEFAULT_GOAL := help
.PHONY: help serve build check test bench

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 10

serve: .venv/.site ## set up, build and serve at http://127.0.0.1:8000/ with live reload
	@$(RUN) -m macros.serve --port $(PORT)

build: .venv/.site ## build the three languages into site/
	@$(RUN) -m macros.build

check: .venv/.test ## everything that needs no browser: style, types, data, pages, tests
	@$(BIN)/ruff check macros tests
	@$(BIN)/ruff format --check macros tests
	@$(BIN)/mypy
	@$(RUN) -m macros.check
	@$(BIN)/pytest -m "not browser"

test: .venv/.test ## everything: check, then the browser tests
	@$(RUN) -m tests.browser.chromium
	@$(BIN)/ruff check macros tests
	@$(BIN)/ruff format --check macros tests
	@$(BIN)/mypy
	@$(RUN) -m macros.check
	@$(BIN)/pytest

bench: .venv/.test ## print build time and memory beside stock mkdocs-material
	@$(RUN) -m macros.bench

.venv/bin/python .venv/Scripts/python:
	@command -v $(PYTHON) >/dev/null || { echo "Python is missing: install Python 3.11 or newer, then run make again."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "This Python is too old: install 3.11 or newer, or run make PYTHON=/path/to/python3.11."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Python's venv is missing: on Debian, apt-get install python3-venv."; exit 1; }
	@echo "Setting up .venv …"
	@$(PYTHON) -m venv .venv

.venv/.site: requirements.txt | $(RUN)
	@echo "Installing what the site needs …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt || { echo "The packages could not be installed: look at the network and the disk, then run make again."; exit 1; }
	@touch $@

.venv/.test: requirements-test.txt .venv/.site
	@echo "Installing what the tests need …"
	@$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-test.txt || { echo "The packages could not be installed: look at the network and the disk, then run make again."; exit 1; }
	@touch $@
