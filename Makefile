# Every command of the project; `make help` lists them.
PORT ?= 8000
PYTHON ?= python3
LATER = python3.14 python3.13 python3.12 python3.11
RUN = .venv/bin/python
LOCKING = pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help serve build check test bench html lighthouse facts exit links audit lock
.PHONY: style data workflows inside site-environment test-environment weekly-environment

help: ## list the commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /	/' | expand -t 9

serve: site-environment ## set up, build and serve at http://127.0.0.1:8000/ with live reload
	@$(RUN) -m macros.serve --port $(PORT)

build: site-environment ## build the three languages into site/ (TODAY=2026-01-31: as of that day)
	@$(RUN) -m macros.build $(if $(TODAY),--today $(TODAY))

check: test-environment style workflows data build inside ## all that needs no browser: style, types, data, pages, build, tests
	@$(RUN) -m pytest -m "not browser"

test: test-environment style workflows data build inside ## everything: check, then the tests that drive a browser
	@$(RUN) -m tests.browser.chromium
	@$(RUN) -m pytest

bench: test-environment ## print build time and memory beside stock mkdocs-material (PAGES=200: of so many a language)
	@$(RUN) -m macros.bench $(if $(PAGES),--pages $(PAGES))

html: test-environment build ## ask the W3C's checker about every page (needs Java, npm and a network)
	@$(RUN) -m tests.browser.validity

lighthouse: test-environment build ## print Lighthouse's scores, as on a phone (needs npm and a network)
	@$(RUN) -m tests.browser.lighthouse

facts: site-environment ## tell in words which facts change (SINCE=main: since that branch)
	@$(RUN) -m macros.factreport --since $(or $(SINCE),main)

exit: weekly-environment ## build with the engines that could follow MkDocs, and compare
	@.venv-weekly/bin/python -m macros.exitbuild

links: test-environment build ## ask outside addresses whether they are still there (needs a network)
	@$(LYCHEE) --exclude '^http://127\.0\.0\.1' --max-concurrency 8 --max-retries 2 \
	  --timeout 30 --accept '100..=103,200..=299,403,429' 'site/**/*.html'

audit: weekly-environment ## ask whether a locked package has a known weakness (needs a network)
	@.venv-weekly/bin/pip-audit --require-hashes --disable-pip --progress-spinner off \
	  $(addprefix --requirement ,$(wildcard requirements*.txt))

lock: ## write the hashed locks anew after a change of pyproject.toml (needs uv)
	@uv pip compile $(LOCKING) --output-file requirements.txt >/dev/null
	@uv pip compile $(LOCKING) --extra weekly --constraint requirements.txt \
	  --output-file requirements-weekly.txt >/dev/null
	@uv pip compile $(LOCKING) --extra test --constraint requirements.txt \
	  --output-file requirements-test.txt >/dev/null

style:
	@$(RUN) -m ruff check .
	@$(RUN) -m ruff format --check .
	@$(RUN) -m mypy

data:
	@$(RUN) -m macros.check

# Every link inside the site leads to a page, and to a place on it that is there.
LYCHEE = .venv/bin/lychee --no-progress --include-fragments --index-files index.html \
  --root-dir "$(CURDIR)/site"
inside:
	@$(call quietly,$(LYCHEE) --offline 'site/**/*.html')

# GitHub's own schemas, and what makes a workflow unsafe. Nothing is asked of a network.
FORMS = $(filter-out %/config.yml,$(wildcard .github/ISSUE_TEMPLATE/*.yml))
FLOWS = $(wildcard .github/workflows/*.yml)
quietly = said=$$($(1) 2>&1) || { echo "$$said"; exit 1; }
fits = $(call quietly,$(RUN) -m check_jsonschema --builtin-schema $(1))
workflows:
	@$(call fits,vendor.github-workflows $(FLOWS))
	@$(call fits,custom.github-workflows-require-timeout $(FLOWS))
	@$(call fits,vendor.github-issue-forms $(FORMS))
	@$(call fits,vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml)
	@$(call fits,vendor.dependabot .github/dependabot.yml)
	@$(call fits,vendor.citation-file-format --default-filetype yaml CITATION.cff)
	@$(call quietly,.venv/bin/zizmor --offline --no-progress .github)

# The first Python that is new enough does; macros/bootstrap.py does the rest.
site-environment test-environment weekly-environment: %-environment:
	@python=$$(for each in $(PYTHON) $(LATER); do \
	  "$$each" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 </dev/null \
	  && echo "$$each" && break; done); \
	if [ -z "$$python" ]; then \
	  echo "Python 3.11 or newer is needed (found: $$($(PYTHON) --version 2>&1 </dev/null | head -n 1)). Install it, or name one: make PYTHON=/path/to/python3.11 …" >&2; \
	  exit 1; fi; \
	"$$python" -I macros/bootstrap.py $*
