/*
 * about.h - what else the words beside a person's name tell: age and party.
 *
 * Inside extract/name/ only.
 */
#ifndef EXTRACT_NAME_ABOUT_H
#define EXTRACT_NAME_ABOUT_H

#include "extract/name/words.h"

/*
 * Age ("Ann Example, 54,", "the 54-year-old lawyer Ann Example"), party ("(D-Calif.)",
 * "Labour MP Ann Example", "a Republican from Ohio") and whether the office said is a
 * past one ("former"), into a mention of a person that has its title and whole already.
 */
void about_read(const struct name_words *words, struct name_mention *mention);

#endif
