"""What stands around a name, and what has a capital and is no name. Data for `flows.persoonsnaam`, in lower case."""


def _words(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


TUSSENVOEGSEL = _words("van de der den het 't ter ten 's von vd el al ben bin ait di da dos le st v.d. v.d")

# A name follows, also without a capital.
AANHEF = _words("mevrouw mevr mw meneer mijnheer mnr dhr hr heer fam familie")
# A name with a capital may follow: an office, kin, a neighbour, a greeting.
ROL = _words("""
dokter dr mr drs ir prof juf juffrouw meester pastoor dominee imam zuster broeder gezin echtpaar advocaat wethouder burgemeester oma opa tante oom
moeder vader mama papa zoon dochter zus zusje broer broertje kleinzoon kleindochter neef nicht man vrouw echtgenoot echtgenote ex partner vriend
vriendin verloofde buurman buurvrouw buurjongen buurmeisje collega begeleider begeleidster mentor bewindvoerder huisarts psycholoog cliënt client
cliënte inwoner bewoner patiënt patient kind baby jongen meisje tweeling stiefvader stiefmoeder schoonmoeder schoonvader schoonzus hoi hallo beste dag
groet groeten groetjes heet heette genoemd naam noemt volgens ken kent roepnaam achternaam voornaam contactpersoon casusregisseur voogd mantelzorger
vrijwilliger docent leerkracht trainer namens tnv v
""")

# An office is also the last part of a longer word: "jeugdarts", "wijkagent".
ROL_EIND = (
    "arts",
    "agent",
    "werker",
    "werkster",
    "begeleider",
    "coach",
    "leraar",
    "juf",
    "regisseur",
    "adviseur",
    "deskundige",
    "verpleegkundige",
)

# What a person does: a capital at the start of a sentence before one of these is a name, where it could be one.
DOET = _words("""
heeft had wil wilde wilt zegt zei gaat ging woont woonde belt belde kan kon komt kwam moet moest mag mocht werkt werkte voelt voelde vindt vond
vertelt vertelde slaapt sliep eet drinkt rookt huilt lacht helpt hielp zorgt zorgde mist durft durfde krijgt kreeg maakt loopt zit zat staat ligt ziet
hoort praat denkt dacht weet wist zoekt doet deed neemt blijft bleef houdt kent vraagt vroeg probeert wordt werd speelt leert spreekt schrijft leest
gebruikt heet
""")

# Of these, what no organisation does: also with an unknown word beside it.
VAN_MENSEN = _words("""
woont woonde slaapt sliep eet drinkt rookt huilt lacht voelt voelde mist durft durfde vertelt vertelde denkt dacht loopt praat luistert jarig zwanger
schaamt
""")

# After these a capital is somebody; after the next only where the sentence goes on as about somebody.
WIJST_AAN = _words("volgens vindt vind zegt zei heet jij")
LEIDT_IN = _words("dat als of voor met aan door zonder alleen en is was toen omdat want om")

# A capital after one of these is a place or an organisation.
PLEK = _words("""
in te uit naar bij gemeente provincie wijk dorp stad stichting basisschool school buurthuis wijkcentrum ziekenhuis college locatie café cafe kerk
moskee kliniek hotel merk restaurant vereniging club team bureau via tot koning koningin prins prinses sint huize verpleeghuis woonzorgcentrum
zorgcentrum winkel supermarkt bedrijf firma omroep organisatie instelling straat plein park de het een
""")

# Ends of the names of organisations and places.
GEEN_NAAM_EIND = (
    "zorg",
    "wonen",
    "groep",
    "bank",
    "dienst",
    "kring",
    "hulp",
    "huis",
    "school",
    "college",
    "team",
    "stichting",
    "centrum",
    "wet",
    "fonds",
    "loket",
    "punt",
    "plein",
    "straat",
    "laan",
    "weg",
    "dorp",
    "stad",
    "land",
    "recht",
    "thuis",
    "werk",
    "wijk",
    "kliniek",
    "instelling",
    "beheer",
    "net",
    "academie",
    "apotheek",
    "ing",
    "heid",
    "teit",
    "atie",
    "isch",
    "ische",
    "isme",
    "aans",
    "aanse",
    "kwartier",
    "kamp",
    "park",
    "kerk",
    "gebied",
    "raad",
    "bond",
    "nl",
    "plan",
    "kracht",
    "bloem",
    "winkel",
    "toeslag",
    "bijstand",
    "regisseur",
    "consulent",
    "overleg",
    "kruis",
    "markt",
    "plaats",
    "zuid",
    "noord",
    "oost",
    "west",
    "post",
    "max",
)

# Capitals that are no person: places, peoples, languages, days, feasts, firms, illnesses, medicines, house words.
GEEN_NAAM = _words("""
nederland nederlands nederlandse belgië duitsland duits duitse engels engelse engeland frankrijk frans franse spanje spaans spaanse italië italiaans
italiaanse turkije turks turkse marokko marokkaans marokkaanse suriname surinaams surinaamse curaçao aruba syrië syrisch syrische eritrea ethiopië
somalië somalisch afghanistan afghaans irak iran iraaks pools poolse polen oekraïne oekraïens oekraïense roemenië bulgarije arabisch arabische
tigrinya berbers koerdisch farsi dari papiaments hindi hindoestaans chinees chinese china india pakistan indonesië vietnam afrika afrikaans amerika
amerikaans europa europees antillen antilliaanse amsterdam rotterdam utrecht eindhoven tilburg breda nijmegen arnhem groningen leiden haarlem almere
apeldoorn enschede zwolle amersfoort maastricht oss uden veghel heesch berghem ravenstein lith megen geffen ruwaard schadewijk ussen schaijk zeeland
boxtel vught helmond waalwijk cuijk grave bernheze meierijstad brabant gelderland limburg friesland drenthe overijssel flevoland holland noord-brabant
maasland den haag bosch delft gouda dordrecht roosendaal venlo roermond ede maandag dinsdag woensdag donderdag vrijdag zaterdag zondag januari
februari maart april mei juni juli augustus september oktober november december kerst kerstmis pasen pinksteren ramadan suikerfeest offerfeest
sinterklaas koningsdag nieuwjaar carnaval god allah jezus bijbel koran islam maas rijn waal alzheimer parkinson korsakov down asperger tourette crohn
corona covid adhd add pdd-nos autisme ms als copd borderline hiv ptss ritalin oxazepam paracetamol humanitas farent vivent pantein rabobank ing
abn-amro philips ajax psv feyenoord jumbo lidl aldi hema action ikea albert heijn marktplaats facebook whatsapp instagram tiktok youtube google teams
outlook slack digid libelle bol dela brabantwonen mooiland buurtzorg novadic-kentron interzorg brabantzorg ons welzijn ggz ggd uwv wmo wlz zvw svb cak
cjib ind coa duo pgb ciz mee leger heils rode kruis zilveren cz vgz menzis achmea zonnebloem veilig thuis valys reinier kwf hartstichting jeugdzorg
voedselbank belastingdienst politie brandweer raad rechtbank kadaster kamer reclassering jeugdwet participatiewet avg poh ik wij we jij je u hij zij
ze het de een dat die dit deze wie wat waar wanneer hoe waarom er en of maar want dus toen nu dan ook niet geen ja nee ieder iedereen iemand niemand
collega's collega allemaal mensen team inwoner casus plan actie vraag advies stap overleg netwerk school samen samenwerkplan vader moeder zoon dochter
broer zus oma opa mevrouw meneer dokter heer familie gezin huisarts kind kinderen hulp zorg wonen werk inkomen gezondheid
""")
# Firms and sayings with the name of a person in them.
VASTE_NAAM = (
    "albert heijn",
    "vincent van gogh",
    "jan modaal",
    "anne frank",
    "koning willem",
    "willem alexander",
    "jan en alleman",
    "jan met de pet",
    "pieter baan",
    "van gogh",
    "prins bernhard",
    "wilhelmina ziekenhuis",
    "bernhoven",
    "jeroen bosch",
    "catharina ziekenhuis",
    "kees boeke",
    "max havelaar",
    "jan linders",
    "de heer des huizes",
    "mark my",
    "willem i ",
    "willem ii",
    "albert schweitzer",
    "anton van duinkerken",
    "titus brandsma",
)
