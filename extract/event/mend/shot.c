/*
 * shot.c - "a man shot to death two", "the boy shot himself": a deed taken for a noun.
 */
#include "extract/event/mend/line.h"

/* "shot |himself", "shot |his wife": whom, or whose; nobody's shot. */
static bool is_whom(const struct ev_line *line, uint32_t word)
{
    return word < line->end && line->words[word].upos == UPOS_PRON &&
           (ev_in_class(line->rules, "reflexive", line->words[word].lemma) ||
            ev_line_is(line, word, "him") || ev_line_is(line, word, "his") ||
            ev_line_is(line, word, "her") || ev_line_is(line, word, "them") ||
            ev_line_is(line, word, "their"));
}

/* "Soto shot |Okoye in the leg": a name that was hung on a shot, where no verb is. */
static bool is_named(const struct ev_line *line, uint32_t shot)
{
    uint32_t name = shot + 1;
    uint8_t rel = line->words[shot].deprel;
    return name < line->end && line->words[name].upos == UPOS_PROPN &&
           line->words[name].head == shot &&
           (line->words[name].deprel == DEPREL_APPOS ||
            line->words[name].deprel == DEPREL_FLAT) &&
           !ev_line_of_date(line, name) &&
           (rel == DEPREL_ROOT || rel == DEPREL_CCOMP || rel == DEPREL_PARATAXIS);
}

/* Does what follows "shot" tell that it is a deed: "to death", "and killed", "dead",
 * "his wife"? */
static bool shoots_somebody(const struct ev_line *line, uint32_t shot)
{
    uint32_t next = shot + 1;
    bool to_death = ev_line_is(line, next, "to") && ev_line_is(line, next + 1, "death");
    bool harmed = ev_line_is(line, next, "and") && next + 1 < line->end &&
                  line->words[next + 1].upos == UPOS_VERB &&
                  ev_in_class(line->rules, "harms", line->words[next + 1].lemma);
    return to_death || harmed || ev_line_is(line, next, "dead") ||
           is_whom(line, next) || is_named(line, shot);
}

/* Who did it: the noun before, or "|gunmen on a motorcycle shot dead". */
static uint32_t shot_by(const struct ev_line *line, uint32_t shot)
{
    uint32_t subject = ev_line_child(line, shot, DEPREL_NSUBJ);
    if (subject != EV_NONE && subject < shot) {
        return subject; /* "men today |shot" */
    }
    uint32_t head = line->words[shot].head;
    bool inside = line->words[shot].deprel == DEPREL_NMOD && head < shot &&
                  ev_line_has(line, head);
    return inside ? head : shot - 1;
}

/* Whom, and what came of it: "shot |to death two women", "shot |dead a man". */
static void tie_shot(struct ev_line *line, uint32_t shot)
{
    if (is_named(line, shot)) {
        ev_line_tie(line, shot + 1, shot, DEPREL_OBJ);
        return;
    }
    if (is_whom(line, shot + 1)) {
        uint32_t noun = ev_line_noun_from(line, shot + 1);
        bool self = ev_in_class(line->rules, "reflexive", line->words[shot + 1].lemma);
        noun = noun == EV_NONE || self ? shot + 1 : noun;
        ev_line_tie(line, noun, shot, DEPREL_OBJ);
        return;
    }
    uint32_t last = ev_line_is(line, shot + 1, "dead") ? shot + 1 : shot + 2;
    uint32_t whom = ev_line_noun_from(line, last + 1);
    ev_line_tie(line, last, shot, last == shot + 1 ? DEPREL_XCOMP : DEPREL_OBL);
    if (whom != EV_NONE) {
        ev_line_tie(line, whom, shot, DEPREL_OBJ);
    }
}

/* "A man |shot to death two women", "police |shot and killed Silva": taken for a shot.
 */
void ev_mend_shot(struct ev_line *line, uint32_t shot)
{
    if (line->words[shot].upos != UPOS_NOUN || !ev_line_is(line, shot, "shot") ||
        shot == line->first || !ev_is_nominal(line->words[shot - 1].upos) ||
        !shoots_somebody(line, shot)) {
        return;
    }
    uint32_t who = shot_by(line, shot);
    for (uint32_t w = line->first; w + 1 < shot; w++) {
        line->words[w].head =
            line->words[w].head == shot && w != who ? shot - 1 : line->words[w].head;
    }
    if (who != shot - 1 && line->words[who].head != shot) {
        ev_line_tie(line, shot - 1, who, DEPREL_NMOD);
        ev_line_tie(line, shot, line->words[who].head, line->words[who].deprel);
    }
    line->words[shot].upos = UPOS_VERB;
    line->words[shot].lemma = SLICE_LIT("shoot");
    line->words[shot].feats = FEAT_FIN | FEAT_PAST;
    line->words[shot].deprel = line->words[shot].head == LANG_NO_HEAD
                                   ? (uint8_t)DEPREL_ROOT
                                   : (uint8_t)DEPREL_CCOMP;
    ev_line_tie(line, who, shot, DEPREL_NSUBJ);
    if (!ev_line_is(line, shot + 1, "and")) {
        tie_shot(line, shot);
    }
}

/* "Okoye was |slain": a deed taken for an adjective. */
void ev_mend_slain(struct ev_line *line, uint32_t slain)
{
    struct word *word = &line->words[slain];
    if (word->upos != UPOS_ADJ || !ev_line_is(line, slain, "slain")) {
        return;
    }
    uint32_t be = ev_line_child(line, slain, DEPREL_COP);
    uint32_t who = ev_line_child(line, slain, DEPREL_NSUBJ);
    if (be == EV_NONE || who == EV_NONE) {
        return;
    }
    word->upos = UPOS_VERB;
    word->lemma = SLICE_LIT("slay");
    word->feats = FEAT_PART | FEAT_PAST | FEAT_PASS;
    line->words[be].deprel = DEPREL_AUX_PASS;
    line->words[who].deprel = DEPREL_NSUBJ_PASS;
}

/* "Police investigate |shooting at club": what is looked into, in a headline without
 * its article, taken for what they do. */
void ev_mend_looked_into(struct ev_line *line, uint32_t deed)
{
    struct word *word = &line->words[deed];
    uint32_t verb = word->head;
    if (word->upos != UPOS_VERB || word->deprel != DEPREL_XCOMP || verb + 1 != deed ||
        !ev_in_class(line->rules, "looks_into",
                     arena_lower(line->arena, line->words[verb].lemma)) ||
        !slice_ends(word_form(line->text, deed), SLICE_LIT("ing")) ||
        ev_line_child(line, deed, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    word->deprel = DEPREL_OBJ;
    ev_line_make_noun(line, deed);
}
