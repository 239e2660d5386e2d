#include "tests/check.h"
#include "tests/graph/world.h"

static const struct world_case cases[] = {
    {"the office is told, with a preposition of its own or as",
     {{"a", "2024-04-27",
       "appointment/nominated|occurred|2024-04-26||appointee:Jo Hill@GB|label=a judge of the county court"},
      {"b", "2024-05-27",
       "appointment/nominated|planned|2024-05-26||appointee:Ana Lopez@MX|label=to the board"},
      {"c", "2024-06-27",
       "appointment/resigned|occurred|2024-06-26||appointee:Jo Hill@GB|label=chairman"},
      {"d", "2024-07-27",
       "appointment/removed|occurred|2024-07-26||appointee:Ana Lopez@MX|"}},
     "2024-04-26 appointment/nominated occurred 'Jo Hill is named a judge of the county court' x1\n"
     "2024-05-26 appointment/nominated planned 'Ana Lopez to be named to the board' x1\n"
     "2024-06-26 appointment/resigned occurred 'Jo Hill resigns as chairman' x1\n"
     "2024-07-26 appointment/removed occurred 'Ana Lopez is removed from office' x1\n"                 },
    {"a label names nobody twice, and groups of one report",
     {{"a", "2024-03-05",
       "protest|occurred|2024-03-04|Independence Square,Nairobi|protester:%students|\n"
       "arrest|occurred|2024-03-03|Lagos Airport,Lagos|authority:!Coast Guard@NG,authority:%Coast Guard divers,detainee:Jo Hill@GB|"},
      {"b", "2024-03-05",
       "protest|occurred|2024-03-04|Independence Square,Nairobi|protester:%young people|\n"
       "agreement|occurred|2024-03-02||party:$Peru@PE,party:%farmers|"}},
     "2024-03-02 agreement occurred 'Peru and farmers reach an agreement' x1\n"
     "2024-03-03 arrest occurred 'Coast Guard divers arrest Jo Hill' @Lagos Airport x1\n"
     "2024-03-04 protest occurred 'Students protest in Independence Square' @Independence Square x2\n" },
    {"a group is named once however its words stand, a person beside her own",
     {{"a", "2024-03-05",
       "meeting|occurred|2024-03-04|Arica,Chile|participant:%Guild leaders,participant:%leaders of Guild|\n"
       "meeting|occurred|2024-03-02||participant:Jo Hill@GB,participant:Ana Lopez@MX,participant:%Jo Hill's aides|"}},
     "2024-03-02 meeting occurred 'Jo Hill meets Ana Lopez and aides' x1\n"
     "2024-03-04 meeting occurred 'Guild leaders hold talks in Arica' @Arica x1\n"                     },
    {"at a house, in the states, by members of a body",
     {{"a", "2024-03-05",
       "protest|occurred|2024-03-04|White House,United States|protester:%Guild of Kano members|\n"
       "arrest|occurred|2024-03-03|Netherlands,Netherlands|detainee:Jo Hill@GB|\n"
       "arrest|occurred|2024-03-02|University of Kano,Nigeria|detainee:!Rebel Forces@NG|"}},
     "2024-03-02 arrest occurred 'Rebel Forces are arrested at the University of Kano' @University of Kano x1\n"
     "2024-03-03 arrest occurred 'Jo Hill is arrested in the Netherlands' @Netherlands x1\n"
     "2024-03-04 protest occurred 'Guild of Kano members protest at the White House' @White House x1\n"},
    {"what was done to somebody, and words that leave out to whom",
     {{"a", "2024-03-05",
       "legal_case/charge|occurred|2024-03-04||accused:Jo Hill@GB|label=be charged with arson\n"
       "arrest|occurred|2024-03-03||authority:!Metropolitan Police@GB,detainee:Jo Hill@GB|label=arrest a man in Leeds\n"
       "arrest|occurred|2024-03-02||authority:!Metropolitan Police@GB,detainee:Ana Lopez@MX|label=arrest Lopez on a bus\n"
       "arrest/released|planned|2024-03-07||detainee:Ana Lopez@MX|label=be released on bail"}},
     "2024-03-02 arrest occurred 'Metropolitan Police arrests Lopez on a bus' x1\n"
     "2024-03-03 arrest occurred 'Metropolitan Police arrests Jo Hill' x1\n"
     "2024-03-04 legal_case/charge occurred 'Jo Hill is charged with arson' x1\n"
     "2024-03-07 arrest/released planned 'Ana Lopez to be released on bail' x1\n"                      },
    {"what is planned is to be done, and troops are deployed",
     {{"a", "2024-04-27",
       "arrest/released|planned|2024-05-26||detainee:Jo Hill@GB,detainee:Ana Lopez@MX|"},
      {"b", "2024-04-27",
       "military_move/deployment|occurred|2024-04-26|Nairobi,Kenya|force:%troops|"},
      {"c", "2024-04-27",
       "military_move/deployment|planned|2024-04-29|Lagos,Nigeria|force:%soldiers|"},
      {"d", "2024-04-27",
       "agreement/signed|occurred|2024-04-26||party:Jo Hill@GB,party:Ana Lopez@MX|label=sign a pact on milk\n"
       "legislation/impeachment|planned|2024-06-03||body:!Senate of Peru@PE,accused:Bo Silva@PE|"}},
     "2024-04-26 agreement/signed occurred 'Jo Hill and Ana Lopez sign a pact on milk' x1\n"
     "2024-04-26 military_move/deployment occurred 'Troops are deployed in Nairobi' @Nairobi x1\n"
     "2024-04-29 military_move/deployment planned 'Soldiers to be deployed in Lagos' @Lagos x1\n"
     "2024-05-26 arrest/released planned 'Jo Hill and Ana Lopez to be released' x1\n"
     "2024-06-03 legislation/impeachment planned 'Senate of Peru to vote on impeaching Bo Silva' x1\n" },
    {"whom the words of an act name does not act, and what they share is theirs",
     {{"a", "2024-04-27",
       "agreement|occurred|2024-04-26||party:!Kano Steel@NG,party:!Lima Mills@PE|label=sell a mine to Lima Mills\n"
       "agreement|occurred|2024-04-24||party:Jo Hill@GB,party:Ana Lopez@MX|label=widen its pact on milk"}},
     "2024-04-24 agreement occurred 'Jo Hill and Ana Lopez widen their pact on milk' x1\n"
     "2024-04-26 agreement occurred 'Kano Steel sells a mine to Lima Mills' x1\n"                      },
    {"an act that names one of those whom it is done to says who",
     {{"a", "2024-03-05",
       "sanction/imposed|occurred|2024-03-04||imposer:$Kenya@KE,target:$Peru@PE,target:Bo Silva@PE|label=hit Peru with new sanctions"}},
     "2024-03-04 sanction/imposed occurred 'Kenya hits Peru with new sanctions' x1\n"                  },
    {"people are shot, a house and a bus are shot at, and one alone does not clash",
     {{"a", "2024-03-05",
       "attack/shooting|occurred|2024-03-04||attacker:%police,target:Jo Hill@GB|\n"
       "attack/shooting|occurred|2024-02-04||attacker:%soldiers,target:!University of Kano@NG|\n"
       "attack/shooting|occurred|2024-02-14||attacker:%rebels,target:%police bus|\n"
       "attack/clash|occurred|2024-01-04||attacker:$Peru@PE|"}},
     "2024-01-04 attack/clash occurred 'Peru fights' x1\n"
     "2024-02-04 attack/shooting occurred 'Soldiers shoot at University of Kano' x1\n"
     "2024-02-14 attack/shooting occurred 'Rebels shoot at a police bus' x1\n"
     "2024-03-04 attack/shooting occurred 'Police shoot Jo Hill' x1\n"                                 },
    {"people are killed; a lorry, and who was wounded, are attacked",
     {{"a", "2024-03-05",
       "attack/killing|occurred|2024-03-04||attacker:%rebels,target:%lorry,target:%cook|\n"
       "attack/killing|occurred|2024-02-04||attacker:%rebels,target:%lorry|\n"
       "attack/killing|occurred|2024-01-14||attacker:%rebels,target:Jo Hill@GB|by=wound\n"
       "attack/killing|occurred|2024-01-04|Suva,Fiji|target:%village|"}},
     "2024-01-04 attack/killing occurred 'The village is attacked in Suva' @Suva x1\n"
     "2024-01-14 attack/killing occurred 'Rebels attack Jo Hill' x1\n"
     "2024-02-04 attack/killing occurred 'Rebels attack a lorry' x1\n"
     "2024-03-04 attack/killing occurred 'Rebels kill a cook' x1\n"                                    },
    {"who died in an accident was killed, and who was convicted got no ruling",
     {{"a", "2024-03-05",
       "disaster|occurred|2024-03-04|Suva,Fiji|victim:%student|by=kill\n"
       "disaster|occurred|2024-02-04|Nadi,Fiji|victim:%student|\n"
       "legal_case/ruling|occurred|2024-01-04||accused:Jo Hill@GB|by=convict"}},
     "2024-01-04 legal_case/ruling occurred 'Jo Hill is convicted' x1\n"
     "2024-02-04 disaster occurred 'Disaster in Nadi' @Nadi x1\n"
     "2024-03-04 disaster occurred 'A student is killed in Suva' @Suva x1\n"                           },
    {"the accused answers, and a state is committed",
     {{"a", "2024-03-05",
       "legal_case/trial|occurred|2024-03-04||accused:Jo Hill@GB,court:%court|label=plead guilty to arson\n"
       "statement/pledge|occurred|2024-02-04||speaker:$Peru@PE|label=be committed to peace"}},
     "2024-02-04 statement/pledge occurred 'Peru is committed to peace' x1\n"
     "2024-03-04 legal_case/trial occurred 'Jo Hill pleads guilty to arson' x1\n"                      },
    {"a man, the navy, kin: who has no name has an article, and a land that nobody tells none",
     {{"a", "2024-03-05",
       "attack/shooting|occurred|2024-03-04|Kenya,Kenya|attacker:%unidentified man,target:%wife|home\n"
       "attack/shooting|occurred|2024-02-04|Kenya,Kenya|attacker:%navy,target:%old airport|\n"
       "protest|occurred|2024-01-04|Kenya,Kenya|protester:%unit of miners|home\n"
       "protest|occurred|2024-01-02|Palm Avenue,Kenya|protester:%miners|\n"
       "disaster/fire|occurred|2023-12-04|Kenya,Kenya||home"}},
     "2023-12-04 disaster/fire occurred 'Fire in Kenya' @Kenya x1\n"
     "2024-01-02 protest occurred 'Miners protest on Palm Avenue' @Palm Avenue x1\n"
     "2024-01-04 protest occurred 'A unit of miners protests' @Kenya x1\n"
     "2024-02-04 attack/shooting occurred 'The navy shoots at an old airport in Kenya' @Kenya x1\n"
     "2024-03-04 attack/shooting occurred 'An unidentified man shoots wife' @Kenya x1\n"               },
    {"what was said is the label, in the present, as one or as many say it",
     {{"a", "2024-04-27",
       "statement/warning|occurred|2024-04-26||speaker:Jo Hill@GB|label=warn Peru of a strike"},
      {"b", "2024-05-27",
       "statement/denial|occurred|2024-05-26||speaker:Jo Hill@GB,speaker:Ana Lopez@MX|label=deny it"},
      {"c", "2024-06-27",
       "legislation/passed|planned|2024-06-29||body:Senate of Peru@PE|label=pass the bill"},
      {"d", "2024-07-27",
       "statement/denial|occurred|2024-07-26||speaker:Ana Lopez@MX|label=deny it"}},
     "2024-04-26 statement/warning occurred 'Jo Hill warns Peru of a strike' x1\n"
     "2024-05-26 statement/denial occurred 'Jo Hill and Ana Lopez deny it' x1\n"
     "2024-06-29 legislation/passed planned 'Senate of Peru to pass the bill' x1\n"
     "2024-07-26 statement/denial occurred 'Ana Lopez denies it' x1\n"                                 },
};

static void labels_are_as_told(void)
{
    world_check(cases, COUNT(cases));
}

CU_TestInfo kg_label_tests[] = {
    {"labels are as told", labels_are_as_told},
    CU_TEST_INFO_NULL,
};
