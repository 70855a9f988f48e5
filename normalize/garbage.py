"""How often a process of the program looks for objects that hold each other and nobody else: the library leaves that to whoever uses it."""

import gc

# What is remembered of a lexicon grows all the time and never goes, and a look at all of it took a fourteenth of a run of 1,000 articles. Nearly everything
# else goes by itself, so 10,000 objects more than went, not 700, are a reason to look at the new ones, and a million to look at all.
NEW, YOUNG, OLD = 10_000, 10, 10


def collect_seldom() -> None:
    """Look for such objects as seldom as suits a process that goes through texts."""
    gc.set_threshold(NEW, YOUNG, OLD)
