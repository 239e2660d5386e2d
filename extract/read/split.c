/*
 * Paragraphs of plain text. An empty line always parts them. Inside a run of lines, a
 * line is a paragraph of its own unless the text is wrapped: broken where the next word
 * would have passed the margin, or before a lower-case letter in mid-sentence.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/utf8.h"
#include "extract/read/parts.h"

#define MARGIN_MIN    50
#define MARGIN_MAX    100
#define MARGIN_SLACK  2  /* two spaces after a full stop, a hyphen */
#define LINE_UNENDING 25 /* shorter lines are not continued by a lower-case letter */
#define WORDS_OF_ITEM 4  /* at least, where items run on in one line */

struct line {
    struct span span;
    uint32_t indent;
    uint32_t width;      /* code points, with the indent: where it ends */
    uint32_t first_word; /* code points */
    uint32_t bullet;     /* bytes of the mark that begins it */
};

struct lines {
    struct line *items;
    size_t count;
    size_t capacity;
};

/* Bytes of "- ", "* ", "1. ", "(a) " and bullets that begin the line; 0 none. */
static uint32_t bullet_of(struct slice line)
{
    static const struct slice marks[] = {
        SLICE_INIT("- "),           SLICE_INIT("* "),
        SLICE_INIT("+ "),           SLICE_INIT("\xe2\x80\xa2"),
        SLICE_INIT("\xe2\x96\xaa"), SLICE_INIT("\xe2\x97\x8f"),
        SLICE_INIT("\xc2\xb7 "),    SLICE_INIT("\xe2\x80\x93 "),
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (slice_starts(line, marks[i])) {
            return (uint32_t)marks[i].len;
        }
    }
    size_t at = line.len > 0 && line.ptr[0] == '(';
    size_t from = at;
    while (at < line.len && at - from < 2 && ascii_is_digit(line.ptr[at])) {
        at++;
    }
    if (from == 1 && at == from && at < line.len && ascii_is_lower(line.ptr[at])) {
        at++; /* (a) */
    }
    bool numbered = at > from && at + 1 < line.len &&
                    (line.ptr[at] == ')' || (line.ptr[at] == '.' && from == 0)) &&
                    line.ptr[at + 1] == ' ';
    return numbered ? (uint32_t)at + 2 : 0;
}

static uint32_t first_word(struct slice line)
{
    size_t end = 0;
    while (end < line.len && line.ptr[end] != ' ') {
        end++;
    }
    return (uint32_t)utf8_count((struct slice){line.ptr, end});
}

static void add_block(struct arena *arena, struct doc *doc, size_t *capacity,
                      struct span span, bool bullet)
{
    doc->blocks =
        arena_grow(arena, doc->blocks, doc->n_blocks, capacity, sizeof *doc->blocks);
    doc->blocks[doc->n_blocks++] =
        (struct block){span, bullet ? BLOCK_LIST : BLOCK_BODY};
}

/* The widest line of a run when its breaks are those of a margin, else 0. */
static uint32_t margin_of(const struct lines *run)
{
    uint32_t width = 0;
    size_t at_margin = 0;
    for (size_t i = 0; i < run->count; i++) {
        width = run->items[i].width > width ? run->items[i].width : width;
    }
    for (size_t i = 0; i + 1 < run->count; i++) {
        at_margin +=
            run->items[i].width + 1 + run->items[i + 1].first_word + MARGIN_SLACK >
            width;
    }
    bool wrapped = width >= MARGIN_MIN && width <= MARGIN_MAX && run->count >= 3 &&
                   at_margin * 10 >= (run->count - 1) * 8;
    return wrapped ? width : 0;
}

static bool ends_sentence(struct slice line)
{
    while (line.len > 0 &&
           (line.ptr[line.len - 1] == '"' || line.ptr[line.len - 1] == ')' ||
            line.ptr[line.len - 1] == '\'')) {
        line.len--;
    }
    if (slice_ends(line, SLICE_LIT("\xe2\x80\x9d")) ||
        slice_ends(line, SLICE_LIT("\xe2\x80\x99"))) {
        line.len -= 3;
    }
    return line.len > 0 && strchr(".!?:;", line.ptr[line.len - 1]) != NULL;
}

/* Does line `b` go on with the paragraph of line `a`? */
static bool goes_on(struct slice text, const struct line *a, const struct line *b,
                    uint32_t margin)
{
    struct slice words = span_cut(text, a->span);
    if (b->bullet) {
        return false;
    }
    if (b->indent >= a->indent + 2 && ends_sentence(words) && !a->bullet) {
        return false; /* the first line of a paragraph */
    }
    if (margin > 0 && a->width <= margin + MARGIN_SLACK &&
        a->width + 1 + b->first_word + MARGIN_SLACK > margin) {
        return true;
    }
    struct slice next = span_cut(text, b->span);
    return a->width >= LINE_UNENDING && ascii_is_lower(next.ptr[0]) &&
           !ends_sentence(words) && (next.len >= LINE_UNENDING || ends_sentence(next));
}

static size_t words_in(struct slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        n += text.ptr[i] != ' ' && (i == 0 || text.ptr[i - 1] == ' ');
    }
    return n;
}

/*
 * Where the item that begins `rest` ends because the next one follows in the same line:
 * "Ada Okoye, mayor of Lima - Bo Silva, mayor of Cusco"; rest.len when none does.
 */
static size_t item_end(struct slice rest, struct slice mark)
{
    for (size_t i = 1; i + mark.len < rest.len; i++) {
        struct slice next = {rest.ptr + i, rest.len - i};
        if (rest.ptr[i - 1] == ' ' && slice_starts(next, mark) &&
            ascii_is_upper(rest.ptr[i + mark.len])) {
            struct slice item = {rest.ptr, i - 1};
            struct slice more = {next.ptr + mark.len, next.len - mark.len};
            return words_in(item) >= WORDS_OF_ITEM && words_in(more) >= WORDS_OF_ITEM
                       ? i - 1
                       : rest.len;
        }
    }
    return rest.len;
}

/* The items of a list behind its first mark. */
static void add_items(struct arena *arena, struct doc *doc, size_t *capacity,
                      struct span span, struct slice mark)
{
    bool dash = mark.len > 1 && mark.ptr[mark.len - 1] == ' ' &&
                !ascii_is_digit(mark.ptr[0]) && mark.ptr[0] != '(';
    while (span.start < span.end) {
        struct slice rest = span_cut(doc->text, span);
        size_t end = dash ? item_end(rest, mark) : rest.len;
        struct span item = {span.start, span.start + (uint32_t)end};
        add_block(arena, doc, capacity, read_trim(doc->text, item), true);
        span.start += (uint32_t)(end < rest.len ? end + 1 + mark.len : end);
    }
}

static void add_run(struct arena *arena, struct doc *doc, size_t *capacity,
                    const struct lines *run, uint32_t margin)
{
    uint32_t own = margin_of(run);
    margin = own > 0 ? own : margin;
    for (size_t i = 0; i < run->count;) {
        size_t last = i;
        while (last + 1 < run->count &&
               goes_on(doc->text, &run->items[last], &run->items[last + 1], margin)) {
            last++;
        }
        uint32_t mark = run->items[i].bullet;
        struct span span = {run->items[i].span.start, run->items[last].span.end};
        struct slice bullet = {doc->text.ptr + span.start, mark};
        span.start += span.start + mark < span.end ? mark : 0;
        span = read_trim(doc->text, span);
        if (mark > 0 && span.start < span.end) {
            add_items(arena, doc, capacity, span, bullet);
        } else {
            add_block(arena, doc, capacity, span, mark > 0);
        }
        i = last + 1;
    }
}

/* The line at `at`, trimmed; *next is where the following one begins. */
static struct line line_at(struct slice text, size_t at, size_t *next)
{
    const char *end = memchr(text.ptr + at, '\n', text.len - at);
    size_t stop = end ? (size_t)(end - text.ptr) : text.len;
    *next = end ? stop + 1 : stop;
    struct line line = {
        .span = read_trim(text, (struct span){(uint32_t)at, (uint32_t)stop})};
    struct slice words = span_cut(text, line.span);
    line.indent = line.span.start - (uint32_t)at;
    line.bullet = bullet_of(words);
    if (words.len <= (size_t)MARGIN_MAX * 4) {
        line.width = line.indent + (uint32_t)utf8_count(words);
    } else {
        line.width = UINT32_MAX / 2;
    }
    line.first_word = first_word(words);
    return line;
}

/* Reads the next run of lines from *at on into `run`; false when none is left. */
static bool next_run(struct arena *arena, struct slice text, size_t *at,
                     struct lines *run)
{
    run->count = 0;
    while (*at < text.len) {
        struct line line = line_at(text, *at, at);
        bool blank = line.span.start == line.span.end;
        if (blank && run->count > 0) {
            break;
        }
        if (!blank) {
            run->items = arena_grow(arena, run->items, run->count, &run->capacity,
                                    sizeof *run->items);
            run->items[run->count++] = line;
        }
    }
    return run->count > 0;
}

void read_split(struct arena *arena, struct doc *doc, size_t from)
{
    struct lines run = {0};
    uint32_t margin = 0; /* of the widest run that is wrapped */
    size_t capacity = doc->n_blocks;
    for (size_t at = from; next_run(arena, doc->text, &at, &run);) {
        uint32_t width = margin_of(&run);
        margin = width > margin ? width : margin;
    }
    for (size_t at = from; next_run(arena, doc->text, &at, &run);) {
        add_run(arena, doc, &capacity, &run, margin);
    }
}
