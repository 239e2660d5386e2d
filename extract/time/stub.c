/* stub.c - holds the place of this layer until its owner's files land. */
#include "extract/time/time.h"

struct time_rules *time_rules_new(void)
{
    return NULL;
}

void time_rules_free(struct time_rules *rules)
{
    (void)rules;
}

void time_document_date(const struct time_rules *rules, struct arena *arena,
                        struct doc *doc, int32_t now)
{
    (void)rules;
    (void)arena;
    (void)now;
    doc->date = when_unknown();
}

void time_find(const struct time_rules *rules, struct arena *arena,
               const struct doc *doc, const struct lang_text *text,
               struct timex_list *out)
{
    (void)rules;
    (void)arena;
    (void)doc;
    (void)text;
    *out = (struct timex_list){0};
}

bool time_typed(const struct time_rules *rules, struct slice typed, int32_t now,
                struct when *out)
{
    (void)rules;
    (void)now;
    return when_parse(typed, out);
}

bool time_shift(struct slice shift, enum when_unit unit, const struct when *document,
                struct when *out)
{
    (void)shift;
    (void)unit;
    (void)document;
    (void)out;
    return false;
}

struct slice timex_type_name(enum timex_type type)
{
    (void)type;
    return (struct slice){0};
}
