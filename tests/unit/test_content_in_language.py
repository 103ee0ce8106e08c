"""What a reader of another language gets: ours in that language, what was written as it stands."""

import datetime as dt

import pytest
from msgspec.structs import replace

from somedesk.content.in_language import in_language, is_mixed
from somedesk.content.sample import sample_client
from somedesk.content.strategy_outline import Listed, outline
from somedesk.content.suggestions import action_from, catalogue, role_names, texts
from somedesk.domain.client import LANGUAGES, Action, Client, Department, Holding, Language, Person
from somedesk.domain.grid import assessment as assessments
from somedesk.domain.records.calendar import Entry
from somedesk.domain.records.strategy import StrategyPoint

TODAY = dt.date(2026, 11, 14)
MODEL = "some-grid"
ENTRY = catalogue(MODEL)[0]


def client_with(language: Language, *actions: Action, owners: tuple[Person, ...] = ()) -> Client:
    blank = assessments.new_client("u", "Bageriet", language, TODAY)
    return replace(blank, actions={a.id: a for a in actions}, owners={o.id: o for o in owners})


def suggested(language: str, **fields: object) -> Action:
    return replace(action_from(ENTRY, language, "a", TODAY), **fields)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("own", LANGUAGES)
def test_an_action_that_nobody_reworded_speaks_the_readers_language(own: Language, language: str) -> None:
    shown = in_language(client_with(own, suggested(own, notes="Vores")), language).actions["a"]
    assert shown == replace(suggested(language), notes="Vores")


def test_what_was_reworded_stays_whole_and_what_was_emptied_stays_empty() -> None:
    for field in ("title", "text", "first_step", "measure"):
        client = client_with("da", suggested("da", **{field: "Som vi siger det"}))
        shown = in_language(client, "sv").actions["a"]
        assert replace(shown, owner="") == replace(client.actions["a"], owner="")
    emptied = in_language(client_with("da", suggested("da", measure="")), "sv").actions["a"]
    assert (emptied.measure, emptied.title) == ("", texts(MODEL, "sv")[ENTRY.id].title)


def test_owners_who_are_roles_are_named_as_the_reader_names_them_and_keep_their_hours() -> None:
    role, danish = next(iter(role_names("da").roles.items()))
    swedish = role_names("sv").roles[role]
    own = suggested("da", title="Egen", source=None, owner=danish)
    client = client_with("da", own, replace(own, id="b", owner="Anna"), owners=(Person(danish, 3), Person("Anna", 5)))
    shown = in_language(client, "sv")
    assert {a.owner for a in shown.actions.values()} == {swedish, "Anna"}
    assert {o.id: o.hours_per_week for o in shown.owners.values()} == {swedish: 3, "Anna": 5}
    # Two whom the reader's language would give one name stay apart.
    both = client_with("da", own, owners=(Person(danish, 3), Person(swedish, 5)))
    assert in_language(both, "sv") == both


def test_a_report_is_mixed_only_by_what_somebody_wrote_in_another_language() -> None:
    sample = sample_client("da", TODAY)
    assert is_mixed(sample, "sv")
    assert not is_mixed(sample, "da")
    assert not is_mixed(sample, "sv", "da")
    assert not is_mixed(client_with("da", suggested("da")), "sv")
    for fields in ({"notes": "Husk"}, {"title": "Egen"}, {"source": None}):
        assert is_mixed(client_with("da", suggested("da", **fields)), "sv")


def test_a_role_on_the_team_is_named_in_the_other_language_with_what_it_holds() -> None:
    danish, english = role_names("da").roles["content_manager"], role_names("en").roles["content_manager"]
    owners = (Person(danish, 3, role=danish), Person("Eva", role="Barista"))
    held = Holding(f"{danish}.create", danish, "create", 2.0)
    client = replace(
        client_with("da", owners=owners),
        holdings={held.id: held},
        departments={"marketing": Department("marketing", person=danish)},
    )
    shown = in_language(client, "en")
    assert shown.owners == {english: Person(english, 3, role=english), "Eva": owners[1]}
    assert shown.holdings == {f"{english}.create": Holding(f"{english}.create", english, "create", 2.0)}
    assert shown.departments["marketing"].person == english


def test_a_role_is_named_in_the_other_language_by_points_of_the_strategy_and_entries_too() -> None:
    danish, english = role_names("da").roles["content_manager"], role_names("en").roles["content_manager"]
    client = replace(
        client_with("da"),
        strategy_points={"p": StrategyPoint("p", "makers", "Opslag", person=danish)},
        entries={"e": Entry("e", "Emne", maker=danish, poster="Eva")},
    )
    shown = in_language(client, "en")
    assert shown.strategy_points["p"].person == english
    assert (shown.entries["e"].maker, shown.entries["e"].poster) == (english, "Eva")
    (makers,) = (
        part
        for section in outline(client, "en", str).sections
        for part in section.parts
        if isinstance(part, Listed) and section.question == "calendar"
    )
    assert makers.items[0].detail == english
