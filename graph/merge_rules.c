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

static uint8_t number_of(const struct table *table, size_t row, const char *column)
{
    uint32_t number = 0;
    (void)slice_number(table_cell(table, row, table_column(table, column)), 30,
                       &number);
    return (uint8_t)number;
}

static struct mg_rule read_rule(const struct table *table, size_t row)
{
    struct slice once = table_cell(table, row, table_column(table, "once"));
    struct slice text = table_cell(table, row, table_column(table, "text"));
    struct slice place = table_cell(table, row, table_column(table, "place"));
    struct slice state = table_cell(table, row, table_column(table, "state"));
    bool ever = slice_equal(once, SLICE_LIT("ever"));
    bool near = slice_equal(once, SLICE_LIT("near"));
    return (struct mg_rule){
        .who = who_of(table_cell(table, row, table_column(table, "who"))),
        .slack = number_of(table, row, "slack"),
        .span = number_of(table, row, "span"),
        .by_country = slice_equal(place, SLICE_LIT("country")),
        .once = ever || near || slice_equal(once, SLICE_LIT("yes")),
        .ever = ever,
        .near = near,
        .person = number_of(table, row, "person"),
        .text = text.len > 0 && !slice_equal(text, SLICE_LIT("no")),
        .verb = slice_equal(text, SLICE_LIT("verb")),
        .state = slice_equal(state, SLICE_LIT("yes")),
    };
}

/* The role of somebody to whom what is of this type is done; 0 none. */
static mg_str done_to(struct mg *mg, uint16_t type)
{
    const struct event_type *found = &mg->types->types[type];
    for (size_t i = 0; i < found->n_roles; i++) {
        if (event_role_side(mg->types, found->roles[i]) == ROLE_TARGET) {
            return mg_string(mg, found->roles[i]);
        }
    }
    return 0;
}

/* "attack" out of "attack/killing" */
static struct slice type_part(struct slice name)
{
    struct slice type = {0};
    (void)slice_cut(&name, '/', &type);
    return type;
}

void mg_rules(struct mg *mg)
{
    struct table table = table_builtin(&mg->arena, "graph/merging.tsv");
    size_t n = mg->types->n_types;
    mg->rules = arena_array(&mg->arena, n + table.n_rows, sizeof *mg->rules);
    for (size_t row = 0; row < table.n_rows; row++) {
        struct slice name = table_cell(&table, row, 0);
        uint16_t type = event_type_find(mg->types, type_part(name));
        if (type == EVENT_TYPE_NONE) {
            continue;
        }
        bool whole = slice_search(name, SLICE_LIT("/")) == SIZE_MAX;
        struct mg_rule *rule = &mg->rules[whole ? type : n];
        *rule = read_rule(&table, row);
        rule->done_to = done_to(mg, type);
        if (!whole) {
            (void)strmap_put(&mg->subtype_rules, &mg->arena, name, (uint32_t)n++);
        }
    }
    read_subtypes(mg);
}

uint32_t mg_rule_find(struct mg *mg, const struct mg_report *report)
{
    struct slice type = mg_text(mg, report->type);
    struct slice subtype = mg_text(mg, report->subtype);
    char key[PAIR_SIZE];
    (void)snprintf(key, sizeof key, "%.*s/%.*s", SLICE_ARG(type), SLICE_ARG(subtype));
    uint32_t own = strmap_find(&mg->subtype_rules, slice_of(key));
    return own != STRMAP_NONE                      ? own
           : report->type_index != EVENT_TYPE_NONE ? report->type_index
                                                   : MG_NONE;
}

struct mg_rule mg_rule_of(const struct mg *mg, const struct mg_report *report,
                          mg_str subtype)
{
    if (report->subtype == subtype && report->rule != MG_NONE) {
        return mg->rules[report->rule];
    }
    return report->type_index != EVENT_TYPE_NONE ? mg->rules[report->type_index]
                                                 : (struct mg_rule){0};
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
