/* frames.c - rows of a frames table: conditions, roles and needs. */
#include <string.h>

#include "extract/event/frame/rows.h"

static const struct slice slot_names[SLOT_COUNT] = {
#define SLOT(id, name) [SLOT_##id] = SLICE_INIT(name),
#include "extract/event/frame/slot.def"
#undef SLOT
};

static const struct {
    const char *name;
    uint8_t bit;
} need_names[] = {
    {"named", NEED_NAMED},
    {"pair",  NEED_PAIR },
    {"date",  NEED_DATE },
    {"actor", NEED_ACTOR},
    {"light", NEED_LIGHT},
    {"names", NEED_NAMES},
    {"prior", NEED_PRIOR},
    {"heir",  NEED_HEIR },
};

/* Where a table is being read, for messages. */
struct place_in_table {
    struct rules_reader *reader;
    struct slice table;
    uint32_t line;
    struct err *err;
};

enum slot ev_slot_find(struct slice name)
{
    size_t i = 0;
    while (i < SLOT_COUNT && !slice_equal(slot_names[i], name)) {
        i++;
    }
    return (enum slot)i;
}

struct slice ev_slot_name(enum slot slot)
{
    return slot < SLOT_COUNT ? slot_names[slot] : (struct slice){0};
}

static int bad(const struct place_in_table *at, const char *what, struct slice about)
{
    return err_set(at->err, ERR_INPUT, "%.*s:%u: %s \"%.*s\"", SLICE_ARG(at->table),
                   at->line, what, SLICE_ARG(about));
}

/* The fields of a list, in the rules' arena. */
static struct slice *fields(const struct rules_reader *reader, struct slice text,
                            char sep, size_t *count)
{
    struct slice *list =
        arena_array(reader->room.arena, ev_count_fields(text, sep), sizeof *list);
    struct slice field;
    *count = 0;
    while (slice_cut(&text, sep, &field)) {
        field = slice_trim(field);
        if (field.len > 0) {
            list[(*count)++] = field;
        }
    }
    return list;
}

/* The numbers of those words that name classes. */
static uint32_t *classes_of(const struct rules_reader *reader,
                            const struct slice *words, size_t n)
{
    uint32_t *classes = arena_array(reader->room.still, n, sizeof *classes);
    for (size_t i = 0; i < n; i++) {
        struct slice name = {words[i].ptr + 1, words[i].len - 1};
        classes[i] =
            words[i].ptr[0] == '@' ? ev_class_find(reader->rules, name) : EV_CLASS_NONE;
    }
    return classes;
}

static int read_slot(const struct place_in_table *at, struct slice name, uint8_t *out)
{
    enum slot slot = ev_slot_find(name);
    if (slot == SLOT_COUNT) {
        return bad(at, "no such slot:", name);
    }
    *out = (uint8_t)slot;
    return 0;
}

/* "obj" or "obj.of". */
static int read_path(const struct place_in_table *at, struct slice text,
                     struct ev_path *out)
{
    struct slice slot = {0};
    out->inner = SLOT_COUNT;
    (void)slice_cut(&text, '.', &slot);
    int rc = read_slot(at, slot, &out->slot);
    if (rc == 0 && text.len > 0) {
        rc = read_slot(at, text, &out->inner);
    }
    return rc;
}

/* "participant+=subj,obj,with", "addressee=obj,to|in.with" */
static int read_role(const struct place_in_table *at, struct slice text,
                     struct ev_role *out)
{
    struct slice name = {0};
    struct slice rest = text;
    (void)slice_cut(&rest, '=', &name);
    out->shared = slice_ends(name, SLICE_LIT("+"));
    if (out->shared) {
        name.len--;
    }
    out->name = name;
    if (name.len == 0 || rest.len == 0) {
        return bad(at, "not a role:", text);
    }
    struct slice first = {0};
    size_t n = 0;
    (void)slice_cut(&rest, '|', &first);
    struct slice *paths = fields(at->reader, first, ',', &n);
    struct slice *last = fields(at->reader, rest, ',', &out->n_last);
    out->n_paths = n + out->n_last;
    if (out->n_paths == 0) {
        return bad(at, "not a role:", text);
    }
    out->paths = arena_array(at->reader->room.still, out->n_paths, sizeof *out->paths);
    int rc = 0;
    for (size_t i = 0; i < out->n_paths && rc == 0; i++) {
        rc = read_path(at, i < n ? paths[i] : last[i - n], &out->paths[i]);
    }
    return rc;
}

static int read_roles(const struct place_in_table *at, struct slice text,
                      struct ev_frame *out)
{
    size_t n = 0;
    struct slice *roles = fields(at->reader, text, ' ', &n);
    out->roles = arena_array(at->reader->room.arena, n, sizeof *out->roles);
    out->n_roles = n;
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++) {
        rc = read_role(at, roles[i], &out->roles[i]);
    }
    return rc;
}

/* The test called `word`: of what fills a slot, else of the trigger itself; TEST_WORDS
 * when there is none. */
static enum ev_test test_find(struct slice word, bool of_slot)
{
    static const struct {
        const char *name;
        enum ev_test test;
        bool of_slot; /* "obj~person" */
    } tests[] = {
        {"person",    TEST_PERSON,    true },
        {"actor",     TEST_ACTOR,     true },
        {"place",     TEST_PLACE,     true },
        {"org",       TEST_ORG,       true },
        {"state",     TEST_STATE,     true },
        {"to",        TEST_TO,        true },
        {"light",     TEST_LIGHT,     false},
        {"passive",   TEST_PASSIVE,   false},
        {"undone",    TEST_UNDONE,    false},
        {"errand",    TEST_ERRAND,    false},
        {"reflexive", TEST_REFLEXIVE, false},
        {"avows",     TEST_AVOWS,     false},
        {"demands",   TEST_DEMANDS,   false},
        {"blames",    TEST_BLAMES,    false},
        {"lauds",     TEST_LAUDS,     false},
        {"regrets",   TEST_REGRETS,   false},
        {"denies",    TEST_DENIES,    false},
    };
    for (size_t i = 0; i < sizeof tests / sizeof *tests; i++) {
        if (tests[i].of_slot == of_slot && slice_is(word, tests[i].name)) {
            return tests[i].test;
        }
    }
    return TEST_WORDS;
}

/* What follows the slot in "obj~person". */
static int read_test(const struct place_in_table *at, struct slice word,
                     struct ev_cond *out)
{
    out->test = (uint8_t)test_find(word, true);
    return out->test == TEST_WORDS ? bad(at, "no such test:", word) : 0;
}

/* "obj", "!obj", "obj=a,@b", "obj!=a", "obj~person", "obj.of=a", "light", "passive",
 * "reflexive", "undone", a force of force.c: "avows", "demands", "blames" ... */
static int read_cond(const struct place_in_table *at, struct slice text,
                     struct ev_cond *out)
{
    size_t end = 0;
    bool front = slice_starts(text, SLICE_LIT("!"));
    if (front) {
        text = (struct slice){text.ptr + 1, text.len - 1};
    }
    while (end < text.len && !strchr("!=~", text.ptr[end])) {
        end++;
    }
    *out = (struct ev_cond){.test = TEST_FILLED, .negate = front};
    enum ev_test whole = test_find(text, false);
    if (whole != TEST_WORDS) {
        out->test = (uint8_t)whole;
        return 0;
    }
    struct ev_path path = {0};
    int rc = read_path(at, (struct slice){text.ptr, end}, &path);
    out->slot = path.slot;
    out->inner = path.inner;
    if (rc != 0 || end == text.len) {
        return rc;
    }
    if (text.ptr[end] == '!') {
        out->negate = true;
        end++;
    }
    if (end + 1 >= text.len) {
        return bad(at, "not a condition:", text);
    }
    struct slice rest = {text.ptr + end + 1, text.len - end - 1};
    if (text.ptr[end] == '~') {
        return read_test(at, rest, out);
    }
    out->test = TEST_WORDS;
    out->words = fields(at->reader, rest, ',', &out->n_words);
    out->classes = classes_of(at->reader, out->words, out->n_words);
    return 0;
}

static int read_conds(const struct place_in_table *at, struct slice text,
                      struct ev_frame *out)
{
    size_t n = 0;
    struct slice *conds = fields(at->reader, text, ' ', &n);
    out->conds = arena_array(at->reader->room.arena, n, sizeof *out->conds);
    out->n_conds = n;
    int rc = 0;
    for (size_t i = 0; i < n && rc == 0; i++) {
        rc = read_cond(at, conds[i], &out->conds[i]);
    }
    return rc;
}

static int read_need(const struct place_in_table *at, struct slice text, uint8_t *out)
{
    struct slice field;
    *out = 0;
    while (slice_cut(&text, ' ', &field)) {
        size_t i = 0;
        size_t n = sizeof need_names / sizeof *need_names;
        while (i < n && !slice_is(field, need_names[i].name)) {
            i++;
        }
        if (i == n) {
            return bad(at, "no such need:", field);
        }
        *out |= need_names[i].bit;
    }
    return 0;
}

/* Hangs frame `i` behind the others of its key. */
static void link_frame(struct rules_reader *reader, uint32_t i)
{
    struct event_rules *rules = reader->rules;
    struct ev_frame *frame = &rules->frames[i];
    uint32_t *at = strmap_slot(&rules->frame_map, &reader->scratch,
                               ev_key(&reader->scratch, frame->lemma, frame->pos));
    while (*at != STRMAP_NONE) {
        at = &rules->frames[*at].next;
    }
    *at = i;
    frame->next = STRMAP_NONE;
    frame->scan_next = STRMAP_NONE;
    if (frame->type == EVENT_TYPE_NONE) {
        return;
    }
    /* The word that scanning looks for: the verb of a phrase, the last of a compound.
     */
    struct slice word = frame->lemma;
    frame->rest = (struct slice){0};
    for (size_t c = 0; c < frame->lemma.len && frame->rest.len == 0; c++) {
        if (frame->lemma.ptr[c] == '_') {
            struct slice front = {frame->lemma.ptr, c};
            struct slice back = {frame->lemma.ptr + c + 1, frame->lemma.len - c - 1};
            word = frame->pos == 'v' ? front : back;
            frame->rest = frame->pos == 'v' ? back : front;
        }
    }
    at = strmap_slot(&rules->heads, &reader->scratch,
                     ev_key(&reader->scratch, word, frame->pos));
    while (*at != STRMAP_NONE) {
        at = &rules->frames[*at].scan_next;
    }
    *at = i;
}

static int read_frame(const struct place_in_table *at, const struct table *table,
                      size_t row, struct ev_frame *out)
{
    static const char *const names[] = {"pos",   "if",   "type",    "subtype",
                                        "roles", "need", "strength"};
    struct slice cell[7];
    for (size_t i = 0; i < 7; i++) {
        cell[i] = table_cell(table, row, table_column(table, names[i]));
    }
    uint32_t strength = 2;
    if (cell[0].len != 1 || !strchr("vna", cell[0].ptr[0])) {
        return bad(at, "pos must be v, n or a, not", cell[0]);
    }
    out->pos = cell[0].ptr[0];
    out->type = EVENT_TYPE_NONE;
    if (!slice_equal(cell[2], SLICE_LIT("-"))) {
        out->type = event_type_find(at->reader->rules->types, cell[2]);
        if (out->type == EVENT_TYPE_NONE) {
            return bad(at, "no such type:", cell[2]);
        }
    }
    if (cell[6].len > 0 && !slice_number(cell[6], 3, &strength)) {
        return bad(at, "strength must be 1, 2 or 3, not", cell[6]);
    }
    out->strength = (uint8_t)strength;
    out->subtype = slice_equal(cell[3], SLICE_LIT("-")) ? (struct slice){0} : cell[3];
    int rc = read_conds(at, cell[1], out);
    rc = rc ? rc : read_roles(at, cell[4], out);
    return rc ? rc : read_need(at, cell[5], &out->need);
}

/* Appends a frame: for its lemma, or as the usual roles of its type. */
static void put_frame(struct rules_reader *reader, const struct ev_frame *frame)
{
    struct event_rules *rules = reader->rules;
    uint32_t at = (uint32_t)rules->n_frames++;
    rules->frames[at] = *frame;
    if (slice_equal(frame->lemma, SLICE_LIT("*")) && frame->type != EVENT_TYPE_NONE) {
        rules->defaults[2 * frame->type + (frame->pos == 'n')] = at;
    } else {
        link_frame(reader, at);
    }
}

/* Frames that the tables give: one for each lemma of a row. */
static size_t count_frames(const struct table *tables, size_t n)
{
    size_t count = 0;
    for (size_t t = 0; t < n; t++) {
        count += ev_count_words(&tables[t], table_column(&tables[t], "lemma"));
    }
    return count;
}

static int add_table(struct rules_reader *reader, const struct table *table,
                     struct err *err)
{
    size_t lemma = table_column(table, "lemma");
    for (size_t i = 0; i < table->n_rows; i++) {
        struct ev_frame frame = {0};
        struct place_in_table at = {reader, table->name, table->rows[i].line, err};
        struct slice names = table_cell(table, i, lemma);
        int rc = read_frame(&at, table, i, &frame);
        if (rc != 0) {
            return rc;
        }
        /* "/v event/frames/meeting.tsv:12", the lemma to come before it */
        struct slice source = arena_printf(&reader->scratch, "/%c %.*s:%u", frame.pos,
                                           SLICE_ARG(table->name), table->rows[i].line);
        while (slice_cut(&names, ' ', &frame.lemma)) {
            const struct slice id[] = {frame.lemma, source};
            frame.id = arena_concat(reader->room.still, id, 2);
            put_frame(reader, &frame);
        }
    }
    return 0;
}

int ev_frames_add(struct rules_reader *reader, const struct table *tables, size_t n,
                  struct err *err)
{
    struct event_rules *rules = reader->rules;
    struct ev_frame *list = arena_array(
        reader->room.arena, rules->n_frames + count_frames(tables, n), sizeof *list);
    if (rules->n_frames > 0) {
        memcpy(list, rules->frames, rules->n_frames * sizeof *list);
    }
    rules->frames = list;
    for (size_t i = 0; i < n; i++) {
        int rc = add_table(reader, &tables[i], err);
        if (rc != 0) {
            return rc;
        }
    }
    return 0;
}

void ev_frames_share_roles(struct event_rules *rules)
{
    for (size_t i = 0; i < rules->n_frames; i++) {
        struct ev_frame *frame = &rules->frames[i];
        if (frame->n_roles > 0 || frame->type == EVENT_TYPE_NONE) {
            continue;
        }
        uint32_t at = rules->defaults[2 * frame->type + (frame->pos == 'n')];
        if (at != EV_NONE) {
            frame->roles = rules->frames[at].roles;
            frame->n_roles = rules->frames[at].n_roles;
        }
    }
}
