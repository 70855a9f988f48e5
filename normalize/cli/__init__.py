"""The command line: all printing and all exit codes. One command a file of `commands`, loaded when it is called; what they share lies beside it."""

from normalize.cli.main import main

__all__ = ["main"]
