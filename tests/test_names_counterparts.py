"""Names that no lexicon has beside those of the original: what is one name, how it should be written, and when that is plain. Each limit has a name on both sides of it."""

import pytest
from invented import build, entity

from normalize.model import Document, Original, Span
from normalize.names.counterparts import counterparts, letters
from normalize.names.counterparts.persons import chinese_persons
from normalize.names.instead import instead, missing
from normalize.names.original import original
from normalize.source.alignment import LONGEST, Pair


def beside(text, source, source_language, language="en"):
    return Document(text, language=language, original=Original(source, source_language))


# Persons with Chinese names


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("Wang Zisuo wrote.", "王子硕报道。", [("Zisuo", "Zishuo", True)]),
        ("Wang Jiaxuan wrote.", "王家琪报道。", [("Jiaxuan", "Jiaqi", False)]),  # 0.43 of the letters
        ("Wang Xiaoyi left.", "王晓庄走了。", [("Xiaoyi", "Xiaozhuang", False)]),  # 0.4; as many syllables, though "Xiao" alone is nearer
        ("Wang Tibin left.", "王晓庄走了。", []),
        # Pinyin of as many syllables is another name's from half of the letters on, what is no pinyin from two in three
        ("Wang Zidao left.", "王子硕走了。", [("Zidao", "Zishuo", True)]),
        ("Wang Zixxuo left.", "王子硕走了。", [("Zixxuo", "Zishuo", True)]),
        ("Wang Zixxo left.", "王子硕走了。", [("Zixxo", "Zishuo", False)]),
        # One character may be a part of the name, unless nothing else can be
        ("Wang Suo left.", "王硕走了。", [("Suo", "Shuo", False)]),
        ("Wang Suo left.", "走了，王硕。", [("Suo", "Shuo", True)]),
        # In two words a given name may be written so on purpose
        ("Wang Zi Suo left.", "王子硕走了。", [("Zi Suo", "Zishuo", False)]),
        ("Wang Zisuo Bao left.", "王子硕走了。", [("Zisuo", "Zishuo", True)]),
        ("Wang Zisuo said left.", "王子硕走了。", [("Zisuo", "Zishuo", True)]),
        ("Wangberg Zisuo left.", "王子硕走了。", []),
        # Two that are as near
        ("Wang Zishua left.", "王子硕、王子帅走了。", [("Zishua", "Zishuai", False)]),
        # Who is named rightly elsewhere is not meant again; somebody else's given name says nothing
        ("Wang Zisuo and Wang Zishuo left.", "王子硕走了。", []),
        ("Wang Zisuo and Li Zishuo left.", "王子硕和李明走了。", [("Zisuo", "Zishuo", True)]),
    ],
)
def test_the_given_name_after_a_chinese_family_name(lexicon, text, source, expected):
    document = beside(text, source, "zh")
    found = chinese_persons(document, original(document, lexicon), lexicon, 0)
    assert [(each.text, each.standard, each.plain) for each in found] == expected


# Names in letters


def shown(lexicon, text, source, source_language, language="en"):
    return [(each.text, each.standard, each.plain) for each in counterparts(beside(text, source, source_language, language), lexicon)]


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        # A name that somebody bears stands for one that is nearly the same: three letters of four
        ("The coach Petrov spoke.", "Выступил тренер Петронтов.", [("Petrov", "Petrontov", False)]),
        ("The coach Petrov spoke.", "Выступил тренер Петроватов.", []),
        ("The coach Petrov spoke.", "Петронов выступил.", []),  # any word has a capital there
        ("The coach Petrov spoke.", "Выступил тренер Петронов, как все петронов.", []),  # a common word
        ("The coach Hartley spoke.", "Выступил тренер Хартлей.", []),  # a foreigner's, by its sound
        # A short word, and one that the language has, is a name behind a given name
        ("The coach Roy Coot spoke.", "Выступил тренер Рой Коот.", [("Coot", "Koot", False)]),
        ("The coach Roy, Coot spoke.", "Выступил тренер Рой, Коот.", []),
        ("Coot spoke.", "Выступил Коот.", []),
        # What is left of the name, or has more behind it, may be meant
        ("The village of Golyshman lies there.", "Там лежит село Голышманово.", [("Golyshman", "Golyshmanovo", False)]),
        ("The village of Golyshmanovoi lies there.", "Там лежит село Голышманово.", [("Golyshmanovoi", "Golyshmanovo", False)]),
        ("The village of Golyshmanowo lies there.", "Там лежит село Голышманово.", [("Golyshmanowo", "Golyshmanovo", True)]),
        # By a convention of others, of the name as it stands: not of Старцев, of which it may be a case
        ("The trainer Starceva won.", "Тренер Старцева выиграла.", [("Starceva", "Startseva", True)]),
        # Another bearer's form of a given name; a case of one is no nominative
        ("My brother saw Aliaksei there.", "Брат видел там Алексея.", [("Aliaksei", "Aleksei", True)]),
        ("They met Eugene Dobrev.", "Встретили Евгений Добрев.", [("Eugene", "Yevgeny", False)]),
        # The text itself spells the name so, as often, and 0.7 of the letters are the same
        (
            "It was Dumbrinove who won. Later Dombranova lost.",
            "Домбранова выиграла. Позже Домбранова проиграла.",
            [("Dumbrinove", "Dombranova", True)],
        ),
        (
            "It was Dumbrinove who won. Later she lost.",
            "Домбранова выиграла. Позже Домбранова проиграла.",
            [("Dumbrinove", "Dombranova", False)],
        ),
        # A name in Latin letters is as its bearer writes it
        ("He saw Qubplot in town.", "В городе он видел Quibblat.", [("Qubplot", "Quibblat", True)]),
    ],
)
def test_a_word_and_the_name_of_a_russian_original_that_it_stands_for(lexicon, text, source, expected):
    assert shown(lexicon, text, source, "ru") == expected


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("He saw Qubplot in town.", "Ve městě viděl Quibblat.", "cs", [("Qubplot", "Quibblat", False)]),  # less like than 0.7
        ("They saw Quimblat.", "Viděli Quibblat.", "cs", [("Quimblat", "Quibblat", True)]),
        # A case: its nominative is plain where the original has it, too
        ("They saw Quimblat.", "Viděli Quibblata.", "cs", [("Quimblat", "Quibblat", False)]),
        ("They saw Quimblat.", "Viděli Quibblata. Quibblat odešel.", "cs", [("Quimblat", "Quibblat", True)]),
        # The case of another given name that is much nearer than the word as it stands, by more than 0.15: 0.18, and 0.12
        ("My brother spoke with Ahmed.", "Bratr mluvil s Ahmadem.", "cs", [("Ahmed", "Ahmad", False)]),
        ("My brother saw Josephine.", "Bratr viděl Josefínka.", "cs", [("Josephine", "Josefínka", False)]),
        # Four letters and another ending of up to three are another form of the name
        ("The coach Montrabach spoke.", "Trainer Montrabachers sprach.", "de", []),
        ("The coach Montrabach spoke.", "Trainer Montrabacherin sprach.", "de", [("Montrabach", "Montrabacherin", False)]),
        ("The coach Tobbar spoke.", "Trainer Tobbor sprach.", "de", [("Tobbar", "Tobbor", True)]),
        ("The coach Tobder spoke.", "Trainer Tobber sprach.", "de", [("Tobder", "Tobber", True)]),
    ],
)
def test_a_word_and_the_name_in_latin_letters_that_it_stands_for(lexicon, text, source, language, expected):
    assert shown(lexicon, text, source, language) == expected


def test_a_case_of_a_name_in_latin_letters_is_no_misspelling_of_it(lexicon):
    assert shown(lexicon, "Viděli to v Ildě.", "They saw it in Ilda.", "en", "cs") == []


@pytest.mark.parametrize(
    ("text", "name", "source", "expected"),
    [
        ("Mikhail", "Михайло", "Мій брат Михайло працює.", True),
        ("Mikhail", "Михайло", "Мій брат Михайло Толстіков працює.", False),
        ("Mikhail", "Михайло", "Мій брат працює, Толстіков Михайло бачив.", False),
        ("Mikhail", "Михайло", "Мій брат Михайло працює. Я бачив Михайла Толстікова.", False),
        ("Mikhail", "Михайло", "Мій брат Михайло працює. Іван Толстіков бачив.", True),
        ("Andrey", "Михайло", "Мій брат Михайло працює.", False),
        ("Joseph", "Йосип", "Мій брат Йосип працює.", False),
        ("Eric", "Ерік", "Мій брат Ерік працює.", False),  # no Ukrainian name
    ],
)
def test_the_double_of_a_given_name_may_be_put_right_where_no_family_name_stands_beside_it(lexicon, text, name, source, expected):
    assert letters._is_borne_alone(lexicon, Document(source, language="uk"), text, name) is expected


@pytest.mark.parametrize(("name", "own"), [("Михайло", True), ("Эрик", False), ("Петров", False), ("Иванович", False)])
def test_given_names_of_belarusian_russian_and_ukrainian(name, own):
    assert letters.is_its_own(name) is own


@pytest.mark.parametrize(("name", "known"), [("Pickett", True), ("Petrov", True), ("Lavrov", True), ("Kotkin", False)])
def test_whether_somebody_is_called_so(lexicon, name, known):
    assert letters.is_known_name(name, lexicon) is known


@pytest.mark.parametrize(
    ("sentence", "text", "found"), [(0, "Pleschkova", True), (2, "Pleschkova", True), (3, "Pleschkova", False), (0, "Plezhkaffa", True), (1, "Plezhkaffa", False)]
)  # fmt: skip
def test_a_name_is_looked_for_two_sentences_away_and_must_be_more_alike_there(lexicon, sentence, text, found):
    english = [f"Item 10{n} was sold here in the shop today." for n in range(6)]
    russian = [f"Товар 10{n} продан сегодня тут в магазине." for n in range(6)]
    english[0] = english[0].replace("100", f"100 of {text}")
    russian[sentence] = russian[sentence].replace(f"10{sentence}", f"10{sentence} Плешкова")
    assert bool(shown(lexicon, " ".join(english), " ".join(russian), "ru")) is found


def test_what_has_no_counterpart_is_passed_over_up_to_forty_pairs_and_a_list_without_stops_is_no_neighbour():
    def pair(at, source=True, length=10):
        return Pair((Span(at * 10, at * 10 + 10),) if source else (), (Span(at * 10, at * 10 + length),))

    def around(gap, length=10):
        every = [pair(0), *(pair(n + 1, source=False) for n in range(gap)), pair(gap + 1, length=length)]
        return len(letters._around(every, gap + 1))

    assert around(0) == 2 and around(38) == 40 and around(39) == 1
    assert around(0, LONGEST) == 2 and around(0, LONGEST + 1) == 1


# What stands in the place of a name of the original


@pytest.fixture(scope="module")
def replaced(tmp_path_factory):
    def both(key, kind, name, russian, **more):
        return entity(key, kind, 20, name[0], *name[1:], other={"ru": russian}, **more)

    lines = (
        both("obuzek", "person", ("Tarhan Obuzek", "Obuzek"), ("Тархан Обузек", "Обузек"), related="[zubria]")
        + both("gardek", "person", ("Selim Gardek", "Gardek"), ("Селим Гардек", "Гардек"))
        + both("grube", "person", ("Selim Grube", "Grube"), ("Селим Грубе", "Грубе"))
        + both("pelmeth", "place", ("Pelmeth Harbour",), ("Пелметх",))
        + both("post", "place", ("Qolvar Post",), ("Колварпост",))
        + both("zubria", "place", ("Zubria",), ("Зубрия",))
        + both("obozek", "place", ("Obozek",), ("Обозек",))
        + both("qobe", "place", ("Qobe",), ("Кобе-на-Вуре",))
        + entity("obazek", "place", 1, "Obazek")
        + entity("bay", "place", 1, "Obazek Bay")
        + entity("one", "place", 1, "Obuzik")
        + entity("other", "place", 1, "Obuzik")
    )
    return build(tmp_path_factory.mktemp("replaced"), lines)


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("They met Obazek in town.", "Они встретили там Обузек.", [("Obazek", "Obuzek")]),
        ("They met Ovuzec in town.", "Они встретили там Обузек.", [("Ovuzec", "Obuzek")]),  # a word that nobody knows
        ("They met Obazek Bay in town.", "Они встретили там Обузек.", []),  # a part of another name
        ("They met Obuzik in town.", "Они встретили там Обузек.", []),  # which of two it is nobody knows
        ("They met Obozek in town.", "Они встретили там Обузек и Обозек.", []),  # the original names that as well
        ("They met Obozek in town.", "Они встретили там Обузек.", [("Obozek", "Obuzek")]),
        ("They met Obazek and Obozek in town.", "Они встретили там Обузек.", [("Obozek", "Obuzek")]),  # the nearest
        ("They met Obozek and Obazek in town.", "Они встретили там Обузек.", [("Obozek", "Obuzek")]),
        ("They met OBAZEK in town.", "Они встретили там Обузек.", []),
        ("They met Garden in town.", "Они встретили там Гардек.", []),  # a common word
        ("They met Grace in town.", "Они встретили там Грубе.", [("Grace", "Grube")]),  # a given name, too
        ("They met Qobi in town.", "Они встретили там Кобе-на-Вуре.", []),
    ],
)  # fmt: skip
def test_what_stands_in_the_place_of_a_name(replaced, text, source, expected):
    assert [(each.text, each.standard) for each in instead(beside(text, source, "ru"), replaced)] == expected


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("They met in town.", "Они встретили там Обузек.", ["Obuzek"]),
        ("", "Они встретили там Обузек.", []),
        ("They met in town.", "Обузек там.", []),  # any word begins a sentence
        ("They met in town.", "Они видели там «Обузек».", []),
        ("They met in town.", "Они видели там Тархан Обузек.", ["Obuzek"]),
        ("They met in town.", "Они видели там Дробан Обузек.", []),  # somebody else's family
        ("They met in town.", "Дробан Обузек там.", ["Obuzek"]),
        ("They met in Zubria.", "Они встретили там Обузек.", []),  # the text names what he stands for
        ("Olena Obuzekova came.", "Они встретили там Обузек.", []),  # his wife
        ("They met in the harbour.", "Они встретили там Пелметх.", []),  # the usual word of a name
        ("They met at the post.", "Они встретили там Колварпост.", []),  # of four letters
        ("They met in town.", "Они встретили там Колварпост.", ["Qolvar Post"]),
    ],
)
def test_a_name_of_the_original_of_which_the_text_has_no_trace(replaced, text, source, expected):
    assert [each.standard for each in missing(beside(text, source, "ru"), replaced)] == expected


# Other ways of writing


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        # Pinyin of as many syllables is a misspelling from two letters in three on, what is no pinyin from four in five
        ("Heavy rain fell in Leipo County.", "雷波县下了大雨。", [("Leipo", "Leibo", True)]),
        ("Heavy rain fell in Leipu County.", "雷波县下了大雨。", [("Leipu", "Leibo", False)]),
        ("Heavy rain fell in Lepou County.", "雷波县下了大雨。", []),
        ("Heavy rain fell in Xi'ann County.", "西安县下了大雨。", [("Xi'ann", "Xi'an", True)]),
        ("Heavy rain fell in Leiboxx County.", "雷波县下了大雨。", [("Leiboxx", "Leibo", False)]),
        # Without a word that says what kind of place it is, by one character, or by another reading of one nobody is sure
        ("Heavy rain fell in Leipo.", "雷波下了大雨。", [("Leipo", "Leibo", False)]),
        ("Heavy rain fell in Leib County.", "雷县下了大雨。", [("Leib", "Lei", False)]),
        ("Heavy rain fell in Chongqin City.", "重庆市下了大雨。", [("Chongqin", "Chongqing", False)]),
    ],
)
def test_a_word_and_the_characters_that_it_may_be_a_misspelling_of(lexicon, text, source, expected):
    assert shown(lexicon, text, source, "zh") == expected


@pytest.mark.parametrize(
    ("text", "source", "language", "expected"),
    [
        ("The mask FP2 is out.", "Маска FFP2 тут.", "ru", [("FP2", "FFP2", True)]),  # three characters, 0.75 alike
        ("The lamp A966P is out.", "Лампа A9566AP тут.", "ru", [("A966P", "A9566AP", True)]),  # 0.71
        ("The lamp A123456789 is out.", "Лампа A123456XYZ тут.", "ru", [("A123456789", "A123456XYZ", True)]),  # 0.7
        ("The lamp A123456789 is out.", "Лампа A123456788 и A123456XYZ тут.", "ru", [("A123456789", "A123456788", False)]),
        ("The lamp A95 is out.", "Лампа B95 тут.", "ru", []),  # 0.67
        ("The lamp AB12 is out.", "Лампа AB1 тут.", "ru", [("AB12", "AB1", True)]),
        ("The lamp AB1 is out.", "Лампа B1 тут.", "ru", []),  # of two characters
        ("The mask FFPQ is out.", "Маска FFPX тут.", "ru", [("FFPQ", "FFPX", False)]),  # no code: an acronym, perhaps another
        ("The lamps A9566 and B1234 are out.", "Лампы A9561 и A9562 тут.", "ru", [("A9566", "A9561", False)]),  # of two as near
        ("The lamps Q123s are out.", "Лампы Q123 тут.", "ru", []),
        ("The NATO met.", "Там NATA.", "ru", []),  # that is one
        # Seven capitals may be a word of a language with the same letters
        ("The mask QRSTVX is out.", "La máscara QRSTWX aquí.", "es", [("QRSTVX", "QRSTWX", False)]),
        ("The mask QRSTVXY is out.", "La máscara QRSTWXY aquí.", "es", []),
        ("The mask QRSTVXY is out.", "Маска QRSTWXY тут.", "ru", [("QRSTVXY", "QRSTWXY", False)]),
    ],
)
def test_codes_and_acronyms_that_the_text_has_nearly(lexicon, text, source, language, expected):
    assert shown(lexicon, text, source, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coach Mushkover spoke.", ["Mushkover"]),
        ("The coach Motskover spoke.", []),
        ("The coach Mutkoler spoke.", []),  # fewer than 0.7 of the consonants
    ],
)
def test_a_word_has_the_consonants_of_the_name_in_hebrew_letters(lexicon, text, expected):
    assert [each.text for each in counterparts(beside(text, "המאמן מוצקובר דיבר.", "he"), lexicon)] == expected


def test_a_name_in_kana_is_told_by_most_of_its_sounds(lexicon):
    source = "オルベソン氏が来た。オルベソン氏は話した。"
    assert len(shown(lexicon, "Mr Orbeson came. Mr Olvesson spoke.", source, "ja")) == 2
    assert shown(lexicon, "Mr Orbeson came. Mr Omvezzan spoke.", source, "ja") == []
