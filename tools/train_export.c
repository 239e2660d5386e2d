#include "tools/train_export.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/lang/encoder.h"

#define TABLE_FACTOR 160 /* of the table with the largest numbers */
#define LOST_ARC     1.0 /* what the chance of one arc lost weighs, as a logit */
#define TABLE_CLIP   6.0 /* times the root mean square: what is larger is clipped */

static int8_t to_byte(double x)
{
    double held = x > 127 ? 127 : x < -127 ? -127 : x;
    return (int8_t)lrint(held);
}

static int16_t to_short(double x, double limit)
{
    double held = x > limit ? limit : x < -limit ? -limit : x;
    return (int16_t)lrint(held);
}

static void put_floats(struct buf *out, const float *items, size_t n)
{
    put_bytes(out, items, n * sizeof *items);
    put_padding(out, 64);
}

static void put_shorts(struct buf *out, const float *items, size_t n, double scale,
                       double limit)
{
    for (size_t i = 0; i < n; i++) {
        int16_t value = to_short(items[i] * scale, limit);
        put_bytes(out, &value, sizeof value);
    }
    put_padding(out, 64);
}

/*
 * Weights [output][input] in int8, a scale for each output, the bias. An output is
 * sum * scale + bias, where the inputs are activations of `one` to one.
 */
static void put_dense(struct buf *out, const struct param *weight, const float *bias,
                      double one, double gain)
{
    size_t inputs = weight->rows;
    size_t outputs = weight->columns;
    float *scales = calloc(outputs, sizeof *scales);
    for (size_t o = 0; o < outputs; o++) {
        double max = 1e-9;
        for (size_t i = 0; i < inputs; i++) {
            double w = fabs((double)weight->w[i * outputs + o]);
            max = w > max ? w : max;
        }
        for (size_t i = 0; i < inputs; i++) {
            int8_t w = to_byte(weight->w[i * outputs + o] / max * 127);
            put_bytes(out, &w, 1);
        }
        scales[o] = (float)(max / 127 / one * gain);
    }
    put_padding(out, 64);
    put_floats(out, scales, outputs);
    if (bias) {
        put_floats(out, bias, outputs);
    } else {
        for (size_t o = 0; o < outputs; o++) {
            scales[o] = 0;
        }
        put_floats(out, scales, outputs);
    }
    free(scales);
}

static void put_maxout(struct buf *out, const struct layer_param *layer, double one)
{
    put_dense(out, &layer->weight, layer->bias.w, one, 1);
    put_floats(out, layer->norm.gain.w, NET_WIDTH);
    put_floats(out, layer->norm.bias.w, NET_WIDTH);
}

/* The largest number kept of a table. */
static double table_limit(const struct param *p)
{
    double sum = 0;
    double max = 1e-9;
    size_t n = p->rows * p->columns;
    for (size_t i = 0; i < n; i++) {
        double w = fabs((double)p->w[i]);
        sum += w * w;
        max = w > max ? w : max;
    }
    double clip = TABLE_CLIP * sqrt(sum / (double)n);
    return clip < max ? clip : max;
}

/* Tables; returns what one is as an activation of the input. */
static double put_tables(struct buf *out, const struct net *net)
{
    double limits[TABLE_COUNT];
    double largest = 0;
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        limits[t] = table_limit(&net->tables[t].p);
        largest = limits[t] > largest ? limits[t] : largest;
    }
    double one = 127 / largest * TABLE_FACTOR;
    put_u32(out, (uint32_t)net->tables[TABLE_WORD].p.rows);
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        put_u32(out, (uint32_t)ceil(limits[t] / largest * TABLE_FACTOR));
    }
    put_padding(out, 64);
    for (size_t t = 0; t < TABLE_COUNT; t++) {
        const struct param *p = &net->tables[t].p;
        double factor = ceil(limits[t] / largest * TABLE_FACTOR);
        for (size_t i = 0; i < p->rows * p->columns; i++) {
            int8_t w = to_byte(p->w[i] * one / factor);
            put_bytes(out, &w, 1);
        }
        put_padding(out, 64);
    }
    return one;
}

/* What one is as a weight of an action. */
static double action_scale(const struct net *net)
{
    double max = 1e-9;
    for (size_t i = 0; i < (size_t)ARC_HIDDEN * ARC_PADDED; i++) {
        double w = fabs((double)net->actions.w[i]);
        max = w > max ? w : max;
    }
    return ACTION_LIMIT / max;
}

static void put_parser(struct buf *out, const struct net *net)
{
    put_dense(out, &net->slots, NULL, ENCODER_SCALE, PART_SCALE);
    put_shorts(out, net->slot_none.w, (size_t)SLOT_COUNT * ARC_PAIR, PART_SCALE,
               PART_LIMIT);
    put_shorts(out, net->arc_labels.w,
               (size_t)LABEL_SLOTS * (DEPREL_COUNT + 1) * ARC_PAIR, PART_SCALE,
               PART_LIMIT);
    put_shorts(out, net->arc_bias.w, ARC_PAIR, PART_SCALE, PART_LIMIT);
    put_shorts(out, net->root.w, NET_WIDTH, ENCODER_SCALE, 32767);
    double scale = action_scale(net);
    for (size_t a = 0; a < ARC_PADDED; a++) {
        for (size_t i = 0; i < ARC_HIDDEN; i++) {
            int16_t w =
                to_short(net->actions.w[i * ARC_PADDED + a] * scale, ACTION_LIMIT);
            put_bytes(out, &w, sizeof w);
        }
    }
    put_padding(out, 64);
    for (size_t a = 0; a < ARC_PADDED; a++) {
        int32_t bias =
            (int32_t)lrint(net->action_bias.w[a] * scale * (double)PART_SCALE);
        put_bytes(out, &bias, sizeof bias);
    }
    put_padding(out, 64);
}

/* The biaffine head (extract/lang/attach.h), and how much it weighs in the parser. */
static void put_attach(struct buf *out, const struct net *net)
{
    put_dense(out, &net->bi_head, NULL, ENCODER_SCALE, ATTACH_SCALE);
    put_dense(out, &net->bi_word, NULL, ENCODER_SCALE, ATTACH_SCALE);
    put_dense(out, &net->bi_mid, NULL, ATTACH_SCALE, ATTACH_SCALE);
    put_shorts(out, net->bi_bias.w, ATTACH_DIM, ATTACH_SCALE, ATTACH_LIMIT);
    for (int i = 0; i < ATTACH_EXPS; i++) {
        uint16_t e = (uint16_t)lrint(32767 * exp(-i / 64.0));
        put_bytes(out, &e, sizeof e);
    }
    put_padding(out, 64);
    int32_t lost_arc =
        (int32_t)lrint(LOST_ARC * action_scale(net) * (double)PART_SCALE);
    put_bytes(out, &lost_arc, sizeof lost_arc);
    put_padding(out, 64);
}

/* All words of the vocabulary, as extract/lang/wordrow.h wants them. */
static struct buf word_slots(const struct string_table_writer *words)
{
    uint32_t n = 16;
    while (n < words->count * 4 / 3) {
        n *= 2;
    }
    struct word_slot *slots = calloc(n, sizeof *slots);
    struct buf out = {0};
    uint32_t used = 0;
    for (size_t i = 0; i < words->count; i++) {
        struct form form;
        form_init(&form, words->items[i].key);
        uint32_t at = form.hash & (n - 1);
        while (slots[at].row != 0 && slots[at].check != form.hash >> 16) {
            at = (at + 1) & (n - 1);
        }
        if (slots[at].row == 0) { /* else it is the word of before: frequent ones win */
            slots[at] = (struct word_slot){(uint16_t)(form.hash >> 16),
                                           (uint16_t)words->items[i].value};
            used++;
        }
    }
    put_u32(&out, n);
    put_u32(&out, used);
    put_bytes(&out, slots, n * sizeof *slots);
    free(slots);
    return out;
}

void export_network(const struct net *net, const struct vocabulary *words,
                    struct model_writer *writer)
{
    struct buf tables = {0};
    struct buf encoder = {0};
    struct buf parser = {0};
    double one = put_tables(&tables, net);
    put_maxout(&encoder, &net->input, one);
    for (size_t i = 0; i < NET_CONVS; i++) {
        put_maxout(&encoder, &net->convs[i], ENCODER_SCALE);
    }
    for (size_t i = 0; i < NET_QRNNS; i++) {
        put_dense(&encoder, &net->gates[i], net->gate_bias[i].w, ENCODER_SCALE, 1);
    }
    put_dense(&encoder, &net->labels, net->label_bias.w, ENCODER_SCALE, 1);
    put_dense(&encoder, &net->ner, net->ner_bias.w, ENCODER_SCALE, 1);
    put_parser(&parser, net);
    put_attach(&parser, net);
    model_writer_add(writer, "vocab", word_slots(words->words));
    model_writer_add(writer, "embed", tables);
    model_writer_add(writer, "encoder", encoder);
    model_writer_add(writer, "parser", parser);
}
