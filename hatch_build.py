"""Compiles the shipped lexicons when a wheel is built, so that no user waits for it."""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class LexiconHook(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Put the bundle into the wheel; an editable install compiles on first use, since its lexicons change."""
        if self.target_name != "wheel" or version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from normalize.lexicon import shipped
            from normalize.lexicon.build import build
        finally:
            sys.path.remove(str(root))
        lexicons = root / "lexicons"
        self._folder = tempfile.TemporaryDirectory(prefix="normalize-bundle-")
        bundle = Path(self._folder.name) / "shipped.bundle"
        build(bundle, lexicons, [list(shipped.entity_files(lexicons))])
        build_data["force_include"][str(bundle)] = "normalize/lexicons/shipped.bundle"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()
