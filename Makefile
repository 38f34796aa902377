# motograph: a news ticker for screens that nobody tends.
#
#   make            build/motograph (the player), build/factc (the fact compiler), the demo's facts
#   make run        install what is missing, build, show the demo (without a display: build/preview.png)
#   make check      the unit tests of one build, in seconds;   make check T=roll  those named roll
#   make accept     accept pictures that were meant to change
#   make test       install what is missing, build, run all tests; last line "N passed, N failed"
#   make deps       only install what is missing, from the distribution, and say what each is for
#   make install    DESTDIR= PREFIX=/usr/local
#   make deb        Debian packages for this machine, in build/deb;   DIST=trixie ARCH=arm64 for another
#   make deb-test   installs them in fresh Debian 12 and 13, uses, upgrades and purges them; VM=1: a console
#   make firmware-test  starts the image in emulators, looks at its screen, disturbs it;   T=boot  one part of it
#   make dist       a release: source, packages, checksums, bill of materials, images, in build/dist
#   make image      the card of a Raspberry Pi, build/motograph-arm64.img;   ARCH=amd64  the disk of a PC
#   make bundle     an update from that image, build/motograph-arm64.raucb;   ARCH=amd64
#   make torture    faults on purpose, minutes each;   T=NAME  one of tests/torture;   T=soak  an hour
#   make fuzz       the long mutation runs, FUZZ=300000 of each kind
#   make bench      costs, against the costs that cannot be avoided (long);   make bench-peers  with others
#   make lint       clang-tidy, cppcheck, layout, spelling, manuals, scripts, hardening of the programs
#   make messages   bring new messages into src/po/*.po, to be translated there
#   make format     lay out the sources
#   make preview    build/preview.png, a picture of every card;   make clean
#
# SAN=1 builds with ASan and UBSan into build/san, CC=clang with the other compiler into build/clang,
# FUZZER=1 the fuzzers with libFuzzer into build/fuzz; V=1 shows the commands.

PREFIX ?= /usr/local
VERSION := 0.2.0
# libFuzzer comes with clang, and wants the sanitizers.
ifdef FUZZER
SAN := 1
ifeq ($(origin CC),default)
CC := clang
endif
endif
B := build$(if $(FUZZER),/fuzz,$(if $(SAN),/san)$(if $(findstring clang,$(CC)),/clang))

# The floors, from the ground up: each is a folder of src/ and a library of its own. A folder uses
# only those before it. The core asks the operating system for nothing, so it does not use system/, and
# the desk (only factc has it) knows nothing of the show. tests/floors.sh checks includes and symbols by this list.
FLOORS   := base system lang look facts schedule layout show draw text console player amount proof compiler
CORE     := base lang look facts schedule layout show draw
DESK     := amount proof compiler
COMPILER := base system lang look facts $(DESK)
PROGRAMS := motograph factc

system_PKGS   := libpng libsystemd
text_PKGS     := sdl2 SDL2_ttf harfbuzz fribidi
console_PKGS  := libdrm
player_PKGS   := sdl2 harfbuzz libdrm
amount_PKGS   := libutf8proc
proof_PKGS    := libutf8proc
compiler_PKGS := libutf8proc jansson libpng
compiler_LIBS := -lhyphen
core_PKGS     := libmd
motograph_PKGS = $(system_PKGS) $(text_PKGS) $(console_PKGS) $(player_PKGS) $(core_PKGS)
factc_PKGS     = $(compiler_PKGS) harfbuzz fribidi $(core_PKGS)
PKG_CONFIG ?= pkg-config
pkg = $(if $(strip $(2)),$(shell $(PKG_CONFIG) $(1) $(2)))

# What dpkg-buildflags gives with hardening=+all, on every host. CFLAGS and LDFLAGS replace it. A flag
# that the compiler or the processor lacks is left out.
can = $(foreach f,$(1),$(shell $(CC) -Werror $(f) -x c -fsyntax-only /dev/null 2>/dev/null && echo $(f)))
ifndef SAN
HARDEN := -fPIE -D_FORTIFY_SOURCE=2 -fstack-protector-strong -Wformat -Werror=format-security \
    $(call can,-fstack-clash-protection -fcf-protection -mbranch-protection=standard)
HARDEN_LINK := -pie -Wl,-z,relro -Wl,-z,now
endif
# Line numbers are all that a sanitizer says of a place. With -O1 it takes half the time to compile, and
# most of the program is as fast.
CFLAGS ?= $(if $(SAN),-O1 -g1,-O2 -g) $(HARDEN)
LDFLAGS ?= $(HARDEN_LINK)
# Char has a sign everywhere, also on ARM, so that what is tried on one machine holds on all.
WARN   := -std=c17 -fsigned-char -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
DEFS   := -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -DVERSION='"$(VERSION)"' -DDATADIR='"$(PREFIX)/share/motograph"'
, := ,
SANFLAGS := $(if $(SAN),-fsanitize=address$(,)undefined$(if $(FUZZER),$(,)fuzzer-no-link) -fno-sanitize-recover=all -fno-omit-frame-pointer)
COMPILE = $(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) $(SANFLAGS) -MMD -MP
# Tables of texts are full of addresses: each takes a bit instead of 24 bytes.
LINK    = $(CC) $(CFLAGS) $(SANFLAGS) -Wl,-z,pack-relative-relocs $(LDFLAGS)
# 64-bit atomics are calls on the oldest Raspberry Pis.
ATOMIC := -Wl,--as-needed -latomic
# As many jobs as processors, unless make was given a number.
JOBS = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell nproc))

# The languages of messages besides English, where the programs look for them.
CATALOGUES := $(patsubst src/po/%.po,$(B)/locale/%/LC_MESSAGES/motograph.mo,$(wildcard src/po/*.po))

say = $(if $(V),,@echo '  $(1) $@';)

all: programs $(B)/show.fct
programs: $(PROGRAMS:%=$(B)/%)
shows: $(B)/show.fct $(B)/lobby.fct

objects = $(patsubst src/%.c,$(B)/%.o,$(wildcard src/$(1)/*.c))
# The libraries of some floors, in the order that a linker wants: from the top down.
libs = $(patsubst %,$(B)/lib%.a,$(foreach f,compiler proof amount player console text draw show layout schedule facts look lang system base,$(filter $(f),$(1))))

$(foreach f,$(FLOORS),$(eval $(B)/lib$(f).a: $(call objects,$(f))))
$(foreach f,$(FLOORS),$(eval $(call objects,$(f)): PKG_CFLAGS = $$(call pkg,--cflags,$$($(f)_PKGS))))
$(B)/factc.o: PKG_CFLAGS = $(call pkg,--cflags,harfbuzz)
$(B)/motograph.o: PKG_CFLAGS = $(call pkg,--cflags,harfbuzz)

# What is slower with -O1 when sanitizers watch.
$(call objects,draw) $(call objects,text) $(addprefix $(B)/,look/palette.o player/burnin.o): CFLAGS += -O2
# The loops of compositor and tiles are worth vectorizing, which gcc does not do at -O2.
$(addprefix $(B)/,draw/plane.o draw/ink.o draw/canvas.o draw/fade.o text/tiles.o): CFLAGS += -O3

$(B)/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  )$(COMPILE) -iquote src -c -o $@ $<

$(B)/lib%.a:
	@rm -f $@
	$(if $(V),,@)$(AR) rcs $@ $^

$(B)/motograph: $(B)/motograph.o $(call libs,$(filter-out $(DESK),$(FLOORS)))
	$(call say,LINK)$(LINK) -o $@ $^ $(call pkg,--libs,$(motograph_PKGS)) $(ATOMIC)

$(B)/factc: $(B)/factc.o $(call libs,$(FLOORS))
	$(call say,LINK)$(LINK) -o $@ $^ $(call pkg,--libs,$(factc_PKGS)) $(compiler_LIBS)

$(CATALOGUES): $(B)/locale/%/LC_MESSAGES/motograph.mo: src/po/%.po
	@mkdir -p $(@D)
	$(call say,TEXT)msgfmt --check -o $@ $<

$(B)/motograph $(B)/factc: | $(CATALOGUES)

# All that the programs say, in English: the texts in these arguments.
SAYING := ERR_WORDS err_words err_set:4 notice_give:1 problems_add:3 problems_rule:5 problems_bare:4 lint_fact_say:5 verdict_add:4 compiler_problem:4 \
    compiler_require:4 report_error:2 report_at:4 expected:2 verdict_add:4 fail:3 fail_errno:3 absent:3
# xgettext takes the commas within braces for those between arguments.
$(B)/messages.pot: $(wildcard src/*.c src/*/*.[ch]) Makefile
	@mkdir -p $(@D)
	sed -z 's/(Place){[^}]*}/place/g' $(sort $(filter src/%,$^)) | \
	    xgettext --from-code=UTF-8 --language=C --no-location --package-name=motograph \
	    --keyword $(SAYING:%=--keyword=%) -o $@ -
	@sed -i '/^"\(POT-Creation-Date\|Report-Msgid-Bugs-To\)/d' $@
# Brings the new and changed texts into the translations, where they wait for words.
messages: $(B)/messages.pot
	for po in src/po/*.po; do msgmerge --quiet --no-fuzzy-matching --no-location --update --backup=none $$po $<; done

$(B)/lobby.fct: assets/lobby.facts $(B)/factc
	$(call say,FACT)$(B)/factc build $< -o $@

$(B)/show.fct: assets/meta-llama.facts $(B)/factc
	$(call say,FACT)$(B)/factc build $< -o $@

# Programs for tests, each of one file. A test_X links the core, and the other floors only if it includes
# one of their headers. Helpers of the shell tests may use all floors.
TESTS   := $(patsubst tests/%.c,$(B)/%,$(wildcard tests/test_*.c))
HELPERS := $(patsubst tests/%.c,$(B)/%,$(filter-out tests/test_%,$(wildcard tests/*.c tests/torture/*.c)))
including = $(patsubst tests/%.c,$(B)/%,$(shell grep -lE '^.include "($(1))/' tests/test_*.c))
ON_WORLD := $(call including,system|text|console|player)
ON_DESK  := $(call including,amount|proof|compiler)
$(TESTS): FLOORS_OF_TEST = $(CORE)
$(ON_WORLD): FLOORS_OF_TEST = $(filter-out $(DESK),$(FLOORS))
$(ON_WORLD): TEST_PKGS = $(motograph_PKGS)
$(ON_DESK): FLOORS_OF_TEST = $(CORE) $(COMPILER)
$(ON_DESK): TEST_PKGS = $(factc_PKGS)
$(HELPERS): FLOORS_OF_TEST = $(FLOORS)
$(HELPERS): TEST_PKGS = $(motograph_PKGS) $(factc_PKGS) x11

$(TESTS) $(HELPERS): PKG_CFLAGS = $(if $(TEST_PKGS),$(call pkg,--cflags,$(TEST_PKGS)))
$(TESTS): $(call libs,$(CORE))
$(ON_WORLD) $(ON_DESK) $(HELPERS): $(call libs,$(FLOORS))
# Their own code is not what costs, except to compile.
$(TESTS) $(HELPERS): private CFLAGS := $(subst -O2,-O1,$(CFLAGS:-g=-g1))
$(TESTS) $(HELPERS): $(B)/%: tests/%.c
	@mkdir -p $(@D)
	$(call say,CC  )$(COMPILE) -iquote src -iquote tests $(LDFLAGS) -Wl,--as-needed -o $@ $< \
	    $(filter %/motograph.o,$^) $(call libs,$(FLOORS_OF_TEST)) $(if $(TEST_PKGS),$(call pkg,--libs,$(TEST_PKGS)) $(compiler_LIBS)) -lmd $(ATOMIC)

# In place of the fuzzers' own main(): see tests/fuzz_main.h.
ifdef FUZZER
$(filter $(B)/fuzz_%,$(HELPERS)): private CFLAGS += -DFUZZ_ENGINE -fsanitize=fuzzer
endif

# The player itself, which also reads back what its glass shows.
$(B)/readback: $(B)/motograph.o
$(B)/damaged: $(B)/motograph.o
$(B)/damaged: LDFLAGS += $(patsubst %,-Wl$(,)--wrap=%,painter_open painter_close screen_event show_after SDL_UpdateTexture)
$(B)/readback: LDFLAGS += $(patsubst %,-Wl$(,)--wrap=screen_%,open open_window present close)
# ... or notes what it shows.
$(B)/witness: $(B)/motograph.o
$(B)/witness: LDFLAGS += $(patsubst %,-Wl$(,)--wrap=%,screen_open screen_close painter_open metronome_tick playing_now sheet_part service_frame service_report)

# Sources of several tests, with a site's fonts. For their long words factc reads a dictionary, which
# takes seconds.
SITE_FACTS := $(patsubst %,$(B)/%.fct,measured screens scripts)
$(SITE_FACTS): $(B)/%.fct: tests/%.facts $(B)/factc $(wildcard tests/site/*)
	$(call say,FACT)LSAN_OPTIONS=suppressions=tests/leaks:print_suppressions=0 \
	    $(B)/factc build $< --fonts=tests/site -o $@ 2>$@.log || { cat $@.log; exit 1; }

tests: all $(TESTS) $(HELPERS) $(SITE_FACTS)

# For a build whose shell tests are not run: their helpers are only compiled.
units: all $(TESTS)
	$(call say,CC  )$(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(call pkg,--cflags,$(motograph_PKGS) $(factc_PKGS) x11) $(CFLAGS) \
	    -iquote src -iquote tests -fsyntax-only $(patsubst $(B)/%,tests/%.c,$(HELPERS))

deps:
	@debian/needs run

run: deps
	@$(MAKE) -s --no-print-directory $(JOBS) all
	@echo "The demo: space pauses, left and right step through the cards, f is full screen, t the"
	@echo "theme, q quits. Your own show: copy assets/lobby.facts, and go on with docs/facts.md."
	@$(B)/motograph --start || { status=$$?; [ $$status -eq 69 ] || exit $$status; \
	    echo "No display: the demo is drawn into a picture."; $(MAKE) -s --no-print-directory preview; }

preview: all $(B)/sheet
	@tests/preview.sh $(B)

test:
	@debian/needs run test || echo "Going on with what is there."
	@MAKE="$(MAKE) --no-print-directory $(JOBS)" tests/run

# All unit tests, or the unit and shell tests named in T.
CHECKED = $(if $(T),$(filter $(patsubst %,$(B)/test_%,$(T:test_%=%)),$(TESTS)),$(TESTS))
check:
	@$(if $(CHECKED),$(MAKE) -s --no-print-directory $(JOBS) $(CHECKED))
	@BUILD=$(B) tests/run check $(T)

# Accepts pictures that were meant to change; see tests/accept.
accept:
	@BUILD=$(B) tests/accept $(T)

# Faults of files, disks, memory, displays and clocks, after which the picture must be right again.
torture:
	@$(MAKE) -s --no-print-directory $(JOBS) all $(addprefix $(B)/,witness frames) $(filter $(B)/torture/%,$(HELPERS))
	@TESTS_BUILT=1 BUILD=$(B) SEED=$(or $(SEED),1) tests/torture/run $(T)

FUZZ ?= 300000
fuzz:
	$(MAKE) $(JOBS) SAN=1 tests
	FUZZ=$(FUZZ) BUILD=build/san tests/fuzz.sh

# The kept extract of CLDR against CLDR itself, and what is made of it. Needs node and npm.
CLDR = 48.2.0
LOCALES = $(shell awk '/^(lang|region) / { print $$2 }' src/lang/rows/*.txt)
cldr:
	npm install --silent --no-save --prefix build/cldr cldr-core@$(CLDR) cldr-numbers-full@$(CLDR) \
	    cldr-dates-full@$(CLDR) cldr-misc-full@$(CLDR)
	node src/lang/rows/cldr.mjs build/cldr/node_modules $(LOCALES) >src/lang/rows/cldr.tsv
	sh src/lang/rows/make src/lang
	git diff --exit-code -- src/lang/rows/cldr.tsv src/lang/languages_*.h src/lang/currency_data.h

DEVICE  = firmware/initramfs/init.c firmware/test/disturb.c
SOURCES = $(DEVICE) $(wildcard src/*.[ch] src/*/*.[ch] tests/*.[ch] tests/preload/*.c tests/torture/*.c bench/*.[ch] bench/peers/*.[ch])
lint: tidy cppcheck layout spelling manuals scripts hardened
lint-deps:
	@debian/needs run lint
tidy: lint-deps
	clang-tidy --quiet $(wildcard src/*.c src/*/*.c) -- $(WARN) $(DEFS) -iquote src \
	    $(call pkg,--cflags,$(motograph_PKGS) $(factc_PKGS)) 2>/dev/null
	clang-tidy --quiet $(DEVICE) -- $(WARN) -D_GNU_SOURCE $(call pkg,--cflags,libdrm) 2>/dev/null
cppcheck: lint-deps
	cppcheck --quiet --std=c11 --error-exitcode=1 --enable=warning,portability,performance \
	    --suppressions-list=.cppcheck $(DEFS) -Isrc -Itests src tests $(DEVICE)
layout: lint-deps
	clang-format --dry-run -Werror $(SOURCES)


# Comments, messages and documents; tests/words lists intended words that are not English.
FOREIGN = src/lang/languages_%.h src/lang/currency_data.h src/lang/nobreak_rows.c src/lang/proof_rows.c src/proof/entities_data.h $(patsubst %,src/compiler/template_%.h,de fr es)
WRITTEN = $(filter-out $(FOREIGN),$(SOURCES)) $(SCRIPTS) Makefile README.md CHANGELOG.md CONTRIBUTING.md \
    $(wildcard docs/*.md docs/*.[15] fonts/*.md tests/*.awk src/lang/rows/*.awk src/lang/rows/*.mjs)
spelling: lint-deps
	codespell --quiet-level=3 --ignore-words=tests/words $(WRITTEN)
# What a manual refers to need not be installed yet.
manuals: lint-deps
	@command -v mandoc >/dev/null
	@! for page in docs/*.[15]; do mandoc -T lint $$page; done | \
	    grep -vE 'not found: Xr (motograph|factc|motograph-facts|motograph.conf) '
SCRIPTS = tests/run tests/need tests/fuzz_seeds $(wildcard tests/torture/frame tests/torture/run tests/torture/*.sh) tests/display tests/moments tests/world tests/compositor src/lang/rows/make $(wildcard tests/accept tests/*.sh bench/*.sh bench/peers/*.sh) \
    bench/run bench/peers/run .ci/run firmware/test/plain $(addprefix debian/,needs build sources try tried faults started release sbom tests/smoke)
scripts: lint-deps
	shellcheck $(SCRIPTS)
hardened:
	@tests/hardened.sh

format:
	clang-format -i $(SOURCES)

# Each package has a part of what is installed, so that debian/rules and `make install` agree.
ROOT  = $(DESTDIR)$(PREFIX)
SHARE = $(ROOT)/share
DOC   = $(SHARE)/doc/motograph
MANUALS_OF_TOOLS := docs/factc.1 docs/motograph-facts.5
into = install -d $(1) && install $(if $(3),-m $(3)) $(2) $(1)
install: install-player install-tools install-fonts install-demo
	$(call into,$(DOC),$(wildcard README.md CHANGELOG.md) LICENSE $(wildcard fonts/OFL-*),644)
install-player: $(B)/motograph
	$(call into,$(ROOT)/bin,$<)
	$(foreach n,1 5,$(call pages,$(n),$(filter-out $(MANUALS_OF_TOOLS),$(wildcard docs/*.$(n)))))
install-tools: $(B)/factc
	$(call into,$(ROOT)/bin,$<)
	$(foreach n,1 5,$(call pages,$(n),$(filter %.$(n),$(wildcard $(MANUALS_OF_TOOLS)))))
pages = $(if $(2),$(call into,$(SHARE)/man/man$(1),$(2),644)$(newline))
# What both programs read.
install-fonts: $(CATALOGUES)
	$(call into,$(SHARE)/motograph/fonts,$(wildcard fonts/*.ttf),644)
	$(foreach mo,$(CATALOGUES),install -D -m 644 $(mo) $(mo:$(B)/%=$(SHARE)/%)$(newline))
install-demo: $(B)/show.fct
	$(call into,$(SHARE)/motograph,$(B)/show.fct,644)

DESKTOP := org.motograph.motograph
install-desktop: $(B)/lobby.fct
	$(call into,$(SHARE)/motograph,$<,644)
	$(call into,$(DOC)-demo/examples,$(wildcard assets/*.facts),644)
	$(call into,$(SHARE)/applications,assets/$(DESKTOP).desktop,644)
	$(call into,$(DESTDIR)/etc/xdg/autostart,assets/$(DESKTOP)-autostart.desktop,644)
	$(call into,$(ROOT)/lib/systemd/user,assets/motograph-session.service,644)
	$(call into,$(SHARE)/metainfo,assets/$(DESKTOP).metainfo.xml,644)
	install -D -m 644 assets/icon.svg $(SHARE)/icons/hicolor/scalable/apps/$(DESKTOP).svg
	install -D -m 644 assets/icon.png $(SHARE)/icons/hicolor/128x128/apps/$(DESKTOP).png

# Debian packages; debian/build says how.
DIST ?=
ARCH ?=
deb:
	@debian/build '$(DIST)' '$(ARCH)'
deb-test:
	@debian/try $(DIST)
FIRMWARE ?= arm64 amd64
dist:
	@DIST='$(DIST)' ARCH='$(ARCH)' FIRMWARE='$(FIRMWARE)' debian/release

include firmware/firmware.mk

# The image as it is, in an emulator; firmware/test/run has the parts, those run by name alone too.
firmware-test:
	@debian/needs run firmware
	@$(MAKE) -s --no-print-directory $(JOBS) all $(B)/states
	@BUILD=$(B) firmware/test/run $(T)

include bench/bench.mk

clean:
	rm -rf build

# For tests/floors.sh: each folder with the folders that it may use.
below = $(if $(filter $(1),$(firstword $(2))),,$(firstword $(2)) $(call below,$(1),$(wordlist 2,99,$(2))))
allowed = $(filter $(if $(filter $(1),$(DESK)),$(COMPILER),$(if $(filter $(1),$(CORE)),$(CORE),$(FLOORS))),$(call below,$(1),$(FLOORS)))
floors:
	@$(foreach f,$(FLOORS),echo $(f): $(call allowed,$(f));)

define newline


endef

.PHONY: all programs shows tests units deps run preview test check accept torture fuzz cldr lint lint-deps messages tidy cppcheck layout spelling manuals scripts hardened format install install-player install-tools install-fonts install-demo install-desktop deb deb-test firmware-test dist clean floors
.DELETE_ON_ERROR:
-include $(wildcard $(B)/*.d $(B)/*/*.d)
