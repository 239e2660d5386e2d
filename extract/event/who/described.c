/*
 * described.c - what somebody with a name is, in the document's words: "the mayor's
 * wife, Ada Okoye", "university student Bo Silva", "Okoye, rector of the school".
 */
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

#define MOST_WORDS 12 /* of a description */
#define MOST_AFTER 8  /* of them behind its noun */

/* Words [first, last] that describe; none where first > last. */
struct words_told {
    uint32_t first;
    uint32_t last;
};

static const struct words_told nothing = {1, 0};

static bool calls_person(const struct finder *f, uint32_t word)
{
    uint8_t upos = ev_upos(f, word);
    /* "television |executive Bo Silva" may be tagged so. */
    bool noun = upos == UPOS_NOUN || upos == UPOS_PROPN;
    return (noun && ev_lemma_in(f, "people", word)) ||
           ((noun || upos == UPOS_ADJ) && ev_lemma_in(f, "office", word));
}

/* "|of the front", "|at the school": how far the noun's own phrase goes. */
static uint32_t end_of(const struct finder *f, uint32_t noun, uint32_t before)
{
    uint32_t end = noun;
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint32_t first = c;
        uint32_t last = c;
        if (c <= noun || ev_deprel(f, c) != DEPREL_NMOD) {
            continue;
        }
        ev_extent(f, c, &first, &last);
        last = last < before ? last : before - 1;
        for (uint32_t w = first; w < last; w++) { /* "of the front |(FF)", ", who" */
            last =
                ev_upos(f, w + 1) == UPOS_PUNCT && !word_is_tied(f->text, w) ? w : last;
        }
        while (last > first && ev_upos(f, last) == UPOS_PUNCT) {
            last--;
        }
        if (first == end + 1 && last - noun <= MOST_AFTER) {
            end = last;
        }
    }
    return end;
}

/* The first word of [first, last] that describes: no "a", "two", "his" or "for". */
static uint32_t skip_start(const struct finder *f, uint32_t first, uint32_t last)
{
    while (first < last) {
        uint8_t upos = ev_upos(f, first);
        bool opens = upos == UPOS_DET || upos == UPOS_NUM || upos == UPOS_PRON ||
                     upos == UPOS_ADP || upos == UPOS_CCONJ || upos == UPOS_PUNCT ||
                     ev_deprel(f, first) == DEPREL_CASE;
        if (!opens && f->timex_at[first] == EV_NONE) {
            break;
        }
        first++;
    }
    return first;
}

/* "|police commander's wife": where it begins. */
static uint32_t start_of(const struct finder *f, uint32_t noun, uint32_t after)
{
    uint32_t first = noun;
    uint32_t last = noun;
    ev_extent(f, noun, &first, &last);
    return skip_start(f, first < after ? after : first, noun);
}

/* "the envoy, Ada Okoye": the word that led to the name, which is not in it. */
static struct words_told by_word(const struct finder *f, uint32_t word,
                                 const struct name_mention *name)
{
    uint32_t end = name->first_word + name->n_words;
    bool inside = word >= name->first_word && word < end;
    if (inside || !calls_person(f, word)) {
        return nothing;
    }
    bool before = word < name->first_word;
    uint32_t last = before ? end_of(f, word, name->first_word) : word;
    if (word + 2 == name->first_word && ev_upos(f, word + 1) != UPOS_PUNCT) {
        last = word + 1; /* "Attorney |General" */
    }
    return (struct words_told){start_of(f, word, before ? 0 : end), last};
}

/* The word of the name on which the others hang. */
static uint32_t top_of(const struct finder *f, const struct name_mention *name)
{
    uint32_t top = name->head;
    uint32_t up = ev_head(f, top);
    while (up != EV_NONE && up != top && up >= name->first_word &&
           up < name->first_word + name->n_words) {
        top = up;
        up = ev_head(f, top);
    }
    return top;
}

/* "university student |Bo Silva" */
static struct words_told before_name(const struct finder *f,
                                     const struct name_mention *name)
{
    uint32_t last = name->first_word - 1;
    uint32_t first = name->head;
    uint32_t end = first;
    if (name->first_word == 0 || !calls_person(f, last)) {
        return nothing;
    }
    ev_extent(f, top_of(f, name), &first, &end);
    if (first > last) { /* hung on another word: "|candidate Bo Silva's murder" */
        first = last;
        ev_extent(f, last, &first, &end);
    }
    for (uint32_t at = first; at < last; at++) {
        /* "On Monday, student", "Silva and clerk" */
        if (ev_upos(f, at) == UPOS_CCONJ || ev_upos(f, at) == UPOS_VERB ||
            ev_upos(f, at) == UPOS_AUX ||
            slice_equal(word_form(f->text, at), SLICE_LIT(","))) {
            first = at + 1;
        }
    }
    return (struct words_told){skip_start(f, first, last), last};
}

/* "Okoye, |rector of the school"; not "Okoye, |five others". */
static bool calls_one(const struct finder *f, uint32_t noun)
{
    return calls_person(f, noun) && ev_child(f, noun, DEPREL_NUMMOD) == EV_NONE;
}

/* Does a comma alone part the noun's phrase from what ends before `end`? */
static bool stands_behind(const struct finder *f, uint32_t noun, uint32_t end)
{
    uint32_t first = noun;
    uint32_t last = noun;
    ev_extent(f, noun, &first, &last);
    return first <= end + 1 && slice_equal(word_form(f->text, end), SLICE_LIT(","));
}

/* The first that tells of somebody from `end` on, of the appositions of `head`: right
 * behind it only, with `near`; or EV_NONE. */
static uint32_t apposed(const struct finder *f, uint32_t head, uint32_t end, bool near)
{
    uint32_t c = f->child[head];
    while (c != EV_NONE &&
           !(c >= end && ev_deprel(f, c) == DEPREL_APPOS && calls_one(f, c) &&
             (!near || (c > end && stands_behind(f, c, end))))) {
        c = f->sibling[c];
    }
    return c;
}

/* "Okoye, |rector of the school,"; "the murder of Okoye, |rector of the school", where
 * a tree hung him on what the name hangs on. */
static struct words_told behind_name(const struct finder *f,
                                     const struct name_mention *name)
{
    uint32_t end = name->first_word + name->n_words;
    uint32_t top = top_of(f, name);
    uint32_t over = ev_head(f, top);
    uint32_t noun = apposed(f, top, end, false);
    if (noun == EV_NONE && ev_deprel(f, top) == DEPREL_NMOD && over < top) {
        noun = apposed(f, over, end, true);
    }
    if (noun != EV_NONE) {
        return (struct words_told){start_of(f, noun, end),
                                   end_of(f, noun, (uint32_t)f->text->n_words)};
    }
    return nothing;
}

/* "|Bank of Ghana governor": the name of the body is not cut. */
static struct words_told with_body(const struct finder *f, struct words_told told)
{
    uint32_t at = told.first > 0 && told.first <= told.last
                      ? ev_mention_of(f, told.first - 1)
                      : EV_NONE;
    const struct name_mention *body = at == EV_NONE ? NULL : &f->names->mentions[at];
    if (body && body->form == NAME_FORM_NAME && body->kind != ACTOR_PERSON &&
        f->text->words[body->first_word].sentence ==
            f->text->words[told.first].sentence) {
        told.first = body->first_word;
    }
    return told;
}

static uint32_t length(struct words_told told)
{
    return told.first > told.last ? 0 : told.last - told.first + 1;
}

struct slice ev_description(const struct finder *f, uint32_t word,
                            const struct ev_filler *filler)
{
    uint32_t at = ev_mention_of(f, filler->word);
    if (!filler->named || filler->actor.kind != ACTOR_PERSON || at == EV_NONE ||
        f->names->mentions[at].form != NAME_FORM_NAME) {
        return (struct slice){0};
    }
    const struct name_mention *name = &f->names->mentions[at];
    struct words_told best = by_word(f, word, name);
    struct words_told others[] = {before_name(f, name), behind_name(f, name)};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        /* A bare title says less than what stands behind the name. */
        best = length(others[i]) > length(best) && length(best) < 2 ? others[i] : best;
    }
    best = with_body(f, best);
    if (length(best) == 0 || length(best) > MOST_WORDS) {
        return (struct slice){0};
    }
    struct slice told =
        ev_as_read(f, (struct span){f->text->words[best.first].span.start,
                                    f->text->words[best.last].span.end});
    struct slice many = word_form(f->text, best.last);
    if (!ev_has_feat(f, best.last, FEAT_PLUR) || best.last > name->first_word) {
        return told;
    }
    /* Of "students Okoye and Silva" each is one. */
    return arena_printf(f->arena, "%.*s%.*s", (int)(told.len - many.len), told.ptr,
                        SLICE_ARG(ev_lower_lemma(f, best.last)));
}
