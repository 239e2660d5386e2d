/* train_second.c - the second opinion about ends of sentences (extract/lang/second.h).
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "extract/lang/model.h"
#include "extract/lang/second.h"

#include "tools/train_gemm.h"
#include "tools/train_split.h"

#define EPOCHS  12
#define RATE    1e-3
#define BATCH   32
#define KEEP    0.7F /* of inputs and of the hidden layer */
#define SHARE   0.7  /* this opinion times that, added to the first */
#define BIAS    0.5
#define H       SECOND_HIDDEN
#define NUMBERS (H * SECOND_INPUT + (KINDS + SECOND_LENGTHS) * H + H + 1)
#define KINDS   ((size_t)SECOND_WINDOW * SECOND_KINDS)

struct sample {
    struct second_view view;
    int32_t first; /* the first opinion */
    bool ends;
};

struct samples {
    struct sample *items;
    size_t count, capacity;
};

/* Parameters side by side, so that Adam sees one array. */
struct opinion {
    const int8_t *vectors;
    float unit; /* one step of a vector */
    float *w, *g, *m, *v;
};

struct pass {
    float input[SECOND_INPUT];
    float hidden[SECOND_HIDDEN];
};

static float *kind_at(float *all, size_t place, size_t kind)
{
    return all + H * SECOND_INPUT + (place * SECOND_KINDS + kind) * H;
}

static float *length_at(float *all, size_t length)
{
    return all + H * SECOND_INPUT + (KINDS + length) * H;
}

static float *out_at(float *all)
{
    return all + H * SECOND_INPUT + (KINDS + SECOND_LENGTHS) * H;
}

static float dot(const float *a, const float *b, size_t n)
{
    float lanes[16] = {0};
    float sum = 0;
    for (size_t i = 0; i < n; i += 16) {
        for (size_t k = 0; k < 16; k++) {
            lanes[k] += a[i + k] * b[i + k];
        }
    }
    for (size_t k = 0; k < 16; k++) {
        sum += lanes[k];
    }
    return sum;
}

/* The score of a sample; `rng` is NULL when nothing is dropped. */
static float forward(const struct opinion *o, const struct second_view *view,
                     struct pass *p, struct rng *rng)
{
    float score = out_at(o->w)[H];
    for (size_t i = 0; i < SECOND_WINDOW; i++) {
        bool drop = rng && rng_unit(rng) < 0.1;
        const int8_t *from = o->vectors + view->rows[i] * NET_WORD_DIM;
        for (size_t j = 0; j < NET_WORD_DIM; j++) {
            p->input[i * NET_WORD_DIM + j] = drop ? 0 : (float)from[j] * o->unit;
        }
    }
    for (size_t h = 0; h < H; h++) {
        float sum = dot(p->input, o->w + h * SECOND_INPUT, SECOND_INPUT) +
                    length_at(o->w, view->length)[h];
        for (size_t i = 0; i < SECOND_WINDOW; i++) {
            sum += kind_at(o->w, i, view->kinds[i])[h];
        }
        bool drop = rng && rng_unit(rng) > KEEP;
        p->hidden[h] = drop || sum < 0 ? 0 : rng ? sum / KEEP : sum;
        score += p->hidden[h] * out_at(o->w)[h];
    }
    return score;
}

static void backward(const struct opinion *o, const struct second_view *view,
                     const struct pass *p, float error)
{
    float *out = out_at(o->g);
    out[H] += error;
    for (size_t h = 0; h < H; h++) {
        out[h] += error * p->hidden[h];
        if (p->hidden[h] <= 0) {
            continue;
        }
        float d = error * out_at(o->w)[h] / KEEP;
        float *g = o->g + h * SECOND_INPUT;
        for (size_t j = 0; j < SECOND_INPUT; j++) {
            g[j] += d * p->input[j];
        }
        length_at(o->g, view->length)[h] += d;
        for (size_t i = 0; i < SECOND_WINDOW; i++) {
            kind_at(o->g, i, view->kinds[i])[h] += d;
        }
    }
}

static void step(const struct opinion *o, double rate, double n)
{
    float fix = (float)(rate * sqrt(1 - pow(0.99, n)) / (1 - pow(0.9, n)));
    for (size_t i = 0; i < NUMBERS; i++) {
        float g = o->g[i] + 1e-5F * o->w[i];
        o->m[i] = 0.9F * o->m[i] + 0.1F * g;
        o->v[i] = 0.99F * o->v[i] + 0.01F * g * g;
        o->w[i] -= fix * o->m[i] / (sqrtf(o->v[i]) + 1e-8F);
        o->g[i] = 0;
    }
}

/* Returns the loss; gradients are added up. */
static double learn_sample(const struct opinion *o, const struct sample *sample,
                           struct rng *rng)
{
    struct pass p;
    float score = forward(o, &sample->view, &p, rng);
    float chance = 1 / (1 + expf(-score));
    float error = sample->ends ? chance - 1 : chance;
    backward(o, &sample->view, &p, error / BATCH);
    return -log((double)(sample->ends ? chance : 1 - chance) + 1e-9);
}

/* One epoch; `steps` of Adam are done, of `all`. Returns the mean loss. */
static double learn_epoch(const struct opinion *o, const struct samples *s,
                          struct rng *rng, double *steps, double all)
{
    uint32_t *order = malloc((s->count + 1) * sizeof *order);
    double loss = 0;
    rng_shuffle(rng, order, s->count);
    for (size_t k = 0; k < s->count; k++) {
        loss += learn_sample(o, &s->items[order[k]], rng);
        if (k % BATCH == BATCH - 1) {
            *steps += 1;
            step(o, RATE * (1 - *steps / (all + 1)), *steps);
        }
    }
    free(order);
    return loss / (double)s->count;
}

static void learn(const struct opinion *o, const struct samples *s, struct rng *rng)
{
    double steps = 0;
    double all = (double)EPOCHS * (double)s->count / BATCH;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
        double loss = learn_epoch(o, s, rng, &steps, all);
        (void)fprintf(stderr, "second: epoch %d, loss %.4f\n", epoch + 1, loss);
    }
}

static void add_sample(const struct second *second, const int16_t *weights,
                       const struct split_gap *gap, struct samples *out)
{
    if (out->count == out->capacity) {
        out->capacity = out->capacity * 2 + 1024;
        out->items = realloc(out->items, out->capacity * sizeof *out->items);
    }
    struct sample *sample = &out->items[out->count++];
    sample->ends = gap->ends;
    sample->first = split_sum(gap->view, gap->at, gap->state, weights);
    second_look(second, gap->view, gap->at, gap->state, &sample->view);
}

struct collector {
    const struct second *second;
    const int16_t *weights;
    struct samples *out;
};

static void visit(void *context, const struct split_gap *gap)
{
    struct collector *c = context;
    add_sample(c->second, c->weights, gap, c->out);
}

static void report(const struct opinion *o, const struct samples *s, const char *name)
{
    size_t right = 0;
    size_t mine = 0;
    size_t gold = 0;
    for (size_t i = 0; i < s->count; i++) {
        struct pass p;
        const struct sample *sample = &s->items[i];
        double sum = (double)sample->first / SPLIT_SCALE;
        if (abs(sample->first) < SECOND_DOUBT) {
            sum += SHARE * (double)forward(o, &sample->view, &p, NULL) + BIAS;
        }
        mine += sum > 0;
        gold += sample->ends;
        right += sum > 0 && sample->ends;
    }
    (void)fprintf(stderr, "  %s: precision %.2f recall %.2f\n", name,
                  100.0 * (double)right / (double)mine,
                  100.0 * (double)right / (double)gold);
}

/* The largest of `n` numbers, without sign. */
static double largest(const float *items, size_t n)
{
    double max = 1e-9;
    for (size_t i = 0; i < n; i++) {
        double x = fabs((double)items[i]);
        max = x > max ? x : max;
    }
    return max;
}

static void put_i32(struct buf *out, double x)
{
    put_u32(out, (uint32_t)(int32_t)lrint(x));
}

static void write_opinion(const struct opinion *o, struct buf *out)
{
    size_t n_weights = H * SECOND_INPUT;
    double step_in = largest(o->w, n_weights) / 127;
    double step_out = largest(out_at(o->w), H) / 2047;
    double unit = step_in * (double)o->unit; /* of a hidden number */
    put_i32(out, unit * step_out * SPLIT_SCALE * SHARE * 4294967296.0);
    put_i32(out, ((double)out_at(o->w)[H] * SHARE + BIAS) * SPLIT_SCALE);
    for (size_t i = n_weights; i < NUMBERS - H - 1; i++) {
        put_i32(out, (double)o->w[i] / unit);
    }
    for (size_t h = 0; h < H; h++) {
        put_i32(out, (double)out_at(o->w)[h] / step_out);
    }
    for (size_t i = 0; i < n_weights; i++) {
        buf_addc(out, (char)lrint((double)o->w[i] / step_in));
    }
}

void train_second(const struct train_data *data, struct model_writer *writer)
{
    struct buf image = {0};
    struct buf body = {0};
    struct samples samples = {0};
    struct rng rng = {53};
    struct second second;
    model_writer_image(writer, &image);
    struct slice file = buf_slice(&image);
    if (!second_words(file, &second)) {
        (void)fputs("train: the second opinion needs a network\n", stderr);
        exit(1);
    }
    const int16_t *weights = (const void *)model_section(file, "split").ptr;
    struct collector collector = {&second, weights, &samples};
    for (size_t b = 0; b < data->n_banks; b++) {
        split_each(data, file, &data->banks[b], visit, &collector);
    }
    struct opinion o = {.vectors = second.vectors,
                        .unit = 0.01F,
                        .w = floats(NUMBERS + 16),
                        .g = floats(NUMBERS + 16),
                        .m = floats(NUMBERS + 16),
                        .v = floats(NUMBERS + 16)};
    for (size_t i = 0; i < NUMBERS; i++) {
        o.w[i] = (float)((rng_unit(&rng) - 0.5) * 0.1);
    }
    learn(&o, &samples, &rng);
    for (size_t d = 0; d < data->n_devs; d++) {
        struct samples dev = {0};
        collector.out = &dev;
        split_each(data, file, &data->devs[d], visit, &collector);
        report(&o, &dev, data->dev_names[d]);
        free(dev.items);
    }
    write_opinion(&o, &body);
    model_writer_add(writer, "second", body);
    free(samples.items);
    buf_release(&image);
}
