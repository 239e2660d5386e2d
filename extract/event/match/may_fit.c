/*
 * may_fit.c - may a row of the tables fit a sentence of which only the words are known?
 * Its conditions ask for words and classes: those that stand nowhere in the sentence
 * cannot hold.
 */
#include "base/ascii.h"
#include "extract/event/match/scan.h"

/* One of LOOKS looks, the same for lemmas that are equal but for case. */
static size_t look_of(struct slice lemma)
{
    size_t n = lemma.len;
    if (n == 0) {
        return 0;
    }
    size_t first = (unsigned char)ascii_lower(lemma.ptr[0]);
    size_t middle = (unsigned char)ascii_lower(lemma.ptr[n / 2]);
    size_t last = (unsigned char)ascii_lower(lemma.ptr[n - 1]);
    return (n * 13 + first + middle * 37 + last * 101) % LOOKS;
}

static void put_look(struct scan *scan, struct slice lemma)
{
    size_t look = look_of(lemma);
    scan->looks[look / 64] |= UINT64_C(1) << look % 64;
}

static bool has_look(const struct scan *scan, struct slice lemma)
{
    size_t look = look_of(lemma);
    return (scan->looks[look / 64] >> look % 64 & 1) != 0;
}

/* Notes the classes of a word, from its first link on. */
static void put_classes(struct scan *scan, uint32_t at)
{
    const struct ev_class_link *links = scan->rules->class_links;
    for (; at != STRMAP_NONE; at = links[at].next) {
        scan->classes[links[at].class / 64] |= UINT64_C(1) << links[at].class % 64;
    }
}

/* How the sentence's words look, and the classes that they are of. */
static void look_at_words(struct scan *scan)
{
    const struct word *words = scan->text->words + scan->sentence->first;
    for (uint32_t w = 0; w < scan->sentence->count; w++) {
        char room[LONGEST_WORD];
        struct slice lemma = words[w].lemma;
        uint32_t at =
            ev_class_first(scan->rules, slice_lower(lemma, room, LONGEST_WORD));
        put_classes(scan, at);
        put_look(scan, lemma);
        struct slice joint =
            word_joint(scan->text, scan->sentence->first + w, room, LONGEST_WORD);
        if (joint.len > 0) { /* "by-|election" */
            put_classes(scan, ev_class_first(scan->rules, joint));
            put_look(scan, joint);
        }
    }
    scan->looked = true;
}

static bool is_joint(const struct scan *scan, uint32_t word, struct slice pattern)
{
    char room[LONGEST_WORD];
    return word_is_tied(scan->text, word) &&
           slice_equal(word_joint(scan->text, word, room, LONGEST_WORD), pattern);
}

static bool look_for(struct scan *scan, struct slice pattern)
{
    struct slice word;
    if (!scan->looked) {
        look_at_words(scan);
    }
    if (slice_cut(&pattern, '_', &word)) { /* "take_over": by its verb */
        pattern = word;
    }
    if (!has_look(scan, pattern)) {
        return false;
    }
    uint32_t end = scan->sentence->first + scan->sentence->count;
    uint32_t w = scan->sentence->first;
    while (w < end && !slice_equal_nocase(scan->text->words[w].lemma, pattern) &&
           !is_joint(scan, w, pattern)) {
        w++;
    }
    return w < end;
}

/* Rows of many words ask for the same word. */
static bool holds_word(struct scan *scan, struct slice pattern)
{
    size_t half = pattern.len / 2;
    size_t at = pattern.len == 0
                    ? 0
                    : (pattern.len + (size_t)(unsigned char)pattern.ptr[half] * 5 +
                       (size_t)(unsigned char)pattern.ptr[pattern.len - 1] * 11) %
                          PATTERNS;
    if (scan->asked[at].len != pattern.len || !slice_equal(scan->asked[at], pattern)) {
        scan->held[at] = look_for(scan, pattern);
        scan->asked[at] = pattern;
    }
    return scan->held[at];
}

/* Is a word of this class there? A class that is none has no number. */
static bool holds_class(struct scan *scan, uint32_t class)
{
    if (!scan->looked) {
        look_at_words(scan);
    }
    return class < EV_CLASSES && (scan->classes[class / 64] >> class % 64 & 1) != 0;
}

/* Of one of these classes, NULL behind the last? */
static bool holds_any(struct scan *scan, const char *const *classes)
{
    while (*classes &&
           !holds_class(scan, ev_class_find(scan->rules, slice_of(*classes)))) {
        classes++;
    }
    return *classes != NULL;
}

/* A name before the phrase that begins at `word` can have ended. */
static bool name_follows(const struct scan *scan, uint32_t word)
{
    uint32_t end = scan->sentence->first + scan->sentence->count;
    for (; word < end; word++) {
        switch (scan->text->words[word].upos) {
        case UPOS_PROPN: return true;
        case UPOS_VERB:
        case UPOS_AUX:
        case UPOS_PRON: return false;
        default: break;
        }
    }
    return false;
}

/* What can fill the slot of a preposition; not the "to" before a verb. */
static bool holds_phrase(const struct scan *scan, const struct ev_cond *cond)
{
    struct slice name = ev_slot_name(cond->slot);
    uint32_t end = scan->sentence->first + scan->sentence->count;
    for (uint32_t w = scan->sentence->first; w < end; w++) {
        const struct word *word = &scan->text->words[w];
        bool verb_mark = word->upos == UPOS_PART && w + 1 < end &&
                         scan->text->words[w + 1].upos == UPOS_VERB;
        if (slice_equal_nocase(word->lemma, name) && !verb_mark &&
            (cond->test != TEST_PLACE || name_follows(scan, w + 1))) {
            return true;
        }
    }
    return false;
}

/* Classes of words, one of which is there where a force of saying is (force.c). */
static const char *const *force_words(uint8_t test)
{
    static const char *const avows[] = {"modal_future", "modal_would", "intent", NULL};
    static const char *const demands[] = {"modal_must", "obliges", "pressing", NULL};
    static const char *const blames[] = {"blames", "lauds", NULL}; /* "not fair" */
    static const char *const denies[] = {"negation", "no_det", "nobody", NULL};
    static const char *const regrets[] = {"regrets", NULL};
    static const char *const negation[] = {"negation", NULL};
    switch (test) {
    case TEST_AVOWS: return avows;
    case TEST_DEMANDS: return demands;
    case TEST_BLAMES: return blames;
    case TEST_LAUDS: return blames + 1;
    case TEST_REGRETS: return regrets;
    case TEST_DENIES: return denies;
    case TEST_UNDONE: return negation;
    default: return NULL;
    }
}

/* Classes of words of which the sentence must have one, or NULL. */
static const char *const *told_by(uint8_t test)
{
    static const char *const reflexive[] = {"reflexive", NULL};
    return test == TEST_REFLEXIVE ? reflexive : force_words(test);
}

static bool may_hold(struct scan *scan, const struct ev_cond *cond)
{
    bool preposition = cond->slot >= SLOT_AT && cond->slot < SLOT_OTHER;
    if (cond->negate || cond->test == TEST_LIGHT || cond->test == TEST_PASSIVE ||
        cond->test == TEST_ERRAND) {
        return true;
    }
    const char *const *force = told_by(cond->test);
    if (force) {
        return holds_any(scan, force);
    }
    if (preposition && !holds_phrase(scan, cond)) {
        return false;
    }
    bool found = cond->test != TEST_WORDS;
    for (size_t i = 0; i < cond->n_words && !found; i++) {
        found = cond->classes[i] == EV_CLASS_NONE ? holds_word(scan, cond->words[i])
                                                  : holds_class(scan, cond->classes[i]);
    }
    return found;
}

bool ev_may_fit(struct scan *scan, const struct ev_frame *frame)
{
    bool named = frame->need & (NEED_NAMED | NEED_NAMES | NEED_PAIR);
    if ((named && !scan->someone) ||
        (frame->rest.len > 0 && !holds_word(scan, frame->rest))) {
        return false;
    }
    for (size_t i = 0; i < frame->n_conds; i++) {
        if (!may_hold(scan, &frame->conds[i])) {
            return false;
        }
    }
    return true;
}
