"""What a wheel holds beside the source: the shipped lexicons compiled, so that no user waits for it, and what gains by it as machine code."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PURE = "NORMALIZE_PURE"  # set, it asks for a wheel without machine code, which fits every machine


class WheelHook(BuildHookInterface):
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add both to a wheel; an editable install has neither, since what they are made of changes."""
        if self.target_name != "wheel" or version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory(prefix="normalize-wheel-")
        folder = Path(self._folder.name)
        self._add_bundle(folder / "shipped.bundle", build_data)
        if not os.environ.get(PURE):
            self._add_machine_code(folder / "compiled", build_data)

    def _add_bundle(self, bundle: Path, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from normalize.lexicon import shipped
            from normalize.lexicon.build import build
        finally:
            sys.path.remove(str(root))
        lexicons = root / "lexicons"
        build(bundle, lexicons, list(shipped.entity_files(lexicons)))
        build_data["force_include"][str(bundle)] = "normalize/lexicons/shipped.bundle"

    def _add_machine_code(self, folder: Path, build_data: dict[str, Any]) -> None:
        """In a process of its own: the compiler ends the one it fails in. Where there is no compiler, the wheel holds Python alone."""
        command = [sys.executable, str(Path(self.root) / "tools" / "compile_modules.py"), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            self.app.display_warning(f"nothing is compiled to machine code, and a check takes longer: {done.stderr.strip()[-400:]}")
            return
        for path in folder.rglob("*.*"):
            build_data["force_include"][str(path)] = path.relative_to(folder).as_posix()
        build_data["pure_python"], build_data["infer_tag"] = False, True

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if hasattr(self, "_folder"):
            self._folder.cleanup()
