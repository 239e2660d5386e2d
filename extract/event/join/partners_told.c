/*
 * partners_told.c - who takes part by what is told elsewhere in the report: who let go
 * whom he held, into whose killing they look.
 */
#include "extract/event/join/partners.h"
#include "extract/event/tree/tree.h"

bool ev_event_has_role(const struct finder *f, uint32_t event, struct slice role)
{
    bool has = false;
    for (size_t i = 0; i < f->n_cands && !has; i++) {
        const struct ev_cand *cand = &f->cands[i];
        has = !cand->dropped && cand->event == event && ev_in_role(cand, role);
    }
    return has;
}

static void add_if(const struct finder *f, struct ev_cand *cand,
                   const struct ev_filler *who, ev_is_one *is_one, struct slice role)
{
    if (is_one(f, who)) {
        ev_add_filler(cand, who, role);
    }
}

void ev_add_those(const struct finder *f, struct ev_cand *cand, uint32_t event,
                  ev_is_one *is_one, struct slice role)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *deed = &f->cands[i];
        bool of_it = !deed->dropped && deed->event == event;
        for (size_t k = 0; of_it && k < deed->n_fillers; k++) {
            add_if(f, cand, &deed->fillers[k], is_one, role);
        }
    }
}

/* Does the candidate tell of him in a role of the class? */
static bool has_party(const struct finder *f, const struct ev_cand *cand,
                      const struct ev_filler *who, const char *class)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        if (ev_in_class(f->rules, class, cand->fillers[i].role) &&
            ev_is_again(who, &cand->fillers[i])) {
            return true;
        }
    }
    return false;
}

/* Do both tell of one in a role of the class? */
static bool shares_party(const struct finder *f, const struct ev_cand *a,
                         const struct ev_cand *b, const char *class)
{
    for (size_t i = 0; i < a->n_fillers; i++) {
        if (ev_in_class(f->rules, class, a->fillers[i].role) &&
            has_party(f, b, &a->fillers[i], class)) {
            return true;
        }
    }
    return false;
}

/* Sets *one, unless it is set, to who has the role in the candidate; false when another
 * than *one has it. */
static bool agrees_on_one(const struct ev_cand *cand, struct slice role,
                          const struct ev_filler **one)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *who = &cand->fillers[i];
        if (!slice_equal(who->role, role)) {
            continue;
        }
        if (*one && !ev_is_again(who, *one)) {
            return false;
        }
        *one = who;
    }
    return true;
}

/* The only one who has the role in the events of the type; NULL: nobody, or several. */
static const struct ev_filler *only_one(const struct finder *f,
                                        const struct ev_cand *cand, struct slice role)
{
    const struct ev_filler *one = NULL;
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->frame->type == cand->frame->type &&
            !agrees_on_one(other, role, &one)) {
            return NULL;
        }
    }
    return one;
}

/* Does another event with who has the role tell of the same party? */
static bool is_of_case_with(const struct finder *f, const struct ev_cand *cand,
                            struct slice role)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *other = &f->cands[i];
        if (!other->dropped && other->frame->type == cand->frame->type &&
            other->event != cand->event && ev_event_has_role(f, other->event, role) &&
            shares_party(f, cand, other, "case_party")) {
            return true;
        }
    }
    return false;
}

void ev_add_holder(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    bool freed = ev_in_class(f->rules, "let_go", cand->frame->subtype);
    const struct ev_filler *one = freed ? only_one(f, cand, role) : NULL;
    if (one && is_of_case_with(f, cand, role)) {
        ev_add_filler(cand, one, role);
        cand->trace = SLICE_LIT("who held them before");
    }
}

/* The event of "the |killing", told in the sentences before; EV_NONE. */
static uint32_t deed_of(const struct finder *f, uint32_t word)
{
    uint32_t det = ev_child(f, word, DEPREL_DET);
    uint32_t event = EV_NONE;
    if (det == EV_NONE || !ev_is(f, det, "the") || !ev_lemma_in(f, "foul_play", word) ||
        ev_has_feat(f, word, FEAT_PLUR)) {
        return EV_NONE;
    }
    for (size_t i = 0; i < f->n_cands && f->cands[i].word < word; i++) {
        const struct ev_cand *deed = &f->cands[i];
        bool near = deed->sentence + 2 >= f->text->words[word].sentence;
        bool told = near && !deed->dropped && ev_type_named(f, deed, "attack");
        event = told ? deed->event : event;
    }
    return event;
}

/* The same, of what hangs on the word too: "opened an |inquiry into the killing". */
static uint32_t deed_under(const struct finder *f, uint32_t word)
{
    uint32_t event = deed_of(f, word);
    for (uint32_t c = f->child[word]; event == EV_NONE && c != EV_NONE;
         c = f->sibling[c]) {
        event = ev_deprel(f, c) == DEPREL_NMOD ? deed_of(f, c) : EV_NONE;
    }
    return event;
}

/* One with a name to whom the deed was done? */
static bool is_victim(const struct finder *f, const struct ev_filler *who)
{
    return who->named && ev_in_class(f->rules, "victim_role", who->role);
}

void ev_add_victims(const struct finder *f, struct ev_cand *cand, struct slice role)
{
    struct ev_args args = {0};
    ev_cand_args(f, cand, &args);
    for (size_t i = 0; i < args.count; i++) {
        uint8_t slot = args.items[i].slot;
        bool into = slot == SLOT_OBJ || slot == SLOT_INTO || slot == SLOT_OF ||
                    slot == SLOT_OVER;
        uint32_t event = into ? deed_under(f, args.items[i].word) : EV_NONE;
        if (event != EV_NONE && event != cand->event) {
            ev_add_those(f, cand, event, is_victim, role);
        }
    }
}
