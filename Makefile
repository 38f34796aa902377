# motograph: a news ticker for screens that nobody tends.
#
#   make            build/motograph (the player), build/factc (the fact compiler), the shown facts
#   make run        install what is missing, build, show the demo (without a display: build/preview.png)
#   make test       install what is missing, build, run all tests; last line "N passed, N failed"
#   make deps       only install what is missing, from the distribution, and say what and why
#   make install    DESTDIR= PREFIX=/usr/local
#   make fuzz       the long mutation runs;  make lint  make format  make clean
#
# SAN=1 builds with ASan and UBSan into build/san, CC=clang with the other compiler.

PREFIX ?= /usr/local
B := build$(if $(SAN),/san)
VERSION := 0.1.0

# The floors, from the ground up. A module uses only those to its left or below; the core's tests
# link no SDL, so a step outside does not build.
VALUES := err utf8 decimal when zonerule lang
FACTS  := facts
SHOW   := style curve scene mix roll wrap builder figure foot number block card layout show
CORE   := $(VALUES) $(FACTS) $(SHOW)
CANVAS := canvas
WORLD  := text screen clock story picture options player
DESK   := problems schema arena strmap amount moment references header record image files \
          template zone source compile dump

WARN := -std=c17 -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror
DEFS := -D_POSIX_C_SOURCE=200809L -DVERSION='"$(VERSION)"' -DDATADIR='"$(PREFIX)/share/motograph"'
CFLAGS ?= -O2 -g
SANFLAGS := $(if $(SAN),-fsanitize=address$(,)undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
, := ,
ALL_CFLAGS := $(WARN) $(DEFS) $(CFLAGS) $(SANFLAGS) -MMD -MP
pkg = $(shell pkg-config $(1) $(2))

WORLD_PKGS := sdl2 SDL2_ttf harfbuzz libpng
DESK_PKGS  := libutf8proc jansson

all: $(B)/motograph $(B)/factc $(B)/show.fct

$(B)/%.o: src/%.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

obj = $(patsubst %,$(B)/%.o,$(1))
$(call obj,$(WORLD) motograph): ALL_CFLAGS += $(call pkg,--cflags,$(WORLD_PKGS))
$(call obj,$(DESK) factc): ALL_CFLAGS += $(call pkg,--cflags,$(DESK_PKGS))

$(B)/libcore.a: $(call obj,$(CORE))
	@rm -f $@
	$(AR) rcs $@ $^

$(B)/motograph: $(call obj,motograph $(WORLD) $(CANVAS)) $(B)/libcore.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(call pkg,--libs,$(WORLD_PKGS)) -lmd

$(B)/factc: $(call obj,factc $(DESK)) $(B)/libcore.a
	$(CC) $(SANFLAGS) $(LDFLAGS) -o $@ $^ $(call pkg,--libs,$(DESK_PKGS)) -lmd

$(B)/show.fct: assets/meta-llama.facts $(B)/factc
	$(B)/factc build $< -o $@

# Each tests/test_X.c is a program of its own on the core alone; it links no SDL.
UNIT := $(patsubst tests/test_%.c,$(B)/test_%,$(wildcard tests/test_*.c))
$(B)/test_%: tests/test_%.c $(B)/libcore.a $(call obj,$(CANVAS))
	$(CC) $(ALL_CFLAGS) -Isrc -Itests -o $@ $< $(call obj,$(CANVAS)) $(B)/libcore.a -lmd

clean:
	rm -rf build

.PHONY: all clean
-include $(wildcard $(B)/*.d)
