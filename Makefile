# The whole project from one place. `make` alone explains itself.
.DEFAULT_GOAL := help
.PHONY: help serve build offline test check bench mutants wheel lock clean python node browser
.DELETE_ON_ERROR:

PYTHON_VERSION := $(shell cat .python-version)
PYTHON := .venv/bin/python
VENV := .venv/.installed
NODE := node_modules/.installed
BENCH_NODE := tests/bench/node_modules/.installed
ENGLISH := *.md Makefile .ci .github calculator docs/en docs/theme docs/*.py docs/*/*.py docs/*.yml tests wes_core
export NO_MKDOCS_2_WARNING := 1
export PYTHONDONTWRITEBYTECODE := 1

help: ## Say what each command does
	@sed -n 's/^\([a-z]*\):[^#]*## /make \1\t/p' $(MAKEFILE_LIST) | expand -t 16

serve: $(VENV) $(NODE) ## Build the site and serve it with live reload on http://127.0.0.1:8000/
	@$(PYTHON) -m docs.serve

build: $(VENV) $(NODE) ## Build the public website, both languages, into site/
	@$(PYTHON) -m docs.build build

offline: $(VENV) $(NODE) ## Build the edition that opens by double click: dist/wes-offline.zip and site-offline/
	@$(PYTHON) -m docs.build offline

test: $(VENV) $(NODE) browser ## Run every test, those in a browser included, and print the coverage of wes_core; ARGS="FILE" runs one file, without coverage
	@$(PYTHON) -m pytest $(or $(ARGS),--cov=wes_core --cov-branch)

check: $(VENV) $(NODE) ## Check format, lint, types, spelling and the keys of both languages
	@echo "check: format, lint, types, spelling, keys"
	@$(PYTHON) -m ruff format --check --quiet .
	@$(PYTHON) -m ruff check --quiet .
	@$(PYTHON) -m mypy
	@node_modules/.bin/biome ci --colors=off --log-level=warn
	@node_modules/.bin/tsc --project tsconfig.page.json
	@node_modules/.bin/tsc --project tsconfig.worker.json
	@.venv/bin/codespell --toml pyproject.toml $(ENGLISH)
	@$(PYTHON) -m pytest --quiet tests/rules/test_texts.py tests/rules/test_plain.py tests/site/test_spelling.py

bench: $(VENV) $(NODE) $(BENCH_NODE) .venv-bench/.installed browser ## Measure calculator, rules, pages and build beside their references
	@$(PYTHON) -m tests.bench

mutants: .venv-mutants/.installed ## Make small mistakes in the rules on purpose, and say how many the tests notice
	@nice -n 19 .venv-mutants/bin/python -m tests.mutants

wheel: $(VENV) ## Build the wes_core wheel and sdist into dist/
	@$(PYTHON) -m hatchling build -d dist

lock: $(VENV) node ## Renew the pinned versions and hashes of every dependency
	@for name in rules:3.11 site:$(PYTHON_VERSION) test:$(PYTHON_VERSION) bench:$(PYTHON_VERSION) \
	    mutants:$(PYTHON_VERSION); do \
	  UV_NO_CONFIG=1 $(PYTHON) -m uv pip compile --quiet --upgrade --universal --generate-hashes \
	    --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
	    --python-version $${name#*:} requirements/$${name%:*}.in -o requirements/$${name%:*}.txt || exit 1; done
	@npm install --package-lock-only
	@cd tests/bench && npm install --package-lock-only

clean: ## Remove everything that the other commands made
	rm -rf .venv .venv-bench .venv-mutants node_modules tests/bench/node_modules .build site site-offline dist bench.json
	rm -rf .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

# What is set up once, and again when its list changes.

$(VENV): requirements/site.txt requirements/test.txt .python-version
	@python=$$(.ci/find-python) && echo "setup: Python packages in .venv" && "$$python" -m venv --clear .venv
	@$(PYTHON) -m pip install -qq --require-hashes -r requirements/site.txt -r requirements/test.txt
	@touch $@

.venv-%/.installed: requirements/%.txt .python-version
	@python=$$(.ci/find-python) && echo "setup: Python packages of requirements/$*.txt in .venv-$*" \
	  && "$$python" -m venv --clear .venv-$*
	@.venv-$*/bin/python -m pip install -qq --require-hashes -r requirements/$*.txt
	@touch $@

$(NODE): package.json package-lock.json .npmrc | node
	@echo "setup: Pyodide and the JavaScript tools in node_modules"
	@npm ci --silent
	@touch $@

$(BENCH_NODE): tests/bench/package.json tests/bench/package-lock.json .npmrc | node
	@echo "setup: Lighthouse and Publicodes in tests/bench/node_modules"
	@cd tests/bench && npm ci --silent
	@touch $@

node:
	@.ci/check-node

browser: $(VENV)
	@.ci/find-browser
