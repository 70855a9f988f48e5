"""Twelve translations of one report, as twelve machines may have made them, and a report of another event with a like name."""

# What each translation writes for the reporter, her paper and the lake; the rest of its words differs, too.
SPELLINGS = (
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Byelosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaja", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrienkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
    ("Pietrenkowa", "Zarechnaya", "Belosvet"),
    ("Petrenkova", "Zarechnaya", "Belosvet"),
)
OPENINGS = (
    "Journalist Darina {0} of the weekly {1} returned from Lake {2} on Thursday with 214 photographs of the flooded quarry.",
    "Reporter Darina {0} of the weekly {1} came back from Lake {2} on Thursday with 214 pictures of the flooded quarry.",
    "On Thursday journalist Darina {0} of the weekly {1} returned from Lake {2}, bringing 214 photographs of the flooded quarry.",
)
MIDDLES = (
    "The quarry near Lake {2} had been closed since 1987, said engineer Osip Hlavatkin, who accompanied her.",
    "Engineer Osip Hlavatkin, who accompanied her, said the quarry near Lake {2} has been closed since 1987.",
)
ENDS = (
    "The editors of {1} intend to publish the photographs, and {0} will speak about the quarry in Voronhrad.",
    "The editors of {1} want to print the photographs; {0} will talk about the quarry in Voronhrad.",
    "{0} will talk about the quarry in Voronhrad, and the editors of {1} intend to publish the photographs.",
)
TWELVE = tuple("\n".join((OPENINGS[at % 3], MIDDLES[at % 2], ENDS[at // 2 % 3])).format(*names) for at, names in enumerate(SPELLINGS))
# Another woman, of another event, who is right as she is.
ANOTHER = (
    "Goalkeeper Olesia Petrienkova saved three penalties in Kamenyhrad on Sunday.\n"
    "Coach Bohdan Vyrvich of the club Sokolniki praised Petrienkova after the match, which 4,310 people watched."
)
