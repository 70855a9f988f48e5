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
    "person": (-1.691, -2.083, -0.806, 0.000, -4.693, 0.000, 0.000, 0.000, 5.509, -0.602, -0.837),
    "organisation": (-1.969, -1.758, 0.000, 0.000, -1.124, 7.281, 0.502, -5.828, 3.621, -1.907, 1.049),
    "place": (-2.620, -2.959, 0.000, -0.247, -4.356, 0.000, 0.396, -7.628, 5.511, -0.911, 0.601),
}
