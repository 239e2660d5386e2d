#include "base/buf.h"
#include "base/table.h"
#include "graph/ask.h"

/* Words that mean events of any type. */
static const struct slice any_words[] = {
    SLICE_INIT("event"),
    SLICE_INIT("events"),
    SLICE_INIT("everything"),
};

/* Words that may begin a query besides those for types. */
static const char *const openings[] = {"who", "whom", "when", "where", "what", "how"};

bool ask_type_of(const struct asking *a, struct slice word, struct slice *type)
{
    for (size_t i = 0; i < sizeof any_words / sizeof any_words[0]; i++) {
        if (slice_equal_nocase(word, any_words[i])) {
            *type = (struct slice){0};
            return true;
        }
    }
    const struct event_types *types = a->asker->types;
    for (size_t i = 0; i < types->n_types; i++) {
        bool named = slice_equal_nocase(word, types->types[i].name);
        for (size_t j = 0; j < types->types[i].n_words && !named; j++) {
            named = slice_equal_nocase(word, types->types[i].words[j]);
        }
        if (named) {
            *type = types->types[i].name;
            return true;
        }
    }
    return false;
}

/* Keeps the nearer of two words. */
static void offer(struct slice word, struct slice wanted, struct slice *best,
                  uint32_t *distance)
{
    uint32_t most = (uint32_t)(wanted.len / 3 > 1 ? wanted.len / 3 : 1);
    uint32_t d = near_distance(word, wanted, most);
    if (d <= most && d < *distance) {
        *best = word;
        *distance = d;
    }
}

int ask_unknown_type(struct asking *a, struct slice word, size_t offset)
{
    const struct event_types *types = a->asker->types;
    struct slice best = {0};
    uint32_t distance = UINT32_MAX;
    for (size_t i = 0; i < sizeof any_words / sizeof any_words[0]; i++) {
        offer(any_words[i], word, &best, &distance);
    }
    for (size_t i = 0; i < types->n_types; i++) {
        for (size_t j = 0; j < types->types[i].n_words; j++) {
            offer(types->types[i].words[j], word, &best, &distance);
        }
        offer(types->types[i].name, word, &best, &distance);
    }
    for (size_t i = 0; i < sizeof openings / sizeof openings[0]; i++) {
        offer(slice_of(openings[i]), word, &best, &distance);
    }
    if (best.len > 0) {
        return err_at(a->err, ERR_USAGE, offset,
                      "unknown event type '%.*s'; did you mean '%.*s'?",
                      SLICE_ARG(word), SLICE_ARG(best));
    }
    return err_at(a->err, ERR_USAGE, offset, "unknown event type '%.*s'",
                  SLICE_ARG(word));
}

bool ask_verb_of(const struct asking *a, struct slice word, struct ask_verb *out)
{
    struct table table = a->verbs;
    for (size_t row = 0; row < table.n_rows; row++) {
        if (slice_equal_nocase(word, table_cell(&table, row, 0)) ||
            slice_equal_nocase(word, table_cell(&table, row, 1))) {
            struct slice sides = table_cell(&table, row, table_column(&table, "sides"));
            *out = (struct ask_verb){
                .type = table_cell(&table, row, table_column(&table, "type")),
                .before = table_cell(&table, row, table_column(&table, "before")),
                .equals = slice_equal(sides, SLICE_LIT("equals")),
            };
            return true;
        }
    }
    return false;
}

int ask_unknown_verb(struct asking *a, struct slice word, size_t offset)
{
    struct table table = a->verbs;
    struct buf list = {0};
    size_t n = 0;
    size_t shown = 0;
    for (size_t row = 0; row < table.n_rows; row++) {
        n += slice_equal(table_cell(&table, row, table_column(&table, "listed")),
                         SLICE_LIT("yes"));
    }
    for (size_t row = 0; row < table.n_rows && shown < n; row++) {
        if (slice_equal(table_cell(&table, row, table_column(&table, "listed")),
                        SLICE_LIT("yes"))) {
            buf_adds(&list, shown == 0 ? "" : shown + 1 == n ? " or " : ", ");
            buf_add(&list, table_cell(&table, row, 0));
            shown++;
        }
    }
    int rc = err_at(a->err, ERR_USAGE, offset, "unknown verb '%.*s'; expected %.*s",
                    SLICE_ARG(word), SLICE_ARG(buf_slice(&list)));
    buf_release(&list);
    return rc;
}

void ask_add_word(struct asking *a, struct ask_list *list, struct slice word)
{
    list->items = arena_grow(a->arena, list->items, list->count, &list->capacity,
                             sizeof *list->items);
    list->items[list->count++] = word;
}
