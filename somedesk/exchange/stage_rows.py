"""Stage checks for tables: a row for each statement of each check, and what respondents said where it may be told."""

import csv
import io
from collections.abc import Iterator, Sequence

from somedesk.base.formulas import marked
from somedesk.content.stage_check import stage_texts
from somedesk.content.words import Words
from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageCheck
from somedesk.domain.stage_check import check as checks
from somedesk.domain.stage_check.result import result_of
from somedesk.domain.stage_check.spread import Group, group_of, respondents_of, shown
from somedesk.domain.stage_check.statements import STATEMENTS

FIELDS = (
    "date", "title", "stage_reached", "stage", "statement", "kind", "text", "answer", "note", "evidence", "respondents",
    *STAGE_ANSWERS, "apart", "withheld",
)  # fmt: skip


def statement_rows(client: Client, language: str, w: Words) -> Iterator[list[object]]:
    """In the order of ``FIELDS``, with answers as they are kept. ``withheld`` says why respondents are only counted."""
    texts = stage_texts(language)
    for check in checks.timeline(client):
        found, group = result_of(client, check), group_of(client, check)
        for statement in STATEMENTS:
            agreed = checks.answer_of(client, check.id, statement.number)
            yield [
                check.date, check.title, found.stage, statement.stage, statement.number, statement.kind,
                texts.text(statement.number), agreed.answer, agreed.note, agreed.evidence, group.count,
                *_counts(group, statement.number), withheld_words(group, w),
            ]  # fmt: skip


def _counts(group: Group, statement: int) -> list[object]:
    if group.spreads is None:
        return [None] * (len(STAGE_ANSWERS) + 1)
    spread = group.spreads[statement]
    return [*(count for _, count in spread.counts), None if spread.apart is None else float(spread.apart)]


def withheld_words(group: Group, w: Words) -> str:
    """Why what respondents answered is not told; nothing if it is, or if there are none."""
    return w("stage_too_few", fewest=group.fewest) if group.count and group.spreads is None else ""


def respondent_rows(client: Client, w: Words) -> Iterator[list[object]]:
    """Check, who, when, on what, and the answer to each statement; of those that may be read one by one."""
    for check in checks.timeline(client):
        for respondent in shown(client, check):
            said = {given.statement: given.answer for given in respondent.answers}
            answers = [w(f"stage_respondents.answer.{said[n]}") if n in said else None for n in range(1, 37)]
            when = respondent.time.date() if respondent.time else None
            way = w(f"stage_respondents.way.{respondent.way}")
            yield [check.date, respondent_name(client, check, respondent.id, w), when, way, *answers]


def respondent_name(client: Client, check: StageCheck, respondent: str, w: Words) -> str:
    """A name, else the number among the check's respondents."""
    found = respondents_of(client, check.id)
    place = next(n for n, each in enumerate(found, start=1) if each.id == respondent)
    return found[place - 1].name.strip() or w("stage_respondent_n", n=place)


def export_stage_check(client: Client, language: str) -> bytes:
    """Every statement of every check, for programs: fields by their own names, with the separators of ``language``."""
    from somedesk.content.words import words

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="," if language == "en" else ";")
    writer.writerow(FIELDS)
    for row in statement_rows(client, language, words(language)):
        writer.writerow(_cells(row, language))
    return out.getvalue().encode("utf-8-sig", errors="replace")


def _cells(row: Sequence[object], language: str) -> Iterator[str]:
    for value in row:
        if isinstance(value, float):
            said = f"{value:.4g}"
            yield said if language == "en" else said.replace(".", ",")
        else:
            yield "" if value is None else marked(str(value))
