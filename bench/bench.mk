# SPDX-License-Identifier: MIT
# make bench        measures this program against the figures of docs/performance.md (see bench/run)
# make bench-peers  installs what others would use for such a screen, shows the same with it in turn
#                   with ours, and compares; root or sudo
# make corpora SPECS=DIR DUCKLING=DIR   what is read of two public corpora of numbers and money, copies of
#                   github.com/microsoft/Recognizers-Text and facebook/duckling; needs node
BENCH := $(addprefix $(B)/bench/,yardstick scrub watch histogram)
PEERS := $(addprefix $(B)/peers/,naive cached)
PEER_PAGE := page.html page.css page.js show.qml

$(B)/bench/watch: BENCH_PKGS = x11
$(B)/bench/histogram $(PEERS): BENCH_PKGS = sdl2 SDL2_ttf libpng
$(BENCH): $(B)/bench/%: bench/%.c bench/bench.mk
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(WARN) -Wno-conversion $(if $(BENCH_PKGS),$(call pkg,--cflags,$(BENCH_PKGS))) \
	    -D_GNU_SOURCE $(CFLAGS) -o $@ $< $(if $(BENCH_PKGS),$(call pkg,--libs,$(BENCH_PKGS))) -lm

$(PEERS): $(B)/peers/%: bench/peers/%.c bench/peers/show.h bench/bench.mk
	@mkdir -p $(@D)
	$(call say,CC  )$(CC) $(WARN) -Wno-conversion $(call pkg,--cflags,$(BENCH_PKGS)) \
	    -D_GNU_SOURCE $(CFLAGS) -o $@ $< $(call pkg,--libs,$(BENCH_PKGS)) -lm

$(B)/peers/show.tsv: bench/peers/show.sh $(B)/motograph $(B)/show.fct
	$(call say,SHOW)bench/peers/show.sh $(B)/motograph $@

$(B)/peers/show.js: bench/peers/show-js.sh $(B)/peers/show.tsv
	$(call say,SHOW)bench/peers/show-js.sh $(B)/peers/show.tsv >$@

$(addprefix $(B)/peers/,$(PEER_PAGE)): $(B)/peers/%: bench/peers/% | $(B)/peers/show.js
	@cp $< $@

$(B)/peers/fonts: | $(B)/peers/show.js
	@ln -sfn $(abspath fonts) $@

benches: all $(BENCH) $(B)/test_pace $(B)/peers/show.tsv
peers: benches $(PEERS) $(addprefix $(B)/peers/,$(PEER_PAGE) show.js fonts)

bench:
	@debian/needs run bench
	@$(MAKE) --no-print-directory $(JOBS) benches
	@if command -v chromium >/dev/null && command -v qmlscene >/dev/null; then \
	    $(MAKE) --no-print-directory $(JOBS) peers; fi
	@bench/run $(B)

bench-peers:
	@debian/needs run bench peers
	@$(MAKE) --no-print-directory $(JOBS) peers
	@bench/peers/run $(B)

corpora: $(B)/factc
	@node bench/corpora.mjs $(B)/factc "$(SPECS)" "$(DUCKLING)"

.PHONY: corpora benches peers bench bench-peers
