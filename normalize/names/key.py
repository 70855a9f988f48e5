"""Placeholder until the recall key lands."""
from anyascii import anyascii
import re
def name_key(text: str) -> str:
    s=re.sub(r"[^a-z]","",anyascii(text).lower())
    return s[:1]+re.sub(r"(.)\1+",r"\1",re.sub(r"[aeiouyhj]","",s[1:]))
