"""First names that are common in the Netherlands, in lower case, by where they come from. Data for `flows.persoonsnaam`.

A list is never whole: what is missing is found by what stands around it.
"""

_NEDERLANDS_M = """
aad aart abel ad adam adriaan albert alex alexander alfred allard alwin andre andré andreas andries anton antoine antonie antoon appie arend
arie arjan arjen arno arnold arnoud arthur august axel bart bartel bas bastiaan bauke ben benjamin benno berend bert bertus bjorn björn bob
boris boudewijn bram brian bruno carel carlo cas casper cees charles chiel chris christiaan christian christoffel claus coen constant cor
cornelis daan daniel daniël danny dave david dennis diederik diego dick dirk dolf dominique dries duco eddy edgar edo edwin eelco eelke
egbert elmer emiel emile eric erik ernst erwin evert fabian ferdinand ferry filip finn floris folkert frank frans fred frederik freek frits
gabriel geert gerald gerard gerben gerbrand gerhard gerrit gerrit-jan gert gert-jan gideon gijs gijsbert gilles glenn govert guido guus hans
harm harold harrie harry hein hendrik hendrik-jan henk henri herbert herman hidde hubert hugo huub ivo jaap jacco jack jacob jacques jan
jan-willem jan-peter jasper jay jeffrey jelle jelmer jens jeroen jerry jesse jim jip joep joeri johan johannes john johnny jonas jonathan
joop joost jordi jordy joris jos joshua jules julian julius jurgen jurre jurriaan justin kai karel kars kasper kay kees keimpe kevin klaas
koen koos krijn kris laurens leendert lennart leo leon leonard levi lex lieven lodewijk lou louis lowie luc luca lucas luciano ludo luuk
maarten machiel manfred manuel marc marcel marco marijn marinus mario marius mark marnix mart martijn martin marvin mathijs mats matthias
matthijs matthew maurice maurits max meindert melle menno merijn michael michel michiel mick mike milan milo mitchell nathan nick nico
nicolaas niek niels noah noud olaf olivier oscar otto pascal patrick paul perry peter philip pier pierre piet pieter pim quinten quint ralf
ralph ramon raymond reinier reinout reinoud remco rené rene renske richard rick rik rinus rob robbert robert robin roel roelof rogier roland
rolf ron ronald ronnie roy ruben rudi rudolf rutger ruud sander sebastiaan sem sepp seth sibe sicco siebe siem siemen sietse sijmen simon
sjaak sjoerd sjors stan stef stefan stephan sten steven stijn sven sybren sytse teun teunis theo theodoor thijmen thijs thomas thom tibbe
tijmen tijn tijs tim timo timon tjeerd tobias tom ton toine tristan twan valentijn victor vincent vinz walter ward wesley wessel wiebe
wietse wilbert wilco wilfred wilhelm willem willem-jan wim winston wouter wout xander ybe yorick youri zeger hessel tycho lars bjarne jorn
jochem jorrit jurjen pepijn roderick rein reint sjef sjouke tiemen willy herre gerco giel gé henny huib ids jarno jeremy joey jorick kyan
""".split()

_NEDERLANDS_V = """
aaltje ada adriana afke agnes aleida alexandra alice alida aline alicia amanda amber amelie amy andrea aniek angela angelique anita anja
anke anna annabel anne anneke annelies annelie anne-marie annemarie annemiek annet annette annie annika anouk ans antje antonia antoinette
arianne ariane astrid atie aukje babette barbara beatrijs beatrix bea bep bernadette berta bertha betsy betty bianca bregje brechtje brigitte
brigitta britt carla carlijn carola carolien carolina caroline cato catharina cecile cécile celine céline chantal charlotte chloe christa
christel christianne christien christina christine cindy claire clara claudia colette conny cora corine corinne corrie cornelia daisy daniela
danielle daniëlle danique daphne debbie debora deborah demi denise desi diana dina dineke dominique dora doreen doortje doris dorien dorine
dorothea edith eef eefje elena eleonora elin eline elisa elisabeth elise elke ella ellen elly els elsbeth elselien elsje emma emily emilie
erica erika esmee esmée esther eva eveline evelien evi evy femke fenna fenne fien fieke fleur floor floortje francien francisca frederique
froukje geertje geertruida gerda gerdien gerrie gerry gonnie greet greetje greta guusje hannah hanna hanneke hanny harriet heidi heleen helena
helga hendrika hendrikje henriette henrike hermien hermina hester hetty hilda hilde hillie hiske ida ietje ilona ilse imke ina ineke ines
inge ingeborg ingrid irene iris irma isa isabel isabella isabelle isabeau iza jacoba jacolien jacqueline jana janet janine janke janna
janneke jannie jannetje janny jantine jantje jasmijn jeanette jeanne jeannette jennifer jenny jessica jet jette jetske jikke jill joan joanne
johanna jolanda jolien jolijn joke jorinde josephine josien jozefien judith julia julie juliette karen karin karina karlijn kate katja kelly
kim kimberley kirsten klaartje klaasje lara laura lea lena leni lenie lenneke leonie leontien lia lian lianne lida lidia lien lieke lies
liesbeth lieselot lieve lilian liliane lily linda linde lina lisa lisanne lise lisette liv lize lizzy loes loeki lola lot lotta lotte louisa
louise lucia luna lydia lynn maaike maartje machteld madelief madelon magda magdalena malou manon mara margaret margaretha margje margo margot
margreet margriet maria marian marianne marie marieke marie-louise mariëlle marielle mariëtte marietta marije marijke marijn marika mariska
marit marja marjan marjolein marjolijn marleen marlies marlou marloes marrigje martha martina martine mathilde maud maureen maxime melanie
melissa meike merel merle mia michelle mieke mien miep mila milou mirjam miranda mirthe monica monika monique myrthe myrna naomi nadine
nancy nanda natalie natasja neeltje nel neletta nellie nelly nicole nicolette nienke nina ninke noa noor noortje nora norah ody olga olivia
patricia paula paulien pauline petra pien pieternella pleun puck quirine rachel rebecca regina renate renée renee resi ria riet rina rita
rianne roos roosmarijn rosa rosalie rosanne rosemarie roosje roxanne ruth sabine sabrina sandra sanne sanneke sara sarah saskia selma sharon
sien sientje silvia simone sjaan sjoukje sofia sofie sonja sophia sophie stella stephanie sterre sien susan susanne suzan suzanne sylvia
tamara tanja tara teuntje thea thera theresia thirza tessa tess tia tilly tina tineke titia toos tonny trijntje trix trees truda truus trudy
valerie vanessa vera veerle veronica veronique vivian viviënne wendy wiep wies wieke wil wilhelmina willemien willemijn wilma winnie wilke
wietske xandra yara yente yfke ymke yolanda yolande yvette yvonne zoë zoe zara zita geke gesina gonda gea gre gré hilly jannigje jelien
""".split()

_MAROKKAANS_ARABISCH = """
abdel abdelhak abdelaziz abdelkader abdelkarim abdellah abdallah abdul abdullah abdullahi achraf adil adnan ahmad ahmed ahmet aicha aïcha aisha
akram ali amal amina amin amine amir amira anas anass anouar asma asmaa aya ayman ayoub aziz aziza badr bilal bouchra brahim chaima chaimae
chadia dounia driss ebrahim el-houssain fadma fadoua faisal farah farid farida fatiha fatima fatima-zahra fatma fatna fayza fouad fouzia
habiba hafid hafida hafsa hajar hakim hakima halima hamid hamida hamza hanan hanane hasan hasna hassan hatim hayat hicham hind houda houria
hussein hosni ibrahim ibtissam idris ihssan ikram ilham ilias ilyas iman imane imran ismail ismael issam jamal jamila jaouad jawad kamal karim
karima kaoutar khadija khadra khalid khaled laila layla leila lamia latifa loubna lubna maha mahmoud majid malak malika mansour marouane
mariam maryam marwa meryem miloud mimoun mimount mina mohamed mohammed mohamad mohammad mouna mounir mourad mourat moussa mustafa mustapha nabil
nabila nadia naima najat najib najim nasser nawal nezha nisrine noura nouria nordin nordine omar osama othman ouafa ouassim rabia rachid rachida
rahma rania rashid rayan redouan redouane rida ridouan rim rkia saad safae safia said saïd saida saliha salim salima salma samir samira sami
sanaa sara siham smail soraya souad soufian soufiane soumaya tarik tariq touria wafa wafae walid wassim widad yahya yasin yasmin yasmina yasmine
yassin yassine yassir younes youssef yousef yusuf zahra zainab zakaria zakia zineb zohra zouhair bashar basel haya hiba jihad khalil lina louay
maysa mazen nour noura ola rami rawan reem riham salwa samer shaima shirin tamer wael yazan youssra zaid zaina
""".split()

_TURKS_KOERDISCH = """
abdurrahman adem akin alev alper arda arzu asli aslı atilla aylin ayse ayşe aysegul ayşegül aysel ayten aytac azad azra bahar baran baris barış
bayram belma berfin berivan berkan beyza birgul bulent bülent burak burcu busra büşra cagla cansu cem cemal cemile ceren cevat cihan deniz derya
dilan dilara dilek duygu dursun ebru ecrin ece ela elif emine emir emirhan emre enes engin ercan erdal erdem erdogan eren erhan erkan ersin
esma esra eylül eymen fadime fatih ferhat feride figen filiz furkan gamze gizem gökhan gokhan gul gül gulay gülay gulcan gulsen gülşen gülsüm hakan
halil halime hamide hanife hasan hatice havva hayriye hikmet hülya hulya huseyin hüseyin ibrahim ilayda ilhan ilkay irem ismet kaan kadir kadriye
kemal kenan kerem kerim koray kubra kübra levent leyla mehmet melek melike meltem memet merve mert meryem mesut metin mevlüt miray muhammed
muhammet murat musa mustafa muzaffer nazli nazlı necla nermin nese neslihan nesrin nevin nihat nilgün nuray nurcan nuri nurten okan omer ömer
onur orhan osman ozan ozgur özgür ozlem özlem pelin pinar pınar ramazan recep rojda rojin rukiye sabri safiye salih savas selim selin selma semih
sema semra senay serap serdar serkan sevda sevgi sevil sevim sezen sibel sinan songul songül sukran süleyman suleyman sultan tarkan tayfun
tolga tugba tuğba tuncay turan turgay turgut ufuk ugur uğur ulku umit ümit umut utku veli volkan yagmur yakup yalcin yasemin yavuz yeliz yeter
yigit yildiz yılmaz yunus yusuf zehra zekiye zeliha zeynep ziya zübeyde zuhal
""".split()

_SURINAAMS_ANTILLIAANS_AFRIKAANS = """
abena adjoa afua akosua akua alida alvin amar ambika anand anil anisha anjali anjini anoesjka aroen arti ashna ashwin asha astra avinash
brenda carlos chander chandra chandrika chantal clarence clyde clifton cynthia daphne dewi deepak delano dewanand dinesh djaya djoeke edmundo
edsel errol esseline esmeralda ewald faizal fayaz ferdinand franklin gaitrie gerson giovanni giselle gloria guillermo gyanti harold harvey
hendrina henna humphrey iwan indra inderdjiet iris jainullah jair jaswant jenifer jermaine jerrel jurmain kamla kavita ketan kishan kwabena kwaku
kwame kwasi kofi krishna lakshmi lloyd lorenzo lucien luciana ludwig magalie malti manoj marvin mavis melvin meena milton mohan muriel narain nisha
orlando pooja prem priscilla priya quincy radjesh radjin rahul raj raja rajesh rakesh ramesh rani ravi rayen reshma rinaldo rishi rohan rosita
rubia ruchi sandhya sanjay santosh sarita satish savitri selwyn shakti sham shanti sharda sharmila shereen sherida sheryl shiva shurendy soenita
soerin soraya stanley sunil sunita suresh sushila tjandra urmila usha vidya vijay vinod wilgo winston xaviera yvanka yentl tirza tyrone marlon
gianni jayden shaquille shanice shanti rodney roshni denzel jairzinho clarissa gregory naipal abdi abdirahman abdulahi asad ayaan ayan fadumo
faduma farhiya hodan hibo ifrah idil khadra maryan muna nasra sahra warsame yusra zeynab almaz amanuel awet berhane biniam daniyel eden filmon
fiyori genet habtom haben hiwot kidane letebrhan luwam merhawi meron mulu natnael robel ruta saba samrawit selam semere senait simret solomon tesfay
tekle tsegay yonas yohannes zerai chidi chinedu chioma emeka ifeoma ngozi ama yaw esi
""".split()

_ELDERS = """
agnieszka aleksandra andrzej aneta barbara bartosz beata bogdan damian danuta dariusz dorota edyta elzbieta ewa ewelina grazyna grzegorz
halina irena iwona jadwiga jakub janusz jaroslaw jerzy joanna jolanta justyna kamil kamila katarzyna kinga krystyna krzysztof lukasz maciej
magdalena malgorzata marcin marek mariusz marta michal milena monika natalia pawel piotr przemek rafal robert sebastian slawomir stanislaw
sylwia szymon tomasz urszula wieslaw wojciech zbigniew zofia zuzanna oleksandr oleksandra oksana olena olha iryna ivan kateryna lyudmyla
maksym mariia mykola natalya nataliia oleg petro serhiy sergei svetlana svitlana tatiana tetiana vadim vasyl viktor viktoria vladimir volodymyr
yulia yuriy andriy dmitri dmytro igor ljudmila marina nadezhda pavel ekaterina elena georgi ivanka plamen stefka adrian ana andreea anca
bogdana cristian cristina elena florin gheorghe ion ionut ioana mihai mihaela nicoleta radu raluca simona valentin vasile alejandro alberto alfonso
antonio carmen cristobal dolores enrique fernando francisco isabel javier joao joão jorge jose josé juan juana luis manuel manuela miguel mercedes
pablo paulo pedro pilar rafael ricardo rodrigo rosario sergio teresa giuseppe giulia luigi salvatore wei xiao mei-ling ming li-ying thi hoa hung
linh minh nga nguyen phuong quang thanh thao tuan tuyet van-anh agus bambang budi dewi putri siti sri wayan abbas akbar arash ariana arezo azadeh
behrouz dariush fereshteh freshta farhad farzaneh ghulam golnaz hamed hossein jafar javad karimullah kaveh laleh mahdi mahsa marjan maryam masoud
mehdi mehran mina mohsen mostafa najibullah narges nasim nasrin navid nazanin nilofar omid parisa parwin pouya qasim reza roya sahar samim samiullah
setareh shabnam shahin shahla shirin soheil wahid yalda zabiullah zahir zohreh aram azad dana hewa karwan rebin rezan sherko shilan sirwan agron
arben besnik drita fatmir valon vesna zoran dragan goran jelena milica mirjana nenad slobodan snezana emina fikret jasmina mirsad nermina senad
""".split()

VOORNAAM = frozenset(
    _NEDERLANDS_M + _NEDERLANDS_V + _MAROKKAANS_ARABISCH + _TURKS_KOERDISCH + _SURINAAMS_ANTILLIAANS_AFRIKAANS + _ELDERS
)

# Also an ordinary word, a place or a firm: only a name where what stands around it says so.
GEWOON = frozenset("""
ad ada adam albert alex an angel ans appie april art august bas bauke beer ben berg bo bob boris bram brenda can cas cato claus constant cor
daan dana dave deniz dick dien dirk dolores door dora eden eef ela elder elif els engel ernst esi eva ewa fee ferry fien fieke fleur floor florence
france frank frans fred frits ga gamze genet gideon giel glenn gloria god goran greet guus haben hans harm harrie harry hein hind hoa hoop hung ids ilhan
ion iris isa ivo jack jan jasmijn jay jet jihad jill jim jip job joke jos joy kai kay kees kim klaas kris lara laura lea lena lente lex li lia
lien lies lieve linde lise lot lotte lou louis luc luna lynn madelief magda mara marc marina maria mark mars mart martin max may mees mei melle menno
merel mercedes mia mick mien mila milan milo min mina minh ming mona monica muna nancy nel nina noa noah noor nora nour nuri olaf ola oma omid otto paris
parels pascal pasen paul peter pien pier pilar pim pink pol pop puck quint raf raj ram rein reint remi rein ria rida riet rik rim rina rita rob
robin roman ron roos roosmarijn rosa rosalie rosario roy ruth saba sam sander savas sem senna seth sham siem sien sol sri stan stef stella ster sterre storm
sultan summer tara tess teun thi tia tim tijn tijs tom ton toon toos trees trix turan twan umut van-anh veli vera victor viktoria vos ward welmoed
wei wies wil wilke will willy wim wolf wout yaw yeter zara zeger zoe zon zomer zuhal
""".split())  # fmt: skip
