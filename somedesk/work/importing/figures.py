"""Figures in a file that a platform gives."""

from collections.abc import Sequence

from somedesk.domain.client import Client
from somedesk.exchange.figures.found import Ask, Found
from somedesk.exchange.incoming import ImportCall, Incoming, Shown


def recognise(incoming: Incoming) -> str | None:
    """The platform's source, by what is in the file."""
    from somedesk.exchange.figures.reading import recognised_id

    return recognised_id(incoming)


def names() -> Sequence[str]:
    """All sources, and any other table by hand."""
    from somedesk.exchange.figures.reading import source_ids

    return source_ids()


def read(incoming: Incoming, call: ImportCall) -> Found:
    """Raises FileProblem with the advice that helps."""
    from somedesk.exchange.figures.reading import read as read_figures

    return read_figures(incoming, Ask(call.today, source=call.source))


def shown(found: Found, _client: Client | None, call: ImportCall) -> Shown:
    """What would be taken."""
    from somedesk.exchange.figures.shown import shown as shown_figures

    return shown_figures(found, call.language)
