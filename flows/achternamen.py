"""Surnames that are common in the Netherlands, in lower case, without what stands before them. Data for `flows.persoonsnaam`."""


def _words(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


ACHTERNAAM = _words("""
aarts abdi acar acker ahmadi ahmed aissati akin akkermans aksoy aktas alaoui ali amrani appiah arslan arts asante aslan ates avci aydin aydın azzouzi
baars bakels bakkal bakkali bakker bakx baldew barendse bayram beek beekman ben-ali benali benhaddou bennani berg bergh berhane berkel berrada
bhagwandin bie biharie bissessur blijd blom boateng boer boersma bommel bondarenko boogaard boon boot bos bosch bosma bosman bouali bouazza boukhari
boulahrouz bouwman bouzid bozkurt brands broek brouwer bruijn bruin buijs bulut burleson cairo cakir celik cetin chander chaoui chen chotkan cijntje
claassen coenen cornelissen coskun cruden dam damen daoudi dekker demir derksen dijk dijkman dijkstra dirks doekhi dogan dongen doorn douma doğan
driessen duran eijck eijk el-amrani el-ouali elshout erdogan evers everts farah fassi feenstra fernandez ferreira franken gangapersad garcia gerrits
gerritsen geurts ghazi gielen girigorie goede gogh gonzalez goossen goossens gopal graaf groen groenendijk groeneveld groot gul guler gunes güler
güneş haan haar haas haddad haddaoui haile ham hamdaoui hamidi haring hashemi hassan heemskerk heiden heijden hendriks hendrikx hermans heuvel
hiemstra hoang hoek hoekman hoekstra hoeven hofman hofstra hoof hooff hoogendoorn hoogland horst hosseini hout houten huisman hulst hussein idrissi
ionescu isenia ivanov jacobs jacobse jager jagroep jansen janssen jaspers jhinkoe jilali jong jonge jonker joosten kaddouri kalloe kaminski kamp
kanhai kaplan kara karaca karatas karels karimi kasmi kaya kemp kempen kersten keskin khattabi khemai kidane kilic klaassen klein kluivert koc kok
kolk koning kooij kooistra kool koopman korkmaz koster kovalenko kowalska kowalski koç kramer krol kroon kruijf kuijper kuijpers kuiper kuipers kurt
kılıç laan lachman lahlou lalta lammers landveld lange leeflang leenders leeuwen lewandowski lin linden lith liu lopez lucassen luijten maas maduro
mahabier mahadew manders mangal mansouri martens martina martinez marzouki meer megens meijer menig mensah mertens meyer michels mohamed mohammadi mol
molen molenaar mouhssine moussaoui mulder najjar narain nelissen nelom nguyen nijs nooijen nowak oedit oever omar oomen ooms oosterhout orie osei
osman oss otten ouahbi ouali overman owusu ozcan ozdemir ozkan ozturk panday paulissen peek peeters pengel pereira perez persad peters petrov pham
pieters pieterse pietersen pinas ploeg pol polat popescu post postma pouwels prins raaij rachidi raghoebar ramautar ramcharan ramdin ramdjan
ramkhelawan ramlal ramnath rampersad ramsaran reijnders rezai ridder rijk rijn rodriguez romeijn rooij roos rosaria rossum rozenblad ruiter rutten
sabiri sahin saidi salhi sanders santos sari schaik schellekens schipper schoenmakers scholten schoot schouten schreurs schrijver schuurmans sedney
seedorf sewdien sewnarain sheombar shevchenko sikkema silva simons simsek singh sluijs sluis smeets smit smits snijders soekhai soekhoe spaans
spierings stam steen stevens stoffels straten sukul swinkels szymanski taghi tahiri talbi tas tekin tekle terpstra tesfay teunissen tewari theunissen
thijssen tiemessen timmer timmermans tjin toonen tran tromp tuin turan ucar unal uysal veen veenstra veld veldhuis veldman ven venetiaan verbeek
verhagen verheijen verhoeven vermeer vermeij vermeulen verschuren verstegen verweij vink visser vissers vliet vogels vonk voort vos vreden vries vugt
waal wagenaar wal wang warsame weerd weijden wessels westerhof wielen wiersma wijdenbosch wijk wijnen wijngaard wijntuin willems wilms winkel winklaar
wisniewski wit wojcik wolf wolters wong wouters wójcik yaakoubi yahyaoui yavuz yildirim yildiz yilmaz yusuf yıldırım yıldız yılmaz zanten zaoui
zeefuik zeeland zegers zerouali zhang ziani zielinski zijlstra ziyech zuijlen zuiverloon zwaan zwan zwart çakır çelik çetin özdemir özkan öztürk şahin
şimşek
""")
