"""The table of links, followed from each of its sides."""

import pytest

from somedesk.content.links import spot_text
from somedesk.content.metrics import offered
from somedesk.domain.client import LANGUAGES
from somedesk.domain.links.spots import Spot, addresses, dimensions_of, metric_kind, metrics_of, see_also, spots_of
from somedesk.domain.links.table import LINKS
from somedesk.domain.records.figures import Metric
from somedesk.domain.records.strategy import QUESTIONS
from somedesk.domain.records.team import CAPABILITIES, DEPARTMENTS, TASKS
from somedesk.domain.stage_check.statements import STATEMENTS
from tests.unit.test_links import of

ALL = tuple(dict.fromkeys(spot for link in LINKS for spot in spots_of(link)))


def test_whatever_leads_somewhere_is_led_back_to() -> None:
    for spot in ALL:
        for other in see_also(spot):
            assert spot in see_also(other) or spot.kind == "department", (spot, other)


def test_a_place_leads_to_other_instruments_and_never_to_itself() -> None:
    for spot in ALL:
        found = see_also(spot)
        assert found
        assert len(found) == len(set(found))
        assert all(other.kind != spot.kind for other in found)


def test_everything_is_in_the_table() -> None:
    kinds = {spot.kind for spot in ALL}
    assert kinds == {"dimension", "question", "statement", "task", "department", "capability", "metric"}
    assert {spot.key for spot in ALL if spot.kind == "capability"} == set(CAPABILITIES)
    assert {spot.key for spot in ALL if spot.kind == "task"} == set(TASKS)
    assert {spot.key for spot in ALL if spot.kind == "statement"} == {str(each.number) for each in STATEMENTS}
    assert {spot.key for spot in ALL if spot.kind == "question"} == set(QUESTIONS)
    assert {spot.key for spot in ALL if spot.kind == "department"} == set(DEPARTMENTS)


def test_advertising_leads_to_what_tells_of_it() -> None:
    found = see_also(Spot("dimension", "advertising"))
    assert [(each.kind, each.key) for each in found] == [
        ("statement", "20"), ("statement", "34"), ("question", "campaigns"), ("task", "advertising"),
        ("department", "marketing"),
        ("department", "sales"), ("capability", "advertise"), ("metric", "leads"), ("metric", "conversions"),
    ]  # fmt: skip
    assert dimensions_of(Spot("statement", "20")) == {"advertising"}


def test_key_figures_by_what_they_were_made_of() -> None:
    client = of(
        {},
        Metric(id="a", name="Leads", kind="leads"),
        Metric(id="b", name="Leads, LinkedIn", kind="linkedin.leads"),
        Metric(id="c", name="Queue", kind=None),
    )
    assert metrics_of(client, "leads") == ("a", "b")
    assert metric_kind(client.metrics["c"]) == "c"
    assert addresses(Spot("metric", "leads"), client) == (("figures", "a"), ("figures", "b"))
    # One of the client's own has to do with what measuring has to do with.
    assert see_also(Spot("metric", "c"))[0] == Spot("task", "measuring")
    assert Spot("dimension", "kpis") in see_also(Spot("metric", "c"))


@pytest.mark.parametrize(
    ("spot", "place"),
    [
        (Spot("dimension", "kpis"), ("assessment", "kpis")),
        (Spot("statement", "20"), ("stage_check", "statement.20")),
        (Spot("question", "campaigns"), ("strategy", "question.campaigns")),
        (Spot("task", "advertising"), ("team", "task:advertising")),
        (Spot("department", "sales"), ("team", "department:sales")),
        (Spot("capability", "advertise"), ("team", "capability:advertise")),
    ],
    ids=lambda value: value.kind if isinstance(value, Spot) else "",
)
def test_each_place_is_found_on_its_page(spot: Spot, place: tuple[str, str]) -> None:
    assert addresses(spot, of()) == (place,)


def test_a_dimension_that_the_model_has_not_is_nowhere() -> None:
    assert addresses(Spot("dimension", "juggling"), of()) == ()


@pytest.mark.parametrize("kind", offered())
def test_each_ready_made_key_figure_has_its_place(kind: str) -> None:
    found = metric_kind(Metric(id="m", name="M", kind=kind))
    assert found != "m" or kind.endswith(("posts", "stories"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_place_is_called_something(language: str) -> None:
    client = of()
    told = [spot_text(spot, client, language) for spot in ALL]
    assert len(set(told)) == len({(spot.kind, spot.key) for spot in ALL if spot.kind != "metric"}) + 1
    assert not any("{" in text for text in told)
