"""Surnames that are common in the Netherlands, in lower case and without what stands before them. Data for `flows.persoonsnaam`."""

ACHTERNAAM = frozenset("""
jansen janssen de-vries vries bakker visser smit meijer meyer mulder boer bos bosch vos peters hendriks leeuwen dekker brouwer wit dijk smits graaf meer
kok jacobs haan vermeulen heuvel veen broek bruijn schouten beek willems vliet maas hoekstra koster prins pietersen hermans scholten postma huisman
kuiper kuipers gerritsen bosman post molenaar veenstra martens schipper sanders kramer jonge verhoeven kramer verbeek koning linden blom groot driessen
groen evers ven berg dam wal vink peeters sluis bakels verschuren jong horst wijk hofman wolters mol hoek berkel lange heijden heiden pol veld kooij
timmermans groen haas bie rooij roos gerrits kroon molen rijn wielen dongen hout oever kersten nijs boogaard jonker zwart smeets zijlstra vries kuijpers
tuin goede peek jager ridder boon wouters claassen klaassen cornelissen martens goossens arts aarts verheijen ploeg zanten schaik bergh hoeven schoot
theunissen hoogendoorn wagenaar terpstra bouwman haar bosma dijkstra hoekman sikkema hiemstra hofstra boersma wiersma douma feenstra kooistra
veldhuis veldman weijden steen oosterhout bruin vermeer kolk lith oss kemp kempen rijk bakx raaij schellekens verstegen vissers ham eijk hoof hooff
zuijlen zwan wijngaard kruijf kluivert rossum bommel gogh houten acker akkermans baars ruiter rutten thijssen simons swinkels timmer tromp vogels vos
wessels westerhof winkel wolf zeeland zwaan pieters pieterse klein ooms stam stevens beekman barendse boot brands buijs coenen damen derksen dijkman dirks
doorn eijck elshout everts franken geurts goossen gielen groeneveld groenendijk haring heemskerk hendrikx hoogland hulst jaspers jacobse joosten kamp karels
koopman kool krol kuijper laan lammers leenders lucassen luijten manders megens mertens michels nelissen nooijen oomen otten paulissen pouwels reijnders
romeijn schoenmakers schreurs schrijver schuurmans sluijs snijders spaans spierings stoffels straten teunissen tiemessen toonen verhagen vermeij verweij
vonk voort vugt waal weerd wijnen wilms zegers doekhi ramdin ramdjan raghoebar ramkhelawan baldew bhagwandin bissessur biharie chotkan chander gangapersad
gopal jagroep jhinkoe kalloe kanhai khemai lachman lalta mahabier mangal mahadew oedit orie panday persad pinas ramautar ramcharan ramlal ramnath ramsaran
rampersad sewnarain sewdien sheombar singh soekhai soekhoe sukul tewari wijntuin wijdenbosch zeefuik cairo cruden blijd burleson landveld leeflang menig
narain nelom overman pengel pinas rozenblad seedorf sedney tjin venetiaan vreden zuiverloon martina winklaar isenia rosaria cijntje girigorie maduro
yilmaz yılmaz kaya demir celik çelik sahin şahin yildiz yıldız yildirim yıldırım ozturk öztürk aydin aydın ozdemir özdemir arslan dogan doğan kilic kılıç
aslan cetin çetin kara koc koç kurt ozkan özkan simsek şimşek polat ozcan korkmaz cakir çakır erdogan acar bulut keskin unal turan gul güler guler aktas
bozkurt gunes güneş tekin karaca kaplan avci sari duran ates coskun bayram yavuz karatas tas akin aksoy ucar uysal
amrani el-amrani idrissi bouzid bouali benali ben-ali alaoui bakkali aissati azzouzi bakkal bennani benhaddou berrada boukhari bouazza boulahrouz chaoui
daoudi el-ouali fassi ghazi haddad haddaoui hamdaoui hamidi idrissi jilali kaddouri kasmi khattabi lahlou mansouri marzouki mouhssine moussaoui najjar
ouali ouahbi rachidi saidi sabiri salhi taghi talbi tahiri yaakoubi yahyaoui zaoui ziani ziyech zerouali mohammadi ahmadi hosseini rezai karimi hashemi
mohamed ali hassan ahmed hussein abdi omar yusuf osman farah warsame tesfay tekle berhane haile kidane mensah owusu boateng asante appiah osei
nguyen tran pham hoang wong chen wang zhang lin liu kowalski kowalska nowak wisniewski wójcik wojcik lewandowski kaminski zielinski szymanski
petrov ivanov popescu ionescu shevchenko kovalenko bondarenko silva santos ferreira pereira garcia fernandez rodriguez lopez martinez gonzalez perez
""".split())  # fmt: skip
