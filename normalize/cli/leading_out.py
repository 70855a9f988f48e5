"""What is said of files whose content shows elsewhere, too: links that lead out of what was named, and files with several names."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from normalize.cli.printing import tell
from normalize.corpus.inputs import Input

_TOLD = 3  # names in a line; who wants all of them asks `find`


class LeadingOut:
    """Asked about each link that leads out of the folders named: it is read, but written through only where that is wanted."""

    def __init__(self, *, writes: bool = False, follow: bool = False) -> None:
        self._writes, self._follow = writes, follow
        self._met: list[Path] = []

    def __call__(self, path: Path) -> bool:
        self._met.append(path)
        return self._follow or not self._writes

    def say(self) -> None:
        """One line about all of them."""
        if not self._met or self._follow:
            return
        links = f"{len(self._met):,} link{'s lead' if len(self._met) != 1 else ' leads'} out of what was named ({_some(self._met)})"
        if self._writes:
            tell(f"{links}: left as {'they are' if len(self._met) != 1 else 'it is'}; --follow-links writes there, too", err=True)
        else:
            tell(f"{links}: read, but 'fix' writes there with --follow-links only", err=True)


def say_shared(files: Iterable[Input]) -> None:
    """One line about files that have other names, under which a change shows, too."""
    shared: list[Path] = []
    for item in files:
        try:
            if item.path is not None and item.path.stat().st_nlink > 1:
                shared.append(item.path)
        except OSError:
            continue
    if shared:
        one = len(shared) == 1
        told = f"{len(shared):,} file{' has' if one else 's have'} other names, too ({_some(shared)})"
        tell(f"{told}: hard links stay, so what is changed is changed under every name", err=True)


def _some(paths: Sequence[Path]) -> str:
    return ", ".join(map(str, paths[:_TOLD])) + (", ..." if len(paths) > _TOLD else "")
