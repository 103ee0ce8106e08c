"""A workbook as LibreOffice saves it again, in a language of choice."""

import shutil
import subprocess
from pathlib import Path

import pytest

_LOCALE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{locale}</value>
</prop></item></oor:items>
"""


def saved_again(data: bytes, folder: Path, locale: str, kind: str = "xlsx") -> bytes:
    """The workbook, opened and saved by LibreOffice; ``locale`` as it calls one, "da-DK"."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (folder / "office" / "user").mkdir(parents=True, exist_ok=True)
    (folder / "office" / "user" / "registrymodifications.xcu").write_text(_LOCALE.format(locale=locale), "utf-8")
    (folder / "again").mkdir(exist_ok=True)
    path = folder / "book.xlsx"
    path.write_bytes(data)
    profile = (folder / "office").as_uri()
    command = [office, f"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir"]
    result = subprocess.run(
        [*command, str(folder / "again"), str(path)], capture_output=True, text=True, check=False, timeout=180
    )
    made = folder / "again" / f"book.{kind}"
    assert made.exists(), result.stdout + result.stderr
    return made.read_bytes()
