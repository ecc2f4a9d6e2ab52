"""Words by which an agreement says who does something: verbs, kin, offices. Data for `flows.wiewoord`, in lower case."""

from flows.naamwoorden import ROL_EIND


def _words(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


# The form with he or she.
FINIET = _words("""
belt vraagt gaat regelt maakt stuurt mailt komt brengt haalt zoekt helpt kijkt neemt doet heeft is zal zou wil kan moet mag wordt blijft houdt geeft
zegt schrijft vult levert betaalt bespreekt spreekt praat overlegt plant plan meldt verwijst legt zet ruimt let past passeert slaapt eet kookt wandelt
fietst sport loopt rijdt rekent meet checkt controleert informeert nodigt organiseert coördineert bezoekt bekijkt leest opent sluit tekent ondertekent
dient trekt vraag zorgt ontvangt start begint stopt leert oefent probeert belooft wacht schuift stemt werkt bereidt verhuist schildert schoont maait poetst
wast boekt reserveert verzamelt scant kopieert print bewaart onderzoekt achterhaalt inventariseert ordent sorteert schakelt wijst bemiddelt ondersteunt
begeleidt adviseert beslist besluit beoordeelt keurt verlengt verstrekt vergoedt leent spaart koopt verkoopt bestelt repareert vervangt installeert
herstelt onderhoudt monteert zegt neemt vertelt licht deelt koppelt luistert troost motiveert schaft draagt bevestigt bedenkt kiest stelt vindt weet
laat krijgt ziet hoort voert verwerkt registreert schreef stuurde belde ging deed vroeg regelde maakte had was kwam bracht haalde zocht nam
appt sms't whatsappt facetimet beantwoordt reageert annuleert verzet wijzigt verandert activeert solliciteert studeert traint verzorgt verschoont snoeit
zendt aanvraagt indient meebrengt ophaalt nagaat uitzoekt inplant opneemt doorgeeft afspreekt meegaat langsgaat terugbelt
""")
# The infinitive, which is also the form with more than one.
MEERVOUD = _words("""
bellen vragen gaan regelen maken sturen mailen komen brengen halen zoeken helpen kijken nemen doen hebben zijn zullen zouden willen kunnen moeten mogen
worden blijven houden geven zeggen schrijven vullen leveren betalen bespreken spreken praten overleggen plannen melden leggen zetten ruimen letten passen
slapen eten koken wandelen fietsen sporten lopen rijden rekenen meten checken controleren informeren nodigen organiseren coördineren bezoeken bekijken
lezen openen sluiten tekenen dienen trekken zorgen starten beginnen stoppen leren oefenen proberen beloven wachten schuiven stemmen werken verhuizen
schilderen wassen boeken verzamelen onderzoeken kopen bestellen repareren vertellen delen luisteren dragen kiezen stellen vinden weten laten zien horen
appen reageren zoeken aanvragen indienen ophalen uitzoeken inplannen opnemen doorgeven afspreken meegaan langsgaan terugbellen inleveren invullen
opruimen schoonmaken nakijken bezorgen ondersteunen begeleiden
""")
ZELF = _words("ik jij je hij zij ze wij we jullie iedereen allemaal")
LID = _words("de het een zijn haar hun mijn onze ons m'n z'n mn zn")
MEER = _words("wij we jullie ze zij ouders buren kinderen broers zussen vrienden collega's vrijwilligers mantelzorgers")
WIE_NOG = _words("""
zus zussen broer broers ouders buren buur kinderen kind mantelzorger vrijwilliger gemeente wijkteam woningcorporatie corporatie school thuiszorg
politie voedselbank schuldhulp schuldhulpverlening maatje ambulant ergotherapeut fysiotherapeut logopedist poh ggd ggz uwv ouder leerplicht
reclassering familie verhuurder notaris advocaat bank apotheek tandarts kredietbank cjg bureau team aanjager voorzitter notulist procesregisseur
""")
# What is arranged, not who arranges.
DING = _words("""
afspraak formulier brief huur rekening geld contract huis kamer sleutel auto medicijnen aanvraag offerte lijst plan papieren het dat dit er alles
budget rooster schema overleg post aanmelding indicatie uitkering contact gesprek kast fiets energie
""")
EINDEN = (
    *ROL_EIND,
    "team",
    "zorg",
    "hulp",
    "raadsman",
    "raadsvrouw",
    "manager",
    "therapeut",
    "meester",
    "winkel",
    "bank",
    "corporatie",
)
VOORZETSEL = _words(
    "in op bij met voor van naar aan over uit tot om door na zonder tegen onder tussen sinds vanaf zodra als dat omdat nog ook niet dan daarna eerst"
)
VRAAG = _words("wie wat waar waarom wanneer hoe welke hoeveel")
MEER_EIND = ("ouders", "kinderen", "broers", "zussen", "buren", "vrienden", "vrijwilligers")
