/*
 * train_lang.c - makes the language model.
 *
 *     train_lang [OPTION]... OUT TRAIN.conllu...
 *
 * Writes the model OUT; or, when its name ends in .net, only the network in single
 * precision, which can be a teacher. Takes some minutes on one core, with teachers half
 * an hour; see data/model/MODEL.md. Usage: below.
 */
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "extract/lang/conllu.h"
#include "extract/lang/model.h"

#include "tools/train.h"

#define EPOCHS        24
#define VECTOR_EPOCHS 5
#define SEED          3

static const char usage[] =
    "usage: train_lang [OPTION]... OUT TRAIN.conllu...\n"
    "  -c CORPUS.jsonl  unlabelled text, for word vectors and for -t\n"
    "  -g VECTORS       word vectors made by others, as GloVe writes them\n"
    "  -t NET           a teacher: labels the corpus and has a say on treebanks\n"
    "  -d DEV.conllu    reports on this file in between\n"
    "  -e EPOCHS        of the network\n"
    "  -v EPOCHS        of word vectors\n"
    "  -s SEED          of the network\n"
    "  -l NET           takes this network and trains the rest alone\n"
    "  -k MODEL         the same with the network of a finished model\n"
    "OUT is a model, or with the name *.net a network alone.\n";

static bool read_bank(struct arena *arena, const char *path, struct lang_text *out,
                      bool *names)
{
    struct err err = {0};
    struct slice bytes;
    if (file_read(arena, path, &bytes, &err) != 0 ||
        lang_read_conllu(arena, bytes, slice_of(path), out, &err) != 0) {
        (void)fprintf(stderr, "train: %s\n", err.text);
        return false;
    }
    *names = train_read_names(bytes, out);
    return true;
}

/* Takes the network's sections out of the model at `path`. */
static bool keep_network(const struct train_data *data, const char *path,
                         struct model_writer *writer)
{
    static const char *const names[] = {"vocab", "embed", "encoder", "parser"};
    struct err err = {0};
    struct slice file;
    if (file_read(data->arena, path, &file, &err) != 0 ||
        model_check(file, slice_of(path), &err) != 0) {
        (void)fprintf(stderr, "train: %s\n", err.text);
        return false;
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct buf body = {0};
        buf_add(&body, model_section(file, names[i]));
        model_writer_add(writer, names[i], body);
    }
    return true;
}

static bool read_dev(struct train_data *data, const char *path)
{
    bool names;
    if (data->n_devs == TRAIN_MAX_BANKS ||
        !read_bank(data->arena, path, &data->devs[data->n_devs], &names)) {
        return false;
    }
    data->dev_names[data->n_devs++] = path;
    return true;
}

static bool add_teacher(struct train_data *data, const char *path)
{
    bool room = data->n_teachers < sizeof data->teachers / sizeof data->teachers[0];
    if (room) {
        data->teachers[data->n_teachers++] = path;
    }
    return room;
}

static bool read_option(char letter, const char *value, struct train_data *data)
{
    switch (letter) {
    case 'c': data->corpus = value; return true;
    case 'g': data->vectors = value; return true;
    case 'k': data->keep = value; return true;
    case 'e': data->epochs = (int)strtol(value, NULL, 10); return true;
    case 'v': data->vector_epochs = (int)strtol(value, NULL, 10); return true;
    case 's': data->seed = strtoull(value, NULL, 10); return data->seed != 0;
    case 'l': data->load = value; return true;
    case 't': return add_teacher(data, value);
    case 'd': return read_dev(data, value);
    default: return false;
    }
}

/* Reads options and files; the name of the model, or NULL. */
static const char *read_arguments(int argc, char **argv, struct train_data *data)
{
    int at = 1;
    bool names;
    for (; at + 1 < argc && argv[at][0] == '-'; at += 2) {
        if (!read_option(argv[at][1], argv[at + 1], data)) {
            return NULL;
        }
    }
    const char *out = at < argc ? argv[at++] : NULL;
    for (; at < argc && data->n_banks < TRAIN_MAX_BANKS; at++) {
        if (!read_bank(data->arena, argv[at], &data->banks[data->n_banks], &names)) {
            return NULL;
        }
        data->has_names[data->n_banks++] = names;
    }
    return data->n_banks > 0 ? out : NULL;
}

int main(int argc, char **argv)
{
    static struct arena arena;
    static struct train_data data;
    static struct model_writer writer;
    data.arena = &arena;
    data.epochs = EPOCHS;
    data.seed = SEED;
    data.vector_epochs = VECTOR_EPOCHS;
    const char *path = read_arguments(argc, argv, &data);
    if (!path) {
        (void)fputs(usage, stderr);
        return 2;
    }
    data.net_only = slice_ends(slice_of(path), SLICE_LIT(".net"));
    train_vectors(&data, &data.words);
    train_tagger(&data, &writer);
    train_split(&data, &writer);
    train_lemmas(&data, &writer);
    bool good = true;
    if (data.keep) {
        good = keep_network(&data, data.keep, &writer);
    } else {
        good = train_network(&data, &writer, path);
    }
    if (good && !data.net_only) {
        train_second(&data, &writer);
    }
    good = good && (data.net_only || model_writer_save(&writer, path));
    for (size_t i = 0; i < writer.count; i++) {
        (void)fprintf(stderr, "%-8s %9zu bytes\n", writer.names[i],
                      writer.bodies[i].len);
        buf_release(&writer.bodies[i]);
    }
    arena_release(&arena);
    return good ? 0 : 1;
}
