/*
 * price.c - who stands behind a price and was hung on it.
 *
 * "Sold the mill for $3 million to Acme Corp.": the buyer is the verb's.
 */
#include "extract/event/mend/line.h"

#define PRICE_WORDS 4 /* that one amount may have: "$", "3", "million", "dollars" */

static bool is_amount(const struct ev_line *line, uint32_t word)
{
    uint8_t upos = line->words[word].upos;
    return upos == UPOS_NUM || upos == UPOS_SYM ||
           ev_in_class(line->rules, "money", line->words[word].lemma);
}

/* The top word of the amount that `word` is a part of, or EV_NONE. */
static uint32_t amount_of(const struct ev_line *line, uint32_t word)
{
    for (int i = 0; i < PRICE_WORDS && is_amount(line, word); i++) {
        uint32_t head = line->words[word].head;
        if (head == LANG_NO_HEAD || !is_amount(line, head)) {
            return word;
        }
        word = head;
    }
    return EV_NONE;
}

void ev_mend_price(struct ev_line *line, uint32_t prep)
{
    uint32_t who = line->words[prep].head;
    if (!ev_line_is(line, prep, "to") || line->words[prep].upos != UPOS_ADP ||
        who == LANG_NO_HEAD || who < prep || !ev_is_noun(line->words[who].upos) ||
        is_amount(line, who) || line->words[who].head == LANG_NO_HEAD) {
        return;
    }
    uint32_t price = amount_of(line, line->words[who].head);
    uint32_t verb = price == EV_NONE ? EV_NONE : line->words[price].head;
    uint32_t mark =
        price == EV_NONE ? EV_NONE : ev_line_child(line, price, DEPREL_CASE);
    if (mark != EV_NONE && ev_line_is(line, mark, "for") && verb != LANG_NO_HEAD &&
        line->words[verb].upos == UPOS_VERB &&
        line->words[price].deprel == DEPREL_OBL) {
        ev_line_tie(line, who, verb, DEPREL_OBL);
    }
}
