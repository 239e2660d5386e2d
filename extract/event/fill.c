/* fill.c - does a frame's row fit a trigger, and who fills its roles? */
#include "extract/event/days.h"
#include "extract/event/parts.h"

/* The place named at `word`, or by its phrase: "the town of |Garissa". */
static uint32_t place_of(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_place_mention(f, word);
    for (uint32_t c = f->child[word];
         at == EV_NONE && c != EV_NONE &&
         ev_in_class(f->rules, "settlement", ev_lower_lemma(f, word));
         c = f->sibling[c]) {
        bool of = ev_deprel(f, c) == DEPREL_NMOD &&
                  slice_equal(ev_case(f, c), SLICE_LIT("of"));
        at = of || ev_deprel(f, c) == DEPREL_APPOS ? ev_place_mention(f, c) : EV_NONE;
    }
    return at;
}

static bool is_where(const struct finder *f, uint32_t word)
{
    return place_of(f, word) != EV_NONE ||
           ev_in_class(f->rules, "settlement", ev_lower_lemma(f, word));
}

/* "to leave", not "how to leave" or "if they leave" */
static bool is_deed(const struct finder *f, uint32_t word)
{
    for (uint32_t c = f->child[word]; c != EV_NONE; c = f->sibling[c]) {
        if (c < word && ev_in_class(f->rules, "asking", ev_lower_lemma(f, c))) {
            return false;
        }
    }
    return ev_infinitive(f, word);
}

static bool is_kind(const struct finder *f, uint32_t word, uint8_t test)
{
    struct ev_filler found[4];
    if (test == TEST_TO) {
        return is_deed(f, word);
    }
    if (test == TEST_PLACE) {
        return place_of(f, word) != EV_NONE;
    }
    if (ev_upos(f, word) == UPOS_PRON && test != TEST_ORG && test != TEST_STATE &&
        !ev_means_thing(f, word) &&
        ev_in_class(f->rules, "personal", ev_lower_lemma(f, word))) {
        return true;
    }
    if (test == TEST_PERSON && ev_upos(f, word) == UPOS_NUM &&
        ev_headline(f, f->text->words[word].sentence)) {
        return ev_counted(f, word, found) > 0; /* "Two |held over bombing" */
    }
    size_t n = ev_actors(f, word, found, 4);
    for (size_t i = 0; i < n; i++) {
        uint8_t kind = found[i].actor.kind;
        if (test == TEST_ACTOR || (test == TEST_PERSON && kind == ACTOR_PERSON) ||
            (test == TEST_STATE && kind == ACTOR_COUNTRY) ||
            (test == TEST_ORG &&
             (kind == ACTOR_ORGANIZATION || kind == ACTOR_COUNTRY))) {
            return true;
        }
    }
    return test == TEST_PERSON &&
           ev_in_class(f->rules, "people", ev_lower_lemma(f, word));
}

static bool fits_words(const struct finder *f, const struct ev_cond *cond,
                       uint32_t word)
{
    struct slice lemma = ev_lower_lemma(f, word);
    for (size_t i = 0; i < cond->n_words; i++) {
        if (ev_word_matches(f->rules, cond->words[i], lemma)) {
            return true;
        }
    }
    return false;
}

/* The noun that first told whom a pronoun stands for, or EV_NONE. */
static uint32_t antecedent(const struct finder *f, uint32_t word)
{
    struct ev_filler meant = {0};
    bool known = ev_upos(f, word) == UPOS_PRON && ev_actors(f, word, &meant, 1) == 1 &&
                 meant.key != EV_NONE;
    for (uint32_t m = 0; known && m < f->names->n_mentions; m++) {
        const struct name_mention *mention = &f->names->mentions[m];
        if (mention->actor == meant.key && mention->form != NAME_FORM_PRONOUN &&
            mention->head < word) {
            return mention->head;
        }
    }
    return EV_NONE;
}

/* "|Hurricane Rowena", "|Typhoon Ada": what the name says its bearer is, or EV_NONE. */
static uint32_t kind_in_name(const struct finder *f, uint32_t word)
{
    bool named = word > 0 && ev_upos(f, word) == UPOS_PROPN;
    bool part = named && ev_head(f, word - 1) == word;
    return part && ev_deprel(f, word - 1) != DEPREL_CASE ? word - 1 : EV_NONE;
}

/* One filler of the slot passes; words also look at coordinated and counted nouns, and
 * at whom a pronoun stands for. */
static bool passes(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    if (cond->test == TEST_FILLED) {
        return true;
    }
    if (cond->test != TEST_WORDS) {
        return is_kind(f, word, cond->test);
    }
    uint32_t meant = antecedent(f, word);
    uint32_t title = kind_in_name(f, word);
    if (fits_words(f, cond, word) || (meant != EV_NONE && fits_words(f, cond, meant)) ||
        (title != EV_NONE && fits_words(f, cond, title))) {
        return true;
    }
    struct slice lemma = ev_lower_lemma(f, word);
    bool counts = ev_in_class(f->rules, "series", lemma) ||
                  ev_in_class(f->rules, "quantity", lemma) ||
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

/* What hangs on what fills a slot: a noun, or a clause that may have a subject. */
static void inner_args(const struct finder *f, uint32_t word, struct ev_args *out)
{
    if (ev_upos(f, word) == UPOS_VERB && ev_child(f, word, DEPREL_COP) == EV_NONE) {
        ev_verb_args(f, word, out);
        return;
    }
    ev_noun_args(f, word, out);
    ev_arg_add(out, ev_child(f, word, DEPREL_NSUBJ), SLOT_SUBJ, false);
}

/* Does `word`, or what hangs on it in the inner slot, pass? */
static bool passes_at(const struct finder *f, const struct ev_cond *cond, uint32_t word)
{
    struct ev_args inner = {0};
    if (cond->inner == SLOT_COUNT) {
        return passes(f, cond, word);
    }
    inner_args(f, word, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        if (inner.items[i].slot == cond->inner &&
            passes(f, cond, inner.items[i].word)) {
            return true;
        }
    }
    return false;
}

bool ev_cond_holds(const struct finder *f, const struct ev_cand *cand,
                   const struct ev_cond *cond, const struct ev_args *args)
{
    switch (cond->test) {
    case TEST_LIGHT: return (cand->light != NULL) != cond->negate;
    case TEST_PASSIVE: return args->passive != cond->negate;
    case TEST_AVOWS:
    case TEST_DEMANDS:
    case TEST_BLAMES:
    case TEST_LAUDS:
    case TEST_REGRETS:
    case TEST_DENIES: return ev_has_force(f, cand->word, cond->test) != cond->negate;
    default: break;
    }
    for (size_t i = 0; i < args->count; i++) {
        if (args->items[i].slot == cond->slot &&
            passes_at(f, cond, args->items[i].word)) {
            return !cond->negate;
        }
    }
    return cond->negate;
}

bool ev_has_actor(const struct ev_cand *cand, uint32_t key)
{
    for (size_t i = 0; key != EV_NONE && i < cand->n_fillers; i++) {
        if (cand->fillers[i].key == key) {
            return true;
        }
    }
    return false;
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
        uint32_t at = place_of(f, word);
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

/* Is it of the actors that the candidate has, or the land of one? */
static bool is_own(const struct ev_cand *cand, const struct ev_filler *filler)
{
    for (size_t i = 0; i < cand->n_fillers; i++) {
        const struct ev_filler *has = &cand->fillers[i];
        bool land = filler->actor.kind == ACTOR_COUNTRY && has->actor.country.len > 0 &&
                    slice_equal(has->actor.country, filler->actor.country);
        if (has->key == filler->key || land) {
            return true;
        }
    }
    return false;
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
        if (f->mention_at[w] == EV_NONE ||
            ev_in_class(f->rules, "locative", ev_case(f, w)) ||
            ev_mention_actor(f, f->mention_at[w], &found, 1) == 0 || !found.named ||
            is_own(cand, &found)) {
            continue;
        }
        ev_add_filler(cand, &found, role->name);
        return 1;
    }
    return 0;
}

/* "the Kenyan |embassy bombing": things are bombed; "the |rebel bombing": others bomb.
 */
static bool is_wrong_side(const struct finder *f, const struct ev_role *role,
                          uint8_t slot, uint32_t word)
{
    uint32_t next = word + 1; /* what is behind a land's name is that land's */
    bool whose = next < f->text->n_words && ev_head(f, next) == ev_head(f, word);
    bool thing = ev_in_class(f->rules, "thing", ev_lower_lemma(f, word)) ||
                 (whose && ev_in_class(f->rules, "thing", ev_lower_lemma(f, next)));
    return slot == SLOT_COMP &&
           ev_in_class(f->rules, thing ? "backed_role" : "thing_role", role->name);
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
    if (slot == SLOT_DEEP) {
        return fill_deep(f, cand, role, word);
    }
    inner_args(f, word, &inner);
    for (size_t i = 0; i < inner.count; i++) {
        if (inner.items[i].slot == slot &&
            !is_of_name(f, role, slot, inner.items[i].word) &&
            !is_wrong_side(f, role, slot, inner.items[i].word)) {
            n += fill_from(f, cand, role, inner.items[i].word);
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
        if (ev_deprel(f, c) == DEPREL_AMOD &&
            ev_in_class(f->rules, "nth", ev_lower_lemma(f, c))) {
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

static size_t fill_path(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, const struct ev_path *path,
                        const struct ev_args *args)
{
    size_t n = 0;
    for (size_t i = 0; i < args->count; i++) {
        /* "an attack |in Peru" is where, not whom. */
        bool where = path->slot == SLOT_IN && cand->noun && cand->frame->need == 0 &&
                     ev_in_class(f->rules, "scene_role", role->name) &&
                     is_where(f, args->items[i].word);
        bool of_name = path->inner == SLOT_COUNT &&
                       (is_of_name(f, role, path->slot, args->items[i].word) ||
                        is_wrong_side(f, role, path->slot, args->items[i].word) ||
                        is_seat(f, cand, path->slot));
        bool kind = path->slot == SLOT_BY && is_of_kind(f, cand, args->items[i].word);
        if (args->items[i].slot == path->slot && !where && !of_name && !kind) {
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
    if (ev_in_class(f->rules, "police", ev_lower_lemma(f, word))) {
        return word;
    }
    ev_extent(f, word, &first, &last);
    for (uint32_t w = first; w <= last; w++) {
        if (f->mention_at[w] != EV_NONE &&
            ev_in_class(f->rules, "police", ev_lower_lemma(f, w))) {
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

/* The paths that all rows of a type try last for a role. */
static size_t fill_last(const struct finder *f, struct ev_cand *cand,
                        const struct ev_role *role, const struct ev_args *args)
{
    const struct event_rules *rules = f->rules;
    uint32_t at = rules->defaults[2 * cand->frame->type + (cand->frame->pos == 'n')];
    size_t n = 0;
    for (size_t r = 0; at != EV_NONE && r < rules->frames[at].n_roles; r++) {
        const struct ev_role *usual = &rules->frames[at].roles[r];
        for (size_t p = usual->n_paths - usual->n_last;
             slice_equal(usual->name, role->name) && p < usual->n_paths && n == 0;
             p++) {
            n = fill_path(f, cand, role, &usual->paths[p], args);
        }
    }
    return n;
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
        if (n == 0) {
            fill_sayer(f, cand, role);
        }
    }
    fill_other_half(f, cand, args);
    if (ev_type_is(f, cand, "judging")) {
        ev_sign(f, cand);
    }
}

bool ev_has_needs(const struct ev_cand *cand)
{
    uint8_t need = cand->frame->need;
    size_t named = 0;
    for (size_t i = 0; i < cand->n_fillers; i++) {
        /* "Japan's leader" is nearly a name; headlines leave names out. */
        named += cand->headline || cand->fillers[i].named || cand->fillers[i].by_name ||
                 cand->fillers[i].actor.country.len > 0;
    }
    return !((need & NEED_NAMED) && named == 0) &&
           !((need & NEED_NAMES) && named < 2) &&
           !((need & NEED_PAIR) && (cand->n_fillers < 2 || named == 0)) &&
           !((need & NEED_ACTOR) && cand->n_fillers == 0) &&
           !((need & NEED_LIGHT) && !cand->light);
}
