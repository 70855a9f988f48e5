"""Packs: lexicon files of names that a public service has, pulled by `normalize lexicon pull` and named in the configuration.

`service` asks politely, `wikidata` and `downloads` bring what is asked for into the cache, piece by piece, so that a pull that was cut goes
on where it was; `packing` makes of it a pack: blocks behind a head that says where they are from, under which licence, and how many.
"""
