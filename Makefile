# Alles wat je met dit project doet, begint hier. `make` laat zien wat er is.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help demo test bench lock netjes

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV := uv==0.13.9
UIT_LOCK := $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-annotate --no-emit-index-url --no-emit-find-links

help: ## laat deze lijst zien
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

demo: $(VENV)/.klaar ## start de proeftuin: een oefenwerkruimte in je browser, zonder Slack
	@$(BIN)/samenwerkbot proeftuin

test: $(VENV)/.klaar-dev ## controleer de stijl, de lagen en de types, en draai de tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-logo
	@$(BIN)/mypy
	@$(BIN)/pytest --quiet --numprocesses auto --dist worksteal

bench: $(VENV)/.klaar-dev ## meet de getallen uit het ontwerp
	@$(BIN)/pytest --quiet -s -m meting

netjes: $(VENV)/.klaar-dev ## zet de code in vorm
	@$(BIN)/ruff check --fix
	@$(BIN)/ruff format

lock: $(VENV)/.python ## kies opnieuw de versies van alle onderdelen
	@$(INSTALL) $(UV)
	@export UV_CUSTOM_COMPILE_COMMAND='make lock'; \
	$(UIT_LOCK) --upgrade --extra bouw --output-file requirements.lock pyproject.toml; \
	$(UIT_LOCK) --upgrade --extra bouw --extra dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

# Wat geïnstalleerd is, onthoudt een stempel; hij verloopt als de lijst van onderdelen verandert.
$(VENV)/.klaar: requirements.lock pyproject.toml | $(VENV)/.python
	@echo 'Onderdelen installeren (de eerste keer duurt dit ongeveer een minuut) ...'
	@$(INSTALL) --require-hashes --requirement requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.klaar-dev: requirements-dev.lock $(VENV)/.klaar
	@$(INSTALL) --require-hashes --requirement requirements-dev.lock
	@touch $@

$(VENV)/.python:
	@for python in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	    if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	        "$$python" -m venv $(VENV) && touch $@ && exit 0; \
	        echo 'Python kan hier geen eigen omgeving maken. Op Debian en Ubuntu helpt: apt-get install python3-venv'; exit 1; \
	    fi; \
	done; \
	echo 'Er is Python 3.11 of nieuwer nodig, en die vind ik hier niet. Je haalt hem van python.org of met je pakketbeheerder.'; exit 1
