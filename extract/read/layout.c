/*
 * What a block is, by its looks and its place on the page: first what its words tell
 * alone (tables), then what its neighbours tell. A paragraph - long, ending in a full
 * stop - stays body whatever stands around it.
 */
#include <string.h>

#include "base/ascii.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "extract/read/parts.h"

#define LOOK_MAX         600 /* bytes; longer blocks are body at sight */
#define WORDS_OF_BODY    8
#define WORDS_OF_TITLE   35
#define WORDS_OF_HEADING 14
#define WORDS_OF_BYLINE  12
#define WORDS_OF_LINK    25
#define WORDS_OF_TAIL    6
#define BYTES_OF_REPEAT  20

#define NONE             SIZE_MAX

/* What is known of one block. */
struct look {
    struct slice folded; /* empty when too long to matter */
    size_t words;
    size_t first; /* the block that says the same before this one, or NONE */
    bool ends;    /* in a full stop or the like */
    bool open;    /* nothing was decided yet */
    bool bait;    /* opens a list of links */
};

struct page {
    const struct read_rules *rules;
    struct arena *arena;
    struct doc *doc;
    struct look *looks;
    size_t n;
    size_t body; /* the first block of running text, or n */
};

static size_t count_words(struct slice text)
{
    size_t n = 0;
    for (size_t i = 0; i < text.len; i++) {
        n +=
            !ascii_is_space(text.ptr[i]) && (i == 0 || ascii_is_space(text.ptr[i - 1]));
    }
    return n;
}

/*
 * Does it end as a sentence does, or as speech that is broken off? Quotes count, and
 * what stands in brackets behind: "... on Tuesday. (Yonhap)", "(Laughter.)".
 */
static bool ends_sentence(struct slice folded)
{
    size_t len = folded.len;
    while (len > 0 && strchr("\"'] )", folded.ptr[len - 1])) {
        len--;
    }
    struct slice bare = {folded.ptr, len};
    if (len > 0 && strchr(".!?;:", folded.ptr[len - 1])) {
        return true;
    }
    if (slice_ends(bare, SLICE_LIT("\xe2\x80\xa6")) ||
        slice_ends(bare, SLICE_LIT("\xe2\x80\x94"))) {
        return true;
    }
    size_t open = len;
    while (len < folded.len && folded.ptr[len] == ')' && open > 0 &&
           folded.ptr[open - 1] != '(') {
        open--;
    }
    return open > 0 && open < len &&
           ends_sentence(slice_trim((struct slice){folded.ptr, open - 1}));
}

static void decide(struct page *page, size_t i, enum block_kind kind)
{
    page->doc->blocks[i].kind = kind;
    page->looks[i].open = false;
}

static void look_at(struct page *page, struct strmap *seen, size_t i)
{
    struct look *look = &page->looks[i];
    struct block *block = &page->doc->blocks[i];
    struct slice text = span_cut(page->doc->text, block->span);
    look->first = NONE;
    look->open = block->kind == BLOCK_BODY || block->kind == BLOCK_LIST;
    if (text.len > LOOK_MAX) {
        look->words = WORDS_OF_BODY + text.len / 8;
        look->ends = true;
        return;
    }
    look->folded = read_fold_line(page->arena, text);
    look->words = count_words(look->folded);
    look->ends = ends_sentence(look->folded);
    if (block->kind == BLOCK_HEADER || look->folded.len < BYTES_OF_REPEAT) {
        return;
    }
    uint32_t before = strmap_find(seen, look->folded);
    if (before != STRMAP_NONE) {
        look->first = before;
    } else {
        (void)strmap_put(seen, page->arena, look->folded, (uint32_t)i);
    }
}

/* No letter and no digit: a rule, a leftover of markup. */
static bool is_ornament(struct slice folded)
{
    size_t i = 0;
    while (i < folded.len && !ascii_is_alnum(folded.ptr[i]) &&
           (unsigned char)folded.ptr[i] < 0x80) {
        i++;
    }
    return i == folded.len;
}

/* In a text of Latin letters, a short line that has none: a button in another tongue.
 */
static bool is_foreign(struct slice text)
{
    size_t latin = 0;
    size_t other = 0;
    for (size_t at = 0; at < text.len;) {
        uint32_t point = utf8_next(text, &at);
        latin += point < 0x250 && utf8_is_letter(point);
        other += point >= 0x370 && point != UTF8_BAD && utf8_is_letter(point);
    }
    return other > 0 && latin == 0;
}

/* What the words of a block tell alone. */
static void by_words(struct page *page, size_t i)
{
    struct look *look = &page->looks[i];
    if (!look->open || look->folded.len == 0) {
        return;
    }
    if (is_ornament(look->folded)) {
        decide(page, i, BLOCK_BOILERPLATE);
        return;
    }
    if (read_rules_is_date(page->rules, look->folded)) {
        decide(page, i, BLOCK_DATE_LINE);
        return;
    }
    enum read_line kind = read_rules_line(page->rules, look->folded, look->words);
    if (kind == LINE_CAPTION) {
        decide(page, i, BLOCK_CAPTION);
    } else if (kind != LINE_PLAIN) {
        decide(page, i, BLOCK_BOILERPLATE);
        look->bait = kind == LINE_LINKS;
    }
}

static void find_body(struct page *page)
{
    page->body = page->n;
    for (size_t i = 0; i < page->n && page->body == page->n; i++) {
        const struct look *look = &page->looks[i];
        bool twice =
            (i + 1 < page->n && page->looks[i + 1].first == i) || look->first != NONE;
        bool question =
            look->words <= WORDS_OF_HEADING && slice_ends(look->folded, SLICE_LIT("?"));
        if (look->open && look->ends && look->words >= WORDS_OF_BODY && !twice &&
            !question && page->doc->blocks[i].kind == BLOCK_BODY &&
            read_rules_credits(page->rules, look->folded) < 2) {
            page->body = i;
        }
    }
}

/*
 * A line that stands twice in a row is a picture's, once as its caption and once as
 * the text for those who do not see it. Other repeated lines are furniture, unless
 * they are sentences.
 */
static void by_repetition(struct page *page, size_t i)
{
    struct look *look = &page->looks[i];
    if (look->first == NONE) {
        return;
    }
    size_t first = look->first;
    enum block_kind kind = page->doc->blocks[first].kind;
    bool neighbours = first + 1 == i;
    if (neighbours && look->words >= WORDS_OF_BODY && look->ends && i < page->body &&
        page->body < page->n && page->looks[first].open) {
        decide(page, first, BLOCK_CAPTION);
        kind = BLOCK_CAPTION;
    }
    if (kind == BLOCK_CAPTION || (look->open && !look->ends)) {
        decide(page, i, BLOCK_BOILERPLATE);
    }
}

/* A line before the text that ends in an agency, or has people left and right. */
static void by_credit(struct page *page, size_t i)
{
    struct look *look = &page->looks[i];
    if (look->open && i < page->body && page->body < page->n &&
        read_rules_credits(page->rules, look->folded) >= 2) {
        decide(page, i, BLOCK_CAPTION);
    }
}

static bool same_title(struct slice a, struct slice b)
{
    size_t shorter = a.len < b.len ? a.len : b.len;
    return slice_equal(a, b) ||
           (shorter >= BYTES_OF_REPEAT && (slice_starts(a, b) || slice_starts(b, a)));
}

/* A line before the text that reads like a headline: no full stop, or one question. */
static bool looks_like_title(const struct page *page, size_t i)
{
    const struct look *look = &page->looks[i];
    bool question = i == 0 && look->words <= WORDS_OF_HEADING &&
                    slice_ends(look->folded, SLICE_LIT("?"));
    return page->body < page->n && i < page->body &&
           page->doc->blocks[i].kind == BLOCK_BODY &&
           (question || (look->words <= WORDS_OF_TITLE && !look->ends));
}

/* The title that is known from elsewhere, or the first line of a text that has none. */
static void find_title(struct page *page)
{
    struct doc *doc = page->doc;
    bool known = doc->title.len > 0;
    struct slice title = read_fold_line(page->arena, doc->title);
    size_t end = page->body < page->n ? page->body + 1 : page->n;
    size_t i = 0;
    for (; i < end; i++) {
        const struct look *look = &page->looks[i];
        if (look->open && look->folded.len > 0 && page->n > 1 &&
            (known ? same_title(look->folded, title) : looks_like_title(page, i))) {
            break;
        }
    }
    if (i < end) {
        decide(page, i, BLOCK_TITLE);
        doc->title = known ? doc->title : span_cut(doc->text, doc->blocks[i].span);
    }
}

/* The run of short lines from `i` on that look like links; returns its end. */
static size_t links_end(const struct page *page, size_t i)
{
    size_t end = i;
    while (end < page->n && !page->looks[end].bait) {
        const struct look *look = &page->looks[end];
        bool item = page->doc->blocks[end].kind == BLOCK_LIST && look->folded.len > 0;
        bool line = i > page->body && look->words <= WORDS_OF_LINK && !look->ends;
        if (look->open && !item && !line) {
            break;
        }
        end++;
    }
    return end;
}

/* After "Read also:" come links; the last line before a paragraph is its heading. */
static void by_bait(struct page *page, size_t i)
{
    if (!page->looks[i].bait) {
        return;
    }
    size_t end = links_end(page, i + 1);
    for (size_t k = i + 1; k < end; k++) {
        bool heading =
            k + 1 == end && end < page->n && page->doc->blocks[k].kind != BLOCK_LIST;
        if (page->looks[k].open && !heading) {
            decide(page, k, BLOCK_BOILERPLATE);
        }
    }
}

static bool text_follows(const struct page *page, size_t i)
{
    for (size_t k = i + 1; k < page->n; k++) {
        const struct look *look = &page->looks[k];
        if (look->open) {
            return look->ends || page->doc->blocks[k].kind == BLOCK_LIST;
        }
    }
    return false;
}

/* A button in another tongue, a byline, or what trails after the text. */
static bool is_furniture(const struct page *page, size_t i, size_t last)
{
    const struct look *look = &page->looks[i];
    const struct doc *doc = page->doc;
    if (page->body == page->n) {
        return false;
    }
    bool foreign = look->words <= WORDS_OF_TAIL &&
                   is_foreign(span_cut(doc->text, doc->blocks[i].span)) &&
                   !is_foreign(span_cut(doc->text, doc->blocks[page->body].span));
    bool byline = i < page->body && look->words <= WORDS_OF_BYLINE &&
                  slice_starts(look->folded, SLICE_LIT("by "));
    bool tail = i > last && look->words <= WORDS_OF_TAIL && page->body < last;
    return foreign || byline || tail;
}

/* Short lines without a full stop. */
static void by_shape(struct page *page, size_t i, size_t last)
{
    struct look *look = &page->looks[i];
    if (!look->open || look->ends || look->folded.len == 0 || page->n == 1 ||
        page->doc->blocks[i].kind == BLOCK_LIST) {
        return;
    }
    if (is_furniture(page, i, last)) {
        decide(page, i, BLOCK_BOILERPLATE);
    } else if (look->words <= WORDS_OF_HEADING && text_follows(page, i) &&
               look->folded.ptr[look->folded.len - 1] != ',') {
        decide(page, i, BLOCK_HEADING);
    }
}

/* The last block of running text. */
static size_t last_body(const struct page *page)
{
    size_t last = page->n;
    while (last > 0 && !(page->looks[last - 1].open && page->looks[last - 1].ends)) {
        last--;
    }
    return last > 0 ? last - 1 : page->n;
}

void read_layout(const struct read_rules *rules, struct arena *arena, struct doc *doc)
{
    struct page page = {.rules = rules, .arena = arena, .doc = doc, .n = doc->n_blocks};
    struct strmap seen = {0};
    page.looks = arena_array(arena, page.n, sizeof *page.looks);
    for (size_t i = 0; i < page.n; i++) {
        look_at(&page, &seen, i);
    }
    for (size_t i = 0; i < page.n; i++) {
        by_words(&page, i);
    }
    find_body(&page);
    for (size_t i = 0; i < page.n; i++) {
        by_credit(&page, i);
    }
    for (size_t i = 0; i < page.n; i++) {
        by_repetition(&page, i);
    }
    find_title(&page);
    for (size_t i = 0; i < page.n; i++) {
        by_bait(&page, i);
    }
    size_t last = last_body(&page);
    for (size_t i = 0; i < page.n; i++) {
        by_shape(&page, i, last);
    }
}
