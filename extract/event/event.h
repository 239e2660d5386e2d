/*
 * event.h - from trees, names and times to mentions of events.
 *
 * Frames (predicates and the roles of their dependents), support verbs, words of status
 * and of blame and classes of words are tables under data/event/. One general matcher;
 * no code for single verbs. Events are found in any text: only tables can be wrong.
 */
#ifndef EXTRACT_EVENT_EVENT_H
#define EXTRACT_EVENT_EVENT_H

#include "base/event_type.h"
#include "base/mention.h"
#include "extract/lang/lang.h"
#include "extract/name/name.h"
#include "extract/time/time.h"

struct event_rules;

/*
 * `user` is the text of a --frames file, or empty. Types must outlive the rules. Fails
 * with ERR_INPUT at a row of `user` that is none, and leaves *out alone. Free with
 * event_rules_free().
 */
int event_rules_new(const struct event_types *types, struct slice user,
                    struct slice user_name, struct event_rules **out, struct err *err);
void event_rules_free(struct event_rules *rules);

/* A headline, by its block, or a short line without a full stop. */
bool event_is_headline(const struct lang_text *text, uint32_t sentence);

/*
 * Mends the trees of headlines, and of turns of phrase that a parser gets wrong.
 * Between lang_parse() and name_mend_trees(); lemmas in `arena`.
 */
void event_mend_trees(const struct event_rules *rules, struct arena *arena,
                      struct lang_text *text);

/* A document as the layers before left it. */
struct event_input {
    const struct doc *doc;
    const struct lang_text *text;
    const struct timex_list *times;
    const struct names *names;
    const struct name_rules *known;  /* where datelines are; NULL nowhere */
    const struct name_actor *author; /* whose words a title beside the text says it is;
                                        NULL nobody's */
};

/*
 * Does a title that stands beside the text say whose words the document is: "Statement
 * by Ada Okoye on Trade"? Returns where in the title the part ends that says who; 0: it
 * says nothing, or stands in the text.
 */
size_t event_title_signs(const struct event_rules *rules, struct arena *arena,
                         const struct doc *doc);

/*
 * Marks in want[sentence] the ones worth parsing: those that seem to tell an event, on
 * tagged words with names and times.
 */
void event_scan(const struct event_rules *rules, const struct event_input *in,
                bool *want);

/* Mentions of all parsed sentences, joined within the document. They lie in `arena`,
 * their strings there, in the text or in the rules. */
void event_find(const struct event_rules *rules, struct arena *arena,
                const struct event_input *in, struct doc_mentions *out);

#endif
