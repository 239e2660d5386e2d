/*
 * topic.c - what an act of words was about, in few of them: "warn Peru of a strike".
 *
 * For the types of the class `worded`, whose sentences of labels.tsv would tell little
 * ("X issues a warning"). The verb's lemma, its objects, clauses and prepositions in
 * the order of the text; no times and places, which the event has by itself. Empty
 * where nothing short enough stands there, or what does speaks of "us" and "them".
 */
#include "base/buf.h"
#include "extract/event/parts.h"

#define TOPIC_MAX 100 /* bytes */
#define TOPIC_MIN 3

static bool is_comma(const struct finder *f, uint32_t word)
{
    struct slice form = word_form(f->text, word);
    return ev_upos(f, word) == UPOS_PUNCT && !slice_equal(form, SLICE_LIT("-")) &&
           !slice_equal(form, SLICE_LIT("'")) && !slice_equal(form, SLICE_LIT("\""));
}

static size_t bytes_of(const struct finder *f, uint32_t first, uint32_t last)
{
    return f->text->words[last].span.end - f->text->words[first].span.start;
}

/* Does the dependent of the verb tell what its act is about? */
static bool is_about(const struct finder *f, uint32_t word)
{
    bool timed = f->timex_at[word] != EV_NONE;
    switch (ev_deprel(f, word)) {
    case DEPREL_OBJ: return true;
    case DEPREL_IOBJ:
    case DEPREL_XCOMP:
    case DEPREL_CCOMP: return !timed;
    case DEPREL_OBL:
        return !timed && !ev_in_class(f->rules, "aside_prep", ev_case(f, word));
    default: return false;
    }
}

/* "them", "our plan": whom the words alone do not tell. */
static bool is_vague(const struct finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        struct slice lemma = ev_lower_lemma(f, w);
        bool opens = w == first && ev_in_class(f->rules, "personal", lemma);
        if (ev_upos(f, w) == UPOS_PRON &&
            (opens || ev_in_class(f->rules, "first_person", lemma))) {
            return true;
        }
    }
    return false;
}

/* Appends the words as they are read, one blank between them, without quotes. */
static void add_words(const struct finder *f, struct buf *out, uint32_t first,
                      uint32_t last)
{
    bool apart = true;
    for (uint32_t w = first; w <= last; w++) {
        struct slice form = word_look(f->text, w);
        apart = apart || f->text->words[w].space_before;
        if (slice_equal(form, SLICE_LIT("\"")) || slice_equal(form, SLICE_LIT("“")) ||
            slice_equal(form, SLICE_LIT("”"))) {
            continue;
        }
        buf_adds(out, apart ? " " : "");
        buf_add(out, form);
        apart = false;
    }
}

/* The words of `word`'s phrase, if they are few; else those before its first comma. */
static bool add_phrase(const struct finder *f, struct buf *out, uint32_t word,
                       uint32_t verb)
{
    uint32_t first = 0;
    uint32_t last = 0;
    ev_extent(f, word, &first, &last);
    while (last > first && is_comma(f, last)) {
        last--;
    }
    if (out->len + bytes_of(f, first, last) > TOPIC_MAX) {
        uint32_t w = first + 1;
        while (w <= last && !is_comma(f, w)) {
            w++;
        }
        last = w - 1;
    }
    if (first <= verb || is_vague(f, first, last) ||
        out->len + bytes_of(f, first, last) > TOPIC_MAX) {
        return false;
    }
    add_words(f, out, first, last);
    return true;
}

/*
 * "whom it accused |of fraud": whom, by name, where the object stands elsewhere. False
 * when nobody can tell.
 */
static bool add_addressee(const struct finder *f, struct buf *out,
                          const struct ev_cand *cand)
{
    const struct event_type *type = ev_type(f, cand);
    for (size_t i = 0; i < cand->n_fillers && type->n_roles > 1; i++) {
        const struct ev_filler *filler = &cand->fillers[i];
        bool object =
            ev_head(f, filler->word) != EV_NONE && ev_case(f, filler->word).len == 0;
        if (slice_equal(filler->role, type->roles[1]) && object) {
            buf_addf(out, " %.*s", SLICE_ARG(filler->actor.name));
            return true;
        }
    }
    return false;
}

struct slice ev_topic(struct finder *f, const struct ev_cand *cand)
{
    struct slice none = {0};
    uint32_t verb = cand->verb;
    const struct event_type *type = ev_type(f, cand);
    const struct sentence *s = &f->text->sentences[cand->sentence];
    if (!ev_in_class(f->rules, "worded", type->name) || ev_upos(f, verb) != UPOS_VERB ||
        ev_passive(f, verb) ||
        (cand->noun && (!cand->light || cand->light->side != 'a'))) {
        return none;
    }
    struct buf buf = {0};
    bool told = false;
    bool whole = true;
    buf_add(&buf, ev_lower_lemma(f, verb));
    uint32_t particle = ev_child(f, verb, DEPREL_COMPOUND_PRT);
    if (particle != EV_NONE && particle > verb) {
        add_words(f, &buf, particle, particle);
    }
    for (uint32_t w = verb + 1; w < s->first + s->count && whole; w++) {
        if (ev_head(f, w) != verb || !is_about(f, w)) {
            continue;
        }
        bool behind = !told && ev_deprel(f, w) == DEPREL_OBL;
        whole = !behind || add_addressee(f, &buf, cand) ||
                !slice_equal(ev_case(f, w), SLICE_LIT("of"));
        whole = whole && add_phrase(f, &buf, w, verb);
        told = told || whole;
    }
    struct slice topic = told ? arena_copy(f->arena, buf_slice(&buf)) : none;
    buf_release(&buf);
    return topic;
}
