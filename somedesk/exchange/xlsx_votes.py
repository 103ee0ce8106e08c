"""The sheet of votes in the workbook: a row for each revealed round, with a column for each level."""

from collections.abc import Iterator
from operator import attrgetter

from somedesk.domain.client import TABLES, Client
from somedesk.domain.records.workshop import Round
from somedesk.domain.workshop import rounds
from somedesk.exchange.action_columns import dimension_names
from somedesk.exchange.xlsx_sheet import TEXT, Head, Sheets


def add_votes(sheets: Sheets, client: Client) -> int:
    """The sheet, if anything was voted; how many rows it has."""
    found = [rounds.as_listed(client, each) for each in client.rounds.values() if each.status == "revealed"]
    found.sort(key=lambda each: (client.workshops[each.workshop].date, *attrgetter(*TABLES["rounds"].order)(each)))
    if not found:
        return 0
    w = sheets.words
    highest = max(rounds.votes_in(client, each).highest for each in found)
    heads = [
        Head(w("workshops.date"), 12),
        Head(w("rounds.dimension"), 26, TEXT),
        Head(w("rounds.question"), 16),
        Head(w("rounds.number"), 9, "0"),
        *(Head(str(level), 6, "0") for level in range(highest + 1)),
        Head(w("rounds.abstained"), 12, "0"),
        Head(w("rounds.withheld"), 14, "0"),
        Head(w("column_median"), 10, TEXT),
        Head(w("column_spread"), 12, TEXT),
        Head(f"{w('column_agreement')} (%)", 12, "0"),
        Head(w("decisions.level"), 10, "0"),
        Head(w("decisions.reason"), 50, TEXT),
        Head(w("decisions.dissent"), 50, TEXT),
    ]
    names = dimension_names(client, sheets.language)
    sheets.listing(w("rounds"), heads, [list(_row(sheets, client, names, each, highest)) for each in found], kept=2)
    return len(found)


def _row(sheets: Sheets, client: Client, names: dict[str, str], found: Round, highest: int) -> Iterator[object]:
    votes = rounds.votes_in(client, found)
    yield client.workshops[found.workshop].date
    yield names[found.dimension]
    yield sheets.words(f"rounds.question.{found.question}")
    yield found.number
    yield from (votes.counts[level] if level < len(votes.counts) else None for level in range(highest + 1))
    yield found.abstained
    yield found.withheld
    yield " / ".join(map(str, votes.medians))
    yield "–".join(map(str, dict.fromkeys(votes.spread or ())))
    yield None if votes.agreement is None else round(votes.agreement * 100)
    decided = rounds.decision(client, found.workshop, found.dimension)
    is_target = found.question == "target"
    yield decided.target if is_target else decided.level
    yield decided.target_reason if is_target else decided.reason
    yield decided.target_dissent if is_target else decided.dissent
