"""The formats, one a file; see `normalize.lexicon.exchange`."""
