# quizgen: `make quiz` makes a pack from an article, `make test` proves the whole house.
ARTICLE ?= seeds/border-talks.md
PY := .venv/bin/python

.PHONY: quiz test lint unit browser golden bench quality docs gallery wheel lock setup setup-test clean

quiz: setup
	@.venv/bin/quizgen make "$(ARTICLE)"

test: setup-test lint
	@$(PY) -m pytest -q -n 2

lint: setup-test
	@.ci/lint

golden: setup-test
	@$(PY) -m pytest -q tests/golden --update-golden

bench: setup-test
	@for script in tests/bench/bench_*.py; do $(PY) $$script; done

# ARTICLES: folders; HUMAN: people's questions; JSON: a file for all figures; RECORD: a note for the history.
quality: setup-test
	@$(PY) -m tests.quality $(ARTICLES) $(if $(HUMAN),--human "$(HUMAN)") $(if $(JSON),--json "$(JSON)") \
	  $(if $(RECORD),--record "$(RECORD)")

gallery: setup-test
	@$(PY) -m tests.docs.gallery

docs: setup-test
	@$(PY) -m tests.docs_pages

wheel: setup-test
	@$(PY) -m pip wheel -q --no-deps --no-build-isolation -w dist . && ls dist

lock:
	@.ci/lock

setup:
	@.ci/setup run

setup-test:
	@.ci/setup test

clean:
	@rm -rf .venv dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
