/*
 * label_act.c - what a label takes from the reports of its event: who, and their own
 * words of what was done.
 */
#include "base/ascii.h"
#include "base/buf.h"
#include "base/verb.h"
#include "graph/label.h"

struct slice label_name(const struct label_filling *f, uint32_t participant)
{
    uint32_t actor = f->event->participants[participant].actor;
    return mg_text(f->mg, f->mg->actors[actor].name);
}

bool label_in_role(const struct label_filling *f, uint32_t participant,
                   struct slice role)
{
    return !f->hidden[participant] && !(f->acts && f->acted_on[participant]) &&
           slice_equal(mg_text(f->mg, f->event->participants[participant].role), role);
}

bool label_is_group(const struct label_filling *f, uint32_t participant)
{
    return f->mg->actors[f->event->participants[participant].actor].kind == ACTOR_GROUP;
}

struct slice label_text(const struct label_filling *f, bool label)
{
    for (uint32_t i = 0; i < f->event->n_mentions; i++) {
        const struct mg_mention *m = &f->mg->mentions[f->event->mentions[i]];
        mg_str string = label ? m->label : m->predicate;
        if (string != 0) {
            return mg_text(f->mg, string);
        }
    }
    return (struct slice){0};
}

bool label_is_planned(const struct label_filling *f)
{
    return f->event->status == STATUS_PLANNED || f->event->status == STATUS_CANCELLED;
}

static struct slice first_word(struct slice words)
{
    size_t blank = slice_search(words, SLICE_LIT(" "));
    return (struct slice){words.ptr, blank < words.len ? blank : words.len};
}

/* Is the word one of those between commas; where none are, any word? */
static bool is_listed(struct slice word, struct slice list)
{
    bool any = list.len == 0;
    struct slice item;
    while (!any && slice_cut(&list, ',', &item)) {
        any = slice_equal(word, item);
    }
    return any;
}

/* What a report says was done, by one of the `verbs`, or, with "be" in front, was done
 * to somebody. */
static struct slice act_of(const struct label_filling *f, bool done, struct slice verbs)
{
    for (uint32_t i = 0; i < f->event->n_mentions; i++) {
        struct slice act = mg_text(f->mg, f->mg->mentions[f->event->mentions[i]].label);
        if (act.len > 0 && slice_starts(act, SLICE_LIT("be ")) == done &&
            is_listed(first_word(act), verbs)) {
            return act;
        }
    }
    return (struct slice){0};
}

/* Do all `n` mentions tell it by one of the verbs? */
static bool all_told_by(const struct mg *mg, const uint32_t *mentions, uint32_t n,
                        struct slice verbs)
{
    uint32_t i = 0;
    while (i < n &&
           is_listed(mg_text(mg, mg->mentions[mentions[i]].predicate), verbs)) {
        i++;
    }
    return i == n;
}

bool label_is_told_by(const struct label_filling *f, struct slice verbs)
{
    return all_told_by(f->mg, f->event->mentions, f->event->n_mentions, verbs);
}

bool label_only_in(const struct label_filling *f, uint32_t participant,
                   struct slice verbs)
{
    const struct mg_participant *part = &f->event->participants[participant];
    return part->n_mentions > 0 &&
           all_told_by(f->mg, part->mentions, part->n_mentions, verbs);
}

/* Do the words leave out those in the role, by the last word of each name? */
static bool leaves_out(const struct label_filling *f, struct slice act,
                       struct slice role)
{
    bool any = false;
    for (uint32_t i = 0; i < f->event->n_participants; i++) {
        struct slice theirs = mg_text(f->mg, f->event->participants[i].role);
        if (role.len == 0 || !slice_equal(theirs, role) || f->hidden[i] ||
            label_is_group(f, i)) {
            continue;
        }
        if (slice_search(act, slice_last(label_name(f, i), ' ')) != SIZE_MAX) {
            return false;
        }
        any = true;
    }
    return any;
}

bool label_add_act(struct label_filling *f, bool done, struct slice role,
                   struct slice verbs)
{
    struct slice act = act_of(f, done, verbs);
    if (leaves_out(f, act, role)) {
        return false;
    }
    f->acted = true;
    struct slice verb = first_word(act);
    if (label_is_planned(f)) {
        buf_adds(f->out, "to ");
        buf_add(f->out, verb);
    } else if (done) {
        buf_adds(f->out, f->number > 1 ? "are" : "is");
    } else if (f->number > 1) {
        buf_add(f->out, verb);
    } else {
        verb_third_person(f->out, verb);
    }
    struct slice rest = {act.ptr + verb.len, act.len - verb.len};
    struct slice its = SLICE_LIT(" its ");
    if (f->number > 1 && slice_starts(rest, its)) { /* "Peru and Chile widen |its" */
        buf_adds(f->out, " their ");
        rest = (struct slice){rest.ptr + its.len, rest.len - its.len};
    }
    buf_add(f->out, rest);
    return act.len > 0;
}

/* As whole words: "Peru" is not in "Peruvian". */
static bool has_words(struct slice text, struct slice words)
{
    if (!text.ptr || words.len == 0) {
        return false;
    }
    size_t at = slice_search(text, words);
    if (at == SIZE_MAX) {
        return false;
    }
    size_t end = at + words.len;
    return (at == 0 || text.ptr[at - 1] == ' ') &&
           (end == text.len || !ascii_is_alpha(text.ptr[end]));
}

/* Do the words name the participant, a person by the last word of the name? */
static bool names(const struct label_filling *f, struct slice act, uint32_t i)
{
    struct slice name = label_name(f, i);
    struct slice last = slice_last(name, ' ');
    bool person = f->mg->actors[f->event->participants[i].actor].kind == ACTOR_PERSON;
    return has_words(act, name) || (person && last.len > 2 && has_words(act, last));
}

void label_find_acted_on(struct label_filling *f)
{
    struct slice none = {0};
    struct slice act = act_of(f, false, none);
    const struct mg_event *event = f->event;
    for (uint32_t i = 0; i < event->n_participants; i++) {
        f->acted_on[i] = names(f, act, i);
    }
    for (uint32_t i = 0; i < event->n_participants; i++) {
        bool other = false;
        for (uint32_t k = 0; k < event->n_participants; k++) {
            other =
                other || (event->participants[k].role == event->participants[i].role &&
                          !f->hidden[k] && !names(f, act, k));
        }
        f->acted_on[i] = f->acted_on[i] && other;
    }
}

bool label_add_post(struct label_filling *f, bool as)
{
    static const char *const preps[] = {"to ", "from "};
    struct slice post = label_text(f, true);
    bool own = false;
    for (size_t i = 0; i < sizeof preps / sizeof *preps; i++) {
        own = own || slice_starts(post, slice_of(preps[i]));
    }
    buf_adds(f->out, as && !own ? "as " : "");
    buf_add(f->out, post);
    return post.len > 0;
}
