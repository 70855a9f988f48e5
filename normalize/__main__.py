"""The program: `python -m normalize` and the command `normalize`.

The command line is imported inside, so that Ctrl-C while it is loaded ends the program as it does later: without a traceback.
"""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    try:
        from normalize.cli.main import main as run

        run()
    except (KeyboardInterrupt, Exception) as error:
        if not isinstance(error.__cause__ or error, KeyboardInterrupt):
            raise
        sys.stderr.write("interrupted\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
