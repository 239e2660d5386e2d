#include "extract/time/context.h"

#include <string.h>

#include "base/table.h"

#define WINDOW 14 /* tokens to either side in which a verb is looked for */
#define CLOSE  4  /* as near as this it is the verb of the expression */

void context_words(struct lexicon *lexicon, const struct image_room *room)
{
    struct arena scratch = {0};
    struct table table = table_builtin(&scratch, "time/context.tsv");
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice words = arena_copy(room->arena, table_cell(&table, i, 1));
        struct slice word;
        while (slice_cut(&words, ' ', &word)) {
            (void)lexicon_add(lexicon, word);
        }
    }
    arena_release(&scratch);
}

static bool is_class(const struct token *token, int class)
{
    return class >= 0 && (token->classes >> class & 1U) != 0;
}

static struct slice word_of(const struct context *context, uint32_t at)
{
    return context->lexicon->words[context->tokens[at].word].text;
}

/* Is the token at `at` one of the words in `list`, which blanks divide? */
static bool is_one_of(const struct context *context, uint32_t at, const char *list)
{
    struct slice word = word_of(context, at);
    struct slice rest = slice_of(list);
    struct slice one;
    while (word.len > 0 && slice_cut(&rest, ' ', &one)) {
        if (slice_equal(word, one)) {
            return true;
        }
    }
    return false;
}

bool context_follows(const struct context *context, uint32_t at, const char *list)
{
    return at < context->count && is_one_of(context, at, list);
}

bool context_behind(const struct context *context, uint32_t at, const char *list)
{
    return at > 0 && is_one_of(context, at - 1, list);
}

static bool before(const struct context *context, uint32_t first, const char *list)
{
    return first > 0 && is_one_of(context, first - 1, list);
}

static bool after(const struct context *context, uint32_t end, const char *list)
{
    return end < context->count && is_one_of(context, end, list);
}

static bool starts_line(const struct context *context, uint32_t at)
{
    return at == 0 || (context->tokens[at].flags & TOKEN_LINE) ||
           (context->tokens[at - 1].flags & TOKEN_STOP);
}

bool context_opens(const struct context *context, uint32_t first)
{
    return starts_line(context, first) ||
           (before(context, first, "in on by at during early late from after") &&
            starts_line(context, first - 1)) ||
           (first > 1 && before(context, first, "the in on") &&
            starts_line(context, first - 2));
}

/* A sentence or a clause ends behind it. */
static bool closes(const struct context *context, uint32_t end)
{
    return end >= context->count || (context->tokens[end - 1].flags & TOKEN_STOP) ||
           (!(context->tokens[end].flags & TOKEN_WORD) &&
            context->tokens[end].digits == 0) ||
           is_class(&context->tokens[end], context->lexicon->known.cue) ||
           after(context, end, "and or but");
}

static bool allows_year(const struct context *context, uint32_t first, uint32_t end,
                        const struct sense *sense)
{
    const struct token *token = &context->tokens[first];
    int32_t year = sense_get(sense, SLOT_YEAR, 0);
    if (sense_has(sense, SLOT_BC) || end - first > 1) {
        return true;
    }
    if (token->classes & (uint64_t)1 << LEXICAL_SHORT) {
        return before(context, first, "in since of by until from to and");
    }
    if (first > 0 &&
        is_class(&context->tokens[first - 1], context->lexicon->known.month)) {
        return false; /* of a date that is none: "45th of May 2024" */
    }
    bool glued_before = first > 0 && !(token->flags & TOKEN_SPACE) &&
                        is_one_of(context, first - 1, "- / . : = + #");
    bool glued_after = end < context->count &&
                       !(context->tokens[end].flags & TOKEN_SPACE) &&
                       is_one_of(context, end, "/ : =") && !starts_line(context, first);
    if (glued_before) {
        return is_one_of(context, first - 1, "-") && first > 1 && year > 1900 &&
               (context->tokens[first - 2].flags & TOKEN_WORD) && closes(context, end);
    }
    if (glued_after ||
        before(context, first,
               "no # flight room page number route model article "
               "section resolution chapter channel") ||
        after(context, end, "% percent") || year < 1000) {
        return false;
    }
    if (year >= 1900 && year < 2050) {
        return true;
    }
    return starts_line(context, first) ||
           before(context, first,
                  "in since by until till from during of before after ( through for as "
                  "between to and early late mid circa ca about around around the");
}

/* "the 45th of May": what was left of a date that is none. */
static bool is_remnant(const struct context *context, uint32_t first)
{
    uint64_t days = (uint64_t)1 << LEXICAL_ORDINAL | (uint64_t)1 << LEXICAL_INT;
    return is_class(&context->tokens[first], context->lexicon->known.month) &&
           before(context, first, "of") && first > 1 &&
           (context->tokens[first - 2].classes & days) != 0;
}

/* "Black Friday", "Super Tuesday": names of days, whichever week is spoken of. */
static bool is_named_day(const struct context *context, uint32_t first, uint32_t end)
{
    return end - first == 1 &&
           is_class(&context->tokens[first], context->lexicon->known.weekday) &&
           before(context, first, "bloody black super cyber") &&
           (context->tokens[first - 1].flags & TOKEN_CAPITAL);
}

/* "ABC's This Week", "USA Today": in a line that is not all written so. */
static bool is_title(const struct context *context, uint32_t first, uint32_t end)
{
    bool name = end - first > 1;
    if (!(context->tokens[first].flags & TOKEN_CAPITAL) ||
        !is_one_of(context, first, "this last today tonight tomorrow")) {
        return false;
    }
    for (uint32_t i = first; i < end; i++) {
        if (!(context->tokens[i].flags & TOKEN_CAPITAL)) {
            return false;
        }
    }
    for (uint32_t i = first; i > 0 && !starts_line(context, i); i--) {
        const struct token *token = &context->tokens[i - 1];
        if (i == first && (token->flags & TOKEN_WORD) &&
            (token->flags & TOKEN_CAPITAL)) {
            name = true;
        } else if ((token->flags & TOKEN_WORD) && !(token->flags & TOKEN_CAPITAL) &&
                   token->end - token->start > 3) {
            return name;
        }
    }
    return false;
}

/* "330s" of "A330s" */
static bool is_of_word(const struct context *context, uint32_t first)
{
    return first > 0 && !(context->tokens[first].flags & TOKEN_SPACE) &&
           (context->tokens[first].classes & (uint64_t)1 << LEXICAL_DECADE) != 0 &&
           (context->tokens[first - 1].flags & TOKEN_WORD);
}

bool context_dangles(const struct context *context, uint32_t first, uint32_t end)
{
    if (is_of_word(context, first) || is_remnant(context, first) ||
        is_named_day(context, first, end) || is_title(context, first, end)) {
        return true;
    }
    return end + 1 < context->count && is_one_of(context, end, "-") &&
           !((context->tokens[end].flags | context->tokens[end + 1].flags) &
             TOKEN_SPACE) &&
           is_one_of(context, end + 1, "ago earlier old long end");
}

static bool allows_ordinal(const struct context *context, uint32_t first, uint32_t end)
{
    return before(context, first, "on from to until till by since through and") &&
           closes(context, end) && !after(context, end, "-");
}

static bool has_number_before(const struct context *context, uint32_t first)
{
    uint64_t numbers = (uint64_t)1 << LEXICAL_INT | (uint64_t)1 << LEXICAL_DECIMAL;
    for (uint32_t i = 1; i <= 4 && i <= first; i++) {
        const struct token *token = &context->tokens[first - i];
        if (token->flags & TOKEN_STOP) {
            return false;
        }
        if ((token->classes & numbers) != 0 ||
            is_class(token, context->lexicon->known.scale) ||
            is_class(token, context->lexicon->known.unit)) {
            return true;
        }
    }
    return false;
}

bool context_noun_follows(const struct context *context, struct slice text, uint32_t at)
{
    const struct token *token = &context->tokens[at];
    if (at >= context->count || !(token->flags & TOKEN_WORD) ||
        (token->word != 0 && !is_class(token, context->lexicon->known.occasion)) ||
        (context->tokens[at - 1].flags & TOKEN_STOP)) {
        return false;
    }
    uint32_t len = token->end - token->start;
    const char *end = text.ptr + token->end;
    bool verb = !(token->flags & TOKEN_CAPITAL) && len > 3 &&
                (memcmp(end - 2, "ed", 2) == 0 || memcmp(end - 2, "ly", 2) == 0);
    return !verb;
}

/* "the |Century Hotel": words with capitals. */
static bool is_in_name(const struct context *context, uint32_t first, uint32_t end)
{
    return end > first && end < context->count &&
           (context->tokens[end - 1].flags & TOKEN_CAPITAL) &&
           !(context->tokens[end - 1].flags & TOKEN_STOP) &&
           (context->tokens[end].flags & TOKEN_CAPITAL);
}

bool context_allows(const struct context *context, uint32_t first, uint32_t end,
                    const struct sense *sense)
{
    struct slice text = context->text;
    enum bare bare = (enum bare)sense_get(sense, SLOT_BARE, BARE_NONE);
    switch (bare) {
    case BARE_NONE: break;
    case BARE_YEAR: return allows_year(context, first, end, sense);
    case BARE_UNITS:
        return before(context, first, "in for within over after just") &&
               !after(context, end, "of and or");
    case BARE_AFTER: return closes(context, end);
    case BARE_ORDINAL: return allows_ordinal(context, first, end);
    case BARE_UNIT:
        return sense_get(sense, SLOT_UNIT, 0) >= UNIT_DAY &&
               before(context, first,
                      "in during of for by throughout within over end ending "
                      "finish") &&
               !after(context, end,
                      "of when that after before following leading - 's") &&
               !is_in_name(context, first, end);
    case BARE_PART: return before(context, first, "in during at by into ,");
    case BARE_RATE:
        return has_number_before(context, first) &&
               !before(context, first,
                       "in for within over after of about almost "
                       "nearly than least most to") &&
               !after(context, end, "ago earlier later before after and or");
    case BARE_LENGTH: return after(context, end, "ended ending");
    case BARE_ADJECTIVE: return !context_noun_follows(context, text, end);
    case BARE_NOW: return !after(context, end, "of");
    case BARE_CLOCK:
        return end - first > 1 || before(context, first,
                                         "at by until till from before after "
                                         "around about since to ( - and");
    case BARE_YEARS: return before(context, first, "over in") && closes(context, end);
    case BARE_SOMEDAY:
        return before(context, first,
                      "will would may might could can should must to he she it they we "
                      "i you who which");
    case BARE_TIME:
        return before(context, first, "during at in by throughout for around");
    }
    return true;
}

bool context_is_aside(const struct context *context, uint32_t first,
                      const struct sense *sense)
{
    if (before(context, first, "since until till")) {
        return true;
    }
    return sense_get(sense, SLOT_BARE, 0) == BARE_YEAR &&
           before(context, first, "( [") && !sense_has(sense, SLOT_BC);
}

bool context_is_owned(const struct context *context, uint32_t first)
{
    return before(context, first, "of");
}

static const char figures[] = "$ % percent cents share million billion # compared";

bool context_has_figures(const struct context *context, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i > 0 && first - i < 7; i--) {
        if (context->tokens[i - 1].flags & TOKEN_STOP) {
            break;
        }
        if (is_one_of(context, i - 1, figures)) {
            return true;
        }
    }
    for (uint32_t i = end; i < context->count && i < end + 9; i++) {
        if (context->tokens[i - 1].flags & TOKEN_STOP) {
            break;
        }
        if (is_one_of(context, i, figures)) {
            return true;
        }
    }
    return false;
}

bool context_is_compared(const struct context *context, uint32_t first, uint32_t end)
{
    if (before(context, first, "from than to with versus")) {
        return true;
    }
    for (uint32_t i = 1; i <= 7 && i <= first; i++) {
        if (context->tokens[first - i].flags & TOKEN_STOP) {
            break;
        }
        if (is_one_of(context, first - i, figures)) {
            return true;
        }
    }
    for (uint32_t i = end; i < context->count && i < end + 9; i++) {
        if (context_opens(context, first) && is_one_of(context, i, figures)) {
            return true;
        }
    }
    return false;
}

static bool is_past_form(struct slice text, const struct token *token)
{
    uint32_t len = token->end - token->start;
    return (token->flags & TOKEN_WORD) && !(token->flags & TOKEN_CAPITAL) && len > 4 &&
           memcmp(text.ptr + token->end - 2, "ed", 2) == 0;
}

/*
 * The tense that the word at `at` gives: 1, -1, 0. Past forms in -ed may be no verbs
 * at all ("preferred shares"); *doubtful tells.
 */
static int tense_of(const struct context *context, struct slice text, uint32_t at,
                    bool *doubtful)
{
    const struct token *token = &context->tokens[at];
    const struct lexicon_known *known = &context->lexicon->known;
    bool to_be = is_one_of(context, at, "to") &&
                 (after(context, at + 1, "be") || before(context, at, "is are"));
    *doubtful = false;
    if (is_class(token, known->will) || to_be) {
        return 1;
    }
    if (is_class(token, known->future)) { /* "had been scheduled to" tells nothing */
        return after(context, at + 1, "to for") &&
               !before(context, at, "been was were");
    }
    if (is_past_form(text, token)) {
        *doubtful = true;
        return before(context, at, "the a an its their his her be") ||
                       (at > 0 && is_class(&context->tokens[at - 1], known->will))
                   ? 0
                   : -1;
    }
    return is_class(token, known->past) && !before(context, at, "be") ? -1 : 0;
}

/* Looks left for a verb; `distance` tells how far it is. */
static int tense_before(const struct context *context, struct slice text,
                        uint32_t first, uint32_t *distance)
{
    int found = 0;
    for (uint32_t i = 1; i <= WINDOW && i <= first; i++) {
        bool doubtful = false;
        if (context->tokens[first - i].flags & TOKEN_STOP) {
            break;
        }
        int tense = tense_of(context, text, first - i, &doubtful);
        if (tense == 0 || (found != 0 && tense < 0 && doubtful)) {
            continue;
        }
        if (found != 0 && (tense < 0 || i > *distance + 6)) {
            break;
        }
        found = tense;
        *distance = i;
        if (!doubtful) {
            break;
        }
    }
    return found;
}

static int tense_after(const struct context *context, struct slice text, uint32_t end)
{
    for (uint32_t i = end; i < context->count && i < end + WINDOW; i++) {
        bool doubtful = false;
        if (context->tokens[i - 1].flags & TOKEN_STOP) {
            break;
        }
        int tense = tense_of(context, text, i, &doubtful);
        if (tense != 0) {
            return tense;
        }
    }
    return 0;
}

int context_tense(const struct context *context, struct slice text, uint32_t first,
                  uint32_t end)
{
    uint32_t distance = 0;
    int tense = tense_before(context, text, first, &distance);
    if (before(context, first, "effective") ||
        (before(context, first, "from") && before(context, first - 1, "effect"))) {
        return 2; /* "resigned effective July 31" */
    }
    if (tense != 0) {
        bool close =
            distance <= CLOSE && !before(context, first, "until till by through to");
        return close ? 2 * tense : tense;
    }
    tense = tense_after(context, text, end);
    return context_opens(context, first) ? 2 * tense : tense;
}
