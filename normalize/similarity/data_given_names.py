"""Given names that one person bears in several languages' spellings, one name a line.

A line joins the Belarusian, Russian and Ukrainian doubles of one name and their spellings in the press where the sounds alone would
not do it; it never joins a name with its diminutives or with its Western cousin (Ivan is not John). A patronymic is joined through
the name it is made from. Source: the usual passport and press romanisations of the three languages.
"""

GIVEN_NAMES = """
ivan iwan
aleksandr alexander alexandr aleksander alyaksandr aliaksandr alaksandr oleksandr olexander aleksandar aliaxandr
aleksandra alexandra alyaksandra aliaksandra oleksandra
aleksey alexei alexey aleksei aliaksei alyaksey aliaksey oleksiy oleksii oleksij alexej
anatoly anatoliy anatol anatolii anatoli
andrei andrey andriy andrii andrej andrzej
anastasia anastasiya nastassia anastasiia nastasia nastassya
artyom artem artsiom artsyom
boris barys borys
valery valeriy valeri valerii
vasily vasiliy vasil vasyl vassily vasilii
viktor victor viktar
vyacheslav viacheslav viachaslau vyachaslau viacheslau vjaceslav
vladimir uladzimir volodymyr wladimir ulazimir uladimir
vladislav uladzislau vladyslav wladyslaw ulazislau
vsevolod usevalad
yevgeny evgeny evgeniy yevgeniy yauhen yevhen yevhenii evgeni evgenii yaugen iauhen jewgeni
yevgenia evgenia yauheniya yevheniya evgeniya
ekaterina yekaterina katsiaryna kateryna katerina katsyaryna
yelena elena alena olena
yegor egor yahor yehor
galina halina halyna
gennady gennadi gennadiy genadz henadz hennadiy hienadz gennadii henadzi henadiy
georgy georgiy heorhiy georgi heorhii
grigory grigoriy ryhor hryhoriy hryhorii grigori
dmitry dmitri dmitriy dzmitry dmytro dmitrij dmitrii zmicier
denis dzianis denys dzyanis
igor ihar ihor
ilya illia illya ilia
irina iryna irena iryna
iosif yosif iosip yosyp
kirill kiryl kyrylo kiril cyril kyryl
konstantin kanstantsin kostiantyn kostyantyn constantin konstantine
ksenia kseniya ksenija kseniia
leonid leanid
lev leu
lyubov liubou liubov lubov
lyudmila ludmila liudmila liudmyla lyudmyla
maksim maxim maksym
matvey matvei matsvei
mikhail mikhailo mykhailo mihail mikhal mihajlo mykhaylo
nadezhda nadzeya nadiia nadiya
natalia natalya nataliya natallia nataliia natallya
nikita mikita mykyta
nikolai nikolay mikalai mikalay mykola nikolaj mikola mikalaj
oleg aleh oleh
olga volha olha olja
pavel paval pavlo
petr pyotr piotr petro piatro pjotr
roman raman
svetlana sviatlana svitlana
sergei sergey siarhei serhiy serhii syarhey siarhey sergej sergii serguei sarhei
stepan stsiapan stsyapan
taras tarasiy
tatiana tatyana tatsiana tetiana tetyana tatjana tatsyana
timofey timofei tsimafei tymofiy tymofii
fyodor fedor fiodar fedir fiodor
philip filip filipp pilip pylyp
yulia yuliya julia iulia yuliia juliya
yury yuri yuriy yurii iury iurii jurij iouri yurij
yakov yakau yakiv iakov jakov
yaroslav yaraslau iaroslav jaroslav
zakhar zahar
sofia sofiya sofya safiya sofiia
mohammed muhammad mohamed mohammad muhammed mohamad mohamud mahomed muhamad magomed
ahmed ahmad ahmet akhmed achmed akhmad
hussein husayn hossein hussain hussayn husain huseyn hosein khusein
yusuf yousef youssef yusif yousuf yusef yousif
ibrahim ebrahim
osama usama
abdullah abdallah abdulla abdollah
kristina christina khrystsina hrystsina krystyna khrystyna hristina krystsina khristina
daria darya darja dariia daryna dariya
maria mariya marya maryia mariia marija
viktoria victoria viktoriya viktoryia viktoriia
larisa larysa
marina maryna
polina palina
margarita marharyta marharita
valentina valiantsina valentyna
veronika veranika veronica
diana dziyana dziana
oksana aksana
lidia lidiya lidziya lidiia
zinaida zinayida zinaiida
vadim vadzim vadym
valentin valiantsin valentyn
gleb hleb hlib
ignat ihnat
rodion radzivon radzion
semyon siamion semen syamyon semion
stanislav stanislau stanislaw
svyatoslav sviataslau sviatoslav svyataslau
rostislav rastsislau rostyslav
mstislav mstsislau mstyslav
tikhon tsikhan tykhon
arkady arkadz arkadiy arkadi arkadii
arseny arseni arsen arseniy arsenii
bogdan bahdan bohdan
vitaly vital vitaliy vitali vitalii
eduard edvard
german herman
gavriil havryil havrylo
daniil danila danylo danil
yefim efim yafim
timur tsimur tymur
artur arthur
albert albiert
anton
ruslan
robert
mark
alla ala
nina
inna ina
dina dzina
vera viera vira
"""
