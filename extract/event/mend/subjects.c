/*
 * subjects.c - clauses whose subject the parser lost.
 *
 * "after |a quake killed 60": the noun behind a preposition, its verb without a subject
 * or taken for a participle. "and |a fighter jet shot it down": an article and nouns
 * hung on a finite verb as on a noun. "On Sunday |Mbeki had met Berg", "On Sunday,
 * |Mbeki, an envoy, left": a day and a name taken for one phrase.
 */
#include "extract/event/mend/line.h"
#include "extract/lang/common.h"

#define PAST      (FEAT_FIN | FEAT_PAST)
#define MAX_TITLE 6 /* words of a name with its title */

static bool is_past(const struct word *word)
{
    return word->upos == UPOS_VERB && (word->feats & PAST) == PAST;
}

/*
 * "after |a quake killed 60, Japan sent a team", "called off a trip after |guards fired
 * at a boat": the noun is the verb's subject.
 */
static void mend_after(struct ev_line *line, uint32_t noun)
{
    uint32_t verb = noun + 1;
    while (verb + 1 < line->end && line->words[verb].upos == UPOS_ADV) {
        verb++; /* "after a fire |nearly destroyed it" */
    }
    bool may = verb < line->end && is_past(&line->words[verb]) &&
               ev_is_noun(line->words[noun].upos);
    uint32_t prep = may ? ev_line_child(line, noun, DEPREL_CASE) : EV_NONE;
    uint32_t head = line->words[noun].head;
    if (prep == EV_NONE || head == LANG_NO_HEAD ||
        (!ev_line_is(line, prep, "after") && !ev_line_is(line, prep, "before")) ||
        ev_line_subject(line, verb) || line->words[verb].deprel == DEPREL_ROOT) {
        return;
    }
    if (line->words[verb].head == noun) {
        uint32_t above = ev_line_verb(line, noun);
        if (line->words[verb].deprel != DEPREL_ACL || above == EV_NONE ||
            ev_line_is(line, verb + 1, "by")) {
            return; /* "after the march organised by X" */
        }
        ev_line_tie(line, verb, above, DEPREL_ADVCL);
    }
    ev_line_tie(line, noun, verb, DEPREL_NSUBJ);
    ev_line_tie(line, prep, verb, DEPREL_MARK);
}

/* "and |a fighter jet shot it down": what hangs on the verb as on a noun is its
 * subject. */
static void mend_article(struct ev_line *line, uint32_t verb)
{
    uint32_t noun = verb - 1;
    if (verb == line->first || !is_past(&line->words[verb]) ||
        line->words[noun].head != verb || line->words[noun].deprel != DEPREL_COMPOUND) {
        return;
    }
    uint32_t det = ev_line_child(line, verb, DEPREL_DET);
    if (det == EV_NONE || det > noun || ev_line_subject(line, verb)) {
        return;
    }
    for (uint32_t w = det; w < noun; w++) {
        if (line->words[w].head == verb) {
            line->words[w].head = noun;
        }
    }
    ev_line_tie(line, noun, verb, DEPREL_NSUBJ);
}

/* "Guards |shot dead a man": what has an object and may be a past is no noun. */
static void mend_past(struct ev_line *line, uint32_t verb)
{
    struct word *word = &line->words[verb];
    uint32_t noun = verb - 1;
    if (verb == line->first || word->upos != UPOS_NOUN ||
        line->words[noun].head != verb || line->words[noun].deprel != DEPREL_COMPOUND ||
        ev_line_child(line, verb, DEPREL_COMPOUND) != noun ||
        ev_line_subject(line, verb) ||
        ev_line_child(line, verb, DEPREL_OBJ) == EV_NONE) {
        return;
    }
    struct slice lemma =
        irregular_verb(arena_lower(line->arena, word_form(line->text, verb)));
    if (lemma.len == 0) {
        return;
    }
    word->upos = UPOS_VERB;
    word->lemma = lemma;
    word->feats = FEAT_FIN | FEAT_PAST;
    for (uint32_t w = line->first; w < noun; w++) {
        line->words[w].head = line->words[w].head == verb ? noun : line->words[w].head;
    }
    ev_line_tie(line, noun, verb, DEPREL_NSUBJ);
}

/* "found Silva |guilty", "left two |dead": a state behind the object, hung on it. */
static void mend_state(struct ev_line *line, uint32_t state)
{
    struct word *words = line->words;
    uint32_t noun = words[state].head;
    uint32_t verb = noun == LANG_NO_HEAD ? noun : words[noun].head;
    if ((words[state].deprel != DEPREL_AMOD && words[state].deprel != DEPREL_ACL) ||
        noun == LANG_NO_HEAD || noun > state || verb == LANG_NO_HEAD || verb > noun ||
        words[verb].upos != UPOS_VERB || words[noun].deprel != DEPREL_OBJ ||
        !ev_in_class(line->rules, "state_of",
                     arena_lower(line->arena, word_form(line->text, state)))) {
        return;
    }
    words[state].upos = UPOS_ADJ;
    ev_line_tie(line, state, verb, DEPREL_XCOMP);
}

/* "the school |shooting in Lima", taken for what the school does: its head. */
static void mend_gerund(struct ev_line *line, uint32_t deed)
{
    struct word *words = line->words;
    uint32_t noun = words[deed].head;
    struct slice form = word_form(line->text, deed);
    if (deed == line->first || noun != deed - 1 || words[deed].deprel != DEPREL_ACL ||
        words[deed].upos != UPOS_VERB || !slice_ends(form, SLICE_LIT("ing")) ||
        ev_head_find(line->rules, form, 'n') == STRMAP_NONE ||
        !ev_in_class(line->rules, "thing", words[noun].lemma) ||
        ev_line_child(line, deed, DEPREL_OBJ) != EV_NONE) {
        return;
    }
    uint32_t head = words[noun].head;
    uint8_t rel = words[noun].deprel;
    for (uint32_t w = line->first; w < line->end; w++) {
        words[w].head = words[w].head == noun ? deed : words[w].head;
        bool phrase = words[w].head == deed && words[w].deprel == DEPREL_OBL;
        words[w].deprel = phrase ? DEPREL_NMOD : words[w].deprel;
    }
    words[deed].upos = UPOS_NOUN;
    words[deed].feats = 0;
    words[deed].lemma = form;
    ev_line_tie(line, deed, head, rel);
    ev_line_tie(line, noun, deed, DEPREL_COMPOUND);
}

/* "|Fighting erupted in Goma": what opens the sentence and is no auxiliary is who or
 * what does it. */
static void mend_opening_gerund(struct ev_line *line)
{
    struct word *deed = &line->words[line->first];
    struct slice form = arena_lower(line->arena, word_form(line->text, line->first));
    uint32_t verb = deed->head;
    if (deed->upos != UPOS_AUX || verb != line->first + 1 ||
        line->words[verb].upos != UPOS_VERB || !slice_ends(form, SLICE_LIT("ing")) ||
        ev_head_find(line->rules, form, 'n') == STRMAP_NONE ||
        ev_line_subject(line, verb)) {
        return;
    }
    deed->upos = UPOS_NOUN;
    deed->feats = 0;
    deed->lemma = form;
    line->words[verb].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, line->first, verb, DEPREL_NSUBJ);
}

static bool is_hung(const struct ev_line *line, uint32_t word)
{
    return line->words[word].deprel == DEPREL_OBL ||
           line->words[word].deprel == DEPREL_NSUBJ;
}

/* The top of "Sunday President Mbeki", hung on a verb as one phrase; or EV_NONE. */
static uint32_t name_behind(const struct ev_line *line, uint32_t day)
{
    uint32_t at = day;
    for (int i = 0; i < MAX_TITLE && !is_hung(line, at); i++) {
        uint32_t head = line->words[at].head;
        if (head == LANG_NO_HEAD || head < at || head > day + MAX_TITLE) {
            return EV_NONE;
        }
        at = head;
    }
    return at > day && is_hung(line, at) &&
                   (line->words[at].upos == UPOS_PROPN ||
                    (line->words[at].upos == UPOS_NOUN &&
                     !ev_line_in(line, "daypart", at)))
               ? at
               : EV_NONE;
}

/* "On Monday |Mbeki, Berg and Lind met": of the list the parser took the rest for the
 * subject; EV_NONE when the verb's subject is none of a list. */
static uint32_t rest_of_list(const struct ev_line *line, uint32_t name, uint32_t verb)
{
    uint32_t rest = ev_line_child(line, verb, DEPREL_NSUBJ);
    if (rest == EV_NONE || rest < name || line->words[rest].upos != UPOS_PROPN ||
        ev_line_child(line, rest, DEPREL_CONJ) == EV_NONE) {
        return EV_NONE;
    }
    for (uint32_t w = name + 1; w < rest; w++) {
        uint8_t upos = line->words[w].upos;
        if (upos != UPOS_PROPN && !ev_line_is(line, w, ",")) {
            return EV_NONE;
        }
    }
    return rest;
}

/* "On Sunday |President Mbeki met Berg": the day is one phrase, who met another. */
static void mend_day(struct ev_line *line, uint32_t day)
{
    bool in_phrase = day > line->first && line->words[day - 1].upos == UPOS_ADP &&
                     line->words[day].deprel != DEPREL_OBL &&
                     ev_line_in(line, "dateword", day);
    uint32_t name = in_phrase ? name_behind(line, day) : EV_NONE;
    uint32_t verb = name == EV_NONE ? LANG_NO_HEAD : line->words[name].head;
    if (verb == LANG_NO_HEAD || verb < name || line->words[verb].upos != UPOS_VERB) {
        return;
    }
    uint32_t rest = rest_of_list(line, name, verb);
    if (rest != EV_NONE) {
        ev_line_tie(line, rest, name, DEPREL_CONJ);
    } else if (line->words[name].deprel == DEPREL_OBL && ev_line_subject(line, verb)) {
        return;
    }
    ev_line_tie(line, day, verb, DEPREL_OBL);
    ev_line_tie(line, day - 1, day, DEPREL_CASE);
    ev_line_tie(line, name, verb, DEPREL_NSUBJ);
    if (day + 1 < name && ev_line_in(line, "daypart", day + 1)) {
        ev_line_tie(line, day + 1, day, DEPREL_FLAT);
    }
}

/* "On Thursday, |Okoye, a candidate, spoke": a name that was taken for another name of
 * the day; who she is stands behind her. */
static void mend_day_before_comma(struct ev_line *line, uint32_t name)
{
    uint32_t day = line->words[name].head;
    uint32_t verb = day == LANG_NO_HEAD ? day : line->words[day].head;
    if (line->words[name].deprel != DEPREL_APPOS || verb == LANG_NO_HEAD ||
        day > name || verb < name || line->words[name].upos != UPOS_PROPN ||
        line->words[verb].upos != UPOS_VERB || line->words[day].deprel != DEPREL_OBL ||
        !ev_line_in(line, "dateword", day) || ev_line_in(line, "dateword", name)) {
        return;
    }
    uint32_t other = ev_line_child(line, verb, DEPREL_NSUBJ);
    if (other != EV_NONE && other < name) {
        return;
    }
    if (other != EV_NONE) {
        ev_line_tie(line, other, name, DEPREL_APPOS);
    }
    ev_line_tie(line, name, verb, DEPREL_NSUBJ);
}

/* "ruled on Friday |that Okoye lied", "ruled, in her case, |that Okoye lied": a clause
 * that was taken for one of the day, or of what a comma parts it from. */
static void mend_day_clause(struct ev_line *line, uint32_t that)
{
    uint8_t rel = line->words[that].deprel;
    uint32_t clause = ev_line_is(line, that, "that") ? line->words[that].head : that;
    if (clause == that || clause == LANG_NO_HEAD || that == line->first ||
        (rel != DEPREL_MARK && (rel != DEPREL_OBJ || !ev_line_subject(line, clause)))) {
        return;
    }
    uint32_t noun = line->words[clause].head;
    uint32_t verb =
        noun == LANG_NO_HEAD || noun > that ? LANG_NO_HEAD : line->words[noun].head;
    bool comma = line->words[that - 1].upos == UPOS_PUNCT;
    if (verb != LANG_NO_HEAD && verb < noun && line->words[verb].upos == UPOS_VERB &&
        ev_line_child(line, verb, DEPREL_CCOMP) == EV_NONE &&
        ((comma && line->words[noun].deprel == DEPREL_OBL) ||
         (rel == DEPREL_MARK && ev_line_in(line, "dateword", noun)))) {
        ev_line_tie(line, that, clause, DEPREL_MARK);
        ev_line_tie(line, clause, verb, DEPREL_CCOMP);
    }
}

/* "Opposition |candidate Okoye speaks": of two subjects without a comma or "and"
 * between them the first is of the second's title. */
static void mend_title(struct ev_line *line, uint32_t title)
{
    uint32_t verb = line->words[title].head;
    if (line->words[title].deprel != DEPREL_NSUBJ || verb == LANG_NO_HEAD ||
        verb < title || line->words[title].upos != UPOS_NOUN) {
        return;
    }
    for (uint32_t w = title + 1; w < verb; w++) {
        uint8_t upos = line->words[w].upos;
        if (line->words[w].head == verb && line->words[w].deprel == DEPREL_NSUBJ &&
            (upos == UPOS_PROPN || upos == UPOS_NOUN)) {
            ev_line_tie(line, title, w, DEPREL_COMPOUND);
            return;
        }
        bool comma = w == title + 1 && upos == UPOS_PUNCT && ev_line_is(line, w, ",");
        if (upos != UPOS_NOUN && upos != UPOS_ADJ && upos != UPOS_PROPN && !comma) {
            return;
        }
    }
}

/* "Police charged |Andreas Strahan, 35, with assault": no passive of running text has a
 * name right behind it. */
static void mend_no_passive(struct ev_line *line, uint32_t verb)
{
    uint32_t subject = ev_line_child(line, verb, DEPREL_NSUBJ_PASS);
    uint32_t object = ev_line_child(line, verb, DEPREL_OBL_UNMARKED);
    object = object == EV_NONE ? ev_line_child(line, verb, DEPREL_OBJ) : object;
    if (object != verb + 1 || subject >= verb || line->words[verb].upos != UPOS_VERB ||
        line->words[object].upos != UPOS_PROPN ||
        ev_line_in(line, "dateword", object) ||
        ev_line_child(line, verb, DEPREL_AUX_PASS) != EV_NONE ||
        ev_line_child(line, verb, DEPREL_OBL_AGENT) != EV_NONE ||
        event_is_headline(line->text, line->sentence)) {
        return;
    }
    line->words[subject].deprel = DEPREL_NSUBJ;
    line->words[object].deprel = DEPREL_OBJ;
    line->words[verb].feats = PAST;
}

/* "Lima Co., |a seller of wines, beer and oil, said": what begins with "a" behind a
 * name's comma, and ends with a comma before the verb, was taken for more subjects. */
static void mend_listed_aside(struct ev_line *line, uint32_t name)
{
    struct word *words = line->words;
    uint32_t verb = words[name].head;
    uint32_t aside = EV_NONE;
    if (words[name].deprel != DEPREL_NSUBJ || words[name].upos != UPOS_PROPN ||
        verb == LANG_NO_HEAD || verb < name + 5 || !ev_line_is(line, verb - 1, ",") ||
        !ev_line_is(line, name + 1, ",") ||
        !(ev_line_is(line, name + 2, "a") || ev_line_is(line, name + 2, "an"))) {
        return;
    }
    for (uint32_t w = name + 3; w < verb; w++) {
        if (words[w].head != name || words[w].deprel != DEPREL_CONJ ||
            words[w].upos != UPOS_NOUN) {
            continue;
        }
        if (aside == EV_NONE && words[name + 2].head != w) {
            return;
        }
        ev_line_tie(line, w, aside == EV_NONE ? name : aside,
                    aside == EV_NONE ? DEPREL_APPOS : DEPREL_CONJ);
        aside = aside == EV_NONE ? w : aside;
    }
}

/* "|Parliament rubber-stamped it": what was hung on the first part of a verb with a
 * hyphen, taken for a noun, is the verb's subject. */
static void mend_prefix(struct ev_line *line, uint32_t verb)
{
    struct word *words = line->words;
    if (verb < line->first + 3 || words[verb].upos != UPOS_VERB ||
        !ev_line_is(line, verb - 1, "-")) {
        return;
    }
    uint32_t prefix = verb - 2;
    uint32_t noun = prefix - 1;
    if (words[prefix].head != verb || words[noun].head != prefix ||
        words[noun].deprel != DEPREL_COMPOUND || !ev_is_noun(words[noun].upos)) {
        return;
    }
    ev_line_tie(line, prefix, verb, DEPREL_COMPOUND);
    if (ev_line_subject(line, verb)) {
        return;
    }
    for (uint32_t w = line->first; w < noun; w++) {
        words[w].head = words[w].head == prefix ? noun : words[w].head;
    }
    words[verb].feats = FEAT_FIN | FEAT_PAST;
    ev_line_tie(line, noun, verb, DEPREL_NSUBJ);
}

/* The phrase of `above` that ends before `end`, in brackets or not; or EV_NONE. */
static uint32_t phrase_before(const struct ev_line *line, uint32_t end, uint32_t above)
{
    uint32_t w = end > line->first ? end - 1 : EV_NONE;
    for (int i = 0; i < 8 && w != EV_NONE && w != above; i++) {
        uint32_t head = line->words[w].head;
        if (head == above || head == LANG_NO_HEAD) {
            return head == above && w > above ? w : EV_NONE;
        }
        w = head;
    }
    return EV_NONE;
}

/* "came a day |before the board of Merel (MB) was to meet": what stands before "was" is
 * the clause's subject, and "before" opens it. */
static void mend_before_aux(struct ev_line *line, uint32_t aux)
{
    uint32_t verb = line->words[aux].head;
    if (line->words[aux].upos != UPOS_AUX || verb == LANG_NO_HEAD || verb < aux ||
        !(line->words[aux].feats & FEAT_FIN) ||
        line->words[verb].deprel != DEPREL_ADVCL || ev_line_subject(line, verb)) {
        return;
    }
    uint32_t above = line->words[verb].head;
    uint32_t noun = above == LANG_NO_HEAD ? EV_NONE : phrase_before(line, aux, above);
    uint32_t prep = noun == EV_NONE ? EV_NONE : ev_line_child(line, noun, DEPREL_CASE);
    if (prep == EV_NONE || line->words[noun].deprel != DEPREL_OBL ||
        !ev_in_class(line->rules, "clause_opener", line->words[prep].lemma)) {
        return;
    }
    ev_line_tie(line, noun, verb, DEPREL_NSUBJ);
    ev_line_tie(line, prep, verb, DEPREL_MARK);
}

/* "|Elected president in 1986, ...": a deed that opens the line and was tied to the
 * noun behind it. */
static bool opens_as_participle(const struct ev_line *line)
{
    uint32_t deed = line->first;
    return deed + 3 < line->end && line->words[deed].upos == UPOS_VERB &&
           line->words[deed].deprel == DEPREL_AMOD &&
           line->words[deed].head == deed + 1 &&
           (line->words[deed].feats & FEAT_PAST) != 0 &&
           ev_head_find(line->rules, line->words[deed].lemma, 'v') != STRMAP_NONE &&
           ev_frame_find(line->rules, line->words[deed].lemma, 'v') != STRMAP_NONE;
}

/* Does the root have its subject between the word and itself? */
static bool has_subject_after(const struct ev_line *line, uint32_t word, uint32_t root)
{
    for (uint32_t w = word + 1; w < root && w < line->end; w++) {
        if (line->words[w].head == root && line->words[w].deprel == DEPREL_NSUBJ) {
            return true;
        }
    }
    return false;
}

/* "Elected president |in 1986": ties the dates before `end` to the deed, which the noun
 * follows. */
static void tie_dates(struct ev_line *line, uint32_t deed, uint32_t end)
{
    uint32_t noun = deed + 1;
    for (uint32_t c = noun + 1; c < end; c++) {
        bool when = line->words[c].upos == UPOS_NUM || ev_line_in(line, "dateword", c);
        if (line->words[c].deprel == DEPREL_NMOD && when &&
            (line->words[c].head == deed || line->words[c].head == noun)) {
            ev_line_tie(line, c, deed, DEPREL_OBL);
        }
    }
}

/* "|Elected president in 1986, he served ten years": what was done to the subject,
 * taken for an adjective of what he became. */
static void mend_opening_participle(struct ev_line *line)
{
    uint32_t deed = line->first;
    uint32_t noun = deed + 1;
    if (!opens_as_participle(line)) {
        return;
    }
    uint32_t comma = noun + 1;
    while (comma < line->end && !ev_line_is(line, comma, ",")) {
        comma++;
    }
    uint32_t root = ev_line_root(line);
    if (root != EV_NONE && has_subject_after(line, comma, root)) {
        ev_line_tie(line, deed, root, DEPREL_ADVCL);
        ev_line_tie(line, noun, deed, DEPREL_XCOMP);
        tie_dates(line, deed, comma);
    }
}

void ev_mend_subjects(struct ev_line *line)
{
    mend_opening_gerund(line);
    mend_opening_participle(line);
    for (uint32_t w = line->first; w < line->end; w++) {
        mend_title(line, w);
        mend_listed_aside(line, w);
        mend_no_passive(line, w);
        mend_prefix(line, w);
        mend_after(line, w);
        mend_before_aux(line, w);
        mend_past(line, w);
        mend_article(line, w);
        mend_state(line, w);
        mend_gerund(line, w);
        mend_day(line, w);
        mend_day_before_comma(line, w);
        mend_day_clause(line, w);
    }
}
