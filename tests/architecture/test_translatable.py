"""Every text that is marked for translation can be gathered by Qt's tool."""

import ast
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import PySide6

from tests.source import nodes

ROOT = Path(__file__).resolve().parents[2]


def gather(target: Path, *options: str) -> None:
    """Run lupdate over the program; it must have nothing to complain of."""
    lupdate = shutil.which("lupdate", path=str(Path(PySide6.__file__).parent)) or "pyside6-lupdate"
    command = [lupdate, "-silent", "-extensions", "py", "-locations", "none", *options, "somedesk", "-ts", str(target)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stderr == ""


def test_no_marked_text_is_gathered_under_the_wrong_name(tmp_path: Path) -> None:
    """An alias `tr = QCoreApplication.translate` makes lupdate take the context for the text."""
    target = tmp_path / "all_da.ts"
    gather(target)
    contexts = {context.findtext("name"): context for context in ElementTree.parse(target).iter("context")}
    assert contexts
    orphans = [message.findtext("source") for message in contexts.get("", ElementTree.Element("context"))]
    assert [text for text in orphans if text] == [], "name the alias `translate`, not `tr`"


def test_texts_with_a_number_are_gathered_with_plural_forms(tmp_path: Path) -> None:
    """`translate(…, n)` is gathered without them, or not at all; `self.tr("%n …", "", n)` is."""
    code = "\n".join(path.read_text("utf-8") for path in (ROOT / "somedesk" / "ui").rglob("*.py"))
    target = tmp_path / "all_en.ts"
    gather(target, "-pluralonly")
    messages = list(ElementTree.parse(target).iter("message"))
    assert all(message.get("numerus") == "yes" for message in messages)
    assert sum((message.findtext("source") or "").startswith(("%n ", "%Ln ")) for message in messages) == (
        code.count('"%n ') + code.count('"%Ln ')
    )


def test_no_text_is_marked_inside_an_f_string() -> None:
    """There lupdate does not see it, and it would stay English for ever."""
    hidden = []
    for place, text in nodes("ui/"):
        if isinstance(text, ast.JoinedStr):
            hidden += [f"{place}:{text.lineno}" for part in ast.walk(text) if is_marking(part)]
    assert hidden == [], "put it into a name before the f-string"


def is_marking(node: ast.AST) -> bool:
    """Whether it is a call of ``tr`` or ``translate``, under whatever name it is had."""
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in ("tr", "translate")
