#include "tools/train_item.h"

#include "tools/train_disguise.h"

#define UNKNOWN  1.0 /* a word seen n times is unknown with UNKNOWN / (UNKNOWN + n) */
#define NAMELESS 0.3 /* part of unknown words that have no vector, either */

static uint32_t word_row(const struct train_data *data, const struct form *form)
{
    const struct string_table_writer *table = data->words.words;
    uint32_t at = strmap_find(&table->map, form_key(form));
    return at == STRMAP_NONE ? 0 : table->items[at].value;
}

/* The row, or what stands for it when the word is taken for an unknown one. */
static uint32_t forget(const struct train_data *data, uint32_t row, struct rng *rng)
{
    double n = data->words.counts[row];
    if (row == 0 || rng_unit(rng) >= UNKNOWN / (UNKNOWN + n)) {
        return row;
    }
    return rng_unit(rng) < NAMELESS ? 0 : row | ROW_BARE;
}

static void take_room(struct arena *arena, struct item *item)
{
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        item->rows[t] = arena_array(arena, item->count, sizeof(uint32_t));
        item->plain[t] = arena_array(arena, item->count, sizeof(uint32_t));
    }
    item->tags = arena_array(arena, item->count, 1);
    item->ner = arena_array(arena, item->count, 1);
    item->heads = arena_array(arena, item->count, sizeof(uint32_t));
    item->relations = arena_array(arena, item->count, 1);
}

static void fill_rows(const struct train_data *data, struct slice word,
                      uint32_t *const rows[TABLE_COUNT], size_t w)
{
    struct form form;
    form_init(&form, word);
    rows[TABLE_WORD][w] = word_row(data, &form);
    for (size_t t = 1; t < TABLE_COUNT; t++) {
        rows[t][w] = net_sub_row(t, &form);
    }
}

/* What is right for word `w` of the item. */
static void fill_gold(const struct train_data *data, const struct lang_text *text,
                      const struct guise *guise, struct item *item, size_t w)
{
    const struct word *word = &text->words[guise->words[w]];
    bool root = word->head == LANG_NO_HEAD;
    item->tags[w] =
        train_label(data->labels, data->n_labels,
                    (struct tag_label){word->upos, word->xpos, word->feats});
    item->ner[w] = word->ner;
    item->heads[w] = root ? item->count : guise->places[word->head - guise->first];
    item->relations[w] = word->deprel;
}

struct item item_make(struct arena *arena, const struct train_data *data,
                      const struct lang_text *text, const struct sentence *s,
                      struct rng *rng)
{
    struct guise guise;
    if (rng) {
        guise_draw(arena, rng, text, s, &guise);
    } else {
        guise_plain(arena, text, s, &guise);
    }
    struct item item = {.count = guise.count};
    take_room(arena, &item);
    for (uint32_t w = 0; w < item.count; w++) {
        fill_rows(data, guise.forms[w], item.rows, w);
        fill_rows(data, word_form(text, guise.words[w]), item.plain, w);
        if (rng) {
            item.rows[TABLE_WORD][w] = forget(data, item.rows[TABLE_WORD][w], rng);
        }
        fill_gold(data, text, &guise, &item, w);
    }
    return item;
}
