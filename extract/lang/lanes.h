/*
 * lanes.h - four numbers at a time, with the vector extensions of gcc and clang.
 *
 * Every operation works lane by lane as IEEE 754 says, so that results do not depend on
 * the machine. Division and square root are exact to the last bit; there is no fused
 * multiply-add.
 */
#ifndef EXTRACT_LANG_LANES_H
#define EXTRACT_LANG_LANES_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define LANES 4

typedef float lanes_f __attribute__((vector_size(16)));
typedef int32_t lanes_i __attribute__((vector_size(16)));
typedef int16_t lanes_h __attribute__((vector_size(8)));

static inline lanes_f lanes_load(const float *at)
{
    lanes_f out;
    memcpy(&out, at, sizeof out);
    return out;
}

static inline void lanes_store(float *at, lanes_f x)
{
    memcpy(at, &x, sizeof x);
}

/* Integers as floats, rounded to nearest when they are large. */
static inline lanes_f lanes_of_int(const int32_t *at)
{
    lanes_i in;
    memcpy(&in, at, sizeof in);
    return __builtin_convertvector(in, lanes_f);
}

static inline lanes_f lanes_of_short(const int16_t *at)
{
    lanes_h in;
    memcpy(&in, at, sizeof in);
    return __builtin_convertvector(in, lanes_f);
}

static inline lanes_f lanes_all(float x)
{
    return (lanes_f){x, x, x, x};
}

/* a where the mask is set, else b. */
static inline lanes_f lanes_pick(lanes_i mask, lanes_f a, lanes_f b)
{
    return (lanes_f)(((lanes_i)a & mask) | ((lanes_i)b & ~mask));
}

/* a > b ? a : b, which is what MAXPS does, NaN and zeros included. */
static inline lanes_f lanes_max(lanes_f a, lanes_f b)
{
#ifdef __SSE2__
    return (lanes_f)_mm_max_ps((__m128)a, (__m128)b);
#else
    return lanes_pick(a > b, a, b);
#endif
}

static inline lanes_f lanes_min(lanes_f a, lanes_f b)
{
#ifdef __SSE2__
    return (lanes_f)_mm_min_ps((__m128)a, (__m128)b);
#else
    return lanes_pick(a < b, a, b);
#endif
}

/* Within +-limit; what is no number becomes -limit. */
static inline lanes_f lanes_clamp(lanes_f x, float limit)
{
    return lanes_min(lanes_max(x, lanes_all(-limit)), lanes_all(limit));
}

/* One half with the sign of x. */
static inline lanes_f lanes_half(lanes_f x)
{
    lanes_i sign = (lanes_i)x & INT32_MIN;
    return (lanes_f)(sign | (lanes_i)lanes_all(0.5F));
}

/* To int16, rounded half away from zero and held within +-limit (at most 32767). */
static inline void lanes_round(int16_t *at, lanes_f x, float limit)
{
    x = lanes_clamp(x, limit);
    x += lanes_half(x);
    lanes_h out = __builtin_convertvector(__builtin_convertvector(x, lanes_i), lanes_h);
    memcpy(at, &out, sizeof out);
}

/* The sum of the lanes, always in this order. */
static inline float lanes_sum(lanes_f x)
{
    return (x[0] + x[2]) + (x[1] + x[3]);
}

/*
 * 1 / (1 + exp(-x)). exp is 2^n times a polynomial in the rest; relative error below
 * 1e-6. |x| beyond 30 is as good as 30.
 */
static inline lanes_f lanes_sigmoid(lanes_f x)
{
    x = lanes_clamp(x, 30.0F);
    lanes_f t = x * -1.44269504F;
    t += lanes_half(t);
    lanes_i n = __builtin_convertvector(t, lanes_i);
    lanes_f r = x * -1.44269504F - __builtin_convertvector(n, lanes_f);
    lanes_f p = lanes_all(0.0013333558F);
    p = p * r + 0.0096181291F;
    p = p * r + 0.0555041087F;
    p = p * r + 0.2402265070F;
    p = p * r + 0.6931471806F;
    p = p * r + 1.0F;
    lanes_f scale = (lanes_f)((n + 127) << 23);
    return 1.0F / (1.0F + p * scale);
}

static inline lanes_f lanes_tanh(lanes_f x)
{
    return 2.0F * lanes_sigmoid(2.0F * x) - 1.0F;
}

#endif
