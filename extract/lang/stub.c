/* stub.c - holds the place of this layer until its owner's files land. */
#include "extract/lang/lang.h"

int lang_open(const char *path, struct lang **out, struct err *err)
{
    (void)path;
    (void)err;
    *out = NULL;
    return 0;
}

void lang_close(struct lang *lang)
{
    (void)lang;
}

void lang_split(const struct lang *lang, struct arena *arena, const struct doc *doc,
                struct lang_text *out)
{
    (void)lang;
    (void)arena;
    *out = (struct lang_text){.text = doc->text};
}

void lang_tag(const struct lang *lang, struct arena *arena, struct lang_text *text,
              size_t from, size_t to)
{
    (void)lang;
    (void)arena;
    (void)text;
    (void)from;
    (void)to;
}

void lang_parse(const struct lang *lang, struct arena *arena, struct lang_text *text,
                const bool *want)
{
    (void)lang;
    (void)arena;
    (void)text;
    (void)want;
}

struct slice upos_name(enum upos upos)
{
    (void)upos;
    return (struct slice){0};
}

struct slice deprel_name(enum deprel deprel)
{
    (void)deprel;
    return (struct slice){0};
}

struct slice lang_xpos_name(uint8_t xpos)
{
    (void)xpos;
    return (struct slice){0};
}

struct slice word_form(const struct lang_text *text, uint32_t word)
{
    return span_cut(text->text, text->words[word].span);
}
