"""Whether the strategy is a draft, as it was approved, or as it once was, in words."""

import datetime as dt
from collections.abc import Callable

from somedesk.content.words import Words
from somedesk.domain.client import Client
from somedesk.domain.strategy.versions import begins, ended, in_force, shown_version


def strategy_state(client: Client, words: Words, today: dt.date, day: Callable[[dt.date], str]) -> str:
    """ "draft, 17 November 2026", "in force since …", "was in force from … to …", or since when it has changed."""
    force, version = in_force(client, today), shown_version(client, today)
    if version is not None and (until := ended(client, version, today)):
        return words("strategy_was_in_force", date=day(begins(version)), until=day(until))
    if version is not None:
        return words("strategy_in_force", date=day(begins(version)))
    return (
        words("strategy_changed_since", date=day(begins(force))) if force else words("strategy_draft", date=day(today))
    )
