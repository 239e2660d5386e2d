/*
 * lanes.h - four numbers at a time, with the vector extensions of gcc and clang; where
 * the compiler can make code for AVX2 and AVX-512, also eight and sixteen, named wide_
 * and vast_ instead of lanes_.
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

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#define LANES      4
#define WIDE_LANES 8
#define VAST_LANES 16

#define LANE(name) lanes_##name
#define LANE_COUNT LANES
#define LANE_TARGET
#if defined(__x86_64__)
#define LANE_MAX(a, b)  (lanes_f) _mm_max_ps((__m128)(a), (__m128)(b))
#define LANE_MIN(a, b)  (lanes_f) _mm_min_ps((__m128)(a), (__m128)(b))
#define LANE_SMAX(a, b) (lanes_s) _mm_max_epi16((__m128i)(a), (__m128i)(b))
#define LANE_SMIN(a, b) (lanes_s) _mm_min_epi16((__m128i)(a), (__m128i)(b))
#else
#define LANE_MAX(a, b)  lanes_pick((a) > (b), a, b)
#define LANE_MIN(a, b)  lanes_pick((a) < (b), a, b)
#define LANE_SMAX(a, b) lanes_pick_short((a) > (b), a, b)
#define LANE_SMIN(a, b) lanes_pick_short((a) < (b), a, b)
#endif
#include "extract/lang/lanes.def"

/* The sum of the lanes, always in this order. */
static inline float lanes_sum(lanes_f x)
{
    return (x[0] + x[2]) + (x[1] + x[3]);
}

static inline lanes_f lanes_add_up(lanes_f sum, lanes_f x)
{
    return sum + x;
}

#if defined(__x86_64__)
#define LANE(name)      wide_##name
#define LANE_COUNT      WIDE_LANES
#define LANE_TARGET     __attribute__((target("avx2")))
#define LANE_MAX(a, b)  (wide_f) _mm256_max_ps((__m256)(a), (__m256)(b))
#define LANE_MIN(a, b)  (wide_f) _mm256_min_ps((__m256)(a), (__m256)(b))
#define LANE_SMAX(a, b) (wide_s) _mm256_max_epi16((__m256i)(a), (__m256i)(b))
#define LANE_SMIN(a, b) (wide_s) _mm256_min_epi16((__m256i)(a), (__m256i)(b))
#include "extract/lang/lanes.def"

/* To sums of four, as if these eight had come four by four. */
__attribute__((target("avx2"))) static inline lanes_f wide_add_up(lanes_f sum, wide_f x)
{
    lanes_f halves[2];
    memcpy(halves, &x, sizeof halves);
    return sum + halves[0] + halves[1];
}

#define LANES_AVX512    __attribute__((target("avx512f,avx512bw,avx512vnni")))
#define LANE(name)      vast_##name
#define LANE_COUNT      VAST_LANES
#define LANE_TARGET     LANES_AVX512
#define LANE_MAX(a, b)  (vast_f) _mm512_max_ps((__m512)(a), (__m512)(b))
#define LANE_MIN(a, b)  (vast_f) _mm512_min_ps((__m512)(a), (__m512)(b))
#define LANE_SMAX(a, b) (vast_s) _mm512_max_epi16((__m512i)(a), (__m512i)(b))
#define LANE_SMIN(a, b) (vast_s) _mm512_min_epi16((__m512i)(a), (__m512i)(b))
#include "extract/lang/lanes.def"

/* As wide_add_up(), of sixteen. */
LANES_AVX512 static inline lanes_f vast_add_up(lanes_f sum, vast_f x)
{
    lanes_f quarters[4];
    memcpy(quarters, &x, sizeof quarters);
    return sum + quarters[0] + quarters[1] + quarters[2] + quarters[3];
}
#endif

#endif
