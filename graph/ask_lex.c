#include "base/ascii.h"
#include "graph/ask.h"

/* Keys that make "key:value" a field; any other word may hold a colon. */
static bool is_field_key(struct slice word)
{
    for (size_t i = 0; i < word.len; i++) {
        if (!ascii_is_alpha(word.ptr[i]) && word.ptr[i] != '-') {
            return false;
        }
    }
    return word.len > 0;
}

/* Where a run that begins at `at` ends: at a space, or behind a closing quote. */
static size_t run_end(struct slice text, size_t at, bool *quoted)
{
    if (text.ptr[at] == '"') {
        size_t end = at + 1;
        while (end < text.len && text.ptr[end] != '"') {
            end++;
        }
        *quoted = true;
        return end < text.len ? end + 1 : end;
    }
    size_t end = at;
    while (end < text.len && !ascii_is_space(text.ptr[end]) && text.ptr[end] != '"') {
        end++;
    }
    return end;
}

static struct slice unquote(struct slice run)
{
    if (run.len > 0 && run.ptr[0] == '"') {
        run = (struct slice){run.ptr + 1, run.len - 1};
        if (run.len > 0 && run.ptr[run.len - 1] == '"') {
            run.len--;
        }
    }
    return run;
}

static struct ask_token read_token(struct slice text, size_t *at)
{
    struct ask_token token = {.start = (uint32_t)*at};
    size_t end = run_end(text, *at, &token.quoted);
    struct slice run = {text.ptr + *at, end - *at};
    size_t colon = token.quoted ? SIZE_MAX : slice_search(run, SLICE_LIT(":"));
    if (colon != SIZE_MAX && is_field_key((struct slice){run.ptr, colon})) {
        token.field = (struct slice){run.ptr, colon};
        run = (struct slice){run.ptr + colon + 1, run.len - colon - 1};
        if (run.len == 0 && end < text.len && text.ptr[end] == '"') {
            size_t from = end;
            end = run_end(text, end, &token.quoted);
            run = (struct slice){text.ptr + from, end - from};
        }
    }
    token.text = unquote(run);
    while (!token.quoted && token.text.len > 0) {
        char last = token.text.ptr[token.text.len - 1];
        if (last != ',' && last != '?') {
            break;
        }
        token.comma = token.comma || last == ',';
        token.text.len--;
    }
    if (token.quoted && end < text.len && text.ptr[end] == ',') {
        token.comma = true;
        end++;
    }
    token.end = (uint32_t)(token.quoted || token.text.len == 0
                               ? end
                               : (size_t)(token.text.ptr - text.ptr) + token.text.len);
    *at = end;
    return token;
}

void ask_lex(struct asking *a)
{
    size_t capacity = 0;
    size_t at = 0;
    while (at < a->text.len) {
        if (ascii_is_space(a->text.ptr[at])) {
            at++;
            continue;
        }
        struct ask_token token = read_token(a->text, &at);
        if (token.text.len == 0 && token.field.len == 0 && !token.comma) {
            continue;
        }
        a->tokens =
            arena_grow(a->arena, a->tokens, a->n_tokens, &capacity, sizeof *a->tokens);
        a->tokens[a->n_tokens++] = token;
    }
}

static void read_words(struct asking *a, const char *path, struct strmap *out)
{
    struct table table = table_builtin(a->arena, path);
    for (size_t i = 0; i < table.n_rows; i++) {
        (void)strmap_put(out, a->arena, table_cell(&table, i, 0), 1);
    }
}

void ask_words(struct asking *a)
{
    a->verbs = table_builtin(a->arena, "graph/verbs.tsv");
    read_words(a, "graph/keywords.tsv", &a->keywords);
    read_words(a, "graph/datewords.tsv", &a->date_words);
}

bool ask_in_words(const struct strmap *words, struct slice word)
{
    char lower[24];
    return strmap_find(words, slice_lower(word, lower, sizeof lower)) != STRMAP_NONE;
}
