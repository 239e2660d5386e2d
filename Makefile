# make            build/release/dateline
# make demo       sets up, builds, draws examples/ into out/
# make check      sets up, builds and runs all tests     (SAN=1: under ASan and UBSan)
# make bench      prints speeds                           (CORPUS=FILE.jsonl)
# make model      trains data/model from treebanks        (UD=DIR TEXT=FILE.jsonl VECTORS=FILE)
# make case       learns what a text in capitals would write small (UD=DIR TEXT=FILE.jsonl)
# make gate       learns which sentences are worth a tree (UD=DIR TEXT=FILE.jsonl)
# make eval       scores the language layer               (UD=DIR)
# make score      scores everything against gold data     (GOLD=DIR SETS="times names")
# make docs       rewrites the man page and the completions of shells
# make interop    has the linked data checked by jsonld.js, SHACL, Oxigraph (npm)
# make golden     rewrites the expected files of tests/golden and prints what changed
# make fuzz | lint | format | install | uninstall | clean
#
# WERROR=1 makes warnings errors; CC=clang works as well as gcc.
PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
CFLAGS  ?= -O2 -g
UD      ?= ../shared/data/ud

PKGS  := libgvc jansson libcjson sqlite3 libxml-2.0 nettle libutf8proc
TPKGS := cunit

# `make demo` and `make check` work on a bare machine: what is missing is installed
# before the first compiler runs.
SETUP_STAMP := build/.setup
ifneq ($(filter-out clean format setup,$(or $(MAKECMDGOALS),all)),)
ifeq ($(wildcard $(SETUP_STAMP)),)
SETUP := $(shell tools/setup 1>&2 && mkdir -p build && touch $(SETUP_STAMP) || echo failed)
ifeq ($(SETUP),failed)
$(error tools/setup could not install what is missing; see above)
endif
endif
endif

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
        -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wundef \
        -Wwrite-strings -Wcast-qual -Wformat=2 -Wvla -Wswitch-enum \
        -Wno-missing-field-initializers # {NULL} ends a table, {0} is empty
ifeq ($(WERROR),1)
WARN += -Werror
endif
# Other people's headers come in with -isystem, so that our warnings stay ours.
pkg_cflags = $(patsubst -I%,-isystem %,$(shell pkg-config --cflags $(1)))
GV_LIBDIR  := $(shell pkg-config --variable=libdir libgvc)/graphviz
DEFS := -std=c11 -D_POSIX_C_SOURCE=200809L -I. $(EXTRA_DEFS)

B := build/release
ifneq ($(CC),cc)
B := build/release-$(notdir $(firstword $(CC)))
endif
ifeq ($(SAN),1)
B      := build/san
CFLAGS := -O1 -g -fno-omit-frame-pointer
SANF   := -fsanitize=address,undefined -fno-sanitize-recover=all -DARENA_DEBUG
endif
G := build/gen

EVENT    := extract/event $(addprefix extract/event/,frame mend tree who match status \
            where when join)
ROOMS    := base extract extract/read extract/lang extract/time extract/name \
            $(EVENT) graph render
LIB_SRC  := $(wildcard $(addsuffix /*.c,$(ROOMS)))
CMD_SRC  := $(wildcard cmd/*.c)
FUZZ_SRC := $(wildcard tests/fuzz/*.c)
BENCH_SRC := $(wildcard tests/bench/*.c)
TEST_SRC := $(filter-out $(FUZZ_SRC) $(BENCH_SRC),$(wildcard tests/*.c tests/*/*.c tests/*/*/*.c))
TOOL_SRC := $(wildcard tools/*.c)
ALL_C    := $(LIB_SRC) $(CMD_SRC) $(TEST_SRC) $(FUZZ_SRC) $(BENCH_SRC) $(TOOL_SRC)
DATA     := $(shell find data -type f ! -name '.*' ! -name '*.md' 2>/dev/null)
obj = $(patsubst %.c,$(B)/%.o,$(1))

PKG_CFLAGS := $(call pkg_cflags,$(PKGS) $(TPKGS))
ALL_CFLAGS  = $(DEFS) $(WARN) $(PKG_CFLAGS) $(SANF) $(CFLAGS) $(LOOPS)
# libxml2 is loaded when there is a page to read (extract/read/html.c), by the name that
# a program would have to ask for; where there are no such names it is linked.
XML_NAME   := $(shell readelf -d `$(CC) -print-file-name=libxml2.so` 2>/dev/null | \
                sed -n 's/.*SONAME.*\[\(.*\)\].*/\1/p')
LINKED     := $(if $(XML_NAME),$(filter-out libxml-2.0,$(PKGS)),$(PKGS))
$(call obj,extract/read/html.c): DEFS += $(if $(XML_NAME),-DXML_LIBRARY='"$(XML_NAME)"')
LDLIBS     += $(shell pkg-config --libs $(LINKED)) -L$(GV_LIBDIR) -Wl,-rpath,$(GV_LIBDIR) \
              -lgvplugin_core -lm -lpthread -ldl
TEST_LIBS  := $(shell pkg-config --libs $(TPKGS) libxml-2.0)

.PHONY: all setup demo check check-browser golden bench model trainers gate case eval score fuzz lint format format-check docs \
        interop \
        install uninstall clean
.DELETE_ON_ERROR:
all: $(B)/dateline

setup:
	tools/setup

$(G)/data.stamp: $(DATA) tools/embed.sh
	@mkdir -p $(G)
	tools/embed.sh $(G)/data
	@touch $@
$(G)/data.c $(G)/data.S: $(G)/data.stamp

# What the readers of tables build, as images (base/image.h) that the program copies. The
# reader runs here: FREEZE=0 leaves them out where programs are built for another machine.
FREEZE      ?= 1
FROZEN      := $(wildcard $(addprefix data/,event/*.tsv event/frames/*.tsv name/*.tsv time/*.tsv model/*.bin \
                 graph/schema.sql))
FREEZE_OBJ  := $(call obj,tools/freeze.c graph/body_words.c graph/db.c graph/norm.c \
                 graph/store.c $(wildcard graph/load*.c) $(wildcard \
                 $(addsuffix /*.c,base extract/lang extract/time extract/name $(EVENT))))
$(B)/tools/freeze: $(FREEZE_OBJ)
	@mkdir -p $(@D)
	$(CC) $(SANF) $(LDFLAGS) -o $@ $^ $(LDLIBS)
$(B)/gen/image.stamp: $(if $(filter 1,$(FREEZE)),$(B)/tools/freeze) $(FROZEN)
	@$(RM) -r $(B)/gen/image
	@mkdir -p $(B)/gen/image
	$(if $(filter 1,$(FREEZE)),$< $(B)/gen/image data $(FROZEN:data/%=%))
	@touch $@
$(B)/gen/data.stamp: $(B)/gen/image.stamp $(DATA) tools/embed.sh
	tools/embed.sh $(B)/gen/data $(B)/gen/image
	@touch $@

$(B)/gen/data.o: $(B)/gen/data.stamp
	$(CC) $(ALL_CFLAGS) -c -o $@ $(B)/gen/data.c
$(B)/gen/data_bytes.o: $(B)/gen/data.stamp
	$(CC) -c -o $@ $(B)/gen/data.S

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CPPFLAGS) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# The inner loops of the network want their small loops unrolled, also where CFLAGS come
# from the command line: without it the whole program takes half as long again.
$(call obj,$(addprefix extract/lang/,kernel.c kernel_vnni.c rows.c encoder.c parser.c attach.c second.c)): \
  LOOPS := $(if $(SANF),,-O3)

$(B)/libdateline.a: $(call obj,$(LIB_SRC)) $(B)/gen/data.o $(B)/gen/data_bytes.o
	@$(RM) $@
	$(AR) rcs $@ $^

$(B)/dateline: $(call obj,$(CMD_SRC)) $(B)/libdateline.a
	$(CC) $(SANF) $(LDFLAGS) -o $@ $^ $(LDLIBS)

# Every `CU_TestInfo NAME_tests[]` in tests/ is a suite; tools/suites.sh lists them.
$(G)/suites.c: $(TEST_SRC) tools/suites.sh
	@mkdir -p $(G)
	tools/suites.sh >$@
$(B)/gen/suites.o: $(G)/suites.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -c -o $@ $<

$(B)/run_tests: $(call obj,$(TEST_SRC)) $(B)/gen/suites.o $(B)/libdateline.a
	$(CC) $(SANF) $(LDFLAGS) -o $@ $^ $(LDLIBS) $(TEST_LIBS)

TEST_ENV = TZ=UTC LC_ALL=C DATELINE_BIN=$(abspath $(B)/dateline) \
           LSAN_OPTIONS=suppressions=$(abspath tests/lsan.supp):print_suppressions=0

# ONLY=graph/merge runs one suite.
check: $(B)/dateline $(B)/run_tests
	$(TEST_ENV) $(B)/run_tests $(ONLY)

check-browser: $(B)/dateline
	@command -v npm >/dev/null || { echo "check-browser: node and npm are needed" >&2; exit 1; }
	cd tests/browser && npm ci --silent --no-audit --no-fund
	DATELINE_BIN=$(abspath $(B)/dateline) node tests/browser/run.mjs $(CHROMIUM)

interop: $(B)/dateline
	tests/interop/run.sh $(B)/dateline

golden: $(B)/dateline $(B)/run_tests
	$(TEST_ENV) DATELINE_GOLDEN=write $(B)/run_tests golden
	git --no-pager diff --stat tests/golden

demo: $(B)/dateline
	tools/demo.sh $(B)/dateline

$(B)/bench/%: $(B)/tests/bench/%.o $(B)/libdateline.a
	@mkdir -p $(@D)
	$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)
CORPUS ?= $(firstword $(wildcard ../shared/corpus/whitehouse.jsonl) examples)
bench: $(B)/dateline $(patsubst tests/bench/%.c,$(B)/bench/%,$(BENCH_SRC))
	for b in $(filter $(B)/bench/%,$^); do $$b $(CORPUS) || exit 1; done

# The trainer alone is built for this machine: its arithmetic never leaves it.
TRAIN_OBJ := $(call obj,$(wildcard tools/train_*.c))
$(TRAIN_OBJ): CFLAGS := -O3 -march=native -ffp-contract=fast -fno-math-errno -g
$(B)/tools/train_lang: $(TRAIN_OBJ) $(B)/libdateline.a
	$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)
MODEL ?= data/model/english.model
TEXT  ?= $(wildcard ../shared/corpus/whitehouse.jsonl)
BANKS := $(UD)/ewt-train.conllu $(UD)/gum-train.conllu
TRAIN  = $(B)/tools/train_lang $(if $(TEXT),-c $(TEXT)) $(if $(VECTORS),-g $(VECTORS))
# Two networks that teach the third: make -j2 trains them side by side.
TEACHERS := $(if $(TEXT),$(B)/teacher1.net $(B)/teacher2.net)
$(B)/teacher%.net: $(B)/tools/train_lang
	$(TRAIN) -s $* -e 20 $@ $(BANKS)
model: $(B)/tools/train_lang $(TEACHERS)
	$(TRAIN) $(TEACHERS:%=-t %) $(MODEL) $(BANKS)
eval: $(B)/tools/eval_lang
	$< $(if $(wildcard $(MODEL)),-m $(MODEL)) $(UD)/ewt-dev.conllu $(UD)/gum-dev.conllu

# Every trainer, so that an edit of the library cannot break one unseen.
TRAINERS := $(addprefix $(B)/tools/,train_lang learn_names learn_gate learn_case word_classes)
trainers: $(TRAINERS)

GOLD ?= ../shared
SETS ?=
score: $(B)/dateline
	tools/score.sh $(B)/dateline $(GOLD) $(SETS)

NAMES_OBJ := $(call obj,$(filter-out tools/learn_gate.c tools/learn_case.c,$(wildcard tools/learn_*.c)))
$(NAMES_OBJ): CFLAGS := -O3 -march=native -g
$(B)/tools/learn_names: $(NAMES_OBJ) $(B)/libdateline.a
	$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)
# Classes of words out of word vectors, most common words first: make word-classes VECTORS=FILE
word-classes: $(B)/tools/word_classes
	$< data/model/classes.bin $(VECTORS)
$(call obj,tools/word_classes.c): CFLAGS := -O3 -march=native -ffp-contract=fast -g
# News of GUM is kept for measuring.
names-model: $(B)/tools/learn_names
	$< data/model/names.bin GUM_news $(UD)/gum-train.conllu $(UD)/gum-dev.conllu \
	  $(UD)/../ner/uner-ewt-dev.iob2

# Which sentences are worth a tree: learnt from what the program itself finds in text, at
# levels whose loss in other documents is printed. Some sets of news are kept for measuring.
GATE_NEWS := $(BANKS) $(wildcard $(addprefix $(GOLD)/gold/,coref/*.jsonl events/muc-*.jsonl \
               events/rams-*.jsonl events/readouts.jsonl events/wikievents-*.jsonl \
               names/wikigold.jsonl times/*.jsonl))
gate: $(B)/tools/learn_gate
	$< data/model/gate.bin -80 -144 $(TEXT) -- $(GATE_NEWS)

# Which words of a text in capitals are names: learnt from text in mixed case.
CASE_NAMES := cities countries organizations parties people places regions leaders
case: $(B)/tools/learn_case
	$< data/model/case.bin $(BANKS) $(CASE_NAMES:%=data/name/%.tsv) $(TEXT)

$(B)/tools/%: $(B)/tools/%.o $(B)/libdateline.a
	$(CC) $(LDFLAGS) -o $@ $^ $(LDLIBS)

FUZZ_SECS ?= 30
fuzz: $(patsubst tests/fuzz/%.c,build/fuzz/%,$(FUZZ_SRC))
	for f in $^; do mkdir -p build/corpus/$${f##*/}; \
	  $$f -max_total_time=$(FUZZ_SECS) build/corpus/$${f##*/} || exit 1; done
build/fuzz/%: tests/fuzz/%.c $(LIB_SRC) $(G)/data.stamp
	@mkdir -p $(@D)
	clang -g -O1 -fsanitize=fuzzer,address,undefined $(DEFS) $(PKG_CFLAGS) -o $@ $< \
	  $(LIB_SRC) $(G)/data.c $(G)/data.S $(LDLIBS)

FMT_FILES := $(filter-out extract/lang/%.def,$(shell find $(ROOMS) cmd tests tools -name '*.[ch]' | LC_ALL=C sort -u))
# Few files a run: clang-format 14 has died of all at once.
format:
	printf '%s\n' $(FMT_FILES) | xargs -n 8 clang-format -i
# One file a run: over lists that it aligns clang-format 14 dies of some groups of files, each
# of which is in order.
FORMAT_CHECK = printf '%s\n' $(FMT_FILES) | \
    xargs -P $$(getconf _NPROCESSORS_ONLN) -n 1 clang-format --dry-run -Werror
format-check:
	$(FORMAT_CHECK)

# cppcheck 2.10 stumbles over compound literals in ?: (internalAstError), and names
# readdir_r, which POSIX has withdrawn (readdirCalled). Style is clang-tidy's.
# All findings, not the first alone.
lint: $(G)/data.stamp
	@bad=0; \
	$(FORMAT_CHECK) || bad=1; \
	tools/layers.sh || bad=1; \
	for h in $(filter %.h,$(FMT_FILES)); do \
	  $(CC) -fsyntax-only -x c $(DEFS) $(WARN) -Werror -Wno-unused -Wno-pedantic $(PKG_CFLAGS) $$h || bad=1; done; \
	cppcheck -q --std=c11 --library=posix,sqlite3 --enable=warning,performance,portability \
	  --inline-suppr --error-exitcode=1 --suppress=missingIncludeSystem \
	  --suppress=internalAstError --suppress=readdirCalled -I. $(LIB_SRC) $(CMD_SRC) || bad=1; \
	printf '%s\n' $(ALL_C) | xargs -P $$(getconf _NPROCESSORS_ONLN) -n 1 sh -c \
	  'clang-tidy -quiet $$0 -- $(DEFS) $(PKG_CFLAGS)' 2>/dev/null || bad=1; \
	exit $$bad

# What the tables of commands say, as files.
docs: $(B)/dateline
	mkdir -p docs/completions docs/man
	$(B)/dateline help --man >docs/man/dateline.1
	for c in $$($(B)/dateline help | sed -n '/^Commands/,/^$$/s/^  \([a-z]*\) .*/\1/p'); do \
	  $(B)/dateline help --man $$c >docs/man/dateline-$$c.1 || exit 1; done
	$(B)/dateline help --bash >docs/completions/dateline.bash
	$(B)/dateline help --zsh >docs/completions/_dateline
	$(B)/dateline help --fish >docs/completions/dateline.fish

COMPLETIONS := bash-completion/completions/dateline zsh/site-functions/_dateline \
               fish/vendor_completions.d/dateline.fish

install: $(B)/dateline
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/man/man1
	install -m 755 $(B)/dateline $(DESTDIR)$(PREFIX)/bin/dateline
	for m in docs/man/*.1; do [ ! -e $$m ] || \
	  install -m 644 $$m $(DESTDIR)$(PREFIX)/share/man/man1/; done
	install -d $(addprefix $(DESTDIR)$(PREFIX)/share/,$(dir $(COMPLETIONS)))
	install -m 644 docs/completions/dateline.bash \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/dateline
	install -m 644 docs/completions/_dateline \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_dateline
	install -m 644 docs/completions/dateline.fish \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/dateline.fish
uninstall:
	$(RM) $(DESTDIR)$(PREFIX)/bin/dateline $(DESTDIR)$(PREFIX)/share/man/man1/dateline*.1 \
	  $(addprefix $(DESTDIR)$(PREFIX)/share/,$(COMPLETIONS))

clean:
	$(RM) -r build

-include $(shell find $(B) -name '*.d' 2>/dev/null)
