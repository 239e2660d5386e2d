/* show_facts.c - an actor's offices, parties and age, with who says so and when. */
#include "render/plain.h"
#include "render/show.h"

static const char *const kind_names[] = {
    [KG_FACT_OFFICE] = "office", [KG_FACT_PARTY] = "party", [KG_FACT_AGE] = "age"};

static struct slice date_text(const struct when *when, char out[WHEN_EDTF_SIZE])
{
    when_edtf(when, out);
    return when->kind == WHEN_UNKNOWN ? (struct slice){0} : slice_of(out);
}

static void put_dates(const struct kg_fact *fact, struct buf *out)
{
    char first[WHEN_EDTF_SIZE];
    char last[WHEN_EDTF_SIZE];
    struct slice from = date_text(&fact->first, first);
    struct slice to = date_text(&fact->last, last);
    bool one = fact->kind == KG_FACT_AGE || slice_equal(from, to);
    if (to.len > 0) {
        plain_put(out, ", ", one ? to : from, "");
    }
    if (to.len > 0 && !one) {
        plain_put(out, " to ", to, "");
    }
    buf_addf(out, ", %u document%s\n", fact->n_docs, fact->n_docs == 1 ? "" : "s");
}

void show_facts_text(const struct kg_facts *facts, struct buf *out)
{
    for (size_t i = 0; i < facts->n; i++) {
        const struct kg_fact *fact = &facts->list[i];
        bool head = i == 0 || fact->kind != facts->list[i - 1].kind;
        if (head) {
            buf_addf(out, "%s%s\n", "\n", kind_names[fact->kind]);
        }
        plain_put(out, fact->past ? "  former " : "  ", fact->value, "");
        if (fact->country.len > 0) {
            plain_put(out, " (", fact->country, ")");
        }
        put_dates(fact, out);
        plain_put(out, "    \"", fact->quote, "\"\n");
        plain_put(out, "    ", fact->doc, "");
        buf_addf(out, ", bytes %u-%u\n", fact->span.start, fact->span.end);
    }
}

void show_facts_json(const struct kg_facts *facts, struct jout *object)
{
    struct jout *list = jout_add_array(object, "facts");
    for (size_t i = 0; i < facts->n; i++) {
        char text[WHEN_EDTF_SIZE];
        const struct kg_fact *fact = &facts->list[i];
        struct jout *item = jout_add_object(list, NULL);
        jout_add_string(item, "kind", slice_of(kind_names[fact->kind]));
        jout_add_string(item, "value", fact->value);
        jout_add_string_or_null(item, "country", fact->country);
        jout_add_bool(item, "past", fact->past);
        jout_add_string_or_null(item, "first", date_text(&fact->first, text));
        jout_add_string_or_null(item, "last", date_text(&fact->last, text));
        jout_add_integer(item, "documents", fact->n_docs);
        struct jout *source = jout_add_object(item, "source");
        jout_add_string(source, "doc", fact->doc);
        jout_add_integer(source, "start", fact->span.start);
        jout_add_integer(source, "end", fact->span.end);
        jout_add_string(source, "quote", fact->quote);
    }
}
