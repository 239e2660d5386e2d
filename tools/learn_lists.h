/* learn_lists.h - what learn_make.c makes names of. General knowledge of English. */
#ifndef TOOLS_LEARN_LISTS_H
#define TOOLS_LEARN_LISTS_H

static const char *const starts[] = {
    "B",  "Br", "C",  "D",  "F", "G",   "Gr", "H", "J",  "K",  "Kr", "L",
    "M",  "N",  "P",  "R",  "S", "Sch", "St", "T", "Tr", "V",  "W",  "Z",
    "Ch", "Sh", "Bl", "Th", "O", "A",   "E",  "I", "Mc", "Al-"};
static const char *const middles[] = {"a",  "e",   "i",  "o",  "u",  "ai",  "ou",
                                      "ie", "ar",  "en", "or", "an", "ell", "in",
                                      "ol", "und", "av", "os", "im", "ett"};
static const char *const links[] = {"b", "d", "g", "k", "l", "m",
                                    "n", "r", "s", "t", "v", "z"};
static const char *const ends[] = {
    "a",   "o",   "son", "er",  "man", "ov", "ic", "i",    "ez", "ko", "ler", "ard",
    "ini", "ski", "ton", "ley", "sen", "us", "as", "berg", "ay", "is", "ek",  "um"};
static const char *const place_ends[] = {
    "ville", "burg", "ton",   "stad", "grad", "pur", "abad", "ford", "o",
    "heim",  "a",    "field", "wick", "port", "ia",  "ovo",  "ano",  "mouth"};
static const char *const plain[] = {
    "Blue",     "Silver", "Black",  "Golden", "Red",   "Iron",   "Night",  "Summer",
    "Broken",   "Last",   "Lost",   "Stone",  "Wild",  "North",  "Royal",  "Green",
    "Electric", "Paper",  "Dark",   "Bright", "First", "Velvet", "Sky",    "Ocean",
    "Fire",     "Glass",  "Happy",  "Dead",   "Young", "Great",  "Little", "White",
    "Purple",   "Urban",  "Modern", "Global"};
static const char *const things[] = {
    "River",  "Hearts", "Dogs",   "Wolves",  "Kings",  "Horizon", "Garden", "Machine",
    "Dreams", "Moon",   "Riders", "Thunder", "Shadow", "Light",   "Doors",  "Echo",
    "Tigers", "Voices", "Train",  "Flowers", "Angels", "Days",    "Roads",  "Storm",
    "Stars",  "Sun",    "Window", "Letters", "Mirror", "Circle",  "Bridge", "Crown"};
static const char *const firms[] = {
    "Inc.",        "Corporation",   "Ltd",          "Group",   "Systems",  "Industries",
    "Records",     "Airlines",      "Bank",         "Motors",  "Media",    "Holdings",
    "Studios",     "Foods",         "Technologies", "Energy",  "Pictures", "Partners",
    "Electronics", "Entertainment", "Publishing",   "Company", "Games",    "Software"};
static const char *const clubs[] = {
    "United",  "City",    "Rovers",  "FC",      "Eagles",   "Tigers", "Wanderers",
    "Bears",   "Rangers", "Lions",   "Giants",  "Athletic", "Hawks",  "Sharks",
    "Knights", "Storm",   "Pirates", "Falcons", "Kings",    "Stars"};
static const char *const fields[] = {
    "Foreign Affairs", "Finance",       "Health",         "Defence",  "Justice",
    "Education",       "Agriculture",   "Science",        "Energy",   "Human Rights",
    "Transport",       "Public Safety", "Civil Aviation", "Commerce", "Culture",
    "Fisheries",       "Labour",        "Trade"};
static const char *const bodies_of[] = {
    "Ministry", "Department", "Institute", "Committee",  "Commission",  "Council",
    "Office",   "Academy",    "Bureau",    "Federation", "Association", "Board"};
static const char *const bodies[] = {
    "Agency",    "Authority",   "Commission", "Council",    "Ministry",
    "Committee", "Association", "Service",    "Department", "Party",
    "Union",     "Foundation",  "Court",      "Police",     "Army",
    "Society",   "Assembly",    "Institute",  "Front",      "League"};
static const char *const papers[] = {
    "Times",   "Post", "Herald",     "News",     "Tribune", "Gazette",  "Chronicle",
    "Journal", "Star", "Daily Mail", "Observer", "Mirror",  "Magazine", "Review"};
static const char *const sites[] = {
    "Stadium", "Airport", "Palace", "Park",    "Hall",   "Bridge",    "Street",
    "Square",  "Museum",  "Hotel",  "Station", "Castle", "Cathedral", "Tower",
    "Mosque",  "Theatre", "Avenue", "Prison",  "Church", "Center"};
static const char *const waters[] = {"River", "Sea",   "Mountains", "Valley", "Ocean",
                                     "Bay",   "Canal", "Hills",     "Desert", "Island"};
static const char *const jobs[] = {
    "footballer", "singer",    "actor",      "politician",     "writer",
    "painter",    "engineer",  "journalist", "lawyer",         "coach",
    "general",    "physicist", "president",  "prime minister", "foreign minister"};
static const char *const titles[] = {
    "President", "Prime Minister",     "Foreign Minister", "Senator", "Governor",
    "Mayor",     "Secretary of State", "General",          "Judge",   "Chancellor",
    "King",      "Minister",           "Ambassador"};
static const char *const arms[] = {"Infantry", "Cavalry", "Air",
                                   "Armored",  "Fighter", "Marine",
                                   "Tank",     "Bomber",  "Airborne"};
static const char *const units[] = {"Regiment", "Division",  "Brigade", "Squadron",
                                    "Wing",     "Battalion", "Corps",   "Group"};
static const char *const rails[] = {"Railway",       "Railroad", "Line",
                                    "Light Railway", "Metro",    "Transit"};
static const char *const schools[] = {
    "High School", "School", "College", "Academy", "Elementary School", "Institute"};
static const char *const counties[] = {"County", "District", "Province",
                                       "Parish", "Township", "Municipality"};
static const char *const routes[] = {"Route", "Interstate", "Highway", "State Route"};
static const char *const streets[] = {"Street", "Avenue", "Road", "Highway",
                                      "Boulevard"};
static const char *const parties[] = {
    "Liberal",   "Conservative", "Labor",  "Republican",  "National", "Democratic",
    "Socialist", "Green",        "Reform", "Progressive", "Federal",  "Unity"};
static const char *const nicks[] = {
    "Falcons",   "Eagles",    "Bears",     "Raiders", "Rams",     "Vikings",
    "Rebels",    "Spartans",  "Trojans",   "Huskies", "Wildcats", "Bulldogs",
    "Cougars",   "Panthers",  "Cardinals", "Hornets", "Mustangs", "Rockets",
    "Stallions", "Crusaders", "Comets"};
static const char *const months[] = {"January", "March",  "May",
                                     "June",    "August", "October"};
static const char *const events[] = {
    "World Cup", "Olympics",   "Championship", "Treaty", "War",       "Festival",
    "Award",     "Grand Prix", "Revolution",   "Open",   "Agreement", "Prize"};

#endif
