#include "extract/lang/dateline.h"

#include "base/ascii.h"

/* "NEW YORK/WASHINGTON, Apr. 26, 2024 (Agence France-Presse) -" */
#define WORDS_MAX 16

/* Before a colon: "WASHINGTON:", "NEW YORK:". */
#define NAMES_MAX 2

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

/* Does `word` close a dateline of what came before? */
static bool closes(const struct scan *scan, struct slice word)
{
    static const char *const dashes[] = {"-", "--", "–", "—", "_", "__", NULL};
    bool telling = scan->shouted || scan->figures > 0 || scan->groups > 0;
    if (scan->inside || scan->names == 0 || !telling) {
        return false;
    }
    if (slice_equal(word, SLICE_LIT(":"))) {
        return scan->figures > 0 || (scan->shouted && scan->names <= NAMES_MAX);
    }
    return is_one_of(word, dashes);
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
