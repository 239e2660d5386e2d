/* fill.c - who fills the roles of a frame's row. Places that do: towns.c. */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/actors.h"
#include "extract/event/who/who.h"

static size_t fill_from(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, uint32_t word)
{
    struct ev_filler found[EV_MAX_TIES];
    if (slice_equal(role->name, SLICE_LIT("place"))) {
        return ev_take_place(f, cand, ev_place_of(f, word));
    }
    size_t n = role->shared ? ev_pair(f, word, found, EV_MAX_TIES) : 0;
    n = n > 0 ? n : ev_actors(f, word, found, EV_MAX_TIES);
    if (ev_in_class(f->rules, "backed_role", role->name)) {
        n = ev_backers(f, found, n, EV_MAX_TIES);
    }
    if (ev_in_class(f->rules, "thing_role", role->name)) {
        n += ev_things(f, word, found + n, EV_MAX_TIES - n);
    }
    if (n == 0 && ev_in_class(f->rules, "counted_role", role->name)) {
        n = ev_counted(f, word, found);
    }
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        if (ev_can_fill(f, role->name, &found[i])) {
            ev_add_filler(cand, &found[i], role->name);
            kept++;
        }
    }
    return kept;
}

/* "the Paris Peace Treaty": words of a treaty's name that name nobody. */
static bool is_of_name(const struct finder *f, const struct ev_role *role, uint8_t slot,
                       uint32_t word)
{
    return slot == SLOT_COMP && ev_upos(f, word) == UPOS_PROPN &&
           ev_mention_of(f, word) == EV_NONE &&
           slice_equal(role->name, SLICE_LIT("party"));
}

/* "sanctions imposed |by Peru and Fiji" */
static bool is_agent(const struct finder *f, uint32_t word)
{
    while (ev_deprel(f, word) == DEPREL_CONJ && ev_head(f, word) != EV_NONE) {
        word = ev_head(f, word);
    }
    return ev_deprel(f, word) == DEPREL_OBL_AGENT;
}

/* "appreciation for the work |Peru does": the first named one in the phrase who is
 * not where something is. */
static size_t fill_deep(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, uint32_t word)
{
    uint32_t first = word;
    uint32_t last = word;
    ev_extent(f, word, &first, &last);
    for (uint32_t w = word + 1; w <= last; w++) {
        struct ev_filler found = {0};
        if (f->mention_at[w] == EV_NONE || is_agent(f, w) ||
            ev_in_class(f->rules, "locative", ev_case(f, w)) ||
            ev_mention_actor(f, f->mention_at[w], &found, 1) == 0 || !found.named ||
            ev_is_own(cand, &found)) {
            continue;
        }
        ev_add_filler(cand, &found, role->name);
        return 1;
    }
    return 0;
}

/* "tariffs on |Chilean steel", "a ban on |wine from Chile": whose goods are hit. */
static size_t fill_owner(const struct finder *f, struct ev_cand *cand,
                         const struct ev_role *role, uint32_t goods)
{
    struct ev_args inner = {0};
    size_t n = 0;
    if (!ev_type_named(f, cand, "sanction") ||
        !ev_in_class(f->rules, "target_role", role->name) ||
        ev_upos(f, goods) != UPOS_NOUN) {
        return 0;
    }
    ev_noun_args(f, goods, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        uint8_t slot = inner.items[i].slot;
        bool owner = slot == SLOT_COMP || slot == SLOT_FROM || slot == SLOT_POSS;
        if (owner && f->mention_at[inner.items[i].word] != EV_NONE) {
            n += fill_from(f, cand, role, inner.items[i].word);
        }
    }
    return n;
}

/* "the Kenyan |embassy bombing": things are bombed; "the |rebel bombing": others bomb.
 */
static bool is_wrong_side(const struct finder *f, const struct ev_role *role,
                          uint8_t slot, uint32_t word)
{
    uint32_t next = word + 1; /* what is behind a land's name is that land's */
    bool whose = next < f->text->n_words && ev_head(f, next) == ev_head(f, word);
    bool thing =
        ev_lemma_in(f, "thing", word) || (whose && ev_lemma_in(f, "thing", next));
    return slot == SLOT_COMP &&
           ev_in_class(f->rules, thing ? "backed_role" : "target_role", role->name);
}

/* What fills the path at `word`, which stands in its slot. */
static size_t fill_at(const struct finder *f, struct ev_cand *cand,
                      const struct ev_role *role, uint8_t slot, uint32_t word)
{
    struct ev_args inner = {0};
    size_t n = 0;
    if (slot == SLOT_COUNT) {
        n = fill_from(f, cand, role, word);
        return n > 0 ? n : fill_owner(f, cand, role, word);
    }
    if (slot == SLOT_DEEP) {
        return fill_deep(f, cand, role, word);
    }
    ev_inner_args(f, word, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        if (inner.items[i].slot == slot &&
            !is_of_name(f, role, slot, inner.items[i].word) &&
            !is_wrong_side(f, role, slot, inner.items[i].word)) {
            uint32_t at = inner.items[i].word;
            size_t more = fill_from(f, cand, role, at);
            n += more > 0 ? more : fill_owner(f, cand, role, at);
        }
    }
    return n;
}

/* "the first visit |by a Chilean leader": of which kind it was the first, not who
 * came. */
static bool is_of_kind(const struct finder *f, const struct ev_cand *cand,
                       uint32_t word)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    if (!cand->noun || !cand->definite || det == EV_NONE || !ev_is(f, det, "a")) {
        return false;
    }
    for (uint32_t c = f->child[cand->word]; c != EV_NONE; c = f->sibling[c]) {
        if (ev_deprel(f, c) == DEPREL_AMOD && ev_lemma_in(f, "nth", c)) {
            return true;
        }
    }
    return false;
}

/* "the |Geneva talks": where they are held. */
static bool is_seat(const struct finder *f, const struct ev_cand *cand, uint8_t slot)
{
    struct mention_place seat = {0};
    return slot == SLOT_COMP && cand->noun && ev_type_is(f, cand, "venue") &&
           ev_seat_before(f, cand->word, &seat);
}

/* "Okoye was at home when two men came in and |shot her": a subject taken from another
 * clause, whom the verb acts on, does not do it. */
static bool is_acted_on(const struct finder *f, const struct ev_cand *cand,
                        const struct ev_args *args, uint32_t subject)
{
    uint32_t at = f->mention_at[subject];
    if (at == EV_NONE || cand->noun || ev_head(f, subject) == cand->word ||
        !ev_has_feat(f, cand->word, FEAT_FIN)) {
        return false;
    }
    for (size_t i = 0; i < args->count; i++) {
        uint32_t word = args->items[i].word;
        uint32_t m = f->mention_at[word];
        if (args->items[i].slot == SLOT_OBJ && ev_upos(f, word) == UPOS_PRON &&
            m != EV_NONE && !ev_lemma_in(f, "reflexive", word) &&
            f->names->mentions[m].actor == f->names->mentions[at].actor) {
            return true;
        }
    }
    return false;
}

/* "During the meeting, |officials said": a meeting told before, and these may only be
 * of those who met. */
static bool is_only_there(const struct finder *f, const struct ev_cand *cand,
                          uint8_t slot, uint32_t word)
{
    struct ev_filler found[EV_MAX_TIES];
    if (slot != SLOT_ADJ || !cand->noun || !cand->definite ||
        !ev_type(f, cand)->shared) {
        return false;
    }
    size_t n = ev_actors(f, word, found, EV_MAX_TIES);
    for (size_t i = 0; i < n; i++) {
        if (found[i].named) {
            return false;
        }
    }
    return true;
}

static size_t fill_path(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, const struct ev_path *path,
                        const struct ev_args *args)
{
    size_t n = 0;
    for (size_t i = 0; i < args->count; i++) {
        /* "an attack |in Peru" is where, not whom. */
        bool where = path->slot == SLOT_IN && cand->noun && cand->frame->need == 0 &&
                     ev_in_class(f->rules, "target_role", role->name) &&
                     ev_is_where(f, args->items[i].word);
        bool of_name = path->inner == SLOT_COUNT &&
                       (is_of_name(f, role, path->slot, args->items[i].word) ||
                        is_wrong_side(f, role, path->slot, args->items[i].word) ||
                        is_seat(f, cand, path->slot));
        bool kind =
            (path->slot == SLOT_BY && is_of_kind(f, cand, args->items[i].word)) ||
            is_only_there(f, cand, path->slot, args->items[i].word);
        bool met = path->slot == SLOT_SUBJ && path->inner == SLOT_COUNT &&
                   is_acted_on(f, cand, args, args->items[i].word);
        if (args->items[i].slot == path->slot && !where && !of_name && !kind && !met) {
            n += fill_at(f, cand, role, path->inner, args->items[i].word);
        }
    }
    return n;
}

/* The police, or the body of theirs, in the phrase of `word`; or EV_NONE. */
static uint32_t police_in(const struct finder *f, uint32_t word)
{
    uint32_t first = word;
    uint32_t last = word;
    if (ev_lemma_in(f, "police", word)) {
        return word;
    }
    ev_extent(f, word, &first, &last);
    for (uint32_t w = first; w <= last; w++) {
        if (f->mention_at[w] != EV_NONE && ev_lemma_in(f, "police", w)) {
            return w;
        }
    }
    return EV_NONE;
}

/* Who says the clause of the event: the subject of a verb of saying above it. */
static uint32_t sayer_of(const struct finder *f, uint32_t word)
{
    for (int i = 0; i < 8 && word != EV_NONE; i++) {
        uint32_t subject = ev_child(f, word, DEPREL_NSUBJ);
        struct slice lemma = ev_lower_lemma(f, word);
        bool says = ev_in_class(f->rules, "say", lemma) ||
                    ev_in_class(f->rules, "confirm", lemma);
        if (says && subject != EV_NONE) {
            return subject;
        }
        word = ev_head(f, word);
    }
    return EV_NONE;
}

/* "Police said two were arrested": who speaks of it did it. */
static void fill_sayer(const struct finder *f, struct ev_cand *cand,
                       const struct ev_role *role)
{
    uint32_t who = EV_NONE;
    if (ev_in_class(f->rules, "sayer_role", role->name) &&
        !ev_in_class(f->rules, "no_sayers", cand->frame->subtype)) {
        who = sayer_of(f, cand->verb);
        who = who == EV_NONE ? who : police_in(f, who);
    }
    if (who != EV_NONE) {
        (void)fill_from(f, cand, role, who);
    }
}

/* Is all that is told of who took part "with Y"? */
static bool is_half(const struct finder *f, const struct ev_cand *cand,
                    const struct ev_args *args)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        bool with = false;
        for (size_t k = 0; k < args->count; k++) {
            with = with || (args->items[k].slot == SLOT_WITH &&
                            ev_under(f, cand->fillers[i].word, args->items[k].word));
        }
        if (!with) {
            return false;
        }
    }
    return cand->noun && cand->n_fillers > 0;
}

/* "X said talks |with Y had failed": who speaks of them held them. */
static void fill_other_half(const struct finder *f, struct ev_cand *cand,
                            const struct ev_args *args)
{
    struct ev_filler found[2];
    bool half = ev_type(f, cand)->shared && is_half(f, cand, args);
    uint32_t who = half ? sayer_of(f, cand->verb) : EV_NONE;
    if (who != EV_NONE && ev_actors(f, who, found, 2) == 1 &&
        (found[0].actor.kind == ACTOR_PERSON || found[0].actor.kind == ACTOR_COUNTRY)) {
        ev_add_filler(cand, &found[0], cand->fillers[0].role);
    }
}

/* The role of this name in the row that all rows of the type fall back on, or NULL. */
static const struct ev_role *usual_role(const struct finder *f,
                                        const struct ev_cand *cand,
                                        const struct ev_role *role)
{
    const struct event_rules *rules = f->rules;
    uint32_t at = rules->defaults[2 * cand->frame->type + (cand->frame->pos == 'n')];
    for (size_t r = 0; at != EV_NONE && r < rules->frames[at].n_roles; r++) {
        if (slice_equal(rules->frames[at].roles[r].name, role->name)) {
            return &rules->frames[at].roles[r];
        }
    }
    return NULL;
}

/* The paths that all rows of a type try last for a role. */
static size_t fill_last(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, const struct ev_args *args)
{
    const struct ev_role *usual = usual_role(f, cand, role);
    size_t n = 0;
    for (size_t p = usual ? usual->n_paths - usual->n_last : 0;
         usual && p < usual->n_paths && n == 0; p++) {
        n = fill_path(f, cand, role, &usual->paths[p], args);
    }
    return n;
}

/* "Letter on the |Continuation of the Emergency": nobody's but who signed it. */
static void fill_signer(const struct finder *f, struct ev_cand *cand)
{
    struct ev_filler who = {0};
    if (cand->n_fillers == 0 && cand->frame->n_roles > 0 && ev_is_signed_act(f, cand) &&
        ev_mention_actor(f, ev_signature(f), &who, 1) == 1) {
        ev_add_filler(cand, &who, cand->frame->roles[0].name);
    }
}

void ev_fill_roles(const struct finder *f, struct ev_cand *cand,
                   const struct ev_args *args)
{
    cand->fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *cand->fillers);
    for (size_t r = 0; r < cand->frame->n_roles; r++) {
        const struct ev_role *role = &cand->frame->roles[r];
        size_t n = 0;
        for (size_t p = 0; p < role->n_paths && (n == 0 || role->shared); p++) {
            n = fill_path(f, cand, role, &role->paths[p], args);
        }
        n = n > 0 ? n : fill_last(f, cand, role, args);
        n = n > 0 ? n : ev_fill_towns(f, cand, role, 0, args);
        const struct ev_role *usual = n > 0 ? NULL : usual_role(f, cand, role);
        if (usual) {
            n = ev_fill_towns(f, cand, usual, usual->n_paths - usual->n_last, args);
        }
        if (n == 0) {
            fill_sayer(f, cand, role);
        }
    }
    fill_other_half(f, cand, args);
    fill_signer(f, cand);
    if (ev_type_is(f, cand, "judging") || ev_type_is(f, cand, "arranged")) {
        ev_sign(f, cand);
    }
}
