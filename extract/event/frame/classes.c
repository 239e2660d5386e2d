/* classes.c - classes of words: tables to lists, and which a word belongs to. */
#include <assert.h>
#include <string.h>

#include "extract/event/frame/rows.h"

static uint32_t number_of(struct rules_reader *reader, struct slice class)
{
    struct event_rules *rules = reader->rules;
    uint32_t *number = strmap_slot(&rules->class_numbers, &reader->scratch, class);
    if (*number == STRMAP_NONE) {
        assert(rules->n_classes < EV_CLASSES);
        rules->class_names[rules->n_classes] = class;
        *number = rules->n_classes++;
    }
    return *number;
}

static void add_word(struct rules_reader *reader, struct slice word, uint32_t class)
{
    struct event_rules *rules = reader->rules;
    uint32_t *first = strmap_slot(&rules->class_words, &reader->scratch, word);
    rules->class_links =
        arena_grow(&reader->scratch, rules->class_links, rules->n_links,
                   &reader->links_room, sizeof *rules->class_links);
    rules->class_links[rules->n_links] = (struct ev_class_link){*first, class};
    *first = rules->n_links++;
}

void ev_classes_add(struct rules_reader *reader, const char *path)
{
    struct table table = table_builtin(&reader->scratch, path);
    for (size_t i = 0; i < table.n_rows; i++) {
        struct slice class = table_cell(&table, i, 0);
        struct slice words = table_cell(&table, i, 1);
        struct slice word;
        while (slice_cut(&words, ' ', &word)) {
            add_word(reader, word, number_of(reader, class));
        }
    }
}

void ev_classes_keep(struct rules_reader *reader)
{
    struct event_rules *rules = reader->rules;
    struct ev_class_link *links =
        arena_array(reader->room.still, rules->n_links, sizeof *links);
    memcpy(links, rules->class_links, rules->n_links * sizeof *links);
    rules->class_links = links;
}

uint32_t ev_class_find(const struct event_rules *rules, struct slice name)
{
    return strmap_find(&rules->class_numbers, name);
}

uint32_t ev_class_first(const struct event_rules *rules, struct slice word)
{
    return word.len > 0 ? strmap_find(&rules->class_words, word) : STRMAP_NONE;
}

static bool holds(const struct event_rules *rules, uint32_t link, uint32_t class)
{
    while (link != STRMAP_NONE && rules->class_links[link].class != class) {
        link = rules->class_links[link].next;
    }
    return link != STRMAP_NONE;
}

bool ev_class_holds(const struct event_rules *rules, uint32_t first, struct slice class)
{
    /* comparing the few names costs less than looking for the number of one */
    while (first != STRMAP_NONE &&
           !slice_equal(rules->class_names[rules->class_links[first].class], class)) {
        first = rules->class_links[first].next;
    }
    return first != STRMAP_NONE;
}

bool ev_word_listed(const struct event_rules *rules, const struct ev_cond *cond,
                    struct slice word)
{
    uint32_t link = ev_class_first(rules, word);
    for (size_t i = 0; i < cond->n_words; i++) {
        if (cond->classes[i] == EV_CLASS_NONE ? slice_equal_nocase(cond->words[i], word)
                                              : holds(rules, link, cond->classes[i])) {
            return true;
        }
    }
    return false;
}
