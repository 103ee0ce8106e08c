"""Which step is next follows from the client alone."""

import datetime as dt

from msgspec.structs import replace

from somedesk.content.models import built_in
from somedesk.content.sample import sample_client
from somedesk.content.suggestions import action_from, catalogue
from somedesk.domain.calendar.agenda import agenda_of
from somedesk.domain.calendar.balance import balance
from somedesk.domain.change import apply
from somedesk.domain.grid.assessment import set_targets
from somedesk.domain.records.plan import ProgressNote
from somedesk.domain.records.strategy import Purpose
from somedesk.domain.records.team import Person
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.domain.start_here import (
    STEPS,
    chosen,
    done,
    hours_a_week,
    hours_there_are,
    is_begun,
    let_do,
    maker_of_posts,
    minutes_left,
    next_step,
    offer,
    plan_month,
    posts_of_the_month,
    take,
    topic,
    week_days,
)
from tests.small_client import made
from tests.unit.test_links import TODAY, answers, of

DIMENSIONS = built_in().dimension_ids()
RATED = dict.fromkeys(DIMENSIONS, 1)
ANSWERED = answers({each.number: "yes" for each in STATEMENTS})


def test_the_minutes_left_fall_with_each_answer_and_rating() -> None:
    assert minutes_left(of(), TODAY) == 38
    assert minutes_left(of({}, *ANSWERED[:18]), TODAY) == 36  # the check itself, and 17 answers
    assert minutes_left(of({}, *ANSWERED[:-1]), TODAY) == 34
    assert minutes_left(of(dict.fromkeys(DIMENSIONS[:6], 1), *ANSWERED), TODAY) == 23
    assert minutes_left(of(RATED, *ANSWERED), TODAY) == 13


def test_each_step_is_complete_when_its_part_of_the_client_is() -> None:
    client = of(RATED)
    assert next_step(of(), TODAY) == "stage_check"
    assert next_step(client, TODAY) == "stage_check"
    client = of(RATED, *ANSWERED)
    assert next_step(client, TODAY) == "suggestions"
    assessment = client.latest
    assert assessment is not None
    known = catalogue(assessment.model)
    offered = offer(client, assessment, known, (), TODAY)
    assert len(offered.ranked) == 5
    first = offered.ranked[0].suggestion
    client = made(client, take(client, assessment, offered.targets, [action_from(first, "en", "x", TODAY)]))
    assert client.rating("a", first.dimension).target == first.step + 1
    assert next_step(client, TODAY) == "who"
    client = apply(client, let_do(client, {"x": "Ida"}))  # type: ignore[arg-type]
    assert next_step(client, TODAY) == "who"  # a name that nobody knows is a role
    client = of(RATED, *ANSWERED, *client.actions.values(), Person(id="Ida", hours_per_week=4))
    assert next_step(client, TODAY) == "month"
    assert hours_there_are(client) == 4
    posts = [topic(client, str(day), "Hello", day, maker_of_posts(client)) for day in week_days(TODAY)]
    client = made(client, plan_month(client, known, TODAY, posts))
    assert done(client, TODAY) == set(STEPS)
    assert [action.due is not None for action in chosen(client)] == [True]
    assert posts_of_the_month(client, TODAY) == tuple(posts)
    # What the guide asks for, the calendar finds nothing wrong with.
    found = balance(client, agenda_of(client), TODAY, TODAY + dt.timedelta(weeks=6))
    assert (found.count, found.gaps, found.without_owner, found.without_purpose) == (4, (), (), ())
    client = replace(client, purposes={"sell": Purpose("sell", "direct_sales")})
    assert topic(client, "e", "Hello", TODAY, "Ida").purpose == "sell"


def test_what_was_chosen_is_offered_still_when_its_level_is_reached() -> None:
    client = of(RATED)
    assert client.latest is not None
    known = catalogue(client.latest.model)
    first = offer(client, client.latest, known, (), TODAY).ranked[0].suggestion
    client = of({**RATED, first.dimension: 5}, action_from(first, "en", "x", TODAY))
    assert client.latest is not None
    offered = offer(client, client.latest, known, (), TODAY)
    assert offered.ranked[-1].suggestion == first
    assert offered.ranked[-1].priority == 0


def test_targets_that_are_set_are_left() -> None:
    client = sample_client("en", TODAY)
    assert client.latest is not None
    assert offer(client, client.latest, catalogue(client.latest.model), (), TODAY).targets == {}
    assert hours_there_are(of()) is None


def test_what_is_taken_off_the_plan_takes_the_target_along_that_it_brought() -> None:
    client = of(RATED)
    assert client.latest is not None
    assessment = client.latest
    known = catalogue(assessment.model)
    offered = offer(client, assessment, known, (), TODAY)
    first, second = (ranked.suggestion for ranked in offered.ranked[:2])
    both = [action_from(each, "en", key, TODAY) for key, each in (("x", first), ("y", second))]
    taken = made(client, take(client, assessment, offered.targets, both))
    assert hours_a_week([first, second]) == (first.effort_hours + second.effort_hours) / 8
    assert offer(taken, assessment, known, (), TODAY).taken == {first.id: "x", second.id: "y"}
    far = next(each for each in known if each.dimension not in offered.targets)
    assert offer(client, assessment, known, (), TODAY, [far.id]).targets[far.dimension] == far.step + 1
    back = made(taken, take(taken, assessment, offered.targets, (), ("x", "y")))
    assert not back.actions
    assert {rating.target for rating in back.ratings.values()} == {None}
    # Whoever has begun is not taken off in passing, and a target of one's own stays.
    begun = replace(both[0], log=(ProgressNote(TODAY, 10, "Begun"),))
    assert [is_begun(each) for each in (both[0], begun)] == [False, True]
    own = made(taken, set_targets(taken, assessment.id, {first.dimension: 5}))
    back = made(own, take(own, assessment, offered.targets, (), ("x",)))
    assert back.rating(assessment.id, first.dimension).target == 5


def test_the_weeks_begin_with_the_next_tuesday() -> None:
    monday = dt.date(2026, 11, 9)
    for ahead in range(7):
        days = week_days(monday + dt.timedelta(days=ahead))
        assert [day.isoweekday() for day in days] == [2, 2, 2, 2]
        assert 1 <= (days[0] - monday).days - ahead <= 7
