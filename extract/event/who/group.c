/*
 * group.c - actors without a name: which words call an unnamed group, and how it is
 * told
 * ("Israeli forces", "two buses").
 */
#include "base/ascii.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

/* "Egypt's" in "Egypt's army"; whose a person's supporters are is told apart. */
static bool is_owner(const struct finder *f, uint32_t word)
{
    uint32_t at = f->mention_at[word];
    return at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME &&
           f->names->mentions[at].kind != ACTOR_PERSON;
}

/* A word of the noun phrase that tells which group: not its articles and numbers. */
static bool belongs(const struct finder *f, uint32_t c, uint32_t noun)
{
    if (f->timex_at[c] != EV_NONE) {
        return false; /* "on 3 May |Italian troops" */
    }
    switch (ev_deprel(f, c)) {
    case DEPREL_COMPOUND:
    case DEPREL_AMOD:
    case DEPREL_FLAT:
    case DEPREL_GOESWITH:
    case DEPREL_NMOD_UNMARKED:
        /* "in the last hours |rebels", "late on Monday |rebels": when, not which */
        /* but "|New York police": a name's lemma has its capital */
        return c < noun && !ev_in_class(f->rules, "vague", ev_lemma(f, c)) &&
               !ev_lemma_in(f, "recurring", c) && !ev_lemma_in(f, "dateword", c) &&
               !ev_lemma_in(f, "clocktime", c);
    case DEPREL_NMOD_POSS: return c < noun && is_owner(f, c);
    default: return false;
    }
}

/* "22-year-old" is not which group. */
static bool is_measure(const struct finder *f, uint32_t word)
{
    uint32_t first = word;
    uint32_t last = word;
    ev_extent(f, word, &first, &last);
    return first < word && ev_upos(f, first) == UPOS_NUM;
}

/* A word that tells how many, or that belongs to what stands before: "|of 99 alleged
 * militants", "|most experts"; but "|off-duty officers". */
static bool is_no_start(const struct finder *f, uint32_t word)
{
    bool joined = word + 1 < f->text->n_words && ev_upos(f, word + 1) == UPOS_PUNCT;
    switch (ev_upos(f, word)) {
    case UPOS_DET:
    case UPOS_NUM:
    case UPOS_PUNCT:
    case UPOS_CCONJ:
    case UPOS_SCONJ: return true;
    case UPOS_ADP: return !joined;
    case UPOS_ADV: return !joined && word_reads(f->text, word, "more");
    case UPOS_ADJ:
        return !joined &&
               (ev_lemma_in(f, "howmany", word) || word_reads(f->text, word, "more"));
    default: return false;
    }
}

/* "on 1 |November urban guerrillas attacked": of the words that tell a time? */
static bool is_of_time(const struct finder *f, uint32_t word)
{
    uint32_t at = f->text->words[word].span.start;
    size_t i = 0;
    while (i < f->times->count && f->times->items[i].span.end <= at) {
        i++;
    }
    return i < f->times->count && f->times->items[i].span.start <= at;
}

uint32_t ev_group_start(const struct finder *f, uint32_t noun)
{
    uint32_t start = noun;
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        bool outside = det < noun && c < det; /* "shot |dead a protester" */
        if (belongs(f, c, noun) && !outside && !is_measure(f, c)) {
            uint32_t first = c;
            uint32_t last = c;
            ev_extent(f, c, &first, &last);
            start = first < start ? first : start;
        }
    }
    /* A name is not cut, nor left before its noun: "|United States forces". */
    for (uint32_t w = start; w < noun; w++) {
        uint32_t at = ev_mention_of(f, w);
        if (at != EV_NONE && f->names->mentions[at].first_word < start) {
            start = f->names->mentions[at].first_word;
        }
    }
    while (start < noun && (is_no_start(f, start) || is_of_time(f, start))) {
        start++;
    }
    return start;
}

/* "the son of |Fiji judge Bo Silva": the name at `c` tells whose relative he is. */
static bool tells_relative(const struct finder *f, uint32_t noun, uint32_t c)
{
    uint32_t at = f->mention_at[c];
    return at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME &&
           ev_deprel(f, c) == DEPREL_APPOS &&
           ev_is_relative_of(f, noun, f->names->mentions[at].first_word);
}

/* The last word of the name that `word` is in, or the word itself. */
static uint32_t end_of_name(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    return at == EV_NONE || f->names->mentions[at].form != NAME_FORM_NAME
               ? word
               : f->names->mentions[at].first_word + f->names->mentions[at].n_words - 1;
}

/* Last word: "leaders of the opposition", "soldiers from Fiji" keep their phrase. */
static uint32_t group_end(const struct finder *f, uint32_t noun)
{
    if (noun + 1 < f->text->n_words && ev_head(f, noun + 1) == noun &&
        ev_is(f, noun + 1, "general")) {
        return noun + 1; /* "attorneys general" */
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        struct slice prep = ev_case(f, c);
        uint32_t first = c;
        uint32_t last = c;
        /* "removed demonstrators |from the room" */
        bool from = slice_equal(prep, SLICE_LIT("from")) && ev_upos(f, c) == UPOS_PROPN;
        if (tells_relative(f, noun, c)) {
            return end_of_name(f, c);
        }
        if (ev_deprel(f, c) != DEPREL_NMOD || c <= noun ||
            (!slice_equal(prep, SLICE_LIT("of")) && !from)) {
            continue;
        }
        ev_extent(f, c, &first, &last);
        if (last - noun <= 6 && f->child[c] != EV_NONE) {
            return end_of_name(f, last);
        }
    }
    return noun;
}

void ev_group_whole(const struct finder *f, struct ev_filler *group)
{
    uint32_t noun = group->word;
    uint32_t last = group_end(f, noun);
    struct span *span = &group->actor.span;
    bool own = span->end == f->text->words[noun].span.end &&
               !ev_lemma_in(f, "state_body", noun);
    for (uint32_t w = noun + 2; own && w <= last; w++) {
        /* "leaders |of its (LA) wing", "a man |of 47", "members of the army |in Lima"
         */
        bool where = ev_upos(f, w) == UPOS_ADP && ev_lemma_in(f, "locative", w);
        own = !ev_is(f, w, "(") && !(w == last && ev_upos(f, w) == UPOS_NUM);
        last = where ? w - 1 : last;
    }
    last = last == noun + 1 ? noun : last; /* "leaders |from across Peru" */
    if (last > noun && own) {
        struct span rest = {span->end, f->text->words[last].span.end};
        group->actor.name =
            arena_printf(f->arena, "%.*s%.*s", SLICE_ARG(group->actor.name),
                         SLICE_ARG(ev_as_read(f, rest)));
        span->end = rest.end;
    }
}

bool ev_is_condition(const struct finder *f, uint32_t noun)
{
    /* but "the Ministry of Health", "victims of war" */
    if (!ev_is(f, noun, "state")) {
        return false;
    }
    if (noun + 2 < f->text->n_words && ev_is(f, noun + 1, "of") &&
        ev_lemma_in(f, "condition", noun + 2)) {
        return true; /* whatever the tree hung where */
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_NMOD &&
            slice_equal(ev_case(f, c), SLICE_LIT("of")) &&
            ev_lemma_in(f, "condition", c)) {
            return true;
        }
    }
    return false;
}

/* The actor in whose mention `word` stands, or NULL. */
static const struct name_actor *actor_over(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    if (at == EV_NONE) {
        return NULL;
    }
    uint32_t actor = f->names->mentions[at].actor;
    return actor < f->names->n_actors ? &f->names->actors[actor] : NULL;
}

struct slice ev_group_country(const struct finder *f, uint32_t first, uint32_t last)
{
    for (uint32_t w = first; w <= last; w++) {
        const struct name_actor *actor = actor_over(f, w);
        if (actor && actor->country.len > 0) {
            return actor->country;
        }
    }
    return (struct slice){0};
}

/* Is there a name among these words, or one behind "in", "of" or "from"? */
bool ev_told_by_name(const struct finder *f, uint32_t noun, uint32_t first)
{
    for (uint32_t w = first; w < noun; w++) {
        uint32_t at = ev_mention_of(f, w);
        if (at != EV_NONE && f->names->mentions[at].form == NAME_FORM_NAME) {
            return true;
        }
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        struct slice prep = ev_case(f, c);
        bool tied = slice_equal(prep, SLICE_LIT("in")) ||
                    slice_equal(prep, SLICE_LIT("of")) ||
                    slice_equal(prep, SLICE_LIT("from"));
        bool named = f->mention_at[c] != EV_NONE &&
                     f->names->mentions[f->mention_at[c]].form == NAME_FORM_NAME;
        if ((ev_deprel(f, c) == DEPREL_NMOD && tied && named) ||
            tells_relative(f, noun, c)) {
            return true;
        }
    }
    return false;
}

/* "a Senate |panel", no solar one; "the Peruvian tax |office", nobody's own, and not
 * where there was an "office |shooting". */
static bool is_named_body(const struct finder *f, uint32_t noun)
{
    uint32_t first = ev_group_start(f, noun);
    return ev_upos(f, noun) == UPOS_NOUN && !ev_has_feat(f, noun, FEAT_PLUR) &&
           ev_deprel(f, noun) != DEPREL_COMPOUND && first < noun &&
           ev_lemma_in(f, "named_body", noun) &&
           (ev_told_by_name(f, noun, first) ||
            ev_group_country(f, first, noun).len > 0);
}

static bool calls_people(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    size_t ex = slice_starts(lemma, SLICE_LIT("ex-")) ? 3 : 0; /* "ex-minister" */
    lemma = (struct slice){lemma.ptr + ex, lemma.len - ex};
    uint32_t at = f->mention_at[word];
    bool body = at != EV_NONE && f->names->mentions[at].kind == ACTOR_ORGANIZATION &&
                f->names->mentions[at].form == NAME_FORM_NAME;
    return body || ev_in_class(f->rules, "people", lemma) ||
           ev_in_class(f->rules, "body", lemma);
}

bool ev_calls_group(const struct finder *f, uint32_t noun)
{
    if (is_named_body(f, noun) || calls_people(f, noun) || ev_is_publication(f, noun) ||
        ev_calls_head(f, noun) || ev_age_before(f, noun) != EV_NONE) {
        return true;
    }
    for (uint32_t c = f->child[noun]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool tied = rel == DEPREL_COMPOUND || rel == DEPREL_NMOD_POSS ||
                    rel == DEPREL_AMOD ||
                    (rel == DEPREL_NMOD && slice_equal(ev_case(f, c), SLICE_LIT("of")));
        if (tied && ev_lemma_in(f, "section", noun) &&
            (calls_people(f, c) || ev_lemma_in(f, "state_body", c))) {
            return true;
        }
    }
    return false;
}

/* "the Prime Minister" with a capital: whose words a report is, it calls him so. */
static bool is_term(const struct finder *f, uint32_t noun, uint32_t first)
{
    return first > 0 && first < noun + 1 &&
           ascii_is_upper(word_form(f->text, noun).ptr[0]) &&
           slice_equal_nocase(word_form(f->text, first - 1), SLICE_LIT("the")) &&
           !event_is_headline(f->text, f->text->words[noun].sentence) &&
           ev_lemma_in(f, "office", noun);
}

struct ev_filler ev_group_told(const struct finder *f, struct span span, uint32_t noun)
{
    return (struct ev_filler){
        .actor = {.name = ev_as_read(f, span), .span = span, .kind = ACTOR_GROUP},
        .key = EV_NONE,
        .word = noun,
        .form = NAME_FORM_NOMINAL,
    };
}

/* "|his wife", "|its troops": whose they are, by the name of the one meant. */
static void add_owner(const struct finder *f, uint32_t first, struct ev_filler *group)
{
    uint32_t owner = ev_child(f, group->word, DEPREL_NMOD_POSS);
    uint32_t at = owner == EV_NONE ? EV_NONE : f->mention_at[owner];
    uint32_t who = at == EV_NONE ? UINT32_MAX : f->names->mentions[at].actor;
    if (owner == EV_NONE || owner >= first || who >= f->names->n_actors ||
        f->names->actors[who].n_members > 0 ||
        f->names->actors[who].kind == ACTOR_GROUP) {
        return;
    }
    struct slice name = f->names->actors[who].name;
    struct slice noun = group->actor.name;
    group->actor.name =
        slice_search(name, SLICE_LIT(" of ")) == SIZE_MAX
            ? arena_printf(f->arena, "%.*s's %.*s", SLICE_ARG(name), SLICE_ARG(noun))
            : arena_printf(f->arena, "%.*s of %.*s", SLICE_ARG(noun), SLICE_ARG(name));
}

void ev_gather_group(const struct finder *f, uint32_t noun, struct ev_gather *to)
{
    uint32_t age = ev_age_before(f, noun); /* "a |19-year-old" */
    uint32_t first = age == EV_NONE ? ev_group_start(f, noun) : age;
    uint32_t last = group_end(f, noun);
    if (ev_gather_voice(f, noun, to)) {
        return;
    }
    struct span span = {f->text->words[first].span.start,
                        f->text->words[last].span.end};
    struct ev_filler filler = ev_group_told(f, span, noun);
    filler.actor.country = ev_group_country(f, first, last);
    filler.by_name = ev_told_by_name(f, noun, first) || is_term(f, noun, first);
    add_owner(f, first, &filler);
    ev_gather_put(to, &filler);
}

static bool is_thing(const struct finder *f, uint32_t word)
{
    bool named = f->mention_at[word] != EV_NONE &&
                 f->names->mentions[f->mention_at[word]].form == NAME_FORM_NAME;
    return ev_upos(f, word) == UPOS_NOUN && !named && ev_lemma_in(f, "thing", word);
}

size_t ev_things(const struct finder *f, uint32_t word, struct ev_filler *out,
                 size_t room)
{
    struct ev_gather to = {out, room, 0, 0};
    if (is_thing(f, word)) {
        ev_gather_group(f, word, &to);
    }
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_CONJ && is_thing(f, c)) {
            ev_gather_group(f, c, &to);
        }
    }
    for (size_t i = 0; i < to.count; i++) {
        to.out[i].thing = true;
    }
    return to.count;
}
