"""Verbs by which an agreement says that somebody does something. Data for `flows.wiewoord`, in lower case."""


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
