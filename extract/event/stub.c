/* stub.c - holds the place of this layer until its owner's files land. */
#include "extract/event/event.h"

int event_rules_new(const struct event_types *types, struct slice user,
                    struct slice user_name, struct event_rules **out, struct err *err)
{
    (void)types;
    (void)user;
    (void)user_name;
    (void)err;
    *out = NULL;
    return 0;
}

void event_rules_free(struct event_rules *rules)
{
    (void)rules;
}

void event_scan(const struct event_rules *rules, const struct lang_text *text,
                bool *want)
{
    (void)rules;
    (void)text;
    (void)want;
}

void event_find(const struct event_rules *rules, struct arena *arena,
                const struct doc *doc, const struct lang_text *text,
                const struct timex_list *times, const struct names *names,
                struct doc_mentions *out)
{
    (void)rules;
    (void)arena;
    (void)text;
    (void)times;
    (void)names;
    *out = (struct doc_mentions){.doc = doc};
}
