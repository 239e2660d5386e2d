/*
 * match.c - triggers and roles: frames against trees, to candidates.
 *
 * One matcher for all rows. A verb offers its own dependents and what it shares with
 * the clauses around it; a noun offers its phrase and the dependents of the verb that
 * carries it ("hold talks", "talks took place"), or, in an adjunct, the clause's
 * subject ("During his trip, X warned").
 */
#include <string.h>

#include "base/ascii.h"
#include "extract/event/parts.h"

struct slice ev_lower(struct arena *arena, struct slice text)
{
    char *copy = arena_alloc(arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        copy[i] = ascii_lower(text.ptr[i]);
    }
    return (struct slice){copy, text.len};
}

/* "a_b" in lower case. */
static struct slice joined(struct arena *arena, struct slice a, struct slice b)
{
    struct slice text = arena_printf(arena, "%.*s_%.*s", SLICE_ARG(a), SLICE_ARG(b));
    return ev_lower(arena, text);
}

static struct slice lower_lemma(const struct finder *f, uint32_t word)
{
    struct slice lemma = ev_lemma(f, word);
    if (lemma.len == 0) {
        lemma = word_form(f->text, word);
    }
    for (size_t i = 0; i < lemma.len; i++) {
        if (ascii_is_upper(lemma.ptr[i])) {
            return ev_lower(f->arena, lemma);
        }
    }
    return lemma;
}

static uint32_t find_light(const struct finder *f, uint32_t verb, uint32_t slot,
                           const struct ev_light **out)
{
    struct slice lemma = lower_lemma(f, verb);
    uint32_t prt = ev_child(f, verb, DEPREL_COMPOUND_PRT);
    *out = NULL;
    if (prt != EV_NONE) {
        *out = ev_light_find(f->rules, joined(f->arena, lemma, ev_lemma(f, prt)), slot);
    }
    if (!*out) {
        *out = ev_light_find(f->rules, lemma, slot);
    }
    return *out ? verb : EV_NONE;
}

/* "a round of talks", "a series of attacks": the noun stands for what it counts. */
static uint32_t phrase_top(const struct finder *f, uint32_t noun)
{
    for (int i = 0; i < 4; i++) {
        uint32_t head = ev_head(f, noun);
        uint8_t rel = ev_deprel(f, noun);
        if (head == EV_NONE) {
            break;
        }
        bool partitive = rel == DEPREL_NMOD &&
                         slice_equal(ev_case(f, noun), SLICE_LIT("of")) &&
                         (ev_in_class(f->rules, "series", ev_lemma(f, head)) ||
                          ev_upos(f, head) == UPOS_NUM);
        bool listed = rel == DEPREL_CONJ && ev_upos(f, head) == UPOS_NOUN;
        if (!partitive && !listed) {
            break;
        }
        noun = head;
    }
    return noun;
}

/* The verb that carries an event noun. */
static void carrier(const struct finder *f, struct ev_cand *cand)
{
    uint32_t top = phrase_top(f, cand->word);
    uint32_t head = ev_head(f, top);
    uint32_t slot = SLOT_COUNT;
    if (head == EV_NONE) {
        return;
    }
    switch (ev_deprel(f, top)) {
    case DEPREL_OBJ:
    case DEPREL_NSUBJ_PASS: slot = SLOT_OBJ; break;
    case DEPREL_NSUBJ:
        slot =
            ev_upos(f, head) == UPOS_VERB && ev_passive(f, head) ? SLOT_OBJ : SLOT_SUBJ;
        break;
    case DEPREL_OBL:
    case DEPREL_NMOD: {
        enum slot prep = ev_slot_find(ev_case(f, top));
        slot = prep;
        break;
    }
    default: break;
    }
    uint32_t verb =
        slot < SLOT_COUNT ? find_light(f, head, slot, &cand->light) : EV_NONE;
    if (verb != EV_NONE) {
        cand->verb = verb;
        return;
    }
    /* "a summit held in Paris", "the attack launched by X" */
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_ACL && ev_has_feat(f, c, FEAT_PAST) &&
            find_light(f, c, SLOT_OBJ, &cand->light) != EV_NONE) {
            return;
        }
    }
}

/* Does an adjunct with this preposition put the clause's subject into the event? */
static bool takes_part(const struct finder *f, uint32_t noun, struct slice prep)
{
    return ev_in_class(f->rules, "part_prep", prep) ||
           (ev_in_class(f->rules, "journey", lower_lemma(f, noun)) &&
            ev_in_class(f->rules, "journey_prep", prep));
}

/* What the slot of a support verb is to its noun; SLOT_COUNT: nothing. */
static uint8_t carried_slot(const struct ev_light *light, uint8_t slot)
{
    if (slot == SLOT_SUBJ && light->side == '-') {
        return SLOT_COUNT;
    }
    if (slot == SLOT_SUBJ) {
        return light->side == 'p' ? SLOT_OBJ : SLOT_LSUBJ;
    }
    if (slot == SLOT_OBJ && light->slot != SLOT_SUBJ) {
        /* "invited X to a meeting", "subjected X to an attack" */
        return light->slot == SLOT_OBJ ? SLOT_OTHER : SLOT_OBJ;
    }
    return slot;
}

static void carried_args(const struct finder *f, const struct ev_cand *cand,
                         struct ev_args *out)
{
    struct ev_args verb = {0};
    ev_verb_args(f, cand->verb, &verb);
    for (size_t i = 0; i < verb.count; i++) {
        struct ev_arg *arg = &verb.items[i];
        uint8_t slot = carried_slot(cand->light, arg->slot);
        if (slot != SLOT_COUNT && !ev_under(f, cand->word, arg->word)) {
            ev_arg_add(out, arg->word, slot, true);
        }
    }
}

/* The word in which a mention hangs on the tree, or EV_NONE. */
static uint32_t mention_word(const struct finder *f, uint32_t mention)
{
    const struct name_mention *m = &f->names->mentions[mention];
    for (uint32_t w = m->first_word; w < m->first_word + m->n_words; w++) {
        if (f->mention_at[w] == mention) {
            return w;
        }
    }
    return EV_NONE;
}

/* "During a hearing, |Okoye said": without a sound tree, a name before a verb. */
static uint32_t next_subject(const struct finder *f, uint32_t noun)
{
    const struct sentence *s = &f->text->sentences[f->text->words[noun].sentence];
    bool comma = false;
    for (uint32_t w = noun + 1; w + 1 < s->first + s->count; w++) {
        comma = comma || slice_equal(word_form(f->text, w), SLICE_LIT(","));
        uint32_t at = f->names->word_mention ? f->names->word_mention[w] : EV_NONE;
        if (!comma || at >= f->names->n_mentions) {
            continue;
        }
        uint8_t next = ev_upos(f, w + 1);
        bool verb = next == UPOS_VERB || next == UPOS_AUX;
        const struct name_mention *m = &f->names->mentions[at];
        bool before = verb && w + 1 == m->first_word + m->n_words;
        uint32_t word = before ? mention_word(f, at) : EV_NONE;
        if (word != EV_NONE) {
            return word;
        }
    }
    return EV_NONE;
}

static void adjunct_args(const struct finder *f, const struct ev_cand *cand,
                         struct ev_args *out)
{
    struct ev_args verb = {0};
    uint32_t top = phrase_top(f, cand->word);
    uint32_t head = ev_head(f, top);
    /* "X's participation in the talks" */
    if (head != EV_NONE && ev_deprel(f, top) == DEPREL_NMOD &&
        ev_in_class(f->rules, "taking_part", lower_lemma(f, head))) {
        ev_arg_add(out, ev_child(f, head, DEPREL_NMOD_POSS), SLOT_LSUBJ, true);
        return;
    }
    uint32_t owner = ev_child(f, cand->word, DEPREL_NMOD_POSS);
    bool owned = owner != EV_NONE &&
                 (ev_upos(f, owner) != UPOS_PRON || f->mention_at[owner] != EV_NONE);
    if (owned || !takes_part(f, cand->word, ev_case(f, top))) {
        return;
    }
    if (head == EV_NONE || ev_deprel(f, top) != DEPREL_OBL ||
        ev_upos(f, head) != UPOS_VERB) {
        ev_arg_add(out, next_subject(f, top), SLOT_ADJ, true);
        return;
    }
    ev_verb_args(f, head, &verb);
    for (size_t i = 0; i < verb.count; i++) {
        if (verb.items[i].slot == (verb.passive ? SLOT_OBJ : SLOT_SUBJ)) {
            ev_arg_add(out, verb.items[i].word, SLOT_ADJ, true);
        }
    }
}

/* What hangs on the noun that counts or lists the trigger. */
static void outer_args(const struct finder *f, const struct ev_cand *cand,
                       struct ev_args *out)
{
    uint32_t top = phrase_top(f, cand->word);
    struct ev_args outer = {0};
    if (top == cand->word) {
        return;
    }
    ev_noun_args(f, top, &outer);
    for (size_t i = 0; i < outer.count; i++) {
        if (!ev_under(f, cand->word, outer.items[i].word)) {
            ev_arg_add(out, outer.items[i].word, outer.items[i].slot, true);
        }
    }
}

void ev_cand_args(const struct finder *f, const struct ev_cand *cand,
                  struct ev_args *out)
{
    if (!cand->noun) {
        ev_verb_args(f, cand->word, out);
        return;
    }
    ev_noun_args(f, cand->word, out);
    outer_args(f, cand, out);
    ev_arg_add(out, cand->word, SLOT_SELF, false);
    if (cand->light && cand->verb != cand->word) {
        carried_args(f, cand, out);
    } else {
        adjunct_args(f, cand, out);
    }
}

static bool is_kind(const struct finder *f, uint32_t word, uint8_t test)
{
    struct ev_filler found[4];
    if (test == TEST_PLACE) {
        return ev_place_mention(f, word) != EV_NONE;
    }
    if (ev_upos(f, word) == UPOS_PRON && test != TEST_ORG &&
        ev_in_class(f->rules, "personal", lower_lemma(f, word))) {
        return true;
    }
    size_t n = ev_actors(f, word, found, 4);
    for (size_t i = 0; i < n; i++) {
        uint8_t kind = found[i].actor.kind;
        if (test == TEST_ACTOR || (test == TEST_PERSON && kind == ACTOR_PERSON) ||
            (test == TEST_ORG &&
             (kind == ACTOR_ORGANIZATION || kind == ACTOR_COUNTRY))) {
            return true;
        }
    }
    return test == TEST_PERSON && ev_in_class(f->rules, "people", lower_lemma(f, word));
}

static bool fits_words(const struct finder *f, const struct ev_cond *cond,
                       uint32_t word)
{
    struct slice lemma = lower_lemma(f, word);
    for (size_t i = 0; i < cond->n_words; i++) {
        if (ev_word_matches(f->rules, cond->words[i], lemma)) {
            return true;
        }
    }
    return false;
}

/* One filler of the slot passes; words also look at coordinated and counted nouns. */
static bool passes(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    if (cond->test == TEST_FILLED) {
        return true;
    }
    if (cond->test != TEST_WORDS) {
        return is_kind(f, word, cond->test);
    }
    if (fits_words(f, cond, word)) {
        return true;
    }
    bool counts = ev_in_class(f->rules, "series", lower_lemma(f, word)) ||
                  ev_upos(f, word) == UPOS_NUM;
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        if ((rel == DEPREL_CONJ || (counts && rel == DEPREL_NMOD)) &&
            fits_words(f, cond, c)) {
            return true;
        }
    }
    return false;
}

static bool holds(const struct finder *f, const struct ev_cand *cand,
                  const struct ev_cond *cond, const struct ev_args *args)
{
    if (cond->test == TEST_LIGHT) {
        return (cand->light != NULL) != cond->negate;
    }
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == cond->slot && passes(f, cond, args->items[i].word)) {
            return !cond->negate;
        }
    }
    return cond->negate;
}

void ev_add_filler(struct ev_cand *cand, const struct ev_filler *filler,
                   struct slice role)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *old = &cand->fillers[i];
        if (filler->key != EV_NONE
                ? old->key == filler->key
                : slice_equal_nocase(old->actor.name, filler->actor.name)) {
            return;
        }
    }
    if (cand->n_fillers < EV_MAX_TIES) {
        cand->fillers[cand->n_fillers] = *filler;
        cand->fillers[cand->n_fillers].role = role;
        cand->fillers[cand->n_fillers++].actor.role = role;
    }
}

static size_t fill_from(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, uint32_t word)
{
    struct ev_filler found[EV_MAX_TIES];
    if (slice_equal(role->name, SLICE_LIT("place"))) {
        uint32_t at = ev_place_mention(f, word);
        if (at == EV_NONE || cand->place.name.len > 0) {
            return 0;
        }
        const struct name_mention *m = &f->names->mentions[at];
        cand->place = f->names->actors[m->actor].place;
        if (cand->place.name.len == 0) {
            cand->place.name = f->names->actors[m->actor].name;
        }
        cand->place.span = m->span;
        cand->place_own = true;
        return 1;
    }
    size_t n = ev_actors(f, word, found, EV_MAX_TIES);
    for (size_t i = 0; i < n; i++) {
        ev_add_filler(cand, &found[i], role->name);
    }
    return n;
}

/* What fills the path at `word`, which stands in its slot. */
static size_t fill_at(const struct finder *f, struct ev_cand *cand,
                      const struct ev_role *role, uint8_t slot, uint32_t word)
{
    struct ev_args inner = {0};
    size_t n = 0;
    if (slot == SLOT_COUNT) {
        return fill_from(f, cand, role, word);
    }
    ev_noun_args(f, word, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        if (inner.items[i].slot == slot) {
            n += fill_from(f, cand, role, inner.items[i].word);
        }
    }
    return n;
}

static size_t fill_path(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, const struct ev_path *path,
                        const struct ev_args *args)
{
    size_t n = 0;
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == path->slot) {
            n += fill_at(f, cand, role, path->inner, args->items[i].word);
        }
    }
    return n;
}

static void fill_roles(const struct finder *f, struct ev_cand *cand,
                       const struct ev_args *args)
{
    cand->fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *cand->fillers);
    for (size_t r = 0; r < cand->frame->n_roles; r++) {
        const struct ev_role *role = &cand->frame->roles[r];
        size_t n = 0;
        for (size_t p = 0; p < role->n_paths && (n == 0 || role->shared); p++) {
            n = fill_path(f, cand, role, &role->paths[p], args);
        }
    }
}

static bool has_needs(const struct ev_cand *cand)
{
    uint8_t need = cand->frame->need;
    size_t named = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        /* "Japan's leader" is nearly a name. */
        named += cand->fillers[i].named || cand->fillers[i].actor.country.len > 0;
    }
    return !((need & NEED_NAMED) && named == 0) &&
           !((need & NEED_NAMES) && named < 2) &&
           !((need & NEED_PAIR) && (cand->n_fillers < 2 || named == 0)) &&
           !((need & NEED_ACTOR) && cand->n_fillers == 0) &&
           !((need & NEED_LIGHT) && !cand->light);
}

/* Tries the rows of one key; the first whose conditions hold decides. */
static bool try_frames(struct finder *f, uint32_t at, struct ev_cand *cand)
{
    struct ev_args args = {0};
    bool ready = false;
    for (; at != STRMAP_NONE && at != EV_NONE; at = f->rules->frames[at].next) {
        cand->frame = &f->rules->frames[at];
        if (!ready) {
            ev_cand_args(f, cand, &args);
            ready = true;
        }
        bool ok = true;
        for (size_t i = 0; i < cand->frame->n_conds && ok; i++) {
            ok = holds(f, cand, &cand->frame->conds[i], &args);
        }
        if (!ok) {
            continue;
        }
        if (cand->frame->type == EVENT_TYPE_NONE) {
            return true;
        }
        fill_roles(f, cand, &args);
        if (has_needs(cand)) {
            return true;
        }
        cand->place = (struct mention_place){0};
        cand->place_own = false;
        cand->n_fillers = 0;
    }
    cand->frame = NULL;
    return false;
}

/* The longest key first: "step_down" before "step", "news_conference" before the rest.
 */
static bool find_frame(struct finder *f, struct ev_cand *cand, char pos)
{
    struct slice lemma = lower_lemma(f, cand->word);
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        uint8_t rel = ev_deprel(f, c);
        bool particle = pos == 'v' && (rel == DEPREL_COMPOUND_PRT ||
                                       rel == DEPREL_ADVMOD || rel == DEPREL_OBJ);
        bool part = pos == 'n' && (rel == DEPREL_COMPOUND || rel == DEPREL_AMOD);
        if (!particle && !part) {
            continue;
        }
        struct slice other = lower_lemma(f, c);
        struct slice key = pos == 'v' ? joined(f->arena, lemma, other)
                                      : joined(f->arena, other, lemma);
        uint32_t at = ev_frame_find(f->rules, key, pos);
        cand->other = c;
        if (at != STRMAP_NONE && try_frames(f, at, cand)) {
            return cand->frame->type != EVENT_TYPE_NONE;
        }
    }
    cand->other = EV_NONE;
    return try_frames(f, ev_frame_find(f->rules, lemma, pos), cand) &&
           cand->frame->type != EVENT_TYPE_NONE;
}

static char trigger_pos(const struct finder *f, uint32_t word)
{
    switch (ev_upos(f, word)) {
    case UPOS_VERB: return 'v';
    case UPOS_NOUN:
    case UPOS_PROPN: return 'n';
    case UPOS_ADJ: return 'a';
    default: return 0;
    }
}

/* Inside a name, words mean nothing: "War Office", "Trade Agreement Act". */
static bool inside_name(const struct finder *f, uint32_t word)
{
    uint32_t at = f->names->word_mention ? f->names->word_mention[word] : EV_NONE;
    return at < f->names->n_mentions && f->names->mentions[at].form == NAME_FORM_NAME;
}

static bool is_definite(const struct finder *f, uint32_t noun)
{
    uint32_t det = ev_child(f, noun, DEPREL_DET);
    return (det != EV_NONE &&
            (ev_is(f, det, "the") || ev_is(f, det, "this") || ev_is(f, det, "that"))) ||
           ev_child(f, noun, DEPREL_NMOD_POSS) != EV_NONE;
}

void ev_keep(struct finder *f, const struct ev_cand *cand)
{
    if (f->n_cands == f->cands_room) {
        size_t room = f->cands_room;
        f->cands = arena_grow(f->arena, f->cands, f->n_cands, &room, sizeof *f->cands);
        f->cands_room = room;
    }
    f->cand_at[cand->word] = (uint32_t)f->n_cands;
    f->cands[f->n_cands++] = *cand;
}

static void try_word(struct finder *f, uint32_t sentence, uint32_t word)
{
    char pos = trigger_pos(f, word);
    if (!pos || inside_name(f, word)) {
        return;
    }
    struct ev_cand cand = {.word = word,
                           .verb = word,
                           .other = EV_NONE,
                           .sentence = sentence,
                           .noun = pos == 'n',
                           .parent = EV_NONE};
    uint8_t rel = ev_deprel(f, word);
    if (pos == 'n') {
        if (rel == DEPREL_COMPOUND || rel == DEPREL_FLAT || rel == DEPREL_AMOD) {
            return; /* "the trial judge", "peace talks venue" */
        }
        carrier(f, &cand);
        cand.definite = is_definite(f, word);
    }
    if (pos == 'v' && rel == DEPREL_AMOD) {
        return; /* "the elected officials", "a visiting team" */
    }
    if (find_frame(f, &cand, pos)) {
        ev_keep(f, &cand);
    }
}

/* A noun whose verb says the same: "impose sanctions" is one candidate, not two. */
static void absorb(struct finder *f, size_t i)
{
    struct ev_cand *noun = &f->cands[i];
    uint32_t head = ev_head(f, phrase_top(f, noun->word));
    if (!noun->noun || head == EV_NONE || f->cand_at[head] == EV_NONE) {
        return;
    }
    struct ev_cand *verb = &f->cands[f->cand_at[head]];
    uint8_t rel = ev_deprel(f, phrase_top(f, noun->word));
    bool core = rel == DEPREL_OBJ || rel == DEPREL_NSUBJ_PASS || rel == DEPREL_NSUBJ;
    struct slice prep = ev_case(f, phrase_top(f, noun->word));
    bool means = rel == DEPREL_OBL && ev_in_class(f->rules, "within", prep);
    if (verb == noun || verb->noun || verb->frame->type != noun->frame->type ||
        (!core && !means && !noun->light)) {
        return;
    }
    for (size_t k = 0; k < noun->n_fillers; k++) {
        ev_add_filler(verb, &noun->fillers[k], noun->fillers[k].role);
    }
    if (verb->place.name.len == 0) {
        verb->place = noun->place;
        verb->place_own = noun->place_own;
    }
    noun->dropped = true;
}

/* Does an actor of the candidate stand at `word`? */
static bool has_filler(const struct ev_cand *cand, uint32_t word)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (cand->fillers[i].word == word) {
            return true;
        }
    }
    return false;
}

/* "attacked by gunmen": the gunmen are no attack of their own. */
static void absorb_role(struct finder *f, size_t from, size_t i)
{
    struct ev_cand *noun = &f->cands[i];
    for (size_t k = from; k < f->n_cands && noun->noun; k++) {
        const struct ev_cand *other = &f->cands[k];
        if (k != i && other->frame->type == noun->frame->type &&
            has_filler(other, noun->word)) {
            noun->dropped = true;
        }
    }
}

void ev_match(struct finder *f)
{
    for (uint32_t s = 0; s < f->text->n_sentences; s++) {
        const struct sentence *sentence = &f->text->sentences[s];
        size_t from = f->n_cands;
        if (!sentence->parsed || sentence->kind == BLOCK_BOILERPLATE) {
            continue;
        }
        for (uint32_t w = 0; w < sentence->count; w++) {
            try_word(f, s, sentence->first + w);
        }
        for (size_t i = from; i < f->n_cands; i++) {
            absorb(f, i);
            absorb_role(f, from, i);
        }
    }
}
