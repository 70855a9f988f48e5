"""The toolkit inside other engines: thin layers, each imported by who uses it."""
