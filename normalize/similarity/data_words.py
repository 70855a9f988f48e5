"""Words of organisations and places that languages translate, so that the names that hold them do not share a string.

One idea a paragraph: its weight (1 a word that tells names apart, 0 one that tells nothing; `=DE` says that it is a country), then its words, each standing for every
word that begins so; one of four letters or fewer, or with a $ after it, only for itself and its case forms. Languages: English, Russian, Ukrainian,
Belarusian, Bulgarian, Polish, Czech, Slovene, Serbian, Lithuanian, Latvian, German, French, Spanish, Italian, Romanian, Turkish, and
Farsi and Arabic as the press romanises them. Written for this project from general knowledge of these languages; no list was copied.
"""

WORDS = """
0 jsc ojsc pjsc cjsc pjs ао оао пао зао ааат ааt ат пат прат нао ano ано ao oao pao zao aao ooo ооо тов тоо таа одо
  чуп уп руп гуп фгуп мун llc llp ltd ltda limited liability co company corp corporation inc incorporated plc gmbh ag
  kg sa sas srl spa sarl bv nv oy ab as doo d.o.o cv rl de del la las los el y e and und et the of for in on a an di
  da do dos du des le les s и і з у в во на по за с для при ds dla za na v w o z fze fzco fzc fz est pvt private pte
  sdn bhd spc psc saog kk lda eirl dmcc jlt pty sae fe ka kom stock joint jont joinstock open opened closed anonima
  anomina variable capital responsabilidad sociedad société societe compania cia compañía акционерн акціонерн
  акцыянерн акционернае aktsionern открыт відкрит адкрыт otkryto закрыт закрит публичн публічн public ограниченн
  обмежен абмежаван ogranichen ответственност відповідальн адказнасц otvetstvennost общест товариств таварыств
  obshchestv obschestv aktiengesellschaft gesellschaft spółka spolka sp společnost sherkat sharekat sahami khas aam
  şirketi sirketi anonim limitada empresa entidad enterprise entreprise предприят підприємств прадпрыемств predpriyati
  unitary унитарн унітарн імені имени імя имя named imeni im after g г unit ie republican республиканск рэспублікан
  компан кампан compagni kompani companies all
  казенн казённ казённае казенне fku fsue soe mue jv мп кп чп чтуп одо иооо сооо сп совместн спільн сумесн venture
  частн приватн прыватн дочерн дочірн даччын subsidiary филиал філія філіял filial branch представительств представництв
  beschränkt haftung akciov akcyjn ručen omezen odpowiedzialno ograniczon società azioni responsabilità aktiebolag
  vennootschap besloten naamloze oyj asa aps uab sia oü kft zrt nyrt еоод оод еад ад doo pjs ojs variabl
  no nr number номер num н management managing управляющ кіруюч кiруюч upravlyayush organisation organization org организац організац
  арганізацы organizac organisatio organizacij
0.4 федерал федеральн federaln fédéral federaal federal
0.35 государств державн дзяржаўн дзяржаун państw statn gosudarstv државн štát staatlich estatal фку фкп sue fgup fse
  state
0.5 национальн національн нацыянальн narodow národn nacional nationa natsional narodn народн milli national
0.5 международн міжнародн міжнарод międzynarod mezinárodn mednarodn internacional internationa mezhdunarodn
  beynolmelal international
0.5 общественн громадськ грамадск społeczn obshchestvenn общественная social социальн
0.5 независим незалежн niezależn nezávisl neodvisn nezavisim autonomous автономн autonomi independent
0.5 коммерческ комерційн kommerchesk comercial komerc commerce bazargani tejarat commercial
0.5 некоммерческ некомерційн nonprofit nekommerchesk noncommercial
0.5 холдинг холдынг holdinh kholding holding
0.5 концерн концэрн kontsern konzern koncern concern
0.4 групп група груп grupa skupina skupinsk gruppe groupe grupo gruppa goruh group
0.5 корпорац карпарац korporac korporats
0.5 ассоциац асоціац асацыяц stowarzyszen sdružen združen asociac associa asociace assotsiats verein verband
  association
0.5 союз спілк саюз związ svaz zvez soyuz unia unii uniji unie unija unión unione saveza sojuz union
0.6 парти партій партыя partii partia stran strank partei partido parti partito party
0.6 движени рух ruch hnutí gibanj mouvement movimiento dvizheni bewegung harakat jonbesh movement
0.6 фронт fronta front
0.6 фонд fund fundacj fundac nadac nadace fond stiftung fondation bonyad bonyade foundatio fundatio сklad sklad
  foundation
0.5 благотворит благодійн charit charitable dobroczyn blagotvorit beneficen welfare kheyrie khayri charity
0.5 центр цэнтр centr center centre centrum zentrum centro tsentr markaz merkezi
0.5 институт інстытут інститут institut instytut institute instituto ústav inštitut нии ниї nii moasese muassas muasas
0.6 исследовател дослідниц даследч исследован badan badawcz výzkum raziskov recherche forschung investigacion
  issledovatel pajouhesh tahghighat tahqiqat pazhuhesh research
  научн науков навуков nauk vědeck znanstven wissenschaft scientifi cientific nauchn науч science elmi наук
  scientific
0.6 производствен виробнич вытворч produkcyj produkc výrob proizvod producti production producción proizvodstven
  manufactur tolidi производств
0.6 нпо npo нпп npp ниц
0.6 конструкторск конструктарск проектн конструктор konstruktorsk projekt desig diseño design
0.5 бюро biuro büro byuro buro office kancelari kancel офис офіс oficina bureau
0.6 завод plant factory zakład zavod závod tovarn fabrik fábrica fabrica works usine фабрик karkhan karkhane werk mill
  shipyar верф судоверф судостро shipbuil sudostro корабл
0.7 комбинат комбінат камбінат kombinat combinat combine
0.6 машиностро машинобуд машынабуд mashinostro machinebuil maschinenbau maszynow strojíren machine machinery
  engineering mashinsazi engineer инженер інжынер mohandesi muhandis ingenier inzhener machinebuilding
0.7 приборостро прыбора приладобуд instrumen priborostro прибор instrument
0.7 электротехн электратэхн електротехн elektrotekhn electrotechn electrical elektrotechn электрическ electro
0.7 электрон електрон electron elektron electronic
0.7 механическ механічн mekhanich mechani mecani meccani mechanisch mechanical
0.7 оптическ оптико оптыч optich optic optyczn optical
0.7 радио радіо радыё radi radio
0.7 авиац авіац авиа lotnicz letec letal aviati aviac aeronaut hava havapey aviats luftfahrt aerospac aircraft самол
  havapeyma aviakomp airline airways авиакомпан авіакомпан авіякампан aviation
0.7 космическ космічн касмічн kosmicz vesmír vesolj space kosmichesk spatia espac космич
0.7 ракет rakiet raket missil rocket mushak
0.7 военн військ ваенн wojsk vojen vojašk vojsk militär militair militar voenn voyenn nezami armed зброй вооружен
  збройн zbrojn oboroz siłzbr military
0.7 оборон абарон obron obran obramb defen défens defens verteidig oborony oboronn defa defence
0.7 военно-морск naval navy флот fleet marin flota flot морск мoрськ maritim morsk daryai
0.7 арм army armia armád armad armée ejercit ejército artesh armee jaysh jaish
0.7 безопасност безпек бяспек bezpiecz bezpečn varnost sicherheit sécurité securit segurid сигурност bezopasn amniyat
  amniat sicurezza security
0.7 розвідк разведк разведыв wywiad zpravodaj obveščeval intelligen renseignement razvedk intelligence
0.6 совет рада рад rada rady svet съвет conseil consejo consiglio rat soviet shura savet taryb радн council
0.6 комитет комітет камітэт komitet výbor odbor ausschuss comité comite comitato committe komite committee
0.6 комисси комісі камісі komis komise kommission comisió comisi комиси commissi komisi commission
0.6 министерств міністерств міністэрств ministerstw ministerstv ministrstv ministeri ministère ministerio ministry
  министер wezarat vezarat wizarat bakanl
0.6 министр міністр міністар minister ministr ministro
0.6 правительств уряд урад rząd vlád vlad gouvernement gobierno regierung governm правителств governo hukumat
  government
0.6 парламент parlament parlement parliament
0.6 собрани збор асамбле сход zgromadz shromážd skupščin assembl asamble versammlung събрание assemblea narodno
  assembly
0.6 сенат senat senát senad sénat senate
0.7 суд sąd sodišč soud gericht cour tribunal court съд corte
0.6 университет універсітэт університет uniwersytet univerzit univerz univerza universit universidad üniversite daneshgah
  univer university
0.6 академ акадэм akadem academ académ academy
0.6 школ szkoł škol šol schul escol escuel scuol école school училищ college koledž kolleg
0.6 музе музей muze musé museo museu museum
0.6 театр тэатр teatr divadl gledališč theat teatro theatre
0.6 больниц лікарн бальніц szpital nemocnic bolnišnic krankenhaus hôpital hospital болниц ospedal clinic klini клини
0.6 церков церква царкв kości círk církev cerkv kirch églis iglesi church църк chies
0.6 банк banc bank banko banqu banka
0.6 страхов страхав ubezpiecz pojišť zavarovaln versicherung assuranc seguro insuran strakhov bimeh insurance
0.6 инвестиц інвестиц інвестыц inwestyc invest inverisi sarmayeh sarmaye investits investment
0.6 финанс фінанс finans financ finanz financial
0.6 торгов торгів гандл handl obchod trgov handel comerci trad torgov ticaret тръгов trade
0.6 промышлен промислов прамыслов przemysł průmysl industri indústri sanaye sanayi промишлен promyshl sanat industry
0.6 технолог тэхналог technolog tekhnolog tecnolog teknoloj fanavari technologi техно technic техническ технічн
  tekhnich tecnic fani technology
0.6 информац інформац інфармац informac informats informati ettelaat инф information
0.6 коммуникац комунікац komunikac communica comunica связь связи зв'язк сувязі łącznoś telecom телеком ertebatat
  kommunikats communication
0.6 систем сістэм system sistem système
0.6 служб службa слжб służb služb dienst servici service serviz сервис услуг uslug usług khadamat servis
0.6 агентств агенц agenc agentur agência agenzi agentstv агенци khabargozari agency
0.6 администрац адміністрац administrac administrati verwaltung správ uprav administrats управлен упраўлен управлін
  upravlen directorate direktorat directorat director дирекц дирекци idara edareh administration
0.6 департамент дэпартамент departament department départe abteilung oddelek отдел відділ wydzia otdel daire
0.6 новост новин навін wiadomoś zpráv novic nachricht nouvell notici news novosti akhbar
0.6 газет newspap zeitung periodic noviny časopis journal журнал newspaper
0.6 телевиден телебачен тэлебач telewiz televiz televis тв tv теле televizi телерадио broadcast вещан мовлен
  television
0.6 энергет енергет энерг енерг energ énerg enerj energy
0.6 нефт нафт naft oil petrol pétrol neft petróle
0.6 газов газ gaz gas plin
0.6 химическ хімічн chemi chémi kimik khimich quimic shimi kemij chimi chemical
0.6 металлург металург metalur metallur metal метал folad foulad steel стал stahl acier acero
0.6 угольн вугільн вуглі węgl uhel premog kohle charbon coal ugoln
0.6 building$ buildings$ строител будівельн будаўнич budowl staveb gradben baugesellsch construc stroitel sakhteman sakhtemani bau строй
  ingaat inşaat construction
0.6 транспорт transpor doprav promet hamlonaghl transporte transport
0.6 судоход судноплав shipp naviga keshtirani navier schiff морехo пароход parokhod sudokhod denizcil keshti shipping
0.6 железнодорож залізнич чыгунач kolej železni bahn ferroc railway zheleznodor железн eisenbahn ferrovi
0.6 порт port puerto hafen przystań pristan luka морпорт
0.5 аэропорт аеропорт аэрапорт lotnisk letišt letališč flughaf aéroport aeropuer airport летищ aeroport havaliman
  аеродром
0.6 społeczeń társaság jamiat jamaat jamia society sociét
0.6 клуб klub club
0.6 лига ліга liga ligi ligue league
0.6 федерац федэрац federac federati fédérati föderation federacij federats federation
0.6 республик республік рэспублік republik republic rzeczpospolit rzeczypospolit republika république repúblic
  cumhuriyet jomhuri
0.6 королевств королівств каралеўств królestw králov kraljev königreich royaume reino kingdom кралств
0.6 штат штати stanów stany držav staaten états estados states щат stanach spojen
0.6 соединен единый единая единое единой едины адзіная єдина сполучен об'єднан злучан обьедин объедин zjednoczon spojené združene vereinigt uni unis unido united
  обединен аб'яднан združenem
0.6 наци націй нацый narodów nation nations
0.6 европейск європейськ еўрапейск europejsk evropsk europäisch européen europe europeo европ evropejsk europea
  european
0.6 центральн цэнтральн central środkow centráln osrednj střední zentral tsentraln централн
1 северн північн паўночн północn severn severní nord norte north север північ поўнач northern severo šiauri ziemeļ
  kuzey shomal северо північно nördlich
1 южн південн паўднёв południ jižní južn süd sud sur south юг південь південно юго jiho jugo southern južni pietų
  dienvid güney jonub südlich южно йужн поўдзень
1 восточн східн усходн wschodn východn vzhodn ost oriental este east източн восток схід eastern истоk istočn orient
  rytų austrum doğu východ istok shargh sharq mashriq далекосх östlich
1 западн західн заходн zachodn západn zahodn west occidental oeste ouest западен захід запад western vakar rietum
  batı západ zapad gharb westlich
1 нов now nová nov neu nouve nuev new neues новае naujo jaun yeni nouă nuov nový
1 велик вялік wielk velk velik groß gross grand gran great голем големи didž liel big больш
1 верхн верхні górn horní gornj ober haut alto upper горн supérieur superior
1 нижн нижні ніжн doln dolní spodnj unter bas bajo lower долн nieder inférieur inferior
1 стар star stár alt vieux viej old
1 бел білий біл biał bíl bel weiß weiss blanc blanco white білого бял
1 черн чорн czarn čern črn schwarz noir negro black
1 красн червон czerwon červen rdeč rot roug rojo red червен чырвон
0.6 дом dom dům hiš haus maison casa house będzie будин khaneh
0.6 мор mor morz moř meer mer mar sea море jūra jura deniz
0.6 океан акіян ocean oceán ozean océan океaн atlantyk
0.5 река ріка рака rzek řek rek fluss riv rivière río rio river upė upe nehri рек
0.5 озер возер jezior jezer see lac lago lake езер ežer ezer gölü ežeras
0.5 остров острів востраў wysp ostrov otok insel île ile isla island isole isol острви острава острова острови islands
  sala salos salas острво adası adaları ostrv jazir îles ilhas ilha
0.5 гор гора mount góra hora gora berg montagne mont monte mountains планин kalnas kalns dağı пасмо mountain
0.5 залив затока zatok záliv zaliv golf golfe golfo gulf bay бухт
0.3 регион регіон рэгіён region región région regij kraj край краj oblast область област вобласц obwód obwodu province
  provinc provincij provincia провинц провінц правінц prowincj provinz vilayet вилает вілайят wilaya wilayat ostan
  ostān ustan prefektur prefectur префектур préfecture préfet governorat gouvernorat gubern мухафаз muhafaz muhafazah
  département departman kanton canton кантон district район raion rayon rajon раён okres powiat powiec bezirk distrit
  dystrykt окруж округ okrug okręg akrug novad rajonas savivaldyb apskrit aprinķ apriņķ county grafst graafsch comitat
  comté condado hrabstw графств графства жудец judet județ jud judets ilçe ili ил vilajet ajmak aimag аймак aimak
  aymag municip муніцып муниципал gmin gemeinde comun commune opčin občin општин община concelho maakond mintaqat
  мінтак мухафаза vald grafystė provincija oblasť kreis land landkreis voblasc voblast území ozem terytor територ
  территор territor statistic statističn megye żupani żupania županij жупани szupan gobernaci
0.4 город горад місто miast měst mesto stadt ville ciudad city град miest pilsēt şehri şehir cidade městys mestn урбан
  town
0.4 сел вёск wieś wsi vesnice vas dorf village pueblo
0.6 столиц столич stolic hlavní prestoln hauptstadt
0.6 улиц вулиц вуліц ulic ul strass straße rue calle street
0.6 площад площа плошч plac náměst trg platz place plaza square
0.6 кремл kreml kremlin
0.6 президент прэзідэнт prezydent prezident predsednik präsident président president prezydenck predsedni
0.6 людей людов люд ludow lidov ljudsk volk peuple people народна
0.6 демократ дэмакрат demokrat democrat démocrat demokratycz democratic
0.6 социалист соціаліст сацыяліст socjalist socialist socialn sozialist
0.6 коммунист комуніст камуніст komunist communist kommunist
0.6 либерал ліберал liberal libéral
0.6 консерватив кансерват konserwat konzervat conservat konservat conservative
0.6 лейборист лейборис лабурист labour labor labouris labur delavsk pracy труд trud travail arbeit
0.6 здоров охорон здравоохран zdrow zdravotn zdrav gesundheit santé salud health здраве santat behdasht
0.6 медицин медыцын medycz lékařsk medicin médic medizin médical medical zdravnišk
0.6 всемирн світов сусветн світ świat světov svetovn welt mondial mundial world световн světa
0.6 отношен відносин odnos stosunk vztah relation relacion beziehung relations
0.6 иностран закордон замежн zagranicz zahranič zunanj ausländ étrang exterior foreign внешн зовнішн affaires affair
  дел справ спраў spraw zadev věc asuntos
0.6 внутрен внутрішн унутран wewnętrz vnitr notranj inner intérieur interior internal вътрешн
0.6 полиц поліц паліц policj policie polic polizei police polici милиц міліц mulici
0.6 гвард гвардзе gward guard garde guardia garda sepah pasdaran
0.6 бригад брыгад brygad brigád brigad brigade
0.6 батальон батальён batalion prapor bataljon bataillon batallón battalio batalyon battalion
0.6 полк pułk pluk regimen regiment
0.6 отряд загон атрад detachm otryad detachment
0.6 подготов учебн підготов training treni ausbildung formation szkoleni uchebn amuzesh education образован освіт
  адукац образоват amoozesh
0.6 развит розвит развіц rozwoj rozvoj razvoj entwickl développ desarroll developm razviti tosee towse development
0.6 комплекс kompleks complex komplex complejo
0.6 решени решение рішенн rozwiąza řešení rešit lösung solution solucion reshen
0.6 специальн спеціальн спецыяльн specjaln speciáln poseb spezial spécial especial special spetsialn
0.6 проект праект project projet proyect proekt
0.6 оборудован обладнан абсталяван wyposaż equipm ausrüst oborudovan tajhizat equipment
0.6 продовольств харчов spożyw potravin aliment lebensmittel food пищев ghazai
0.6 сельскохоз сільськогосп сельскагасп rolnic zeměděl kmetij landwirtsch agricol agricul agrícol selskokhoz agro агро
  keshavarzi agriculture
0.6 импорт імпорт import importacion importador vared
0.6 экспорт експорт eksport export exportador saderat
0.6 генеральн загальн агульн general generaln général allgemein obecn splošn generální
0.6 главн головн галоўн główn hlavn glavn haupt principal main head chief
1 перв перш pierwsz prvn prv erst premier primer first първ
1 втор друг drug druh zweit deuxi segund second
0.6 молодеж молод молодіж моладз młodzie mládež mladin jugend jeunesse juventud youth molodezh javanan
0.6 женщин жінок жінк kobiet žen žensk frauen femme mujer women
0.6 детск дитяч дзіцяч dziec dětsk otrok kinder enfant niño child дет kudak children
0.6 мир pokoj mír frieden paix paz peace
0.6 свобод svobod wolnoś freiheit liberté libertad freedom azadi liberty
0.6 рабоч робітн рабоч трудящ трудов worker workers arbeiter travailleur trabajador robotnic pracovn işçi lavorator darbinink
0.6 справедлив справядлів sprawiedliwo spravedlno pravičn gerechtigkeit justice justicia adalet giustizia юстиц юстиці юстыц
0.8 крестьянск крестьян селянськ фермер chłop rolnik zemědělc farmers peasant peasants bauern paysan agriculteur campesin agricultor çiftçi valstieči valstiečių
0.8 отечеств батьківщин вітчизн бацькаўшчын ojczyzn heimat vaterland fatherland homeland motherland patrie patria tėvynės tėvynė vatan anavatan
0.6 единств єдніст адзінств jedno jednot einheit unité unidad unità birlik vienyb unity
0.6 исламск ісламськ islams islami islam islámsk islamisch islamique islamic
0.6 рынок ринок рын trh rynek markt mercado market borsa tržišče
0.6 издател видавниц выдавец wydawn nakladatel založb verlag publish éditi editor izdatel
0.6 прав закон recht droit derech law ley
0.6 ядерн атомн jądrow jadern jedrsk nuklear nucléaire nuclear atom
0.6 кино film филь фільм kino cinema
0.6 готел отел гасцін hotel hôtel gostinic гостиниц
0.6 спорт sport deport športn športov sportovn varzeshi
0.6 электростанц електростанц elektrown elektrár elektrarn kraftwerk power
0.6 трактор трактар tractor traktor ciągnik
0.6 автомоб аўтамаб samochod automob avtomob auto автo khodro авто motor automobile
0.6
0.6=RU российск россійськ російськ расійск rosyjsk rusk rossiysk rossijsk russisch russe rusa ruso russian руск русск
  русcк россии росії rossii rosji russia россия росія расія rosja rusij rusko russland russie rusia
0.6=UA украин украї україн украін ukrain ukrajin ucrani ukraine
0.6=BY белорус білорус беларус białorus bělorus belorus bielarus belarus weißrus biélorus bielorrus беларуск
0.8 крым крим krym crim krim crimea
0.8=DE герман німеч німецьк нямеч niem němec nemč nemšk nemsk deutsch allemag aleman german germany
0.8=FR франц francj francouz francie francij frank franc french france
0.8=GR грец греч грэц řeck grčij griech grèce grecia greece greek гърц grecj
0.8=HU венгр угорщ венгер węg węgr maďar madžar ungarn hongr hungr унгар vengr угорськ hungary
0.8=IT итал італ włoch włosk itál itali italy
0.8=PL польш польщ польск polsk poľsk poland polen pologne polonia polish полш
0.8=AT австри австрі аўстры austria rakous avstrij österreich autrich austria
0.8=CH швейцар szwajcar švýcar švic schweiz suiss suiz switzerl swiss switzerland
0.8=ES испан іспан hiszpan španěl špan spani espagn españ spain spanish
0.8=NL нидерланд нідерланд holand holend niderland nizozem niederland pays-bas netherl dutch холанд голланд netherlands
0.8=SE швец швед szwec švéd švedsk schwed suède suec sweden swedish
0.8=GE грузи грузі gruzj gruzi gruzij georgi géorg georgien georgia
0.8=CN кит chin čín kitaj китай chiny кита china
0.8=JP япон japon japan
0.8=TR турц туреч turc turec türk turq turk turkey турск
0.8=SY сири сирі siri syri sýri syrien syria
0.8=IE ирланд ірланд irland irsk irel irish ireland
0.8=HR хорват chorwac chorvat hrvašk hrvat kroat croat croatia
0.8=SI словен słoweni slovin sloven slowen slovenia
0.8=GB англ angli englan angleter inglat englisch english england
0.8=GB брит великобрит вялікабрыт britan brytan britsk großbrit bretag britain britis británi
0.8=US америк usa сша amery ameri amérique amérika америц america
0.8=EG егип єгип егіп egip egypt ägypt égypt
0.8=LT литв літв litw litv litau lituan lithuan lithuania
0.8=LV латви латві łotw lotyš latvij lettl letton leton latvi latvia
0.8 иерусалим єрусалим jerozolim jeruzal jerusal ерусалим jerusalem
0.8 дуна dunaj donav donau danub dunav danube
0.8 средиземн середземн śródziemn středozem sredozem mittelmeer mediterr méditerr mediterranean
0.8=CY кипр кіпр cypr kypr ciper zyper chypr chipr кипър cipr cyprus
0.6 свят sankt санкт sveti svat święt san santa saint st são sao sainte sant св sv
1 northwest northwestern северозапад severozápad severozahod nordwest noroeste північнозахід паўночназаход северозападн
1 northeast northeastern северовосток severovýchod severovzhod nordost nordest noreste североизток североизточн
1 southwest southwestern югозапад jihozápad jugozahod südwest suroeste югозападн
1 southeast southeastern юговосток jihovýchod jugovzhod südost sureste югоизток югоизточн
0.6 third трет трэц trzec třet tretj dritt troisi tercer third
0.8 korea коре карэ коре́ koreańsk corea corée korej
0.8 asia ази азі азия asie azij asien азия аси
0.8 africa африк афрык afri afrik afryk
0.8 austral австрал аўстрал
0.3 sc td npk nic vc fsbi fgau tk pk uk ук тд нпк нпц гк гку fgbu фгбу фгау тк пк
0.6 опытн дослідн вопытн experiment eksperyment opytn pilot$
0.6 измерит вимірюв вымяральн measur izmerit pomiar
0.6 точн точні precision$ tochn precyz
0.6 прикладн прыкладн applied$ prikladn angewandt appliqué
0.6 физик физическ фізик фізичн physic fizik fizyk fiziche
0.6 математик mathemat matemat
0.6 биолог біялог біолог biolog
0.6 геолог геалог geolog
0.6 горнодобыв горнорудн гірнич горна mining$ gornodob górnicz bergbau miner$ minera
0.6 ремонт рамонт repair$ repairs$ remontn reparatur
0.6 судоремонт shiprepair sudoremont
0.6 патрон патронн cartridge$ patronn
0.6 порохов porokhov gunpowder powder$
0.6 боеприпас боєприпас ammunition munition$ munitions$ boepripas amunic
0.6 взрывчат вибухов explosiv vzryvchat
0.6 вертолет вертоліт верталёт верталет helicopter vertolet hubschrauber śmigłow
0.6 двигател двигун рухавік engine$ engines$ dvigatel triebwerk
0.6 двигателестр моторостр enginebuild моторобуд
0.6 турбин турбін turbin turbine$
0.6 подшипник bearing$ bearings$ podshipnik
0.6 станкостро верстат станкабуд machinetool stankostro
0.6 оружейн стрілецьк weapon$ weapons$ oruzhein arms$ waffen
0.6 артиллер артилер artiller artyler
0.6 бронетанк бронетранс armoured$ armored$ bronetank
0.6 беспилотн безпілотн беспілотн unmanned$ drone$ drones$ bespilotn беспилотник uav бпла uavs
0.6 лазер лазерн laser$ lasers$ lazern
0.6 цифров лічбав digital$ tsifrov cyfrow numériq
0.6 микроэлектрон мікроелектрон мікраэлектрон microelectron mikroelektron
0.6 полупровод напівпровід semiconduct poluprovod
0.6 вычислит обчислюв вылічальн comput vychislit
0.6 программн програмн праграмн software$ programmn
0.6 сетев мережев сеткав network$ networks$ setevy
0.6 данных даних data$ dannykh
0.6 аналитик аналітик аналітычн аналитич analytic analytik analitic analitik
0.6 экспертиз експертиз экспертыз expertise$ ekspertiz
0.6 радиочастот радіочаст радыёчаст radiofreq
0.6 лётный летный льотн лётны летно flight$ flights$ letnyi
0.6 испытат випробув выпрабав testing$ test$ ispytat
0.6 ледокол криголам icebreak ledokol
0.6 подводн підводн падводн submarin underwater$ podvodn
0.6 буров буріння drilling$ burovay burovaya perfor
0.6 трубопров нафтопров газопров pipeline$ pipelines$ truboprov gazoprov
0.6 трубн pipe$ pipes$ tube$ trubny truboprokat
0.6 цемент cement$ cements$ tsement
0.6 бумажн целлюлоз папяров целюлоз paper$ papier$ papel$ bumazh pulp$ celulos
0.6 лесн лісов лясн лесопром timber$ forestry$ lesnoy lesopro leśn
0.6 текстил тэкстыл textil tekstil
0.6 швейн sewing$ garment$ garments$ sveinyk shvein confeccion
0.6 обувн взуттє абутков footwear$ shoe$ shoes$ obuvn
0.6 мебел меблев мэблев furniture$ mebel mueble$ muebles$
0.6 стекл скляр шкляр glass$ steklo steklov szklan vidrio$
0.6 резинотехн каучук гумов rubber$ rezinotekh kauchuk caucho$
0.6 шинн tyre$ tire$ tyres$ tires$ shinn
0.6 удобрен добрив угнаен fertilis fertiliz udobren
0.6 алмаз diamond$ diamonds$ diamant almaz
0.6 золотодоб золот золат gold$ zolotodob
0.6 медн мідн copper$ medny
0.6 алюмин алюмін alumin alyumin
0.6 сахарн цукров цукровы sugar$ sakharn cukrow azúcar$ azucar$ azucarer
0.6 молочн dairy$ milk$ molochn mlecz lácteo$ lacteo$ lechera$
0.6 мясн м'ясн meat$ myasn carne$ carnes$ mięsn carnic
0.6 зернов збожж grain$ zernov zboż granos$
0.6 рыбн рибн рыбалов fishery$ fisheries$ fishing$ rybn rybol pesca$ pesquer pesc
0.6 спиртов водочн ликеро лікеро гарэлач distillery$ distillers$ spirtov vodoch
0.6 пивовар півавар brewery$ brewing$ pivovar browar cervecer
0.6 табачн тютюн тытун tobacco$ tabach tytoni tabac tabaco$
0.6 фармацевт фармацэўт pharma pharmac farmac farmatsev
0.6 недвижим нерухом нерухомас estate$ realty$ nedvizhim immobil inmobil nieruchom bienes
0.6 дорожн дорожній road$ roads$ dorozhn drogow
0.6 туристич туристск турыстыч туризм турызм tourism$ tourist$ turizm turystyk turismo$ turistic
0.6 путешеств подорож падарож travel$ travels$ viajes$ podróż
0.6 рекламн advertis reklamn publicid werbe
0.6 почтов поштов паштов postal$ pocztow pochtov correos$
0.6 сберегат ощадн ашчадн savings$ saving$ sberegat oszczędn ahorro$ sparkass
0.6 кредитн крэдыт credit$ kredit$ kreditn kredyt crédito$ credito$ crédit$
0.6 лизинг лізинг лізінг leasing$ lizing
0.6 пенсионн пенсійн пенсійны pension$ pensions$ emerytal pensionn
0.6 налогов податков падаткав tax$ taxes$ nalogov podatkow steuer fiscal
0.6 таможен митн мытн customs$ tamozhen celn zoll douan aduan
0.6 пограничн прикордон памежн border$ borders$ pogranich granicz grenz
0.6 чрезвычайн надзвичайн надзвычайн emergency$ emergencies$ chrezvych
0.6 спасател рятувал выратавал rescue$ spasatel ratownic rettung
0.6 пожарн пожежн fire$ pozharn pożarn
0.6 следствен слідч следч investigat śledcz sledstv
0.6 прокуратур пракуратур prosecut prokurat staatsanw
0.6 избират виборч выбарч elector election wyborcz volební wahlkom izbirat
0.6 казачь козач казачьи cossack$ cossacks$ kazach kozac
0.6 ветеран ветэран veteran$ veterans$ weteran
0.6 патриотич патріотич патрыятыч patriot
0.6 гуманитарн гуманітарн humanit gumanit
0.6 культурн культури культуры cultur kultur
0.6 искусств мистецтв мастацтв arts$ art$ iskusstv
0.6 наслед спадщин спадчын heritage$ nasled dziedzict patrimon
0.6 православн праваслаўн orthodox$ pravoslavn prawosławn
0.6 экологич екологіч экалагіч ecolog ekolog
0.6 природн природоохр прыродн environment$ environmental$ prirod
0.6 водоканал водн водопров water$ waters$ vodokanal
0.6 экономик економік эканомік экономич економіч economy$ economic$ economics$ ekonomi gospodarcz wirtschaft économ
  econom
0.6 политич політич палітыч politic$ political$ politich politycz
0.6 стратегич стратегіч стратэгіч strateg
0.6 перспектив перспектыв advanced$ perspektiv
0.6 современ сучасн modern$ modernas$ sovremenn
0.6 искусственн штучн artificial$ iskusstvenn
0.6 волокн валакн fiber$ fibre$ fibers$ fibres$ volokn
0.6 материал матеріал матэрыял material$ materials$ materialov materiałow
0.6 автоматик автоматиз аўтаматык automat avtomat
0.6 робототехн робатат robot$ robotic$ robotics$ robotot
0.6 навигац навігац навігацый navigation$ navigats nawigac
0.6 агрегатн aggreg agregat
0.6 литейн ливарн ліцейн foundry$ foundries$ casting$ castings$ liteyn odlewni
0.6 кузнечн ковальськ forge$ forging$ kuznech
0.6 прессов пресов press$ pressov
0.6 прокатн rolling$ rolled$ prokatn
0.6 кабельн cable$ cables$ kabeln
0.6 аккумулят акумулят battery$ batteries$ akkumul
0.6 насосн помпов pump$ pumps$ nasosn
0.6 компрессор компресор kompressor compressor
0.6 вагоностр вагонобуд вагонабуд wagon$ wagons$ railcar$ vagonostr
0.6 локомотив лакаматыў locomot lokomot
0.6 контейнер кантэйнер container$ konteyner
0.6 логистик логистич логістик логістич лагістык logist
0.6 грузов вантажн грузав cargo$ freight$ gruzov carga$ fracht
0.6 посольств пасольств амбасад embassy$ ambassad ambasad botschaft velvyslan veleposlan embajad posolstv
0.6 консульств consulat konsulat konsulstv
0.6 строительно-монтаж монтажн montazh
0.6 металлообраб metalwork metalloobr
0.6 медиа медіа медыя media$ medios$
0.6 сетевое издание online$ интернет інтернет інтэрнэт internet$
0.6 инновац інновац інавац innovat innowac
0.6 стандарт standard$ standards$ standart
0.6 сертификац сертифікац certificat sertifik certyfik
0.6 интеграц інтеграц інтэграц integrat integrac
0.6 дальневосточн далекосхід dalnevost
0.6 морепродукт seafood$ mariscos$
0.6 аренд оренд арэнд rental$ rent$ lease$ arend
0.6 юридическ юридичн юрыдычн legal$ yuridich
0.6 консалт consult konsult asesor консульт кансульт
0.6 ювелирн ювелірн jewel$ jewelry$ jewellery$ yuvelir joyer
0.6 ресторан рэстаран restaurant restoran restaurac
0.6 супермаркет supermerc supermarket
0.6 животн тварин жывёл livestock$ ganader animal$ animals$
0.6 птицефабрик птахоф poultry$ avícol avicol
0.6 сирот orphan$ orphans$ huérfan
0.6 джихад jihad$ dżihad
0.6 сопротивл опір resistance$ muqawam resistencia$ moqavem
0.6 освободит визвольн вызвал liberat tahrir wyzwoleni befreiung
0.6 революц рэвалюц revolution$ revolutionary$ revoluc enqelab inqilab thawra rewoluc
"""
