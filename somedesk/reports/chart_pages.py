"""The charts: profile, areas over time, heat map, drawn as vectors by the chart modules.

matplotlib is loaded for reports that have charts, and for no others.
"""

from collections.abc import Sequence
from typing import Protocol

from reportlab.platypus import Flowable

from somedesk.domain.client import Assessment
from somedesk.reports.blocks import Block, on_new_page_unless, together
from somedesk.reports.headings import heading, paragraphs, subheading
from somedesk.reports.subject import Subject
from somedesk.reports.theme import BODY, COLUMN, COLUMN_HEIGHT, SECTION, paper

# In inches. The tallest chart leaves room for the headings above it.
WIDE = COLUMN / 72
TALLEST = COLUMN_HEIGHT / 72 - 1.2


def section(subject: Subject) -> list[Flowable]:
    """All charts; nothing without a single rating: the cover says why."""
    if subject.assessment is None or not subject.rated:
        return []
    story: list[Flowable] = [on_new_page_unless()]
    opening: list[Block] = [heading(subject, "sections.charts", SECTION, "charts")]
    charts = _charts(subject, subject.assessment)
    for key, chart in charts:
        story += together(*opening, subheading(subject, f"charts_{key}", f"charts.{key}"), chart)
        opening = []
    if len(charts) < 2:
        story += paragraphs(subject, lambda s: s.words("charts_first_time"), BODY)
    return story


def profile_chart(subject: Subject, assessment: Assessment, high: float = 4.4) -> Block:
    """The radar."""
    from somedesk.charts import data, in_both, profile
    from somedesk.reports.chart_flowable import Chart

    language, second = subject.language, _second(subject)
    each = [data.profile(s.client, assessment, s.earlier, s.language) for s in subject.each]
    shown = in_both.profiles(*each) if second else each[0]
    return Chart(profile.figure(shown, paper(), language, (WIDE, high), second), in_words(subject, each))


def stages_chart(subject: Subject) -> Block:
    """Stage checks beside the grid over time."""
    from somedesk.charts import in_both, stages
    from somedesk.charts.stages_data import stages as stages_of
    from somedesk.reports.chart_flowable import Chart

    each = [stages_of(s.client, s.language) for s in subject.each]
    shown = in_both.stages(*each) if subject.second else each[0]
    drawn = stages.figure(shown, paper(), subject.language, (WIDE, 2.9), _second(subject))
    return Chart(drawn, in_words(subject, each))


def _charts(subject: Subject, assessment: Assessment) -> list[tuple[str, Block]]:
    """The profile, and what changed over time once there are two assessments."""
    from somedesk.charts import areas, data, heat_map, in_both
    from somedesk.reports.chart_flowable import Chart

    language, second = subject.language, _second(subject)
    lines = [data.areas(s.client, assessment, s.language) for s in subject.each]
    cells = [data.heat_map(s.client, assessment, s.language) for s in subject.each]
    found = [("profile", profile_chart(subject, assessment))]
    if len(cells[0].dates) < 2:
        return found
    rows = min(0.9 + 0.3 * len(cells[0].lines), TALLEST)
    over_time = areas.figure(in_both.areas(*lines) if second else lines[0], paper(), language, (WIDE, 3.2), second)
    coloured = heat_map.figure(
        in_both.heat_maps(*cells) if second else cells[0], paper(), language, (WIDE, rows), second
    )
    return [
        *found,
        ("areas", Chart(over_time, in_words(subject, lines))),
        ("heat_map", Chart(coloured, in_words(subject, cells))),
    ]


class _Shown(Protocol):
    """What a chart shows."""

    def summary(self, language: str) -> str:
        """In words."""


def in_words(subject: Subject, each: Sequence[_Shown]) -> dict[str, str]:
    """What a chart shows, by language: the report's, and the second one if it has one."""
    return {one.language: shown.summary(one.language) for one, shown in zip(subject.each, each, strict=True)}


def _second(subject: Subject) -> str | None:
    return subject.second.language if subject.second else None
