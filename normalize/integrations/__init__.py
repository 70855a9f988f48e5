"""The toolkit inside other programs: thin layers, each imported by who uses it, so that none of these has to be installed.

Texts that are missing (null, None, NaN) stay missing and have neither findings nor a score.
"""

NAMES = ("arrow", "pandas", "polars", "duckdb", "spark", "datasets", "spacy", "label_studio", "prodigy")
