"""What a chart of stage checks beside the grid shows: the stage at each check, the score at each assessment."""

import datetime as dt
from collections.abc import Sequence

from msgspec import Struct

from somedesk.base import locale
from somedesk.charts.plain import PlainValue, Table
from somedesk.content.stage_check import stage_texts
from somedesk.content.words import Words, words
from somedesk.domain.client import Client
from somedesk.domain.over_time import standings


class StagesData(Struct, frozen=True):
    """``stages`` are the checks with the stage that each reached (0 = none yet), ``scores`` the assessments.

    They share the axis of time and no scale: neither counts in the other. ``names`` are the stages’, none first.
    """

    stages: tuple[tuple[dt.date, int], ...]
    scores: tuple[tuple[dt.date, float], ...]
    levels: int
    names: tuple[str, ...]

    @property
    def dates(self) -> tuple[dt.date, ...]:
        """Every day on which something was checked or assessed."""
        return tuple(sorted({day for day, _ in (*self.stages, *self.scores)}))

    @property
    def empty(self) -> bool:
        """Whether there is no stage check."""
        return not self.stages

    def table(self, language: str) -> Table:
        """One row per day: the stage with its name, and the score."""
        w, stages, scores = words(language), dict(self.stages), dict(self.scores)
        header = (w("stage_checks.date"), w("stage_column_stage"), w("stage_column_score"))
        rows: list[tuple[PlainValue, ...]] = [
            (day, "" if day not in stages else self.names[stages[day]], scores.get(day)) for day in self.dates
        ]
        return header, tuple(rows)

    def summary(self, language: str) -> str:
        """The chart in sentences, for those who cannot see it."""
        w = words(language)
        if self.empty:
            return w("stage_empty")
        stages = _told(self.stages, [self.names[stage] for _, stage in self.stages], language)
        said = w("chart_stages_summary", stages=stages)
        if not self.scores:
            return said
        # The first and the last alone: all of them would be figures rather than language. The table has all.
        first, last = (locale.number(score, language) for _, score in (self.scores[0], self.scores[-1]))
        return f"{said} {w('chart_stages_scores', first=first, last=last)}"


def stages(client: Client, language: str) -> StagesData:
    """The stage checks and the assessments of ``client``, oldest first."""
    found = standings(client)
    return StagesData(
        tuple((each.date, each.result.stage) for each in found if each.result is not None),
        tuple((each.date, each.score.value) for each in found if each.score and each.score.value is not None),
        max((client.model_of(each.assessment).structure.levels for each in found if each.assessment), default=5),
        stage_names(words(language), language),
    )


def stage_names(w: Words, language: str) -> tuple[str, ...]:
    """What each stage is called, the one that is none first."""
    known = stage_texts(language).stages
    return (w("stage_none"), *(w("stage_named", n=stage, name=known[stage]) for stage in sorted(known)))


def _told(found: Sequence[tuple[dt.date, float]], texts: Sequence[str], language: str) -> str:
    days = (locale.day(day, language) for day, _ in found)
    return "; ".join(f"{day} {text}" for day, text in zip(days, texts, strict=True))
