"""The languages that a text may be in or have been translated from as far as the lexicon knows them well."""

# A label that only other languages have (of the 276 in which CLDR names countries) is no evidence: of 302 edits that rested on such, 283 were wrong.
RECORDED = frozenset(
    "en de fr es pt it nl sv da nb no fi is pl cs sk sl hr sr bg mk uk ru be ro hu el tr lt lv et ka hy az kk ky tg mn uz he ar fa hi ur id vi zh ja ko th ca gl sq".split()
)
