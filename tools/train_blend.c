#include "tools/train_blend.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "tools/train_gemm.h"

#define RIDGE  0.02 /* of a guess, times the number of rows it is learnt from */
#define KNOWN  0.5F /* rows of this weight teach the guesses */
#define SWEEPS 12

/* Known rows to mean 0 and length 1. */
static void normalise(const struct blend_source *s, size_t n)
{
    double *mean = calloc(s->columns, sizeof *mean);
    double known = 0;
    for (size_t r = 0; r < n; r++) {
        known += s->weights[r] > 0;
        for (size_t j = 0; s->weights[r] > 0 && j < s->columns; j++) {
            mean[j] += s->rows[r * s->columns + j];
        }
    }
    for (size_t r = 0; r < n; r++) {
        float *row = s->rows + r * s->columns;
        double sum = 1e-12;
        for (size_t j = 0; j < s->columns; j++) {
            row[j] = s->weights[r] > 0 ? row[j] - (float)(mean[j] / known) : 0;
            sum += (double)row[j] * row[j];
        }
        for (size_t j = 0; j < s->columns; j++) {
            row[j] *= (float)(1 / sqrt(sum));
        }
    }
    free(mean);
}

/* row -= f * from, from column `begin` on. */
static void take_away(double *row, const double *from, double f, size_t begin, size_t n)
{
    for (size_t j = begin; j < n; j++) {
        row[j] -= f * from[j];
    }
}

/* Solves A X = B in place (A n x n, symmetric and positive; B n x m): B becomes X. */
static void solve(double *a, double *b, size_t n, size_t m)
{
    for (size_t k = 0; k < n; k++) {
        double pivot = 1 / a[k * n + k];
        for (size_t i = k + 1; i < n; i++) {
            double f = a[i * n + k] * pivot;
            take_away(a + i * n, a + k * n, f, k, n);
            take_away(b + i * m, b + k * m, f, 0, m);
        }
    }
    for (size_t k = n; k-- > 0;) {
        for (size_t i = k + 1; i < n; i++) {
            take_away(b + k * m, b + i * m, a[k * n + i], 0, m);
        }
        for (size_t j = 0; j < m; j++) {
            b[k * m + j] /= a[k * n + k];
        }
    }
}

/* Adds x y^T to `sums`. */
static void add_products(double *sums, const float *x, size_t n, const float *y,
                         size_t m)
{
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < m; j++) {
            sums[i * m + j] += (double)x[i] * y[j];
        }
    }
}

/* The linear map (from->columns x to->columns) that guesses `to` from `from`. */
static double *learn_guess(const struct blend_source *from,
                           const struct blend_source *to, size_t n)
{
    size_t in = from->columns;
    size_t out = to->columns;
    double *a = calloc(in * in, sizeof *a);
    double *b = calloc(in * out, sizeof *b);
    double used = 0;
    for (size_t r = 0; r < n; r++) {
        if (from->weights[r] >= KNOWN && to->weights[r] >= KNOWN) {
            const float *x = from->rows + r * in;
            add_products(a, x, in, x, in);
            add_products(b, x, in, to->rows + r * out, out);
            used++;
        }
    }
    for (size_t i = 0; i < in; i++) {
        a[i * in + i] += RIDGE * used / (double)in + 1e-6;
    }
    solve(a, b, in, out);
    free(a);
    return b;
}

/* Row r of `to`, as far as it is not known, from `from`. */
static void guess_row(const struct blend_source *from, const struct blend_source *to,
                      size_t r, const double *map, float *room)
{
    const float *x = from->rows + r * from->columns;
    float *y = to->rows + r * to->columns;
    float weight = to->weights[r];
    double sum = 1e-12;
    for (size_t j = 0; j < to->columns; j++) {
        double value = 0;
        for (size_t i = 0; i < from->columns; i++) {
            value += x[i] * map[i * to->columns + j];
        }
        room[j] = (float)((1 - weight) * value + weight * y[j]);
        sum += (double)room[j] * room[j];
    }
    for (size_t j = 0; j < to->columns; j++) {
        y[j] = (float)(room[j] / sqrt(sum));
    }
}

static void fill_in(const struct blend_source *a, const struct blend_source *b,
                    size_t n)
{
    double *to_b = learn_guess(a, b, n);
    double *to_a = learn_guess(b, a, n);
    float *room = calloc(a->columns + b->columns, sizeof *room);
    for (size_t r = 0; r < n; r++) {
        if (a->weights[r] > 0) {
            guess_row(a, b, r, to_b, room);
        } else if (b->weights[r] > 0) {
            guess_row(b, a, r, to_a, room);
        }
    }
    free(to_b);
    free(to_a);
    free(room);
}

/* One rotation of Jacobi's method, of rows and columns p and q. */
static void rotate(double *m, double *axes, size_t n, size_t p, size_t q)
{
    double off = m[p * n + q];
    if (fabs(off) < 1e-14) {
        return;
    }
    double theta = (m[q * n + q] - m[p * n + p]) / (2 * off);
    double t = (theta >= 0 ? 1 : -1) / (fabs(theta) + sqrt(theta * theta + 1));
    double c = 1 / sqrt(t * t + 1);
    double s = t * c;
    for (size_t k = 0; k < n; k++) {
        double x = m[k * n + p];
        double y = m[k * n + q];
        m[k * n + p] = c * x - s * y;
        m[k * n + q] = s * x + c * y;
    }
    for (size_t k = 0; k < n; k++) {
        double x = m[p * n + k];
        double y = m[q * n + k];
        m[p * n + k] = c * x - s * y;
        m[q * n + k] = s * x + c * y;
        x = axes[p * n + k];
        y = axes[q * n + k];
        axes[p * n + k] = c * x - s * y;
        axes[q * n + k] = s * x + c * y;
    }
}

static void rotate_all(double *m, double *axes, size_t n)
{
    for (size_t p = 0; p + 1 < n; p++) {
        for (size_t q = p + 1; q < n; q++) {
            rotate(m, axes, n, p, q);
        }
    }
}

/* Eigenvectors of m (n x n) as rows, in no order; the diagonal becomes their values. */
static double *principal_axes(double *m, size_t n)
{
    double *axes = calloc(n * n, sizeof *axes);
    for (size_t i = 0; i < n; i++) {
        axes[i * n + i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
        rotate_all(m, axes, n);
    }
    return axes;
}

/* The axis with the largest value that is left; takes it away. */
static size_t take_largest(double *m, size_t n)
{
    size_t best = 0;
    for (size_t i = 1; i < n; i++) {
        best = m[i * n + i] > m[best * n + best] ? i : best;
    }
    m[best * n + best] = -1;
    return best;
}

/* How far a row lies along an axis. */
static float along(const float *row, const double *axis, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++) {
        sum += row[i] * axis[i];
    }
    return (float)sum;
}

void vectors_blend(struct blend_source *a, struct blend_source *b, size_t n, float *out,
                   size_t columns)
{
    size_t both = a->columns + b->columns;
    float *rows = floats(n * both);
    double *m = calloc(both * both, sizeof *m);
    normalise(a, n);
    normalise(b, n);
    fill_in(a, b, n);
    for (size_t r = 0; r < n; r++) {
        float *row = rows + r * both;
        memcpy(row, a->rows + r * a->columns, a->columns * sizeof *row);
        memcpy(row + a->columns, b->rows + r * b->columns, b->columns * sizeof *row);
        add_products(m, row, both, row, both);
    }
    double *axes = principal_axes(m, both);
    for (size_t j = 0; j < columns && j < both; j++) {
        const double *axis = axes + take_largest(m, both) * both;
        for (size_t r = 0; r < n; r++) {
            out[r * columns + j] = along(rows + r * both, axis, both);
        }
    }
    free(rows);
    free(m);
    free(axes);
}
