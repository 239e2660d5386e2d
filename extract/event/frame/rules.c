/*
 * rules.c - tables to effects and support verbs, and what finds a row; frames.c has the
 * frames, classes.c the classes of words, blames.c the words of blame.
 */
#include <string.h>

#include "extract/event/frame/rows.h"

static const char *const effect_names[EFFECT_COUNT] = {
    [EFFECT_FACT] = "fact",       [EFFECT_PLAN] = "plan", [EFFECT_DROP] = "drop",
    [EFFECT_CANCEL] = "cancel",   [EFFECT_DENY] = "deny", [EFFECT_ALLEGE] = "allege",
    [EFFECT_ONGOING] = "ongoing",
};

static const struct {
    const char *name;
    uint8_t bit;
} tie_names[] = {
    {"clause", TIE_CLAUSE},
    {"obj",    TIE_OBJ   },
    {"subj",   TIE_SUBJ  },
    {"obl",    TIE_OBL   },
    {"mod",    TIE_MOD   },
    {"self",   TIE_SELF  },
};

size_t ev_count_fields(struct slice text, char sep)
{
    size_t n = text.len > 0;
    for (size_t i = 0; i < text.len; i++) {
        n += text.ptr[i] == sep;
    }
    return n;
}

size_t ev_count_words(const struct table *table, size_t column)
{
    size_t n = 0;
    for (size_t i = 0; i < table->n_rows; i++) {
        n += ev_count_fields(table_cell(table, i, column), ' ');
    }
    return n;
}

struct slice ev_key(struct arena *arena, struct slice lemma, char pos)
{
    const struct slice parts[] = {
        lemma, SLICE_LIT("/"), {&pos, 1}
    };
    return arena_concat(arena, parts, sizeof parts / sizeof parts[0]);
}

/* Bits of enum ev_tie; 0 for a name that is none. */
static uint8_t tie_bits(struct slice name)
{
    uint8_t bits = 0;
    for (size_t i = 0; i < sizeof tie_names / sizeof *tie_names; i++) {
        if (slice_is(name, tie_names[i].name)) {
            bits |= tie_names[i].bit;
        }
    }
    return bits;
}

static void read_effect(const struct table *table, size_t row,
                        struct ev_effect_row *out)
{
    struct slice ties = table_cell(table, row, table_column(table, "ties"));
    struct slice effect = table_cell(table, row, table_column(table, "effect"));
    struct slice field;
    while (slice_cut(&ties, ' ', &field)) {
        out->ties |= tie_bits(field);
    }
    out->effect = EFFECT_COUNT;
    for (size_t e = 0; e < EFFECT_COUNT; e++) {
        if (slice_is(effect, effect_names[e])) {
            out->effect = (uint8_t)e;
        }
    }
}

/* Behind the rows of the same lemma. */
static void append_effect(struct rules_reader *reader, const struct ev_effect_row *row)
{
    struct event_rules *rules = reader->rules;
    struct slice key = ev_key(&reader->scratch, row->lemma, row->pos);
    uint32_t *at = strmap_slot(&rules->effect_map, &reader->scratch, key);
    while (*at != STRMAP_NONE) {
        at = &rules->effects[*at].next;
    }
    *at = (uint32_t)rules->n_effects;
    rules->effects[rules->n_effects++] = *row;
}

static void add_effects(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct table table = table_builtin(&reader->scratch, "event/effects.tsv");
    size_t lemma = table_column(&table, "lemma");
    size_t pos = table_column(&table, "pos");
    size_t room = ev_count_words(&table, lemma);
    rules->effects = arena_array(reader->room.arena, room, sizeof *rules->effects);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct ev_effect_row row = {.pos = table_cell(&table, i, pos).ptr[0],
                                    .next = STRMAP_NONE};
        struct slice names = table_cell(&table, i, lemma);
        read_effect(&table, i, &row);
        while (slice_cut(&names, ' ', &row.lemma)) {
            append_effect(reader, &row);
        }
    }
}

/* Behind the rows of the same lemma. */
static void append_light(struct rules_reader *reader, const struct ev_light *row)
{
    struct event_rules *rules = reader->rules;
    uint32_t *at = strmap_slot(&rules->light_map, &reader->scratch, row->lemma);
    while (*at != STRMAP_NONE) {
        at = &rules->lights[*at].next;
    }
    *at = (uint32_t)rules->n_lights;
    rules->lights[rules->n_lights++] = *row;
}

static void add_lights(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct table table = table_builtin(&reader->scratch, "event/light.tsv");
    size_t lemma = table_column(&table, "lemma");
    size_t room = ev_count_words(&table, lemma);
    rules->lights = arena_array(reader->room.arena, room, sizeof *rules->lights);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice names = table_cell(&table, i, lemma);
        struct slice slot = table_cell(&table, i, table_column(&table, "slot"));
        struct slice side = table_cell(&table, i, table_column(&table, "side"));
        struct slice edge = table_cell(&table, i, table_column(&table, "edge"));
        struct ev_effect_row effect = {0};
        read_effect(&table, i, &effect);
        struct ev_light row = {
            .slot = (uint8_t)ev_slot_find(slot),
            .side = (uint8_t)(side.len > 0 ? side.ptr[0] : '-'),
            .effect = effect.effect,
            .edge = (uint8_t)(edge.len > 0 ? edge.ptr[0] : 0),
            .next = STRMAP_NONE,
        };
        while (slice_cut(&names, ' ', &row.lemma)) {
            append_light(reader, &row);
        }
    }
}

static void seal(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct strmap *const maps[] = {
        &rules->frame_map, &rules->heads,         &rules->effect_map, &rules->light_map,
        &rules->blame_map, &rules->class_numbers, &rules->class_words};
    for (size_t i = 0; i < sizeof maps / sizeof maps[0]; i++) {
        *maps[i] = strmap_seal(maps[i], reader->room.still);
    }
    ev_classes_keep(reader);
    ev_frames_share_roles(rules);
    rules->types = NULL;
}

const char *const ev_frame_files[EV_FRAME_FILES] = {
    "event/frames/visit.tsv",         "event/frames/meeting.tsv",
    "event/frames/call.tsv",          "event/frames/news_conference.tsv",
    "event/frames/agreement.tsv",     "event/frames/aid.tsv",
    "event/frames/sanction.tsv",      "event/frames/hearing.tsv",
    "event/frames/legislation.tsv",   "event/frames/legal_case.tsv",
    "event/frames/arrest.tsv",        "event/frames/investigation.tsv",
    "event/frames/election.tsv",      "event/frames/appointment.tsv",
    "event/frames/protest.tsv",       "event/frames/attack.tsv",
    "event/frames/military_move.tsv", "event/frames/death.tsv",
    "event/frames/disaster.tsv",      "event/frames/statement.tsv",
};

static int add_frames(struct rules_reader *reader, struct err *err)
{
    struct table tables[EV_FRAME_FILES];
    for (size_t i = 0; i < EV_FRAME_FILES; i++) {
        tables[i] = table_builtin(&reader->scratch, ev_frame_files[i]);
    }
    return ev_frames_add(reader, tables, EV_FRAME_FILES, err);
}

int ev_rules_read(const struct image_room *room, const struct event_types *types,
                  const struct table *user, struct event_rules **out, struct err *err)
{
    struct event_rules *rules = arena_alloc(room->arena, sizeof *rules);
    struct rules_reader reader = {.rules = rules, .room = *room};
    size_t n_defaults = 2 * types->n_types;
    rules->types = types;
    rules->n_types = types->n_types;
    rules->defaults = arena_array(room->still, n_defaults, sizeof *rules->defaults);
    memset(rules->defaults, 0xff, n_defaults * sizeof *rules->defaults);
    rules->class_names =
        arena_array(room->arena, EV_CLASSES, sizeof *rules->class_names);
    ev_classes_add(&reader, "event/words.tsv");
    ev_classes_add(&reader, "event/people.tsv");
    add_effects(&reader);
    add_lights(&reader);
    ev_blames_add(&reader);
    (void)gate_read(data_get("model/gate.bin"), &rules->gate);
    rules->other = (struct ev_frame){
        .lemma = arena_copy(room->still, SLICE_LIT("other")),
        .pos = 'v',
        .type = event_type_find(types, SLICE_LIT("other")),
        .strength = 1,
        .next = STRMAP_NONE,
        .id = arena_copy(room->still, SLICE_LIT("other")),
    };
    int rc = user->n_rows > 0 ? ev_frames_add(&reader, user, 1, err) : 0;
    rules->n_users = rules->n_frames;
    if (rc == 0) {
        rc = add_frames(&reader, err);
    }
    if (rc == 0) {
        seal(&reader);
        *out = rules;
    }
    arena_release(&reader.scratch);
    return rc;
}

int event_rules_new(const struct event_types *types, struct slice user,
                    struct slice user_name, struct event_rules **out, struct err *err)
{
    struct arena arena = {0};
    struct event_rules *rules = NULL;
    struct table table = {0};
    int rc = 0;
    if (user.len > 0) {
        rc = table_read(&arena, user, user_name, &table, err);
    } else {
        rules = image_thaw("image/events", &arena);
    }
    /* A user's types may have got numbers that the image does not know. */
    if (rc == 0 && (!rules || rules->n_types != types->n_types)) {
        struct image_room room = {&arena, &arena};
        rc = ev_rules_read(&room, types, &table, &rules, err);
    }
    if (rc != 0) {
        arena_release(&arena);
        return rc;
    }
    rules->arena = arena;
    rules->types = types;
    *out = rules;
    return 0;
}

void event_rules_free(struct event_rules *rules)
{
    if (rules) {
        struct arena arena = rules->arena; /* holds the rules themselves */
        arena_release(&arena);
    }
}

/* Looks up "lemma/pos" without memory of its own; words longer than this are none. */
#define KEY_ROOM 96

static uint32_t find_pair(const struct strmap *map, struct slice a, char sep,
                          struct slice b)
{
    char key[KEY_ROOM];
    if (a.len == 0 || b.len == 0 || a.len + 1 + b.len > sizeof key) {
        return STRMAP_NONE;
    }
    memcpy(key, a.ptr, a.len);
    key[a.len] = sep;
    memcpy(key + a.len + 1, b.ptr, b.len);
    return strmap_find(map, (struct slice){key, a.len + 1 + b.len});
}

uint32_t ev_frame_find(const struct event_rules *rules, struct slice lemma, char pos)
{
    return find_pair(&rules->frame_map, lemma, '/', (struct slice){&pos, 1});
}

const struct event_type *ev_frame_type(const struct event_rules *rules,
                                       const struct ev_frame *frame)
{
    return frame->type == EVENT_TYPE_NONE ? NULL : &rules->types->types[frame->type];
}

const struct ev_frame *ev_frame_telling(const struct event_rules *rules, uint32_t at,
                                        uint16_t type)
{
    while (at != STRMAP_NONE && rules->frames[at].type != type) {
        at = rules->frames[at].next;
    }
    return at == STRMAP_NONE ? NULL : &rules->frames[at];
}

uint32_t ev_head_find(const struct event_rules *rules, struct slice word, char pos)
{
    return find_pair(&rules->heads, word, '/', (struct slice){&pos, 1});
}

uint32_t ev_effect_find(const struct event_rules *rules, struct slice lemma, char pos)
{
    return find_pair(&rules->effect_map, lemma, '/', (struct slice){&pos, 1});
}

const struct ev_effect_row *ev_effect_tied(const struct event_rules *rules, uint32_t at,
                                           uint8_t ties)
{
    while (at != STRMAP_NONE && !(rules->effects[at].ties & ties)) {
        at = rules->effects[at].next;
    }
    return at == STRMAP_NONE ? NULL : &rules->effects[at];
}

uint32_t ev_blame_find(const struct event_rules *rules, struct slice lemma, char pos)
{
    return find_pair(&rules->blame_map, lemma, '/', (struct slice){&pos, 1});
}

const struct ev_light *ev_light_find(const struct event_rules *rules,
                                     struct slice lemma, uint32_t slot)
{
    uint32_t at = strmap_find(&rules->light_map, lemma);
    while (at != STRMAP_NONE && rules->lights[at].slot != slot) {
        at = rules->lights[at].next;
    }
    return at == STRMAP_NONE ? NULL : &rules->lights[at];
}
