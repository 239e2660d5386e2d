/* blames.c - reads the table of words of blame. */
#include "extract/event/frame/rows.h"

static uint8_t read_paths(struct slice text, struct ev_path *out)
{
    struct slice path;
    uint8_t n = 0;
    while (n < EV_MAX_BLAMED && slice_cut(&text, ',', &path)) {
        struct slice slot = {0};
        (void)slice_cut(&path, '.', &slot);
        out[n++] =
            (struct ev_path){(uint8_t)ev_slot_find(slot), (uint8_t)ev_slot_find(path)};
    }
    return n;
}

static void read_blame(const struct table *table, size_t i, struct ev_blame *out)
{
    struct slice pos = table_cell(table, i, 1);
    out->pos = (char)(pos.len > 0 ? pos.ptr[0] : 0);
    out->object = table_cell(table, i, 2);
    out->n_event = read_paths(table_cell(table, i, 3), out->event);
    out->n_who = read_paths(table_cell(table, i, 4), out->who);
    out->role = slice_equal(table_cell(table, i, 5), SLICE_LIT("p"));
    out->next = STRMAP_NONE;
}

/* Behind the rows of the same word. */
static void append_blame(struct rules_reader *reader, struct slice word,
                         const struct ev_blame *row)
{
    struct event_rules *rules = reader->rules;
    struct slice key = ev_key(&reader->scratch, word, row->pos);
    uint32_t *at = strmap_slot(&rules->blame_map, &reader->scratch, key);
    while (*at != STRMAP_NONE) {
        at = &rules->blames[*at].next;
    }
    *at = (uint32_t)rules->n_blames;
    rules->blames[rules->n_blames++] = *row;
}

void ev_blames_add(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct table table = table_builtin(&reader->scratch, "event/blame.tsv");
    size_t room = ev_count_words(&table, 0);
    rules->blames = arena_array(reader->room.arena, room, sizeof *rules->blames);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice words = table_cell(&table, i, 0);
        struct ev_blame row = {0};
        struct slice word;
        read_blame(&table, i, &row);
        while (slice_cut(&words, ' ', &word)) {
            append_blame(reader, word, &row);
        }
    }
}
