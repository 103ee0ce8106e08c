"""Whether the strategy is a draft, or as it was approved."""

import datetime as dt
from collections.abc import Callable

from somedesk.domain.client import Client
from somedesk.domain.strategy.versions import in_force, is_as_approved
from somedesk.ui.kit.i18n import word


def state_line(client: Client, today: dt.date, day: Callable[[dt.date], str]) -> str:
    """ "draft, 17 November 2026", or since when what stands there is in force."""
    version = in_force(client, today)
    if version is None:
        return word("strategy_draft", date=day(today))
    since = day(version.in_force_since or version.approved_on)
    key = "strategy_in_force" if is_as_approved(client, version) else "strategy_changed_since"
    return word(key, date=since)
