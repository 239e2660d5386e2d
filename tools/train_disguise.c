#include "tools/train_disguise.h"

#include "base/ascii.h"
#include "extract/lang/tagset.h"

/* In a hundred sentences. */
#define UPPERS 7
#define TITLES 8
#define LOWERS 3

/* In a hundred sentences of each kind: what goes. */
struct losses_of {
    uint32_t stop, articles, auxiliaries;
};
static const struct losses_of losses[] = {
    [DISGUISE_NONE] = {8,  0,  0 },
    [DISGUISE_UPPER] = {25, 10, 0 },
    [DISGUISE_TITLE] = {75, 60, 50},
    [DISGUISE_LOWER] = {25, 0,  0 },
};

/* How a headline writes small words: as its house has it. */
enum house { HOUSE_SHORT, HOUSE_FUNCTION, HOUSE_ALL, HOUSE_COUNT };

struct slice disguise_form(struct slice form, enum disguise how, char *out)
{
    for (size_t i = 0; i < form.len; i++) {
        out[i] = form.ptr[i];
        if (how == DISGUISE_UPPER) {
            out[i] = ascii_upper(out[i]);
        } else if (how == DISGUISE_LOWER) {
            out[i] = ascii_lower(out[i]);
        }
    }
    if (how == DISGUISE_TITLE) {
        out[0] = ascii_upper(out[0]);
    }
    return (struct slice){out, form.len};
}

static bool is_small(const struct word *word, size_t len, enum house house)
{
    bool function = word->upos == UPOS_ADP || word->upos == UPOS_DET ||
                    word->upos == UPOS_CCONJ || word->upos == UPOS_PART ||
                    word->upos == UPOS_SCONJ;
    return (house == HOUSE_SHORT && len <= 3) ||
           (house == HOUSE_FUNCTION && function && len <= 4);
}

static bool is_article(struct slice form)
{
    return slice_equal_nocase(form, SLICE_LIT("the")) ||
           slice_equal_nocase(form, SLICE_LIT("a")) ||
           slice_equal_nocase(form, SLICE_LIT("an"));
}

/* Which words without dependents go; `drop` begins all false. */
static void choose_drops(const struct lang_text *text, const struct sentence *s,
                         struct rng *rng, enum disguise how, bool *drop)
{
    bool stop = rng_below(rng, 100) < losses[how].stop;
    bool articles = rng_below(rng, 100) < losses[how].articles;
    bool auxiliaries = rng_below(rng, 100) < losses[how].auxiliaries;
    for (uint32_t i = 0; i < s->count; i++) {
        const struct word *word = &text->words[s->first + i];
        bool last = i + 1 == s->count;
        drop[i] = (stop && last && word->upos == UPOS_PUNCT) ||
                  (articles && word->upos == UPOS_DET &&
                   is_article(word_form(text, s->first + i))) ||
                  (auxiliaries && word->upos == UPOS_AUX && word->xpos != XPOS_MD);
    }
    for (uint32_t i = 0; i < s->count; i++) {
        uint32_t head = text->words[s->first + i].head;
        if (head == LANG_NO_HEAD) {
            drop[i] = false;
        } else {
            drop[head - s->first] = false;
        }
    }
}

static void take_room(struct arena *arena, const struct sentence *s, struct guise *out)
{
    out->first = s->first;
    out->count = 0;
    out->words = arena_array(arena, s->count, sizeof *out->words);
    out->places = arena_array(arena, s->count, sizeof *out->places);
    out->forms = arena_array(arena, s->count, sizeof *out->forms);
}

void guise_plain(struct arena *arena, const struct lang_text *text,
                 const struct sentence *s, struct guise *out)
{
    take_room(arena, s, out);
    for (uint32_t i = 0; i < s->count; i++) {
        out->words[i] = s->first + i;
        out->places[i] = i;
        out->forms[i] = word_form(text, s->first + i);
    }
    out->count = s->count;
}

void guise_draw(struct arena *arena, struct rng *rng, const struct lang_text *text,
                const struct sentence *s, struct guise *out)
{
    uint32_t draw = rng_below(rng, 100);
    enum disguise how = draw < UPPERS                     ? DISGUISE_UPPER
                        : draw < UPPERS + TITLES          ? DISGUISE_TITLE
                        : draw < UPPERS + TITLES + LOWERS ? DISGUISE_LOWER
                                                          : DISGUISE_NONE;
    enum house house = (enum house)rng_below(rng, HOUSE_COUNT);
    bool *drop = arena_array(arena, s->count, sizeof *drop);
    take_room(arena, s, out);
    if (s->count >= 4) {
        choose_drops(text, s, rng, how, drop);
    }
    for (uint32_t i = 0; i < s->count; i++) {
        const struct word *word = &text->words[s->first + i];
        struct slice form = word_form(text, s->first + i);
        out->places[i] = out->count;
        if (drop[i]) {
            continue;
        }
        bool small = how == DISGUISE_TITLE &&
                     ((out->count > 0 && is_small(word, form.len, house)) ||
                      (i > 0 && !word->space_before));
        char *room = arena_alloc(arena, form.len + 1);
        out->words[out->count] = s->first + i;
        out->forms[out->count++] =
            disguise_form(form, small ? DISGUISE_NONE : how, room);
    }
}
