/* stub.c - holds the place of this layer until its owner's files land. */
#include "extract/name/name.h"

int name_rules_new(struct slice user, struct slice user_name, struct name_rules **out,
                   struct err *err)
{
    (void)user;
    (void)user_name;
    (void)err;
    *out = NULL;
    return 0;
}

void name_rules_free(struct name_rules *rules)
{
    (void)rules;
}

void name_find(const struct name_rules *rules, const struct lang *lang,
               struct arena *arena, const struct doc *doc, const struct lang_text *text,
               struct names *out)
{
    (void)rules;
    (void)lang;
    (void)arena;
    (void)doc;
    (void)text;
    *out = (struct names){0};
}

void name_resolve(const struct name_rules *rules, struct arena *arena,
                  const struct doc *doc, const struct lang_text *text,
                  struct names *names)
{
    (void)rules;
    (void)arena;
    (void)doc;
    (void)text;
    (void)names;
}

struct slice name_canonical(const struct name_rules *rules, struct slice typed,
                            uint8_t *kind)
{
    (void)rules;
    (void)kind;
    return typed;
}

bool name_place(const struct name_rules *rules, struct slice name,
                struct mention_place *out)
{
    (void)rules;
    (void)name;
    (void)out;
    return false;
}
