"""LinkedIn's campaigns: a report that is not by day has one row for each campaign, and its period above the head."""

import re
from itertools import islice

from msgspec.structs import replace

from somedesk.exchange.figures import dates
from somedesk.exchange.figures.days import Gathered
from somedesk.exchange.figures.located import Located
from somedesk.exchange.figures.undated import Period

_DATE = re.compile(r"\d{1,2}/\d{1,2}/\d{4}")


def with_period(gathered: Gathered, table: Located) -> Gathered:
    """Totals over the report's period are told as such, not as figures of its first day."""
    period = period_above(table)
    if period is not None and all([*series.dates] == [period.first] for series in gathered.series):
        gathered.series = [replace(series, precision=period.precision, days=period.days) for series in gathered.series]
    return gathered


def period_above(table: Located) -> Period | None:
    """The two days that stand above a head; None where they do not."""
    above = " ".join(" ".join(row) for row in islice(table.sheet.rows(), table.head - 1))
    try:
        days = [dates.month_first(text) for text in _DATE.findall(above)[:2]]
    except ValueError:
        return None
    return Period(days[0], days[1]) if len(days) == 2 and days[0] < days[1] else None
