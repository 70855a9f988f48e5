"""The original of a translated text, set beside it: which part of the one is which of the other, and what that says of names, numbers and gaps."""
