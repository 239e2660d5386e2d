#include "extract/read/page_runs.h"

#define WORDS_OF_PROSE   8
#define RUNS_TO_HEADLINE 12 /* between the headline and the article's element */

void page_runs_end(struct page_runs *runs)
{
    struct slice text = buf_slice(&runs->words);
    struct page_run run = {.link_bytes = runs->link_bytes};
    runs->space = false;
    runs->link_bytes = 0;
    if (text.len == 0) {
        return;
    }
    run.text = arena_copy(runs->arena, text);
    run.kind = runs->in_caption > 0   ? BLOCK_CAPTION
               : runs->in_title > 0   ? BLOCK_TITLE
               : runs->in_heading > 0 ? BLOCK_HEADING
               : runs->in_item > 0    ? BLOCK_LIST
                                      : BLOCK_BODY;
    for (size_t i = 0; i < text.len; i++) {
        run.words += text.ptr[i] == ' ';
    }
    run.words++;
    runs->items = arena_grow(runs->arena, runs->items, runs->count, &runs->capacity,
                             sizeof *runs->items);
    runs->items[runs->count++] = run;
    buf_clear(&runs->words);
}

void page_runs_add(struct page_runs *runs, struct slice text)
{
    size_t lines = 0;
    for (size_t i = 0; i < text.len;) {
        struct slice rest = {text.ptr + i, text.len - i};
        size_t n = read_space(rest);
        size_t nothing = n > 0 ? 0 : read_nothing(rest);
        if (n + nothing > 0) {
            lines += text.ptr[i] == '\n';
            runs->space = runs->space || n > 0;
            i += n + nothing;
            continue;
        }
        if (lines > 1 && runs->in_pre > 0) {
            page_runs_end(runs);
        }
        lines = 0;
        if (runs->space && runs->words.len > 0) {
            buf_addc(&runs->words, ' ');
        }
        runs->space = false;
        buf_addc(&runs->words, text.ptr[i++]);
        runs->link_bytes += runs->in_link > 0;
    }
}

static bool is_prose(const struct page_run *run)
{
    return run->kind == BLOCK_BODY && run->words >= WORDS_OF_PROSE &&
           run->link_bytes * 2 < run->text.len;
}

void page_runs_weigh(const struct page_runs *runs, size_t *prose)
{
    for (size_t i = 0; i < runs->count; i++) {
        const struct page_run *run = &runs->items[i];
        prose[i + 1] = prose[i] + (is_prose(run) && !run->marked ? run->text.len : 0);
    }
}

/* The headline before the article's element, with what stands between. */
static size_t from_headline(const struct page_runs *runs, size_t from)
{
    for (size_t i = from; i > 0 && from - i < RUNS_TO_HEADLINE; i--) {
        if (runs->items[i - 1].kind == BLOCK_TITLE) {
            return i - 1;
        }
    }
    return from;
}

static void add_text(struct doc *doc, struct buf *text, struct slice words,
                     enum block_kind kind)
{
    bool close = kind == BLOCK_LIST && doc->n_blocks > 0 &&
                 doc->blocks[doc->n_blocks - 1].kind == BLOCK_LIST;
    if (text->len > 0) {
        buf_adds(text, close ? "\n" : "\n\n");
    }
    uint32_t start = (uint32_t)text->len;
    buf_add(text, words);
    doc->blocks[doc->n_blocks++] = (struct block){
        {start, (uint32_t)text->len},
        kind
    };
}

/* Links alone, without a full stop, lead elsewhere. */
static enum block_kind kind_of(const struct page_run *run)
{
    char last = run->text.ptr[run->text.len - 1];
    bool links = run->link_bytes * 5 > run->text.len * 4 &&
                 (run->kind == BLOCK_LIST || run->kind == BLOCK_BODY) && last != '.';
    return run->marked || links ? BLOCK_BOILERPLATE : run->kind;
}

void page_runs_write(const struct page_runs *runs, size_t first, size_t end,
                     struct doc *doc)
{
    struct buf text = {0};
    size_t from = from_headline(runs, first);
    size_t to = runs->items ? end : 0;
    doc->blocks = arena_array(runs->arena, to - from + 1, sizeof *doc->blocks);
    bool titled = false;
    for (size_t i = from; i < to; i++) {
        titled = titled || runs->items[i].kind == BLOCK_TITLE ||
                 slice_equal(runs->items[i].text, doc->title);
    }
    if (!titled && doc->title.len > 0) {
        add_text(doc, &text, doc->title, BLOCK_TITLE);
    }
    titled = !titled && doc->title.len > 0;
    for (size_t i = from; i < to; i++) {
        enum block_kind kind = kind_of(&runs->items[i]);
        if (kind == BLOCK_TITLE) {
            kind = titled ? BLOCK_HEADING : BLOCK_TITLE;
            titled = true;
        }
        add_text(doc, &text, runs->items[i].text, kind);
    }
    doc->text = arena_copy(runs->arena, buf_slice(&text));
    buf_release(&text);
}

void page_runs_release(struct page_runs *runs)
{
    buf_release(&runs->words);
}
