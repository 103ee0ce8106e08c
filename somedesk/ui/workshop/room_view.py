"""From the state of the workshop to what the room sees. What is private is never asked for here."""

from collections.abc import Callable

from msgspec import Struct

from somedesk.content.words import Words, words
from somedesk.domain.client import Assessment, Client
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.ui.audience.view import AudienceView, Choice, Figure, Light, Line, Statement
from somedesk.ui.workshop.show import Show
from somedesk.ui.workshop.standing import Phase, Result, Standing


class Matter(Struct, frozen=True):
    """What a view is made of. ``order``: the dimensions in turn; ``title``: of the workshop, if it has one.

    ``is_decided``: whether what stands in the assessment was decided in this workshop, or was rated before it.
    """

    client: Client
    assessment: Assessment
    order: tuple[str, ...]
    standing: Callable[[str, Phase], Standing]
    is_decided: Callable[[str, Phase], bool]
    language: str
    light: Light
    title: str = ""
    clock: str = ""
    is_late: bool = False

    @property
    def model(self) -> MaturityModel:
        """The model of the assessment."""
        return self.client.model_of(self.assessment)

    @property
    def text(self) -> ModelText:
        """Its wording for the room."""
        return self.model.text(self.language)


def view_of(matter: Matter, show: Show) -> AudienceView:
    """What the room sees in that state, were it not blank or frozen."""
    said = words(matter.language)
    if show.mode == "title":
        return _title(matter, said)
    if show.mode == "focus":
        return _focus(matter, show, said)
    return _lines(matter, show, said)


def level_of_talk(matter: Matter, show: Show) -> int | None:
    """The level under discussion: the chosen one, what was decided, the median, what was before, or the middle."""
    if show.level is not None:
        return show.level
    dimension = matter.order[show.at]
    result = matter.standing(dimension, show.phase).result
    median = result.medians[0] if result and result.medians else None
    decided, rated = _decided(matter, dimension, show.phase), _rated(matter, dimension, show.phase)
    for level in (decided, median, rated, _before(matter, dimension)):
        if level:
            return level
    return (matter.model.structure.levels + 1) // 2


def _decided(matter: Matter, dimension: str, phase: Phase) -> int | None:
    return _rated(matter, dimension, phase) if matter.is_decided(dimension, phase) else None


def _rated(matter: Matter, dimension: str, phase: Phase) -> int | None:
    """What the assessment says now, whoever said it."""
    rating = matter.client.rating(matter.assessment.id, dimension)
    return rating.level if phase == "current" else rating.target


def _before(matter: Matter, dimension: str) -> int | None:
    client = matter.client
    earlier = client.before(matter.assessment)
    return client.rating(earlier.id, dimension).level if earlier is not None else None


def _title(matter: Matter, said: Words) -> AudienceView:
    return AudienceView(
        kind="title",
        language=matter.language,
        light=matter.light,
        title=matter.title or said("room.workshop"),
        subtitle=matter.client.profile.name,
    )


def _focus(matter: Matter, show: Show, said: Words) -> AudienceView:
    dimension, phase = matter.order[show.at], show.phase
    standing = matter.standing(dimension, phase)
    text = matter.text
    area = text.areas[matter.model.area_of(dimension)].name
    place = said("room.place", n=show.at + 1, count=len(matter.order))
    decided = _decided(matter, dimension, phase)
    return AudienceView(
        kind="focus",
        language=text.language,
        light=matter.light,
        title=text.dimensions[dimension].name,
        subtitle=f"{area} · {place}" if phase == "current" else f"{said('room.target')} · {place}",
        corner=_corner(standing, said),
        clock=matter.clock,
        is_late=matter.is_late,
        statements=_statements(matter, dimension, decided, standing.result),
        level=level_of_talk(matter, show),
        figures=_figures(standing, said),
        median=said("room.median_mark"),
        question=_question(standing.result, said),
        decision=_decision(matter, dimension, phase, decided, said),
        choices=_choices(matter, dimension, phase, decided, said),
        further=_further(phase, decided, said),
        is_target=phase == "target",
    )


def _corner(standing: Standing, said: Words) -> str:
    result = standing.result
    if result is not None:
        # Who did not vote stands beside the counts, so the votes are those that are counted.
        return said.plural("room.votes", sum(result.counts.values()) if result.counts else result.voted)
    if standing.expected:
        return said("room.have_voted", n=standing.voted, count=standing.expected)
    return ""


def _statements(matter: Matter, dimension: str, chosen: int | None, result: Result | None) -> tuple[Statement, ...]:
    """The levels from 1; 0 as well if somebody voted for it."""
    text = matter.text
    counts = result.counts if result is not None else {}
    lowest = 0 if counts.get(0) else 1
    return tuple(
        Statement(
            level,
            text.levels[str(level)].name,
            text.dimensions[dimension].levels[str(level)].text if level else "",
            counts.get(level, 0) if counts else None,
            result is not None and level in result.medians,
            level == chosen,
        )
        for level in range(lowest, matter.model.structure.levels + 1)
    )


def _figures(standing: Standing, said: Words) -> tuple[Figure, ...]:
    result = standing.result
    if result is None or not result.counts:
        return ()
    found = []
    if result.medians:
        found.append(Figure(said("room.median"), said("room.and").join(map(str, result.medians))))
    if result.spread is not None:
        low, high = result.spread
        found.append(Figure(said("room.spread"), str(low) if low == high else f"{low}–{high}"))
    if result.agreement is not None:
        found.append(Figure(said("room.agreement"), said("room.percent", n=result.agreement)))
    if result.abstained:
        found.append(Figure(said("room.abstained"), str(result.abstained)))
    if standing.earlier:
        counts = sorted(standing.earlier[-1].counts.items())
        found.append(Figure(said("room.last_round"), "   ".join(f"{level}: {count}" for level, count in counts)))
    return tuple(found)


def _question(result: Result | None, said: Words) -> str:
    """Both ends are asked, and nobody is named."""
    if result is not None and not result.counts:
        return said("room.too_few")
    if result is None or result.spread is None:
        return ""
    low, high = result.spread
    return said("room.ask_both", low=low, high=high) if low != high else ""


def _decision(matter: Matter, dimension: str, phase: Phase, decided: int | None, said: Words) -> str:
    """What was decided; else the question, with the rating of before, which nobody sees while votes come in."""
    is_target = phase == "target"
    if decided is not None:
        return said("room.target_decided" if is_target else "room.decided", level=decided)
    standing, so_far = matter.standing(dimension, phase), _rated(matter, dimension, phase)
    if so_far is None or (standing.expected and standing.result is None):
        return said("room.which_target" if is_target else "room.which_level")
    half = not is_target and matter.client.rating(matter.assessment.id, dimension).on_the_way
    key = "room.which_target_so_far" if is_target else "room.which_level_so_far"
    return said(key, level=f"{so_far}½" if half else so_far)


def _choices(matter: Matter, dimension: str, phase: Phase, decided: int | None, said: Words) -> tuple[Choice, ...]:
    levels = matter.model.structure.levels
    lowest = 0 if phase == "current" else 1
    found = [Choice(str(level), level == decided) for level in range(lowest, levels + 1)]
    if phase == "current":
        half = decided is not None and matter.client.rating(matter.assessment.id, dimension).on_the_way
        on = decided is not None and decided < levels
        found.append(Choice(said("room.half_to", level=(decided or 0) + 1) if on else said("room.half"), half))
    return tuple(found)


def _further(phase: Phase, decided: int | None, said: Words) -> str:
    if phase == "target":
        return ""
    return said("room.then_target") if decided is None else said("room.now_target")


def _lines(matter: Matter, show: Show, said: Words) -> AudienceView:
    text, current = matter.text, matter.order[show.at]
    area = matter.model.area_of(current)
    dimensions = [
        each for each in matter.model.dimension_ids() if show.mode == "overview" or matter.model.area_of(each) == area
    ]
    lines = []
    for each in dimensions:
        rating = matter.client.rating(matter.assessment.id, each)
        statements = _statements(matter, each, rating.level, None)
        name = text.dimensions[each].name if show.mode == "area" else text.dimensions[each].short
        lines.append(Line(name, statements, rating.level, rating.on_the_way, rating.target, each == current))
    return AudienceView(
        kind=show.mode if show.mode in {"area", "overview"} else "overview",
        language=text.language,
        light=matter.light,
        title=text.areas[area].name if show.mode == "area" else said("room.overview"),
        clock=matter.clock,
        is_late=matter.is_late,
        lines=tuple(lines),
        legend=(said("room.legend.level"), said("room.legend.target")),
    )
