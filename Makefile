# memview: build, run, test. `make` lists the targets.
# Needs Go (the version in go.mod, or one that can fetch it), and for the tests Node and Chromium (make chromium).

SHELL := /bin/sh
.DEFAULT_GOAL := help
# A recipe that fails must not leave a half-written file that the next run takes for finished.
.DELETE_ON_ERROR:

# ---- What can be set: make run ADDR=127.0.0.1:9000 ----
ADDR ?= 127.0.0.1:8080
# The browser for the tests; empty means the first of these that is installed.
CHROME ?=
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable

GO ?= go
GOROOT := $(shell $(GO) env GOROOT)
MEMVIEW := $(GO) run ./web/memview
# Its own gofmt: another version formats otherwise.
GOFMT := '$(GOROOT)/bin/gofmt'
WASM := GOOS=js GOARCH=wasm

# The packages which run as WebAssembly, and so are vetted for it: the rest is the host's (web, its command, e2e).
CLIENT_PACKAGES := ./view/... ./wasm/... ./app/...
# Those of them whose tests need no page: they run under Node.
NODE_PACKAGES := ./view/... ./wasm/... ./app/session/...

# Everything the client is made of. .js: scripts that Go files embed.
CLIENT_SOURCES := $(shell find app view wasm \( -name '*.go' -o -name '*.js' \) ! -name '*_test.go' ! -path '*/testdata/*' 2>/dev/null)

EDITOR_SOURCES := $(wildcard web/bundle/*.go web/bundle/*.txt web/bundle/editor/*.js)

.PHONY: help build run test check test-native test-js test-browser node dist chromium size size-by-package screenshots bench bench-python conformance ratios fuzz fmt clean FORCE

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1	\2/p' Makefile | expand -t 16

# ---- The client ----

build: web/build/app.wasm web/build/wasm_exec.js web/build/editor.js ## build the client into web/build

# -trimpath: no paths of this machine in the program: the same sources give the same bytes anywhere.
# -buildvcs=false: nor the commit: else each commit would be a new version of the site, whatever it changed.
# -s -w: no symbol table, no debug information: a third less to download. Panics keep their traces.
# -overlay: without the half of go-app that is a server's (web/lean): a quarter less to download.
# -gcflags=all=-l: what is called is not copied into its callers, which is worth a tenth of the download, but in those
# packages where loops spend their time.
INLINED := runtime internal/runtime/... internal/abi internal/bytealg sync sync/atomic internal/sync unicode/utf8 math math/bits \
	strings bytes encoding/binary internal/strconv memview/view/... memview/wasm memview/app/python
CLIENT_GCFLAGS := -gcflags=all=-l $(INLINED:%=-gcflags=%=)
CLIENT_FLAGS := -trimpath -buildvcs=false -overlay .build/overlay.json $(CLIENT_GCFLAGS)

web/build/app.wasm: $(CLIENT_SOURCES) go.mod go.sum Makefile web/build/.toolchain .build/overlay.json
	$(WASM) $(GO) build $(CLIENT_FLAGS) -ldflags '-s -w' -o $@ ./app

.build/overlay.json: $(shell find web/lean -name '*.go') web/build/.toolchain
	@mkdir -p .build
	$(GO) run ./web/lean > $@

# The script which starts a Go program changes with the toolchain, so it is the toolchain's own, never a copy of ours.
web/build/wasm_exec.js: web/build/.toolchain
	cp '$(GOROOT)/lib/wasm/wasm_exec.js' $@
	@chmod u+w $@

# The code editor, bundled from npm packages that are fetched once and then kept in the user's cache (web/bundle). Its
# licences, editor-licences.txt, are written with it.
web/build/editor.js: $(EDITOR_SOURCES) go.mod go.sum
	$(GO) run ./web/bundle -o $@

# Says which toolchain built what lies here. Looked at each time, written only when it differs.
web/build/.toolchain: FORCE
	@$(GO) env GOVERSION GOROOT GOWASM | cmp -s - $@ || $(GO) env GOVERSION GOROOT GOWASM > $@

run: build ## serve the site at ADDR (127.0.0.1:8080)
	@$(MEMVIEW) serve -addr '$(ADDR)'

dist: build ## write the site to dist/, for any file host
	@$(MEMVIEW) export dist

size: dist ## size of the client and of its code editor: raw, gzip, brotli
	@for f in dist/app.wasm dist/app.wasm.gz dist/app.wasm.br dist/editor.js dist/editor.js.gz dist/editor.js.br; do printf '%10d  %s\n' "$$(wc -c < $$f)" $$f; done

# -w alone: with the names of functions.
size-by-package: build ## what the client's size is made of, package by package
	$(WASM) $(GO) build $(CLIENT_FLAGS) -ldflags -w -o .build/named.wasm ./app
	@$(GO) run ./web/weigh .build/named.wasm

# ---- Tests ----

test: check test-native test-js test-browser ## all tests: format, vet, native, js/wasm under Node, browser

check:
	@out=$$($(GOFMT) -l app e2e view wasm web) && if [ -n "$$out" ]; then printf 'not gofmt-ed (make fmt):\n%s\n' "$$out"; exit 1; fi
	$(GO) vet ./...
	$(WASM) $(GO) vet $(CLIENT_PACKAGES)

test-native: # all but e2e, which needs the built client and a browser
	$(GO) test $$($(GO) list ./... | grep -v '/e2e\(/\|$$\)')

# env -i: a Go program under js/wasm has 8 KiB for its arguments and environment together; CI machines often set more.
test-js: node
	$(WASM) $(GO) test -exec 'env -i "HOME=$(HOME)" "PATH=$(PATH)" "$(GOROOT)/lib/wasm/go_js_wasm_exec"' $(NODE_PACKAGES)

# -count=1: the result also depends on the browser and on what make built, neither of which the test cache knows.
test-browser: build chromium
	CHROME="$$($(FIND_CHROME))" $(GO) test -count=1 -skip TestBridgeInEveryEngine ./e2e/...
	@# -v: says which engines are there.
	CHROME="$$($(FIND_CHROME))" $(GO) test -count=1 -v -run TestBridgeInEveryEngine ./e2e

node:
	@command -v node > /dev/null || { echo 'make: node not found: the js/wasm tests run under Node.js 18 or later (Debian, Ubuntu: apt-get install nodejs)' >&2; exit 1; }

# Prints the path of the browser, or nothing.
FIND_CHROME = if [ -n "$$CHROME" ]; then command -v "$$CHROME"; else for b in $(BROWSERS); do command -v "$$b" && break; done; fi
export CHROME

chromium: ## find Chromium for the browser tests (CHROME=path), or install Debian's package
	@[ -n "$$($(FIND_CHROME))" ] || { \
		if [ -n "$$CHROME" ]; then echo "make: CHROME=$$CHROME is not a program" >&2; exit 1; fi; \
		if [ "$$(id -u)" = 0 ]; then sudo=; elif sudo -n true 2> /dev/null; then sudo='sudo -n'; else sudo=no; fi; \
		if [ "$$sudo" = no ] || ! command -v apt-get > /dev/null; then \
			echo 'make: no Chromium found. The browser tests need one of: $(BROWSERS).' >&2; \
			echo '      Debian, Ubuntu: sudo apt-get install chromium. Elsewhere: install it and set CHROME=/path/to/it.' >&2; exit 1; \
		fi; \
		echo 'make: installing chromium' && $$sudo apt-get update -qq && \
		$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; \
	}

screenshots: build chromium ## take the pictures in docs/ anew
	CHROME="$$($(FIND_CHROME))" MEMVIEW_SCREENSHOTS=docs $(GO) test ./e2e -run TestScreenshots -count=1

# -run '^$': no test has an empty name, so that only benchmarks run.
bench: ## run the benchmarks
	$(GO) test -run '^$$' -bench . -benchmem ./view/... ./wasm/... ./app/session/...

# ---- view against CPython: needs a CPython, which the tests do not ----

PYTHON ?= python3
# What PYTHON is: 3.11-lp64 … 3.15-lp64; Pyodide's are 3.14-ilp32, 3.15-ilp32.
PROFILE ?= 3.13-lp64
# A folder into which `npm install pyodide` was run; empty for none.
PYODIDE ?=
COUNT ?= 400
SEED ?= 1
FUZZTIME ?= 30s

conformance: ## random programs played by PYTHON and by us (PROFILE, COUNT, SEED; PYODIDE=dir for that)
	$(PYTHON) view/viewtest/record/generate.py $(COUNT) $(SEED) | \
		$(if $(PYODIDE),node view/viewtest/record/record.mjs '$(PYODIDE)',$(PYTHON) view/viewtest/record/record.py run) | \
		$(GO) run ./view/viewtest/peer -profile $(PROFILE) -check

ratios: ## the rows of view's benchmarks beside PYTHON's, and beside Pyodide's with PYODIDE=dir
	$(GO) run ./view/viewtest/bench -python '$(PYTHON)' $(if $(PYODIDE),-pyodide '$(PYODIDE)')

bench-python: chromium ## loops in Python: app/python beside PYTHON, and in Chromium beside Pyodide with PYODIDE=dir
	@$(GO) run ./web/workbench -loops '$(PYTHON)' -pyodide '$(PYODIDE)' -goflags '$(CLIENT_GCFLAGS)' \
		"$$($(FIND_CHROME)) --headless --disable-gpu --user-data-dir=DIR $$([ "$$(id -u)" != 0 ] || echo --no-sandbox)"

# -fuzzminimizetime: else a find may be minimised for longer than was fuzzed.
fuzz: ## fuzz every target for FUZZTIME
	@for p in $$($(GO) list ./...); do for f in $$($(GO) test -list '^Fuzz' $$p | grep '^Fuzz'); do \
		$(GO) test $$p -run '^$$' -fuzz "^$$f\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 20x || exit 1; done; done

fmt: ## format all Go files
	$(GOFMT) -w app e2e view wasm web

clean: ## remove all that make made
	rm -rf dist web/build/app.wasm web/build/wasm_exec.js web/build/editor.js web/build/editor-licences.txt web/build/.toolchain .build e2e/testdata/out

# ---- Other engines, for the bridge's self-check (e2e/selfcheck_test.go) ----

.PHONY: test-engines test-guards test-types

# Firefox, WebKitGTK's MiniBrowser and a screen for it. `make test` uses those that are there, and says which.
test-engines: build chromium ## install Firefox and WebKitGTK (Debian, Ubuntu), check the bridge in every engine
	@if [ "$$(id -u)" = 0 ]; then sudo=; else sudo='sudo -n'; fi; \
		{ command -v firefox-esr || command -v firefox; } > /dev/null && command -v xvfb-run > /dev/null && ls /usr/lib/*/webkit2gtk-4.*/MiniBrowser > /dev/null 2>&1 || { \
		echo 'make: installing firefox-esr, webkit2gtk-driver and xvfb' && $$sudo apt-get update -qq && \
		$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends firefox-esr webkit2gtk-driver xvfb xauth; }
	CHROME="$$($(FIND_CHROME))" $(GO) test -count=1 -v -run TestBridgeInEveryEngine ./e2e

test-guards: node ## take each guard of the bridge away, one by one: the self-check must notice
	MEMVIEW_GUARDS=1 $(GO) test -count=1 -v -run TestEveryGuardIsNeeded ./e2e

test-types: node ## check memview.d.ts with TypeScript, which npx fetches
	npx -y -p typescript@5.9 tsc --noEmit --strict --lib es2023,dom wasm/memview.d.ts wasm/testdata/types.ts

# ---- The bridge for users of package wasm, without the client ----

.PHONY: examples bench-engines

examples: ## serve the examples, benchmarks and self-check of package wasm at 127.0.0.1:8081
	@$(GO) run ./web/workbench

# The profile is an empty directory: no add-on measures with us. As root, Chromium runs only without its sandbox.
bench-engines: chromium ## what sharing and copying cost, in Chromium and Firefox (make test-engines installs it)
	@$(GO) run ./web/workbench -bench \
		"$$($(FIND_CHROME)) --headless --disable-gpu --user-data-dir=DIR $$([ "$$(id -u)" != 0 ] || echo --no-sandbox)" \
		"$$(command -v firefox-esr || command -v firefox) --headless --no-remote --profile DIR"
