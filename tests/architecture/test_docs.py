"""The documents of the house name files that there are."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("document", ["accessibility.md", "architecture.md", "instruments.md"])
def test_what_a_document_names_is_there(document: str) -> None:
    named = re.findall(r"`([\w./-]+(?:/|\.\w+))`", (ROOT / "docs" / document).read_text("utf-8"))
    paths = [name for name in named if "/" in name]
    assert len(paths) > 10
    assert [name for name in paths if not (ROOT / name).exists() and not (ROOT / "somedesk" / name).exists()] == []


def test_every_folder_of_the_program_and_of_the_tests_is_on_the_map() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    folders = [path.parent for path in (ROOT / "somedesk").rglob("__init__.py") if "shiboken" not in path.parts]
    folders += [path for path in (ROOT / "tests").iterdir() if path.is_dir() and path.name != "__pycache__"]
    named = [str(path.relative_to(ROOT)).removeprefix("somedesk/") for path in folders if path.name != "somedesk"]
    assert [name for name in named if f"`{name}/" not in text] == []
