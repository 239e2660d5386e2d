#include "extract/lang/conllu.h"

#include "base/ascii.h"
#include "extract/lang/tagset.h"

enum column {
    ID,
    FORM,
    LEMMA,
    UPOS_TAG,
    XPOS_TAG,
    FEATS,
    HEAD,
    DEPREL_TAG,
    DEPS,
    MISC
};
#define N_COLUMNS 10

/* What was read so far. */
struct reader {
    struct arena *arena;
    struct slice name;
    struct buf text;
    struct word *words;
    size_t n_words, words_capacity;
    struct sentence *sentences;
    size_t n_sentences, sentences_capacity;
    uint32_t line;
    uint32_t block;
    uint32_t range_last; /* last word of an open multiword token; 0 none */
    bool range_space;    /* is it followed by space? */
    bool space;          /* before the next word */
    bool open;           /* inside a sentence */
};

static int bad(const struct reader *r, struct err *err, const char *what)
{
    return err_set(err, ERR_INPUT, "%.*s:%u: %s", SLICE_ARG(r->name), (unsigned)r->line,
                   what);
}

static void open_sentence(struct reader *r)
{
    if (r->open) {
        return;
    }
    r->sentences = arena_grow(r->arena, r->sentences, r->n_sentences,
                              &r->sentences_capacity, sizeof *r->sentences);
    r->sentences[r->n_sentences++] = (struct sentence){
        .first = (uint32_t)r->n_words,
        .block = r->block,
    };
    r->open = true;
}

static int close_sentence(struct reader *r, struct err *err)
{
    if (!r->open) {
        return 0;
    }
    struct sentence *s = &r->sentences[r->n_sentences - 1];
    r->open = false;
    r->range_last = 0;
    s->count = (uint32_t)(r->n_words - s->first);
    if (s->count == 0) {
        r->n_sentences--;
        return 0;
    }
    s->span.start = r->words[s->first].span.start;
    s->span.end = r->words[s->first + s->count - 1].span.end;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        uint32_t head = r->words[i].head;
        if (head != LANG_NO_HEAD && head > s->count) {
            return bad(r, err, "a head that is no word of the sentence above");
        }
        bool root = head == 0 || head == LANG_NO_HEAD;
        r->words[i].head = root ? LANG_NO_HEAD : s->first + head - 1;
    }
    return 0;
}

static bool has_item(struct slice column, struct slice item)
{
    struct slice part;
    while (slice_cut(&column, '|', &part)) {
        if (slice_equal(part, item)) {
            return true;
        }
    }
    return false;
}

static bool is_blank(struct slice cell)
{
    return slice_equal(cell, SLICE_LIT("_"));
}

/* Fills tags, head and relation from the columns; "_" leaves them unset. */
static int read_labels(struct reader *r, const struct slice *cells, struct word *word,
                       struct err *err)
{
    enum upos upos = UPOS_X;
    enum xpos xpos = XPOS_NONE;
    enum deprel deprel = DEPREL_DEP;
    uint32_t head = LANG_NO_HEAD;
    if (!is_blank(cells[UPOS_TAG]) && !upos_find(cells[UPOS_TAG], &upos)) {
        return bad(r, err, "a part of speech that is none of the 17");
    }
    if (!is_blank(cells[HEAD]) && !slice_number(cells[HEAD], INT32_MAX, &head)) {
        return bad(r, err, "a head that is no number");
    }
    (void)xpos_find(cells[XPOS_TAG], &xpos);
    (void)deprel_find(cells[DEPREL_TAG], &deprel);
    word->lemma = is_blank(cells[LEMMA]) && !is_blank(cells[FORM]) ? (struct slice){0}
                                                                   : cells[LEMMA];
    word->upos = (uint8_t)upos;
    word->xpos = (uint8_t)xpos;
    word->deprel = (uint8_t)deprel;
    word->feats = feats_read(cells[FEATS]);
    word->head = head;
    return 0;
}

static int read_word(struct reader *r, const struct slice *cells, struct err *err)
{
    uint32_t id = 0;
    open_sentence(r);
    struct sentence *s = &r->sentences[r->n_sentences - 1];
    if (!slice_number(cells[ID], INT32_MAX, &id) || id != r->n_words - s->first + 1) {
        return bad(r, err, "words are not numbered one after the other");
    }
    struct word word = {.space_before = r->space,
                        .sentence = (uint32_t)(r->n_sentences - 1)};
    int rc = read_labels(r, cells, &word, err);
    if (rc != 0) {
        return rc;
    }
    if (r->space && r->text.len > 0) {
        bool new_block = s->count == 0 && r->n_words == s->first &&
                         r->n_sentences > 1 &&
                         r->sentences[r->n_sentences - 2].block != s->block;
        buf_adds(&r->text, new_block ? "\n\n" : " ");
    }
    word.span.start = (uint32_t)r->text.len;
    buf_add(&r->text, cells[FORM]);
    word.span.end = (uint32_t)r->text.len;
    r->words =
        arena_grow(r->arena, r->words, r->n_words, &r->words_capacity, sizeof word);
    r->words[r->n_words++] = word;
    bool in_range = r->range_last != 0 && id <= r->range_last;
    r->space = in_range ? id == r->range_last && r->range_space
                        : !has_item(cells[MISC], SLICE_LIT("SpaceAfter=No"));
    return 0;
}

/* "3-4": the words of a multiword token have no space between them. */
static int read_range(struct reader *r, const struct slice *cells, struct err *err)
{
    struct slice rest = cells[ID];
    struct slice first;
    (void)slice_cut(&rest, '-', &first);
    if (!slice_number(rest, INT32_MAX, &r->range_last)) {
        return bad(r, err, "a range of words that is none");
    }
    r->range_space = !has_item(cells[MISC], SLICE_LIT("SpaceAfter=No"));
    return 0;
}

static int read_line(struct reader *r, struct slice line, struct err *err)
{
    struct slice cells[N_COLUMNS] = {0};
    struct slice rest = line;
    size_t n = 0;
    while (n < N_COLUMNS && slice_cut(&rest, '\t', &cells[n])) {
        n++;
    }
    if (n < N_COLUMNS || rest.len > 0) {
        return bad(r, err, "not ten columns");
    }
    for (size_t i = 0; i < N_COLUMNS; i++) {
        if (cells[i].len == 0) {
            return bad(r, err, "an empty column");
        }
    }
    if (slice_search(cells[ID], SLICE_LIT(".")) != SIZE_MAX) {
        return 0; /* an empty node of the enhanced graph */
    }
    bool range = slice_search(cells[ID], SLICE_LIT("-")) != SIZE_MAX;
    return range ? read_range(r, cells, err) : read_word(r, cells, err);
}

static int read_comment(struct reader *r, struct slice line)
{
    if (slice_starts(line, SLICE_LIT("# newdoc")) ||
        slice_starts(line, SLICE_LIT("# newpar"))) {
        r->block += r->n_sentences > 0;
        r->space = true;
    }
    return 0;
}

int lang_read_conllu(struct arena *arena, struct slice bytes, struct slice name,
                     struct lang_text *out, struct err *err)
{
    struct reader r = {.arena = arena, .name = name, .space = true};
    int rc = 0;
    struct slice line;
    while (rc == 0 && slice_cut(&bytes, '\n', &line)) {
        r.line++;
        if (line.len > 0 && line.ptr[line.len - 1] == '\r') {
            line.len--;
        }
        if (line.len == 0) {
            rc = close_sentence(&r, err);
        } else if (line.ptr[0] == '#') {
            rc = read_comment(&r, line);
        } else {
            rc = read_line(&r, line, err);
        }
    }
    if (rc == 0) {
        rc = close_sentence(&r, err);
    }
    if (rc == 0) {
        *out = (struct lang_text){
            .text = arena_copy(arena, buf_slice(&r.text)),
            .words = r.words,
            .n_words = r.n_words,
            .sentences = r.sentences,
            .n_sentences = r.n_sentences,
        };
    }
    buf_release(&r.text);
    return rc;
}

static void write_feats(uint16_t feats, struct buf *out)
{
    size_t before = out->len;
    for (size_t i = 0; i < feat_name_count; i++) {
        if ((feats & feat_names[i].bit) != 0) {
            buf_adds(out, out->len > before ? "|" : "");
            buf_add(out, feat_names[i].name);
        }
    }
    if (out->len == before) {
        buf_addc(out, '_');
    }
}

/* A cell holds no tab and no line break; white space within a word becomes "_". */
static void write_cell(struct slice cell, struct buf *out)
{
    if (cell.len == 0) {
        buf_addc(out, '_');
    }
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.ptr[i];
        c = (char)(ascii_is_space(c) ? '_' : c);
        buf_addc(out, c);
    }
    buf_addc(out, '\t');
}

static bool space_after(const struct lang_text *text, uint32_t word)
{
    return word + 1 >= text->n_words || text->words[word + 1].space_before;
}

/* A clitic without space before it makes one token with the word before. */
static bool is_clitic(const struct lang_text *text, uint32_t word)
{
    static const struct slice forms[] = {
        SLICE_INIT("'s"),  SLICE_INIT("n't"), SLICE_INIT("'re"), SLICE_INIT("'ve"),
        SLICE_INIT("'ll"), SLICE_INIT("'d"),  SLICE_INIT("'m"),  SLICE_INIT("’s"),
        SLICE_INIT("n’t"), SLICE_INIT("’re"), SLICE_INIT("’ve"), SLICE_INIT("’ll"),
        SLICE_INIT("’d"),  SLICE_INIT("’m"),  SLICE_INIT("not"), SLICE_INIT("na"),
    };
    struct slice form = word_form(text, word);
    for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
        if (slice_equal_nocase(form, forms[i])) {
            return !text->words[word].space_before;
        }
    }
    return false;
}

static void write_range(const struct lang_text *text, const struct sentence *s,
                        uint32_t i, struct buf *out)
{
    uint32_t last = s->first + s->count - 1;
    if (i >= last || !is_clitic(text, i + 1) || is_clitic(text, i)) {
        return;
    }
    uint32_t end = i + 1;
    while (end < last && is_clitic(text, end + 1)) {
        end++;
    }
    buf_addf(out, "%u-%u\t", (unsigned)(i - s->first + 1),
             (unsigned)(end - s->first + 1));
    write_cell(span_cut(text->text, (struct span){text->words[i].span.start,
                                                  text->words[end].span.end}),
               out);
    buf_adds(out, "_\t_\t_\t_\t_\t_\t_\t");
    buf_adds(out, space_after(text, end) ? "_\n" : "SpaceAfter=No\n");
}

static void write_word(const struct lang_text *text, const struct sentence *s,
                       uint32_t i, struct buf *out)
{
    const struct word *word = &text->words[i];
    buf_addf(out, "%u\t", (unsigned)(i - s->first + 1));
    write_cell(word_form(text, i), out);
    if (s->tagged) {
        write_cell(word->lemma, out);
        write_cell(upos_name(word->upos), out);
        write_cell(lang_xpos_name(word->xpos), out);
        write_feats(word->feats, out);
    } else {
        buf_adds(out, "_\t_\t_\t_");
    }
    if (s->parsed) {
        bool root = word->head == LANG_NO_HEAD;
        buf_addf(out, "\t%u\t", root ? 0U : (unsigned)(word->head - s->first + 1));
        write_cell(deprel_name(word->deprel), out);
    } else {
        buf_adds(out, "\t_\t_\t");
    }
    bool last = i + 1 == s->first + s->count;
    buf_adds(out, last || space_after(text, i) ? "_\t_\n" : "_\tSpaceAfter=No\n");
}

static void write_text_line(struct slice text, struct buf *out)
{
    buf_adds(out, "# text = ");
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        c = (char)((unsigned char)c < ' ' ? ' ' : c);
        buf_addc(out, c);
    }
    buf_addc(out, '\n');
}

void lang_write_conllu(const struct lang_text *text, struct buf *out)
{
    for (size_t n = 0; n < text->n_sentences; n++) {
        const struct sentence *s = &text->sentences[n];
        bool paragraph = n == 0 || text->sentences[n - 1].block != s->block;
        buf_adds(out, paragraph ? "# newpar\n" : "");
        buf_addf(out, "# sent_id = %zu\n", n + 1);
        write_text_line(span_cut(text->text, s->span), out);
        for (uint32_t i = s->first; i < s->first + s->count; i++) {
            write_range(text, s, i, out);
            write_word(text, s, i, out);
        }
        buf_addc(out, '\n');
    }
}
