"""What the systems read about SomeDesk is valid and agrees with itself."""

import configparser
import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

import somedesk

ROOT = Path(__file__).resolve().parents[2]
LINUX = ROOT / "packaging" / "linux"
APP_ID = "dk.somedesk.SomeDesk"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def checked(*command: str) -> str:
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def test_desktop_entry_is_valid() -> None:
    assert checked("desktop-file-validate", str(LINUX / f"{APP_ID}.desktop")) == ""


def test_metainfo_is_valid() -> None:
    checked("appstreamcli", "validate", "--no-net", str(LINUX / f"{APP_ID}.metainfo.xml"))


def test_file_type_is_known_once_installed(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    shutil.copy(LINUX / f"{APP_ID}.xml", packages)
    checked("update-mime-database", str(tmp_path))
    assert "application/x-somedesk:*.somedesk" in (tmp_path / "globs").read_text()


def test_the_three_files_agree() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(LINUX / f"{APP_ID}.desktop", "utf-8")
    metainfo = ElementTree.parse(LINUX / f"{APP_ID}.metainfo.xml")
    mime = ElementTree.parse(LINUX / f"{APP_ID}.xml")
    desktop = entry["Desktop Entry"]
    assert metainfo.findtext("id") == APP_ID == desktop["Icon"]
    assert metainfo.findtext("launchable") == f"{APP_ID}.desktop"
    mime_type = mime.find("{*}mime-type")
    assert mime_type is not None
    assert desktop["MimeType"] == f"{mime_type.get('type')};"
    assert metainfo.findtext("provides/mediatype") == mime_type.get("type")


def test_one_version_everywhere() -> None:
    release = ElementTree.parse(LINUX / f"{APP_ID}.metainfo.xml").find("releases/release")
    assert release is not None
    assert PROJECT["version"] == somedesk.__version__ == release.get("version")
    assert f"## {somedesk.__version__}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_dependency_is_pinned() -> None:
    pinned = set(re.findall(r"^([\w.-]+)==", (ROOT / "constraints.txt").read_text("utf-8").lower(), re.MULTILINE))
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=~!\[; ]", requirement)[0].lower() for requirement in wanted}
    normal = {re.sub(r"[-_.]+", "-", name) for name in pinned}
    assert {re.sub(r"[-_.]+", "-", name) for name in names} <= normal
