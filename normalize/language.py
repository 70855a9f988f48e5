"""The only door to language identification: script first, then telling letters, then words or a statistical identifier.

langdetect knows 55 languages and has to answer with one of them: Armenian, Georgian, Azerbaijani, Belarusian, Kazakh, Kyrgyz, Tajik
and Uzbek come out as others with a probability of 1.00. So what script and letters can tell is decided before it is asked,
and nothing shorter than a sentence is given to it (34 % right at one word, 98 to 100 % at a sentence of its own languages).
"""

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from normalize.lexicon import Lexicon

SAMPLE = 6_000  # characters looked at; no answer changed with more on 200 articles
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
_LETTERS = {script: re.compile(f"[{letters}]+") for script, letters in _SCRIPTS.items()}
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
# Languages of a script that an identifier cannot know and takes for another: their answer is "unknown" where nothing tells.
_UZBEK = re.compile(r"\b\w*[oOgG][‘ʻ’'`][a-z]\w*\b|\b(?:uchun|bilan|boʻlgan)\b")
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")


class Identified(NamedTuple):
    """The language of a text (ISO 639-1, None for unknown), how likely that is (0..1), and what told it.

    `method` is script, letters, words, langdetect, py3langid or none.
    """

    language: str | None
    probability: float
    method: str


UNKNOWN = Identified(None, 0.0, "none")


def identify(text: str, lexicon: "Lexicon | None" = None) -> Identified:
    """The language of a document, paragraph or span.

    Spans shorter than a sentence are told by the function words of the lexicon, and are unknown without one. The same text has the
    same answer in every process. No error is raised for any text.
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
        return by_words(sample, lexicon) if lexicon is not None else UNKNOWN
    return _by_statistics(sample)


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    return Counter({script: count for script, pattern in _LETTERS.items() if (count := sum(map(len, pattern.findall(text))))})


def by_words(text: str, lexicon: "Lexicon") -> Identified:
    """The language whose function words a short span has most of; unknown when none, or when two languages share the lead."""
    words = [word.lower() for word in _WORD.findall(text)]
    if not words:
        return UNKNOWN
    votes: Counter[str] = Counter()
    for language in lexicon.language_tags():
        own = lexicon.language(language).all_words
        votes[language] = sum(word in own for word in words)
    (first, most), (_, second), *_ = [*votes.most_common(2), ("", 0), ("", 0)]
    if not most or most == second:
        return UNKNOWN
    # Half for how much of the span speaks for the language, half for how far it leads.
    return Identified(first, (most - second / 2) / len(words), "words")


def _by_letters(text: str, script: str, letters: int) -> Identified | None:
    """What telling letters say, of a sample of one script; None where they say nothing."""
    lower = text.lower()
    enough = max(1, int(letters * _TELLING_SHARE))
    found = [(language, sum(map(lower.count, telling))) for language, telling in _TELLING.get(script, ())]
    for language, count in found:
        if count >= enough:
            return Identified(language, min(1.0, 0.8 + count / letters), "letters")
    if script == "Cyrillic" and lower.count("і") >= enough:
        # Belarusian has no и at all, Ukrainian both.
        return Identified("uk" if "и" in lower else "be", 0.9, "letters")
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
