"""The glossaries of `data_words` and `data_given_names` as they sound: made by tools/glossary_sounds.py, never edited."""

WHOLE_WORDS = """
isc 1 0
oisc 1 0
pisc 1 0
cisc 1 0
pis 1 0
ao 1 0
oao 1 0
pao 1 0
zao 1 0
at 1 0
pat 1 0
prat 1 0
nao 1 0
ano 1 0
vo 1 0
tov 1 0
tu 1 0
ta 1 0
odo 1 0
Cup 1 0
up 1 0
rup 1 0
gup 1 0
fgup 1 0
mun 1 0
lc 1 0
lp 1 0
ltd 1 0
ltda 1 0
ko 1 0
korp 1 0
inc 1 0
plc 1 0
gmbh 1 0
ag 1 0
kg 1 0
sa 1 0
sas 1 0
srl 1 0
spa 1 0
sarl 1 0
bv 1 0
nv 1 0
oi 1 0
ab 1 0
as 1 0
du 1 0
cv 1 0
rl 1 0
de 1 0
del 1 0
la 1 0
las 1 0
los 1 0
el 1 0
i 1 0
e 1 0
and 1 0
und 1 0
et 1 0
te 1 0
of 1 0
for 1 0
in 1 0
on 1 0
a 1 0
an 1 0
di 1 0
da 1 0
do 1 0
dos 1 0
des 1 0
le 1 0
les 1 0
s 1 0
z 1 0
u 1 0
v 1 0
na 1 0
po 1 0
za 1 0
dla 1 0
pri 1 0
ds 1 0
o 1 0
fze 1 0
fzko 1 0
fzc 1 0
fz 1 0
est 1 0
pvt 1 0
pte 1 0
sdn 1 0
bhd 1 0
spc 1 0
psc 1 0
saog 1 0
k 1 0
lda 1 0
eirl 1 0
dmc 1 0
ilt 1 0
pti 1 0
se 1 0
fe 1 0
ka 1 0
kom 1 0
stok 1 0
Jont 1 0
open 1 0
ca 1 0
sp 1 0
has 1 0
am 1 0
ima 1 0
im 1 0
g 1 0
unit 1 0
fku 1 0
fsve 1 0
mve 1 0
iv 1 0
mp 1 0
kp 1 0
Cp 1 0
Ctup 1 0
svo 1 0
fila 1 0
asa 1 0
aps 1 0
vab 1 0
kft 1 0
zrt 1 0
nirt 1 0
eud 1 0
ud 1 0
ead 1 0
ad 1 0
ois 1 0
no 1 0
nr 1 0
num 1 0
n 1 0
org 1 0
Stat 4 0.35
fkp 4 0.35
sve 4 0.35
fse 4 0.35
mili 5 0.5
grup 13 0.4
souz 16 0.5
sauz 16 0.5
svaz 16 0.5
zvez 16 0.5
una 16 0.5
uni 16 0.5
une 16 0.5
unon 16 0.5
ruh 18 0.6
ruC 18 0.6
fond 20 0.6
fund 20 0.6
klad 20 0.6
ni 23 0.5
nauk 25 0.6
nauC 25 0.6
elmi 25 0.6
npo 27 0.6
np 27 0.6
nic 27 0.6
buro 29 0.5
ofis 29 0.5
verk 30 0.6
mil 30 0.6
verf 30 0.6
rado 38 0.7
radi 38 0.7
avac 39 0.7
ava 39 0.7
hava 39 0.7
ven 42 0.7
visk 42 0.7
voen 42 0.7
defa 43 0.7
navi 44 0.7
flot 44 0.7
flet 44 0.7
arm 45 0.7
armi 45 0.7
arma 45 0.7
arme 45 0.7
JaiS 45 0.7
rada 48 0.6
rad 48 0.6
svet 48 0.6
rat 48 0.6
Sura 48 0.6
radn 48 0.6
urad 53 0.6
Zond 53 0.6
vlad 53 0.6
zbor 55 0.6
Sod 55 0.6
sud 57 0.7
sond 57 0.7
kur 57 0.7
kurt 57 0.7
sad 57 0.7
Skol 60 0.6
Sol 60 0.6
Sul 60 0.6
muze 61 0.6
muse 61 0.6
teat 62 0.6
cirk 64 0.6
kirC 64 0.6
CurC 64 0.6
cark 64 0.6
Ces 64 0.6
bank 65 0.6
banc 65 0.6
trad 69 0.6
fani 71 0.6
inf 72 0.6
slZb 75 0.6
vida 78 0.6
nevs 79 0.6
tv 81 0.6
tele 81 0.6
neft 83 0.6
naft 83 0.6
oil 83 0.6
gaz 84 0.6
gas 84 0.6
plin 84 0.6
Cemi 85 0.6
Simi 85 0.6
kemi 85 0.6
Cimi 85 0.6
stel 86 0.6
stal 86 0.6
acer 86 0.6
vengl 87 0.6
uhel 87 0.6
koal 87 0.6
bav 88 0.6
Sip 90 0.6
Siv 90 0.6
bahn 91 0.6
port 92 0.6
luka 92 0.6
Jama 94 0.6
klub 95 0.6
liga 96 0.6
ligi 96 0.6
etac 100 0.6
Sat 100 0.6
unis 101 0.6
naci 102 0.6
nord 105 1
nort 105 1
uZn 106 1
JuZn 106 1
sur 106 1
sut 106 1
ug 106 1
ugo 106 1
Jiho 106 1
Jugo 106 1
petu 106 1
uZno 106 1
Sidn 107 1
ost 107 1
este 107 1
east 107 1
Sid 107 1
ritu 107 1
dogu 107 1
Sarg 107 1
Sark 107 1
vest 108 1
bati 108 1
garb 108 1
nov 109 1
nova 109 1
nev 109 1
nuve 109 1
nvev 109 1
nove 109 1
nauo 109 1
Jaun 109 1
eni 109 1
nva 109 1
nvov 109 1
novi 109 1
velk 110 1
gros 110 1
gran 110 1
diJ 110 1
lel 110 1
big 110 1
bolS 110 1
vern 111 1
gorn 111 1
ober 111 1
haut 111 1
alto 111 1
uper 111 1
niZn 112 1
doln 112 1
bas 112 1
bao 112 1
star 113 1
alt 113 1
vei 113 1
old 113 1
bel 114 1
bili 114 1
bil 114 1
bal 114 1
veis 114 1
vite 114 1
Cern 115 1
Corn 115 1
Carn 115 1
Crn 115 1
noir 115 1
blak 115 1
rdeC 116 1
rot 116 1
rug 116 1
ro 116 1
red 116 1
dom 117 0.6
dum 117 0.6
hiS 117 0.6
haus 117 0.6
kasa 117 0.6
huse 117 0.6
mor 118 0.6
morz 118 0.6
morZ 118 0.6
mer 118 0.6
mar 118 0.6
sea 118 0.6
more 118 0.6
Jura 118 0.6
akan 119 0.6
reka 120 0.5
rika 120 0.5
raka 120 0.5
Zek 120 0.5
Zhek 120 0.5
rek 120 0.5
flus 120 0.5
riv 120 0.5
upe 120 0.5
ozer 121 0.5
lac 121 0.5
lago 121 0.5
lake 121 0.5
ezer 121 0.5
eZer 121 0.5
golu 121 0.5
visp 122 0.5
otok 122 0.5
ile 122 0.5
isla 122 0.5
isol 122 0.5
sala 122 0.5
iles 122 0.5
ilha 122 0.5
gor 123 0.5
gora 123 0.5
munt 123 0.5
hora 123 0.5
berg 123 0.5
mont 123 0.5
dagi 123 0.5
golf 124 0.5
gulf 124 0.5
bai 124 0.5
buht 124 0.5
regi 125 0.3
krai 125 0.3
vila 125 0.3
raon 125 0.3
Jud 125 0.3
ilce 125 0.3
ili 125 0.3
il 125 0.3
gmin 125 0.3
vald 125 0.3
land 125 0.3
ozem 125 0.3
mege 125 0.3
mast 126 0.4
mest 126 0.4
vile 126 0.4
citi 126 0.4
grad 126 0.4
tovn 126 0.4
sel 127 0.4
vosk 127 0.4
veS 127 0.4
vsi 127 0.4
vas 127 0.4
dorf 127 0.4
ulic 129 0.6
ul 129 0.6
rve 129 0.6
kale 129 0.6
ploS 130 0.6
plac 130 0.6
trg 130 0.6
lud 133 0.6
volk 133 0.6
trud 139 0.6
svit 142 0.6
Svat 142 0.6
velt 142 0.6
vec 144 0.6
iner 145 0.6
polk 150 0.6
pulk 150 0.6
pluk 150 0.6
tose 153 0.6
fud 159 0.6
agro 160 0.6
main 164 0.6
head 164 0.6
Cef 164 0.6
perv 165 1
perS 165 1
prvn 165 1
prv 165 1
erst 165 1
parv 165 1
vtor 166 1
drug 166 1
druh 166 1
ut 167 0.6
Zink 168 0.6
Zen 168 0.6
feme 168 0.6
mver 168 0.6
deck 169 0.6
dec 169 0.6
nino 169 0.6
Cild 169 0.6
det 169 0.6
mir 170 0.6
paiks 170 0.6
paz 170 0.6
iSci 172 0.6
Clop 174 0.8
rin 178 0.6
tr 178 0.6
prav 180 0.6
reCt 180 0.6
lav 180 0.6
lei 180 0.6
atom 181 0.6
kino 182 0.6
film 182 0.6
fil 182 0.6
otel 183 0.6
auto 187 0.6
avto 187 0.6
rusk 189 0.6
ruse 189 0.6
rusa 189 0.6
ruso 189 0.6
rosi 189 0.6
rosa 189 0.6
rasa 189 0.6
rusi 189 0.6
krim 192 0.8
nem 193 0.8
nemC 193 0.8
deuC 193 0.8
grec 195 0.8
greC 195 0.8
grCi 195 0.8
grek 195 0.8
garc 195 0.8
veng 196 0.8
vengr 196 0.8
ital 197 0.8
vloC 197 0.8
polS 198 0.8
Svic 200 0.8
svis 200 0.8
sviz 200 0.8
Span 201 0.8
duC 202 0.8
Svec 203 0.8
Sved 203 0.8
svec 203 0.8
kit 205 0.8
Cin 205 0.8
Cini 205 0.8
kita 205 0.8
Cina 205 0.8
apon 206 0.8
turc 207 0.8
turk 207 0.8
siri 208 0.8
sira 208 0.8
irsk 209 0.8
irel 209 0.8
iriS 209 0.8
angl 212 0.8
brit 213 0.8
egip 215 0.8
litv 216 0.8
lotv 217 0.8
letl 217 0.8
duna 219 0.8
kipr 221 0.8
cipr 221 0.8
Cipr 221 0.8
svat 222 0.6
san 222 0.6
st 222 0.6
sao 222 0.6
sant 222 0.6
sv 222 0.6
tird 227 0.6
tret 227 0.6
trec 227 0.6
tZec 227 0.6
tZhet 227 0.6
drit 227 0.6
kore 228 0.8
kare 228 0.8
azi 229 0.8
aza 229 0.8
ase 229 0.8
asen 229 0.8
asi 229 0.8
afri 230 0.8
sc 232 0.3
td 232 0.3
npk 232 0.3
vc 232 0.3
fsbi 232 0.3
fgav 232 0.3
tk 232 0.3
pk 232 0.3
uk 232 0.3
npc 232 0.3
gk 232 0.3
gku 232 0.3
fgbu 232 0.3
"""

BEGINNINGS = """
limited 1 0
labiliti 1 0
kompani 1 0
korporaton 1 0
inkorporated 1 0
d.o.o 1 0
private 1 0
Joint 1 0
Joinstok 1 0
opened 1 0
klosed 1 0
anonima 1 0
anomina 1 0
varable 1 0
kapital 1 0
responsabilidad 1 0
socedad 1 0
socete 1 0
kompana 1 0
akconern 1 0
akcanern 1 0
akconerne 1 0
otkrit 1 0
vidkrit 1 0
adkrit 1 0
otkrito 1 0
zakrit 1 0
publiCn 1 0
public 1 0
ograniCen 1 0
obmeZen 1 0
abmeZavan 1 0
otvectvenost 1 0
vidpovidaln 1 0
adkaznasc 1 0
obSest 1 0
tovaristv 1 0
tavaristv 1 0
obSestv 1 0
aktengeselSaft 1 0
geselSaft 1 0
spolka 1 0
spoleCnost 1 0
Serkat 1 0
Sarekat 1 0
sahami 1 0
Sirketi 1 0
sirketi 1 0
anonim 1 0
limitada 1 0
empresa 1 0
entidad 1 0
enterprise 1 0
entreprise 1 0
predprat 1 0
pidpremstv 1 0
pradpremstv 1 0
predprati 1 0
unitari 1 0
unitarn 1 0
imeni 1 0
named 1 0
after 1 0
republikan 1 0
respublikansk 1 0
respublikan 1 0
kazen 1 0
kazon 1 0
kazone 1 0
kazene 1 0
sovmestn 1 0
spiln 1 0
sumesn 1 0
venture 1 0
Castn 1 0
privatn 1 0
doCern 1 0
doCirn 1 0
daCin 1 0
subsidari 1 0
filal 1 0
branC 1 0
predstavitelstv 1 0
predstavnictv 1 0
beSrenkt 1 0
haftung 1 0
akcov 1 0
akcin 1 0
ruCen 1 0
omezen 1 0
odpovedalno 1 0
ograniCon 1 0
soceta 1 0
azoni 1 0
responsabilita 1 0
aktebolag 1 0
venuCap 1 0
besloten 1 0
namloze 1 0
varabl 1 0
number 1 0
nomer 1 0
management 1 0
managing 1 0
upravlauS 1 0
kiruC 1 0
organisaton 1 0
organizaton 1 0
organizac 1 0
arganizaci 1 0
organisato 1 0
organizaci 1 0
kompan 2 0.35
kampan 2 0.35
kompagni 2 0.35
kompanes 2 0.35
federal 3 0.4
federaln 3 0.4
gosudarstv 4 0.35
derZavn 4 0.35
darZavn 4 0.35
darZaun 4 0.35
panstv 4 0.35
statn 4 0.35
dZhavn 4 0.35
statliC 4 0.35
estatal 4 0.35
state 4 0.35
naconaln 5 0.5
nacanaln 5 0.5
narodov 5 0.5
narodn 5 0.5
naconal 5 0.5
natona 5 0.5
natonal 5 0.5
meZdunarodn 6 0.5
miZnarodn 6 0.5
miZnarod 6 0.5
mendinarod 6 0.5
mezinarodn 6 0.5
mednarodn 6 0.5
internaconal 6 0.5
internatona 6 0.5
beinolmelal 6 0.5
internatonal 6 0.5
obSestven 7 0.5
gromadsk 7 0.5
gramadsk 7 0.5
spoleCn 7 0.5
obSestvena 7 0.5
socal 7 0.5
socaln 7 0.5
nezavisim 8 0.5
nezaleZn 8 0.5
nezavisl 8 0.5
neodvisn 8 0.5
autonomus 8 0.5
avtonomn 8 0.5
autonomi 8 0.5
independent 8 0.5
komerCesk 9 0.5
komercin 9 0.5
komercal 9 0.5
komerc 9 0.5
komerce 9 0.5
bazargani 9 0.5
tearat 9 0.5
nekomerCesk 10 0.5
nekomercin 10 0.5
nonprofit 10 0.5
nonkomercal 10 0.5
holding 11 0.5
holdinh 11 0.5
koncern 12 0.5
konzern 12 0.5
grupa 13 0.4
skupina 13 0.4
skupinsk 13 0.4
grupe 13 0.4
grupo 13 0.4
goruh 13 0.4
korporac 14 0.5
karparac 14 0.5
asocac 15 0.5
asacac 15 0.5
stovaZiSen 15 0.5
sdruZen 15 0.5
zdruZen 15 0.5
asoca 15 0.5
asocace 15 0.5
verein 15 0.5
verband 15 0.5
asocaton 15 0.5
spilk 16 0.5
zvonc 16 0.5
unone 16 0.5
saveza 16 0.5
parti 17 0.6
parta 17 0.6
stran 17 0.6
strank 17 0.6
partei 17 0.6
partido 17 0.6
partito 17 0.6
dviZeni 18 0.6
hnuti 18 0.6
gibani 18 0.6
muvement 18 0.6
movimento 18 0.6
bevegung 18 0.6
harakat 18 0.6
JonbeS 18 0.6
movement 18 0.6
front 19 0.6
fronta 19 0.6
fundaci 20 0.6
fundac 20 0.6
nadac 20 0.6
nadace 20 0.6
stiftung 20 0.6
fondaton 20 0.6
bonad 20 0.6
bonade 20 0.6
fundato 20 0.6
sklad 20 0.6
fundaton 20 0.6
blagotvorit 21 0.5
blagodin 21 0.5
Carit 21 0.5
Caritable 21 0.5
dobroCin 21 0.5
beneficen 21 0.5
velfare 21 0.5
heire 21 0.5
hairi 21 0.5
Cariti 21 0.5
centr 22 0.5
center 22 0.5
centre 22 0.5
centrum 22 0.5
zentrum 22 0.5
centro 22 0.5
markaz 22 0.5
merkezi 22 0.5
institut 23 0.5
institute 23 0.5
instituto 23 0.5
ustav 23 0.5
inStitut 23 0.5
moasese 23 0.5
mvasas 23 0.5
isledovatel 24 0.6
doslidnic 24 0.6
dasledC 24 0.6
isledovan 24 0.6
badan 24 0.6
badavC 24 0.6
vizkum 24 0.6
raziskov 24 0.6
reCerCe 24 0.6
forSung 24 0.6
investigacon 24 0.6
pauheS 24 0.6
tahgat 24 0.6
tahkikat 24 0.6
paZuheS 24 0.6
researC 24 0.6
nauCn 25 0.6
naukov 25 0.6
navukov 25 0.6
vedek 25 0.6
znanstven 25 0.6
visenSaft 25 0.6
scentifi 25 0.6
centific 25 0.6
scence 25 0.6
scentific 25 0.6
proizvodstven 26 0.6
virobniC 26 0.6
vitvorC 26 0.6
produkci 26 0.6
produkc 26 0.6
virob 26 0.6
proizvod 26 0.6
produkti 26 0.6
produkton 26 0.6
producon 26 0.6
manufaktur 26 0.6
tolidi 26 0.6
proizvodstv 26 0.6
konstruktorsk 28 0.6
konstruktarsk 28 0.6
prektn 28 0.6
konstruktor 28 0.6
proekt 28 0.6
desig 28 0.6
diseno 28 0.6
design 28 0.6
ofice 29 0.5
kancelari 29 0.5
kancel 29 0.5
oficina 29 0.5
bureav 29 0.5
zavod 30 0.6
plant 30 0.6
faktori 30 0.6
zaklad 30 0.6
tovarn 30 0.6
fabrik 30 0.6
fabrika 30 0.6
vorks 30 0.6
usine 30 0.6
karhan 30 0.6
karhane 30 0.6
Sipar 30 0.6
sudoverf 30 0.6
sudostro 30 0.6
Sipbvil 30 0.6
korabl 30 0.6
kombinat 31 0.7
kambinat 31 0.7
kombine 31 0.7
maSinostro 32 0.6
maSinobud 32 0.6
maSinabud 32 0.6
maCinebvil 32 0.6
maSinenbav 32 0.6
maSinov 32 0.6
stroiren 32 0.6
maCine 32 0.6
maCineri 32 0.6
enginering 32 0.6
maSinsazi 32 0.6
enginer 32 0.6
inZener 32 0.6
inZiner 32 0.6
mohandesi 32 0.6
muhandis 32 0.6
ingener 32 0.6
maCinebvilding 32 0.6
priborostro 33 0.7
pribora 33 0.7
priladobud 33 0.7
instrumen 33 0.7
pribor 33 0.7
instrument 33 0.7
elektrotehn 34 0.7
elektratehn 34 0.7
elektroteCn 34 0.7
elektrikal 34 0.7
elektriCesk 34 0.7
elektro 34 0.7
elektron 35 0.7
elektronic 35 0.7
mehaniCesk 36 0.7
mehaniCn 36 0.7
mehaniC 36 0.7
meCani 36 0.7
mekani 36 0.7
meckani 36 0.7
meCaniS 36 0.7
meCanikal 36 0.7
optiCesk 37 0.7
optiko 37 0.7
optiC 37 0.7
optic 37 0.7
optiCn 37 0.7
optikal 37 0.7
lotniC 39 0.7
letec 39 0.7
letal 39 0.7
avati 39 0.7
eronaut 39 0.7
havapei 39 0.7
luftfahrt 39 0.7
erospac 39 0.7
airkraft 39 0.7
samol 39 0.7
havapeima 39 0.7
avakomp 39 0.7
airline 39 0.7
airvais 39 0.7
avakompan 39 0.7
avakampan 39 0.7
avaton 39 0.7
kosmiCesk 40 0.7
kosmiCn 40 0.7
kasmiCn 40 0.7
kosmiC 40 0.7
vesmir 40 0.7
vesoli 40 0.7
space 40 0.7
spata 40 0.7
espac 40 0.7
raket 41 0.7
misil 41 0.7
roket 41 0.7
muSak 41 0.7
voisk 42 0.7
voaSk 42 0.7
militer 42 0.7
militair 42 0.7
militar 42 0.7
nezami 42 0.7
armed 42 0.7
zbroi 42 0.7
vuruZen 42 0.7
zbroin 42 0.7
oboroz 42 0.7
silzbr 42 0.7
militari 42 0.7
oboron 43 0.7
abaron 43 0.7
obron 43 0.7
obran 43 0.7
obramb 43 0.7
defen 43 0.7
defens 43 0.7
verteidig 43 0.7
oboroni 43 0.7
defence 43 0.7
veno-morsk 44 0.7
naval 44 0.7
marin 44 0.7
flota 44 0.7
morsk 44 0.7
maritim 44 0.7
darai 44 0.7
armad 45 0.7
ercit 45 0.7
ercito 45 0.7
arteS 45 0.7
bezopasnost 46 0.7
bezpek 46 0.7
baspek 46 0.7
bezpeC 46 0.7
bezpeCn 46 0.7
varnost 46 0.7
siCereit 46 0.7
sekurite 46 0.7
sekurit 46 0.7
segurid 46 0.7
sigurnost 46 0.7
bezopasn 46 0.7
amnat 46 0.7
sikureza 46 0.7
sekuriti 46 0.7
rozvidk 47 0.7
razvedk 47 0.7
razvediv 47 0.7
vivad 47 0.7
zpravodai 47 0.7
obveSeval 47 0.7
inteligen 47 0.7
renseignement 47 0.7
inteligence 47 0.7
sovet 48 0.6
savet 48 0.6
konseil 48 0.6
konseo 48 0.6
konsiglo 48 0.6
tarib 48 0.6
kuncil 48 0.6
komitet 49 0.6
kamitet 49 0.6
vibor 49 0.6
odbor 49 0.6
ausSus 49 0.6
komite 49 0.6
komitato 49 0.6
komisi 50 0.6
kamisi 50 0.6
komis 50 0.6
komise 50 0.6
komison 50 0.6
komiso 50 0.6
ministerstv 51 0.6
ministrstv 51 0.6
ministeri 51 0.6
ministere 51 0.6
ministero 51 0.6
ministri 51 0.6
minister 51 0.6
vezarat 51 0.6
vizarat 51 0.6
bakanl 51 0.6
ministr 52 0.6
ministar 52 0.6
ministro 52 0.6
pravitelstv 53 0.6
guvernement 53 0.6
goberno 53 0.6
regerung 53 0.6
governm 53 0.6
governo 53 0.6
hukumat 53 0.6
government 53 0.6
parlament 54 0.6
parlement 54 0.6
sobrani 55 0.6
asamble 55 0.6
zgromad 55 0.6
SromaZd 55 0.6
skupSin 55 0.6
asembl 55 0.6
versamlung 55 0.6
sabrane 55 0.6
asemblea 55 0.6
narodno 55 0.6
asembli 55 0.6
senat 56 0.6
senad 56 0.6
senate 56 0.6
sodiS 57 0.7
geriCt 57 0.7
tribunal 57 0.7
korte 57 0.7
universitet 58 0.6
univerzit 58 0.6
univerz 58 0.6
universit 58 0.6
universidad 58 0.6
universite 58 0.6
daneSgah 58 0.6
univer 58 0.6
universiti 58 0.6
akadem 59 0.6
akademi 59 0.6
eskol 60 0.6
eskvel 60 0.6
skvol 60 0.6
ekole 60 0.6
uCiliS 60 0.6
kolege 60 0.6
koleJ 60 0.6
koleg 60 0.6
muzei 61 0.6
museo 61 0.6
musev 61 0.6
museum 61 0.6
teatr 62 0.6
divadl 62 0.6
gledaliS 62 0.6
teatro 62 0.6
teatre 62 0.6
bolnic 63 0.6
likarn 63 0.6
balnic 63 0.6
Spital 63 0.6
nemocnic 63 0.6
bolniSnic 63 0.6
krankenhaus 63 0.6
hopital 63 0.6
hospital 63 0.6
ospedal 63 0.6
klinic 63 0.6
klini 63 0.6
cerkov 64 0.6
cerkva 64 0.6
carkv 64 0.6
koSci 64 0.6
cirkev 64 0.6
cerkv 64 0.6
eglis 64 0.6
iglesi 64 0.6
banko 65 0.6
bankv 65 0.6
banka 65 0.6
strahov 66 0.6
strahav 66 0.6
ubezpeC 66 0.6
poiSt 66 0.6
zavarovaln 66 0.6
versiCerung 66 0.6
asuranc 66 0.6
seguro 66 0.6
insuran 66 0.6
bimeh 66 0.6
insurance 66 0.6
investic 67 0.6
invest 67 0.6
inverisi 67 0.6
sarmaeh 67 0.6
sarmae 67 0.6
investment 67 0.6
finans 68 0.6
financ 68 0.6
financal 68 0.6
torgov 69 0.6
torgiv 69 0.6
gandl 69 0.6
handl 69 0.6
obCod 69 0.6
trgov 69 0.6
handel 69 0.6
komerci 69 0.6
tikaret 69 0.6
tragov 69 0.6
trade 69 0.6
promiSlen 70 0.6
promislov 70 0.6
pramislov 70 0.6
pZemisl 70 0.6
prumisl 70 0.6
industri 70 0.6
sanae 70 0.6
sanai 70 0.6
promiSl 70 0.6
sanat 70 0.6
tehnolog 71 0.6
tehnalog 71 0.6
teCnolog 71 0.6
tecnolog 71 0.6
teknoloi 71 0.6
fanavari 71 0.6
teCnologi 71 0.6
tehno 71 0.6
teCnic 71 0.6
tehniCesk 71 0.6
tehniCn 71 0.6
tehniC 71 0.6
tecnic 71 0.6
informac 72 0.6
infarmac 72 0.6
informati 72 0.6
etelat 72 0.6
informaton 72 0.6
komunikac 73 0.6
komunika 73 0.6
svazi 73 0.6
zvazk 73 0.6
suvazi 73 0.6
lonCnoS 73 0.6
telekom 73 0.6
ertebatat 73 0.6
komunikaton 73 0.6
sistem 74 0.6
sisteme 74 0.6
sluZb 75 0.6
sluZba 75 0.6
denst 75 0.6
servici 75 0.6
service 75 0.6
serviz 75 0.6
servis 75 0.6
uslug 75 0.6
hadamat 75 0.6
agenctv 76 0.6
agenc 76 0.6
agentur 76 0.6
agenca 76 0.6
agenzi 76 0.6
agenci 76 0.6
habargozari 76 0.6
administrac 77 0.6
administrati 77 0.6
vervaltung 77 0.6
sprav 77 0.6
uprav 77 0.6
upravlen 77 0.6
upravlin 77 0.6
direktorate 77 0.6
direktorat 77 0.6
direktor 77 0.6
direkc 77 0.6
direkci 77 0.6
idara 77 0.6
edareh 77 0.6
administraton 77 0.6
departament 78 0.6
department 78 0.6
departe 78 0.6
abteilung 78 0.6
odelek 78 0.6
otdel 78 0.6
vidil 78 0.6
daire 78 0.6
novost 79 0.6
novin 79 0.6
navin 79 0.6
vadomoS 79 0.6
zprav 79 0.6
novic 79 0.6
naCriCt 79 0.6
nuvel 79 0.6
notici 79 0.6
novosti 79 0.6
ahbar 79 0.6
gazet 80 0.6
nevspap 80 0.6
zeitung 80 0.6
perodic 80 0.6
novini 80 0.6
Casopis 80 0.6
Jurnal 80 0.6
Zurnal 80 0.6
nevspaper 80 0.6
televiden 81 0.6
telebaCen 81 0.6
telebaC 81 0.6
televiz 81 0.6
televis 81 0.6
televizi 81 0.6
telerado 81 0.6
broadkast 81 0.6
veSan 81 0.6
movlen 81 0.6
televison 81 0.6
energet 82 0.6
energ 82 0.6
eneri 82 0.6
energi 82 0.6
petrol 83 0.6
petrole 83 0.6
gazov 84 0.6
himiCesk 85 0.6
himiCn 85 0.6
kimik 85 0.6
himiC 85 0.6
kvimic 85 0.6
Cemikal 85 0.6
metalurg 86 0.6
metalur 86 0.6
metal 86 0.6
folad 86 0.6
fulad 86 0.6
stahl 86 0.6
acero 86 0.6
ugoln 87 0.6
vugiln 87 0.6
vugli 87 0.6
premog 87 0.6
kohle 87 0.6
Carbon 87 0.6
stroitel 88 0.6
budiveln 88 0.6
budavniC 88 0.6
budovl 88 0.6
staveb 88 0.6
gradben 88 0.6
baugeselS 88 0.6
konstruc 88 0.6
sahteman 88 0.6
sahtemani 88 0.6
stroi 88 0.6
ingat 88 0.6
inSat 88 0.6
konstrukton 88 0.6
transport 89 0.6
transpor 89 0.6
doprav 89 0.6
promet 89 0.6
hamlonagl 89 0.6
transporte 89 0.6
sudohod 90 0.6
sudnoplav 90 0.6
naviga 90 0.6
keStirani 90 0.6
naver 90 0.6
moreho 90 0.6
parohod 90 0.6
denizcil 90 0.6
keSti 90 0.6
Siping 90 0.6
ZeleznodoroZ 91 0.6
zalizniC 91 0.6
CigunaC 91 0.6
kolei 91 0.6
Zelezni 91 0.6
feroc 91 0.6
railvai 91 0.6
Zeleznodor 91 0.6
Zelezn 91 0.6
eisenbahn 91 0.6
ferovi 91 0.6
pverto 92 0.6
hafen 92 0.6
pZistan 92 0.6
pristan 92 0.6
morport 92 0.6
eroport 93 0.5
eraport 93 0.5
lotnisk 93 0.5
letiSt 93 0.5
letaliS 93 0.5
flugaf 93 0.5
eropver 93 0.5
airport 93 0.5
letiS 93 0.5
havaliman 93 0.5
erodrom 93 0.5
spoleCen 94 0.6
tarsasag 94 0.6
Jamat 94 0.6
soceti 94 0.6
socet 94 0.6
ligve 96 0.6
leagve 96 0.6
federac 97 0.6
federati 97 0.6
foderaton 97 0.6
federaci 97 0.6
federaton 97 0.6
respublik 98 0.6
republik 98 0.6
republic 98 0.6
ZeCpospolit 98 0.6
ZeCipospolit 98 0.6
republika 98 0.6
kumhuret 98 0.6
Jomhuri 98 0.6
korolevstv 99 0.6
korolivstv 99 0.6
karalevstv 99 0.6
krolestv 99 0.6
kralov 99 0.6
kralev 99 0.6
konigreiC 99 0.6
roaume 99 0.6
reino 99 0.6
kingdom 99 0.6
kralstv 99 0.6
Stati 100 0.6
stanov 100 0.6
stani 100 0.6
dZhav 100 0.6
staten 100 0.6
estados 100 0.6
states 100 0.6
stanaC 100 0.6
spoen 100 0.6
sedinen 101 0.6
spoluCen 101 0.6
obednan 101 0.6
zluCan 101 0.6
obedin 101 0.6
zednoCon 101 0.6
spoene 101 0.6
zdruZene 101 0.6
vereinigt 101 0.6
unido 101 0.6
united 101 0.6
obedinen 101 0.6
abadnan 101 0.6
zdruZenem 101 0.6
naton 102 0.6
natons 102 0.6
evropeisk 103 0.6
evrapeisk 103 0.6
europeisk 103 0.6
evropsk 103 0.6
europeiS 103 0.6
europen 103 0.6
europe 103 0.6
europeo 103 0.6
evrop 103 0.6
europea 103 0.6
european 103 0.6
centraln 104 0.6
central 104 0.6
Srodkov 104 0.6
osredni 104 0.6
stZhedni 104 0.6
zentral 104 0.6
severn 105 1
pivniCn 105 1
pavnoCn 105 1
polnocn 105 1
severni 105 1
norte 105 1
sever 105 1
pivniC 105 1
povnaC 105 1
nortern 105 1
severo 105 1
Sauri 105 1
zemel 105 1
kuzei 105 1
Somal 105 1
pivniCno 105 1
nordliC 105 1
pivden 106 1
pavdnov 106 1
poludni 106 1
JiZni 106 1
pivdeno 106 1
sutern 106 1
JuZni 106 1
denvid 106 1
gunei 106 1
Jonub 106 1
sudliC 106 1
povden 106 1
vostoCn 107 1
uSodn 107 1
vSodn 107 1
viCodn 107 1
vZodn 107 1
orental 107 1
iztoCn 107 1
vostok 107 1
eastern 107 1
istok 107 1
istoCn 107 1
orent 107 1
austrum 107 1
viCod 107 1
maSrik 107 1
dalekoS 107 1
ostliC 107 1
zapadn 108 1
zahidn 108 1
zahodn 108 1
zaCodn 108 1
ocidental 108 1
zapaden 108 1
zahid 108 1
zapad 108 1
vestern 108 1
vakar 108 1
retum 108 1
vestliC 108 1
neues 109 1
velik 110 1
valik 110 1
grand 110 1
great 110 1
golem 110 1
golemi 110 1
verni 111 1
horni 111 1
gorni 111 1
supereur 111 1
superor 111 1
niZni 112 1
dolni 112 1
spodni 112 1
unter 112 1
lover 112 1
neder 112 1
infereur 112 1
inferor 112 1
veuks 113 1
blanc 114 1
blanko 114 1
bilogo 114 1
Svarz 115 1
negro 115 1
krasn 116 1
Cervon 116 1
Cerven 116 1
Cirvon 116 1
maison 117 0.6
bende 117 0.6
budin 117 0.6
haneh 117 0.6
deniz 118 0.6
okean 119 0.6
ocean 119 0.6
ozean 119 0.6
atlantik 119 0.6
rivere 120 0.5
river 120 0.5
nehri 120 0.5
vozer 121 0.5
Jezor 121 0.5
Jezer 121 0.5
eZeras 121 0.5
ostrov 122 0.5
ostriv 122 0.5
vostrav 122 0.5
insel 122 0.5
island 122 0.5
isole 122 0.5
ostrvi 122 0.5
ostrava 122 0.5
ostrova 122 0.5
ostrovi 122 0.5
islands 122 0.5
salos 122 0.5
salas 122 0.5
ostrvo 122 0.5
adasi 122 0.5
adalari 122 0.5
ostrv 122 0.5
Jazir 122 0.5
ilhas 122 0.5
montagne 123 0.5
monte 123 0.5
muntains 123 0.5
planin 123 0.5
kalnas 123 0.5
kalns 123 0.5
pasmo 123 0.5
muntain 123 0.5
zaliv 124 0.5
zatoka 124 0.5
zatok 124 0.5
golfe 124 0.5
golfo 124 0.5
regon 125 0.3
oblast 125 0.3
voblasc 125 0.3
obvod 125 0.3
obvodu 125 0.3
province 125 0.3
provinc 125 0.3
provinci 125 0.3
provinca 125 0.3
pravinc 125 0.3
vilaet 125 0.3
vilet 125 0.3
vilat 125 0.3
ostan 125 0.3
ustan 125 0.3
prefektur 125 0.3
prefekture 125 0.3
prefet 125 0.3
governorat 125 0.3
guvernorat 125 0.3
gubern 125 0.3
muhafaz 125 0.3
muhafazah 125 0.3
departement 125 0.3
departman 125 0.3
kanton 125 0.3
distrikt 125 0.3
okres 125 0.3
povat 125 0.3
povec 125 0.3
bezirk 125 0.3
distrit 125 0.3
okruZ 125 0.3
okrug 125 0.3
okreng 125 0.3
akrug 125 0.3
novad 125 0.3
raonas 125 0.3
savivaldib 125 0.3
apskrit 125 0.3
aprink 125 0.3
kunti 125 0.3
grafst 125 0.3
grafS 125 0.3
komitat 125 0.3
komte 125 0.3
kondado 125 0.3
hrabstv 125 0.3
grafstv 125 0.3
grafstva 125 0.3
Zudec 125 0.3
Judet 125 0.3
Judec 125 0.3
aimak 125 0.3
aimag 125 0.3
municip 125 0.3
municipal 125 0.3
gemeinde 125 0.3
komun 125 0.3
komune 125 0.3
opCin 125 0.3
obCin 125 0.3
opStin 125 0.3
obSina 125 0.3
koncelho 125 0.3
makond 125 0.3
mintakat 125 0.3
mintak 125 0.3
muhafaza 125 0.3
grafiste 125 0.3
kreis 125 0.3
landkreis 125 0.3
voblast 125 0.3
uzemi 125 0.3
teritor 125 0.3
statistic 125 0.3
statistiCn 125 0.3
Zupani 125 0.3
Zupana 125 0.3
Supan 125 0.3
gobernaci 125 0.3
gorod 126 0.4
gorad 126 0.4
misto 126 0.4
mesto 126 0.4
stadt 126 0.4
cudad 126 0.4
pilset 126 0.4
Sehri 126 0.4
Sehir 126 0.4
cidade 126 0.4
mestis 126 0.4
mestn 126 0.4
urban 126 0.4
vesnice 127 0.4
vilage 127 0.4
pveblo 127 0.4
stolic 128 0.6
stoliC 128 0.6
hlavni 128 0.6
prestoln 128 0.6
haupctadt 128 0.6
vulic 129 0.6
stras 129 0.6
strase 129 0.6
stret 129 0.6
ploSad 130 0.6
ploSa 130 0.6
namest 130 0.6
place 130 0.6
plaza 130 0.6
skvare 130 0.6
kreml 131 0.6
kremlin 131 0.6
prezident 132 0.6
predsednik 132 0.6
president 132 0.6
prezidenk 132 0.6
predsedni 132 0.6
ludei 133 0.6
ludov 133 0.6
lidov 133 0.6
ludsk 133 0.6
peuple 133 0.6
people 133 0.6
narodna 133 0.6
demokrat 134 0.6
demakrat 134 0.6
demokratiC 134 0.6
demokratic 134 0.6
socalist 135 0.6
sacalist 135 0.6
sozalist 135 0.6
komunist 136 0.6
kamunist 136 0.6
liberal 137 0.6
konservativ 138 0.6
kanservat 138 0.6
konservat 138 0.6
konzervat 138 0.6
konservative 138 0.6
leiborist 139 0.6
leiboris 139 0.6
laburist 139 0.6
labur 139 0.6
labor 139 0.6
laburis 139 0.6
delavsk 139 0.6
praci 139 0.6
travail 139 0.6
arbeit 139 0.6
zdorov 140 0.6
ohoron 140 0.6
zdravuhran 140 0.6
zdrov 140 0.6
zdravotn 140 0.6
zdrav 140 0.6
gesundeit 140 0.6
sante 140 0.6
salud 140 0.6
healt 140 0.6
zdrave 140 0.6
santat 140 0.6
behdaSt 140 0.6
medicin 141 0.6
mediC 141 0.6
lekarZsk 141 0.6
medic 141 0.6
medizin 141 0.6
medikal 141 0.6
zdravniSk 141 0.6
vsemirn 142 0.6
svitov 142 0.6
susvetn 142 0.6
svetov 142 0.6
svetovn 142 0.6
mondal 142 0.6
mundal 142 0.6
vorld 142 0.6
sveta 142 0.6
otnoSen 143 0.6
vidnosin 143 0.6
odnos 143 0.6
stosunk 143 0.6
vztah 143 0.6
relaton 143 0.6
relacon 143 0.6
bezehung 143 0.6
relatons 143 0.6
inostran 144 0.6
zakordon 144 0.6
zameZn 144 0.6
zagraniC 144 0.6
zahraniC 144 0.6
zunani 144 0.6
auslend 144 0.6
etrang 144 0.6
eksteror 144 0.6
foreign 144 0.6
vneSn 144 0.6
zovniSn 144 0.6
afaires 144 0.6
afair 144 0.6
zadev 144 0.6
asuntos 144 0.6
vnutren 145 0.6
vnutriSn 145 0.6
unutran 145 0.6
vevnentZ 145 0.6
vnitr 145 0.6
notrani 145 0.6
intereur 145 0.6
interor 145 0.6
internal 145 0.6
vatreSn 145 0.6
polic 146 0.6
palic 146 0.6
polici 146 0.6
police 146 0.6
polizei 146 0.6
milic 146 0.6
mulici 146 0.6
gvard 147 0.6
gvarde 147 0.6
garde 147 0.6
gvarda 147 0.6
garda 147 0.6
sepah 147 0.6
pasdaran 147 0.6
brigad 148 0.6
brigade 148 0.6
batalon 149 0.6
prapor 149 0.6
batailon 149 0.6
batalo 149 0.6
regimen 150 0.6
regiment 150 0.6
otrad 151 0.6
zagon 151 0.6
atrad 151 0.6
detaCm 151 0.6
detaCment 151 0.6
podgotov 152 0.6
uCebn 152 0.6
pidgotov 152 0.6
training 152 0.6
treni 152 0.6
ausbildung 152 0.6
formaton 152 0.6
Skoleni 152 0.6
amuzeS 152 0.6
edukaton 152 0.6
obrazovan 152 0.6
osvit 152 0.6
adukac 152 0.6
obrazovat 152 0.6
razvit 153 0.6
rozvit 153 0.6
razvic 153 0.6
rozvoi 153 0.6
razvoi 153 0.6
entvikl 153 0.6
develop 153 0.6
desarol 153 0.6
developm 153 0.6
razviti 153 0.6
tovse 153 0.6
development 153 0.6
kompleks 154 0.6
kompleo 154 0.6
reSeni 155 0.6
reSene 155 0.6
riSen 155 0.6
rozvonza 155 0.6
ZheSeni 155 0.6
reSit 155 0.6
losung 155 0.6
soluton 155 0.6
solucon 155 0.6
reSen 155 0.6
specaln 156 0.6
poseb 156 0.6
spezal 156 0.6
specal 156 0.6
especal 156 0.6
prekt 157 0.6
proet 157 0.6
oborudovan 158 0.6
obladnan 158 0.6
abstalavan 158 0.6
viposaZ 158 0.6
ekvipm 158 0.6
ausrust 158 0.6
taihizat 158 0.6
ekvipment 158 0.6
prodovolstv 159 0.6
harCov 159 0.6
spoZiv 159 0.6
potravin 159 0.6
aliment 159 0.6
lebensmitel 159 0.6
piSev 159 0.6
gazai 159 0.6
selskohoz 160 0.6
silskogosp 160 0.6
selskagasp 160 0.6
rolnic 160 0.6
zemedel 160 0.6
kmeti 160 0.6
landvirC 160 0.6
agrikol 160 0.6
agrikul 160 0.6
keSavarzi 160 0.6
agrikulture 160 0.6
import 161 0.6
importacon 161 0.6
importador 161 0.6
vared 161 0.6
eksport 162 0.6
eksportador 162 0.6
saderat 162 0.6
generaln 163 0.6
zagaln 163 0.6
aguln 163 0.6
general 163 0.6
algemein 163 0.6
obecn 163 0.6
sploSn 163 0.6
generalni 163 0.6
glavn 164 0.6
golovn 164 0.6
galovn 164 0.6
glovn 164 0.6
hlavn 164 0.6
haupt 164 0.6
principal 164 0.6
pervS 165 1
premer 165 1
primer 165 1
first 165 1
zveit 166 1
deuksi 166 1
segund 166 1
sekond 166 1
molodeZ 167 0.6
molod 167 0.6
molodiZ 167 0.6
molad 167 0.6
mlode 167 0.6
mladeZ 167 0.6
mladin 167 0.6
Jugend 167 0.6
Jeunese 167 0.6
Juventud 167 0.6
Javanan 167 0.6
ZenSin 168 0.6
Zinok 168 0.6
kobet 168 0.6
Zensk 168 0.6
frauen 168 0.6
vomen 168 0.6
ditaC 169 0.6
dicaC 169 0.6
otrok 169 0.6
kinder 169 0.6
enfant 169 0.6
kudak 169 0.6
Cildren 169 0.6
pokoi 170 0.6
freden 170 0.6
peace 170 0.6
svobod 171 0.6
volnoS 171 0.6
freiheit 171 0.6
liberte 171 0.6
libertad 171 0.6
fredom 171 0.6
azadi 171 0.6
liberti 171 0.6
raboC 172 0.6
robitn 172 0.6
trudaS 172 0.6
trudov 172 0.6
vorker 172 0.6
vorkers 172 0.6
arbeiter 172 0.6
travaileur 172 0.6
trabador 172 0.6
robotnic 172 0.6
prakovn 172 0.6
lavorator 172 0.6
darbinink 172 0.6
spravedliv 173 0.6
spravadliv 173 0.6
spravedlivo 173 0.6
spravedlno 173 0.6
praviCn 173 0.6
gereCtigkeit 173 0.6
Justice 173 0.6
Justica 173 0.6
adalet 173 0.6
gustiza 173 0.6
ustic 173 0.6
ustici 173 0.6
krestansk 174 0.8
krestan 174 0.8
selansk 174 0.8
fermer 174 0.8
rolnik 174 0.8
zemedelc 174 0.8
farmers 174 0.8
peasant 174 0.8
peasanc 174 0.8
bauern 174 0.8
paisan 174 0.8
agrikulteur 174 0.8
kampesin 174 0.8
agrikultor 174 0.8
ciftci 174 0.8
valsteCi 174 0.8
valsteCu 174 0.8
oteCestv 175 0.8
batkivSin 175 0.8
vitCizn 175 0.8
backavSin 175 0.8
oiCizn 175 0.8
heimat 175 0.8
vaterland 175 0.8
faterland 175 0.8
homeland 175 0.8
moterland 175 0.8
patre 175 0.8
patra 175 0.8
tevines 175 0.8
tevine 175 0.8
vatan 175 0.8
anavatan 175 0.8
edinstv 176 0.6
ednist 176 0.6
adinstv 176 0.6
Jedno 176 0.6
Jednot 176 0.6
einheit 176 0.6
unite 176 0.6
unidad 176 0.6
unita 176 0.6
birlik 176 0.6
venib 176 0.6
uniti 176 0.6
islamsk 177 0.6
islams 177 0.6
islami 177 0.6
islam 177 0.6
islamiS 177 0.6
islamik 177 0.6
islamic 177 0.6
rinok 178 0.6
rinek 178 0.6
markt 178 0.6
merkado 178 0.6
market 178 0.6
borsa 178 0.6
tZhiSe 178 0.6
izdatel 179 0.6
vidavnic 179 0.6
vidavec 179 0.6
vidavn 179 0.6
nakladatel 179 0.6
zaloZb 179 0.6
verlag 179 0.6
publiS 179 0.6
editi 179 0.6
editor 179 0.6
zakon 180 0.6
droit 180 0.6
dereC 180 0.6
adern 181 0.6
atomn 181 0.6
Jondrov 181 0.6
Jadern 181 0.6
Jedrsk 181 0.6
nuklear 181 0.6
nukleaire 181 0.6
cinema 182 0.6
gotel 183 0.6
gascin 183 0.6
hotel 183 0.6
gostinic 183 0.6
sport 184 0.6
deport 184 0.6
Sportn 184 0.6
Sportov 184 0.6
sportovn 184 0.6
vaZeSi 184 0.6
elektrostanc 185 0.6
elektrovn 185 0.6
elektrar 185 0.6
elektrarn 185 0.6
kraftverk 185 0.6
pover 185 0.6
traktor 186 0.6
traktar 186 0.6
congnik 186 0.6
avtomob 187 0.6
avtamab 187 0.6
samoCod 187 0.6
automob 187 0.6
hodro 187 0.6
motor 187 0.6
automobile 187 0.6
rosisk 189 0.6
rasisk 189 0.6
rusiS 189 0.6
rusan 189 0.6
rusko 189 0.6
rusland 189 0.6
ukrain 190 0.6
ukrai 190 0.6
ukrani 190 0.6
ukraine 190 0.6
belorus 191 0.6
bilorus 191 0.6
belarus 191 0.6
balorus 191 0.6
veisrus 191 0.6
belarusk 191 0.6
krimea 192 0.8
german 193 0.8
nimeC 193 0.8
nimeck 193 0.8
nameC 193 0.8
nemec 193 0.8
nemSk 193 0.8
nemsk 193 0.8
alemag 193 0.8
aleman 193 0.8
germani 193 0.8
franc 194 0.8
franci 194 0.8
frankuz 194 0.8
france 194 0.8
frank 194 0.8
frenC 194 0.8
grece 195 0.8
greca 195 0.8
greci 195 0.8
vengr 196 0.8
ugorS 196 0.8
venger 196 0.8
madar 196 0.8
maJar 196 0.8
ungarn 196 0.8
hongr 196 0.8
hungr 196 0.8
ungar 196 0.8
ugorsk 196 0.8
hungari 196 0.8
vlosk 197 0.8
itali 197 0.8
polsk 198 0.8
poland 198 0.8
polen 198 0.8
pologne 198 0.8
polona 198 0.8
poliS 198 0.8
avstri 199 0.8
austra 199 0.8
rakus 199 0.8
ostereiC 199 0.8
autriC 199 0.8
Sveicar 200 0.8
Svaikar 200 0.8
Svikar 200 0.8
Sveiz 200 0.8
svicerl 200 0.8
svicerland 200 0.8
ispan 201 0.8
hiSpan 201 0.8
Spanel 201 0.8
spani 201 0.8
espagn 201 0.8
espan 201 0.8
spain 201 0.8
spaniS 201 0.8
niderland 202 0.8
holand 202 0.8
holend 202 0.8
nizozem 202 0.8
nederland 202 0.8
pais-bas 202 0.8
neterl 202 0.8
goland 202 0.8
neterlands 202 0.8
Svedsk 203 0.8
svede 203 0.8
sveden 203 0.8
svediS 203 0.8
gruzi 204 0.8
georgi 204 0.8
georg 204 0.8
georgen 204 0.8
georga 204 0.8
kitai 205 0.8
Japon 206 0.8
Japan 206 0.8
tureC 207 0.8
turec 207 0.8
turkei 207 0.8
tursk 207 0.8
siren 208 0.8
irland 209 0.8
ireland 209 0.8
horvat 210 0.8
Corvac 210 0.8
Corvat 210 0.8
hrvaSk 210 0.8
hrvat 210 0.8
kroat 210 0.8
kroata 210 0.8
sloven 211 0.8
sloveni 211 0.8
slovin 211 0.8
slovena 211 0.8
angli 212 0.8
englan 212 0.8
angleter 212 0.8
inglat 212 0.8
engliS 212 0.8
england 212 0.8
britan 213 0.8
brick 213 0.8
grosbrit 213 0.8
bretag 213 0.8
britain 213 0.8
britis 213 0.8
britani 213 0.8
amerik 214 0.8
ameri 214 0.8
amerika 214 0.8
americ 214 0.8
egipt 215 0.8
litav 216 0.8
litvan 216 0.8
litvana 216 0.8
latvi 217 0.8
lotiS 217 0.8
leton 217 0.8
latva 217 0.8
erusalim 218 0.8
Jerozolim 218 0.8
Jeruzal 218 0.8
Jerusal 218 0.8
Jerusalem 218 0.8
dunai 219 0.8
donav 219 0.8
danub 219 0.8
dunav 219 0.8
danube 219 0.8
sredizemn 220 0.8
seredemn 220 0.8
Srodemn 220 0.8
stZhedozem 220 0.8
sredozem 220 0.8
mitelmer 220 0.8
mediter 220 0.8
mediteranean 220 0.8
ciper 221 0.8
ziper 221 0.8
kipar 221 0.8
ciprus 221 0.8
sankt 222 0.6
sveti 222 0.6
Svent 222 0.6
santa 222 0.6
saint 222 0.6
sainte 222 0.6
nortvest 223 1
nortvestern 223 1
severozapad 223 1
severozahod 223 1
nordvest 223 1
noreste 223 1
pivniCnozahid 223 1
pavnoCnazahod 223 1
severozapadn 223 1
norteast 224 1
norteastern 224 1
severovostok 224 1
severoviCod 224 1
severovZod 224 1
nordost 224 1
nordest 224 1
severoiztok 224 1
severoiztoCn 224 1
sutvest 225 1
sutvestern 225 1
ugozapad 225 1
Jihozapad 225 1
Jugozahod 225 1
sudvest 225 1
sureste 225 1
ugozapadn 225 1
suteast 226 1
suteastern 226 1
ugovostok 226 1
JihoviCod 226 1
JugovZod 226 1
sudost 226 1
ugoiztok 226 1
ugoiztoCn 226 1
treti 227 0.6
troisi 227 0.6
tercer 227 0.6
korea 228 0.8
koreansk 228 0.8
korei 228 0.8
afrika 230 0.8
afrik 230 0.8
austral 231 0.8
avstral 231 0.8
"""

GIVEN = """
ivan 233
aleksandr 234
aleksander 234
alaksandr 234
oleksandr 234
oleksander 234
aleksandar 234
aleksandra 235
alaksandra 235
oleksandra 235
aleksei 236
alaksei 236
oleksi 236
anatoli 237
anatol 237
andrei 238
andri 238
andZei 238
anastasa 239
nastasa 239
artom 240
artem 240
arcom 240
boris 241
baris 241
valeri 242
vasili 243
vasil 243
viktor 244
viktar 244
vaCeslav 245
vaCaslav 245
vaceslav 245
vladimir 246
uladimir 246
volodimir 246
ulazimir 246
vladislav 247
uladislav 247
ulazislav 247
vsevolod 248
usevalad 248
evgeni 249
evheni 249
auhen 249
augen 249
evhen 249
evgen 249
Jevgeni 249
Jevheni 249
avgen 249
avhen 249
avgeni 249
avheni 249
evgena 250
evhena 250
auhena 250
augena 250
avgena 250
avhena 250
ekaterina 251
kacarina 251
katerina 251
elena 252
alena 252
olena 252
egor 253
ehor 253
ahor 253
agor 253
galina 254
halina 254
genadi 255
henadi 255
genad 255
henad 255
georgi 256
heorhi 256
heori 256
geori 256
grigori 257
hrihori 257
rihor 257
rigor 257
dmitri 258
dmitro 258
zmicer 258
denis 259
danis 259
igor 260
ihor 260
ihar 260
igar 260
ila 261
irina 262
irena 262
osif 263
osip 263
azep 263
kiril 264
kirilo 264
ciril 264
kirila 264
konstantin 265
kanstancin 265
kostantin 265
konstantine 265
ksena 266
leonid 267
leanid 267
lev 268
lubov 269
ludmila 270
maksim 271
matvei 272
macvei 272
matvi 272
mihail 273
migail 273
mihailo 273
migailo 273
mihal 273
migal 273
mihaila 273
migaila 273
nadeZda 274
nadea 274
nada 274
natala 275
nikita 276
mikita 276
nikolai 277
mikalai 277
mikola 277
mikolai 277
oleg 278
oleh 278
aleh 278
aleg 278
olga 279
olha 279
volha 279
volga 279
ola 279
pavel 280
paval 280
pavlo 280
petr 281
potr 281
petro 281
patro 281
roman 282
raman 282
svetlana 283
svatlana 283
svitlana 283
sergei 284
serhei 284
sarei 284
seri 284
sergi 284
serhi 284
sergvei 284
serhvei 284
sargei 284
sarhei 284
stepan 285
scapan 285
taras 286
tarasi 286
tatana 287
tacana 287
tetana 287
timofei 288
cimafei 288
timofi 288
fodor 289
fedor 289
fodar 289
fedir 289
filip 290
pilip 290
ula 291
Jula 291
uri 292
Juri 292
akov 293
akav 293
akiv 293
Jakov 293
aroslav 294
araslav 294
Jaroslav 294
zahar 295
zagar 295
sofa 296
safa 296
mohamed 297
mogamed 297
muhamad 297
mugamad 297
mohamad 297
mogamad 297
muhamed 297
mugamed 297
mohamud 297
mogamud 297
mahomed 297
magomed 297
ahmed 298
agmed 298
ahmad 298
agmad 298
ahmet 298
agmet 298
aCmed 298
husein 299
gusein 299
husain 299
gusain 299
hosein 299
gosein 299
usuf 300
usef 300
usif 300
ibrahim 301
ibragim 301
ebrahim 301
ebragim 301
osama 302
usama 302
abdulah 303
abdulag 303
abdalah 303
abdalag 303
abdula 303
abdolah 303
abdolag 303
kristina 304
Cristina 304
hriscina 304
griscina 304
hristina 304
gristina 304
kriscina 304
dara 305
darina 305
mara 306
viktora 307
larisa 308
marina 309
polina 310
palina 310
margarita 311
marharita 311
mararita 311
valentina 312
valancina 312
veronika 313
veranika 313
dana 314
oksana 315
aksana 315
lida 316
zinaida 317
vadim 318
valentin 319
valancin 319
gleb 320
hleb 320
hlib 320
glib 320
ignat 321
ihnat 321
gnat 321
hnat 321
rodon 322
radivon 322
radon 322
semon 323
samon 323
semen 323
stanislav 324
svatoslav 325
svataslav 325
rostislav 326
rascislav 326
mstislav 327
mscislav 327
tihon 328
tigon 328
cihan 328
cigan 328
arkadi 329
arkad 329
arseni 330
arsen 330
bogdan 331
bohdan 331
bahdan 331
bagdan 331
vitali 332
vital 332
edvard 333
german 334
herman 334
gavril 335
havril 335
havrilo 335
gavrilo 335
gavrila 335
havrila 335
danil 336
danila 336
danilo 336
efim 337
afim 337
timur 338
cimur 338
artur 339
albert 340
anton 341
ruslan 342
robert 343
mark 344
ala 345
nina 346
ina 347
dina 348
vera 349
vira 349
"""

GLIDED = """
anastasa
nastasa
evgena
auhena
evhena
avgena
ila
ksena
nadea
nada
natala
ola
ula
Jula
sofa
safa
dara
mara
viktora
lida
"""

FATHERS = """
alakse 236
oleksi 236
andre 238
arcem 240
il 261
lv 268
macve 272
mihail 273
mikolai 277
mikala 277
pavl 280
patr 281
sarge 284
cimafe 288
fodar 289
fedor 289
ur 292
akovl 293
akavl 293
akov 293
ak 293
samon 323
semon 323
gavril 335
danil 336
"""
