#include "extract/lang/lang.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/heap.h"
#include "base/rooms.h"
#include "base/table.h"
#include "extract/lang/book.h"
#include "extract/lang/dateline.h"
#include "extract/lang/encoder.h"
#include "extract/lang/lemma.h"
#include "extract/lang/model.h"
#include "extract/lang/recase.h"
#include "extract/lang/second.h"
#include "extract/lang/split.h"
#include "extract/lang/tagger.h"
#include "extract/lang/tagset.h"
#include "extract/lang/tokens.h"

#define BUILTIN_MODEL "model/english.model"
#define BATCH_ROWS    120  /* words that go through the network together */
#define AHEAD         4    /* words whose places in the book are asked for */
#define BYTES_A_WORD  4    /* and the space before it, at least in most texts */
#define PARSE_MAX     5000 /* words; only CoNLL-U brings longer sentences: no tree */

/* Working memory of one call; it remembers words. */
struct room {
    struct encoding encoding;
    struct book book;
};

struct lang {
    struct arena arena;
    struct rooms *rooms;
    void *mapped; /* NULL when built in */
    size_t mapped_size;
    struct slice file;
    struct token_rules tokens;
    struct split_model split;
    struct second second;
    struct tagger tagger;
    struct truecase truecase;
    struct lemmas lemmas;
    struct encoder encoder;
};

static int map_file(struct lang *lang, const char *path, struct err *err)
{
    struct stat info;
    int rc = 0;
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &info) != 0) {
        rc = err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
        goto done;
    }
    if (!S_ISREG(info.st_mode) || info.st_size == 0) {
        rc = err_set(err, ERR_INPUT, "%s: no language model of dateline", path);
        goto done;
    }
    void *bytes = mmap(NULL, (size_t)info.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    if (bytes == MAP_FAILED) {
        rc = err_set(err, ERR_IO, "%s: %s", path, strerror(errno));
        goto done;
    }
    lang->mapped = bytes;
    lang->mapped_size = (size_t)info.st_size;
    lang->file = (struct slice){bytes, lang->mapped_size};
done:
    if (fd >= 0) {
        (void)close(fd);
    }
    return rc;
}

static bool open_sections(struct lang *lang)
{
    struct slice split = model_section(lang->file, "split");
    if (split.len != SPLIT_SIZE * sizeof(int16_t)) {
        return false;
    }
    lang->split = (struct split_model){(const void *)split.ptr, &lang->second};
    if (!second_open(lang->file, &lang->second)) {
        return false;
    }
    second_pack(&lang->second, &lang->arena);
    return tagger_open(lang->file, &lang->tagger) &&
           truecase_read(data_get("model/case.bin"), &lang->truecase) &&
           lemmas_open(lang->file, &lang->lemmas) &&
           encoder_open(lang->file, &lang->arena, lang->tagger.n_labels,
                        &lang->encoder);
}

static bool is_sound(const struct lang *lang)
{
    return tagger_is_sound(&lang->tagger) && lemmas_are_sound(&lang->lemmas) &&
           encoder_is_sound(&lang->encoder);
}

static void release_room(void *data)
{
    struct room *room = data;
    encoding_release(&room->encoding);
    book_release(&room->book);
}

int lang_open(const char *path, struct lang **out, struct err *err)
{
    struct lang *lang = heap_must(calloc(1, sizeof *lang));
    int rc = 0;
    lang->rooms = rooms_new(sizeof(struct room), release_room);
    struct slice name = slice_of(path ? path : "built-in model");
    lang->file = data_get(BUILTIN_MODEL);
    if (path) {
        rc = map_file(lang, path, err);
        rc = rc ? rc : model_check(lang->file, name, err);
    }
    /* The built-in file is part of the program: the tests have read all of it. */
    if (rc == 0 && (!open_sections(lang) || (path && !is_sound(lang)))) {
        rc = err_set(err, ERR_INPUT, "%.*s: damaged model: a section is wrong",
                     SLICE_ARG(name));
    }
    if (rc != 0) {
        lang_close(lang);
        return rc;
    }
    token_rules_init(&lang->tokens, &lang->arena);
    *out = lang;
    return 0;
}

void lang_close(struct lang *lang)
{
    if (!lang) {
        return;
    }
    if (lang->mapped) {
        (void)munmap(lang->mapped, lang->mapped_size);
    }
    rooms_free(lang->rooms);
    arena_release(&lang->arena);
    free(lang);
}

void lang_use_kernel(struct lang *lang, enum kernel_kind kind)
{
    lang->encoder.kernel = kind;
}

/* Sentences of one block, whose words are [first, words->count). */
struct sentence_list {
    struct sentence *items;
    size_t count;
    size_t capacity;
};

static void add_sentence(struct sentence_list *list, struct arena *arena,
                         const struct word *words, struct sentence s)
{
    s.span.start = words[s.first].span.start;
    s.span.end = words[s.first + s.count - 1].span.end;
    list->items =
        arena_grow(arena, list->items, list->count, &list->capacity, sizeof s);
    list->items[list->count++] = s;
}

static void split_block(const struct lang *lang, struct arena *arena,
                        const struct split_view *view, struct sentence model,
                        struct sentence_list *out)
{
    struct split_state state = {0};
    uint32_t base = model.first;
    const struct word *all = view->words - base;
    size_t dateline = model.kind == BLOCK_BODY ? dateline_words(view) : 0;
    size_t told = model.kind == BLOCK_BODY ? dateline_labels(view, dateline) : 0;
    for (size_t i = 0; i < view->count; i++) {
        bool ends = i == dateline || i == told || state.length >= SPLIT_MAX ||
                    (i > told && split_ends(view, i, &state, &lang->split) &&
                     !(told > 0 && dateline_goes_on(view, i)));
        ends = ends && i > 0;
        if (ends) {
            model.count = (uint32_t)(base + i - model.first);
            add_sentence(out, arena, all, model);
            model.first = (uint32_t)(base + i);
            state = (struct split_state){0};
        }
        split_step(view, i, &state);
    }
    if (view->count > 0) {
        model.count = (uint32_t)(base + view->count - model.first);
        add_sentence(out, arena, all, model);
    }
}

/* Meets a block's words: their faces, in `scratch`. */
static const struct split_face *faces_of(const struct lang *lang, struct book *book,
                                         struct arena *scratch,
                                         const struct split_view *view,
                                         struct word *words)
{
    struct split_face *faces = arena_array(scratch, view->count + 1, sizeof *faces);
    const struct book_word **met =
        arena_array(scratch, view->count + 1, sizeof(struct book_word *));
    book_begin(book, view->count);
    for (size_t i = 0; i < view->count; i++) {
        struct slice look = span_cut(view->text, words[i].span);
        if (i + AHEAD < view->count) {
            wordmap_ask(&book->numbers, span_cut(view->text, words[i + AHEAD].span));
        }
        met[i] = book_get(book, &lang->tagger, scratch, look);
        __builtin_prefetch(met[i]);
    }
    for (size_t i = 0; i < view->count; i++) {
        faces[i] = met[i]->face;
        words[i].met = met[i]->number;
    }
    return faces;
}

/* Has what the book knows of a word fetched, if splitting has met the word. */
static void ask(const struct book *book, const struct lang_text *text, uint32_t word)
{
    uint32_t number = text->words[word].met;
    if (text->book == book && text->book_age == book->age && number != 0) {
        book_ask(book, number);
    }
}

/* What the book knows of a word, which may have been met by it before. */
static struct book_word *meet(const struct lang *lang, struct book *book,
                              const struct lang_text *text, uint32_t word,
                              struct arena *scratch)
{
    uint32_t number = text->words[word].met;
    if (text->book == book && text->book_age == book->age && number != 0) {
        return book_word_of(book, number);
    }
    return book_get(book, &lang->tagger, scratch, word_look(text, word));
}

void lang_split(const struct lang *lang, struct arena *arena, const struct doc *doc,
                struct lang_text *out)
{
    size_t expected = doc->text.len / BYTES_A_WORD + 1;
    struct word_list words = {arena_room(arena, expected, sizeof *words.items), 0,
                              expected};
    struct sentence_list sentences = {0};
    struct arena scratch = {0};
    struct room *room = rooms_take(lang->rooms);
    uint32_t age = room->book.age;
    char *look = arena_alloc(arena, doc->text.len + 1);
    bool recased = false;
    struct recase_names names = {.arena = &scratch};
    const struct recase_rules recase = {&lang->tagger, &lang->truecase, &names};
    if (doc->text.len > 0) {
        memcpy(look, doc->text.ptr, doc->text.len);
    }
    for (size_t b = 0; b < doc->n_blocks; b++) {
        const struct block *block = &doc->blocks[b];
        size_t first = words.count;
        tokens_cut(&lang->tokens, arena, doc->text, block->span, &words);
        struct split_view view = {
            .rules = &lang->tokens,
            .tagger = &lang->tagger,
            .text = (struct slice){look, doc->text.len},
            .written = doc->text,
            .words = words.items + first,
            .count = words.count - first,
        };
        struct sentence model = {.first = (uint32_t)first,
                                 .block = (uint32_t)b,
                                 .kind = (uint8_t)block->kind};
        recased =
            recase_block(&recase, doc->text, view.words, view.count, look) || recased;
        if (view.count > 0) {
            view.faces =
                faces_of(lang, &room->book, &scratch, &view, words.items + first);
            split_block(lang, arena, &view, model, &sentences);
        }
    }
    const struct book *book = room->book.age == age ? &room->book : NULL;
    rooms_give(lang->rooms, room);
    arena_release(&scratch);
    for (size_t s = 0; s < sentences.count; s++) {
        const struct sentence *sentence = &sentences.items[s];
        for (uint32_t i = 0; i < sentence->count; i++) {
            words.items[sentence->first + i].sentence = (uint32_t)s;
        }
    }
    *out = (struct lang_text){
        .text = doc->text,
        .look = recased ? (struct slice){look, doc->text.len}
             : doc->text,
        .words = words.items,
        .n_words = words.count,
        .sentences = sentences.items,
        .n_sentences = sentences.count,
        .book = book,
        .book_age = age,
    };
}

static void set_label(struct word *word, struct tag_label label)
{
    word->upos = label.upos;
    word->xpos = label.xpos;
    word->feats = label.feats;
}

static void tag_sentence(const struct lang *lang, struct arena *arena,
                         struct book *book, struct lang_text *text, struct sentence *s)
{
    struct arena scratch = {0};
    struct book_word **met = arena_room(&scratch, s->count, sizeof(struct book_word *));
    struct form *forms = arena_room(&scratch, s->count, sizeof *forms);
    uint32_t *sets = arena_room(&scratch, s->count, sizeof *sets);
    const int16_t **own = arena_room(&scratch, s->count, sizeof *own);
    uint8_t *tags = arena_room(&scratch, s->count, sizeof *tags);
    book_begin(book, s->count);
    for (uint32_t i = 0; i < s->count; i++) {
        if (i + AHEAD < s->count) {
            ask(book, text, s->first + i + AHEAD);
        }
        met[i] = meet(lang, book, text, s->first + i, &scratch);
        forms[i] = met[i]->form;
        sets[i] = met[i]->set;
        own[i] = book_own(met[i], &lang->tagger);
    }
    struct tag_view view = {forms, sets, tags, s->count};
    tagger_run(&lang->tagger, &view, own, tags);
    for (uint32_t i = 0; i < s->count; i++) {
        struct word *word = &text->words[s->first + i];
        struct tag_label label = book_label(met[i], lang->tagger.labels[tags[i]]);
        set_label(word, label);
        word->lemma = book_lemma(met[i], &lang->lemmas, arena,
                                 word_look(text, s->first + i), label);
    }
    s->tagged = true;
    arena_release(&scratch);
}

void lang_tag(const struct lang *lang, struct arena *arena, struct lang_text *text,
              size_t from, size_t to)
{
    struct room *room = rooms_take(lang->rooms);
    for (size_t i = from; i < to; i++) {
        tag_sentence(lang, arena, &room->book, text, &text->sentences[i]);
    }
    rooms_give(lang->rooms, room);
}

/* Sentences [from, to) of `list` that go through the network together. */
struct parse_batch {
    const struct lang *lang;
    struct arena *arena;
    struct lang_text *text;
    struct room *room;
    const uint32_t *list;
    size_t from, to;
};

static void encode_sentence(struct parse_batch *b, const struct sentence *s)
{
    struct encoding *e = &b->room->encoding;
    for (uint32_t w = 0; w < s->count; w++) {
        if (w + AHEAD < s->count) {
            wordmap_ask(&e->seen.numbers, word_look(b->text, s->first + w + AHEAD));
        }
        encoding_add(&b->lang->encoder, e, word_look(b->text, s->first + w));
    }
}

static void encode_batch(struct parse_batch *b, size_t rows)
{
    const struct encoder *encoder = &b->lang->encoder;
    struct encoding *e = &b->room->encoding;
    encoding_begin(e, rows);
    encoding_pad(e);
    for (size_t i = b->from; i < b->to; i++) {
        const struct sentence *s = &b->text->sentences[b->list[i]];
        encode_sentence(b, s);
        encoding_pad(e);
    }
    encoding_run(encoder, e);
}

static void parse_sentence(struct parse_batch *b, struct sentence *s, size_t row,
                           struct arena *scratch)
{
    struct tree tree = {arena_array(scratch, s->count, sizeof *tree.heads),
                        arena_array(scratch, s->count, 1)};
    encoding_parse(&b->lang->encoder, &b->room->encoding, row, s->count, &tree);
    for (uint32_t w = 0; w < s->count; w++) {
        struct word *word = &b->text->words[s->first + w];
        bool root = tree.heads[w] == s->count;
        word->head = root ? LANG_NO_HEAD : s->first + tree.heads[w];
        word->deprel = tree.relations[w];
    }
    s->parsed = true;
}

static void parse_batch(struct parse_batch *b, size_t rows)
{
    struct arena scratch = {0};
    encode_batch(b, rows);
    book_begin(&b->room->book, rows);
    uint8_t *labels = arena_array(&scratch, rows, 1);
    uint8_t *names = arena_array(&scratch, rows, 1);
    encoding_labels(&b->lang->encoder, &b->room->encoding, labels, names);
    size_t row = 1;
    for (size_t i = b->from; i < b->to; i++) {
        struct sentence *s = &b->text->sentences[b->list[i]];
        for (uint32_t w = 0; w < s->count; w++) {
            struct word *word = &b->text->words[s->first + w];
            struct slice look = word_look(b->text, s->first + w);
            struct book_word *met =
                meet(b->lang, &b->room->book, b->text, s->first + w, &scratch);
            struct tag_label label =
                book_label(met, b->lang->tagger.labels[labels[row + w]]);
            set_label(word, label);
            word->ner = names[row + w];
            word->lemma = book_lemma(met, &b->lang->lemmas, b->arena, look, label);
        }
        s->tagged = true;
        parse_sentence(b, s, row, &scratch);
        row += s->count + 1;
    }
    arena_release(&scratch);
}

void lang_parse(const struct lang *lang, struct arena *arena, struct lang_text *text,
                const bool *want)
{
    struct arena scratch = {0};
    struct room *room = rooms_take(lang->rooms);
    uint32_t *list = arena_array(&scratch, text->n_sentences + 1, sizeof *list);
    size_t count = 0;
    for (size_t i = 0; i < text->n_sentences; i++) {
        struct sentence *s = &text->sentences[i];
        if (want && !want[i]) {
            continue;
        }
        if (s->count <= PARSE_MAX) {
            list[count++] = (uint32_t)i;
        } else if (!s->tagged) {
            tag_sentence(lang, arena, &room->book, text, s);
        }
    }
    struct parse_batch batch = {
        .lang = lang, .arena = arena, .text = text, .room = room, .list = list};
    while (batch.from < count) {
        size_t rows = 1;
        batch.to = batch.from;
        while (batch.to < count && (batch.to == batch.from || rows < BATCH_ROWS)) {
            rows += text->sentences[list[batch.to++]].count + 1;
        }
        parse_batch(&batch, rows);
        batch.from = batch.to;
    }
    rooms_give(lang->rooms, room);
    arena_release(&scratch);
}
