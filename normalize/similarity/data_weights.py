"""What each feature of two names counts, by kind: a logistic regression whose signs are held.

Learnt by `benchmarks/names_learn.py` from 4,964 public pairs of names (variants against near neighbours) and 9,200 made contrasts
(siblings, fathers and sons, near family names, changed words); none of the names is kept here. See docs/names.md.
"""

FEATURES = (
    "worst",
    "conflict",
    "contrast",
    "opposed",
    "unnamed",
    "shortened",
    "sounds",
    "numbers",
    "coverage",
    "words",
    "word",
)
WEIGHTS = {
    "person": (-1.817, -2.250, -0.759, 0.000, -6.391, 0.000, 0.000, 0.000, 0.000, 5.721, -0.658, -0.813),
    "organisation": (-1.867, -1.961, 0.000, 0.000, -1.466, -1.615, 7.631, 0.616, -6.031, 3.424, -1.750, 0.803),
    "place": (-3.225, -3.259, 0.000, 0.000, -5.018, -2.520, 0.000, 0.966, -7.740, 4.800, -1.104, 1.166),
}
