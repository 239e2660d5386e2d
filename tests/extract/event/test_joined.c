/* The whole walk over short reports: what is one event, and what is another. */
#include "tests/check.h"
#include "tests/extract/event/report.h"

#define DAY "2026-01-15" /* a Thursday */

static void others_stand_apart(void)
{
    static const struct report reports[] = {
        {"another's deed",           "2023-05-10",
         "Ministers met in Oslo on Monday.\n\nPeru and its invasion of Chile were discussed. "
         "Kenya condemned Fiji for its invasion of Malta.",                                    "attack occurred ../2023-05-10 in Chile attacker=Peru target=Chile\n"
         "attack occurred ../2023-05-10 in Malta attacker=Fiji target=Malta e3"                                                                        },
        {"the last one",             DAY,
         "An earthquake hit Arica on Monday, killing ten people. Tents were sent to the "
         "town. Schools stayed shut. The last big quake was in March 2019, when a tremor "
         "flattened Talca. It killed forty people.",                                           "disaster occurred 2026-01-12 in Arica\n"
         "disaster occurred 2019-03 in Talca\n!2026-01-12 in Talca"                                                                                           },
        {"violence of a riot",       DAY,
         "Students rioted in Arica on Monday. Shops stayed shut. Ada Lind condemned the "
         "violence.",                                                                          "protest occurred 2026-01-12 in Arica e0"                                                                          },
        {"where protests are",       DAY,
         "Students marched in Arica, Chile, on Tuesday. Chile raised fees in Talca. Buses in "
         "Talca and Arica stood still. Six arrests followed Monday's protests.",               "protest occurred 2026-01-13 in Arica\nprotest occurred 2026-01-12 in Chile"                                       },
        {"teams for a disaster",     DAY,
         "A quake hit Arica, Chile, on Monday. Houses in Talca and Arica fell, Chile said. "
         "Rescue teams were sent to the flooded valleys.",                                     "disaster occurred 2026-01-12 in Arica\naid occurred 2026-01-12"                                                   },
        {"teams for none",           DAY,
         "Ada Lind met Bo Odede in Arica, Chile, on Monday. Talca and Arica are far, Chile said. "
         "Rescue teams were sent to the flooded valleys.",                                     "!aid"                                                                                                             },
        {"windows of a riot",        DAY,
         "Students rioted in Arica on Monday. Shop windows were smashed and doors kicked in.",
         "protest occurred 2026-01-12 in Arica e0"                                                                                                                                                                },
        {"windows of no riot",       DAY,
         "Ada Lind met Bo Odede in Arica on Monday. Shop windows were smashed.",               "!protest"                                                                                                         },
        {"violence of no riot",      DAY,
         "Ada Lind met Bo Odede in Arica on Monday. Shops stayed shut. Odede condemned "
         "the violence.",                                                                      "!protest"                                                                                                         },
        {"another town",             DAY,
         "Gunmen shot two teachers in Trujillo on Monday. Guards shot three men in Cusco.",
         "attack occurred 2026-01-12 in Trujillo\nattack occurred 2026-01-12 in Cusco"                                                                                                                            },
        {"another host",             DAY,
         "President Ama Boateng of Ghana arrived in Lima on Tuesday. France criticised "
         "Chile for receiving Boateng.",                                                       "visit occurred 2026-01-13 in Lima visitor=Ama Boateng\nin Chile "
         "visitor=Ama Boateng host=Chile\n!in Lima visitor=Ama Boateng host=Chile"                                                                                        },
        {"somebody not told",        DAY,
         "A bomb killed two guards in Trujillo on Monday. Police closed the roads. Trams "
         "did not run. Shops lost money. A gunman who hated nurses shot three of them.",       "attack occurred 2026-01-12 in Trujillo target=guards\n!in Trujillo attacker=gunman"                               },
        {"with its clause",          DAY,
         "Two shepherds were killed near Arica on Monday when a grenade went off. Four "
         "police officers were wounded on Monday when rebels attacked them in Talca.",         "in Arica target=shepherds e0\nin Talca target=police officers e1\n!target=police officers e0"                     },
        {"news beside a past",       DAY,
         "A court has reinstated the conviction of Ada Lind for fraud. In 1991 Lind was "
         "convicted of cheating farmers.",                                                     "legal_case occurred 2026-01-14/2026-01-15 court=court accused=Ada Lind\nlegal_case occurred 1991 accused=Ada Lind"},
        {"a post beside an old one", DAY,
         "Ada Lind was named minister of trade. In 1995 Lind was elected to the board of "
         "the Bog Fund.",                                                                      "appointment occurred 2026-01-14/2026-01-15 appointee=Ada Lind\nappointment occurred 1995 appointee=Ada Lind"      },
        {"in full",                  DAY,
         "Two guards were killed in Trujillo on Monday. A gunman shot them at a gate.",        "attack occurred 2026-01-12 in Trujillo attacker=gunman"                                                           },
    };
    run_reports(reports, COUNT(reports));
}

static void the_same_is_told_again(void)
{
    static const struct report reports[] = {
        {"a headline's group", "2026-01-15",
         "Title: Lawmakers impeach President Okoye\n\nThe National Assembly of Kenya impeached President Ada Okoye on 3 December 2025 by 234 votes.",
         "legislation occurred 2025-12-03 accused=Ada Okoye body=Lawmakers"                                                                                                                                                            },
        {"an old toll",        DAY,
         "Police closed the road on Wednesday. In July 2009 rebels bombed a bus carrying "
         "Danish nurses near Lima. Six nurses were wounded.",                                                                                         "attacker=rebels target=bus e0\nattack occurred 2009-07 target=nurses e0"        },
        {"counted up to now",  DAY,
         "In July 2009 rebels bombed a bus near Lima. Six nurses have been wounded.",                                                                 "target=bus e0\n!target=nurses e0"                                               },
        {"another hurt",       DAY,
         "Gunmen attacked a bank in Lima on Monday. The street was closed. During the "
         "raid, one clerk was killed and another wounded.",                                                                                           "target=bank e0\ntarget=clerk e0\n!e1"                                           },
        {"others besides",     DAY,
         "Gunmen attacked a bank in Lima on Monday. The street was closed. Officials said "
         "two nurses were shot, as well as other clerks who had hidden.",                                                                             "target=bank e0\ntarget=nurses e0\n!e1"                                          },
        {"one air force",      DAY,
         "The Peruvian Air Force attacked the harbour of Arica on Monday. A concert was "
         "stopped by the long raids carried out by the Air Force.",                                                                                   "attacker=Air Force e0\n!attacker=Air Force e1"                                  },
        {"dead and hurt",      DAY,
         "Six people were killed when a bomb exploded in Lima on Monday outside the offices "
         "of the Farm Workers Union. Four guards were wounded.",                                                                                      "target=people e0\ntarget=guards e0\ntarget=offices of the Farm Workers Union e0"},
        {"who he was",         DAY,
         "The murder of envoy Bo Silva in Lima on Monday was condemned. Schools were shut. "
         "The murdered envoy, Bo Silva, had three sons and a farm.",                                                                                  "target=Bo Silva e0\n!e1"                                                        },
        {"now with a name",    DAY,
         "A court in Lima sentenced a former mayor to six years on Monday. Jo Hill was "
         "sentenced for fraud.",                                                                                                                      "court=court accused=Jo Hill e0\n!e1\n!accused=mayor"                            },
        {"a second one",       DAY,
         "A court in Lima sentenced a former mayor to six years on Monday. Jo Hill was also "
         "sentenced.",                                                                                                                                "court=court accused=mayor e0\naccused=Jo Hill e1"                               },
        {"arrested so",        DAY,
         "Police in Lima arrested a former mayor on Monday. Bo Silva was arrested in 2019.",
         "authority=Police detainee=mayor e0\narrest occurred 2019 detainee=Bo Silva e1"                                                                                                                                               },
        {"its own deed",       DAY,
         "A storm hit Arica on Monday. Old people recalled a flood in 2004 that killed "
         "forty nuns.",                                                                                                                               "disaster occurred 2004 victim=nuns"                                             },
    };
    run_reports(reports, COUNT(reports));
}

CU_TestInfo joined_tests[] = {
    {"others stand apart",     others_stand_apart    },
    {"the same is told again", the_same_is_told_again},
    CU_TEST_INFO_NULL,
};
