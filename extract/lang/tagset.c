#include "extract/lang/tagset.h"

static const struct slice upos_names[UPOS_COUNT] = {
#define UPOS(id) [UPOS_##id] = SLICE_INIT(#id),
#include "extract/lang/upos.def"
#undef UPOS
};

static const struct slice xpos_names[XPOS_COUNT] = {
#define XPOS(id, name) [XPOS_##id] = SLICE_INIT(name),
#include "extract/lang/xpos.def"
#undef XPOS
};

static const struct slice deprel_names[DEPREL_COUNT] = {
#define DEPREL(id, name) [DEPREL_##id] = SLICE_INIT(name),
#include "extract/lang/deprel.def"
#undef DEPREL
};

const struct feat_name feat_names[] = {
    {FEAT_FEM,     SLICE_INIT("Gender=Fem")   },
    {FEAT_MASC,    SLICE_INIT("Gender=Masc")  },
    {FEAT_IMP,     SLICE_INIT("Mood=Imp")     },
    {FEAT_PLUR,    SLICE_INIT("Number=Plur")  },
    {FEAT_SING,    SLICE_INIT("Number=Sing")  },
    {FEAT_PERSON1, SLICE_INIT("Person=1")     },
    {FEAT_PERSON2, SLICE_INIT("Person=2")     },
    {FEAT_PERSON3, SLICE_INIT("Person=3")     },
    {FEAT_POSS,    SLICE_INIT("Poss=Yes")     },
    {FEAT_PAST,    SLICE_INIT("Tense=Past")   },
    {FEAT_PRES,    SLICE_INIT("Tense=Pres")   },
    {FEAT_FIN,     SLICE_INIT("VerbForm=Fin") },
    {FEAT_GER,     SLICE_INIT("VerbForm=Ger") },
    {FEAT_INF,     SLICE_INIT("VerbForm=Inf") },
    {FEAT_PART,    SLICE_INIT("VerbForm=Part")},
    {FEAT_PASS,    SLICE_INIT("Voice=Pass")   },
};
const size_t feat_name_count = sizeof feat_names / sizeof feat_names[0];

static size_t find_name(const struct slice *names, size_t count, struct slice name)
{
    size_t i = 0;
    while (i < count && !slice_equal(names[i], name)) {
        i++;
    }
    return i;
}

bool upos_find(struct slice name, enum upos *out)
{
    size_t i = find_name(upos_names, UPOS_COUNT, name);
    if (i < UPOS_COUNT) {
        *out = (enum upos)i;
    }
    return i < UPOS_COUNT;
}

bool xpos_find(struct slice name, enum xpos *out)
{
    size_t i = find_name(xpos_names, XPOS_COUNT, name);
    if (i < XPOS_COUNT) {
        *out = (enum xpos)i;
    }
    return i < XPOS_COUNT;
}

bool deprel_find(struct slice name, enum deprel *out)
{
    size_t i = find_name(deprel_names, DEPREL_COUNT, name);
    if (i == DEPREL_COUNT) {
        struct slice rest = name;
        struct slice base = {0};
        (void)slice_cut(&rest, ':', &base);
        i = find_name(deprel_names, DEPREL_COUNT, base);
    }
    if (i < DEPREL_COUNT) {
        *out = (enum deprel)i;
    }
    return i < DEPREL_COUNT;
}

uint16_t feats_read(struct slice column)
{
    uint16_t bits = 0;
    struct slice feat;
    while (slice_cut(&column, '|', &feat)) {
        for (size_t i = 0; i < feat_name_count; i++) {
            bool same = slice_equal(feat_names[i].name, feat);
            bits |= same ? feat_names[i].bit : 0;
        }
    }
    return bits;
}

struct slice upos_name(enum upos upos)
{
    return upos < UPOS_COUNT ? upos_names[upos] : SLICE_LIT("_");
}

struct slice deprel_name(enum deprel deprel)
{
    return deprel < DEPREL_COUNT ? deprel_names[deprel] : SLICE_LIT("_");
}

struct slice lang_xpos_name(uint8_t xpos)
{
    return xpos < XPOS_COUNT ? xpos_names[xpos] : SLICE_LIT("_");
}

struct slice text_look(const struct lang_text *text, struct arena *arena,
                       struct span span)
{
    return arena_line(arena,
                      span_cut(text->look.len > 0 ? text->look : text->text, span));
}

struct slice word_joint(const struct lang_text *text, uint32_t word, char *room,
                        size_t size)
{
    if (!word_is_tied(text, word)) {
        return (struct slice){0};
    }
    const struct word *last = &text->words[word + 2];
    bool lemma = last->upos != UPOS_VERB && last->lemma.len > 0; /* not "fact-find" */
    struct slice half = lemma ? last->lemma : word_form(text, word + 2);
    struct slice front = slice_lower(word_form(text, word), room, size);
    size_t at = front.len + 1;
    if (at >= size || half.len > size - at) {
        return (struct slice){0};
    }
    room[front.len] = '-';
    struct slice back = slice_lower(half, room + at, size - at);
    return (struct slice){room, at + back.len};
}

struct slice word_look(const struct lang_text *text, uint32_t word)
{
    return span_cut(text->look.len > 0 ? text->look : text->text,
                    text->words[word].span);
}
