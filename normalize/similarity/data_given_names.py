"""Given names that one person bears in several languages' spellings, one name a line.

A line joins the Belarusian, Russian and Ukrainian doubles of one name and their spellings in the press where the sounds alone would
not do it; it never joins a name with its diminutives or with its Western cousin (Ivan is not John). A patronymic is joined through
the name it is made from; what stands after a bar is how a patronymic begins where it is made from another stem (Якаў, Якаўлевіч).
Source: the usual spellings of the names in the three languages, and their passport and press romanisations.
"""

GIVEN_NAMES = """
ivan iwan іван иван
aleksandr alexander alexandr aleksander alyaksandr aliaksandr alaksandr oleksandr olexander aleksandar aliaxandr аляксандр олександр
aleksandra alexandra alyaksandra aliaksandra oleksandra аляксандра олександра
aleksey alexei alexey aleksei aliaksei alyaksey aliaksey oleksiy oleksii oleksij alexej аляксей олексій | аляксе олексі
anatoly anatoliy anatol anatolii anatoli анатоль анатолій
andrei andrey andriy andrii andrej andrzej андрэй андрій | андрэ
anastasia anastasiya nastassia anastasiia nastasia nastassya анастасія настасся
artyom artem artsiom artsyom арцём артем | арцем
boris barys borys барыс борис
valery valeriy valeri valerii валерый валерій
valeria valeriya valeriia valeryia валерыя валерія
vasily vasiliy vasil vasyl vassily vasilii васіль василь
viktor victor viktar віктар віктор
vyacheslav viacheslav viachaslau vyachaslau viacheslau vjaceslav вячаслаў в'ячеслав
vladimir uladzimir volodymyr wladimir ulazimir uladimir уладзімір володимир
vladislav uladzislau vladyslav wladyslaw ulazislau уладзіслаў владислав
vsevolod usevalad усевалад всеволод
yevgeny evgeny evgeniy yevgeniy yauhen yevhen yevhenii evgeni evgenii yaugen iauhen jewgeni яўген яўгеній євген євгеній
yevgenia evgenia yauheniya yevheniya evgeniya яўгенія євгенія
ekaterina yekaterina katsiaryna kateryna katerina katsyaryna кацярына катерина
yelena elena alena olena алена олена
yegor egor yahor yehor ягор єгор
galina halina halyna галіна галина
gennady gennadi gennadiy genadz henadz hennadiy hienadz gennadii henadzi henadiy генадзь генадзій геннадій
georgy georgiy heorhiy georgi heorhii георгій
grigory grigoriy ryhor hryhoriy hryhorii grigori рыгор григорій
dmitry dmitri dmitriy dzmitry dmytro dmitrij dmitrii zmicier дзмітрый зміцер дмитро
denis dzianis denys dzyanis дзяніс денис
igor ihar ihor ігар ігор
ilya illia illya ilia ілья ілля | il
irina iryna irena iryna ірына ірина
iosif yosif iosip yosyp іосіф язэп йосип
kirill kiryl kyrylo kiril cyril kyryl кірыл кірыла кирило
konstantin kanstantsin kostiantyn kostyantyn constantin konstantine канстанцін костянтин
ksenia kseniya ksenija kseniia ксенія
leonid leanid леанід леонід
lev leu леў лев | льв
lyubov liubou liubov lubov любоў любов
lyudmila ludmila liudmila liudmyla lyudmyla людміла людмила
maksim maxim maksym максім максим
matvey matvei matsvei мацвей матвій | мацве
mikhail mikhailo mykhailo mihail mikhal mihajlo mykhaylo міхаіл міхал міхайла михайло | міхайл
nadezhda nadzeya nadiia nadiya надзея надія
natalia natalya nataliya natallia nataliia natallya наталля наталія
nikita mikita mykyta мікіта микита
nikolai nikolay mikalai mikalay mykola nikolaj mikola mikalaj мікалай микола миколай | миколай мікала
oleg aleh oleh алег олег
olga volha olha olja вольга ольга
pavel paval pavlo павел павал павло | паўл павл
petr pyotr piotr petro piatro pjotr пётр пятро петро | пятр
roman raman раман
svetlana sviatlana svitlana святлана світлана
sergei sergey siarhei serhiy serhii syarhey siarhey sergej sergii serguei sarhei сяргей сергій | сярге
stepan stsiapan stsyapan сцяпан степан
taras tarasiy
tatiana tatyana tatsiana tetiana tetyana tatjana tatsyana таццяна тетяна
timofey timofei tsimafei tymofiy tymofii цімафей тимофій | цімафе
fyodor fedor fiodar fedir fiodor фёдар федір | фёдар федор
philip filip filipp pilip pylyp піліп пилип
yulia yuliya julia iulia yuliia juliya юлія
yury yuri yuriy yurii iury iurii jurij iouri yurij юрый юрій | юр
yakov yakau yakiv iakov jakov якаў яків | яковл якаўл яков як
yaroslav yaraslau iaroslav jaroslav яраслаў ярослав
zakhar zahar захар
sofia sofiya sofya safiya sofiia соф'я софія
mohammed muhammad mohamed mohammad muhammed mohamad mohamud mahomed muhamad magomed
ahmed ahmad ahmet akhmed achmed akhmad
hussein husayn hossein hussain hussayn husain huseyn hosein khusein
yusuf yousef youssef yusif yousuf yusef yousif
ibrahim ebrahim
osama usama
abdullah abdallah abdulla abdollah
kristina christina khrystsina hrystsina krystyna khrystyna hristina krystsina khristina хрысціна крысціна христина
daria darya darja dariia daryna dariya дар'я дарія дарина
maria mariya marya maryia mariia marija марыя марія
viktoria victoria viktoriya viktoryia viktoriia вікторыя вікторія
larisa larysa ларыса лариса
marina maryna марына марина
polina palina паліна поліна
margarita marharyta marharita маргарыта маргарита
valentina valiantsina valentyna валянціна валентина
veronika veranika veronica вераніка вероніка
diana dziyana dziana дзіяна діана
oksana aksana аксана оксана
lidia lidiya lidziya lidiia лідзія лідія
zinaida zinayida zinaiida зінаіда зінаїда
vadim vadzim vadym вадзім вадим
valentin valiantsin valentyn валянцін валентин
gleb hleb hlib глеб гліб
ignat ihnat ігнат гнат
rodion radzivon radzion радзівон родіон
semyon siamion semen syamyon semion сямён семен | сямён семён
stanislav stanislau stanislaw станіслаў станіслав
svyatoslav sviataslau sviatoslav svyataslau святаслаў святослав
rostislav rastsislau rostyslav расціслаў ростислав
mstislav mstsislau mstyslav мсціслаў мстислав
tikhon tsikhan tykhon ціхан тихон
arkady arkadz arkadiy arkadi arkadii аркадзь аркадзій аркадій
arseny arseni arsen arseniy arsenii арсеній арсен
bogdan bahdan bohdan багдан богдан
vitaly vital vitaliy vitali vitalii віталь віталій
eduard edvard эдуард едуард
german herman
gavriil havryil havrylo гаўрыла гаврило | гаўрыл
daniil danila danylo danil даніла данило | даніл
yefim efim yafim яфім єфим
timur tsimur tymur цімур тимур
artur arthur артур
albert albiert
anton
ruslan
robert
mark
alla ala
nina
inna ina
dina dzina
vera viera vira вера віра
vladislava uladzislava vladyslava уладзіслава владислава
yaroslava jaroslava iaroslava яраслава ярослава
stanislava stanislawa станіслава станислава
bogdana bohdana bahdana багдана богдана
ruslana руслана
"""
