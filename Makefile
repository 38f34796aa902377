# motograph: a news ticker for screens that nobody tends.
#
#   make            build/motograph (the player), build/factc (the fact compiler), the demo's facts
#   make run        install what is missing, build, show the demo (without a display: build/preview.png)
#   make test       install what is missing, build, run all tests; last line "N passed, N failed"
#   make deps       only install what is missing, from the distribution, and say what and why
#   make install    DESTDIR= PREFIX=/usr/local
#   make fuzz       the long mutation runs, FUZZ=300000 of each kind
#   make bench      what it costs, against what it cannot avoid (long);   make bench-peers  beside others
#   make lint       clang-tidy, cppcheck, layout;   make format  lays the sources out
#   make preview    build/preview.png, a picture of every card;   make clean
#
# SAN=1 builds with ASan and UBSan into build/san, CC=clang with the other compiler into build/clang,
# V=1 shows the commands.

PREFIX ?= /usr/local
VERSION := 0.1.0
B := build$(if $(SAN),/san)$(if $(findstring clang,$(CC)),/clang)

# The floors, from the ground up: a module uses its own floor and those below; the desk stands on
# values and facts alone. tests/floors.sh holds the objects against it, and the core links no SDL.
VALUES := err utf8 direction linebreak decimal when zonerule plural lexicon langs lang pace style palette mask
FACTS  := facts sound
STAGE  := curve veil scene mix tree roll wrap
CARDS  := builder figure block number foot card pages order layout measures recorder
SHOW   := sketch cue crawl show
CANVAS := spans stamp light plane ink cast fade canvas retouch overlay damage
WORLD  := pictograph fontset itemise shaper raster emoji cover tiles text ahead screen glass_surface glass_gles clock trace story picture options asked heap player burnin
DESK   := problems arena source schema strmap amount moment zone image files logo template hyphens
COMPILER := report inputs references record brand header compile dump advice
CORE   := $(VALUES) $(FACTS) $(STAGE) $(CARDS) $(SHOW) $(CANVAS)
PROGRAMS := motograph factc

WORLD_PKGS := sdl2 SDL2_ttf harfbuzz fribidi libpng
DESK_PKGS  := libutf8proc jansson libpng
DESK_LIBS  := -lhyphen
pkg = $(shell pkg-config $(1) $(2))

CFLAGS ?= -O2 -g
WARN   := -std=c17 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
DEFS   := -D_POSIX_C_SOURCE=200809L -D_FILE_OFFSET_BITS=64 -D_TIME_BITS=64 -DVERSION='"$(VERSION)"' -DDATADIR='"$(PREFIX)/share/motograph"'
, := ,
SANFLAGS := $(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
COMPILE = $(CC) $(WARN) $(DEFS) $(CPPFLAGS) $(PKG_CFLAGS) $(CFLAGS) $(SANFLAGS) -MMD -MP
# Tables of texts are full of addresses: a bit for each in place of 24 bytes.
LINK    = $(CC) $(CFLAGS) $(SANFLAGS) -Wl,-z,pack-relative-relocs $(LDFLAGS)
# 64-bit atomics are calls on the oldest Raspberry Pis.
ATOMIC := -Wl,--as-needed -latomic
# As many jobs as processors, where nobody said otherwise.
JOBS = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell nproc))

say = $(if $(V),,@echo '  $(1) $@';)

all: $(B)/motograph $(B)/factc $(B)/show.fct

obj = $(patsubst %,$(B)/%.o,$(1))
$(call obj,$(WORLD) motograph): PKG_CFLAGS = $(call pkg,--cflags,$(WORLD_PKGS))
$(call obj,$(DESK) $(COMPILER)): PKG_CFLAGS = $(call pkg,--cflags,$(DESK_PKGS))
$(call obj,factc): PKG_CFLAGS = $(call pkg,--cflags,$(DESK_PKGS) harfbuzz)

# The loops of compositor and tiles are worth vectors, which -O2 of gcc does not make.
$(addprefix $(B)/,plane.o ink.o canvas.o fade.o tiles.o): CFLAGS += -O3

$(B)/%.o: src/%.c Makefile
	@mkdir -p $(@D)
	$(call say,CC  )$(COMPILE) -c -o $@ $<

$(B)/libcore.a: $(call obj,$(CORE))
$(B)/libworld.a: $(call obj,$(WORLD))
$(B)/libdesk.a: $(call obj,$(DESK) $(COMPILER))
$(B)/lib%.a:
	@rm -f $@
	$(if $(V),,@)$(AR) rcs $@ $^

$(B)/motograph: $(call obj,motograph) $(B)/libworld.a $(B)/libcore.a
	$(call say,LINK)$(LINK) -o $@ $^ $(call pkg,--libs,$(WORLD_PKGS)) -lmd $(ATOMIC)

$(B)/factc: $(call obj,factc) $(B)/libdesk.a $(B)/libworld.a $(B)/libcore.a
	$(call say,LINK)$(LINK) -o $@ $^ $(call pkg,--libs,$(DESK_PKGS) harfbuzz fribidi) $(DESK_LIBS) -lmd

$(B)/show.fct: assets/meta-llama.facts $(B)/factc
	$(call say,FACT)$(B)/factc build $< -o $@

# Programs for tests, each of one file. A test_X, X of the core, has the core and nothing else; one
# for a module of another floor has that floor too. Helpers of the shell tests may use all.
TESTS   := $(patsubst tests/%.c,$(B)/%,$(wildcard tests/test_*.c))
HELPERS := $(patsubst tests/%.c,$(B)/%,$(filter-out tests/test_%,$(wildcard tests/*.c)))
ON_WORLD := $(filter $(patsubst %,$(B)/test_%,$(WORLD)),$(TESTS))
ON_DESK  := $(filter $(patsubst %,$(B)/test_%,$(DESK) $(COMPILER)),$(TESTS))
$(ON_WORLD) $(HELPERS): $(B)/libworld.a
$(ON_DESK) $(HELPERS): $(B)/libdesk.a
$(ON_WORLD): TEST_PKGS = $(WORLD_PKGS)
$(ON_DESK): TEST_PKGS = $(DESK_PKGS)
$(HELPERS): TEST_PKGS = $(WORLD_PKGS) $(DESK_PKGS) x11

$(TESTS) $(HELPERS): PKG_CFLAGS = $(if $(TEST_PKGS),$(call pkg,--cflags,$(TEST_PKGS)))
$(TESTS) $(HELPERS): $(B)/%: tests/%.c $(B)/libcore.a
	$(call say,CC  )$(COMPILE) -iquote src -iquote tests $(LDFLAGS) -Wl,--as-needed -o $@ $< \
	    $(filter %/libworld.a %/libdesk.a,$^) $(B)/libcore.a \
	    $(if $(TEST_PKGS),$(call pkg,--libs,$(TEST_PKGS)) $(DESK_LIBS)) -lmd $(ATOMIC)

tests: all $(TESTS) $(HELPERS)

deps:
	@debian/needs run

run: deps
	@$(MAKE) -s --no-print-directory $(JOBS) all
	@$(B)/motograph || { status=$$?; [ $$status -eq 69 ] || exit $$status; \
	    echo "So the demo goes into a picture."; $(MAKE) -s --no-print-directory preview; }

preview: all $(B)/sheet
	@tests/preview.sh $(B)

test:
	@debian/needs run test || echo "Going on with what is there."
	@MAKE="$(MAKE) --no-print-directory $(JOBS)" tests/run

FUZZ ?= 300000
fuzz:
	$(MAKE) $(JOBS) SAN=1 tests
	FUZZ=$(FUZZ) BUILD=build/san tests/fuzz.sh

SOURCES = $(wildcard src/*.[ch] tests/*.[ch] tests/preload/*.c bench/*.[ch] bench/peers/*.[ch])
lint: tidy cppcheck layout
lint-deps:
	@debian/needs run lint
tidy: lint-deps
	clang-tidy --quiet $(wildcard src/*.c) -- $(WARN) $(DEFS) -iquote src \
	    $(call pkg,--cflags,$(WORLD_PKGS) $(DESK_PKGS)) 2>/dev/null
cppcheck: lint-deps
	cppcheck --quiet --std=c11 --error-exitcode=1 --enable=warning,portability,performance \
	    --suppressions-list=.cppcheck $(DEFS) -Isrc -Itests src tests
layout: lint-deps
	clang-format --dry-run -Werror $(SOURCES)

format:
	clang-format -i $(SOURCES)

SHARE := $(DESTDIR)$(PREFIX)/share
install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/motograph/fonts $(SHARE)/doc/motograph
	install $(B)/motograph $(B)/factc $(DESTDIR)$(PREFIX)/bin
	install -m 644 $(B)/show.fct $(SHARE)/motograph
	install -m 644 $(wildcard fonts/*.ttf) $(SHARE)/motograph/fonts
	install -m 644 $(wildcard README.md CHANGELOG.md) LICENSE $(wildcard fonts/OFL-*) $(SHARE)/doc/motograph
	$(foreach n,1 5,$(if $(wildcard docs/*.$(n)),install -D -m 644 -t $(SHARE)/man/man$(n) \
	    $(wildcard docs/*.$(n))$(newline)))

include bench/bench.mk

clean:
	rm -rf build

# For tests/floors.sh.
floors:
	@$(foreach floor,VALUES FACTS STAGE CARDS SHOW CANVAS WORLD DESK COMPILER PROGRAMS,echo $(floor) $($(floor));)

define newline


endef

.PHONY: all tests deps run preview test fuzz lint lint-deps tidy cppcheck layout format install clean floors
.DELETE_ON_ERROR:
-include $(wildcard $(B)/*.d)
