"""How the words for countries and their people begin, as they sound: made by tools/country_sounds.py, never edited.

Source: labels of CLDR (Unicode licence), English demonyms and adjectives written for this project.
"""

COUNTRIES = """
AD andor andoran andorans
AE emirat emiratis
AF afgan afganistan afganistanas afgans avganistan
AG antigvan antigvans
AI angil angvil angvilan angvilans
AL alban albanan albanans albanen albansk arnavutluk
AM armen armenan armenans armenen armensk ermen ermenistan virmen
AO angol angolan angolans
AR arZentin arantin argencin argentin argentinan argentinans argentinean argentinen argentines
AT austr austran austrans autriC avstr avustur ostereiC rakus rakusk
AU austral australan australans australen avstral avustral
AW arub aruban arubans
AX aland alander alanders alandinseln
AZ aserbaiJan azerbaiJan azerbaiJanas azerbaigan azerbaikan azerban azerbanis azerbeiJan
BA bosnan bosnans
BB barbad barbadan barbadans barbadas barbados barbadosas
BD bangladeS bangladeSas bangladeSis banglades
BE belcik belg belgan belgans belgen belgik belgum
BF burkinab
BG balgar bolgar bugarsk bulgar bulgaran bulgarans bulgaren bulgaristan bulharsk
BH bahrain bahrainis bahrein bahreinas barein
BI burund burundan burundans burundis
BJ benin beninas benines
BM bermud bermudan bermudans bermudas bermudes
BN brun brunean bruneans bruneus
BO baliv boliv bolivan bolivans boliven
BR brasil brasilen brazil brazilan brazilans bresil brezil
BS bagam baham bahamalar bahaman bahamans bahamas bahamos
BT bhutan bhutanes butan butanas
BW bacvan bocvan bocvanan bocvanans
BY baloruS balorus baltarus belarus belarusan belarusans belarusk belorus belorusk bilorus veisrus
BZ belic beliz belizas belizean belizeans
CA kanad kanadan kanadans
CH SvaiCarsk Svaicarsk Svaikar Sveicar Sveikar Sveiz Svic Svikar Svikarsk elvec isvikr svicerl svicerland svis sviz svizer
CI elfenbeinkust ivoran ivorans
CK kukinseln
CL Cil Cilean Cileans Sil cil
CM kamerun kamerunan kamerunans kamerunas
CN Cin Cines cin kin kit kitaisk
CO kalumb kolomb kolomban kolombans kolumb kolumben
CR kostarik
CU kub kuban kubans
CV kapverd
CW kurak kuras kuraz
CY Cipr ciper cipr ciproc ciprot ciprus kibris kipar kipr kipras ziper zipern
CZ CeC CeCen CeCs CeSk Ceh Cek Cekv Cesk ceC cek
DE alemag alemagn aleman alman deuC deuCland german germans nameC nem nemC nemSk nemaCk nemc nemec nemek nemsk nimeC nimeCin nimeck voket
DJ Jibuc Jibuck Jibut Jibutan Jibutans Jibutis cibut gibut ibut
DK dan danemark danes daniS danimark dansk denemark denmark dinamark
DM daminik dominik
DO dominikan dominikans
DZ alZir alZiras alZirsk alger algeran algerans algeren argel cezair
EC ekvador ekvadoran ekvadorans ekvadoras ekvadorean ekvadoreans ekvateur
EE est estland eston estonan estonans estonsk
EG egip egipat egipet egipt egiptan egiptans egiptas egipten egit misir
EH sahrav sahravis vescahar
ER eritr eritrean eritreans
ES Span Spanel Spanelsk Spanolsk espagn espan hiSpan ispan spagn spain span spanard spanards spanen spaniS
ET efop etop etopan etopans etopen
FI fin finiS finland fins finsk svom
FJ fan fans fiJ fiJis fig
FK falkland falklandinseln
FM mikranez mikrones mikronesan mikronesans mikronesen mikronez
FO fares ferer
FR franc francusk frank frankreiC frankusk frankuz frankuzsk frans frenC frenCman frenCmen frenCvoman prankuz
GA gabon gabonas gabones gabun
GB angl angleter bretag brick brit britain britan britiS britis briton britons englan england engliS grosbrit inglat valikabrit valikabritan velikobrit velikobritan
GD granad grenad grenadan grenadans
GE georg georgan georgans georgen gruz gruzinsk gurcistan
GG garnz gerns gernsis gernz gvernes gverns
GH ganan ganans
GI cebelitarik gibilter gibraltar gibraltaran gibraltarans gibraltaras
GL grenland grenlander grenlanders grenlandic gronland gronsk
GM gamb gamban gambans
GN gin gvin gvinean gvineans
GP gvadalup gvadelup
GQ ekvatogvinean ekvatogvineans ekvatoralgvin
GR Zhek garc grC grCk graik greC greCenland grec grek greks unanistan
GT gvatemal gvatemalan gvatemalans
GU gvam gvamanan gvamanans gvamas
GW bisau-gvinean bisau-gvineans
GY gvan gvanes
HK gankong gonkong hongkong hongkonger hongkongers honkongas
HN ganduras gonduras honduran hondurans honduras
HR Corvac Corvack Corvat harvat hirvatistan horvat hrvaSk hrvack hrvat kroac kroat kroatan kroatans kroaten kroaz
HT gaic gait hait haitan haitans haitis
HU hongr hungar hungaran hungarans hungr maJar maJarsk madar madarsk makaristan ugorS ugorSin ugorsk ungar ungarn unger venger vengr
ID endonez indanez indones indonesan indonesans indonesen indonez
IE air irel ireland iriS iriSman iriSmen irland irsk
IL israil isrel isrelis izrail izrel izrelis
IN hindistan ind indan indans inden
IQ irak irakas irakis
IR iran iranan iranans iranas
IS iceland icelander icelanders icelandic island izland
IT ital italan italans italen talansk vloC vlosk
JE Jars Jers Jersis Jerz
JM Jamaik Jamaikan Jamaikans amaik gamaik
JO Jordan Jordanan Jordanans Jordanen Jordansk ardan gordan ordan urdun
JP Japan Japanes Japon Japonsk apan apon gapon
KE ken kenan kenans
KG kargazstan kirgisistan kirgistan kirgiz kirgizistan kirgizsk kirgizstan kirgizstanis kirgvistan
KH kamb kamboJ kamboc kambod kambodan kambodans kambodg kambog
KI kiribac kiribat kiribatis
KM komor komoran komorans komoras komoren komores komorlar komoros
KP nordkor
KR sudkor
KW koveit kuvait kuvaitis kuveit kuveitas
KY kaiman kaimaninseln
KZ kasaCstan kazaCstan kazaCstanas kazah kazahs kazahstan kazahstanis kazaistan kazakistan
LA laos laosas laotan laotans
LB lebanes lebanon libanas libano libanon livan lubnan
LI leCtenstein liCtenStainsk liCtenSteinas liCtenSteinsk lihtenSain lihtenStain lihtenStein
LK Srilank
LR liber liberan liberans
LS basot lesot lesotas
LT letuv litauen litav litv litvan litvanan litvanans
LU lucembursk luksemburg luksemburgas luksemburger luksemburgers luksemburgiS luksembursk lusemburg
LV latv latvan latvans letl letland leton lotiS lotiSsk lotv
LY lib libans liben liv
MA maroc marock marok marokas marvekos morock morockan morockans
MC manak monak monakas monegask monegaskves
MD maldov moldav moldavsk moldov moldovan moldovans
ME Carnagor Carnogor Cernogor Cornogor Jvodkaln karadag montenegr montenegrin montenegrins muntenegr
MG madagaskar madagaskaras malagas
MH marSales marSalinseln
MK macedonan macedonans nordmazedonen
ML malan malans mali
MM birman burmes manm manmar manmarsk
MN mangol mogolistan mongol mongolan mongolans mongolsk
MO mak makanes makav
MQ marcinik martinik
MR mauretan mauretanen mauritana mauritanan mauritanans mauritane mavretan mavritan moritan
MS mancerat moncerat monceratas monserat
MT malt maltes
MU mauric mauricus mauritan mauritans mauritus mavric mavrik
MV maldiv maldivan maldivans maldivas maldives maldivler malediv malediven
MW malaui malav malavan malavans malavis
MX mehik meksik meksikan meksikans mesik
MY malais malaisan malaisans malaiz malas malez
MZ mazambik mosambik mozambic mozambik mozambikan mozambikans mozambikas
NA namib namiban namibans
NC neukaledonen
NE ner niger nigeren nigerens nigeris
NG nera nigera nigeran nigerans nigere
NI nikaragv nikaragvan nikaragvans
NL duC duCman duCmen goland holand holandsk holend nederland neterl neterlands niderland nizozem nizozemsk pais-bas
NO narveg norsk norv norveSk norvec norveg norvegan norvegans norvegen
NP nepal nepalas nepales nepalis
NR naur naurvan naurvans
NZ neuseland
OM aman oman omanas omanis uman
PA panam panamanan panamanans
PE per perov peruvan peruvans
PH filipin filipinas filipinen filipines filipinler filipinos
PK pakistan pakistanas pakistanis
PL lenk pol polS poland polen poles poliS polisk pologn polon polsk
PR portorik
PS filistin palestin palestinan palestinans
PT partugal portekiz portogal portugal portugalsk portugves
PW palaos palauan palauans palav
PY paragv paragvan paragvans paragvaus
QA katar kataras kataris
RE reinon reunon reunonas runon
RO roman romanan romanans romun ruman rumenen rumin rumun rumunisk rumunsk
RS sarb serb serban serbans serben serbs sirbistan srb srbsk
RU ras rasisk ros rosisk rus rusan rusans rusiS rusk rusland
RW rvand rvandan rvandans
SA saud saudis
SB salomonen
SC seSel seiCel seiCelen seiCeles seiCelois seiSel seiSeler
SD sudan sudanas sudanes
SE Svec Sved Sveden Svedsk isvec svec sved sveden svedes svediS svez
SG singapor singaporean singaporeans singapur singapuras
SI esloven slaven sloven slovenan slovenans slovenen slovenes slovin slovinsk
SK eslovakv slavak slovaCin slovaCk slovaSk slovac slovacC slovak slovakan slovakans slovaks slovakv slovensk
SN senegal senegalas senegales
SO samal somal somalan somalis somalsk
SR surinam surinamas surinames
SS sudsudan
SV salvador salvadoran salvadorans salvadoras
SY sir siran sirans siren sur
SZ esvatin svaz svazilandas svazilend svazis
TD Cad Cadan Cadans cad kad
TG tog togoles
TH tailand tailandas tais taisk
TJ taJik taJikistan tacikistan tagikistan taik taikistan taiks
TL timores
TM turkmen turkmenistan turkmenistanas turkmens turkmensk
TN tunesen tunez tunis tunisan tunisans tunisas tunisk tuniz tunus
TO tong tongan tongans
TR turC turc tureC tureCin turec turek turk turkiS turks turkv tursk
TT trinidadan trinidadans
TV tuval tuvalvan tuvalvans
TW taivan taivanas taivanes
TZ tansan tanzan tanzanan tanzanans
UA ukr ukrain ukrainan ukrainans ukran
UG ugand ugandan ugandans
US amer americ amerik amerikan amerikans
UY urugv urugvan urugvans urugvaus
UZ ozbekistan usbekistan uzbek uzbekistan uzbekistanas uzbekistanis uzbeks
VA vatikan vatikanstadt
VE venecvel venesvel venezvel venezvelan venezvelans
VN vetnam vetnamas vetnames
VU ni-vanvat vanvat vanvatvan
WS sam samoan samoans
XK kosav kosov kosovan kosovans kosovar kosovars kosovas
YE Jemen Jemenas emen emenis
YT maot maotas
ZA sudafrik
ZM samb zamb zamban zambans
ZW simbabv zimbabv zimbabvean zimbabveans
"""
