"""A page on one's own machine where a person decides about findings; what is decided goes to the decisions file of the corpus."""
