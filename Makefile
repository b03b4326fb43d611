# Every target sets up what it needs by itself: python 3.11 or newer is all there has to be.
PYTHON ?= python3
STORY ?=
DATA ?= ../shared/data
BIN := .venv/bin
READY := .venv/ready

.PHONY: demo test eval benchmark format weights weights-full
.DEFAULT_GOAL := test

# The stamp is newer than pyproject.toml once the environment has what that file asks for.
$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "python 3.11 or newer is needed; try: make PYTHON=python3.12")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

demo: $(READY)
	@$(BIN)/glienicke demo $(STORY) --html brief.html

test: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest $(PYTEST)

eval: $(READY)
	$(BIN)/python -m eval.run

# What cannot be installed here is left out of the table, and said so there.
benchmark: $(READY)
	-$(BIN)/python -m pip install --quiet --editable '.[bench]'
	-$(BIN)/python -m pip install --quiet --editable '.[bench-names]'
	$(BIN)/python -m eval.benchmark

format: $(READY)
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# The reading model, from nothing: some three hours on one core; it goes on where it was stopped.
weights: $(READY)
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	$(BIN)/python -m training.train --data $(DATA)
	$(BIN)/python -m training.export
	$(BIN)/python -m training.evaluate --data $(DATA) --out training/.work/shipped/figures.json
	$(BIN)/python -m training.card --data $(DATA)

# The same with two sets that have no licence, for those who may use them; nothing of it goes into the package.
weights-full: $(READY)
	$(BIN)/python -m pip install --quiet --editable '.[train]'
	$(BIN)/python -m training.train --full --data $(DATA)
	$(BIN)/python -m training.export --full --data $(DATA) --out training/.work/full/weights
	$(BIN)/python -m training.evaluate --data $(DATA) --weights training/.work/full/weights --out training/.work/full/figures.json
