"""The program finds what comes with it, and keeps to the user's folders."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from somedesk.base import paths

ROOT = Path(__file__).resolve().parents[2]


def test_source_tree_has_resources() -> None:
    assert paths.resource("fonts", "Inter-Regular.ttf") == ROOT / "resources" / "fonts" / "Inter-Regular.ttf"
    assert paths.resource("fonts", "Inter-Regular.ttf").is_file()
    assert paths.translation("da") == ROOT / "translations" / "somedesk_da.qm"


def test_installed_package_finds_the_resources_inside_it(tmp_path: Path) -> None:
    package = tmp_path / "site" / "somedesk"
    shutil.copytree(ROOT / "somedesk" / "base", package / "base")
    shutil.copy(ROOT / "somedesk" / "__init__.py", package)
    (package / "resources").mkdir()
    code = "from somedesk.base.paths import resource, translation; print(resource()); print(translation('sv'))"
    result = subprocess.run(
        [sys.executable, "-c", code], cwd=package.parent, capture_output=True, text=True, check=True
    )
    assert result.stdout.splitlines() == [
        str(package / "resources"),
        str(package / "translations" / "somedesk_sv.qm"),
    ]


def test_frozen_program_finds_its_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    monkeypatch.setattr(paths, "bundle_root", paths.bundle_root.__wrapped__)
    assert paths.resource("themes") == tmp_path / "resources" / "themes"


def test_home_holds_every_folder_of_the_user(home: Path) -> None:
    folders = [paths.config_folder(), paths.cache_folder(), paths.log_folder()]
    assert folders == [home / "config", home / "cache", home / "logs"]
    assert all(folder.is_dir() for folder in folders)
    assert paths.default_library_folder() == home / "library"
    assert not paths.default_library_folder().exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_folders_are_readable_by_their_owner_alone(home: Path) -> None:
    assert stat.S_IMODE(paths.config_folder().stat().st_mode) == 0o700


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="XDG folders")
def test_without_home_the_system_decides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOMEDESK_HOME")
    for name in ("CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    monkeypatch.setenv("XDG_DOCUMENTS_DIR", str(tmp_path / "Dokumenter"))
    assert paths.config_folder() == tmp_path / "config" / "SomeDesk"
    assert paths.cache_folder() == tmp_path / "cache" / "SomeDesk"
    assert tmp_path / "state" in paths.log_folder().parents
    assert paths.default_library_folder() == tmp_path / "Dokumenter" / "SomeDesk"
