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
    "person": (-1.785, -2.240, -0.776, 0.000, -6.391, 0.000, 0.000, 0.000, 0.000, 5.681, -0.634, -0.832),
    "organisation": (-1.870, -1.968, 0.000, 0.000, -1.466, -1.615, 7.634, 0.615, -6.040, 3.438, -1.746, 0.805),
    "place": (-3.244, -3.276, 0.000, 0.000, -5.035, -2.526, 0.000, 0.978, -7.761, 4.812, -1.104, 1.182),
}
