#include "base/jval.h"
#include "extract/read/parts.h"

#define JSON_DEPTH      12
#define RANK_OF_WEBPAGE 20 /* added: what is said of the page, not of the article */
#define KEY_MAX         64

void page_facts_add(struct page_facts *facts, const char *how, struct slice key,
                    struct slice value)
{
    char lower[KEY_MAX];
    struct page_fact fact = {.value = slice_trim(value)};
    struct slice name = slice_lower(key, lower, sizeof lower);
    if (fact.value.len == 0 ||
        !read_rules_meta(facts->rules, name, &fact.field, &fact.rank)) {
        return;
    }
    facts->items = arena_grow(facts->arena, facts->items, facts->count,
                              &facts->capacity, sizeof *facts->items);
    fact.source = arena_printf(facts->arena, "%s%.*s", how, SLICE_ARG(key));
    fact.value = arena_copy(facts->arena, fact.value);
    facts->items[facts->count++] = fact;
}

/* A string, or the name or address of an object that stands in its place. */
static struct slice string_in(const struct jval *value)
{
    static const char *const keys[] = {"name", "@id", "url"};
    if (jval_is_array(value)) {
        value = jval_item(value, 0);
    }
    if (jval_is_string(value)) {
        return jval_string(value);
    }
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        struct slice text = jval_string(jval_get(value, keys[i]));
        if (text.len > 0) {
            return text;
        }
    }
    return (struct slice){0};
}

/* Is one of the object's types an article of some kind (1), a page (2), neither (0)? */
static int article_kind(const struct jval *object)
{
    const struct jval *types = jval_get(object, "@type");
    size_t n = jval_is_array(types) ? jval_count(types) : 1;
    int kind = 0;
    for (size_t i = 0; i < n; i++) {
        struct slice type =
            jval_string(jval_is_array(types) ? jval_item(types, i) : types);
        if (slice_ends(type, SLICE_LIT("Article")) ||
            slice_ends(type, SLICE_LIT("Posting")) ||
            slice_equal(type, SLICE_LIT("Report"))) {
            return 1;
        }
        kind = slice_ends(type, SLICE_LIT("WebPage")) ? 2 : kind;
    }
    return kind;
}

static void take_article(struct page_facts *facts, const struct jval *object, int kind)
{
    static const char *const keys[] = {
        "headline",   "url",         "mainEntityOfPage", "publisher",
        "license",    "inLanguage",  "datePublished",    "dateCreated",
        "uploadDate", "dateModified"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        size_t before = facts->count;
        struct slice key = arena_printf(facts->arena, "json-ld %s", keys[i]);
        page_facts_add(facts, "", key, string_in(jval_get(object, keys[i])));
        if (facts->count > before && kind != 1) {
            facts->items[before].rank += RANK_OF_WEBPAGE;
        }
    }
}

static void walk_json(struct page_facts *facts, const struct jval *value, size_t depth)
{
    if (depth > JSON_DEPTH) {
        return;
    }
    for (size_t i = 0; i < jval_count(value); i++) {
        walk_json(facts, jval_item(value, i), depth + 1);
    }
    int kind = jval_is_object(value) ? article_kind(value) : 0;
    if (kind != 0) {
        take_article(facts, value, kind);
    }
    walk_json(facts, jval_get(value, "@graph"), depth + 1);
    walk_json(facts, jval_get(value, "mainEntity"), depth + 1);
}

void page_facts_json(struct page_facts *facts, struct slice script)
{
    struct jval *value = NULL;
    struct err ignored = {0};
    if (jval_read(slice_trim(script), &value, &ignored) == 0) {
        walk_json(facts, value, 0);
        jval_free(value);
    }
}

/* Puts the facts in order of rank; equal ones stay as they came. */
static void sort_by_rank(struct page_facts *facts)
{
    for (size_t i = 1; i < facts->count; i++) {
        struct page_fact fact = facts->items[i];
        size_t k = i;
        while (k > 0 && facts->items[k - 1].rank > fact.rank) {
            facts->items[k] = facts->items[k - 1];
            k--;
        }
        facts->items[k] = fact;
    }
}

/* Offset of the last `bar` in `title`, or its length. */
static size_t last_bar(struct slice title, struct slice bar)
{
    for (size_t at = title.len; at-- > 1;) {
        if (slice_starts((struct slice){title.ptr + at, title.len - at}, bar)) {
            return at;
        }
    }
    return title.len;
}

/* "Ministers meet | The Paper" without what stands behind the last bar or dash. */
static struct slice without_site(struct slice title, struct slice publisher)
{
    static const struct slice bars[] = {SLICE_INIT(" | "), SLICE_INIT(" - "),
                                        SLICE_INIT(" \xe2\x80\x93 "),
                                        SLICE_INIT(" \xe2\x80\x94 ")};
    for (size_t i = 0; i < sizeof bars / sizeof bars[0]; i++) {
        size_t at = last_bar(title, bars[i]);
        size_t site = at + bars[i].len;
        if (at < title.len &&
            (i == 0 ||
             slice_equal_nocase((struct slice){title.ptr + site, title.len - site},
                                publisher))) {
            return (struct slice){title.ptr, at};
        }
    }
    return title;
}

void page_facts_give(struct page_facts *facts, struct doc *doc)
{
    struct slice *fields[PAGE_FIELDS] = {
        [PAGE_TITLE] = &doc->title,         [PAGE_URL] = &doc->url,
        [PAGE_PUBLISHER] = &doc->publisher, [PAGE_LICENCE] = &doc->licence,
        [PAGE_LANGUAGE] = &doc->language,
    };
    sort_by_rank(facts);
    for (size_t i = 0; i < facts->count; i++) {
        const struct page_fact *fact = &facts->items[i];
        if (fact->field == PAGE_DATE) {
            read_clue(facts->arena, doc, fact->source, fact->value, (struct span){0});
        } else if (fields[fact->field]->len == 0) {
            *fields[fact->field] = fact->value;
        }
    }
    doc->title = without_site(doc->title, doc->publisher);
}
