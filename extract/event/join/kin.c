/*
 * kin.c - "stabbed his mother ... Silva's mother, Eva Ruiz, 61": relatives who are told
 * by what they are to somebody, and of whom another sentence tells the name.
 *
 * Such sentences may tell no event and have no tree, so words are read here.
 */
#include "extract/event/join/named.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define NEAR       6 /* words between the noun and the name */
#define MOST_FACTS 12

/* "Silva's |mother, Eva Ruiz". */
struct relative {
    uint32_t noun;    /* a word */
    uint32_t mention; /* of the name */
    uint32_t owner;   /* whose: an actor of struct names, or NAME_NO_ACTOR */
};

static bool is_kin(const struct finder *f, uint32_t word)
{
    return ev_upos(f, word) == UPOS_NOUN && !ev_has_feat(f, word, FEAT_PLUR) &&
           ev_lemma_in(f, "kin", word);
}

/* The word that says whose the noun is: "|his mother", "Silva's| own mother"; EV_NONE.
 */
static uint32_t owner_at(const struct finder *f, uint32_t noun)
{
    uint32_t first = f->text->sentences[f->text->words[noun].sentence].first;
    for (uint32_t w = noun; w-- > first && noun - w <= 3;) {
        bool pronoun = ev_upos(f, w) == UPOS_PRON && ev_has_feat(f, w, FEAT_POSS);
        bool mark = word_reads(f->text, w, "'s") || word_reads(f->text, w, "'") ||
                    word_reads(f->text, w, "\xe2\x80\x99s");
        if (pronoun || (mark && w > first)) {
            return pronoun ? w : w - 1;
        }
        if (ev_upos(f, w) != UPOS_ADJ && ev_upos(f, w) != UPOS_NOUN) {
            break;
        }
    }
    return EV_NONE;
}

/* The actor whom the word names or means; or NAME_NO_ACTOR. */
static uint32_t actor_at(const struct finder *f, uint32_t word)
{
    uint32_t m = word == EV_NONE ? EV_NONE : f->names->word_mention[word];
    return m == UINT32_MAX ? NAME_NO_ACTOR : f->names->mentions[m].actor;
}

/* "her |mother, 61-year-old Eva Ruiz", "|mother Eva Ruiz": the noun before the name, or
 * EV_NONE. */
static uint32_t noun_before(const struct finder *f, const struct name_mention *m)
{
    uint32_t first = f->text->sentences[f->text->words[m->first_word].sentence].first;
    bool comma = false;
    for (uint32_t w = m->first_word; w-- > first && m->first_word - w <= NEAR;) {
        if (is_kin(f, w)) {
            return !comma || owner_at(f, w) != EV_NONE ? w : EV_NONE;
        }
        bool stop = word_reads(f->text, w, ",");
        bool age = ev_upos(f, w) == UPOS_NUM || ev_upos(f, w) == UPOS_ADJ ||
                   word_reads(f->text, w, "-") || word_reads(f->text, w, "year");
        if ((stop && comma) || (!stop && !age)) {
            break;
        }
        comma = comma || stop;
    }
    return EV_NONE;
}

/* "Eva Ruiz, 61, Silva's |mother": the noun behind the name, or EV_NONE. */
static uint32_t noun_behind(const struct finder *f, const struct name_mention *m)
{
    const struct sentence *s =
        &f->text->sentences[f->text->words[m->first_word].sentence];
    uint32_t end = s->first + s->count;
    uint32_t w = m->first_word + m->n_words;
    if (w + 2 < end && word_reads(f->text, w, ",") && ev_upos(f, w + 1) == UPOS_NUM) {
        w += 2; /* ", 61" */
    }
    if (w >= end || !word_reads(f->text, w, ",")) {
        return EV_NONE;
    }
    for (uint32_t last = w + NEAR; ++w < end && w <= last;) {
        if (is_kin(f, w)) {
            return owner_at(f, w) != EV_NONE ? w : EV_NONE;
        }
        if (ev_upos(f, w) == UPOS_VERB || word_reads(f->text, w, ",")) {
            break;
        }
    }
    return EV_NONE;
}

/* The relatives whose names the document tells; how many. */
static size_t find_relatives(const struct finder *f, struct relative *out)
{
    size_t n = 0;
    for (uint32_t i = 0; i < f->names->n_mentions && n < MOST_FACTS; i++) {
        const struct name_mention *m = &f->names->mentions[i];
        if (!ev_names_person(f, i) || m->actor >= f->names->n_actors) {
            continue;
        }
        uint32_t noun = noun_before(f, m);
        noun = noun == EV_NONE ? noun_behind(f, m) : noun;
        if (noun != EV_NONE) {
            out[n++] = (struct relative){noun, i, actor_at(f, owner_at(f, noun))};
        }
    }
    return n;
}

/* Do both call the same of a family: "mother", "mom"? */
static bool are_like(const struct finder *f, uint32_t a, uint32_t b)
{
    return slice_equal(ev_lower_lemma(f, a), ev_lower_lemma(f, b)) ||
           (ev_lemma_in(f, "mother", a) && ev_lemma_in(f, "mother", b)) ||
           (ev_lemma_in(f, "father", a) && ev_lemma_in(f, "father", b));
}

/* The only one whom the filler may mean, or NULL. */
static const struct relative *find_meant(const struct finder *f,
                                         const struct relative *list, size_t n,
                                         const struct ev_filler *filler)
{
    const struct relative *found = NULL;
    uint32_t whose = actor_at(f, ev_child(f, filler->word, DEPREL_NMOD_POSS));
    for (size_t i = 0; i < n; i++) {
        bool other = whose != NAME_NO_ACTOR && list[i].owner != NAME_NO_ACTOR &&
                     whose != list[i].owner;
        if (!are_like(f, filler->word, list[i].noun) || other) {
            continue;
        }
        if (found && f->names->mentions[found->mention].actor !=
                         f->names->mentions[list[i].mention].actor) {
            return NULL;
        }
        found = &list[i];
    }
    return found;
}

/* "his mother", "mother killed"; not "a mother of 12", nor "their mother". */
static bool is_open(const struct finder *f, const struct ev_filler *filler)
{
    uint32_t owner = ev_child(f, filler->word, DEPREL_NMOD_POSS);
    bool theirs = owner != EV_NONE && ev_upos(f, owner) == UPOS_PRON &&
                  ev_has_feat(f, owner, FEAT_PLUR);
    return !ev_is_an(f, ev_child(f, filler->word, DEPREL_DET)) && !theirs;
}

static void name_kin(const struct finder *f, struct ev_cand *cand,
                     const struct relative *list, size_t n)
{
    for (size_t k = 0; k < cand->n_fillers; k++) {
        struct ev_filler *filler = &cand->fillers[k];
        bool open = !filler->named && is_kin(f, filler->word) && is_open(f, filler);
        const struct relative *meant = open ? find_meant(f, list, n, filler) : NULL;
        struct ev_filler name = {0};
        if (meant && ev_mention_actor(f, meant->mention, &name, 1) > 0 &&
            !ev_has_actor(cand, name.key)) {
            ev_put_name(filler, &name);
        }
    }
}

void ev_name_kin(struct finder *f)
{
    struct relative list[MOST_FACTS];
    size_t n = find_relatives(f, list);
    for (size_t c = 0; n > 0 && c < f->n_cands; c++) {
        if (!f->cands[c].dropped) {
            name_kin(f, &f->cands[c], list, n);
        }
    }
}
