"""The command line: all printing and all exit codes. One command a file, loaded when it is called."""

from normalize.cli.main import main

__all__ = ["main"]
