#include <string.h>

#include "extract/name/chain.h"
#include "extract/name/nominal.h"

/* Facts for the graph: each form and each office of an actor once. */
struct facts {
    struct strmap seen;
    size_t capacity;
};

static void add_fact(struct chain *chain, struct facts *facts, struct actor_fact fact)
{
    struct names *names = chain->names;
    struct slice key = arena_printf(chain->arena, "%c%.*s\t%.*s\t%.*s\t%.*s\t%d %d",
                                    'a' + fact.kind, SLICE_ARG(fact.actor),
                                    SLICE_ARG(fact.form), SLICE_ARG(fact.office),
                                    SLICE_ARG(fact.party), fact.age, fact.past);
    if (strmap_put(&facts->seen, chain->arena, key, 0) != STRMAP_NONE) {
        return;
    }
    names->facts = arena_grow(chain->arena, names->facts, names->n_facts,
                              &facts->capacity, sizeof *names->facts);
    names->facts[names->n_facts++] = fact;
}

/* Office, party and age that stand beside a person's name; `fact` says who it is. */
static void add_person_facts(struct chain *chain, struct facts *facts,
                             const struct name_mention *mention, struct actor_fact fact)
{
    const struct word *word = &chain->text->words[mention->first_word];
    struct actor_fact office = fact;
    struct actor_fact party = fact;
    struct actor_fact age = fact;
    const struct title_entry *title =
        title_find(chain->rules, chain_fold(chain, mention->said));
    office.span = party.span = age.span = chain->text->sentences[word->sentence].span;
    if (mention->said.len > 0 && (!title || title->kind == 'o')) {
        office.office = mention->said;
        office.past = mention->past;
        office.country = mention->country.len > 0 ? mention->country : fact.country;
        add_fact(chain, facts, office);
    }
    if (mention->party.len > 0) {
        party.party = mention->party;
        add_fact(chain, facts, party);
    }
    if (mention->age > 0) {
        age.age = mention->age;
        add_fact(chain, facts, age);
    }
}

static void add_facts(struct chain *chain, struct facts *facts,
                      const struct name_mention *mention)
{
    const struct name_actor *actor = &chain->names->actors[mention->actor];
    struct actor_fact fact = {.actor = actor->name,
                              .kind = actor->kind,
                              .country = actor->country,
                              .id = actor->id,
                              .partial = actor->partial};
    struct actor_fact form = fact;
    form.form = span_cut(chain->text->text, mention->span);
    form.span = mention->span;
    add_fact(chain, facts, form);
    if (actor->kind == ACTOR_PERSON) {
        add_person_facts(chain, facts, mention, fact);
    }
}

static void collect_facts(struct chain *chain)
{
    struct facts facts = {.capacity = 0};
    for (size_t m = 0; m < chain->names->n_mentions; m++) {
        const struct name_mention *mention = &chain->names->mentions[m];
        if (mention->actor != NAME_NO_ACTOR && mention->form == NAME_FORM_NAME &&
            !mention->demonym) {
            add_facts(chain, &facts, mention);
        }
    }
}

void name_resolve(const struct name_rules *rules, struct arena *arena,
                  const struct doc *doc, const struct lang_text *text,
                  struct names *names)
{
    struct chain chain = {
        .rules = rules, .arena = arena, .doc = doc, .text = text, .names = names};
    chain_names(&chain);
    struct nominals nominals = {.chain = &chain};
    nominals.taken = arena_array(arena, text->n_words + 1, sizeof *nominals.taken);
    memcpy(nominals.taken, names->word_mention, text->n_words * sizeof *nominals.taken);
    nominals_find(&nominals);
    nominals_merge(&nominals);
    memcpy(nominals.taken, names->word_mention, text->n_words * sizeof *nominals.taken);
    pronouns_find(&nominals);
    nominals_merge(&nominals);
    names->n_actors = chain.n_actors;
    names->actors = arena_array(arena, chain.n_actors + 1, sizeof *names->actors);
    for (size_t i = 0; i < chain.n_actors; i++) {
        names->actors[i] = chain.actors[i].actor;
    }
    names->setting = chain_setting(&chain);
    collect_facts(&chain);
}
