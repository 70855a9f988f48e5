"""Many documents: finding, reading and writing them. All input and output of texts happens here."""
