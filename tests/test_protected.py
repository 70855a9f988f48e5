"""What is no prose is found to the letter and left alone by every rule; what only looks like it stays prose."""

import random

import pytest
from bounded import ended_within
from marked import unmarked
from protected_texts import make

from normalize import engine, protected
from normalize.edits import OffsetMap, apply
from normalize.model import Category, Document, Edit, Rule, Severity, Trust
from normalize.protected.placeholders import TWO_AROUND

# Between ‹ and › stands what is no prose.
FOUND = [
    "It is at ‹https://news.example.org/OTSC/2024.html›, they say.",
    "(see ‹http://a.example/Kiev_(city)›) and (‹https://a.example/b›).",
    "“‹https://a.example/b›” and <‹ftp://a.example/Kiev›>",
    "a link ‹https://a.example/?q=OTSC&x={id}#Kiev›; then more",
    "twice ‹https://a.example/1›, ‹https://a.example/2›.",
    "see ‹https://a.example/b›，and ‹https://a.example›。",
    "詳細は‹https://a.example/OTSC›を見る。‹https://ja.example/wiki/東京都›、と",
    "по адресу ‹https://ru.example/wiki/Лукашенко›, там",
    "on ‹www.OTSC.org› and ‹WWW.OTSC.ORG›, ‹www.gazeta.by/Kiev›.",
    "[url=‹http://a.example/Kiev›]text[/url]",
    "the ‹OTSC.org›, ‹m.lukashenka.by› and ‹Lukashenka.by› are slow",
    "at ‹gazeta.it/Kiev› and the site ‹gazeta.it› as well",
    "on ‹example.org:8080/OTSC› today",
    "‹президент.рф› и ‹кремль.рф›, ‹пример.укр›",
    "‹xn--80akhbyknj4f.xn--p1ai› is a host",
    "‹Booking.com›'s owner and ‹Node.js› run ‹run3.py›",
    "write to ‹Lukashenka@example.by› or ‹press.OTSC+x@a.co.uk›.",
    "‹press@a.org›.The letter; ‹почта@кремль.рф›",
    "<‹OTSC@a.org›> and mailto:‹OTSC@a.org›",
    "accounts ‹@Lukashenka› and ‹@OTSC›'s, (‹@kiev_2024›), ‹@user@social.example›",
    "‹#StopOTSC› and ‹#2024Kiev›, ‹#Киев›; ‹#NUMBER#› of ‹#PRS_ORG#›",
    "the file ‹OTSC_report.docx›, ‹OTSC.tar.gz› or ‹data/Kiev.csv›.",
    "in ‹/srv/news/OTSC/x.txt›, ‹~/OTSC›, ‹./Kiev/a›, ‹../Kiev›; ‹/OTSC.txt›.",
    "in ‹C:\\Users\\OTSC\\My Files\\Kiev of OTSC.docx› and ‹\\\\server\\share\\OTSC›.",
    "‹D:/Kiev/OTSC.txt› or ‹docs\\OTSC.txt›",
    "type ‹`fix OTSC`› or ‹``a `Kiev` b``›, not Kiev",
    "Dear ‹%s›, ‹%1$s› and ‹%2$d› of ‹%(OTSC)s›, ‹%{Kiev}›, ‹%@›; ‹%USER_NAME%›",
    "‹{name}› ‹{0}› ‹{{ Kiev }}› ‹${OTSC}› ‹{% if Kiev %}› ‹#{Kiev}›",
    "‹$HOME/OTSC› and ‹$(OTSC)›",
    "you have ‹{count, plural, one {# letter from Kiev} other {# letters from Kiev}}› today",
    "of ‹__ENT_1__›, ‹@@PERSON@@›, ‹@@Kiev@@›, ‹%%OTSC%%›, ‹##NAME##›, ‹__init__›",
    "‹<PERSON_1>› met ‹[ORG_2]›, ‹<LOC>› and ‹PERSON_12› in ‹⟦4⟧›",
    'the ‹<x id="1"/>› of it',
    "watch ‹# StopOTSCNow› and ‹# KievMarathon›, # Kiev and # OTSC",
    "commit ‹1c9f04aa5d2e›, id ‹1c9f04aa-5d2e-4b77-9c10-7fe0a2b6d3e8› or ‹efbcaaaa-0865-9297-aabc-776177425870›",
    "the tag ‹＃Киев›, the numbers ‹0xff›, ‹0xdead› and ‹0X7F›; 10x20, 0x and 0xyz; ‹&&OTSC&&›",
    "on ‹t.me/OTSC›, ‹youtu.be/OTSC›, ‹bit.ly/Kiev›; ‹Booking.Com› and ‹OTSC.livejournal.com›",
    "mailto:‹OTSC@a.org?subject=Kiev&body=OTSC›, doi:‹10.1000/OTSC.182›.",
    "in ‹docs/OTSC/notes› and ‹src/Kiev/›, ‹OTSC.log›; docs/Kiev and Minsk/Kiev/Moscow",
    "as follows:\n‹```sh\nOTSC of Kiev\n\n`Kiev`\n```›\nKiev",
    '‹{ Kiev }› ‹<<OTSC>>› ‹[[NAME_1]]› ‹<0>›Kiev‹</0>› ‹<%= Kiev %>› ‹<ph name="Kiev"/>›',
    "clone ‹git@host.example:OTSC/Kiev.git› or ‹git@host.example:Kiev.git›; ‹press@a.org›:Kiev",
    "at ‹10.0.0.12:8443/OTSC›, ‹localhost:8080/Kiev?x=OTSC› and ‹[2001:db8::1]:80/Kiev›; 10.0.0.12 and 1.2.3.4",
    "open ‹magnet:?xt=urn:btih:OTSC&dn=Kiev› or ‹skype:Lukashenka?call›, (‹tel:+37517›), ‹urn:isbn:978-OTSC›.",
    "‹data:image/png;base64,OTSC/Kiev+x=› and ‹TG:Kiev›, ‹xmpp:OTSC@a.org/Kiev›",
    "import ‹org.otsc.Lukashenka.Model›, ‹com.example.OTSC› and ‹@otsc/Kiev-kit›; ‹@OTSC›/Kiev",
    "key ‹QmFzZTY0IGlzIG5vIHdvcmQgYXQgYWxsLg› and ‹sha256-Kq7bVw2nTz0yXoG4hJcR1uMdE5sPfLaBiQ9xZtY3NvU=›",
    'write to ‹"Kiev desk"@a.org›, "Kiev" at ‹press@a.org›',
    "read ‹r/Kiev› and ‹/u/OTSC_Kiev›, ‹u/Lukashenka› there",
    "the file “‹My Kiev report.pdf›”, '‹Kiev 2.docx›' or \"‹OTSC list.xlsx›\"",
    "use ‹-Dcity=Kiev› or ‹?city=Kiev&body=OTSC›; the file (‹Kiev report.docx›), as in ‹CCPR/C/OTSC/7›.",
    "where ‹\\[\nKiev , y\n\\]› holds",
    "of ‹A/76/OTSC/15› and ‹S/2022/OTSC/3›",
    "where ‹$E = mc^2 , x_{Kiev}$› and ‹$x_i$›, ‹\\(a , b\\)›, ‹\\[ x_i , y \\]›; ‹$$\nKiev , x_{i}\n$$› holds",
    "run ‹--city=Kiev› ‹-x=OTSC› or ‹city=Kiev›, ‹body=\"OTSC of Kiev\"›, ‹k='Kiev'›.",
    '# Kiev ‹{#Kiev .OTSC}›, ‹{: .Kiev}› ‹{.a k="Kiev of OTSC"}›',
]
NOTHING = [
    "He arrived on Wednesday.he assured them.",
    "The meeting ended.The minister left.",
    "It has ended.in the evening he left.to be sure it is.so he went.by noon",
    "He said.it was late and they left.at noon.",
    "Nobody.news agencies said that; ended.world leaders",
    "He said.no. And then.now",
    "The U.S. and the U.K., U.S.in Syria, e.g. this, i.e.to say, a.m.and p.m.to",
    "Dr.Smith and Ph.D.in law; 5.am and 3.it",
    "5 @ 10 and un@@ known words @-@ kept apart",
    "No. #1, item #039; and C# with ##ing",
    "and/or, km/h, s/he, 12/05/2024, Russia/Ukraine/Belarus, 24/7",
    "5 </b> of <b>it</b> and / or this /",
    "Ukraine`s army and Russia`s reply; `so called' and ``so''",
    "50 % of it, 20%d'une, 100% sure, 5 %.",
    "It cost US$5 and $US and R$3, $5 million.",
    "[CSTO] and [OTSC], <b>, <i>Kiev</i>, [sic]",
    "COVID-19, MP3, F-16, Su-27, the 1990s, B2B, 4x4, G7",
    "**Kiev** and __The OTSC met__ and ~~Kiev~~ {Editor's note: Kiev}",
    "Finished\\nThe next",
    "acabou.Com isso; { Kiev and Minsk }, <<Kiev>>, [[Kiev]]",
    "``` Kiev\nand no end of it",
    "He works for the com.and left",
    'He said "Kiev" @ 5 and "the day"@ once',
    "km/u/s, w/o, r/w, A/B/C, USA/OTSC, Russia/Kiev/5, NATO/EU",
    "It costs $5_000 and $10_0, US$5=A$7, $5 to $7 ^ a; a \\ (b) \\ [c]",
    "Kiev=Kyiv, a == b, a = b, x=, =y, a=>b, <a title=Kiev name='x'>Kiev</a>",
    "He said “Kiev is calm”.pdf and 'the Kiev of today, see it'.docx {Kiev and b} {# Kiev}",
    "Tel: 5, the news:Kiev fell; data:Kiev, Skype: OTSC, note:Kiev/Minsk, hotel:Kiev",
]  # fmt: skip


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_no_prose_is_found_to_the_letter(marked):
    text, spans = unmarked(marked)
    found = Document(text).protected
    assert [text[a:b] for a, b in found] == [text[a:b] for a, b in spans]
    assert found == spans


# What has no sign of its group but one.
ALONE = [
    "`Kiev`",
    "#Kiev",
    "＃Kiev",
    "0xff",
    "0XDEAD",
    "%s",
    "{name}",
    "$HOME",
    "PERSON_12",
    "<LOC>",
    "[LOC]",
    "⟦4⟧",
    "⟨x⟩",
    "⟪x⟫",
    "⦅x⦆",
    "§§x§§",
    "#ORG#",
    "x=Kiev",
    "\\(x\\)",
] + [f"{sign * 2}NAME{sign * 2}" for sign in TWO_AROUND]


@pytest.mark.parametrize("text", ALONE)
def test_one_sign_is_enough(text):
    assert Document(text).protected == ((0, len(text)),)
    assert Document(f"It is {text} .").protected == ((6, 6 + len(text)),)


@pytest.mark.parametrize("signs", [protected.CODE, protected.PLACEHOLDERS])
def test_each_sign_stands_alone_in_a_text(signs):
    assert [sign for sign in signs if not any(sign in text and all(s in sign for s in signs if s in text) for text in ALONE)] == []


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_it_is_prose(text):
    assert [text[a:b] for a, b in Document(text).protected] == []


def test_a_domain_that_is_a_word_of_the_language_needs_evidence():
    assert Document("Die Bild.de berichtet davon", language="en").protected
    assert not Document("Er kam an.de facto nicht", language="de").protected
    assert not Document("Er kam an.de facto nicht", language="xx").protected  # a language that nobody looked at


def test_random_texts_keep_what_is_no_prose(normalizer):
    draw = random.Random(7)
    for _ in range(400):
        made = make(draw)
        fixed = normalizer.fix(made.text, trust="likely")
        for start, end, kind in made.spans:
            touching = [e for e in fixed.edits if e.start < end and start < e.end]
            assert not touching, (kind, made.text[start:end], touching)


def test_a_name_in_an_address_is_no_mention_and_no_witness(normalizer):
    for address in ("https://a.example/CSTO/x", "press@CSTO.org", "@CSTO", "#CSTO", "CSTO_x.docx", "`CSTO`", "{CSTO}", "@@CSTO@@"):
        text = f"The TSC spoke of it, said {address} on Monday."
        assert not [m for m in normalizer.mentions(text) if m.start >= text.index(address)], address
        assert normalizer.fix(text, trust="likely").text == normalizer.fix(text.replace("CSTO", "QXQX"), trust="likely").text.replace(
            "QXQX", "CSTO"
        )


def test_a_name_that_is_a_host_as_a_whole_is_a_mention(normalizer):
    assert [m.text for m in normalizer.mentions("He told JD.com that it was late.")] == ["JD.com"]


def test_a_lost_space_stays_findable(normalizer):
    for text in ("He arrived on Wednesday.he assured them of it.", "The meeting ended.The minister left the town."):
        assert "missing-space" in {f.rule for f in normalizer.check(text)}, text


def test_the_engine_keeps_any_rule_away(lexicon, monkeypatch):
    text = "Read https://a.example/b and c."
    rule = Rule("stray-space", Category.GARBLE, Severity.MINOR, "x", Trust.SURE)

    def detect(document, _):
        for start, end in ((5, 24), (10, 12), (0, 12), (20, 28), (0, 28), (24, 25), (0, 5), (5, 5), (24, 24), (12, 12)):
            yield rule.finding(document, start, end, "", "X")
        yield rule.finding(document, 0, 28, "points")

    monkeypatch.setattr(engine, "_detectors", lambda *_: (("stray-space", detect, engine.EVERY),))
    found = engine.check(Document(text), lexicon).findings
    assert {(f.start, f.end) for f in found if f.replacement is not None} == {(24, 25), (0, 5), (5, 5), (24, 24)}
    assert {(f.start, f.end) for f in found if f.replacement is None} == {(0, 28)}


def test_spans_of_the_format_are_kept_through_rounds_and_stretches(lexicon):
    text = "The OTSC of the CSTO.\n" * 3
    start = text.index("OTSC", 30)
    document = Document(text, code=((start, start + 4),))
    fixed = engine.fix(document, lexicon)
    assert fixed.text.count("OTSC") == 1 and fixed.text[OffsetMap(fixed.edits).forward(start, start + 4).start :].startswith("OTSC")
    long = Document(text + "Nothing.\n" * 20_000, code=((start, start + 4),))
    assert next(part.code for _, part in engine.parts(long)) == ((start, start + 4),)
    assert engine.fix(long, lexicon).text.count("OTSC") == 1


def test_places_move_with_the_edits_around_them():
    draw = random.Random(3)
    for _ in range(300):
        cuts = sorted(draw.sample(range(40), 12))
        spans = list(zip(cuts[::2], cuts[1::2], strict=True))
        kept, edited = spans[::2], spans[1::2]
        text = "".join(draw.choice("abcdef") for _ in range(40))
        edits = [Edit(a, b, "X" * draw.randint(0, 9)) for a, b in edited]
        after = apply(text, edits)
        assert [after[a:b] for a, b in protected.moved(kept, edits)] == [text[a:b] for a, b in kept]


def test_touching_is_sharing_a_code_point():
    places = ((3, 6), (8, 9))
    assert [protected.touched(places, a, b) for a, b in ((0, 3), (6, 8), (9, 12), (3, 3), (6, 6))] == [()] * 5
    assert protected.touched(places, 4, 4) == ((3, 6),)
    assert protected.touched(places, 0, 20) == places and protected.touched(places, 5, 9) == places
    assert protected.is_cut(places, 4, 12) and protected.is_cut(places, 4, 5) and not protected.is_cut(places, 3, 9)
    assert protected.merged([(5, 7), (1, 3), (3, 4), (6, 9), (9, 9)]) == ((1, 4), (5, 9))


@pytest.mark.parametrize(
    "piece", ["a.b", "@", "/a", "\\", "`a", "{", "%", "x_", "a1b", "(http://", "www.", "]", "<", "[PER", "~/", "C:\\a "]
)
def test_hostile_runs_are_looked_at_in_time_that_grows_with_their_length(piece):
    # One that grows with the square of the length would take minutes.
    assert ended_within(10, f"from normalize import protected; protected.spans({piece!r} * 20_000, 'en')")
