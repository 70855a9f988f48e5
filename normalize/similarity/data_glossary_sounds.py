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
al 1 0
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
Stat 3 0.35
fkp 3 0.35
sve 3 0.35
fse 3 0.35
mili 4 0.5
grup 12 0.4
souz 15 0.5
sauz 15 0.5
svaz 15 0.5
zvez 15 0.5
una 15 0.5
uni 15 0.5
une 15 0.5
unon 15 0.5
ruh 17 0.6
ruC 17 0.6
fond 19 0.6
fund 19 0.6
klad 19 0.6
ni 22 0.5
nauk 23 0.6
nauC 23 0.6
elmi 23 0.6
npo 25 0.6
np 25 0.6
nic 25 0.6
buro 27 0.5
ofis 27 0.5
verk 28 0.6
mil 28 0.6
verf 28 0.6
rado 36 0.7
radi 36 0.7
avac 37 0.7
ava 37 0.7
hava 37 0.7
ven 40 0.7
visk 40 0.7
voen 40 0.7
defa 41 0.7
navi 42 0.7
flot 42 0.7
flet 42 0.7
arm 43 0.7
armi 43 0.7
arma 43 0.7
arme 43 0.7
JaiS 43 0.7
rada 46 0.6
rad 46 0.6
svet 46 0.6
rat 46 0.6
Sura 46 0.6
radn 46 0.6
urad 51 0.6
Zond 51 0.6
vlad 51 0.6
zbor 53 0.6
Sod 53 0.6
sud 55 0.7
sond 55 0.7
kur 55 0.7
kurt 55 0.7
sad 55 0.7
Skol 58 0.6
Sol 58 0.6
Sul 58 0.6
muze 59 0.6
muse 59 0.6
teat 60 0.6
cirk 62 0.6
kirC 62 0.6
CurC 62 0.6
cark 62 0.6
Ces 62 0.6
bank 63 0.6
banc 63 0.6
trad 67 0.6
fani 69 0.6
inf 70 0.6
slZb 73 0.6
vida 76 0.6
nevs 77 0.6
tv 79 0.6
tele 79 0.6
neft 81 0.6
naft 81 0.6
oil 81 0.6
gaz 82 0.6
gas 82 0.6
plin 82 0.6
Cemi 83 0.6
Simi 83 0.6
kemi 83 0.6
Cimi 83 0.6
stel 84 0.6
stal 84 0.6
acer 84 0.6
vengl 85 0.6
uhel 85 0.6
koal 85 0.6
bvilding 86 0.6
bvildings 86 0.6
bav 86 0.6
Sip 88 0.6
Siv 88 0.6
bahn 89 0.6
port 90 0.6
luka 90 0.6
Jama 92 0.6
klub 93 0.6
liga 94 0.6
ligi 94 0.6
etac 98 0.6
Sat 98 0.6
unis 99 0.6
naci 100 0.6
nord 103 1
nort 103 1
uZn 104 1
JuZn 104 1
sur 104 1
sut 104 1
ug 104 1
ugo 104 1
Jiho 104 1
Jugo 104 1
petu 104 1
uZno 104 1
Sidn 105 1
ost 105 1
este 105 1
east 105 1
Sid 105 1
ritu 105 1
dogu 105 1
Sarg 105 1
Sark 105 1
vest 106 1
bati 106 1
garb 106 1
nov 107 1
nova 107 1
nev 107 1
nuve 107 1
nvev 107 1
nove 107 1
nauo 107 1
Jaun 107 1
eni 107 1
nva 107 1
nvov 107 1
novi 107 1
velk 108 1
gros 108 1
gran 108 1
diJ 108 1
lel 108 1
big 108 1
bolS 108 1
vern 109 1
gorn 109 1
ober 109 1
haut 109 1
alto 109 1
uper 109 1
niZn 110 1
doln 110 1
bas 110 1
bao 110 1
star 111 1
alt 111 1
vei 111 1
old 111 1
bel 112 1
bili 112 1
bil 112 1
bal 112 1
veis 112 1
vite 112 1
Cern 113 1
Corn 113 1
Carn 113 1
Crn 113 1
noir 113 1
blak 113 1
rdeC 114 1
rot 114 1
rug 114 1
ro 114 1
red 114 1
dom 115 0.6
dum 115 0.6
hiS 115 0.6
haus 115 0.6
kasa 115 0.6
huse 115 0.6
mor 116 0.6
morz 116 0.6
morZ 116 0.6
mer 116 0.6
mar 116 0.6
sea 116 0.6
more 116 0.6
Jura 116 0.6
akan 117 0.6
reka 118 0.5
rika 118 0.5
raka 118 0.5
Zek 118 0.5
Zhek 118 0.5
rek 118 0.5
flus 118 0.5
riv 118 0.5
upe 118 0.5
ozer 119 0.5
lac 119 0.5
lago 119 0.5
lake 119 0.5
ezer 119 0.5
eZer 119 0.5
golu 119 0.5
visp 120 0.5
otok 120 0.5
ile 120 0.5
isla 120 0.5
isol 120 0.5
sala 120 0.5
iles 120 0.5
ilha 120 0.5
gor 121 0.5
gora 121 0.5
munt 121 0.5
hora 121 0.5
berg 121 0.5
mont 121 0.5
dagi 121 0.5
golf 122 0.5
gulf 122 0.5
bai 122 0.5
buht 122 0.5
regi 123 0.3
krai 123 0.3
vila 123 0.3
raon 123 0.3
Jud 123 0.3
ilce 123 0.3
ili 123 0.3
il 123 0.3
gmin 123 0.3
vald 123 0.3
land 123 0.3
ozem 123 0.3
mege 123 0.3
mast 124 0.4
mest 124 0.4
vile 124 0.4
citi 124 0.4
grad 124 0.4
tovn 124 0.4
sel 125 0.4
vosk 125 0.4
veS 125 0.4
vsi 125 0.4
vas 125 0.4
dorf 125 0.4
ulic 127 0.6
ul 127 0.6
rve 127 0.6
kale 127 0.6
ploS 128 0.6
plac 128 0.6
trg 128 0.6
lud 131 0.6
volk 131 0.6
trud 137 0.6
svit 140 0.6
Svat 140 0.6
velt 140 0.6
vec 142 0.6
iner 143 0.6
polk 148 0.6
pulk 148 0.6
pluk 148 0.6
tose 151 0.6
fud 157 0.6
agro 158 0.6
main 162 0.6
head 162 0.6
Cef 162 0.6
perv 163 1
perS 163 1
prvn 163 1
prv 163 1
erst 163 1
parv 163 1
vtor 164 1
drug 164 1
druh 164 1
ut 165 0.6
Zink 166 0.6
Zen 166 0.6
feme 166 0.6
mver 166 0.6
deck 167 0.6
dec 167 0.6
nino 167 0.6
Cild 167 0.6
det 167 0.6
mir 168 0.6
paiks 168 0.6
paz 168 0.6
iSci 170 0.6
Clop 172 0.8
rin 176 0.6
tr 176 0.6
prav 178 0.6
reCt 178 0.6
lav 178 0.6
lei 178 0.6
atom 179 0.6
kino 180 0.6
film 180 0.6
fil 180 0.6
otel 181 0.6
auto 185 0.6
avto 185 0.6
rusk 187 0.6
ruse 187 0.6
rusa 187 0.6
ruso 187 0.6
rosi 187 0.6
rosa 187 0.6
rasa 187 0.6
rusi 187 0.6
krim 190 0.8
nem 191 0.8
nemC 191 0.8
deuC 191 0.8
grec 193 0.8
greC 193 0.8
grCi 193 0.8
grek 193 0.8
garc 193 0.8
veng 194 0.8
vengr 194 0.8
ital 195 0.8
vloC 195 0.8
polS 196 0.8
Svic 198 0.8
svis 198 0.8
sviz 198 0.8
Span 199 0.8
duC 200 0.8
Svec 201 0.8
Sved 201 0.8
svec 201 0.8
kit 203 0.8
Cin 203 0.8
Cini 203 0.8
kita 203 0.8
Cina 203 0.8
apon 204 0.8
turc 205 0.8
turk 205 0.8
siri 206 0.8
sira 206 0.8
irsk 207 0.8
irel 207 0.8
iriS 207 0.8
angl 210 0.8
brit 211 0.8
usa 212 0.8
sSa 212 0.8
egip 213 0.8
litv 214 0.8
lotv 215 0.8
letl 215 0.8
duna 217 0.8
kipr 219 0.8
cipr 219 0.8
Cipr 219 0.8
svat 220 0.6
san 220 0.6
st 220 0.6
sao 220 0.6
sant 220 0.6
sv 220 0.6
tird 225 0.6
tret 225 0.6
trec 225 0.6
tZec 225 0.6
tZhet 225 0.6
drit 225 0.6
kore 226 0.8
kare 226 0.8
azi 227 0.8
aza 227 0.8
ase 227 0.8
asen 227 0.8
asi 227 0.8
afri 228 0.8
sc 230 0.3
td 230 0.3
npk 230 0.3
vc 230 0.3
fsbi 230 0.3
fgav 230 0.3
tk 230 0.3
pk 230 0.3
uk 230 0.3
npc 230 0.3
gk 230 0.3
gku 230 0.3
fgbu 230 0.3
pilot 231 0.6
toCn 233 0.6
precison 233 0.6
apled 234 0.6
mining 239 0.6
miner 239 0.6
repair 240 0.6
repairs 240 0.6
kartridge 242 0.6
povder 243 0.6
muniton 244 0.6
munitons 244 0.6
engine 247 0.6
engines 247 0.6
turbine 249 0.6
bearing 250 0.6
bearings 250 0.6
veapon 252 0.6
veapons 252 0.6
arms 252 0.6
armured 254 0.6
armored 254 0.6
unmaned 255 0.6
drone 255 0.6
drones 255 0.6
vav 255 0.6
bpla 255 0.6
vavs 255 0.6
laser 256 0.6
lasers 256 0.6
digital 257 0.6
softvare 261 0.6
netvork 262 0.6
netvorks 262 0.6
data 263 0.6
ekspertise 265 0.6
lotn 267 0.6
flit 267 0.6
flic 267 0.6
testing 268 0.6
test 268 0.6
undervater 270 0.6
driling 271 0.6
pipeline 272 0.6
pipelines 272 0.6
pipe 273 0.6
pipes 273 0.6
tube 273 0.6
cement 274 0.6
cemenc 274 0.6
paper 275 0.6
papel 275 0.6
pulp 275 0.6
lesn 276 0.6
lasn 276 0.6
timber 276 0.6
forestri 276 0.6
leSn 276 0.6
seving 278 0.6
garment 278 0.6
garmenc 278 0.6
futvear 279 0.6
Se 279 0.6
Ses 279 0.6
furniture 280 0.6
mveble 280 0.6
mvebles 280 0.6
glas 281 0.6
vidro 281 0.6
ruber 282 0.6
kauCo 282 0.6
Sin 283 0.6
tire 283 0.6
tires 283 0.6
damond 285 0.6
damonds 285 0.6
gold 286 0.6
medn 287 0.6
midn 287 0.6
koper 287 0.6
sugar 289 0.6
azukar 289 0.6
dairi 290 0.6
milk 290 0.6
mleC 290 0.6
lakteo 290 0.6
leCera 290 0.6
masn 291 0.6
meat 291 0.6
karne 291 0.6
karnes 291 0.6
zboZ 292 0.6
grain 292 0.6
granos 292 0.6
ribn 293 0.6
fiSeri 293 0.6
fiSeres 293 0.6
fiSing 293 0.6
peska 293 0.6
pesc 293 0.6
distileri 294 0.6
distilers 294 0.6
breveri 295 0.6
breving 295 0.6
tobacko 296 0.6
tabako 296 0.6
estate 298 0.6
realti 298 0.6
road 299 0.6
roads 299 0.6
turism 300 0.6
turist 300 0.6
turismo 300 0.6
travel 301 0.6
travels 301 0.6
vaes 301 0.6
postal 303 0.6
koreos 303 0.6
savings 304 0.6
saving 304 0.6
ahoro 304 0.6
kredit 305 0.6
kredito 305 0.6
leasing 306 0.6
penson 307 0.6
pensons 307 0.6
taks 308 0.6
takses 308 0.6
mitn 309 0.6
kustoms 309 0.6
celn 309 0.6
zol 309 0.6
dvan 309 0.6
border 310 0.6
borders 310 0.6
emergenci 311 0.6
emergences 311 0.6
reskve 312 0.6
fire 313 0.6
kosak 317 0.6
kosaks 317 0.6
veteran 318 0.6
veterans 318 0.6
arc 322 0.6
art 322 0.6
heritage 323 0.6
ortodoks 324 0.6
environment 326 0.6
environmental 326 0.6
vodn 327 0.6
vater 327 0.6
vaters 327 0.6
ekonomi 328 0.6
ekonomic 328 0.6
ekonomics 328 0.6
politic 329 0.6
politikal 329 0.6
advanced 331 0.6
modern 332 0.6
modernas 332 0.6
artifical 333 0.6
fiber 334 0.6
fibre 334 0.6
fibers 334 0.6
fibres 334 0.6
materal 335 0.6
materals 335 0.6
robot 337 0.6
robotic 337 0.6
robotics 337 0.6
navigaton 338 0.6
fundri 340 0.6
fundres 340 0.6
kasting 340 0.6
kastings 340 0.6
forge 341 0.6
forging 341 0.6
pres 342 0.6
roling 343 0.6
roled 343 0.6
kable 344 0.6
kables 344 0.6
bateri 345 0.6
bateres 345 0.6
pump 346 0.6
pumps 346 0.6
vagon 348 0.6
vagons 348 0.6
railkar 348 0.6
kontainer 350 0.6
kargo 352 0.6
freit 352 0.6
karga 352 0.6
embasi 353 0.6
meda 357 0.6
medos 357 0.6
online 358 0.6
internet 358 0.6
standard 360 0.6
standards 360 0.6
seafud 364 0.6
mariskos 364 0.6
rental 365 0.6
rent 365 0.6
lease 365 0.6
legal 366 0.6
Jevel 368 0.6
Jevelri 368 0.6
Jeveleri 368 0.6
Joer 368 0.6
livestok 371 0.6
animal 371 0.6
animals 371 0.6
pultri 372 0.6
orfan 373 0.6
orfans 373 0.6
Jihad 374 0.6
opir 375 0.6
resistance 375 0.6
resistenca 375 0.6
revoluton 377 0.6
revolutonari 377 0.6
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
kompan 1 0
kampan 1 0
kompagni 1 0
kompanes 1 0
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
federal 2 0.4
federaln 2 0.4
gosudarstv 3 0.35
derZavn 3 0.35
darZavn 3 0.35
darZaun 3 0.35
panstv 3 0.35
statn 3 0.35
dZhavn 3 0.35
statliC 3 0.35
estatal 3 0.35
state 3 0.35
naconaln 4 0.5
nacanaln 4 0.5
narodov 4 0.5
narodn 4 0.5
naconal 4 0.5
natona 4 0.5
natonal 4 0.5
meZdunarodn 5 0.5
miZnarodn 5 0.5
miZnarod 5 0.5
mendinarod 5 0.5
mezinarodn 5 0.5
mednarodn 5 0.5
internaconal 5 0.5
internatona 5 0.5
beinolmelal 5 0.5
internatonal 5 0.5
obSestven 6 0.5
gromadsk 6 0.5
gramadsk 6 0.5
spoleCn 6 0.5
obSestvena 6 0.5
socal 6 0.5
socaln 6 0.5
nezavisim 7 0.5
nezaleZn 7 0.5
nezavisl 7 0.5
neodvisn 7 0.5
autonomus 7 0.5
avtonomn 7 0.5
autonomi 7 0.5
independent 7 0.5
komerCesk 8 0.5
komercin 8 0.5
komercal 8 0.5
komerc 8 0.5
komerce 8 0.5
bazargani 8 0.5
tearat 8 0.5
nekomerCesk 9 0.5
nekomercin 9 0.5
nonprofit 9 0.5
nonkomercal 9 0.5
holding 10 0.5
holdinh 10 0.5
koncern 11 0.5
konzern 11 0.5
grupa 12 0.4
skupina 12 0.4
skupinsk 12 0.4
grupe 12 0.4
grupo 12 0.4
goruh 12 0.4
korporac 13 0.5
karparac 13 0.5
asocac 14 0.5
asacac 14 0.5
stovaZiSen 14 0.5
sdruZen 14 0.5
zdruZen 14 0.5
asoca 14 0.5
asocace 14 0.5
verein 14 0.5
verband 14 0.5
asocaton 14 0.5
spilk 15 0.5
zvonc 15 0.5
unone 15 0.5
saveza 15 0.5
parti 16 0.6
parta 16 0.6
stran 16 0.6
strank 16 0.6
partei 16 0.6
partido 16 0.6
partito 16 0.6
dviZeni 17 0.6
hnuti 17 0.6
gibani 17 0.6
muvement 17 0.6
movimento 17 0.6
bevegung 17 0.6
harakat 17 0.6
JonbeS 17 0.6
movement 17 0.6
front 18 0.6
fronta 18 0.6
fundaci 19 0.6
fundac 19 0.6
nadac 19 0.6
nadace 19 0.6
stiftung 19 0.6
fondaton 19 0.6
bonad 19 0.6
bonade 19 0.6
fundato 19 0.6
sklad 19 0.6
fundaton 19 0.6
blagotvorit 20 0.5
blagodin 20 0.5
Carit 20 0.5
Caritable 20 0.5
dobroCin 20 0.5
beneficen 20 0.5
velfare 20 0.5
heire 20 0.5
hairi 20 0.5
Cariti 20 0.5
centr 21 0.5
center 21 0.5
centre 21 0.5
centrum 21 0.5
zentrum 21 0.5
centro 21 0.5
markaz 21 0.5
merkezi 21 0.5
institut 22 0.5
institute 22 0.5
instituto 22 0.5
ustav 22 0.5
inStitut 22 0.5
moasese 22 0.5
mvasas 22 0.5
isledovatel 23 0.6
doslidnic 23 0.6
dasledC 23 0.6
isledovan 23 0.6
badan 23 0.6
badavC 23 0.6
vizkum 23 0.6
raziskov 23 0.6
reCerCe 23 0.6
forSung 23 0.6
investigacon 23 0.6
pauheS 23 0.6
tahgat 23 0.6
tahkikat 23 0.6
paZuheS 23 0.6
researC 23 0.6
nauCn 23 0.6
naukov 23 0.6
navukov 23 0.6
vedek 23 0.6
znanstven 23 0.6
visenSaft 23 0.6
scentifi 23 0.6
centific 23 0.6
scence 23 0.6
scentific 23 0.6
proizvodstven 24 0.6
virobniC 24 0.6
vitvorC 24 0.6
produkci 24 0.6
produkc 24 0.6
virob 24 0.6
proizvod 24 0.6
produkti 24 0.6
produkton 24 0.6
producon 24 0.6
manufaktur 24 0.6
tolidi 24 0.6
proizvodstv 24 0.6
konstruktorsk 26 0.6
konstruktarsk 26 0.6
prektn 26 0.6
konstruktor 26 0.6
proekt 26 0.6
desig 26 0.6
diseno 26 0.6
design 26 0.6
ofice 27 0.5
kancelari 27 0.5
kancel 27 0.5
oficina 27 0.5
bureav 27 0.5
zavod 28 0.6
plant 28 0.6
faktori 28 0.6
zaklad 28 0.6
tovarn 28 0.6
fabrik 28 0.6
fabrika 28 0.6
vorks 28 0.6
usine 28 0.6
karhan 28 0.6
karhane 28 0.6
Sipar 28 0.6
sudoverf 28 0.6
sudostro 28 0.6
Sipbvil 28 0.6
korabl 28 0.6
kombinat 29 0.7
kambinat 29 0.7
kombine 29 0.7
maSinostro 30 0.6
maSinobud 30 0.6
maSinabud 30 0.6
maCinebvil 30 0.6
maSinenbav 30 0.6
maSinov 30 0.6
stroiren 30 0.6
maCine 30 0.6
maCineri 30 0.6
enginering 30 0.6
maSinsazi 30 0.6
enginer 30 0.6
inZener 30 0.6
inZiner 30 0.6
mohandesi 30 0.6
muhandis 30 0.6
ingener 30 0.6
maCinebvilding 30 0.6
priborostro 31 0.7
pribora 31 0.7
priladobud 31 0.7
instrumen 31 0.7
pribor 31 0.7
instrument 31 0.7
elektrotehn 32 0.7
elektratehn 32 0.7
elektroteCn 32 0.7
elektrikal 32 0.7
elektriCesk 32 0.7
elektro 32 0.7
elektron 33 0.7
elektronic 33 0.7
mehaniCesk 34 0.7
mehaniCn 34 0.7
mehaniC 34 0.7
meCani 34 0.7
mekani 34 0.7
meckani 34 0.7
meCaniS 34 0.7
meCanikal 34 0.7
optiCesk 35 0.7
optiko 35 0.7
optiC 35 0.7
optic 35 0.7
optiCn 35 0.7
optikal 35 0.7
lotniC 37 0.7
letec 37 0.7
letal 37 0.7
avati 37 0.7
eronaut 37 0.7
havapei 37 0.7
luftfahrt 37 0.7
erospac 37 0.7
airkraft 37 0.7
samol 37 0.7
havapeima 37 0.7
avakomp 37 0.7
airline 37 0.7
airvais 37 0.7
avakompan 37 0.7
avakampan 37 0.7
avaton 37 0.7
kosmiCesk 38 0.7
kosmiCn 38 0.7
kasmiCn 38 0.7
kosmiC 38 0.7
vesmir 38 0.7
vesoli 38 0.7
space 38 0.7
spata 38 0.7
espac 38 0.7
raket 39 0.7
misil 39 0.7
roket 39 0.7
muSak 39 0.7
voisk 40 0.7
voaSk 40 0.7
militer 40 0.7
militair 40 0.7
militar 40 0.7
nezami 40 0.7
armed 40 0.7
zbroi 40 0.7
vuruZen 40 0.7
zbroin 40 0.7
oboroz 40 0.7
silzbr 40 0.7
militari 40 0.7
oboron 41 0.7
abaron 41 0.7
obron 41 0.7
obran 41 0.7
obramb 41 0.7
defen 41 0.7
defens 41 0.7
verteidig 41 0.7
oboroni 41 0.7
defence 41 0.7
veno-morsk 42 0.7
naval 42 0.7
marin 42 0.7
flota 42 0.7
morsk 42 0.7
maritim 42 0.7
darai 42 0.7
armad 43 0.7
ercit 43 0.7
ercito 43 0.7
arteS 43 0.7
bezopasnost 44 0.7
bezpek 44 0.7
baspek 44 0.7
bezpeC 44 0.7
bezpeCn 44 0.7
varnost 44 0.7
siCereit 44 0.7
sekurite 44 0.7
sekurit 44 0.7
segurid 44 0.7
sigurnost 44 0.7
bezopasn 44 0.7
amnat 44 0.7
sikureza 44 0.7
sekuriti 44 0.7
rozvidk 45 0.7
razvedk 45 0.7
razvediv 45 0.7
vivad 45 0.7
zpravodai 45 0.7
obveSeval 45 0.7
inteligen 45 0.7
renseignement 45 0.7
inteligence 45 0.7
sovet 46 0.6
savet 46 0.6
konseil 46 0.6
konseo 46 0.6
konsiglo 46 0.6
tarib 46 0.6
kuncil 46 0.6
komitet 47 0.6
kamitet 47 0.6
vibor 47 0.6
odbor 47 0.6
ausSus 47 0.6
komite 47 0.6
komitato 47 0.6
komisi 48 0.6
kamisi 48 0.6
komis 48 0.6
komise 48 0.6
komison 48 0.6
komiso 48 0.6
ministerstv 49 0.6
ministrstv 49 0.6
ministeri 49 0.6
ministere 49 0.6
ministero 49 0.6
ministri 49 0.6
minister 49 0.6
vezarat 49 0.6
vizarat 49 0.6
bakanl 49 0.6
ministr 50 0.6
ministar 50 0.6
ministro 50 0.6
pravitelstv 51 0.6
guvernement 51 0.6
goberno 51 0.6
regerung 51 0.6
governm 51 0.6
governo 51 0.6
hukumat 51 0.6
government 51 0.6
parlament 52 0.6
parlement 52 0.6
sobrani 53 0.6
asamble 53 0.6
zgromad 53 0.6
SromaZd 53 0.6
skupSin 53 0.6
asembl 53 0.6
versamlung 53 0.6
sabrane 53 0.6
asemblea 53 0.6
narodno 53 0.6
asembli 53 0.6
senat 54 0.6
senad 54 0.6
senate 54 0.6
sodiS 55 0.7
geriCt 55 0.7
tribunal 55 0.7
korte 55 0.7
universitet 56 0.6
univerzit 56 0.6
univerz 56 0.6
univeZa 56 0.6
universit 56 0.6
universidad 56 0.6
universite 56 0.6
daneSgah 56 0.6
univer 56 0.6
universiti 56 0.6
akadem 57 0.6
akademi 57 0.6
eskol 58 0.6
eskvel 58 0.6
skvol 58 0.6
ekole 58 0.6
uCiliS 58 0.6
kolege 58 0.6
koleJ 58 0.6
koleg 58 0.6
muzei 59 0.6
museo 59 0.6
musev 59 0.6
museum 59 0.6
teatr 60 0.6
divadl 60 0.6
gledaliS 60 0.6
teatro 60 0.6
teatre 60 0.6
bolnic 61 0.6
likarn 61 0.6
balnic 61 0.6
Spital 61 0.6
nemocnic 61 0.6
bolniSnic 61 0.6
krankenhaus 61 0.6
hopital 61 0.6
hospital 61 0.6
ospedal 61 0.6
klinic 61 0.6
klini 61 0.6
cerkov 62 0.6
cerkva 62 0.6
carkv 62 0.6
koSci 62 0.6
cirkev 62 0.6
cerkv 62 0.6
eglis 62 0.6
iglesi 62 0.6
banko 63 0.6
bankv 63 0.6
banka 63 0.6
strahov 64 0.6
strahav 64 0.6
ubezpeC 64 0.6
poiSt 64 0.6
zavarovaln 64 0.6
versiCerung 64 0.6
asuranc 64 0.6
seguro 64 0.6
insuran 64 0.6
bimeh 64 0.6
insurance 64 0.6
investic 65 0.6
invest 65 0.6
inverisi 65 0.6
sarmaeh 65 0.6
sarmae 65 0.6
investment 65 0.6
finans 66 0.6
financ 66 0.6
financal 66 0.6
torgov 67 0.6
torgiv 67 0.6
gandl 67 0.6
handl 67 0.6
obCod 67 0.6
trgov 67 0.6
handel 67 0.6
komerci 67 0.6
tikaret 67 0.6
tragov 67 0.6
trade 67 0.6
promiSlen 68 0.6
promislov 68 0.6
pramislov 68 0.6
pZemisl 68 0.6
prumisl 68 0.6
industri 68 0.6
sanae 68 0.6
sanai 68 0.6
promiSl 68 0.6
sanat 68 0.6
tehnolog 69 0.6
tehnalog 69 0.6
teCnolog 69 0.6
tecnolog 69 0.6
teknoloi 69 0.6
fanavari 69 0.6
teCnologi 69 0.6
tehno 69 0.6
teCnic 69 0.6
tehniCesk 69 0.6
tehniCn 69 0.6
tehniC 69 0.6
tecnic 69 0.6
informac 70 0.6
infarmac 70 0.6
informati 70 0.6
etelat 70 0.6
informaton 70 0.6
komunikac 71 0.6
komunika 71 0.6
svazi 71 0.6
zvazk 71 0.6
suvazi 71 0.6
lonCnoS 71 0.6
telekom 71 0.6
ertebatat 71 0.6
komunikaton 71 0.6
sistem 72 0.6
sisteme 72 0.6
sluZb 73 0.6
sluZba 73 0.6
denst 73 0.6
servici 73 0.6
service 73 0.6
serviz 73 0.6
servis 73 0.6
uslug 73 0.6
hadamat 73 0.6
agenctv 74 0.6
agenc 74 0.6
agentur 74 0.6
agenca 74 0.6
agenzi 74 0.6
agenci 74 0.6
habargozari 74 0.6
administrac 75 0.6
administrati 75 0.6
vervaltung 75 0.6
sprav 75 0.6
uprav 75 0.6
upravlen 75 0.6
upravlin 75 0.6
direktorate 75 0.6
direktorat 75 0.6
direktor 75 0.6
direkc 75 0.6
direkci 75 0.6
idara 75 0.6
edareh 75 0.6
administraton 75 0.6
departament 76 0.6
department 76 0.6
departe 76 0.6
abteilung 76 0.6
odelek 76 0.6
otdel 76 0.6
vidil 76 0.6
daire 76 0.6
novost 77 0.6
novin 77 0.6
navin 77 0.6
vadomoS 77 0.6
zprav 77 0.6
novic 77 0.6
naCriCt 77 0.6
nuvel 77 0.6
notici 77 0.6
novosti 77 0.6
ahbar 77 0.6
gazet 78 0.6
nevspap 78 0.6
zeitung 78 0.6
perodic 78 0.6
novini 78 0.6
Casopis 78 0.6
Jurnal 78 0.6
Zurnal 78 0.6
nevspaper 78 0.6
televiden 79 0.6
telebaCen 79 0.6
telebaC 79 0.6
televiz 79 0.6
televis 79 0.6
televizi 79 0.6
telerado 79 0.6
broadkast 79 0.6
veSan 79 0.6
movlen 79 0.6
televison 79 0.6
energet 80 0.6
energ 80 0.6
eneri 80 0.6
energi 80 0.6
petrol 81 0.6
petrole 81 0.6
gazov 82 0.6
himiCesk 83 0.6
himiCn 83 0.6
kimik 83 0.6
himiC 83 0.6
kvimic 83 0.6
Cemikal 83 0.6
metalurg 84 0.6
metalur 84 0.6
metal 84 0.6
folad 84 0.6
fulad 84 0.6
stahl 84 0.6
acero 84 0.6
ugoln 85 0.6
vugiln 85 0.6
vugli 85 0.6
premog 85 0.6
kohle 85 0.6
Carbon 85 0.6
stroitel 86 0.6
budiveln 86 0.6
budavniC 86 0.6
budovl 86 0.6
staveb 86 0.6
gradben 86 0.6
baugeselS 86 0.6
konstruc 86 0.6
sahteman 86 0.6
sahtemani 86 0.6
stroi 86 0.6
ingat 86 0.6
inSat 86 0.6
konstrukton 86 0.6
transport 87 0.6
transpor 87 0.6
doprav 87 0.6
promet 87 0.6
hamlonagl 87 0.6
transporte 87 0.6
sudohod 88 0.6
sudnoplav 88 0.6
naviga 88 0.6
keStirani 88 0.6
naver 88 0.6
moreho 88 0.6
parohod 88 0.6
denizcil 88 0.6
keSti 88 0.6
Siping 88 0.6
ZeleznodoroZ 89 0.6
zalizniC 89 0.6
CigunaC 89 0.6
kolei 89 0.6
Zelezni 89 0.6
feroc 89 0.6
railvai 89 0.6
Zeleznodor 89 0.6
Zelezn 89 0.6
eisenbahn 89 0.6
ferovi 89 0.6
pverto 90 0.6
hafen 90 0.6
pZistan 90 0.6
pristan 90 0.6
morport 90 0.6
eroport 91 0.5
eraport 91 0.5
lotnisk 91 0.5
letiSt 91 0.5
letaliS 91 0.5
flugaf 91 0.5
eropver 91 0.5
airport 91 0.5
letiS 91 0.5
havaliman 91 0.5
erodrom 91 0.5
spoleCen 92 0.6
tarsasag 92 0.6
Jamat 92 0.6
soceti 92 0.6
socet 92 0.6
ligve 94 0.6
leagve 94 0.6
federac 95 0.6
federati 95 0.6
foderaton 95 0.6
federaci 95 0.6
federaton 95 0.6
respublik 96 0.6
republik 96 0.6
republic 96 0.6
ZeCpospolit 96 0.6
ZeCipospolit 96 0.6
republika 96 0.6
kumhuret 96 0.6
Jomhuri 96 0.6
korolevstv 97 0.6
korolivstv 97 0.6
karalevstv 97 0.6
krolestv 97 0.6
kralov 97 0.6
kralev 97 0.6
konigreiC 97 0.6
roaume 97 0.6
reino 97 0.6
kingdom 97 0.6
kralstv 97 0.6
Stati 98 0.6
stanov 98 0.6
stani 98 0.6
dZhav 98 0.6
staten 98 0.6
estados 98 0.6
states 98 0.6
stanaC 98 0.6
spoen 98 0.6
sedinen 99 0.6
edini 99 0.6
edina 99 0.6
edine 99 0.6
edinoi 99 0.6
adina 99 0.6
spoluCen 99 0.6
obednan 99 0.6
zluCan 99 0.6
obedin 99 0.6
zednoCon 99 0.6
spoene 99 0.6
zdruZene 99 0.6
vereinigt 99 0.6
unido 99 0.6
united 99 0.6
obedinen 99 0.6
abadnan 99 0.6
zdruZenem 99 0.6
naton 100 0.6
natons 100 0.6
evropeisk 101 0.6
evrapeisk 101 0.6
europeisk 101 0.6
evropsk 101 0.6
europeiS 101 0.6
europen 101 0.6
europe 101 0.6
europeo 101 0.6
evrop 101 0.6
europea 101 0.6
european 101 0.6
centraln 102 0.6
central 102 0.6
Srodkov 102 0.6
osredni 102 0.6
stZhedni 102 0.6
zentral 102 0.6
severn 103 1
pivniCn 103 1
pavnoCn 103 1
polnocn 103 1
severni 103 1
norte 103 1
sever 103 1
pivniC 103 1
povnaC 103 1
nortern 103 1
severo 103 1
Sauri 103 1
zemel 103 1
kuzei 103 1
Somal 103 1
pivniCno 103 1
nordliC 103 1
pivden 104 1
pavdnov 104 1
poludni 104 1
JiZni 104 1
pivdeno 104 1
sutern 104 1
JuZni 104 1
denvid 104 1
gunei 104 1
Jonub 104 1
sudliC 104 1
povden 104 1
vostoCn 105 1
uSodn 105 1
vSodn 105 1
viCodn 105 1
vZodn 105 1
orental 105 1
iztoCn 105 1
vostok 105 1
eastern 105 1
istok 105 1
istoCn 105 1
orent 105 1
austrum 105 1
viCod 105 1
maSrik 105 1
dalekoS 105 1
ostliC 105 1
zapadn 106 1
zahidn 106 1
zahodn 106 1
zaCodn 106 1
ocidental 106 1
zapaden 106 1
zahid 106 1
zapad 106 1
vestern 106 1
vakar 106 1
retum 106 1
vestliC 106 1
neues 107 1
velik 108 1
valik 108 1
grand 108 1
great 108 1
golem 108 1
golemi 108 1
verni 109 1
horni 109 1
gorni 109 1
supereur 109 1
superor 109 1
niZni 110 1
dolni 110 1
spodni 110 1
unter 110 1
lover 110 1
neder 110 1
infereur 110 1
inferor 110 1
veuks 111 1
blanc 112 1
blanko 112 1
bilogo 112 1
Svarz 113 1
negro 113 1
krasn 114 1
Cervon 114 1
Cerven 114 1
Cirvon 114 1
maison 115 0.6
bende 115 0.6
budin 115 0.6
haneh 115 0.6
deniz 116 0.6
okean 117 0.6
ocean 117 0.6
ozean 117 0.6
atlantik 117 0.6
rivere 118 0.5
river 118 0.5
nehri 118 0.5
vozer 119 0.5
Jezor 119 0.5
Jezer 119 0.5
eZeras 119 0.5
ostrov 120 0.5
ostriv 120 0.5
vostrav 120 0.5
insel 120 0.5
island 120 0.5
isole 120 0.5
ostrvi 120 0.5
ostrava 120 0.5
ostrova 120 0.5
ostrovi 120 0.5
islands 120 0.5
salos 120 0.5
salas 120 0.5
ostrvo 120 0.5
adasi 120 0.5
adalari 120 0.5
ostrv 120 0.5
Jazir 120 0.5
ilhas 120 0.5
montagne 121 0.5
monte 121 0.5
muntains 121 0.5
planin 121 0.5
kalnas 121 0.5
kalns 121 0.5
pasmo 121 0.5
muntain 121 0.5
zaliv 122 0.5
zatoka 122 0.5
zatok 122 0.5
golfe 122 0.5
golfo 122 0.5
regon 123 0.3
oblast 123 0.3
voblasc 123 0.3
obvod 123 0.3
obvodu 123 0.3
province 123 0.3
provinc 123 0.3
provinci 123 0.3
provinca 123 0.3
pravinc 123 0.3
vilaet 123 0.3
vilet 123 0.3
vilat 123 0.3
ostan 123 0.3
ustan 123 0.3
prefektur 123 0.3
prefekture 123 0.3
prefet 123 0.3
governorat 123 0.3
guvernorat 123 0.3
gubern 123 0.3
muhafaz 123 0.3
muhafazah 123 0.3
departement 123 0.3
departman 123 0.3
kanton 123 0.3
distrikt 123 0.3
okres 123 0.3
povat 123 0.3
povec 123 0.3
bezirk 123 0.3
distrit 123 0.3
okruZ 123 0.3
okrug 123 0.3
okreng 123 0.3
akrug 123 0.3
novad 123 0.3
raonas 123 0.3
savivaldib 123 0.3
apskrit 123 0.3
aprink 123 0.3
kunti 123 0.3
grafst 123 0.3
grafS 123 0.3
komitat 123 0.3
komte 123 0.3
kondado 123 0.3
hrabstv 123 0.3
grafstv 123 0.3
grafstva 123 0.3
Zudec 123 0.3
Judet 123 0.3
Judec 123 0.3
aimak 123 0.3
aimag 123 0.3
municip 123 0.3
municipal 123 0.3
gemeinde 123 0.3
komun 123 0.3
komune 123 0.3
opCin 123 0.3
obCin 123 0.3
opStin 123 0.3
obSina 123 0.3
koncelho 123 0.3
makond 123 0.3
mintakat 123 0.3
mintak 123 0.3
muhafaza 123 0.3
grafiste 123 0.3
kreis 123 0.3
landkreis 123 0.3
voblast 123 0.3
uzemi 123 0.3
teritor 123 0.3
statistic 123 0.3
statistiCn 123 0.3
Zupani 123 0.3
Zupana 123 0.3
Supan 123 0.3
gobernaci 123 0.3
gorod 124 0.4
gorad 124 0.4
misto 124 0.4
mesto 124 0.4
stadt 124 0.4
cudad 124 0.4
pilset 124 0.4
Sehri 124 0.4
Sehir 124 0.4
cidade 124 0.4
mestis 124 0.4
mestn 124 0.4
urban 124 0.4
vesnice 125 0.4
vilage 125 0.4
pveblo 125 0.4
stolic 126 0.6
stoliC 126 0.6
hlavni 126 0.6
prestoln 126 0.6
haupctadt 126 0.6
vulic 127 0.6
stras 127 0.6
strase 127 0.6
stret 127 0.6
ploSad 128 0.6
ploSa 128 0.6
namest 128 0.6
place 128 0.6
plaza 128 0.6
skvare 128 0.6
kreml 129 0.6
kremlin 129 0.6
prezident 130 0.6
predsednik 130 0.6
president 130 0.6
prezidenk 130 0.6
predsedni 130 0.6
ludei 131 0.6
ludov 131 0.6
lidov 131 0.6
ludsk 131 0.6
peuple 131 0.6
people 131 0.6
narodna 131 0.6
demokrat 132 0.6
demakrat 132 0.6
demokratiC 132 0.6
demokratic 132 0.6
socalist 133 0.6
sacalist 133 0.6
sozalist 133 0.6
komunist 134 0.6
kamunist 134 0.6
liberal 135 0.6
konservativ 136 0.6
kanservat 136 0.6
konservat 136 0.6
konzervat 136 0.6
konservative 136 0.6
leiborist 137 0.6
leiboris 137 0.6
laburist 137 0.6
labur 137 0.6
labor 137 0.6
laburis 137 0.6
delavsk 137 0.6
praci 137 0.6
travail 137 0.6
arbeit 137 0.6
zdorov 138 0.6
ohoron 138 0.6
zdravuhran 138 0.6
zdrov 138 0.6
zdravotn 138 0.6
zdrav 138 0.6
gesundeit 138 0.6
sante 138 0.6
salud 138 0.6
healt 138 0.6
zdrave 138 0.6
santat 138 0.6
behdaSt 138 0.6
medicin 139 0.6
mediC 139 0.6
lekarZsk 139 0.6
medic 139 0.6
medizin 139 0.6
medikal 139 0.6
zdravniSk 139 0.6
vsemirn 140 0.6
svitov 140 0.6
susvetn 140 0.6
svetov 140 0.6
svetovn 140 0.6
mondal 140 0.6
mundal 140 0.6
vorld 140 0.6
sveta 140 0.6
otnoSen 141 0.6
vidnosin 141 0.6
odnos 141 0.6
stosunk 141 0.6
vztah 141 0.6
relaton 141 0.6
relacon 141 0.6
bezehung 141 0.6
relatons 141 0.6
inostran 142 0.6
zakordon 142 0.6
zameZn 142 0.6
zagraniC 142 0.6
zahraniC 142 0.6
zunani 142 0.6
auslend 142 0.6
etrang 142 0.6
eksteror 142 0.6
foreign 142 0.6
vneSn 142 0.6
zovniSn 142 0.6
afaires 142 0.6
afair 142 0.6
zadev 142 0.6
asuntos 142 0.6
vnutren 143 0.6
vnutriSn 143 0.6
unutran 143 0.6
vevnentZ 143 0.6
vnitr 143 0.6
notrani 143 0.6
intereur 143 0.6
interor 143 0.6
internal 143 0.6
vatreSn 143 0.6
polic 144 0.6
palic 144 0.6
polici 144 0.6
police 144 0.6
polizei 144 0.6
milic 144 0.6
mulici 144 0.6
gvard 145 0.6
gvarde 145 0.6
garde 145 0.6
gvarda 145 0.6
garda 145 0.6
sepah 145 0.6
pasdaran 145 0.6
brigad 146 0.6
brigade 146 0.6
batalon 147 0.6
prapor 147 0.6
batailon 147 0.6
batalo 147 0.6
regimen 148 0.6
regiment 148 0.6
otrad 149 0.6
zagon 149 0.6
atrad 149 0.6
detaCm 149 0.6
detaCment 149 0.6
podgotov 150 0.6
uCebn 150 0.6
pidgotov 150 0.6
training 150 0.6
treni 150 0.6
ausbildung 150 0.6
formaton 150 0.6
Skoleni 150 0.6
amuzeS 150 0.6
edukaton 150 0.6
obrazovan 150 0.6
osvit 150 0.6
adukac 150 0.6
obrazovat 150 0.6
razvit 151 0.6
rozvit 151 0.6
razvic 151 0.6
rozvoi 151 0.6
razvoi 151 0.6
entvikl 151 0.6
develop 151 0.6
desarol 151 0.6
developm 151 0.6
razviti 151 0.6
tovse 151 0.6
development 151 0.6
kompleks 152 0.6
kompleo 152 0.6
reSeni 153 0.6
reSene 153 0.6
riSen 153 0.6
rozvonza 153 0.6
ZheSeni 153 0.6
reSit 153 0.6
losung 153 0.6
soluton 153 0.6
solucon 153 0.6
reSen 153 0.6
specaln 154 0.6
poseb 154 0.6
spezal 154 0.6
specal 154 0.6
especal 154 0.6
prekt 155 0.6
proet 155 0.6
oborudovan 156 0.6
obladnan 156 0.6
abstalavan 156 0.6
viposaZ 156 0.6
ekvipm 156 0.6
ausrust 156 0.6
taihizat 156 0.6
ekvipment 156 0.6
prodovolstv 157 0.6
harCov 157 0.6
spoZiv 157 0.6
potravin 157 0.6
aliment 157 0.6
lebensmitel 157 0.6
piSev 157 0.6
gazai 157 0.6
selskohoz 158 0.6
silskogosp 158 0.6
selskagasp 158 0.6
rolnic 158 0.6
zemedel 158 0.6
kmeti 158 0.6
landvirC 158 0.6
agrikol 158 0.6
agrikul 158 0.6
keSavarzi 158 0.6
agrikulture 158 0.6
import 159 0.6
importacon 159 0.6
importador 159 0.6
vared 159 0.6
eksport 160 0.6
eksportador 160 0.6
saderat 160 0.6
generaln 161 0.6
zagaln 161 0.6
aguln 161 0.6
general 161 0.6
algemein 161 0.6
obecn 161 0.6
sploSn 161 0.6
generalni 161 0.6
glavn 162 0.6
golovn 162 0.6
galovn 162 0.6
glovn 162 0.6
hlavn 162 0.6
haupt 162 0.6
principal 162 0.6
pervS 163 1
premer 163 1
primer 163 1
first 163 1
zveit 164 1
deuksi 164 1
segund 164 1
sekond 164 1
molodeZ 165 0.6
molod 165 0.6
molodiZ 165 0.6
molad 165 0.6
mlode 165 0.6
mladeZ 165 0.6
mladin 165 0.6
Jugend 165 0.6
Jeunese 165 0.6
Juventud 165 0.6
Javanan 165 0.6
ZenSin 166 0.6
Zinok 166 0.6
kobet 166 0.6
Zensk 166 0.6
frauen 166 0.6
vomen 166 0.6
ditaC 167 0.6
dicaC 167 0.6
otrok 167 0.6
kinder 167 0.6
enfant 167 0.6
kudak 167 0.6
Cildren 167 0.6
pokoi 168 0.6
freden 168 0.6
peace 168 0.6
svobod 169 0.6
volnoS 169 0.6
freiheit 169 0.6
liberte 169 0.6
libertad 169 0.6
fredom 169 0.6
azadi 169 0.6
liberti 169 0.6
raboC 170 0.6
robitn 170 0.6
trudaS 170 0.6
trudov 170 0.6
vorker 170 0.6
vorkers 170 0.6
arbeiter 170 0.6
travaileur 170 0.6
trabador 170 0.6
robotnic 170 0.6
prakovn 170 0.6
lavorator 170 0.6
darbinink 170 0.6
spravedliv 171 0.6
spravadliv 171 0.6
spravedlivo 171 0.6
spravedlno 171 0.6
praviCn 171 0.6
gereCtigkeit 171 0.6
Justice 171 0.6
Justica 171 0.6
adalet 171 0.6
gustiza 171 0.6
ustic 171 0.6
ustici 171 0.6
krestansk 172 0.8
krestan 172 0.8
selansk 172 0.8
fermer 172 0.8
rolnik 172 0.8
zemedelc 172 0.8
farmers 172 0.8
peasant 172 0.8
peasanc 172 0.8
bauern 172 0.8
paisan 172 0.8
agrikulteur 172 0.8
kampesin 172 0.8
agrikultor 172 0.8
ciftci 172 0.8
valsteCi 172 0.8
valsteCu 172 0.8
oteCestv 173 0.8
batkivSin 173 0.8
vitCizn 173 0.8
backavSin 173 0.8
oiCizn 173 0.8
heimat 173 0.8
vaterland 173 0.8
faterland 173 0.8
homeland 173 0.8
moterland 173 0.8
patre 173 0.8
patra 173 0.8
tevines 173 0.8
tevine 173 0.8
vatan 173 0.8
anavatan 173 0.8
edinstv 174 0.6
ednist 174 0.6
adinstv 174 0.6
Jedno 174 0.6
Jednot 174 0.6
einheit 174 0.6
unite 174 0.6
unidad 174 0.6
unita 174 0.6
birlik 174 0.6
venib 174 0.6
uniti 174 0.6
islamsk 175 0.6
islams 175 0.6
islami 175 0.6
islam 175 0.6
islamiS 175 0.6
islamik 175 0.6
islamic 175 0.6
rinok 176 0.6
rinek 176 0.6
markt 176 0.6
merkado 176 0.6
market 176 0.6
borsa 176 0.6
tZhiSe 176 0.6
izdatel 177 0.6
vidavnic 177 0.6
vidavec 177 0.6
vidavn 177 0.6
nakladatel 177 0.6
zaloZb 177 0.6
verlag 177 0.6
publiS 177 0.6
editi 177 0.6
editor 177 0.6
zakon 178 0.6
droit 178 0.6
dereC 178 0.6
adern 179 0.6
atomn 179 0.6
Jondrov 179 0.6
Jadern 179 0.6
Jedrsk 179 0.6
nuklear 179 0.6
nukleaire 179 0.6
cinema 180 0.6
gotel 181 0.6
gascin 181 0.6
hotel 181 0.6
gostinic 181 0.6
sport 182 0.6
deport 182 0.6
Sportn 182 0.6
Sportov 182 0.6
sportovn 182 0.6
vaZeSi 182 0.6
elektrostanc 183 0.6
elektrovn 183 0.6
elektrar 183 0.6
elektrarn 183 0.6
kraftverk 183 0.6
pover 183 0.6
traktor 184 0.6
traktar 184 0.6
congnik 184 0.6
avtomob 185 0.6
avtamab 185 0.6
samoCod 185 0.6
automob 185 0.6
hodro 185 0.6
motor 185 0.6
automobile 185 0.6
rosisk 187 0.6
rasisk 187 0.6
rusiS 187 0.6
rusan 187 0.6
rusko 187 0.6
rusland 187 0.6
ukrain 188 0.6
ukrai 188 0.6
ukrani 188 0.6
ukraine 188 0.6
belorus 189 0.6
bilorus 189 0.6
belarus 189 0.6
balorus 189 0.6
veisrus 189 0.6
belarusk 189 0.6
krimea 190 0.8
german 191 0.8
nimeC 191 0.8
nimeck 191 0.8
nameC 191 0.8
nemec 191 0.8
nemSk 191 0.8
nemsk 191 0.8
alemag 191 0.8
aleman 191 0.8
germani 191 0.8
franc 192 0.8
franci 192 0.8
frankuz 192 0.8
france 192 0.8
frank 192 0.8
frenC 192 0.8
grece 193 0.8
greca 193 0.8
greci 193 0.8
vengr 194 0.8
ugorS 194 0.8
venger 194 0.8
madar 194 0.8
maJar 194 0.8
ungarn 194 0.8
hongr 194 0.8
hungr 194 0.8
ungar 194 0.8
ugorsk 194 0.8
hungari 194 0.8
vlosk 195 0.8
itali 195 0.8
polsk 196 0.8
poland 196 0.8
polen 196 0.8
pologne 196 0.8
polona 196 0.8
poliS 196 0.8
avstri 197 0.8
austra 197 0.8
rakus 197 0.8
ostereiC 197 0.8
autriC 197 0.8
Sveicar 198 0.8
Svaikar 198 0.8
Svikar 198 0.8
Sveiz 198 0.8
svicerl 198 0.8
svicerland 198 0.8
ispan 199 0.8
hiSpan 199 0.8
Spanel 199 0.8
spani 199 0.8
espagn 199 0.8
espan 199 0.8
spain 199 0.8
spaniS 199 0.8
niderland 200 0.8
holand 200 0.8
holend 200 0.8
nizozem 200 0.8
nederland 200 0.8
pais-bas 200 0.8
neterl 200 0.8
goland 200 0.8
neterlands 200 0.8
Svedsk 201 0.8
svede 201 0.8
sveden 201 0.8
svediS 201 0.8
gruzi 202 0.8
georgi 202 0.8
georg 202 0.8
georgen 202 0.8
georga 202 0.8
kitai 203 0.8
Japon 204 0.8
Japan 204 0.8
tureC 205 0.8
turec 205 0.8
turkei 205 0.8
tursk 205 0.8
siren 206 0.8
irland 207 0.8
ireland 207 0.8
horvat 208 0.8
Corvac 208 0.8
Corvat 208 0.8
hrvaSk 208 0.8
hrvat 208 0.8
kroat 208 0.8
kroata 208 0.8
sloven 209 0.8
sloveni 209 0.8
slovin 209 0.8
slovena 209 0.8
angli 210 0.8
englan 210 0.8
angleter 210 0.8
inglat 210 0.8
engliS 210 0.8
england 210 0.8
velikobrit 211 0.8
valikabrit 211 0.8
britan 211 0.8
brick 211 0.8
grosbrit 211 0.8
bretag 211 0.8
britain 211 0.8
britis 211 0.8
britani 211 0.8
amerik 212 0.8
ameri 212 0.8
amerika 212 0.8
americ 212 0.8
egipt 213 0.8
litav 214 0.8
litvan 214 0.8
litvana 214 0.8
latvi 215 0.8
lotiS 215 0.8
leton 215 0.8
latva 215 0.8
erusalim 216 0.8
Jerozolim 216 0.8
Jeruzal 216 0.8
Jerusal 216 0.8
Jerusalem 216 0.8
dunai 217 0.8
donav 217 0.8
danub 217 0.8
dunav 217 0.8
danube 217 0.8
sredizemn 218 0.8
seredemn 218 0.8
Srodemn 218 0.8
stZhedozem 218 0.8
sredozem 218 0.8
mitelmer 218 0.8
mediter 218 0.8
mediteranean 218 0.8
ciper 219 0.8
ziper 219 0.8
kipar 219 0.8
ciprus 219 0.8
sankt 220 0.6
sveti 220 0.6
Svent 220 0.6
santa 220 0.6
saint 220 0.6
sainte 220 0.6
nortvest 221 1
nortvestern 221 1
severozapad 221 1
severozahod 221 1
nordvest 221 1
noreste 221 1
pivniCnozahid 221 1
pavnoCnazahod 221 1
severozapadn 221 1
norteast 222 1
norteastern 222 1
severovostok 222 1
severoviCod 222 1
severovZod 222 1
nordost 222 1
nordest 222 1
severoiztok 222 1
severoiztoCn 222 1
sutvest 223 1
sutvestern 223 1
ugozapad 223 1
Jihozapad 223 1
Jugozahod 223 1
sudvest 223 1
sureste 223 1
ugozapadn 223 1
suteast 224 1
suteastern 224 1
ugovostok 224 1
JihoviCod 224 1
JugovZod 224 1
sudost 224 1
ugoiztok 224 1
ugoiztoCn 224 1
treti 225 0.6
troisi 225 0.6
tercer 225 0.6
korea 226 0.8
koreansk 226 0.8
korei 226 0.8
afrika 228 0.8
afrik 228 0.8
austral 229 0.8
avstral 229 0.8
opitn 231 0.6
doslidn 231 0.6
vopitn 231 0.6
eksperiment 231 0.6
izmerit 232 0.6
vimiruv 232 0.6
vimaraln 232 0.6
measur 232 0.6
pomar 232 0.6
toCni 233 0.6
preciz 233 0.6
prikladn 234 0.6
angevandt 234 0.6
aplik 234 0.6
fizik 235 0.6
fiziCesk 235 0.6
fiziCn 235 0.6
fisic 235 0.6
fiziCe 235 0.6
matematik 236 0.6
matemat 236 0.6
bolog 237 0.6
balog 237 0.6
geolog 238 0.6
gealog 238 0.6
gornodobiv 239 0.6
gornorudn 239 0.6
girniC 239 0.6
gorna 239 0.6
gornodob 239 0.6
gorniC 239 0.6
bergbav 239 0.6
minera 239 0.6
remont 240 0.6
ramont 240 0.6
remontn 240 0.6
reparatur 240 0.6
sudoremont 241 0.6
Siprepair 241 0.6
patron 242 0.6
porohov 243 0.6
gunpovder 243 0.6
bepripas 244 0.6
boepripas 244 0.6
amuniton 244 0.6
amunic 244 0.6
vzrivCat 245 0.6
vibuhov 245 0.6
eksplosiv 245 0.6
vertolet 246 0.6
vertolit 246 0.6
vertalot 246 0.6
vertalet 246 0.6
helikopter 246 0.6
hubSrauber 246 0.6
Smiglov 246 0.6
dvigatel 247 0.6
dvigun 247 0.6
ruhavik 247 0.6
trebverk 247 0.6
dvigatelestr 248 0.6
motorostr 248 0.6
enginebvild 248 0.6
motorobud 248 0.6
turbin 249 0.6
podSipnik 250 0.6
stankostro 251 0.6
verstat 251 0.6
stankabud 251 0.6
maCinetul 251 0.6
oruZein 252 0.6
strileck 252 0.6
vafen 252 0.6
artiler 253 0.6
bronetank 254 0.6
bronetrans 254 0.6
bespilotn 255 0.6
bezpilotn 255 0.6
bespilotnik 255 0.6
lazer 256 0.6
lazern 256 0.6
cifrov 257 0.6
liCbav 257 0.6
numerik 257 0.6
mikrelektron 258 0.6
poluprovod 259 0.6
napivprovid 259 0.6
semikondukt 259 0.6
viCislit 260 0.6
obCisluv 260 0.6
viliCaln 260 0.6
komput 260 0.6
programn 261 0.6
pragramn 261 0.6
setev 262 0.6
mereZev 262 0.6
setkav 262 0.6
setevi 262 0.6
danih 263 0.6
analitik 264 0.6
analitiCn 264 0.6
analitiC 264 0.6
analitic 264 0.6
ekspertiz 265 0.6
radoCastot 266 0.6
radoCast 266 0.6
radofrek 266 0.6
lotni 267 0.6
letni 267 0.6
letno 267 0.6
ispitat 268 0.6
viprobuv 268 0.6
viprabav 268 0.6
ledokol 269 0.6
krigolam 269 0.6
icebreak 269 0.6
podvodn 270 0.6
pidvodn 270 0.6
padvodn 270 0.6
submarin 270 0.6
burov 271 0.6
burina 271 0.6
burovai 271 0.6
burova 271 0.6
perfor 271 0.6
truboprov 272 0.6
naftoprov 272 0.6
gazoprov 272 0.6
trubn 273 0.6
trubni 273 0.6
truboprokat 273 0.6
cement 274 0.6
bumaZn 275 0.6
celuloz 275 0.6
paparov 275 0.6
bumaZ 275 0.6
celulos 275 0.6
lisov 276 0.6
lesoprom 276 0.6
lesnoi 276 0.6
lesopro 276 0.6
tekstil 277 0.6
Svein 278 0.6
sveinik 278 0.6
konfecon 278 0.6
obuvn 279 0.6
vzute 279 0.6
abutkov 279 0.6
mebel 280 0.6
meblev 280 0.6
stekl 281 0.6
sklar 281 0.6
Sklar 281 0.6
steklo 281 0.6
steklov 281 0.6
Sklan 281 0.6
rezinotehn 282 0.6
kauCuk 282 0.6
gumov 282 0.6
rezinoteh 282 0.6
udobren 284 0.6
dobriv 284 0.6
ugnen 284 0.6
fertilis 284 0.6
fertiliz 284 0.6
almaz 285 0.6
damant 285 0.6
zolotodob 286 0.6
zolot 286 0.6
zolat 286 0.6
medni 287 0.6
alumin 288 0.6
saharn 289 0.6
cukrov 289 0.6
cukrovi 289 0.6
kukrov 289 0.6
azukarer 289 0.6
moloCn 290 0.6
mensn 291 0.6
karnic 291 0.6
zernov 292 0.6
ribalov 293 0.6
ribol 293 0.6
peskver 293 0.6
spirtov 294 0.6
vodoCn 294 0.6
likero 294 0.6
garelaC 294 0.6
vodoC 294 0.6
pivovar 295 0.6
pivavar 295 0.6
brovar 295 0.6
cervecer 295 0.6
tabaCn 296 0.6
tutun 296 0.6
titun 296 0.6
tabaC 296 0.6
titoni 296 0.6
tabac 296 0.6
farmacevt 297 0.6
farma 297 0.6
farmac 297 0.6
farmacev 297 0.6
nedviZim 298 0.6
neruhom 298 0.6
neruhomas 298 0.6
imobil 298 0.6
inmobil 298 0.6
neruCom 298 0.6
benes 298 0.6
doroZn 299 0.6
doroZni 299 0.6
drogov 299 0.6
turistiC 300 0.6
turisck 300 0.6
turizm 300 0.6
turistik 300 0.6
turistic 300 0.6
puteSestv 301 0.6
podoroZ 301 0.6
padaroZ 301 0.6
podroZ 301 0.6
reklamn 302 0.6
advertis 302 0.6
publicid 302 0.6
verbe 302 0.6
poCtov 303 0.6
poStov 303 0.6
paStov 303 0.6
sberegat 304 0.6
oSadn 304 0.6
aSadn 304 0.6
oSendn 304 0.6
sparkas 304 0.6
kreditn 305 0.6
kredit 305 0.6
lizing 306 0.6
penson 307 0.6
pensin 307 0.6
pensini 307 0.6
emerital 307 0.6
nalogov 308 0.6
podatkov 308 0.6
padatkav 308 0.6
steuer 308 0.6
fiskal 308 0.6
tamoZen 309 0.6
advan 309 0.6
pograniCn 310 0.6
prikordon 310 0.6
pameZn 310 0.6
pograniC 310 0.6
graniC 310 0.6
grenc 310 0.6
CrezviCain 311 0.6
nadviCain 311 0.6
CrezviC 311 0.6
spasatel 312 0.6
ratuval 312 0.6
virataval 312 0.6
ratovnic 312 0.6
retung 312 0.6
poZarn 313 0.6
poZeZn 313 0.6
sledstven 314 0.6
slidC 314 0.6
sledC 314 0.6
investigat 314 0.6
SledC 314 0.6
sledstv 314 0.6
prokuratur 315 0.6
prakuratur 315 0.6
prosekut 315 0.6
prokurat 315 0.6
stacanv 315 0.6
izbirat 316 0.6
viborC 316 0.6
vibarC 316 0.6
elektor 316 0.6
elekton 316 0.6
volebni 316 0.6
vahlkom 316 0.6
kazaC 317 0.6
kozaC 317 0.6
kazaCi 317 0.6
kozac 317 0.6
veteran 318 0.6
patrotiC 319 0.6
patratiC 319 0.6
patrot 319 0.6
gumanitarn 320 0.6
humanit 320 0.6
gumanit 320 0.6
kulturn 321 0.6
kulturi 321 0.6
kultur 321 0.6
iskustv 322 0.6
mistectv 322 0.6
mastactv 322 0.6
nasled 323 0.6
spadSin 323 0.6
spadCin 323 0.6
dedikt 323 0.6
patrimon 323 0.6
pravoslavn 324 0.6
pravaslavn 324 0.6
ekologiC 325 0.6
ekalagiC 325 0.6
ekolog 325 0.6
prirodn 326 0.6
priroduhr 326 0.6
prirod 326 0.6
vodokanal 327 0.6
vodoprov 327 0.6
ekonomik 328 0.6
ekanomik 328 0.6
ekonomiC 328 0.6
ekonomi 328 0.6
gospodarC 328 0.6
virCaft 328 0.6
ekonom 328 0.6
politiC 329 0.6
palitiC 329 0.6
strategiC 330 0.6
strateg 330 0.6
perspektiv 331 0.6
sovremen 332 0.6
suCasn 332 0.6
iskustven 333 0.6
StuCn 333 0.6
volokn 334 0.6
valakn 334 0.6
materal 335 0.6
materalov 335 0.6
avtomatik 336 0.6
avtomatiz 336 0.6
avtamatik 336 0.6
automat 336 0.6
avtomat 336 0.6
robototehn 337 0.6
robatat 337 0.6
robotot 337 0.6
navigac 338 0.6
navigaci 338 0.6
agregatn 339 0.6
agreg 339 0.6
agregat 339 0.6
litein 340 0.6
livarn 340 0.6
licein 340 0.6
odlevni 340 0.6
kuzneCn 341 0.6
kovalsk 341 0.6
kuzneC 341 0.6
presov 342 0.6
prokatn 343 0.6
kabeln 344 0.6
akumulat 345 0.6
akumul 345 0.6
nasosn 346 0.6
pompov 346 0.6
kompresor 347 0.6
vagonostr 348 0.6
vagonobud 348 0.6
vagonabud 348 0.6
lokomotiv 349 0.6
lakamativ 349 0.6
lokomot 349 0.6
konteiner 350 0.6
kanteiner 350 0.6
logistik 351 0.6
logistiC 351 0.6
lagistik 351 0.6
logist 351 0.6
gruzov 352 0.6
vantaZn 352 0.6
gruzav 352 0.6
fraCt 352 0.6
posolstv 353 0.6
pasolstv 353 0.6
ambasad 353 0.6
boCaft 353 0.6
velvislan 353 0.6
veleposlan 353 0.6
embad 353 0.6
konsulstv 354 0.6
konsulat 354 0.6
stroitelno-montaZ 355 0.6
montaZn 355 0.6
montaZ 355 0.6
metalubrab 356 0.6
metalvork 356 0.6
metalubr 356 0.6
seteve 358 0.6
izdane 358 0.6
internet 358 0.6
inovac 359 0.6
inavac 359 0.6
inovat 359 0.6
standart 360 0.6
sertifikac 361 0.6
certifikat 361 0.6
sertifik 361 0.6
certifik 361 0.6
integrac 362 0.6
integrat 362 0.6
dalnevostoCn 363 0.6
dalekoSid 363 0.6
dalnevost 363 0.6
moreprodukt 364 0.6
arend 365 0.6
orend 365 0.6
uridiCesk 366 0.6
uridiCn 366 0.6
uridiC 366 0.6
konsalt 367 0.6
konsult 367 0.6
asesor 367 0.6
kansult 367 0.6
uvelirn 368 0.6
uvelir 368 0.6
restoran 369 0.6
restaran 369 0.6
restaurant 369 0.6
restaurac 369 0.6
supermarket 370 0.6
supermerc 370 0.6
Zivotn 371 0.6
tvarin 371 0.6
Zivol 371 0.6
ganader 371 0.6
pticefabrik 372 0.6
ptahof 372 0.6
avikol 372 0.6
sirot 373 0.6
hverfan 373 0.6
Jihad 374 0.6
soprotivl 375 0.6
mukavam 375 0.6
mokavem 375 0.6
osvobodit 376 0.6
vizvoln 376 0.6
vizval 376 0.6
liberat 376 0.6
tahrir 376 0.6
vizvoleni 376 0.6
befreung 376 0.6
revoluc 377 0.6
revaluc 377 0.6
enkelab 377 0.6
inkilab 377 0.6
tavra 377 0.6
"""

GIVEN = """
ivan 378
aleksandr 379
aleksander 379
alaksandr 379
oleksandr 379
oleksander 379
aleksandar 379
aleksandra 380
alaksandra 380
oleksandra 380
aleksei 381
alaksei 381
oleksi 381
anatoli 382
anatol 382
andrei 383
andri 383
andZei 383
anastasa 384
nastasa 384
artom 385
artem 385
arcom 385
boris 386
baris 386
valeri 387
valera 388
vasili 389
vasil 389
viktor 390
viktar 390
vaCeslav 391
vaCaslav 391
vaceslav 391
vladimir 392
uladimir 392
volodimir 392
ulazimir 392
vladislav 393
uladislav 393
ulazislav 393
vsevolod 394
usevalad 394
evgeni 395
evheni 395
auhen 395
augen 395
evhen 395
evgen 395
Jevgeni 395
Jevheni 395
avgen 395
avhen 395
avgeni 395
avheni 395
evgena 396
evhena 396
auhena 396
augena 396
avgena 396
avhena 396
ekaterina 397
kacarina 397
katerina 397
elena 398
alena 398
olena 398
egor 399
ehor 399
ahor 399
agor 399
galina 400
halina 400
genadi 401
henadi 401
genad 401
henad 401
georgi 402
heorhi 402
heori 402
geori 402
grigori 403
hrihori 403
rihor 403
rigor 403
dmitri 404
dmitro 404
zmicer 404
denis 405
danis 405
igor 406
ihor 406
ihar 406
igar 406
ila 407
irina 408
irena 408
osif 409
osip 409
azep 409
kiril 410
kirilo 410
ciril 410
kirila 410
konstantin 411
kanstancin 411
kostantin 411
konstantine 411
ksena 412
leonid 413
leanid 413
lev 414
lubov 415
ludmila 416
maksim 417
matvei 418
macvei 418
matvi 418
mihail 419
migail 419
mihailo 419
migailo 419
mihal 419
migal 419
mihaila 419
migaila 419
nadeZda 420
nadea 420
nada 420
natala 421
nikita 422
mikita 422
nikolai 423
mikalai 423
mikola 423
mikolai 423
oleg 424
oleh 424
aleh 424
aleg 424
olga 425
olha 425
volha 425
volga 425
ola 425
pavel 426
paval 426
pavlo 426
petr 427
potr 427
petro 427
patro 427
roman 428
raman 428
svetlana 429
svatlana 429
svitlana 429
sergei 430
serhei 430
sarei 430
seri 430
sergi 430
serhi 430
sergvei 430
serhvei 430
sargei 430
sarhei 430
stepan 431
scapan 431
taras 432
tarasi 432
tatana 433
tacana 433
tetana 433
timofei 434
cimafei 434
timofi 434
fodor 435
fedor 435
fodar 435
fedir 435
filip 436
pilip 436
ula 437
Jula 437
uri 438
Juri 438
akov 439
akav 439
akiv 439
Jakov 439
aroslav 440
araslav 440
Jaroslav 440
zahar 441
zagar 441
sofa 442
safa 442
mohamed 443
mogamed 443
muhamad 443
mugamad 443
mohamad 443
mogamad 443
muhamed 443
mugamed 443
mohamud 443
mogamud 443
mahomed 443
magomed 443
ahmed 444
agmed 444
ahmad 444
agmad 444
ahmet 444
agmet 444
aCmed 444
husein 445
gusein 445
husain 445
gusain 445
hosein 445
gosein 445
usuf 446
usef 446
usif 446
ibrahim 447
ibragim 447
ebrahim 447
ebragim 447
osama 448
usama 448
abdulah 449
abdulag 449
abdalah 449
abdalag 449
abdula 449
abdolah 449
abdolag 449
kristina 450
Cristina 450
hriscina 450
griscina 450
hristina 450
gristina 450
kriscina 450
dara 451
darina 451
mara 452
viktora 453
larisa 454
marina 455
polina 456
palina 456
margarita 457
marharita 457
mararita 457
valentina 458
valancina 458
veronika 459
veranika 459
dana 460
oksana 461
aksana 461
lida 462
zinaida 463
vadim 464
valentin 465
valancin 465
gleb 466
hleb 466
hlib 466
glib 466
ignat 467
ihnat 467
gnat 467
hnat 467
rodon 468
radivon 468
radon 468
semon 469
samon 469
semen 469
stanislav 470
svatoslav 471
svataslav 471
rostislav 472
rascislav 472
mstislav 473
mscislav 473
tihon 474
tigon 474
cihan 474
cigan 474
arkadi 475
arkad 475
arseni 476
arsen 476
bogdan 477
bohdan 477
bahdan 477
bagdan 477
vitali 478
vital 478
edvard 479
german 480
herman 480
gavril 481
havril 481
havrilo 481
gavrilo 481
gavrila 481
havrila 481
danil 482
danila 482
danilo 482
efim 483
afim 483
timur 484
cimur 484
artur 485
albert 486
anton 487
ruslan 488
robert 489
mark 490
ala 491
nina 492
ina 493
dina 494
vera 495
vira 495
vladislava 496
uladislava 496
aroslava 497
Jaroslava 497
araslava 497
stanislava 498
bogdana 499
bohdana 499
bahdana 499
bagdana 499
ruslana 500
"""

GLIDED = """
anastasa
nastasa
valera
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
alakse 381
oleksi 381
andre 383
arcem 385
il 407
lv 414
macve 418
mihail 419
mikolai 423
mikala 423
pavl 426
patr 427
sarge 430
cimafe 434
fodar 435
fedor 435
ur 438
akovl 439
akavl 439
akov 439
ak 439
samon 469
semon 469
gavril 481
danil 482
"""
