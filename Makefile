# Needs Python 3.11 or newer, make and git; everything else is set up in this folder.
PYTHON ?= python3
BIN := .venv/bin
BOOTSTRAP := $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "setup: Python 3.11 or newer is needed")' \
	&& $(PYTHON) scripts/bootstrap.py

.DEFAULT_GOAL := help
.PHONY: help setup run test bench lock format clean

help: ## print this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install what development needs, system packages too
	@$(BOOTSTRAP) test

run: ## serve the demonstration on http://127.0.0.1:8000/ (PORT=... for another port)
	@$(BOOTSTRAP) run
	@$(BIN)/python scripts/run.py

test: setup ## run every check (CHECKS="lint types" for some of them)
	@$(BIN)/python scripts/test.py $(CHECKS)

bench: ## measure the speed of scoring and pages
	@$(BOOTSTRAP) run
	@$(BIN)/python -m benchmarks

lock: setup ## pin the dependencies again (UPGRADE=1 for the newest versions)
	@scripts/lock.sh $(if $(UPGRADE),--upgrade)

format: setup ## rewrite the code in the project's form
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format --quiet .
	@find src -path '*/templates/*' -name '*.html' -exec $(BIN)/djade --target-version 5.2 {} +
	@find src tests -name '*.py' -exec $(BIN)/django-upgrade --target-version 5.2 --exit-zero-even-if-changed {} +

clean: ## remove what setup made; the data in var/ stays
	rm -rf .tools .venv node_modules src/parindex/web/static/vendor
	rm -rf .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache build dist test-results
	find src tests scripts -name __pycache__ -type d -prune -exec rm -rf {} +
