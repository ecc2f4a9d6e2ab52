"""First names that are common in the Netherlands, in lower case, by where they come from. Data for `flows.persoonsnaam`.

A list is never whole: what is missing is found by what stands around it.
"""


def _words(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


_NEDERLANDS_M = _words("""
aad aart abe abel ad adam adriaan albert alex alexander alfred allard alwin andre andreas andries andré antoine anton antonie antoon appie arend arie
arjan arjen arno arnold arnoud arthur august axel bart bartel bas bastiaan bauke ben benjamin benno berend bert bertus bjarne bjorn björn boaz bob
boris boudewijn bram brian bruno carel carlo cas casper cees charles chiel chris christiaan christian christoffel claus coen constant cor cornelis
daan damian daniel daniël danny dave david dennis dex dick diederik diego dirk dolf dominique dries duco dylan eddy edgar edo edwin eelco eelke egbert
elmer emiel emile eric erik ernst erwin evert fabian ferdinand ferry filip finn floris folkert frank frans fred frederik freek frits gabriel geert
gerald gerard gerben gerbrand gerco gerhard gerrit gerrit-jan gert gert-jan gideon giel gijs gijsbert gilles glenn govert guido guus gé hans harm
harold harrie harry hein hendrik hendrik-jan henk henny henri herbert herman herre hessel hidde hubert hugo huib huub ids ivo jaap jacco jace jack
jacob jacques jan jan-peter jan-willem jarno jasper jay jayson jeffrey jelle jelmer jens jeremy jeroen jerry jesse jim jip jochem joep joeri joey
johan johannes john johnny jonas jonathan joop joost jordi jordy jorick joris jorn jorrit jos joshua jules julian julius jurgen jurjen jurre jurriaan
justin kai karel kars kasper kay kees keimpe kevin kian klaas koen koos krijn kris kyan lars laurens leendert lenn lennart leo leon leonard levi lex
liam lieven lodewijk loek lou louis lowie luc luca lucas luciano ludo luuk maarten machiel manfred manuel marc marcel marco marijn marinus mario
marius mark marnix mart martijn martin marvin mason mathijs mats matthew matthias matthijs maurice maurits max meindert melle menno merijn michael
michel michiel mick mike milan milo mitchell moos nathan nick nico nicolaas niek niels noah noud olaf olivier oscar otto pascal patrick paul pepijn
perry peter philip pier pierre piet pieter pim quint quinten ralf ralph ramon raymond rein reinier reinoud reinout reint remco rene renske rené
richard rick rik rinus rob robbert robert robin roderick roel roelof rogier roland rolf ron ronald ronnie roy ruben rudi rudolf rutger ruud ryan
sander sebastiaan sem sepp seth sibe sicco siebe siem siemen sietse sijmen simon sjaak sjef sjoerd sjors sjouke stan stef stefan sten stephan steven
stijn sven sybren sytse teun teunis theo theodoor thijmen thijs thom thomas tibbe tiemen ties tijmen tijn tijs tim timo timon tjeerd tobias toine tom
ton tristan twan tycho tyler valentijn victor vincent vinz walter ward wesley wessel wiebe wietse wilbert wilco wilfred wilhelm willem willem-jan
willy wim winston wout wouter xander ybe yorick youri zeger
""")

_NEDERLANDS_V = _words("""
aaltje ada adriana afke agnes aleida alexandra alice alicia alida aline amanda amber amelie amy andrea angela angelique aniek anita anja anke anna
annabel anne anne-marie anneke annelie annelies annemarie annemiek annet annette annie annika anouk ans antje antoinette antonia ariane arianne aron
ashley astrid atie aukje babette barbara bea beatrijs beatrix bep bernadette berta bertha betsy betty bianca brechtje bregje brent brigitta brigitte
britt can carla carlijn carola carolien carolina caroline catharina cato cecile celine chantal charlotte chloe christa christel christianne christien
christina christine cindy claire clara claudia colette colin conny cor cora corine corinne cornelia corrie cécile céline daisy daniela danielle
danique daniëlle daphne debbie debora deborah demi denise desi diana dina dineke dion dominique doortje dora doreen dorien dorine doris dorothea edith
eef eefje elena eleonora elin eline elisa elisabeth elise elke ella ellen elly els elsbeth elselien elsje emilie emily emma erica erika esmee esmée
esther eva evelien eveline evi evy fabio feline femke fenna fenne fieke fien fleur floor floortje francien francisca frederique froukje féline gea
geertje geertruida geke gerard gerda gerdien gerrie gerry gesina gonda gonnie gre greet greetje greta gré guusje hanna hannah hanneke hanny harriet
heidi heleen helena helga hendrika hendrikje henriette henrike hermien hermina hester hetty hilda hilde hillie hilly hiske hope hugo ida ietje ilona
ilse imke ina ineke ines inge ingeborg ingrid irene iris irma isa isabeau isabel isabella isabelle iza jacoba jacolien jacqueline jaimy jamie jana
janet janine janke janna janneke jannetje jannie jannigje janny jantine jantje jasin jasmijn jasmine jayda jeanette jeanne jeannette jelien jennifer
jenny jessica jet jetske jette jikke jill joan joanne johanna joke jolanda jolien jolijn jorinde josephine josien joy jozefien joël judith julia julie
juliette karen karin karina karlijn kate katja kayleigh kelly kelsey kiki kim kimberley kirsten klaartje klaasje kyra lana lara laura laurie lea lena
leni lenie lenneke leonie leontien levi lia lian lianne lida lidia lieke lien lies liesbeth lieselot lieve lilian liliane lily lina linda linde linsey
lisa lisanne lise lisette liv liva lize lizz lizzy loeki loes lois lola lorenzo lot lotta lotte louisa louise luan lucia luna lydia lynn maaike
maartje machteld madelief madelon magda magdalena malou mandy manon mara margaret margaretha margje margo margot margreet margriet maria marian
marianne marie marie-louise marieke marielle marietta marije marijke marijn marika mariska marit mariëlle mariëtte marja marjan marjolein marjolijn
marleen marlies marloes marlou marrigje martha martina martine marvin mathilde maud maureen maxim maxime meike melanie melany melissa merel merle mia
michelle mieke mien miep mila milou miranda mirjam mirthe mohamad monica monika monique myrna myrthe nadine nancy nanda naomi natalie natasja nathalie
neeltje nel neletta nellie nelly nicole nicolette nienke nigel nikki nina ninke noa noor noortje nora norah nova ody olga olivia patricia paula
paulien pauline petra pien pieternella pleun puck quinty quirine rachel rebecca regina renate renee renée resi ria rianne ricky riet rina rita romana
romy roos roosje roosmarijn rosa rosalie rosanne rosemarie rowan roxanne ruth saar sabine sabrina sacha sandra sanne sanneke sara sarah saskia selma
senna sharon sharona sien sientje sil silvia simone sjaan sjoukje sofia sofie sonja sonny sophia sophie stella stephanie sterre stijn storm susan
susanne suzan suzanne sylvia tamara tanja tara tess tessa teuntje thea thera theresia thirza tia tilly tina tineke titia tonny toos trees trijntje
tristan trix truda trudy truus valerie vanessa veerle vera veronica veronique vivian viviënne wendy wieke wiep wies wietske wil wilfried wilhelmina
wilke willemien willemijn wilma winnie xandra yannick yara yente yfke ymke yolanda yolande yuna yvette yvonne zara zeb zita zoe zoë
""")

_MAROKKAANS_ARABISCH = _words("""
abdallah abdel abdelaziz abdelhak abdelkader abdelkarim abdellah abdul abdullah abdullahi achraf adil adnan ahmad ahmed ahmet aicha aisha akram ali
amal amin amina amine amir amira anas anass anouar asma asmaa aya ayman ayoub aziz aziza aïcha badr basel bashar bilal bouchra brahim chadia chaima
chaimae dounia driss ebrahim el-houssain fadma fadoua faisal farah farid farida fatiha fatima fatima-zahra fatma fatna fayza fouad fouzia habiba hafid
hafida hafsa hajar hakim hakima halima hamid hamida hamza hanan hanane hasan hasna hassan hatim haya hayat hiba hicham hind hosni houda houria hussein
ibrahim ibtissam idris ihssan ikram ilham ilias ilyas iman imane imran ismael ismail issam jamal jamila jaouad jawad jihad kamal kaoutar karim karima
khadija khadra khaled khalid khalil laila lamia latifa layla leila lina louay loubna lubna maha mahmoud majid malak malika mansour mariam marouane
marwa maryam maysa mazen meryem miloud mimoun mimount mina mohamad mohamed mohammad mohammed mouna mounir mourad mourat moussa mustafa mustapha nabil
nabila nadia naima najat najib najim nasser nawal nezha nisrine nordin nordine nour noura nouria ola omar osama othman ouafa ouassim rabia rachid
rachida rahma rami rania rashid rawan rayan redouan redouane reem rida ridouan riham rim rkia saad safae safia said saida saliha salim salima salma
salwa samer sami samir samira sanaa sara saïd shaima shirin siham smail soraya souad soufian soufiane soumaya tamer tarik tariq touria wael wafa wafae
walid wassim widad yahya yasin yasmin yasmina yasmine yassin yassine yassir yazan younes yousef youssef youssra yusuf zahra zaid zaina zainab zakaria
zakia zineb zohra zouhair
""")

_TURKS_KOERDISCH = _words("""
abdurrahman adem akin alev alper arda arzu asli aslı atilla aylin ayse aysegul aysel aytac ayten ayşe ayşegül azad azra bahar baran baris barış bayram
belma berfin berivan berkan beyza birgul bulent burak burcu busra bülent büşra cagla cansu cem cemal cemile ceren cevat cihan deniz derya dilan dilara
dilek dursun duygu ebru ece ecrin ela elif emine emir emirhan emre enes engin ercan erdal erdem erdogan eren erhan erkan ersin esma esra eylül eymen
fadime fatih ferhat feride figen filiz furkan gamze gizem gokhan gul gulay gulcan gulsen gökhan gül gülay gülsüm gülşen hakan halil halime hamide
hanife hasan hatice havva hayriye hikmet hulya huseyin hülya hüseyin ibrahim ilayda ilhan ilkay irem ismet kaan kadir kadriye kemal kenan kerem kerim
koray kubra kübra levent leyla mehmet melek melike meltem memet mert merve meryem mesut metin mevlüt miray muhammed muhammet murat musa mustafa
muzaffer nazli nazlı necla nermin nese neslihan nesrin nevin nihat nilgün nuray nurcan nuri nurten okan omer onur orhan osman ozan ozgur ozlem pelin
pinar pınar ramazan recep rojda rojin rukiye sabri safiye salih savas selim selin selma sema semih semra senay serap serdar serkan sevda sevgi sevil
sevim sezen sibel sinan songul songül sukran suleyman sultan süleyman tarkan tayfun tolga tugba tuncay turan turgay turgut tuğba ufuk ugur ulku umit
umut utku uğur veli volkan yagmur yakup yalcin yasemin yavuz yeliz yeter yigit yildiz yunus yusuf yılmaz zehra zekiye zeliha zeynep ziya zuhal zübeyde
ömer özgür özlem ümit
""")

_SURINAAMS_ANTILLIAANS_AFRIKAANS = _words("""
abdi abdirahman abdulahi abena adjoa afua akosua akua alida almaz alvin ama amanuel amar ambika anand anil anisha anjali anjini anoesjka aroen arti
asad asha ashna ashwin astra avinash awet ayaan ayan berhane biniam brenda carlos chander chandra chandrika chantal chidi chinedu chioma clarence
clarissa clifton clyde cynthia daniyel daphne deepak delano denzel dewanand dewi dinesh djaya djoeke eden edmundo edsel emeka errol esi esmeralda
esseline ewald faduma fadumo faizal farhiya fayaz ferdinand filmon fiyori franklin gaitrie genet gerson gianni giovanni giselle gloria gregory
guillermo gyanti haben habtom harold harvey hendrina henna hibo hiwot hodan humphrey idil ifeoma ifrah inderdjiet indra iris iwan jainullah jair
jairzinho jaswant jayden jenifer jermaine jerrel jurmain kamla kavita ketan khadra kidane kishan kofi krishna kwabena kwaku kwame kwasi lakshmi
letebrhan lloyd lorenzo luciana lucien ludwig luwam magalie malti manoj marlon marvin maryan mavis meena melvin merhawi meron milton mohan mulu muna
muriel naipal narain nasra natnael ngozi nisha orlando pooja prem priscilla priya quincy radjesh radjin rahul raj raja rajesh rakesh ramesh rani ravi
rayen reshma rinaldo rishi robel rodney rohan roshni rosita rubia ruchi ruta saba sahra samrawit sandhya sanjay santosh sarita satish savitri selam
selwyn semere senait shakti sham shanice shanti shaquille sharda sharmila shereen sherida sheryl shiva shurendy simret soenita soerin solomon soraya
stanley sunil sunita suresh sushila tekle tesfay tirza tjandra tsegay tyrone urmila usha vidya vijay vinod warsame wilgo winston xaviera yaw yentl
yohannes yonas yusra yvanka zerai zeynab
""")

_ELDERS = _words("""
abbas adrian agnieszka agron agus akbar alberto alejandro aleksandra alfonso ana anca andreea andriy andrzej aneta antonio aram arash arben arezo
ariana azad azadeh bambang barbara bartosz beata behrouz besnik bogdan bogdana budi carmen cristian cristina cristobal damian dana danuta dariush
dariusz dewi dmitri dmytro dolores dorota dragan drita edyta ekaterina elena elzbieta emina enrique ewa ewelina farhad farzaneh fatmir fereshteh
fernando fikret florin francisco freshta georgi gheorghe ghulam giulia giuseppe golnaz goran grazyna grzegorz halina hamed hewa hoa hossein hung igor
ioana ion ionut irena iryna isabel ivan ivanka iwona jadwiga jafar jakub janusz jaroslaw jasmina javad javier jelena jerzy joanna joao jolanta jorge
jose josé joão juan juana justyna kamil kamila karimullah karwan katarzyna kateryna kaveh kinga krystyna krzysztof laleh li-ying linh ljudmila luigi
luis lukasz lyudmyla maciej magdalena mahdi mahsa maksym malgorzata manuel manuela marcin marek mariia marina mariusz marjan marta maryam masoud mehdi
mehran mei-ling mercedes michal miguel mihaela mihai milena milica mina ming minh mirjana mirsad mohsen monika mostafa mykola nadezhda najibullah
narges nasim nasrin natalia nataliia natalya navid nazanin nenad nermina nga nguyen nicoleta nilofar oksana oleg oleksandr oleksandra olena olha omid
pablo parisa parwin paulo pavel pawel pedro petro phuong pilar piotr plamen pouya przemek putri qasim quang radu rafael rafal raluca rebin reza rezan
ricardo robert rodrigo rosario roya sahar salvatore samim samiullah sebastian senad sergei sergio serhiy setareh shabnam shahin shahla sherko shilan
shirin simona sirwan siti slawomir slobodan snezana soheil sri stanislaw stefka svetlana svitlana sylwia szymon tatiana teresa tetiana thanh thao thi
tomasz tuan tuyet urszula vadim valentin valon van-anh vasile vasyl vesna viktor viktoria vladimir volodymyr wahid wayan wei wieslaw wojciech xiao
yalda yulia yuriy zabiullah zahir zbigniew zofia zohreh zoran zuzanna
""")

VOORNAAM = (
    _NEDERLANDS_M | _NEDERLANDS_V | _MAROKKAANS_ARABISCH | _TURKS_KOERDISCH | _SURINAAMS_ANTILLIAANS_AFRIKAANS | _ELDERS
)

# Also an ordinary word, a place or a firm: only a name where what stands around it says so.
GEWOON = _words("""
ad ada adam adel albert alex ama amber an angel ans appie april arend art august bas bauke beer ben berg bo bob boris bram brenda can cas cato cem
claus constant cor daan daisy dana dave demi deniz desi dick dien dirk dolores door dora ece eden eef ela elder elif elke els engel ernst esi eva ewa
fee ferry fieke fien fleur floor florence france frank frans fred frits ga gamze genet gideon giel glenn gloria god goran greet gul guus haben hans
harm harrie harry hein henna hind hoa hoop hung ids ilhan ion iris isa ivo jack jan jasmijn jay jet jihad jill jim jip job joke jonge jos joy kai kay
kees kim klaas kris lara laura lea lena lente lex li lia lien lies lieve linde lise lot lotte lou louis luc luna lynn madelief magda mara marc maria
marina mark mars mart martin max may mees mei melle menno mercedes merel mia mick mien mila milan milo min mina ming minh mona monica muna nancy nel
nina noa noah noor nora nour nuri ola olaf oma omid otto parels paris pascal pasen paul peter pien pier pilar pim pink pol pop puck quint raf rahma
raj ram rein reint remi ria rida riet rik rim rina rita rob robin roman ron roos roosmarijn rosa rosalie rosario roy ruth saad saba said sam sander
savas sem senna seth sham siem sien sol sri stan stef stella ster sterre storm sultan summer tara tess teun thi tia tijn tijs tim tom ton toon toos
trees trix turan twan umut van-anh veli vera victor viktoria vos ward wei welmoed wies wil wilke will willy wim wolf wout yaw yeter zara zeger zoe
zomer zon zuhal
""")
