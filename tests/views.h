/*
 * views.h - a view made by hand: every kind of date, a disputed event, a part, names
 * that try to break formats, a text with letters of several bytes.
 */
#ifndef TESTS_VIEWS_H
#define TESTS_VIEWS_H

#include "graph/view.h"

/* The name that formats have to carry unharmed. */
#define VIEW_HOSTILE_NAME "O\"Neil <b>&amp; \\ | ; , \t\x01 =1+1 Ångström"

#define VIEW_EVENTS       9

/* Everything in `arena`. */
struct kg_view view_example(struct arena *arena);

#endif
