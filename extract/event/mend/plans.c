/*
 * plans.c - "Peru plans to visit Fiji", "The government of Peru plans to go", "X, the
 * premier, plans to resign": a verb that parsers take for a noun, which who plans is
 * then hung on, or it on them.
 */
#include "extract/event/mend/line.h"

/* The verb behind "plans to", or EV_NONE. */
static uint32_t aim_of(const struct ev_line *line, uint32_t plans)
{
    uint32_t verb = plans + 2;
    return ev_line_is(line, plans + 1, "to") && verb < line->end &&
                   line->words[verb].upos == UPOS_VERB &&
                   line->words[verb].head == plans &&
                   (line->words[verb].feats & FEAT_INF)
               ? verb
               : EV_NONE;
}

/* Is there no verb that the word could be the subject of, only one of saying before it?
 */
static bool heads_clause(const struct ev_line *line, uint32_t word)
{
    uint32_t head = line->words[word].head;
    switch (line->words[word].deprel) {
    case DEPREL_ROOT:
    case DEPREL_CCOMP:
    case DEPREL_PARATAXIS:
    case DEPREL_ADVCL: return !ev_line_subject(line, word);
    case DEPREL_OBJ: /* "said X |plans to go" */
        return head < word && ev_in_class(line->rules, "say", line->words[head].lemma);
    default: return false;
    }
}

/* One who can plan: no plural, which "plans" does not go with. */
static bool is_one(const struct ev_line *line, uint32_t word)
{
    const struct word *who = &line->words[word];
    return who->upos == UPOS_PROPN ||
           (who->upos == UPOS_NOUN && !(who->feats & FEAT_PLUR));
}

/* "Ada Okoye |plans": who hangs on it, by the topmost word; or EV_NONE. */
static uint32_t below(const struct ev_line *line, uint32_t plans)
{
    uint32_t who = plans - 1;
    while (line->words[who].head < plans && ev_line_has(line, line->words[who].head)) {
        who = line->words[who].head;
    }
    return line->words[who].head == plans && is_one(line, plans - 1) &&
                   heads_clause(line, plans)
               ? who
               : EV_NONE;
}

/* "the government of Peru |plans", "X, the premier, |plans": on whom it hangs. */
static uint32_t above(const struct ev_line *line, uint32_t plans)
{
    uint32_t who = line->words[plans].head;
    uint32_t prep = ev_line_child(line, plans, DEPREL_CASE);
    uint8_t rel = line->words[plans].deprel;
    bool of = rel == DEPREL_NMOD && prep != EV_NONE && ev_line_is(line, prep, "of") &&
              ev_is_noun(line->words[plans - 1].upos);
    bool aside =
        rel == DEPREL_APPOS && prep == EV_NONE && ev_line_is(line, plans - 1, ",");
    return (of || aside) && who < plans && is_one(line, who) && heads_clause(line, who)
               ? who
               : EV_NONE;
}

/* Puts the verb where `who`, its head, stands; what "of" hung on it goes to him. */
static void put_above(struct ev_line *line, uint32_t plans, uint32_t who)
{
    uint32_t whose = plans - 1;
    uint32_t prep = ev_line_child(line, plans, DEPREL_CASE);
    ev_line_tie(line, plans, line->words[who].head, line->words[who].deprel);
    if (prep != EV_NONE) {
        ev_line_tie(line, whose, who, DEPREL_NMOD);
        for (uint32_t w = prep; w < whose; w++) {
            line->words[w].head =
                line->words[w].head == plans ? whose : line->words[w].head;
        }
    }
}

void ev_mend_plans(struct ev_line *line, uint32_t plans)
{
    struct word *word = &line->words[plans];
    if (word->upos != UPOS_NOUN || !(word->feats & FEAT_PLUR) || plans == line->first ||
        !ev_in_class(line->rules, "plans", word->lemma)) {
        return;
    }
    uint32_t aim = aim_of(line, plans);
    uint32_t who = aim == EV_NONE ? EV_NONE : below(line, plans);
    if (who != EV_NONE) {
        for (uint32_t w = line->first; w < plans; w++) {
            line->words[w].head =
                line->words[w].head == plans && w != who ? who : line->words[w].head;
        }
    } else if (aim != EV_NONE && (who = above(line, plans)) != EV_NONE) {
        put_above(line, plans, who);
    } else {
        return;
    }
    word->upos = UPOS_VERB;
    word->feats = FEAT_FIN | FEAT_PRES;
    word->deprel = word->deprel == DEPREL_OBJ ? (uint8_t)DEPREL_CCOMP : word->deprel;
    ev_line_tie(line, who, plans, DEPREL_NSUBJ);
    ev_line_tie(line, aim, plans, DEPREL_XCOMP);
}
