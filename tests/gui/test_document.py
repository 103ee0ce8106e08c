"""An open client: changes, undo with names, saving, selection."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from somedesk.base.errors import InvalidInput
from somedesk.domain.grid import assessment as assessments
from somedesk.store.client_file import ClientFile
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.labels import describe
from tests.small_client import DAY, small_model, with_second


def rate(document: Document, level: int, dimension: str = "strategy") -> bool:
    return document.apply(assessments.rate(document.client, "first", dimension, level))


def level(document: Document, dimension: str = "strategy") -> int | None:
    return document.client.rating("first", dimension).level


def test_what_is_applied_is_on_disk_once_it_says_saved(qtbot: QtBot, small_document: Document) -> None:
    with qtbot.waitSignal(small_document.save_state_changed, check_params_cb=lambda state: state.kind == "saved"):
        rate(small_document, 3)
    with ClientFile.open(small_document.file.path, read_only=True) as read:
        assert read.client == small_document.client
        assert read.client.rating("first", "strategy").level == 3


def test_undo_and_redo_have_names_and_take_the_file_along(qtbot: QtBot, small_document: Document) -> None:
    rate(small_document, 2)
    rate(small_document, 3)
    text = small_model().text("en")
    label = small_document.undo_label()
    assert label is not None
    assert describe(label, text) == "Strategy 2 → 3"
    assert small_document.redo_label() is None
    small_document.undo_stack.undo()
    assert level(small_document) == 2
    label = small_document.redo_label()
    assert label is not None
    assert describe(label, text) == "Strategy 2 → 3"
    small_document.undo_stack.undo()
    assert level(small_document) is None
    small_document.undo_stack.redo()
    assert level(small_document) == 2
    assert small_document.file.wait(10)
    with ClientFile.open(small_document.file.path, read_only=True) as read:
        assert read.client.rating("first", "strategy").level == 2


def test_typing_in_one_field_is_one_step_of_undo(small_document: Document) -> None:
    rate(small_document, 2)
    for text in ("A", "Ag", "Agreed"):
        change = assessments.set_note(small_document.client, "first", "strategy", text)
        assert small_document.apply(change, merge_key="note first.strategy 1")
    change = assessments.set_note(small_document.client, "first", "strategy", "Agreed today")
    assert small_document.apply(change, merge_key="note first.strategy 2")
    assert small_document.undo_stack.count() == 3
    small_document.undo_stack.undo()
    assert small_document.client.rating("first", "strategy").note == "Agreed"
    small_document.undo_stack.undo()
    assert small_document.client.rating("first", "strategy").note == ""
    assert level(small_document) == 2
    small_document.undo_stack.redo()
    assert small_document.client.rating("first", "strategy").note == "Agreed"


def test_views_hear_which_records_were_touched(small_document: Document) -> None:
    heard: list[Changed] = []
    small_document.changed.connect(heard.append)
    rate(small_document, 2)
    small_document.undo_stack.undo()
    assert [(c.tables, c.ids, c.undone) for c in heard] == [
        (frozenset({"ratings"}), frozenset({"first.strategy"}), False),
        (frozenset({"ratings"}), frozenset({"first.strategy"}), True),
    ]
    assert not small_document.apply(None)
    assert len(heard) == 2


def test_a_refused_change_leaves_no_step_of_undo(small_document: Document) -> None:
    with pytest.raises(InvalidInput):
        rate(small_document, 9)
    assert small_document.undo_stack.count() == 0


def test_a_new_assessment_is_shown_at_once_and_its_undo_shows_the_one_before(small_document: Document) -> None:
    selected: list[str | None] = []

    def note_selection() -> None:
        selected.append(small_document.assessment.id if small_document.assessment else None)

    small_document.assessment_selected.connect(note_selection)
    second = with_second(small_document.client).assessments["second"]
    small_document.apply(assessments.new_assessment(small_document.client, second, small_model()))
    assert small_document.comparison is not None
    assert small_document.comparison.id == "first"
    small_document.undo_stack.undo()
    assert selected == ["second", "first"]
    assert small_document.comparison is None


def test_the_comparison_is_the_one_before_unless_another_is_chosen(small_document: Document) -> None:
    second = with_second(small_document.client).assessments["second"]
    small_document.apply(assessments.new_assessment(small_document.client, second, small_model()))
    small_document.select_assessment("first")
    assert small_document.comparison is None
    small_document.select_comparison("second")
    assert small_document.comparison is not None
    assert small_document.comparison.id == "second"
    assert small_document.assessment is not None
    assert small_document.assessment.date == DAY


def test_a_read_only_client_takes_no_change(tmp_path: Path, small_document: Document) -> None:
    reader = Document(ClientFile.open(small_document.file.path, read_only=True))
    assert not rate(reader, 3)
    assert level(reader) is None
    reader.close()
