"""What each feature of two names counts, by kind: a logistic regression whose signs are held.

Learnt by `benchmarks/names_learn.py` from 4,964 public pairs of names (variants against near neighbours) and 9,200 made contrasts
(siblings, fathers and sons, near family names, changed words); none of the names is kept here. See docs/names.md.
"""

FEATURES = (
    "worst",
    "conflict",
    "contrast",
    "opposed",
    "shortened",
    "sounds",
    "numbers",
    "coverage",
    "words",
    "word",
)
WEIGHTS = {
    "person": (-1.618, -2.196, -0.855, 0.000, -4.700, 0.000, 0.000, 0.000, 5.449, -0.549, -0.872),
    "organisation": (-1.958, -1.839, 0.000, 0.000, -1.135, 7.280, 0.495, -5.851, 3.653, -1.914, 1.039),
    "place": (-2.571, -3.162, 0.000, -0.274, -4.451, 0.000, 0.405, -7.675, 5.497, -0.835, 0.535),
}
