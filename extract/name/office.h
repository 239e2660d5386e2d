/*
 * office.h - offices and the words that stand for them: data/name/offices.tsv.
 *
 * Inside extract/name/ only. Words are folded.
 */
#ifndef EXTRACT_NAME_OFFICE_H
#define EXTRACT_NAME_OFFICE_H

#include "extract/name/tables.h"

/* "minister" fits "foreign minister", so does its counterpart "secretary of state". */
bool office_fits(const struct name_rules *rules, struct slice said,
                 struct slice office);

/*
 * The office that `noun` means for a country (an ISO code, may be empty): with a word
 * like "top" before it "diplomat" is the foreign minister. A noun may mean several, the
 * likeliest first: asked for by their number, `nth`. Empty when it means none.
 */
struct slice office_described(const struct name_rules *rules, struct slice noun,
                              struct slice country, bool top, unsigned nth);

/* "top", "senior"; and "government", "regime", which act for their country. */
bool office_is_top(const struct name_rules *rules, struct slice word);
bool office_is_state(const struct name_rules *rules, struct slice noun);

#endif
