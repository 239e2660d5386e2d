/*
 * team.c - places that play: "Ruritania beat Freedonia 2-1".
 *
 * In a report on a game a country or a town stands for its team, a body, unless it
 * stands where only a place can.
 */
#include <string.h>

#include "extract/name/mend.h"

#define GAME_WORDS 5  /* as many make a report on a game, */
#define GAME_SHARE 80 /* one of so many words at least */

static bool is_game(const struct name_words *words)
{
    size_t n = 0;
    for (size_t i = 0; i < words->n_words; i++) {
        n += words->words[i].small == 'g';
    }
    return n >= GAME_WORDS && n * GAME_SHARE >= words->n_words;
}

static bool is_verb(const struct name_words *words, size_t at)
{
    uint8_t upos = words->text->words[at].upos;
    return upos == UPOS_VERB || upos == UPOS_AUX;
}

/* A word of games within three words behind an owner: "Ruritania's second goal". */
static bool owns_game(const struct name_words *words, size_t at)
{
    if (!word_is_possessive(words, at)) {
        return false;
    }
    for (size_t i = at + 1; i < at + 4 && word_same_sentence(words, at, i); i++) {
        if (words->words[i].small == 'g') {
            return true;
        }
    }
    return false;
}

/* "2-1", "2 - 1": no year, no street. */
static bool is_score(const struct name_words *words, size_t at)
{
    const struct name_word *word = &words->words[at];
    bool joined = word->form.len >= 3 && word->form.len <= 5 &&
                  memchr(word->form.ptr, '-', word->form.len) != NULL;
    bool apart =
        word->form.len <= 2 && word_same_sentence(words, at, at + 1) &&
        (word_is(words, at + 1, "-") || word_is(words, at + 1, "\xe2\x80\x93"));
    return word->shape == SHAPE_NUMBER && (joined || apart);
}

/* Does the place [at, end) play here? */
static bool plays(const struct name_words *words, size_t at, size_t end)
{
    static const char *const against[] = {"against", "beat", "beating", "defeated",
                                          "v",       "vs",   "versus",  "defeating",
                                          "over",    "past", NULL};
    size_t before = at;
    if (before > 0 && word_same_sentence(words, before - 1, at)) {
        before--;
    }
    if (before < at && word_is_any(words, before, against)) {
        return true;
    }
    bool placed = before < at && (words->words[before].small == 'p' ||
                                  words->text->words[before].upos == UPOS_ADP);
    if (placed || !word_same_sentence(words, at, end)) {
        return false;
    }
    return is_verb(words, end) || is_score(words, end) || owns_game(words, end);
}

void mend_teams(const struct name_words *words, uint8_t *labels)
{
    bool game = is_game(words);
    for (size_t i = 0; game && i < words->n_words;) {
        size_t end = labels[i] == NER_O ? i + 1 : run_end(labels, words->n_words, i);
        if (labels[i] == NER_B_LOC && plays(words, i, end)) {
            run_set(labels, i, end, TYPE_BODY);
        }
        i = end;
    }
}
