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
    struct slice key = arena_printf(chain->arena, "%c%.*s\t%.*s\t%.*s", 'a' + fact.kind,
                                    SLICE_ARG(fact.actor), SLICE_ARG(fact.form),
                                    SLICE_ARG(fact.office));
    if (strmap_put(&facts->seen, chain->arena, key, 0) != STRMAP_NONE) {
        return;
    }
    names->facts = arena_grow(chain->arena, names->facts, names->n_facts,
                              &facts->capacity, sizeof *names->facts);
    names->facts[names->n_facts++] = fact;
}

static void add_facts(struct chain *chain, struct facts *facts,
                      const struct name_mention *mention)
{
    const struct name_actor *actor = &chain->names->actors[mention->actor];
    struct actor_fact fact = {.actor = actor->name,
                              .kind = actor->kind,
                              .country = actor->country,
                              .id = actor->id,
                              .span = mention->span,
                              .partial = actor->partial};
    fact.form = span_cut(chain->text->text, mention->span);
    add_fact(chain, facts, fact);
    if (mention->said.len == 0 || actor->kind != ACTOR_PERSON) {
        return;
    }
    const struct title_entry *title =
        title_find(chain->rules, chain_fold(chain, mention->said));
    if (!title || title->kind == 'o') {
        fact.form = (struct slice){0};
        fact.office = mention->said;
        add_fact(chain, facts, fact);
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
    collect_facts(&chain);
}
