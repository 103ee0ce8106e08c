"""Every text that is marked for translation can be gathered by Qt's tool."""

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).resolve().parents[2]


def test_no_marked_text_is_gathered_under_the_wrong_name(tmp_path: Path) -> None:
    """An alias `tr = QCoreApplication.translate` makes lupdate take the context for the text."""
    target = tmp_path / "all_da.ts"
    lupdate = shutil.which("lupdate", path=str(Path(PySide6.__file__).parent)) or "pyside6-lupdate"
    command = [lupdate, "-silent", "-extensions", "py", "-locations", "none", "somedesk", "-ts", str(target)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stderr == ""
    contexts = {context.findtext("name"): context for context in ElementTree.parse(target).iter("context")}
    assert contexts
    orphans = [message.findtext("source") for message in contexts.get("", ElementTree.Element("context"))]
    assert [text for text in orphans if text] == [], "name the alias `translate`, not `tr`"
