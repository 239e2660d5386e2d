/* gate.c - features of hints, and their sum. */
#include "extract/event/frame/gate.h"

#include <string.h>

#include "base/ascii.h"
#include "extract/event/parts.h"

#define NEAR_WORDS 3  /* each side, one by one */
#define FAR_WORDS  10 /* how far a subject or an object is looked for */
#define EDGE       1U /* beyond the sentence */
#define CURLY      "\xe2\x80\x99"

/* Units of gate_document(): an eighth of a unit of length is one of "I" and "you". */
#define SPOKEN 8U
#define LENGTH (8U * SPOKEN)
#define QUIET  1U /* less than one word in a hundred says "I" or "you" */

/* Kinds of features; their numbers are in the file. */
enum trait {
    TRAIT_BIAS = 1,
    TRAIT_TYPE,
    TRAIT_FRAME,
    TRAIT_FORM,
    TRAIT_TAG,
    TRAIT_NEED,
    TRAIT_NEAR,         /* + NEAR_WORDS + step */
    TRAIT_PAIRS = 20,   /* six */
    TRAIT_SUBJECT = 30, /* four */
    TRAIT_OBJECT = 36,  /* three */
    TRAIT_AUX = 40,     /* four */
    TRAIT_VERB = 45,    /* two */
    TRAIT_LEFT = 50,    /* names on either side, two each */
    TRAIT_RIGHT = 53,
    TRAIT_PREP = 56,
    TRAIT_DOCUMENT = 58, /* two */
    TRAIT_FACT = 60,     /* of sentence and document: alone, by tag, by type */
};

struct sink {
    uint16_t *out;
    size_t n;
};

static uint32_t mix(uint32_t a, uint32_t b)
{
    uint32_t h = (a ^ (b * 0x9e3779b1U)) * 0x85ebca6bU;
    return h ^ h >> 15;
}

static void put(struct sink *sink, uint32_t trait, uint32_t value)
{
    if (sink->n < GATE_FEATURES) {
        uint32_t h = mix(value, trait) * 0xc2b2ae35U;
        sink->out[sink->n++] = (uint16_t)(h >> (32 - GATE_BITS));
    }
}

/* Of "don’t" as of "don't". */
static uint32_t hash_of(struct slice text)
{
    uint32_t h = 0x811c9dc5U;
    size_t i = 0;
    while (i < text.len) {
        struct slice rest = {text.ptr + i, text.len - i};
        bool curly = slice_starts(rest, SLICE_LIT(CURLY));
        char c = (char)(curly ? '\'' : ascii_lower(text.ptr[i]));
        h = (h ^ (unsigned char)c) * 0x01000193U;
        i += curly ? sizeof CURLY - 1 : 1;
    }
    return h;
}

static const struct word *word_at(const struct gate_view *view, uint32_t w)
{
    return &view->in->text->words[w];
}

static uint32_t first_of(const struct gate_view *view)
{
    return view->in->text->sentences[view->sentence].first;
}

static uint32_t end_of(const struct gate_view *view)
{
    const struct sentence *s = &view->in->text->sentences[view->sentence];
    return s->first + s->count;
}

/* What a name is: a person, a body, a place; 0 for no name. */
static uint32_t name_kind(const struct gate_view *view, uint32_t w)
{
    const struct names *names = view->in->names;
    uint32_t at = names->word_mention ? names->word_mention[w] : UINT32_MAX;
    return at < names->n_mentions ? 1U + names->mentions[at].kind : 0U;
}

/* Small words by themselves, names by their kind, all others by their tag. */
static uint32_t kind_of(const struct gate_view *view, uint32_t w)
{
    const struct word *word = word_at(view, w);
    switch (word->upos) {
    case UPOS_ADP:
    case UPOS_AUX:
    case UPOS_CCONJ:
    case UPOS_DET:
    case UPOS_PART:
    case UPOS_PRON:
    case UPOS_PUNCT:
    case UPOS_SCONJ: return hash_of(word_form(view->in->text, w));
    default: return 0x10000U + word->xpos * 16U + name_kind(view, w);
    }
}

static uint32_t kind_near(const struct gate_view *view, uint32_t w, int step)
{
    int64_t at = (int64_t)w + step;
    bool inside = at >= first_of(view) && at < end_of(view);
    return inside ? kind_of(view, (uint32_t)at) : EDGE;
}

static bool is_nominal(uint8_t upos)
{
    return upos == UPOS_NOUN || upos == UPOS_PROPN || upos == UPOS_PRON;
}

/* Who may act: a pronoun by itself, a name by its kind, a noun by what it means. */
static uint32_t actor_kind_of(const struct gate_view *view, uint32_t w)
{
    struct slice lemma = word_at(view, w)->lemma;
    if (word_at(view, w)->upos != UPOS_NOUN) {
        return kind_of(view, w);
    }
    return 2U + ev_in_class(view->rules, "people", lemma) +
           2U * ev_in_class(view->rules, "body", lemma) + 4U * name_kind(view, w);
}

/* The nearest noun, name or pronoun to the left, not behind a preposition; or EDGE. */
static uint32_t subject_of(const struct gate_view *view, uint32_t w)
{
    uint32_t found = EDGE;
    bool clause = true;
    for (uint32_t i = 1; i <= FAR_WORDS && w >= first_of(view) + i; i++) {
        uint8_t upos = word_at(view, w - i)->upos;
        if (is_nominal(upos) && clause) {
            found = w - i;
            clause = false;
        } else if (upos == UPOS_ADP && !clause) {
            clause = true; /* what was found hangs on what stands before */
        } else if (upos == UPOS_VERB || upos == UPOS_SCONJ) {
            break;
        }
    }
    return found == EDGE ? EDGE : actor_kind_of(view, found);
}

static uint32_t object_of(const struct gate_view *view, uint32_t w)
{
    for (uint32_t i = w + 1; i < end_of(view) && i <= w + FAR_WORDS; i++) {
        uint8_t upos = word_at(view, i)->upos;
        if (is_nominal(upos) &&
            (i + 1 == end_of(view) || !is_nominal(word_at(view, i + 1)->upos))) {
            return actor_kind_of(view, i);
        }
        if (upos == UPOS_PUNCT || upos == UPOS_VERB) {
            return upos;
        }
    }
    return EDGE;
}

/* What is around the hint one by one. */
static void put_words(struct sink *sink, const struct gate_view *view, uint32_t w,
                      uint32_t tag)
{
    uint32_t kinds[2 * NEAR_WORDS + 1];
    for (int step = -NEAR_WORDS; step <= NEAR_WORDS; step++) {
        uint32_t kind = step == 0 ? tag : kind_near(view, w, step);
        kinds[step + NEAR_WORDS] = kind;
        put(sink, TRAIT_NEAR + (uint32_t)(step + NEAR_WORDS), kind);
    }
    const uint32_t *here = kinds + NEAR_WORDS;
    put(sink, TRAIT_PAIRS, mix(here[-2], here[-1]));
    put(sink, TRAIT_PAIRS + 1, mix(here[-1], here[1]));
    put(sink, TRAIT_PAIRS + 2, mix(here[1], here[2]));
    put(sink, TRAIT_PAIRS + 3, mix(here[-1], tag));
    put(sink, TRAIT_PAIRS + 4, mix(tag, here[1]));
    put(sink, TRAIT_PAIRS + 5, mix(mix(here[-2], here[-1]), tag));
}

/* Auxiliaries, negation and the verb before: "will", "to", "want to". */
static void put_verbs(struct sink *sink, const struct gate_view *view, uint32_t w,
                      uint32_t tag)
{
    uint32_t aux = EDGE;
    uint32_t verb = EDGE;
    uint32_t to = 0;
    for (uint32_t i = 1; i <= FAR_WORDS && w >= first_of(view) + i; i++) {
        const struct word *word = word_at(view, w - i);
        if (word->upos == UPOS_VERB) {
            verb = hash_of(word->lemma);
            break;
        }
        if (word->upos == UPOS_AUX && aux == EDGE) {
            aux = hash_of(word->lemma);
        }
        to |= word->upos == UPOS_PART ? hash_of(word->lemma) : 0;
    }
    put(sink, TRAIT_AUX, aux);
    put(sink, TRAIT_AUX + 1, mix(aux, tag));
    put(sink, TRAIT_AUX + 2, mix(to, tag));
    put(sink, TRAIT_AUX + 3, mix(mix(aux, to), tag));
    put(sink, TRAIT_VERB, verb);
    put(sink, TRAIT_VERB + 1, mix(verb, tag));
}

/* How far the nearest name is on one side, and what it is. */
static uint32_t nearest_name(const struct gate_view *view, uint32_t w, int step)
{
    int64_t at = (int64_t)w + step;
    for (uint32_t far = 1; at >= first_of(view) && at < end_of(view);
         far++, at += step) {
        uint32_t kind = name_kind(view, (uint32_t)at);
        if (kind != 0) {
            uint32_t class = far < 2 ? 0 : far < 4 ? 1 : far < 8 ? 2 : far < 16 ? 3 : 4;
            return kind * 8U + class;
        }
    }
    return EDGE;
}

static void put_names(struct sink *sink, const struct gate_view *view, uint32_t w,
                      uint32_t type)
{
    uint32_t left = nearest_name(view, w, -1);
    uint32_t right = nearest_name(view, w, 1);
    put(sink, TRAIT_LEFT, left);
    put(sink, TRAIT_LEFT + 1, mix(left, type));
    put(sink, TRAIT_RIGHT, right);
    put(sink, TRAIT_RIGHT + 1, mix(right, type));
    put(sink, TRAIT_RIGHT + 2, mix(left, right));
    for (uint32_t i = w + 1, n = 0; i < end_of(view) && i < w + FAR_WORDS && n < 4;
         i++) {
        if (word_at(view, i)->upos == UPOS_ADP) {
            put(sink, TRAIT_PREP, mix(hash_of(word_at(view, i)->lemma), type));
            n++;
        }
    }
}

size_t gate_features(const struct gate_view *view, const struct ev_hint *hint,
                     uint16_t *out)
{
    struct sink sink = {.n = 0};
    sink.out = out;
    const struct word *word = word_at(view, hint->word);
    const struct ev_frame *frame = hint->frame;
    uint32_t tag = word->xpos;
    const struct event_type *told = ev_frame_type(view->rules, frame);
    uint32_t type = told ? hash_of(told->name) : 0;
    type += (unsigned char)frame->pos + ((uint32_t)hint->kind << 8);
    uint32_t subject = subject_of(view, hint->word);
    uint32_t object = object_of(view, hint->word);
    uint32_t lemma = hash_of(word->lemma);
    put(&sink, TRAIT_BIAS, 0);
    put(&sink, TRAIT_TYPE, type);
    put(&sink, TRAIT_FRAME, mix(type, lemma));
    put(&sink, TRAIT_FORM, mix(lemma, tag));
    put(&sink, TRAIT_TAG, mix(tag, type));
    put(&sink, TRAIT_NEED, frame->need * 4U + frame->strength);
    put(&sink, TRAIT_SUBJECT, subject);
    put(&sink, TRAIT_SUBJECT + 1, mix(subject, tag));
    put(&sink, TRAIT_SUBJECT + 2, mix(subject, type));
    put(&sink, TRAIT_OBJECT, mix(object, type));
    put(&sink, TRAIT_OBJECT + 1, mix(object, tag));
    put(&sink, TRAIT_OBJECT + 2, mix(object, subject));
    put_words(&sink, view, hint->word, tag);
    put_verbs(&sink, view, hint->word, tag);
    put_names(&sink, view, hint->word, type);
    put(&sink, TRAIT_DOCUMENT, view->document);
    put(&sink, TRAIT_DOCUMENT + 1, mix(view->document % LENGTH, subject));
    for (uint32_t i = 0; i < view->n_facts; i++) {
        put(&sink, TRAIT_FACT + 3 * i, view->facts[i]);
        put(&sink, TRAIT_FACT + 3 * i + 1, mix(view->facts[i], tag));
        put(&sink, TRAIT_FACT + 3 * i + 2, mix(view->facts[i], type));
    }
    return sink.n;
}

static uint32_t few(size_t n)
{
    return n < 4 ? (uint32_t)n : n < 8 ? 4 : 5;
}

/* How often something in a hundred is, as one of six. */
static uint32_t share_of(uint64_t n, uint64_t words)
{
    static const uint8_t steps[] = {1, 2, 4, 8, 14};
    uint64_t halves = words > 0 ? n * 200 / words : 0;
    uint32_t at = 0;
    while (at < sizeof steps && halves >= steps[at]) {
        at++;
    }
    return at;
}

uint32_t gate_document(const struct event_input *in)
{
    size_t n = in->text->n_words;
    uint64_t spoken = 0;
    uint64_t names = 0;
    for (size_t w = 0; w < n; w++) {
        const struct word *word = &in->text->words[w];
        spoken += word->upos == UPOS_PRON &&
                  (word->feats & (FEAT_PERSON1 | FEAT_PERSON2)) != 0;
        names += word->upos == UPOS_PROPN;
    }
    uint64_t twentieths = n > 0 ? names * 20 / n : 0;
    uint32_t length = n < 150 ? 0 : n < 600 ? 1 : n < 2000 ? 2 : 3;
    return share_of(spoken, n) * SPOKEN + (twentieths < 4 ? (uint32_t)twentieths : 4U) +
           length * LENGTH;
}

/* In a short text one "I" is much. */
enum gate_level gate_level_of(uint32_t document)
{
    bool report = document < LENGTH || document % LENGTH / SPOKEN <= QUIET;
    return report ? GATE_REPORT : GATE_SPEECH;
}

/* Names and people of the sentence. */
static void count_names(const struct gate_view *view, size_t *names, size_t *people)
{
    uint32_t before = UINT32_MAX;
    const struct names *all = view->in->names;
    for (uint32_t w = first_of(view); all->word_mention && w < end_of(view); w++) {
        uint32_t at = all->word_mention[w];
        if (at < all->n_mentions && at != before) {
            ++*names;
            *people += all->mentions[at].kind == ACTOR_PERSON;
        }
        before = at;
    }
}

size_t gate_times(const struct event_input *in, uint32_t sentence)
{
    const struct timex_list *times = in->times;
    const struct sentence *s = &in->text->sentences[sentence];
    size_t low = 0;
    size_t high = times->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (times->items[middle].span.start < s->span.start) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    size_t n = 0;
    while (low + n < times->count && times->items[low + n].span.start < s->span.end) {
        n++;
    }
    return n;
}

void gate_look(struct gate_view *view)
{
    const struct event_input *in = view->in;
    const struct sentence *s = &in->text->sentences[view->sentence];
    size_t names = 0;
    size_t people = 0;
    size_t persons[2] = {0};
    size_t quotes = 0;
    count_names(view, &names, &people);
    size_t times = gate_times(in, view->sentence);
    for (uint32_t w = s->first; w < s->first + s->count; w++) {
        const struct word *word = &in->text->words[w];
        bool pronoun = word->upos == UPOS_PRON;
        persons[0] += pronoun && (word->feats & FEAT_PERSON1);
        persons[1] += pronoun && (word->feats & FEAT_PERSON2);
        struct slice form = word_form(in->text, w);
        quotes += form.ptr[0] == '"' || ((unsigned char)form.ptr[0] == 0xe2 &&
                                         !slice_starts(form, SLICE_LIT(CURLY)));
    }
    uint32_t length = few(s->count / 10U);
    uint32_t *facts = view->facts;
    facts[0] = few(names) * 8U + few(people);
    facts[1] = few(times);
    facts[2] = few(persons[0]) * 8U + few(persons[1]);
    facts[3] = kind_of(view, s->first + s->count - 1U);
    facts[4] =
        s->kind * 16U + event_is_headline(in->text, view->sentence) * 8U + length;
    facts[5] = kind_of(view, s->first);
    facts[6] = few(quotes);
    facts[7] = view->document % LENGTH;
    view->n_facts = 8;
}

bool gate_read(struct slice bytes, struct gate *out)
{
    uint32_t head[1 + GATE_LEVELS];
    if (bytes.len != sizeof head + GATE_SLOTS) {
        return false;
    }
    memcpy(head, bytes.ptr, sizeof head);
    if (head[0] != GATE_MAGIC) {
        return false;
    }
    *out = (struct gate){.weights = (const int8_t *)(bytes.ptr + sizeof head)};
    memcpy(out->levels, head + 1, sizeof out->levels);
    return true;
}

bool gate_passes(const struct gate_view *view, const struct ev_hint *hint)
{
    uint16_t slots[GATE_FEATURES];
    int32_t sum = 0;
    const struct event_rules *rules = view->rules;
    const struct gate *gate = &rules->gate;
    bool by_user =
        hint->kind == HINT_ROW && hint->frame < rules->frames + rules->n_users;
    if (!gate->weights || by_user) {
        return true;
    }
    size_t n = gate_features(view, hint, slots);
    for (size_t i = 0; i < n; i++) {
        sum += gate->weights[slots[i]];
    }
    return sum >= gate->levels[gate_level_of(view->document)];
}
