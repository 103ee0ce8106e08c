"""The plan as CSV: every field under its own name, and never a formula."""

import csv
import io

import pytest
from msgspec.structs import replace

from somedesk.base.formulas import marked
from somedesk.domain.client import LANGUAGES, Action
from somedesk.exchange.action_columns import COLUMNS, ActionWriter
from somedesk.exchange.actions_csv import export_actions
from tests.marked import texts
from tests.marked_client import TODAY, marked_client

CLIENT = marked_client(400)


def rows(language: str) -> list[dict[str, str]]:
    text = export_actions(CLIENT, language).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter="," if language == "en" else ";"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_of_every_action_is_there(language: str) -> None:
    found = {row["id"]: row for row in rows(language)}
    assert found.keys() == CLIENT.actions.keys()
    for action in CLIENT.actions.values():
        row = found[action.id]
        assert set(Action.__struct_fields__) < set(row)
        for place, text in texts("actions", action):
            field = place.removeprefix("actions.")
            assert row[field] == marked(text) if field in row else text[-20:] in row["log"], place
        assert row["due"] == (action.due.isoformat() if action.due else "")
        assert row["percent"] == str(action.percent)
    assert found["x001"]["effort_hours"] == ("0.5" if language == "en" else "0,5")
    assert found["x005"]["repeat"] == f'{{"every":2,"unit":"week","until":"{TODAY.isoformat()}"}}'
    assert found["x006"]["depends_on"] == '["x005"]'
    assert found["x006"]["depends_on_titles"] == marked(CLIENT.actions["x005"].title)


def test_no_cell_begins_like_a_formula() -> None:
    for row in rows("en"):
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row.values())


def test_what_is_told_of_an_action_is_told_by_its_own_name() -> None:
    metric = next(iter(CLIENT.metrics))
    moving = replace(CLIENT.actions["x001"], metric=metric)
    client = replace(CLIENT, actions={**CLIENT.actions, "x001": moving})
    writer = ActionWriter(client, "en")
    for column in (column for column in COLUMNS if column.kind == "told"):
        assert any(writer.told(action, column.field) for action in client.actions.values()), column.field
    with pytest.raises(KeyError):
        writer.told(CLIENT.actions["x001"], "something_else")
