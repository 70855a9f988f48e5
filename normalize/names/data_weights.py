"""What each feature of two names counts, by kind: a logistic regression whose signs are held.

Learnt by `benchmarks/names_learn.py` from 4,964 public pairs of names (variants against near neighbours) and 9,200 made contrasts
(siblings, fathers and sons, near family names, changed words); none of the names is kept here. See docs/names.md.
"""

FEATURES = ("worst", "second", "conflict", "contrast", "opposed", "extra", "shortened", "sounds", "numbers", "coverage", "words", "word")
WEIGHTS = {
    "person": (-1.771, -2.125, 0.000, -0.774, 0.000, -6.234, 0.000, 0.000, 0.000, 0.000, 5.630, -0.651, -0.795),
    "organisation": (-1.967, -1.760, 0.000, 0.000, 0.000, -1.114, 0.000, 7.281, 0.499, -5.825, 3.629, -1.909, 1.047),
    "place": (-2.651, -2.954, 0.000, 0.000, -0.298, -4.094, 0.000, 0.000, 0.421, -7.603, 5.461, -0.916, 0.638),
}
