#include "render/pdf.h"
#include "render/timeline.h"
#include "tests/check.h"
#include "tests/render/sample_view.h"

/* A file as cairo writes it, of one page with two links; offsets are filled in. */
static void small_pdf(struct buf *out)
{
    static const char *const objects[] = {
        "<< /Type /Pages\n   /Kids [ 2 0 R ]\n   /Count 1\n>>",
        ("<< /Type /Page\n   /MediaBox [ 0 0 172 272 ]\n   /Contents 5 0 R\n"
         "   /Annots [ 3 0 R 4 0 R ]\n>>"),
        "<< /Type /Annot\n   /Rect [ 40 220 60 230 ]\n>>",
        "<< /Type /Annot\n   /Rect [ 40 50 60 60.5 ]\n>>",
        "<< /Length 0 >>\nstream\nendstream",
        "<< /Type /Catalog\n   /Pages 1 0 R\n>>",
    };
    size_t at[COUNT(objects)];
    buf_adds(out, "%PDF-1.5\n");
    for (size_t i = 0; i < COUNT(objects); i++) {
        at[i] = out->len;
        buf_addf(out, "%zu 0 obj\n%s\nendobj\n", i + 1, objects[i]);
    }
    size_t table = out->len;
    buf_addf(out, "xref\n0 %zu\n0000000000 65535 f \n", COUNT(objects) + 1);
    for (size_t i = 0; i < COUNT(objects); i++) {
        buf_addf(out, "%010zu 00000 n \n", at[i]);
    }
    buf_addf(out, "trailer\n<< /Size 7\n   /Root 6 0 R\n>>\nstartxref\n%zu\n%%%%EOF\n",
             table);
}

static bool has(const struct buf *pdf, const char *part)
{
    return slice_search(buf_slice(pdf), slice_of(part)) != SIZE_MAX;
}

static void one_page_becomes_two(void)
{
    struct arena arena = {0};
    struct buf pdf = {0};
    small_pdf(&pdf);
    CU_ASSERT(rn_pdf_cut(&arena, &pdf, 100, 100));
    CU_ASSERT(has(&pdf, "/Kids [ 7 0 R 8 0 R ]"));
    CU_ASSERT(has(&pdf, "/Count 2"));
    CU_ASSERT(has(&pdf, "/MediaBox [ 36 136 136 236 ]\n   /Contents 5 0 R\n"
                        "   /Annots [ 3 0 R ]"));
    CU_ASSERT(has(&pdf, "/MediaBox [ 36 36 136 136 ]\n   /Contents 5 0 R\n"
                        "   /Annots [ 4 0 R ]"));
    CU_ASSERT(has(&pdf, "/Size 9\n"));
    buf_release(&pdf);
    arena_release(&arena);
}

/* Cut anywhere, it is refused or cut, and nothing is read outside of it. */
static void broken_files(void)
{
    struct buf whole = {0};
    small_pdf(&whole);
    for (size_t len = 0; len < whole.len; len++) {
        struct arena arena = {0};
        struct buf pdf = {0};
        buf_add(&pdf, (struct slice){whole.ptr, len});
        CU_ASSERT(len > whole.len - 8 || !rn_pdf_cut(&arena, &pdf, 100, 100));
        buf_release(&pdf);
        buf_add(&pdf, buf_slice(&whole));
        pdf.ptr[len] = '9';
        (void)rn_pdf_cut(&arena, &pdf, 100, 100);
        rn_pdf_undate(&pdf);
        buf_release(&pdf);
        arena_release(&arena);
    }
    buf_release(&whole);
}

static void sheets_are_pages(void)
{
    struct arena arena = {0};
    struct err err = {0};
    struct buf pdf = {0};
    const struct sample_wish wish = {
        .n_events = 200, .n_actors = 20, .first = 19800, .days = 300, .seed = 7};
    const struct rn_options options = {.page = "letter"};
    struct kg_view view = sample_view(&arena, &wish);
    int rc = rn_timeline_pdf(&view, &options, &pdf, &err);
    CU_ASSERT(rc == 0 || rc == ERR_DRAW);
    if (rc == 0) {
        CU_ASSERT(has(&pdf, "/Count ") && !has(&pdf, "(D:2"));
        /* As cairo wrote it up to 1.16. */
        CU_ASSERT(!has(&pdf, "\nxref\n") || has(&pdf, "/Prev "));
    }
    buf_release(&pdf);
    arena_release(&arena);
}

/* Whatever there is to draw, sheets have the size of the paper. */
static void sheets_fit_paper(void)
{
    static const struct sample_wish wishes[] = {
        {0,    2,  19800, 300,  false, false, false, 7},
        {60,   30, 19800, 1,    false, true,  false, 7},
        {300,  40, 19800, 200,  true,  false, false, 2},
        {2000, 60, 19800, 3000, false, false, true,  7},
    };
    const struct rn_options options = {.page = "a4"};
    for (size_t i = 0; i < COUNT(wishes); i++) {
        struct arena arena = {0};
        struct err err = {0};
        struct rn_scene scene = {0};
        struct kg_view view = sample_view(&arena, &wishes[i]);
        CU_ASSERT_EQUAL(rn_timeline_scene(&arena, &view, &options, &scene, &err), 0);
        CU_ASSERT_EQUAL(scene.sheet_height, 595);
        arena_release(&arena);
    }
}

CU_TestInfo pdf_tests[] = {
    {"one tall page becomes two",          one_page_becomes_two},
    {"broken files are left alone",        broken_files        },
    {"the sheets of a timeline are pages", sheets_are_pages    },
    {"sheets have the size of paper",      sheets_fit_paper    },
    CU_TEST_INFO_NULL,
};
