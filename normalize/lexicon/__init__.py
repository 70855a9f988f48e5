"""The lexicon: what things are called. Read, checked and compiled once, immutable, and always an argument."""

from normalize.lexicon.entity import Entity, Label
from normalize.lexicon.lexicon import Lexicon
from normalize.lexicon.store import load

__all__ = ["Entity", "Label", "Lexicon", "load"]
