"""Files as LibreOffice opens them and writes them again. Its start takes longest: it is given several at once."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item></oor:items>
"""
_LOCALE = "/org.openoffice.Setup/L10N", "ooSetupSystemLocale"
_FOR_ALL_READERS = "/org.openoffice.Office.Common/Filter/PDF/Export", "PDFUACompliance"


def saved_again(books: Sequence[bytes], folder: Path, locale: str) -> list[bytes]:
    """The workbooks, opened and saved by LibreOffice; ``locale`` as it calls one, "da-DK"."""
    files = {f"book{number}.xlsx": data for number, data in enumerate(books)}
    return [path.read_bytes() for path in _converted(files, folder, "xlsx", _LOCALE, locale)]


def as_pdf(files: Mapping[str, bytes], folder: Path) -> list[Path]:
    """Documents of any kind, by their names, as PDF/UA by LibreOffice."""
    return _converted(files, folder, "pdf", _FOR_ALL_READERS, "true")


def _converted(files: Mapping[str, bytes], folder: Path, kind: str, setting: tuple[str, str], value: str) -> list[Path]:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    user = folder / "office" / "user"
    user.mkdir(parents=True)
    path, name = setting
    (user / "registrymodifications.xcu").write_text(_SETTINGS.format(path=path, name=name, value=value), "utf-8")
    for file, data in files.items():
        (folder / file).write_bytes(data)
    command = [office, f"-env:UserInstallation={user.parent.as_uri()}", "--headless", "--convert-to", kind]
    result = subprocess.run(
        [*command, "--outdir", str(folder / "again"), *(str(folder / file) for file in files)],
        capture_output=True, text=True, check=False, timeout=180,
    )  # fmt: skip
    made = [(folder / "again" / file).with_suffix(f".{kind}") for file in files]
    assert all(each.exists() for each in made), result.stdout + result.stderr
    return made
