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

static void lists_put_people_forward(void)
{
    static const struct report reports[] = {
        {"sent",      "2025-03-12",
         "Title: Nominations and Withdrawals Sent to the Senate\n\n"
         "NOMINATIONS SENT TO THE SENATE:\n\n"
         "Lena Okoye, of Utah, to be a Judge of the Tax Court for a term expiring June 5, "
         "2027, vice Bo Silva, term expired.\n\n"
         "WITHDRAWALS SENT TO THE SENATE:\n\n"
         "Ana Ruiz, of Ohio, to be Director of the Mint, vice Paul Oduya, which was sent "
         "to the Senate on May 3, 2024.\n",                                  "appointment occurred 2025-03-12 appointee=Lena Okoye\n"
         "appointment cancelled 2025-03-12 appointee=Ana Ruiz\n"
         "appointment occurred 2024-05-03 appointee=Ana Ruiz\n"
         "!appointee=Bo Silva\n!other"          },
        {"announced", "2025-03-12",
         "Title: New Envoys\n\n"
         "Today, President Maia Sandu announced her intent to nominate the following "
         "individuals:\n\n"
         "- Lena Okoye, Nominee for Ambassador to Fiji - Ana Ruiz, Nominee for Ambassador "
         "to Peru\n",                                                        "appointment occurred 2025-03-12 appointee=Lena Okoye appointer=Maia Sandu\n"
         "appointment occurred 2025-03-12 appointee=Ana Ruiz appointer=Maia Sandu\n"
         "!individuals"                                               },
        {"no list",   "2025-03-12",
         "Title: A quiet day\n\nLena Okoye, to be fair, slept on Monday.\n", "!appointment"},
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo official_tests[] = {
    {"lists put people forward", lists_put_people_forward},
    {"a title tells who spoke",  a_title_tells_who_spoke },
    CU_TEST_INFO_NULL,
};
