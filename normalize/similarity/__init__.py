"""How alike two names are, across scripts and languages, and the key under which alike names are found."""

from normalize.similarity.compare import name_similarity
from normalize.similarity.key import name_key, name_keys
from normalize.similarity.screening import alike

__all__ = ["alike", "name_key", "name_keys", "name_similarity"]
