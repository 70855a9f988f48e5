"""The only door to language identification: script first, then telling letters, then words or a statistical identifier.

langdetect knows 55 languages and has to answer with one of them: Armenian, Georgian, Azerbaijani, Belarusian, Kazakh, Kyrgyz, Tajik
and Uzbek come out as others with a probability of 1.00. So what script and letters can tell is decided before it is asked,
and nothing shorter than a sentence is given to it (34 % right at one word, 98 to 100 % at a sentence of its own languages).
"""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.errors import ConfigError
from normalize.patterns import later
from normalize.tags import AUTO, Tag, parse
from normalize.text import beyond_ascii, spellings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

HEAD = 1_500  # characters looked at to choose the rules of a text; longer ones told no more of 3,500 texts in 31 languages
CLEAR = 1.25  # times the evidence of the runner-up; nearer ones are asked of an identifier
FEW = 4  # a text of fewer characters beyond ASCII than one in so many is one of Latin letters
TOLD = 4.0  # evidence that two function words give, of few languages; one alone may be a name's
APART = 2  # words, and times those of the runner-up, that tell near languages apart
LIKELY = 6  # languages whose letters are compared
FOREIGN_LETTERS = 2  # times the weight of a function word, for a word with letters that a language does not have
ENGLISH = 0.5  # of the words without a capital, that must stand in the English list where no function word says anything
OTHER = 3  # times the evidence of the language given, from which a text is clearly in another
LEAST_OTHER = 12  # evidence that a text must have for another language before it is held to be in that
LEAST_ALONE = 5  # the same where not one word is of the language given: one sentence of another
SAMPLE = 6_000  # characters looked at; no answer changed with more on 200 articles
_ISO_15924 = {"Latin": "Latn", "Cyrillic": "Cyrl"}  # the codes of scripts that one language may have, as tags write them
SENTENCE = 40  # letters; below this only script, letters and function words decide
SEED = 0  # langdetect draws lots: unseeded, 15 calls gave 15 answers

_SCRIPTS = {
    "Latin": r"A-Za-z\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0259\u1e00-\u1eff",
    "Cyrillic": r"\u0400-\u052f\u1c80-\u1c8f",
    "Greek": r"\u0370-\u03ff\u1f00-\u1fff",
    "Armenian": r"\u0531-\u0587",
    "Georgian": r"\u10a0-\u10ff\u1c90-\u1cbf",
    "Hebrew": r"\u05d0-\u05ea",
    "Arabic": r"\u0620-\u06ff\u0750-\u077f",
    "Devanagari": r"\u0904-\u097f",
    "Thai": r"\u0e01-\u0e4f",
    "Hangul": r"\u1100-\u11ff\uac00-\ud7af",
    "Kana": r"\u3041-\u30ff",
    "Han": r"\u3400-\u4dbf\u4e00-\u9fff",
}
_LETTERS = {script: later(f"[{letters}]+") for script, letters in _SCRIPTS.items()}
_OF_SCRIPT = {"Greek": "el", "Armenian": "hy", "Georgian": "ka", "Hebrew": "he", "Thai": "th", "Hangul": "ko", "Kana": "ja", "Han": "zh"}
# Letters that one language has among its neighbours in the script, the more telling first. Orthographies of today.
_TELLING = {
    "Cyrillic": (
        ("kk", "әұқғһ"),
        ("tg", "ҷӣӯҳ"),
        ("ky", "ңөү"),
        ("be", "ў"),
        ("uk", "їєґ"),
        ("mk", "ѓќѕ"),
        ("sr", "ђћљњџ"),
    ),
    "Latin": (("az", "ə"),),
    "Arabic": (("ur", "ٹڈےں"), ("fa", "پچژگ")),
}
_TELLING_SHARE = 0.002  # of the letters; a name quoted from the neighbour has fewer
_APOSTROPHE = "\N{RIGHT SINGLE QUOTATION MARK}"
_UNSEEN = later("[\x00-\x08\x0b\x0e-\x1f\x7f\xad\u200b\u2060\ufeff]")
_TAG = later(r"<[^<>\n]{1,200}>")
_UZBEK = later(r"\b\w*[oOgG][‘ʻ’'`][a-z]\w*\b|\b(?:uchun|bilan|boʻlgan)\b")


class Identified(NamedTuple):
    """The language of a text (ISO 639-1, None for unknown), how likely that is (0..1), and what told it.

    `method` is script, letters, words, langdetect, py3langid or none.
    """

    language: str | None
    probability: float
    method: str


UNKNOWN = Identified(None, 0.0, "none")


def identify(text: str) -> Identified:
    """The language of a document, paragraph or span.

    Spans shorter than a sentence are unknown where neither script nor letters tell. The same text has the same answer in every process. No error is raised
    for any text.
    """
    sample = text[:SAMPLE]
    counts = scripts(sample)
    total = sum(counts.values())
    if not total:
        return UNKNOWN
    script, letters = counts.most_common(1)[0]
    if script in ("Han", "Kana"):
        # A Japanese text holds kana beside its Han characters, a Chinese one none.
        script, letters = ("Kana" if counts["Kana"] > counts["Han"] / 20 else "Han"), counts["Han"] + counts["Kana"]
    share = letters / total
    if script in _OF_SCRIPT:
        return Identified(_OF_SCRIPT[script], share, "script")
    told = _by_letters(sample, script, letters)
    if told is not None:
        return told
    if letters < SENTENCE:
        return UNKNOWN
    return _by_statistics(sample)


def language_of(text: str, lexicon: "Lexicon") -> Identified:
    """The language whose rules a text gets: by its script, the function words and letters of the records, and where two are near by an identifier.

    A text of Latin letters without a function word is English where half of its words are; else nothing is known of it. The same text has
    the same answer in every process. No error is raised for any text.
    """
    head = _head(text)
    script = main_script(head)
    if script is None:
        return UNKNOWN
    if script in ("Han", "Kana") or script in _OF_SCRIPT:
        return identify(head)
    counted = Counter([word.lower() for word in spellings(head.replace(_APOSTROPHE, "'"))])
    ranked = _weighed(counted, script, lexicon)
    (first, most), (_, second), *_ = [*ranked, ("", 0.0), ("", 0.0)]
    share = most / (most + second) if most else 0.0
    near = [language for language, weight in ranked if weight * CLEAR >= most]
    if most >= TOLD and (alone := near[0] if len(near) == 1 else _apart(counted, near, lexicon)) is not None:
        return Identified(alone, share, "words")
    if script == "Latin" and (most < TOLD or "en" in near) and _is_english(head, lexicon):
        return Identified("en", ENGLISH, "words")
    letters = sum(map(str.isalpha, head))
    told = identify(head)
    # Where function words say something the identifier chooses among those they leave; else it is believed where its language has a record.
    believed = told.language in near or (most < TOLD and told.language in lexicon.language_tags())
    if told.language is not None and believed and (letters >= SENTENCE or told.method == "letters"):
        return told
    if near and (letters >= SENTENCE or (len(near) == 1 and most >= TOLD / 2)):
        return Identified(first, share, "words")
    return UNKNOWN


def _head(text: str) -> str:
    """The begin of a text, without tags of HTML and what nobody sees: they are words of no language, and a text is in the same one when they are gone."""
    head = _UNSEEN.sub("", text[:HEAD])
    return _TAG.sub(" ", head) if "<" in head else head


def _weighed(counted: Mapping[str, int], script: str, lexicon: "Lexicon") -> list[tuple[str, float]]:
    """Languages of a script with the evidence for each, most first: its function words, those of few languages twice, less words with foreign letters."""
    spoken = lexicon.function_words(script)
    weights: dict[str, float] = {}
    for word, count in counted.items():
        having = spoken.get(word)
        if having is not None:
            weight = count * (1 + 1 / len(having))
            for tag in having:
                weights[tag] = weights.get(tag, 0.0) + weight
    likely = sorted(weights, key=lambda tag: (-weights[tag], tag))[:LIKELY]
    odd = [word for word in counted if not word.isascii()]
    for tag in likely if odd else ():
        letters = lexicon.language(tag).letters
        if letters:
            foreign = sum(counted[word] for word in odd if not all(c in letters or c.isascii() or not c.isalpha() for c in word))
            weights[tag] -= FOREIGN_LETTERS * foreign
    return sorted(((tag, weights[tag]) for tag in likely if weights[tag] > 0), key=lambda pair: (-pair[1], pair[0]))


def _apart(counted: Mapping[str, int], near: "Sequence[str]", lexicon: "Lexicon") -> str | None:
    """Which of some near languages a text is in by the words that not all of them have; None where these say little."""
    votes = Counter(dict.fromkeys(near, 0))
    having = {tag: lexicon.language(tag).all_words | lexicon.language(tag).telling_words for tag in near}
    for word, count in counted.items():
        those = [tag for tag, words in having.items() if word in words]
        if len(those) < len(near):
            votes.update(dict.fromkeys(those, count))
    (first, most), (_, second), *_ = [*votes.most_common(2), ("", 0), ("", 0)]
    if most >= APART and most >= APART * second:
        return first
    nearest = [tag for tag in near if votes[tag] * CLEAR >= most]
    return _apart(counted, nearest, lexicon) if 1 < len(nearest) < len(near) else None


def _is_english(text: str, lexicon: "Lexicon") -> bool:
    """Whether most of the words that are no names stand in the English list; words of several other languages ("de") do not count."""
    spoken, homographs = lexicon.function_words("Latin"), lexicon.language("en").homographs
    words = [word.lower() for word in spellings(text) if word.isalpha() and (word[0].islower() or text.isupper())]
    english = [w for w in words if lexicon.is_common(w, "en") and not (w in homographs and len(spoken.get(w, ())) > 1)]
    return len(english) > ENGLISH * len(words)


def main_script(text: str) -> str | None:
    """The script of most letters; counted only where enough characters are no ASCII, which takes ten times as long as to see that they are not."""
    if len(beyond_ascii(text)) * FEW < len(text):
        return "Latin" if any(map(str.isalpha, text)) else None
    counts = scripts(text)
    return counts.most_common(1)[0][0] if counts else None


def in_its_script(language: str, text: str, lexicon: "Lexicon") -> str:
    """The language with its script where it is written in several and the lexicon has names of its own for the one of the text: `sr-Latn` for Serbian in Latin letters."""
    if "-" in language or len(lexicon.language(language).scripts) < 2:
        return language
    longer = f"{language}-{_ISO_15924.get(main_script(text) or '', '')}"
    return longer if longer in lexicon.label_languages() else language


def other_language(text: str, language: str, lexicon: "Lexicon") -> str | None:
    """The language that a text is clearly in where that is not the one given; None where it is that, a near one, or nobody can tell."""
    given = lexicon.language(language)
    if not given.known:
        return None
    head = _head(text)
    counts = scripts(head)
    if sum(counts.values()) < SENTENCE:
        return None
    script = counts.most_common(1)[0][0]
    if script not in given.scripts and not (script == "Han" and "Kana" in given.scripts):
        found = language_of(head, lexicon).language
        return found if found is not None and not _are_close(lexicon.language(found), given) else None
    if given.spaces == "none":
        return None  # its function words cannot be cut out, and Chinese and Japanese share a script
    ranked = dict(_weighed(Counter([word.lower() for word in spellings(head.replace(_APOSTROPHE, "'"))]), script, lexicon))
    if not ranked:
        return None
    first = max(ranked, key=lambda tag: ranked[tag])
    least = LEAST_OTHER if given.tag in ranked else LEAST_ALONE
    if first == given.tag or ranked[first] < least or ranked[first] < OTHER * ranked.get(given.tag, 0.0):
        return None
    return None if _are_close(lexicon.language(first), given) else first


def _are_close(one: "Language", other: "Language") -> bool:
    return one.tag in (other.tag, *other.close_to) or other.tag in one.close_to


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    return Counter({script: count for script, pattern in _LETTERS.items() if (count := sum(map(len, pattern.findall(text))))})


def _by_letters(text: str, script: str, letters: int) -> Identified | None:
    """What telling letters say, of a sample of one script; None where they say nothing."""
    lower = text.lower()
    enough = max(1, int(letters * _TELLING_SHARE))
    found = [(language, sum(map(lower.count, telling))) for language, telling in _TELLING.get(script, ())]
    for language, count in found:
        if count >= enough:
            return Identified(language, min(1.0, 0.8 + count / letters), "letters")
    if script == "Cyrillic" and lower.count("і") >= enough:
        # Belarusian has no и at all, Ukrainian no ы and э; a few words may have none of them.
        if "и" in lower:
            return Identified("uk", 0.9, "letters")
        if "ы" in lower or "э" in lower:
            return Identified("be", 0.9, "letters")
    if script == "Latin" and len(_UZBEK.findall(text)) >= max(2, letters // 300):
        return Identified("uz", 0.9, "letters")
    return None


def _by_statistics(text: str) -> Identified:
    """The answer of py3langid if it is installed (the extra `lang`), else of langdetect; unknown if neither is."""
    better = _py3langid()
    if better is not None:
        language, probability = better(text)
        return Identified(str(language), float(probability), "py3langid")
    factory = _langdetect()
    if factory is None:
        return UNKNOWN
    detector = factory.create()
    detector.append(text)
    from langdetect.lang_detect_exception import LangDetectException

    try:
        answers = detector.get_probabilities()
    except LangDetectException:  # a text without features: nothing but addresses and figures
        return UNKNOWN
    if not answers:
        return UNKNOWN
    return Identified(str(answers[0].lang).split("-")[0], float(answers[0].prob), "langdetect")


@lru_cache(maxsize=1)  # the profiles take 1.4 s to load
def _langdetect() -> Any:
    try:
        from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory
    except ImportError:
        return None
    factory = DetectorFactory()
    factory.set_seed(SEED)
    factory.load_profile(PROFILES_DIRECTORY)
    return factory


@lru_cache(maxsize=1)
def _py3langid() -> "Callable[[str], tuple[str, float]] | None":
    try:
        from py3langid.langid import MODEL_FILE, LanguageIdentifier
    except ImportError:
        return None
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    classify: Callable[[str], tuple[str, float]] = identifier.classify
    return classify


class Target(NamedTuple):
    """The language that texts are in, as documents say it, and the house style of its region, if it has one."""

    language: str
    style: str | None = None


def target(text: str, lexicon: "Lexicon", called: str = "target") -> Target:
    """What is meant by a target: `auto`, or a tag of BCP 47 (`en-GB` is English in the British style, `zh-TW` has names of its own).

    ConfigError, with what may be meant, for what is no tag and for a language that the lexicon knows nothing of.
    """
    if not isinstance(text, str):
        raise TypeError(f"{called} must be text such as 'en' or 'pt-BR', not {type(text).__name__}")
    if text == AUTO:
        return Target(AUTO)
    tag = parse(text)
    known = lexicon.label_languages()
    record = lexicon.language(str(tag)) if tag is not None else None
    if tag is None or record is None or not (record.known or tag.language in known):
        raise ConfigError(f"{called}: {text[:40]!r} is no language tag such as en, pt-BR or zh-TW{_meant(text, lexicon)}")
    own = next((short for short in _shorter(tag) if short in known or short in lexicon.language_tags()), None)
    base = record.tag if record.known and tag.language not in known and tag.language not in lexicon.language_tags() else tag.language
    if own is None and "-" in record.tag:
        own = record.tag  # zh-Hant has the record of zh-TW
    return Target(own or base, record.styles.get(tag.region))


def _shorter(tag: Tag) -> "Iterator[str]":
    """The tags with a script or region that name it, the longest first."""
    for longer in (tag, Tag(tag.language, tag.script), Tag(tag.language, "", tag.region)):
        if longer.script or longer.region:
            yield str(longer)


def _meant(text: str, lexicon: "Lexicon") -> str:
    """A hint: the tag of a language by its English name, or one that looks like what was given."""
    import difflib

    names = {lexicon.language(tag).name.lower(): tag for tag in lexicon.language_tags()}
    hyphened = parse(text.replace("_", "-"))
    if hyphened is not None and lexicon.language(hyphened.language).known:
        return f"; did you mean {str(hyphened)!r}?"
    low = text.lower()
    regional = next((tag for tag in lexicon.language_tags() if text.upper() in lexicon.language(tag).styles), None)
    if regional is not None:
        return f"; did you mean '{regional}-{text.upper()}'?"
    near = difflib.get_close_matches(low, [*names, *lexicon.language_tags(), AUTO], n=1)
    return f"; did you mean {names.get(near[0], near[0])!r}?" if near else f"; there are auto, {', '.join(lexicon.language_tags())}"
