/*
 * train_lang.c - makes the language model.
 *
 *     train_lang [-c CORPUS.jsonl] [-d DEV.conllu]... [-e EPOCHS] [-v EPOCHS] OUT
 *         TRAIN.conllu...
 *
 * -k MODEL takes the network out of an older model and trains the rest alone.
 *
 * Writes OUT. The corpus is unlabelled text for word vectors. Dev files are only
 * reported on. Takes some minutes on one core; see data/model/MODEL.md.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "extract/lang/conllu.h"
#include "extract/lang/model.h"

#include "tools/train.h"

#define EPOCHS        16
#define VECTOR_EPOCHS 8

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

static bool read_option(char letter, const char *value, struct train_data *data)
{
    switch (letter) {
    case 'c': data->corpus = value; return true;
    case 'k': data->keep = value; return true;
    case 'e': data->epochs = (int)strtol(value, NULL, 10); return true;
    case 'v': data->vector_epochs = (int)strtol(value, NULL, 10); return true;
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
    data.vector_epochs = VECTOR_EPOCHS;
    const char *path = read_arguments(argc, argv, &data);
    if (!path) {
        (void)fputs(
            "usage: train_lang [-c CORPUS.jsonl] [-d DEV.conllu]... [-e EPOCHS] "
            "OUT TRAIN.conllu...\n",
            stderr);
        return 2;
    }
    train_vectors(&data, &data.words);
    train_tagger(&data, &writer);
    train_split(&data, &writer);
    train_lemmas(&data, &writer);
    bool good = true;
    if (data.keep) {
        good = keep_network(&data, data.keep, &writer);
    } else {
        train_network(&data, &writer);
    }
    good = good && model_writer_save(&writer, path);
    for (size_t i = 0; i < writer.count; i++) {
        (void)fprintf(stderr, "%-8s %9zu bytes\n", writer.names[i],
                      writer.bodies[i].len);
        buf_release(&writer.bodies[i]);
    }
    arena_release(&arena);
    return good ? 0 : 1;
}
