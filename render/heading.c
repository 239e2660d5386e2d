#include "render/heading.h"

#include <math.h>

#include "render/phrase.h"

#define TITLE_SIZE    16.0
#define SUBTITLE_SIZE 10.0
#define NOTE_SIZE     8.0
#define BOLD_ROOM     1.13

struct slice rn_subtitle(struct arena *arena, const struct kg_view *view)
{
    struct slice range = rn_range_words(arena, view);
    struct slice events = rn_count_words(arena, view->n_events, "event", "events");
    struct slice reports =
        rn_count_words(arena, rn_report_count(view), "report", "reports");
    struct slice documents =
        rn_count_words(arena, view->n_docs, "document", "documents");
    return arena_printf(arena, "%.*s%s%.*s · %.*s in %.*s", SLICE_ARG(range),
                        range.len > 0 ? " · " : "", SLICE_ARG(events),
                        SLICE_ARG(reports), SLICE_ARG(documents));
}

struct slice rn_heading(struct rn_scene *scene, const struct kg_view *view,
                        const char *otherwise)
{
    struct arena *arena = scene->arena;
    struct slice title = rn_clean(arena, view->title);
    double room = scene->width - 2 * RN_MARGIN;
    if (title.len == 0) {
        title = slice_of(otherwise);
    }
    scene->title = title;
    struct slice shown =
        rn_fit(scene->theme, arena, title, TITLE_SIZE * BOLD_ROOM, room);
    struct rn_node *node = rn_scene_text(scene, shown, RN_MARGIN, 24, TITLE_SIZE);
    node->bold = true;
    node->width = (int)ceil(room);
    node->x = RN_MARGIN + node->width / 2.0;
    node->name = SLICE_LIT("title");
    node->class = SLICE_LIT("title");

    struct slice line = rn_subtitle(arena, view);
    node =
        rn_scene_text(scene, rn_fit(scene->theme, arena, line, SUBTITLE_SIZE, room - 4),
                      RN_MARGIN, 43, SUBTITLE_SIZE);
    node->colour = rn_ink(scene->theme, RN_INK_SECOND);
    node->name = SLICE_LIT("subtitle");
    return line;
}

void rn_note(struct rn_scene *scene, struct slice text, double y)
{
    struct slice shown =
        rn_fit(scene->theme, scene->arena, rn_clean(scene->arena, text), NOTE_SIZE,
               scene->width - 2 * RN_MARGIN - 4);
    struct rn_node *node = rn_scene_text(scene, shown, RN_MARGIN, y, NOTE_SIZE);
    node->colour = rn_ink(scene->theme, RN_INK_SECOND);
    node->name = SLICE_LIT("note");
}
