/*
 * slate.c - lists of people put forward for offices: "Ada Okoye, of Utah, to be a
 * Judge", "- Bo Silva, Nominee for Ambassador to Fiji", "- Bo Silva, Member, Land
 * Board". Their items have no verb.
 *
 * What they are a list of, a sentence before tells ("announced his intent to nominate
 * the following") or the heading ("Nominations Sent to the Senate"; under
 * "Withdrawals" they were put forward once, and are no more).
 */
#include "extract/event/match/match.h"
#include "extract/event/parts.h"
#include "extract/event/tree/tree.h"
#include "extract/event/who/who.h"

#define MOST_BETWEEN 30 /* words from a name to what it is put forward for */
#define MOST_BEFORE  4  /* words before the name: a dash, a number */
#define MOST_HEADING 12 /* words */
#define LONGEST_MARK 24 /* bytes */

struct slate {
    uint32_t intro; /* candidate that announces it, or EV_NONE */
    bool withdrawn; /* by its heading */
    bool known;     /* something says that it is one */
    bool open;      /* announced just before: names alone are its items */
};

/* Is the word, in small letters, of the class? */
static bool in_class(const struct event_rules *rules, const char *class,
                     struct slice word)
{
    char room[LONGEST_MARK];
    return ev_in_class(rules, class, slice_lower(word, room, sizeof room));
}

bool ev_slate_mark(const struct event_rules *rules, const struct lang_text *text,
                   uint32_t word)
{
    if (!word_reads(text, word, ",") && !word_reads(text, word, ":")) {
        return false;
    }
    bool to_be = word_reads(text, word + 1, "to") && word_reads(text, word + 2, "be");
    bool noun = word + 2 < text->n_words &&
                in_class(rules, "put_forward", word_form(text, word + 1)) &&
                (word_reads(text, word + 2, "for") || word_reads(text, word + 2, "to"));
    return (to_be || noun) &&
           text->words[word + 2].sentence == text->words[word].sentence;
}

/* Does a clause stand in words [from, to)? */
static bool has_clause(const struct finder *f, uint32_t from, uint32_t to)
{
    for (uint32_t w = from; w < to; w++) {
        if (ev_upos(f, w) == UPOS_AUX ||
            (ev_upos(f, w) == UPOS_VERB && ev_has_feat(f, w, FEAT_FIN))) {
            return true;
        }
    }
    return false;
}

/* Who is put forward at `mark`: the first name of the item; EV_NONE. */
static uint32_t who(const struct finder *f, uint32_t from, uint32_t mark)
{
    for (uint32_t w = from; w < mark && w <= from + MOST_BEFORE; w++) {
        uint32_t at = ev_mention_of(f, w);
        if (at == EV_NONE) {
            continue;
        }
        uint32_t end =
            f->names->mentions[at].first_word + f->names->mentions[at].n_words;
        return ev_names_person(f, at) && end <= mark && mark - end <= MOST_BETWEEN &&
                       !has_clause(f, end, mark)
                   ? at
                   : EV_NONE;
    }
    return EV_NONE;
}

/* What no frame knows is told by the list. */
static void drop_others(struct finder *f, uint32_t sentence)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        cand->dropped = cand->dropped ||
                        (cand->sentence == sentence && ev_type_named(f, cand, "other"));
    }
}

/* "Nominations Sent to the Senate": takes what a title or heading says that is no item.
 */
static void read_heading(struct finder *f, uint32_t sentence, struct slate *slate)
{
    const struct sentence *s = &f->text->sentences[sentence];
    bool put = false;
    bool off = false;
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        struct slice lemma = ev_lower_lemma(f, w);
        if (ev_slate_mark(f->rules, f->text, w)) {
            return;
        }
        put = put || ev_in_class(f->rules, "putting_forward", lemma);
        off = off || ev_in_class(f->rules, "taking_back", lemma);
    }
    if (put || off) {
        *slate = (struct slate){EV_NONE, off && !put, true, false};
        drop_others(f, sentence);
    }
}

static bool ends_in_colon(const struct lang_text *text, const struct sentence *s)
{
    return s->count > 0 && word_reads(text, s->first + s->count - 1, ":");
}

/* Does somebody put people forward whom it does not name: "nominate the following"? */
static bool announces_list(const struct finder *f, const struct ev_cand *cand)
{
    bool named = false;
    bool announced = ends_in_colon(f->text, &f->text->sentences[cand->sentence]);
    for (size_t i = 0; i < cand->n_fillers; i++) {
        bool appointee = slice_equal(cand->fillers[i].role, SLICE_LIT("appointee"));
        named = named || (appointee && cand->fillers[i].named);
        announced = announced || !appointee;
    }
    return announced && !named && !cand->dropped &&
           ev_type_named(f, cand, "appointment") &&
           ev_lemma_in(f, "putting_forward", cand->word);
}

/* The announcement among the candidates of a sentence of running text. */
static void read_intro(const struct finder *f, uint32_t sentence, struct slate *slate)
{
    for (size_t i = 0; i < f->n_cands; i++) {
        const struct ev_cand *cand = &f->cands[i];
        if (cand->sentence == sentence && announces_list(f, cand)) {
            *slate = (struct slate){(uint32_t)i, false, true, true};
        }
    }
}

/* The surest row of a verb that puts somebody forward. */
static const struct ev_frame *row(const struct finder *f)
{
    uint16_t type = event_type_find(f->rules->types, SLICE_LIT("appointment"));
    uint32_t at = ev_frame_find(f->rules, SLICE_LIT("nominate"), 'v');
    const struct ev_frame *surest = ev_frame_telling(f->rules, at, type);
    for (const struct ev_frame *next = surest; next;
         next = ev_frame_telling(f->rules, next->next, type)) {
        surest = next->strength > surest->strength ? next : surest;
    }
    return surest;
}

/* By the day of the report. */
static void date_item(struct ev_cand *cand, struct when when, const char *rule)
{
    cand->source = DATE_OWN;
    cand->time = (struct mention_time){
        .when = when,
        .anchor = SLICE_LIT("document"),
        .rule = slice_of(rule),
    };
}

/* A candidate for the item, told at `word`, of the day of the report. */
static struct ev_cand item_cand(struct finder *f, uint32_t word, uint32_t mention)
{
    struct ev_filler filler = {0};
    struct ev_cand cand = {.word = word,
                           .verb = word,
                           .other = EV_NONE,
                           .sentence = f->text->words[word].sentence,
                           .frame = row(f),
                           .parent = EV_NONE,
                           .status = STATUS_OCCURRED};
    cand.fillers = arena_array(f->arena, EV_MAX_TIES, sizeof *cand.fillers);
    if (ev_mention_actor(f, mention, &filler, 1) == 1) {
        ev_add_filler(&cand, &filler, SLICE_LIT("appointee"));
    }
    if (f->dated) {
        date_item(&cand, when_within(f->day, f->day),
                  "an item of a list: the report's day");
    }
    return cand;
}

/* The first date in words [from, end), or NULL. */
static const struct timex *date_in(const struct finder *f, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w < end; w++) {
        const struct timex *timex =
            f->timex_at[w] == EV_NONE ? NULL : &f->times->items[f->timex_at[w]];
        if (timex && timex->type == TIMEX_DATE && timex->when.kind != WHEN_UNKNOWN) {
            return timex;
        }
    }
    return NULL;
}

/* "which was |sent to the Senate on 3 May": when what is withdrawn was put forward. */
static void sent_before(struct finder *f, uint32_t mention, uint32_t from, uint32_t end)
{
    uint32_t w = from;
    while (w < end && !(ev_upos(f, w) == UPOS_VERB && ev_lemma_in(f, "sending", w))) {
        w++;
    }
    const struct timex *timex = w < end ? date_in(f, w + 1, end) : NULL;
    if (!timex) {
        return;
    }
    struct ev_cand cand = item_cand(f, w, mention);
    cand.source = DATE_OWN;
    cand.time = (struct mention_time){
        .when = timex->when,
        .span = timex->span,
        .value = timex->value,
        .anchor = timex->anchor,
        .rule = SLICE_LIT("own clause"),
    };
    ev_keep(f, &cand);
}

/* What announces a list names its items in one word: "the following individuals". */
static void take_intro(struct finder *f, const struct slate *slate,
                       struct ev_cand *cand)
{
    struct ev_cand *intro = slate->intro == EV_NONE ? NULL : &f->cands[slate->intro];
    bool unnamed = true;
    for (size_t i = 0; intro && i < intro->n_fillers; i++) {
        bool appointee = slice_equal(intro->fillers[i].role, SLICE_LIT("appointee"));
        unnamed = unnamed && !(appointee && intro->fillers[i].named);
        if (!appointee) {
            ev_add_filler(cand, &intro->fillers[i], intro->fillers[i].role);
        }
    }
    if (intro && intro->status == STATUS_PLANNED) {
        cand->status = STATUS_PLANNED;
    }
    if (intro && intro->source != DATE_NONE) {
        cand->source = intro->source;
        cand->time = intro->time;
    }
    if (intro && unnamed) {
        intro->dropped = true;
    }
}

/* "Judge |- Bo Silva", where the items of a list run on; no hyphen. */
static bool is_bullet(const struct finder *f, uint32_t word)
{
    struct slice form = word_form(f->text, word);
    bool dash = slice_equal(form, SLICE_LIT("-")) ||
                slice_equal(form, SLICE_LIT("\xe2\x80\x93")) ||
                slice_equal(form, SLICE_LIT("\xe2\x80\xa2"));
    return dash && f->text->words[word].space_before && word + 1 < f->text->n_words &&
           f->text->words[word + 1].space_before;
}

/* Behind the name that the word is in. */
static uint32_t end_of_name(const struct finder *f, uint32_t word)
{
    uint32_t at = ev_mention_of(f, word);
    return at == EV_NONE
               ? word
               : f->names->mentions[at].first_word + f->names->mentions[at].n_words;
}

/* It was the mention's actor who left, some time before the report. */
static void set_left(const struct finder *f, struct ev_cand *cand, uint32_t mention)
{
    struct ev_filler filler = {0};
    if (ev_mention_actor(f, mention, &filler, 1) != 1) {
        return;
    }
    cand->n_fillers = 0;
    ev_add_filler(cand, &filler, SLICE_LIT("appointee"));
    if (f->dated && cand->source == DATE_NONE) {
        date_item(cand, when_within(WHEN_OPEN_EARLIEST, f->day),
                  "left before the report");
    }
}

/* "vice Bo Silva, |resigned": who was in the office before, not who is put forward. */
static void left_before(struct finder *f, uint32_t sentence, uint32_t from,
                        uint32_t end)
{
    uint32_t w = from;
    while (w < end && !word_reads(f->text, w, "vice")) {
        w++;
    }
    uint32_t mention = w + 1 < end ? who(f, w + 1, end_of_name(f, w + 1)) : EV_NONE;
    for (size_t i = 0; mention != EV_NONE && i < f->n_cands; i++) {
        struct ev_cand *cand = &f->cands[i];
        if (cand->sentence == sentence && cand->word > w && cand->word < end &&
            slice_equal(cand->frame->subtype, SLICE_LIT("resigned"))) {
            set_left(f, cand, mention);
        }
    }
}

static void read_items(struct finder *f, uint32_t sentence, const struct slate *slate)
{
    const struct sentence *s = &f->text->sentences[sentence];
    uint32_t from = s->first;
    uint32_t end = s->first + s->count;
    for (uint32_t w = s->first; w + 2 < end; w++) {
        if (!ev_slate_mark(f->rules, f->text, w)) {
            from = is_bullet(f, w) ? w + 1 : from;
            continue;
        }
        uint32_t mention = who(f, from, w);
        uint32_t trigger = word_reads(f->text, w + 1, "to") ? w + 2 : w + 1;
        from = w;
        if (mention == EV_NONE || f->cand_at[trigger] != EV_NONE) {
            continue;
        }
        struct ev_cand cand = item_cand(f, trigger, mention);
        cand.status = slate->withdrawn ? STATUS_CANCELLED : STATUS_OCCURRED;
        take_intro(f, slate, &cand);
        drop_others(f, sentence);
        ev_keep(f, &cand);
        left_before(f, sentence, w, end);
        if (slate->withdrawn) {
            sent_before(f, mention, w, end);
        }
    }
}

/* Behind the item that begins at `word`: where the next bullet stands. */
static uint32_t item_end(const struct finder *f, uint32_t word, uint32_t end)
{
    while (word < end && !is_bullet(f, word)) {
        word++;
    }
    return word;
}

/* "- Ada Okoye, Member, Land Board": who an item without a mark puts forward; EV_NONE.
 */
static uint32_t named_item(const struct finder *f, uint32_t from, uint32_t end)
{
    for (uint32_t w = from; w < end; w++) {
        if (ev_slate_mark(f->rules, f->text, w)) {
            return EV_NONE;
        }
    }
    from += from + 1 < end && ev_mention_of(f, from) == EV_NONE &&
            ev_upos(f, from) == UPOS_PROPN; /* "Dr. Okoye" */
    uint32_t at = from < end ? who(f, from, end_of_name(f, from)) : EV_NONE;
    uint32_t behind = end_of_name(f, from);
    while (at != EV_NONE && behind < end && ev_upos(f, behind) == UPOS_PROPN) {
        behind++; /* a part of the name that was not seen */
    }
    bool alone = behind >= end || word_reads(f->text, behind, ",");
    return at != EV_NONE && alone && !has_clause(f, behind, end) ? at : EV_NONE;
}

/* Items of names alone, right below what announces them; false: there are none. */
static bool read_names(struct finder *f, uint32_t sentence, const struct slate *slate)
{
    const struct sentence *s = &f->text->sentences[sentence];
    uint32_t end = s->first + s->count;
    bool found = false;
    for (uint32_t w = s->first; w < end;) {
        uint32_t from = is_bullet(f, w) ? w + 1 : w;
        uint32_t next = item_end(f, from, end);
        uint32_t at = named_item(f, from, next);
        if (at != EV_NONE && f->cand_at[from] == EV_NONE) {
            struct ev_cand cand = item_cand(f, from, at);
            take_intro(f, slate, &cand);
            ev_keep(f, &cand);
            found = true;
        }
        w = next > w ? next : w + 1;
    }
    return found;
}

/* What the title of a document says, where it is not in the text. */
static void read_title(const struct finder *f, struct slate *slate)
{
    struct slice rest = f->doc->title;
    struct ev_title_word word;
    bool put = false;
    bool off = false;
    while (ev_title_cut(f->arena, &rest, &word)) {
        put = put || ev_in_class(f->rules, "putting_forward", word.lemma);
        off = off || ev_in_class(f->rules, "taking_back", word.lemma);
    }
    *slate = (struct slate){EV_NONE, off && !put, put || off, false};
}

void ev_slates(struct finder *f)
{
    struct slate slate;
    size_t told = f->n_cands;
    read_title(f, &slate);
    for (uint32_t i = 0; i < f->text->n_sentences && row(f); i++) {
        const struct sentence *s = &f->text->sentences[i];
        if (s->kind == BLOCK_BOILERPLATE || s->kind == BLOCK_HEADER) {
            continue;
        }
        if (event_is_headline(f->text, i) ||
            (s->count <= MOST_HEADING && ends_in_colon(f->text, s))) {
            read_heading(f, i, &slate);
        }
        if (slate.known && s->parsed) {
            read_items(f, i, &slate);
        }
        slate.open = slate.open && (read_names(f, i, &slate) || s->kind == BLOCK_LIST);
        size_t all = f->n_cands;
        f->n_cands = told; /* of what was told, not of the items */
        read_intro(f, i, &slate);
        f->n_cands = all;
    }
}
