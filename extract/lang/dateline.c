#include "extract/lang/dateline.h"

#include "base/ascii.h"

/* "NEW YORK/WASHINGTON, Apr. 26, 2024 (Agence France-Presse) -" */
#define WORDS_MAX 16

/* Before a colon: "WASHINGTON:", "NEW YORK:". */
#define NAMES_MAX 2

/* "[NEWS CONFERENCE WITH PRESIDENT ADA OKOYE BY REPORTERS]" */
#define LABEL_MAX 40

struct scan {
    size_t names;   /* capitalised words outside brackets */
    size_t figures; /* "26", "2024" */
    size_t groups;  /* brackets that were closed */
    bool inside;    /* a bracket */
    bool shouted;   /* the first word is in capitals */
};

static struct slice word_at(const struct split_view *view, size_t at)
{
    return span_cut(view->written, view->words[at].span);
}

/* Three letters or more, all of them capitals. */
static bool is_shouted(struct slice word)
{
    size_t capitals = 0;
    for (size_t i = 0; i < word.len; i++) {
        if (ascii_is_lower(word.ptr[i]) || ascii_is_digit(word.ptr[i])) {
            return false;
        }
        capitals += ascii_is_upper(word.ptr[i]);
    }
    return capitals >= 3;
}

static bool is_one_of(struct slice word, const char *const *list)
{
    for (; *list; list++) {
        if (slice_is(word, *list)) {
            return true;
        }
    }
    return false;
}

/* Takes a word into the dateline; false when none can hold it. */
static bool step(struct scan *scan, struct slice word)
{
    static const char *const opening[] = {"(", "[", NULL};
    static const char *const closing[] = {")", "]", NULL};
    static const char *const between[] = {",", ".", "/", NULL};
    if (is_one_of(word, opening)) {
        scan->inside = true;
    } else if (is_one_of(word, closing)) {
        scan->groups += scan->inside;
        scan->inside = false;
    } else if (ascii_is_digit(word.ptr[0])) {
        scan->figures++;
    } else if (!scan->inside && !is_one_of(word, between)) {
        scan->names++;
        /* Capitals, or letters that are not ASCII: nothing in lower case. */
        return !ascii_is_lower(word.ptr[0]);
    }
    return true;
}

static bool is_dash(struct slice word)
{
    static const char *const dashes[] = {"-", "--", "–", "—", "_", "__", NULL};
    return is_one_of(word, dashes);
}

/* Does `word` close a dateline of what came before? */
static bool closes(const struct scan *scan, struct slice word)
{
    bool telling = scan->shouted || scan->figures > 0 || scan->groups > 0;
    if (scan->inside || scan->names == 0 || !telling) {
        return false;
    }
    if (slice_equal(word, SLICE_LIT(":"))) {
        return scan->figures > 0 || (scan->shouted && scan->names <= NAMES_MAX);
    }
    return is_dash(word);
}

static bool has_lower(struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        if (ascii_is_lower(word.ptr[i])) {
            return true;
        }
    }
    return false;
}

/* The word behind "|[TEXT]", a label in capitals that is no part of what is told; `at`
 * where none begins there. "[The mayor] said" stays: its words are of the sentence. */
static size_t label_end(const struct split_view *view, size_t at)
{
    bool shouted = false;
    if (at >= view->count || !slice_equal(word_at(view, at), SLICE_LIT("["))) {
        return at;
    }
    for (size_t i = at + 1; i < view->count && i - at < LABEL_MAX; i++) {
        struct slice word = word_at(view, i);
        if (slice_equal(word, SLICE_LIT("]"))) {
            return shouted ? i + 1 : at;
        }
        if (has_lower(word)) {
            return at;
        }
        shouted = shouted || is_shouted(word);
    }
    return at;
}

size_t dateline_words(const struct split_view *view)
{
    struct scan scan = {0};
    for (size_t at = 0; at + 1 < view->count && at < WORDS_MAX; at++) {
        struct slice word = word_at(view, at);
        if (at == 0) {
            scan.shouted = is_shouted(word);
        }
        if (at > 0 && closes(&scan, word) && view->words[at + 1].space_before) {
            return at + 1;
        }
        if (word.len == 0 || !step(&scan, word)) {
            return 0;
        }
    }
    return 0;
}

size_t dateline_labels(const struct split_view *view, size_t at)
{
    size_t end = label_end(view, at);
    while (end > at) {
        at = end;
        end = label_end(view, at);
    }
    return end;
}

bool dateline_goes_on(const struct split_view *view, size_t at)
{
    return at > 0 && is_dash(word_at(view, at - 1));
}
