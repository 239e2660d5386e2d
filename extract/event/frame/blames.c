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

void ev_blames_add(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct table table = table_builtin(&reader->scratch, "event/blame.tsv");
    size_t room = ev_count_words(&table, 0);
    rules->blames = arena_array(reader->room.arena, room, sizeof *rules->blames);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice words = table_cell(&table, i, 0);
        struct slice pos = table_cell(&table, i, 1);
        struct slice word;
        while (slice_cut(&words, ' ', &word)) {
            uint32_t at = (uint32_t)rules->n_blames++;
            struct ev_blame *row = &rules->blames[at];
            row->pos = (char)(pos.len > 0 ? pos.ptr[0] : 0);
            row->object = table_cell(&table, i, 2);
            row->n_event = read_paths(table_cell(&table, i, 3), row->event);
            row->n_who = read_paths(table_cell(&table, i, 4), row->who);
            row->role = slice_equal(table_cell(&table, i, 5), SLICE_LIT("p"));
            row->next = STRMAP_NONE;
            uint32_t *link = strmap_slot(&rules->blame_map, &reader->scratch,
                                         ev_key(&reader->scratch, word, row->pos));
            while (*link != STRMAP_NONE) {
                link = &rules->blames[*link].next;
            }
            *link = at;
        }
    }
}
