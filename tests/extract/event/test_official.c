/* What offices publish: titles of remarks and briefings, who speaks in them. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

static void a_title_tells_who_spoke(void)
{
    static const struct report reports[] = {
        {"remarks",          "2025-03-12",
         "Title: Remarks by Minister Lena Okoye at the Port of Callao\n\nThank you all.\n",
         "news_conference occurred 2025-03-12 in Callao speaker=Lena Okoye"                                                                                          },
        {"at a signing",     "2025-03-12",
         "Title: Remarks by Minister Lena Okoye at Signing of H.R. 77, \"Kiln Act\"\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 speaker=Lena Okoye\n"
         "legislation occurred 2025-03-12 body=Lena Okoye"                                                                               },
        {"before a meeting", "2025-03-12",
         "Title: Remarks by Minister Lena Okoye and Prime Minister Varga of Fiji Before "
         "Bilateral Meeting\n\nThank you all.\n",                                           "meeting occurred 2025-03-12 participant=Lena Okoye participant=Varga"   },
        {"two that brief",   "2025-03-12",
         "Title: Press Briefing by Press Secretary Lena Okoye and Secretary of Energy Bo "
         "Silva\n\nThank you all.\n",                                                       "news_conference occurred 2025-03-12 speaker=Lena Okoye speaker=Bo Silva"},
        {"on the way",       "2025-03-12",
         "Title: Press Gaggle by Press Secretary Lena Okoye En Route Cusco\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 speaker=Lena Okoye"                 },
        {"as prepared",      "2025-03-12",
         "Title: Remarks as Prepared for Delivery by Secretary Lena Okoye at the Port of Callao\n\n"
         "Thank you all.\n",                                                                "news_conference occurred 2025-03-12 in Callao speaker=Lena Okoye"       },
        {"whose remarks",    "2025-03-12",
         "Title: Lena Okoye's remarks to the Security Council on Haiti\n\nThank you.\n",    "news_conference occurred 2025-03-12 speaker=Lena Okoye"                 },
        {"a bill of hers",   "2025-03-12",
         "Lena Okoye coauthored a bill on kilns on Monday.",                                "legislation occurred 2025-03-10 sponsor=Lena Okoye"                     },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo official_tests[] = {
    {"a title tells who spoke", a_title_tells_who_spoke},
    CU_TEST_INFO_NULL,
};
