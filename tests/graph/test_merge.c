#include "tests/check.h"
#include "tests/graph/world.h"

#define BLINKEN "participant:Antony Blinken@US"
#define WANG    "participant:Wang Yi@CN"

static const struct world_case cases[] = {
    {"one meeting in two reports is one event",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-27",
       "meeting/talks|occurred|2024-04-26|Beijing,China|" WANG "," BLINKEN "|x"}},
     "2024-04-26 meeting/talks occurred 'Antony Blinken holds talks with Wang Yi in "
     "Beijing' @Beijing x2\n"                                                                   },
    {"two days are two meetings",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2023-06-19",
       "meeting|occurred|2023-06-18|Beijing,China|" BLINKEN "," WANG "|"}},
     "2023-06-18 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing x1\n"
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x1\n"                                                                                     },
    {"a vague report joins the only event that it fits",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-06-19", "meeting|occurred|2024-04||" BLINKEN "," WANG "|"}},
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x2\n"                                                                                     },
    {"a vague report that fits two events stays alone",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-12",
       "meeting|occurred|2024-04-11|Beijing,China|" BLINKEN "," WANG "|"},
      {"c", "2024-06-19", "meeting|occurred|2024-04||" BLINKEN "," WANG "|"}},
     "2024-04 meeting occurred 'Antony Blinken meets Wang Yi' x1\n"
     "2024-04-11 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing x1\n"
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x1\n"                                                                                     },
    {"a surname is the one person who bears it",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-27",
       "meeting|occurred|2024-04-26||participant:Blinken~@US,participant:Wang~@CN|"}},
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing "
     "x2\n"                                                                                     },
    {"a surname of two people is nobody, but for an office",
     {{"a", "2024-04-26",
       "visit|occurred|2024-04-20|Fiji,Fiji|visitor:Wang Wentao@CN#Commerce Minister|\n"
       "visit|occurred|2024-04-22|Peru,Peru|visitor:Wang Yi@CN#Foreign Minister|"},
      {"b", "2024-04-27",
       "visit|occurred|2024-04-22|Peru,Peru|visitor:Wang~@CN#Foreign Minister|\n"
       "visit|occurred|2024-04-20|Fiji,Fiji|visitor:Wang~@CN#Foreign Minister|"},
      {"c", "2024-04-27", "visit|occurred|2024-04-20|Fiji,Fiji|visitor:Wang~@CN|"}},
     "2024-04-20 visit occurred 'Wang visits Fiji' @Fiji x1\n"
     "2024-04-20 visit occurred 'Wang Yi visits Fiji' @Fiji x1\n"
     "2024-04-20 visit occurred 'Wang Wentao visits Fiji' @Fiji x1\n"
     "2024-04-22 visit occurred 'Wang Yi visits Peru' @Peru x2\n"                               },
    {"a longer name of the same person, when there is but one",
     {{"a", "2019-08-02",
       "appointment/resigned|occurred|2019-08-02||appointee:Ana Lopez Ruiz@PR|"},
      {"b", "2019-08-04",
       "appointment/resigned|occurred|2019-08-02||appointee:Ana Lopez@PR|"},
      {"c", "2019-08-05",
       "death|occurred|2019-08-03||deceased:Li Wei@CN|\ndeath|occurred|2019-08-03||deceased:"
       "Li Wei Min@CN|\ndeath|occurred|2001||deceased:Jo Fox Senior@US,deceased:Jo Hill "
       "Fox@US,deceased:Jo Fox@US|"}},
     "2001 death occurred 'Jo Fox Senior, Jo Hill Fox and Jo Fox die' x1\n"
     "2019-08-02 appointment/resigned occurred 'Ana Lopez resigns' x2\n"
     "2019-08-03 death occurred 'Li Wei Min dies' x1\n"
     "2019-08-03 death occurred 'Li Wei dies' x1\n"                                             },
    {"a hyphen does not part a surname, nor does a spelling of its ending",
     {{"a", "2024-02-02",
       "visit|occurred|2024-02-01|Fiji,Fiji|visitor:Ines Ward-Malik@GB|\n"
       "visit|occurred|2024-02-01|Peru,Peru|visitor:Oleh Levytskyi@UA|"},
      {"b", "2024-02-03",
       "visit|occurred|2024-02-01|Fiji,Fiji|visitor:Ward-Malik@GB|\n"
       "visit|occurred|2024-02-01|Peru,Peru|visitor:Levytsky~@UA|"},
      {"c", "2024-02-04",
       "visit|occurred|2024-02-01|Peru,Peru|visitor:Oleh Levytskyy|"}},
     "2024-02-01 visit occurred 'Ines Ward-Malik visits Fiji' @Fiji x2\n"
     "2024-02-01 visit occurred 'Oleh Levytskyi visits Peru' @Peru x3\n"                        },
    {"a given name cut at its hyphen is that name",
     {{"a", "2024-02-02", "visit|occurred|2024-02-01|Fiji,Fiji|visitor:Bae Jun-ho@KR|"},
      {"b", "2024-02-03", "visit|occurred|2024-02-01|Fiji,Fiji|visitor:Bae Jun@KR|"}},
     "2024-02-01 visit occurred 'Bae Jun-ho visits Fiji' @Fiji x2\n"                            },
    {"governments and their people hold one meeting",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"b", "2024-04-27",
       "meeting/talks|occurred|2024-04-26||participant:$United States@US,participant:$China"
       "@CN|"}},
     "2024-04-26 meeting/talks occurred 'Antony Blinken holds talks with Wang Yi in "
     "Beijing' @Beijing x2\n"                                                                   },
    {"a day apart in one place with the same people is one event in dispute",
     {{"a", "2024-04-26",
       "meeting|occurred|2024-04-25|Beijing,China|" BLINKEN "," WANG "|c=0.7"},
      {"b", "2024-04-27",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"},
      {"c", "2024-04-28",
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"}},
     "2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' @Beijing x3 "
     "disputed\n"                                                                               },
    {"a plan that came true happened",
     {{"a", "2024-04-20",
       "visit|planned|2024-04|China,China|visitor:Antony Blinken@US|"},
      {"b", "2024-04-27",
       "visit|occurred|2024-04-24/2024-04-26|Beijing,China|visitor:Antony "
       "Blinken@US|through"}},
     "2024-04-24/2024-04-26 visit occurred 'Antony Blinken visits Beijing' @Beijing x2\n"       },
    {"what one denies and one tells is in dispute",
     {{"a", "2024-04-27", "call|occurred|2024-04-26||" BLINKEN "," WANG "|"},
      {"b", "2024-04-28", "call|denied|2024-04-26||" BLINKEN "," WANG "|"}},
     "2024-04-26 call occurred 'Antony Blinken speaks with Wang Yi' x2 "
     "disputed\n"                                                                               },
    {"so is what one document tells and denies",
     {{"a", "2024-04-27",
       "call|occurred|2024-04-26||" BLINKEN "," WANG "|\n"
       "call|denied|../2024-04-27||" BLINKEN "," WANG "|default"}},
     "2024-04-26 call occurred 'Antony Blinken speaks with Wang Yi' x2 disputed\n"              },
    {"a journey from an arrival to a departure, and its meeting",
     {{"a", "2024-04-24",
       "visit/arrival|occurred|2024-04-24|Shanghai,China|visitor:Antony Blinken@US|"},
      {"b", "2024-04-27",
       "visit/departure|occurred|2024-04-26|Beijing,China|visitor:Antony Blinken@US|"},
      {"c", "2024-04-27",
       "visit|occurred|2024-04|China,China|visitor:Antony Blinken@US|\n"
       "meeting|occurred|2024-04-26|Beijing,China|" BLINKEN "," WANG "|"}},
     "2024-04-24/2024-04-26 visit occurred 'Antony Blinken visits China' "
     "@China x3\n2024-04-26 meeting occurred 'Antony Blinken meets Wang Yi in Beijing' "
     "@Beijing x1 part\n"                                                                       },
    {"two days of one arrival are in dispute",
     {{"a", "2024-06-20",
       "visit/arrival|occurred|2024-06-18|Pyongyang,North Korea|visitor:Vladimir Putin@RU|"
       "c=0.7"},
      {"b", "2024-06-19",
       "visit/arrival|occurred|2024-06-19|Pyongyang,North Korea|visitor:Vladimir "
       "Putin@RU|c=0.9"}},
     "2024-06-19 visit/arrival occurred 'Vladimir Putin arrives in Pyongyang' @Pyongyang "
     "x2 disputed\n"                                                                            },
    {"an undated document is dated by the event that it shares",
     {{"a", "2024-04-27",
       "visit|occurred|2024-04-24/2024-04-26|China,China|visitor:Antony Blinken@US|through"},
      {"b", NULL,
       "visit|occurred||Beijing,China|visitor:Antony Blinken@US|shift=-P1M/month\n"
       "hearing|occurred|||witness:Antony Blinken@US,body:!Senate Committee@US|"
       "shift=-WXX-2/day"}},
     "2024-04-24/2024-04-26 visit occurred 'Antony Blinken visits Beijing' @Beijing x2\n"
     "2024-04-30/2024-05-28 hearing occurred 'Antony Blinken testifies before Senate "
     "Committee' x1\n"                                                                          },
    {"a day without a year is of the half year before",
     {{"a", "2024-04-27",
       "visit|occurred|2024-04-24/2024-04-26|China,China|visitor:Antony Blinken@US|through"},
      {"b", NULL,
       "visit|occurred||Beijing,China|visitor:Antony Blinken@US|shift=-XXXX-04-26/day\n"
       "meeting|occurred|2023|Lima,Peru|" WANG
       ",participant:Ann Hill@PH|shift=<XXXX-11/month"}},
     "2023-11 meeting occurred 'Wang Yi meets Ann Hill in Lima' @Lima x1\n"
     "2024-04-24/2024-04-26 visit occurred 'Antony Blinken visits Beijing' @Beijing x2\n"       },
    {"every country has a supreme court, in whatever order of words a ministry",
     {{"a", "2024-03-05",
       "legal_case/ruling|occurred|2024-03-04||court:!Supreme Court,accused:Ravi Kumar@IN|"},
      {"b", "2024-03-05",
       "legal_case/ruling|occurred|2024-03-04||court:!Supreme Court,accused:Ann Hill@GB|"},
      {"c", "2024-03-05",
       "meeting|occurred|2024-03-04||participant:!Ministry of Defence of Uganda,participant:"
       "Ann Hill@GB|"},
      {"d", "2024-03-06",
       "meeting|occurred|2024-03-04||participant:!Ugandan Defense Ministry@UG,participant:"
       "Ann Hill@GB|\n"
       "legal_case/ruling|occurred|2024-03-04||court:!Supreme Court of India,accused:"
       "Ravi Kumar@IN|"}},
     "2024-03-04 legal_case/ruling occurred 'Supreme Court rules on Ann Hill' x1\n"
     "2024-03-04 legal_case/ruling occurred 'Supreme Court of India rules on Ravi Kumar' "
     "x2\n2024-03-04 meeting occurred 'Ministry of Defence of Uganda meets Ann Hill' x2\n"      },
    {"a document's Senate committee is the one that it names next to it",
     {{"a", "2024-05-22",
       "hearing|occurred|2024-05-21||witness:Ann Hill@US,body:!Senate Budget Committee@US|\n"
       "hearing|occurred|2024-05-21||witness:Ann Hill@US,body:%Senate committee@US|\n"
       "hearing|occurred|2024-05-21||witness:Jo Fox@US,body:!Senate Health Committee@US|\n"
       "hearing|occurred|2024-05-21||witness:Ann Hill@US,body:!Senate Health Committee@US|"},
      {"b", "2024-05-22",
       "hearing|occurred|2024-05-21||witness:Ann Hill@PH,body:!Senate committee@PH|"}},
     "2024-05-21 hearing occurred 'Ann Hill testifies before Senate Budget Committee' x2\n"
     "2024-05-21 hearing occurred 'Ann Hill testifies before Senate committee' x1\n"
     "2024-05-21 hearing occurred 'Ann Hill testifies before Senate Health Committee' x1\n"
     "2024-05-21 hearing occurred 'Jo Fox testifies before Senate Health Committee' x1\n"       },
    {"who one source calls by a part of his name is in the event once",
     {{"a", "2024-05-22",
       "attack/killing|occurred|2024-05-20|Lima,Peru|target:Ann Hill@PE,target:Bo Silva@PE,"
       "attacker:%hooded gunmen|\n"
       "visit|occurred|2023|Fiji,Fiji|visitor:Jo Hill@PE|"},
      {"b", "2024-05-22",
       "attack/killing|occurred|2024-05-20|Lima,Peru|target:Bo Silva@PE,target:Hill~@PE,"
       "attacker:%gunmen|"}},
     "2023 visit occurred 'Jo Hill visits Fiji' @Fiji x1\n"
     "2024-05-20 attack/killing occurred 'Hooded gunmen kill Bo Silva and Ann Hill in Lima' "
     "@Lima x2\n"                                                                               },
    {"one dies once, whatever days there are",
     {{"a", "2024-05-22", "death|occurred|2024-05-20||deceased:Ann Hill@US|"},
      {"b", "2024-05-22", "death|occurred|||deceased:Ann Hill@US|"},
      {"c", "2024-05-24",
       "death|occurred|2024-05-23||deceased:Ann Hill@US,deceased:%a friend|c=0.6"}},
     "2024-05-20 death occurred 'Ann Hill and a friend die' x3 disputed\n"                      },
    {"a leader's invasion is his country's; a day that no words give is a guess",
     {{"a", "2022-03-01",
       "attack/invasion|occurred|2022-02||attacker:$Aland@AX,target:$Fiji@FJ|"},
      {"b", "2024-05-22",
       "attack/invasion|occurred|||attacker:Ann Hill@AX,target:$Fiji@FJ|"},
      {"c", "2024-05-24",
       "attack/invasion|occurred|2024-05-23/2024-05-24||attacker:$Aland@AX,target:$Fiji@FJ|default"},
      {"d", "2024-05-24",
       "attack/airstrike|occurred|2024-05-23||attacker:$Aland@AX,target:$Fiji@FJ|"}},
     "2022-02 attack/invasion occurred 'Aland and Ann Hill invade Fiji' x3\n"
     "2024-05-23 attack/airstrike occurred 'Aland strikes Fiji' x1\n"                           },
    {"who was killed was killed once, wherever and whoever did it",
     {{"a", "2024-03-05",
       "attack/killing|occurred|2024-03-04|Arica,Chile|target:Jo Hill@CL,attacker:%gunmen|"},
      {"b", "2024-04-20",
       "attack/killing|occurred|2024-04-19/2024-04-20|Lima,Peru|target:Jo Hill@CL,attacker:Bo "
       "Silva@CL|default"},
      {"c", "2024-03-08",
       "attack/shooting|occurred|2024-03-06|Chile,Chile|target:Jo Hill@CL,target:%a guard|"},
      {"d", "2024-03-08",
       "attack/shooting|occurred|2024-03-04|Iquique,Chile|target:Ana Lopez@CL,attacker:%gunmen|"}},
     "2024-03-04 attack/killing occurred 'Bo Silva kills Jo Hill in Arica' @Arica x3 disputed\n"
     "2024-03-04 attack/shooting occurred 'Gunmen shoot Ana Lopez in Iquique' @Iquique x1\n"    },
    {"who is shot at in March and in June is shot at twice",
     {{"a", "2024-03-05",
       "attack/shooting|occurred|2024-03-04|Arica,Chile|target:Jo Hill@CL|"},
      {"b", "2024-06-05",
       "attack/shooting|occurred|2024-06-04/2024-06-05|Arica,Chile|target:Jo Hill@CL|default"},
      {"c", "2024-02-25",
       "attack/shooting|occurred|2024-02-24/2024-02-25|Lima,Peru|target:Jo Hill@CL|default"},
      {"d", "2024-03-15",
       "attack/shooting|occurred|2024-03-14/2024-03-15||target:Jo Hill@CL|default"}},
     "2024-02-24/2024-02-25 attack/shooting occurred 'Jo Hill is shot in Lima' @Lima x1\n"
     "2024-03-04 attack/shooting occurred 'Jo Hill is shot in Arica' @Arica x2\n"
     "2024-06-04/2024-06-05 attack/shooting occurred 'Jo Hill is shot in Arica' @Arica x1\n"    },
    {"who follows one and the same is not one and the same",
     {{"a", "2024-03-05",
       "appointment/nominated|occurred|2024-03-04||appointee:Jo Hill@CL,predecessor:Ana Lopez@CL|\n"
       "appointment|occurred|2024-03-04||appointee:Bo Silva@CL,predecessor:Ana Lopez@CL|"},
      {"b", "2024-03-06",
       "appointment/nominated|occurred|2024-03-05||appointee:Jo Hill@CL,appointer:%the board|"}},
     "2024-03-04 appointment occurred 'Bo Silva succeeds Ana Lopez' x1\n"
     "2024-03-04 appointment/nominated occurred 'The board names Jo Hill' x2 disputed\n"        },
    {"an office of long ago is not that of the news",
     {{"a", NULL, "appointment/nominated|occurred|1995||appointee:Jo Hill@CL|"},
      {"b", NULL, "appointment/nominated|occurred|||appointee:Jo Hill@CL|"},
      {"c", "2024-03-05",
       "appointment/resigned|occurred|2019-03-04||appointee:Ana Lopez@CL|\n"
       "appointment/removed|occurred|2019||appointee:Bo Silva@CL,appointer:!Arkan Air@CL|"},
      {"d", "2024-03-09",
       "appointment/resigned|occurred|||appointee:Ana Lopez@CL|\n"
       "appointment/removed|occurred|||appointee:Bo Silva@CL,appointer:!Arkan Air@CL|"}},
     "1995 appointment/nominated occurred 'Jo Hill is named to office' x1\n"
     "2019 appointment/removed occurred 'Arkan Air removes Bo Silva' x2\n"
     "2019-03-04 appointment/resigned occurred 'Ana Lopez resigns' x1\n"
     "XXXX appointment/resigned occurred 'Ana Lopez resigns' x1\n"
     "XXXX appointment/nominated occurred 'Jo Hill is named to office' x1\n"                    },
    {"two states without a day are no event, with somebody of one they may be",
     {{"a", "2024-03-05",
       "meeting/talks|occurred|2024-03-04|Lima,Peru|participant:$Peru@PE,participant:$Fiji@FJ|\n"
       "meeting/talks|occurred|2024-01-04|Lima,Peru|participant:$Peru@PE,participant:Ann Hill@FJ|"},
      {"b", "2024-03-09",
       "meeting/talks|occurred|||participant:$Peru@PE,participant:$Fiji@FJ|\n"
       "meeting/talks|occurred|||participant:$Peru@PE,participant:Ann Hill@FJ|"}},
     "2024-01-04 meeting/talks occurred 'Peru holds talks with Ann Hill in Lima' @Lima x2\n"
     "2024-03-04 meeting/talks occurred 'Peru holds talks with Fiji in Lima' @Lima x1\n"
     "XXXX meeting/talks occurred 'Peru holds talks with Fiji' x1\n"                            },
    {"towns of one's own country are no journey",
     {{"a", "2024-03-05",
       "visit|occurred|2024-03-04|Suva,Fiji@FJ|visitor:Ann Hill@FJ|\n"
       "visit|occurred|2024-03-04|Suva,Fiji@FJ|visitor:Jo Hill@GB|"},
      {"b", "2024-03-07",
       "visit|occurred|2024-03-05|Nadi,Fiji@FJ|visitor:Ann Hill@FJ|\n"
       "visit|occurred|2024-03-05|Nadi,Fiji@FJ|visitor:Jo Hill@GB|"}},
     "2024-03-04 visit occurred 'Ann Hill visits Suva' @Suva x1\n"
     "2024-03-04/2024-03-05 visit occurred 'Jo Hill visits Nadi' @Nadi x2\n"
     "2024-03-05 visit occurred 'Ann Hill visits Nadi' @Nadi x1\n"                              },
    {"a company is one with its legal form and without, and does one thing in a year",
     {{"a", "2024-05-01",
       "other|occurred|2023-04-19||participant:!Bolt Works Co. Ltd.@FJ,participant:!Arkan Air|"},
      {"b", "2024-05-01",
       "other|occurred|2023||participant:!Arkan Air Inc.@FJ,participant:!Bolt Works@FJ|c=0.7 "
       "after years of talks about engines and prices the contract went elsewhere"},
      {"c", "2024-05-01",
       "other|occurred|2023||participant:!Arkan Air Inc.@FJ,participant:!Fox Mills@FJ|c=0.7 "
       "engines for the mills"}},
     "2023 other occurred 'Arkan Air Inc. and Fox Mills: other' x1\n"
     "2023-04-19 other occurred 'Arkan Air Inc. and Bolt Works: other' x2\n"                    },
    {"a house is in some town, two houses are two places",
     {{"a", "2024-03-05",
       "meeting|occurred|2024-03-04|Senate House,|participant:Jo Hill@GB,participant:Ana Lopez@MX|"},
      {"b", "2024-03-06",
       "meeting|occurred|2024-03-04|London,United Kingdom|participant:Jo Hill@GB,participant:Ana "
       "Lopez@MX,participant:Bo Silva@PE|"},
      {"c", "2024-03-05",
       "meeting|occurred|2024-03-04|Guild Hall,|participant:Jo Hill@GB,participant:Li Wei@CN|"},
      {"d", "2024-03-05",
       "meeting|occurred|2024-03-04|Baker Street,|participant:Jo Hill@GB,participant:Li Wei@CN,"
       "participant:Ann Fox@GB|"}},
     "2024-03-04 meeting occurred 'Jo Hill meets Li Wei at Guild Hall' @Guild Hall x1\n"
     "2024-03-04 meeting occurred 'Jo Hill meets Li Wei and Ann Fox on Baker Street' "
     "@Baker Street x1\n"
     "2024-03-04 meeting occurred 'Jo Hill meets Ana Lopez and Bo Silva in London' @London x2\n"},
    {"who was to come too",
     {{"a", "2024-05-01",
       "visit|planned|2024-05|Fiji,Fiji|visitor:Ann Hill@US,visitor:Bo Lee@US|"},
      {"b", "2024-05-08", "visit|occurred|2024-05-07|Fiji,Fiji|visitor:Ann Hill@US|"}},
     "2024-05-07 visit occurred 'Ann Hill visits Fiji' @Fiji x2\n"                              },
    {"a plan without a day is the visit that follows it, not the one before",
     {{"a", "2024-05-01", "visit|planned||Fiji,Fiji|visitor:Ann Hill@US|"},
      {"b", "2024-05-20", "visit|occurred|2024-05-19|Fiji,Fiji|visitor:Ann Hill@US|"},
      {"c", "2023-05-20", "visit|occurred|2023-05-19|Fiji,Fiji|visitor:Ann Hill@US|"}},
     "2023-05-19 visit occurred 'Ann Hill visits Fiji' @Fiji x1\n"
     "2024-05-19 visit occurred 'Ann Hill visits Fiji' @Fiji x2\n"                              },
    {"a visit put off and called off in the same weeks is one plan",
     {{"a", "2024-05-01", "visit|cancelled||Fiji,Fiji|visitor:Ann Hill@US|c=0.7"},
      {"b", "2024-05-20", "visit|cancelled||Fiji,Fiji|visitor:Ann Hill@US|"},
      {"c", "2023-05-20", "visit|planned||Fiji,Fiji|visitor:Ann Hill@US|"}},
     "XXXX visit cancelled 'Ann Hill to visit Fiji (cancelled)' @Fiji x2\n"
     "XXXX visit planned 'Ann Hill to visit Fiji' @Fiji x1\n"                                   },
    {"one name, a whole country and no day are no event",
     {{"a", "2024-05-01",
       "legislation/signed|occurred|2024-05|Fiji,Fiji|body:Ann Hill@FJ|\n"
       "attack|occurred|2024|Fiji,Fiji|target:%people|"},
      {"b", "2024-05-20",
       "legislation/signed|occurred|2024-05-19|Fiji,Fiji|body:Ann Hill@FJ|\n"
       "attack|occurred|2024-05|Fiji,Fiji|target:%people|"}},
     "2024 attack occurred 'People are attacked in Fiji' @Fiji x1\n"
     "2024-05 legislation/signed occurred 'Ann Hill signs legislation' @Fiji x1\n"
     "2024-05 attack occurred 'People are attacked in Fiji' @Fiji x1\n"
     "2024-05-19 legislation/signed occurred 'Ann Hill signs legislation' @Fiji x1\n"           },
    {"two actors and one verb are one case in whatever words",
     {{"a", "2024-05-01",
       "other|occurred|2024-04||participant:!Arkan Air@FJ,participant:!Bolt Works@FJ|"},
      {"b", "2024-05-01",
       "other|occurred|2024-04-19||participant:!Arkan Air@FJ,participant:!Bolt Works@FJ|c=0.7 "
       "after years of talks about engines and prices the contract went elsewhere"}},
     "2024-04-19 other occurred 'Arkan Air and Bolt Works: other' x2\n"                         },
    {"two towns of one arrest are in dispute, two of a journey are not",
     {{"a", "2024-05-21",
       "arrest|occurred|2024-05-19|Suva,Fiji|detainee:Jo Fox@FJ|c=0.9\n"
       "visit|occurred|2024-05-19|Suva,Fiji|visitor:Ann Hill@US|"},
      {"b", "2024-05-20",
       "arrest|occurred|2024-05-19|Nadi,Fiji|detainee:Jo Fox@FJ|\n"
       "visit|occurred|2024-05-19|Nadi,Fiji|visitor:Ann Hill@US|"}},
     "2024-05-19 visit occurred 'Ann Hill visits Nadi' @Nadi x2\n"
     "2024-05-19 arrest occurred 'Jo Fox is arrested in Suva' @Suva x2 disputed\n"              },
    {"demonstrators and protesters of one day and town protest once",
     {{"a", "2024-03-05",
       "protest|occurred|2024-03-04|Nairobi,Kenya|protester:%Protesters|"},
      {"b", "2024-03-05",
       "protest|occurred|2024-03-04|Nairobi,Kenya|protester:%demonstrators|"},
      {"c", "2024-03-05",
       "protest|occurred|2024-03-04|Mombasa,Kenya|protester:%demonstrators|"}},
     "2024-03-04 protest occurred 'Demonstrators protest in Mombasa' @Mombasa x1\n"
     "2024-03-04 protest occurred 'Demonstrators protest in Nairobi' "
     "@Nairobi x2\n"                                                                            },
    {"people arrested by police on one day are not the same people",
     {{"a", "2024-03-05",
       "arrest|occurred|2024-03-04||authority:%police,detainee:%people|"},
      {"b", "2024-03-05",
       "arrest|occurred|2024-03-04||authority:%police,detainee:%people|c=0.7"}},
     "2024-03-04 arrest occurred 'Police arrest people' x1\n"
     "2024-03-04 arrest occurred 'Police arrest people' x1\n"                                   },
    {"who asks the leader asks his country",
     {{"a", "2024-04-27",
       "statement/request|occurred|2024-04-26||speaker:Jo Hill@GB,addressee:$Mexico@MX|c=0.8 "
       "to open markets further"},
      {"b", "2024-04-28",
       "statement/request|occurred|2024-04-26||speaker:Jo Hill@GB,addressee:Ana Lopez@MX|c=0.7 "
       "never again to tolerate cartels"}},
     "2024-04-26 statement/request occurred 'Jo Hill calls on Ana Lopez and Mexico' x2\n"       },
    {"different speeches of one day stay apart, the same one joins",
     {{"a", "2024-04-27",
       "statement/pledge|occurred|2024-04-26||speaker:Xi Jinping@CN|c=0.8 to open markets "
       "further and welcome foreign investors warmly"},
      {"b", "2024-04-28",
       "statement/pledge|occurred|2024-04-26||speaker:Xi Jinping@CN|c=0.7 to open markets "
       "further and welcome foreign investors"},
      {"c", "2024-04-28",
       "statement/pledge|occurred|2024-04-26||speaker:Xi Jinping@CN|c=0.7 never again "
       "tolerate corruption among generals"}},
     "2024-04-26 statement/pledge occurred 'Xi Jinping makes a pledge' x2\n"
     "2024-04-26 statement/pledge occurred 'Xi Jinping makes a pledge' x1\n"                    },
};

static void merges_as_told(void)
{
    world_check(cases, COUNT(cases));
}

CU_TestInfo merge_tests[] = {
    {"reports merge as told", merges_as_told},
    CU_TEST_INFO_NULL,
};
