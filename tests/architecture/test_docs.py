"""The documents of the house name files that there are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DECISION = re.compile(r"decisions?[ /](\d{4})\b", re.IGNORECASE)


DOCUMENTS = [path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").rglob("*.md"))]
# Files of our own that are named without their folder.
MODULES = {path.name for folder in ("somedesk", "tests", "packaging") for path in (ROOT / folder).rglob("*.py")}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_what_a_document_names_is_there(document: str) -> None:
    named = re.findall(r"`([\w./-]+(?:/|\.\w+))`", (ROOT / document).read_text("utf-8"))
    paths = [name for name in named if "/" in name]
    assert [name for name in paths if not (ROOT / name).exists() and not (ROOT / "somedesk" / name).exists()] == []
    assert {name for name in named if name.endswith(".py") and "/" not in name} <= MODULES


def test_documents_and_code_name_decisions_that_there_are() -> None:
    known = {path.name[:4] for path in (ROOT / "docs" / "decisions").glob("*.md")}
    sources = [*(ROOT / "docs").rglob("*.md"), *(ROOT / "somedesk").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
    named = {number for path in sources for number in DECISION.findall(path.read_text("utf-8"))}
    assert len(named) > 5
    assert named - known == set()


def test_every_folder_of_the_program_and_of_the_tests_is_on_the_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folders = [path.parent for path in (ROOT / "somedesk").rglob("__init__.py") if "shiboken" not in path.parts]
    folders += [path for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"]
    named = [str(path.relative_to(ROOT)).removeprefix("somedesk/") for path in folders if path.name != "somedesk"]
    assert [name for name in named if f"`{name}/" not in text] == []
