/*
 * train_lang.c - makes the language model.
 *
 *     train_lang OUT TRAIN.conllu...
 *
 * Writes OUT. Takes some minutes on one core; see data/model/MODEL.md.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "extract/lang/conllu.h"

#include "tools/train.h"

static bool read_bank(struct train_data *data, const char *path)
{
    struct err err = {0};
    struct slice bytes;
    if (data->n_banks == TRAIN_MAX_BANKS ||
        file_read(data->arena, path, &bytes, &err) != 0 ||
        lang_read_conllu(data->arena, bytes, slice_of(path),
                         &data->banks[data->n_banks], &err) != 0) {
        (void)fprintf(stderr, "train: %s\n", err.text);
        return false;
    }
    data->n_banks++;
    return true;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    static struct train_data data;
    static struct model_writer writer;
    data.arena = &arena;
    if (argc < 3) {
        (void)fputs("usage: train_lang OUT TRAIN.conllu...\n", stderr);
        return 2;
    }
    for (int i = 2; i < argc; i++) {
        if (!read_bank(&data, argv[i])) {
            return 1;
        }
    }
    train_split(&data, &writer);
    train_lemmas(&data, &writer);
    train_tagger(&data, &writer);
    bool good = model_writer_save(&writer, argv[1]);
    for (size_t i = 0; i < writer.count; i++) {
        (void)fprintf(stderr, "%-8s %9zu bytes\n", writer.names[i],
                      writer.bodies[i].len);
        buf_release(&writer.bodies[i]);
    }
    arena_release(&arena);
    return good ? 0 : 1;
}
