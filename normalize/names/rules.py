"""What each of the rules about names looks for: the text that `explain` prints."""

EXPLANATIONS = {
    "known-form": """A name stands in a form that the lexicon lists: another language's, another house style's, or a damaged one.

Why: "OTSC" is the French and Spanish CSTO, "Lukashenka" the Belarusian Lukashenko, "TSCTO" a mixture.
Fix: the standard name in the language of the text, the short for a short form, the full for a full one. A form with several
meanings needs a witness in the text; without one it is only pointed at.""",
    "generated-form": """A name stands in a form that some press convention or case ending makes of it.

Why: "Zasem" is the instrumental of Зась, "Loukachenko" the French romanisation of Лукашенко.
Fix: the standard name, likely at most. Short forms need the entity, or something related to it, in the text.""",
    "near-form": """A capitalised word that nobody knows is near to a known name.

Why: letters are lost or doubled on the way ("Richard Giragosia"), and no list has every spelling.
Fix: likely where the text names the same entity elsewhere or the given name agrees; else a person must look.""",
    "reordered-name": """The words of an organisation's full name stand in another order, or one of them is missing.

Why: "Treaty Organization Collective Security" keeps the Spanish order of words.
Fix: the full name; sure where the text also names it otherwise, review where a word is missing.""",
    "acronym": """An acronym is explained by the name before it, or is one letter away from an acronym of what the text names.

Why: "Collective Security Treaty Organization (OTSC)" says what OTSC is; "OKVS" is OVKS with two letters swapped.
Fix: the standard acronym.""",
    "article": """The article before a corrected name does not go with it any more.

Why: "an OTSC summit" becomes "a CSTO summit".
Fix: a or an, together with the name and never without it.""",
}
