"""Workbooks as LibreOffice saves them again, in a language of choice."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value>
</prop></item></oor:items>
"""


def saved_again(books: Sequence[bytes], folder: Path, locale: str) -> list[bytes]:
    """The workbooks, opened and saved by LibreOffice; ``locale`` as it calls one, "da-DK". Its start takes longest."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (folder / "office" / "user").mkdir(parents=True)
    (folder / "office" / "user" / "registrymodifications.xcu").write_text(_LOCALE.format(locale=locale), "utf-8")
    paths = [folder / f"book{number}.xlsx" for number in range(len(books))]
    for path, data in zip(paths, books, strict=True):
        path.write_bytes(data)
    profile = (folder / "office").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "xlsx", "--outdir"]
    result = subprocess.run(
        [*command, str(folder / "again"), *map(str, paths)], capture_output=True, text=True, check=False, timeout=180
    )
    made = [folder / "again" / path.name for path in paths]
    assert all(path.exists() for path in made), result.stdout + result.stderr
    return [path.read_bytes() for path in made]
