#include <stdio.h>

#include "base/table.h"
#include "graph/merge.h"

static uint8_t who_of(struct slice word)
{
    static const struct slice names[] = {
        [MG_WHO_ANY] = SLICE_INIT("any"),     [MG_WHO_BOTH] = SLICE_INIT("both"),
        [MG_WHO_AGENT] = SLICE_INIT("agent"), [MG_WHO_TARGET] = SLICE_INIT("target"),
        [MG_WHO_PLACE] = SLICE_INIT("place"),
    };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (slice_equal(names[i], word)) {
            return (uint8_t)i;
        }
    }
    return MG_WHO_ANY;
}

#define PAIR_SIZE 160

/* "type a b", the subtypes in order of bytes. */
static struct slice pair_key(char out[PAIR_SIZE], struct slice type, struct slice a,
                             struct slice b)
{
    bool swap = slice_compare(a, b) > 0;
    struct slice first = swap ? b : a;
    struct slice second = swap ? a : b;
    (void)snprintf(out, PAIR_SIZE, "%.*s %.*s %.*s", SLICE_ARG(type), SLICE_ARG(first),
                   SLICE_ARG(second));
    return slice_of(out);
}

/* Every two words of `words` fit each other. */
static void pair_up(struct mg *mg, struct slice type, struct slice words)
{
    struct slice a;
    while (slice_cut(&words, ' ', &a)) {
        struct slice others = words;
        struct slice b;
        while (slice_cut(&others, ' ', &b)) {
            char key[PAIR_SIZE];
            struct slice pair = arena_copy(&mg->arena, pair_key(key, type, a, b));
            (void)strmap_put(&mg->subtype_pairs, &mg->arena, pair, 1);
        }
    }
}

static void read_subtypes(struct mg *mg)
{
    struct table table = table_builtin(&mg->arena, "graph/subtypes.tsv");
    for (size_t row = 0; row < table.n_rows; row++) {
        pair_up(mg, table_cell(&table, row, 0), table_cell(&table, row, 1));
    }
}

void mg_rules(struct mg *mg)
{
    mg->rules = arena_array(&mg->arena, mg->types->n_types + 1, sizeof *mg->rules);
    struct table table = table_builtin(&mg->arena, "graph/merging.tsv");
    for (size_t row = 0; row < table.n_rows; row++) {
        uint16_t type = event_type_find(mg->types, table_cell(&table, row, 0));
        if (type == EVENT_TYPE_NONE) {
            continue;
        }
        uint32_t slack = 0;
        (void)slice_number(table_cell(&table, row, table_column(&table, "slack")), 30,
                           &slack);
        uint32_t span = 0;
        (void)slice_number(table_cell(&table, row, table_column(&table, "span")), 30,
                           &span);
        struct slice place = table_cell(&table, row, table_column(&table, "place"));
        struct slice once = table_cell(&table, row, table_column(&table, "once"));
        struct slice text = table_cell(&table, row, table_column(&table, "text"));
        mg->rules[type] = (struct mg_rule){
            .who = who_of(table_cell(&table, row, table_column(&table, "who"))),
            .slack = (uint8_t)slack,
            .span = (uint8_t)span,
            .by_country = slice_equal(place, SLICE_LIT("country")),
            .once = slice_equal(once, SLICE_LIT("yes")),
            .text = slice_equal(text, SLICE_LIT("yes")),
        };
    }
    read_subtypes(mg);
}

bool mg_subtypes_fit(const struct mg *mg, mg_str type, mg_str a, mg_str b)
{
    if (a == b || a == 0 || b == 0) {
        return true;
    }
    char key[PAIR_SIZE];
    struct slice pair =
        pair_key(key, mg_text(mg, type), mg_text(mg, a), mg_text(mg, b));
    return strmap_find(&mg->subtype_pairs, pair) != STRMAP_NONE;
}
