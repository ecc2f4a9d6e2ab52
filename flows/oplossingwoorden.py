"""The words by which `flows.oplossing` knows a solution. Data only: no rule stands here.

Heads are what a Dutch compound ends in, so that one word covers many: *hulp* also covers *thuishulp* and *schuldhulp*.
"""


def _words(*regels: str) -> frozenset[str]:
    return frozenset(woord for regel in regels for woord in regel.split())


# A provision, product or professional, also as the last part of a longer word.
KOP = _words(
    "hulp zorg begeleiding ondersteuning behandeling verpleging verzorging opvang opname bijstand sanering bewindvoering indicatie",
    "indicaties uitkering toeslag toelage vergoeding subsidie voorziening regeling beschikking verwijzing verwijsbrief aanvraag",
    "therapie training cursus traject dagbesteding verstrekking plaatsing begeleiden therapeut coach werker werkster consulent",
    "begeleider begeleidster behandelaar hulpverlener hulpverlening bewindvoerder psycholoog psychiater verpleegkundige",
    "verzorgende casemanager voogd ondersteuner adviseur specialist bemiddelaar mobiel rolstoel douchestoel toiletstoel",
    "trippelstoel rollator traplift tillift plafondlift beugel beugels inloopdouche aanpassing alarm alarmering alarmknop",
    "gehoorapparaat gehoorapparaten hoortoestel hoortoestellen steunkousen kliniek instelling verpleeghuis verzorgingshuis",
    "verpleegtehuis internaat groepswonen woonvorm hospice medicatie medicijn medicijnen slaappillen pillen diagnose diagnostiek",
    "test hulpmiddel hulpmiddelen parkeerkaart vervoer taxi taxipas vervoerspas parkeerplaats maaltijdservice maaltijdvoorziening",
    "voedselbank kledingbank voedselpakket loket arts dokter deskundige bureau team onderzoek stelling computer lening keuring",
    "beheerder bescherming verlener tehuis vergunning groep maatje buddy vrijwilliger expert pleeggezin gastgezin pleegouders",
    "opleider toekenning vergoedingen",
)

# What a longer word for a provision begins with: "zorgboerderij", "opvangplek", "begeleidingsuren".
BEGIN = ("zorg", "opvang", "begeleiding", "thuiszorg", "hulpverlen", "verpleeg", "jeugdzorg", "schuldhulp", "verslaving", "opname",
         "therapie", "dagbesteding", "behandel", "mantelzorg", "indicatie", "uitkering", "pleeg", "bewind", "logeer")  # fmt: skip

# The same, but only as a word of its own, because other words end in it or it is short.
HEEL = _words(
    "ggd svb cak ciz gemeentehulp thuishulp kinderbescherming reclasseringstoezicht toezichthouder gezinsvoogd steunzolen",
    "doorverwezen verwezen herkeurt herkeuring vergoed toegekend gesubsidieerd maatwerk zorgbudget zorgpolis kwijtschelding",
    "huurtoeslag sta-opstoel staopstoel opstoel toiletverhoger badplank transferplank trippelstoel bedverhogers krukken prothese",
    "loopfiets duofiets bakfiets driewieler zuurstof katheter insuline methadon ritalin dokter chirurg neuroloog geriater",
    "cardioloog tandarts orthopedagoog pedagoog logopediste diëtiste diëtist praktijkondersteuner ouderenadviseur",
    "cliëntondersteuner clientondersteuner mantelzorgmakelaar leerplichtambtenaar reclassering jeugdbeschermer deurwaarder notaris",
    "jurist rechtsbijstand vertrouwenspersoon gebarentaaltolk ervaringsdeskundige opbouwwerker praktijkverpleegkundige",
    "verpleegster zuster oppas schoonmaak tuinman klusjesman klussendienst boodschappendienst wasservice strijkservice",
    "begeleidingsplan zorgplan behandelplan hulpverleningsplan zorgpad casusoverleg keukentafelgesprek uithuisplaatsing pleegzorg",
    "crisisplek logeerplek zorgappartement serviceflat seniorenwoning focuswoning thuisdialyse detox rehab revalidatie",
    "revalidatiecentrum buddyproject lotgenotencontact weerbaarheidstraining rouwgroep sollicitatietraining participatiebaan",
    "werkervaringsplek garantiebaan wsw ziektewet ww ioaw aow studietoeslag minimaregeling meedoenregeling stadspas jeugdfonds",
    "sportfonds kindpakket fietsregeling noodfonds euthanasieverklaring wilsverklaring levenstestament volmacht omgangsregeling",
    "contactverbod huisverbod aware sleutelkluis rookmelder deurdrempels drempelhulp handgrepen handgreep stoeltjeslift huislift",
    "wmo wlz pgb ggz uwv wajong wia poh emdr cgt fysio fysiotherapeut logopedist logopedie ergotherapeut dietist huisarts",
    "psychologe wijkteam wijkverpleging wijkzuster buurtzorg thuiszorg poetsvrouw poetshulp schoonmaakster werkster tolk mentor",
    "mentorschap curatele bewind advocaat maatje buddy vrijwilliger hulphond wijkagent urgentie urgentieverklaring driewielfiets",
    "tandem hooglaagbed tafeltje aanleunwoning mantelzorgwoning kamertraining opgenomen getest behandeld onderzocht geplaatst",
    "budgetbeheer schuldregeling schuldhulp wsnp vso mediation mediator respijtzorg logeerhuis logeeropvang herindicatie",
    "leerlingenvervoer regiotaxi valys zorgboerderij rugzakje inburgering scootmobiel scootmobielen afkickkliniek thuisbegeleiding",
    "lotgenotengroep praatgroep gespreksgroep zelfhulpgroep zorgverlof begeleidingsuren zorguren hulpuren scan zorgwoning ots",
    "voogdij kredietbank logeerweekend humanitas indicatiestelling dagopvang dagbehandeling noodopvang huishoudhulp gezinshulp",
    "gezinscoach jobcoach bemoeizorg kraamzorg nachtzorg jeugdzorg jeugdhulp kinderopvang",
)

# Two words in a row that are one provision.
PAAR = _words(
    "beschermd_wonen begeleid_wonen beschut_werk speciaal_onderwijs second_opinion onder_bewind hoog-laag_bed",
    "huishoudelijke_ondersteuning maatschappelijk_werk persoonlijk_budget persoonsgebonden_budget eerste_hulp onderzoek_naar",
    "passend_onderwijs ggz_instelling schoolmaatschappelijk_werk schoolmaatschappelijk_werker maatschappelijk_werker",
    "maatschappelijk_werkster",
)

# Chores of somebody who comes to help: who asks for "iemand die ..." with one of these asks for a provision.
TAAK = _words(
    "helpt helpen hulp schoonmaken schoonmaakt poetsen poetst dweilen stofzuigen stofzuigt ramen vloer was wassen wast douchen",
    "doucht aankleden huishouden post administratie papieren boodschappen regelt opruimen opruimt klussen tuin begeleidt verzorgt",
    "verzorgen oppast kookt rijdt rekeningen belasting medicijnen thuiszorg komt keer x druppelt smeert brengt haalt past meegaat",
    "schoonhoudt schoonhouden boodschap strijkt strijken klust verschoont verpleegt opvoeding",
)
# ... unless it is company that is asked for.
GEZELSCHAP = _words(
    "praten praat koffie thee luistert luisteren belt bellen kaarten spelletje verjaardag lachen wandelen wandelt samen vriend",
    "vriendin houdt gezelschap praatje vertrouwen snapt begrijpt",
)

# What may stand before a provision that is asked for: who asks, the asking itself, how much of it.
LICHT = _words(
    "ik wij we hij zij ze u mij me ons mijn mn m'n onze zijn haar hun wil wilt willen wou wens wenst zou zouden graag vraag vraagt",
    "vragen om zoek zoekt zoeken nodig heb hebben heeft moet moeten mag kan krijg krijgt krijgen naar in onder een het de er dat",
    "die deze dit aub eigenlijk gewoon misschien liefst snel zo weer mogelijk dringend meteen gauw eindelijk toch ook wel nog nu",
    "eens maar en of eerst alleen voor aanvragen aanvraag regelen meer extra veel vaker wat minstens iets uur uren dag dagen week",
    "per keer x dagdelen twee drie vier vijf zes half mevrouw mevr mw meneer mnr dhr heer cliënt client inwoner gezin zoon dochter",
    "moeder vader ma pa mama papa man vrouw oma opa kind kinderen broer zus ouders partner ouder goed goede vast ander uurs komt",
    "komen gaat gaan wordt worden soort aanmerking inzet start via terug cliënte hebt opnieuw langs dan",
)

# Stands for the provision that follows it: "een gesprek met het wijkteam".
DEEL_VAN = _words(
    "gesprek gesprekken praten afspraak plek plekje plaats lijst wachtlijst pakket iemand contact via traject aanvraag intake",
    "recht steun hulp kom inzet wisselen veranderen betaald",
)

# Getting it: with one of these in its clause a provision is asked for wherever it stands.
KRIJGEN = _words(
    "krijgen krijg krijgt aanvragen aanvraagt aangevraagd regelen geregeld regelt vergoed vergoeden toegekend inschakelen verlengd",
    "verlengen verhoogd betaalt betalen nodig inzetten ingezet wenst verzoekt aanmelden aangemeld gedaan terecht",
)

# Not wanted, or already had enough of.
ZONDER = _words(
    "geen niet nooit zonder minder niks nergens niemand zelf ipv stoppen stop af kwijt behalve",
)

# The provision is there already, and something is said of it: "de hulp is fijn".
TOESTAND = _words(
    "is was gaat neemt luistert begrijpt blijft loopt vindt denkt weet hoeft zit werkt",
)
# The provision is where somebody is or whom they deal with, not what they ask for.
BEZIG = _words(
    "kunnen durven durf bezoeken werken serieus groeten begrijpen snapt fietsen lopen geholpen meedoen leven luisteren luistert",
    "slag vergeten afbouwen missen reizen rijden varen erheen bezig",
)
# Keeping what is there (VRA-15), or how it feels, is a wish.
HOUDEN = _words(
    "plezier gerust houden behouden volhouden houd afmaken afronden blijven blijf",
)
BEPAALD = _words(
    "de het mijn mn m'n onze ons zijn haar hun deze die",
)
VOORZETSEL = _words(
    "met van bij na sinds tegen als voor over door uit behalve tijdens op in tussen naast achter ondanks",
)
# Asked for with *worden*: "opgenomen worden"; a noun before it is what somebody becomes: "begeleider worden".
DEELWOORD = _words(
    "opgenomen getest behandeld onderzocht geplaatst",
)
# Ends like a provision and is none.
GEEN_VOORZIENING = _words(
    "zorgen zorgt zorgde zorgzaam zorgeloos zorgelijk verzorgen automobiel automobielen zelfhulp behandelen behandelt pleegt",
    "logeert logeerde zorgvuldig bezorgd mantelzorger mantelzorgers logeren verpleegd opnamen pleegkinderen",
)

DOEL = _words(
    "zodat waardoor waarmee opdat dan",
)
REDEN = _words(
    "want omdat doordat aangezien sinds anders",
)
