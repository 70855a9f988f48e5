"""Changes lexicon files as a careful person would: the text of one block, comments and all else left as they were."""
