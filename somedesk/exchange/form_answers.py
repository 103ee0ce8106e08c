"""Answers to the stage check that were given in a form: of Google, Microsoft, SurveyXact or SurveyMonkey.

Which column is which statement is told by its text, in any of our languages, or by its number. Bytes in, answers out.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base.errors import FileProblem, InvalidInput, SomeDeskError
from somedesk.content.stage_check import stage_texts
from somedesk.domain.records.fields import LANGUAGES
from somedesk.domain.records.stage_check import StageAnswer
from somedesk.domain.stage_check.statements import STATEMENTS
from somedesk.exchange.figures.book import book_of
from somedesk.exchange.figures.chunks import Row
from somedesk.exchange.figures.sheet import MOST_COLUMNS, Book, Sheet
from somedesk.exchange.form_times import Times, folded
from somedesk.exchange.incoming import Incoming

GOOGLE, MICROSOFT, SURVEYXACT, SURVEYMONKEY, TABLE = SOURCES = (
    "google-forms", "microsoft-forms", "surveyxact", "surveymonkey", "form-answers",
)  # fmt: skip
MOST_RESPONDENTS = 5_000
# Of a table that no known program wrote.
FEWEST_STATEMENTS = 6
_SHORTEST_TEXT = 20

_WORDS: Mapping[StageAnswer, tuple[str, ...]] = MappingProxyType(
    {
        "yes": ("yes", "ja"),
        "partly": ("partly", "partially", "in part", "delvist", "delvis", "til dels"),
        "no": ("no", "nej"),
        "unknown": (
            "unknown", "don't know", "dont know", "do not know", "i don't know", "we don't know", "not sure",
            "ved ikke", "ved det ikke", "jeg ved ikke", "jeg ved det ikke", "vi ved det ikke", "ved ej", "vet inte",
            "vet ej", "jag vet inte", "vi vet inte",
        ),
        "not_applicable": (
            "not applicable", "not-applicable", "not_applicable", "not relevant", "n/a", "n.a", "ikke relevant",
            "ikke aktuelt", "ej relevant", "inte relevant", "ej aktuellt", "inte aktuellt", "ej tillämpligt",
            "inte tillämpligt",
        ),
    }
)  # fmt: skip
_MEANS: Mapping[str, StageAnswer] = MappingProxyType({text: key for key, texts in _WORDS.items() for text in texts})
# As they are typed in from our sheet. In the file of a form a digit is a scale of somebody else's.
_DIGITS: Mapping[str, StageAnswer] = MappingProxyType({str(n): key for n, key in enumerate(_WORDS, start=1)})
_NUMBERED = re.compile(
    r"(?:statement|udsagn|påstående|question|spørgsmål|fråga|no|nr|q|s|v)?[\s._#-]*(\d{1,2})(?:[\s.):_–-].*)?",
    re.DOTALL,
)
_ALONE = re.compile(r"[^\W\d]*[\s._#-]*\d{1,2}[\s.):]*")
_GRID = re.compile(r".*\[(?P<row>.+)\]\s*", re.DOTALL)
_TIMES = (
    "completion time", "slutførelsestidspunkt", "fuldførelsestidspunkt", "slutförandetid", "end date", "timestamp",
    "slutdato", "slutdatum", "tidsstempel", "tidstämpel", "start time", "starttid", "starttidspunkt", "start date",
    "startdato", "startdatum",
)  # fmt: skip
_NAMES = (
    "name or number", "navn eller nummer", "namn eller nummer", "name", "navn", "namn", "your name", "dit navn",
    "ditt namn", "hvad hedder du", "vad heter du", "what is your name",
)  # fmt: skip
_FIRST_NAMES, _LAST_NAMES = ("first name", "fornavn", "förnamn"), ("last name", "efternavn", "efternamn")
_MAILS = ("email address", "email", "e-mailadresse", "mailadresse", "e-postadress", "e-mail", "e-post", "mail")
_IDS = ("id", "respondent id", "respondent-id")
_NOBODY = frozenset({"", "anonymous", "anonym"})


class FormAnswer(Struct, frozen=True):
    """One respondent. ``key`` is what tells this one from the others when the file is imported again."""

    row: int
    name: str
    time: dt.datetime | None
    statements: Mapping[int, StageAnswer | None]
    key: str


class FormAnswers(Struct, frozen=True):
    """What a file holds. ``found`` are the statements that have a column; ``skipped`` says what is left out, by row."""

    source: str
    answers: tuple[FormAnswer, ...]
    found: tuple[int, ...]
    skipped: tuple[tuple[int, SomeDeskError], ...] = ()


class _Table(Struct, frozen=True, eq=False):
    """A table of answers: the texts above each column, and the rows with their number."""

    source: str
    heads: tuple[tuple[str, ...], ...]
    rows: Sequence[tuple[int, Row]]

    def columns(self) -> dict[int, int]:
        """Statement → column. The first column of a statement counts: points and comments come after it."""
        found: dict[int, int] = {}
        for place, texts in enumerate(self.heads):
            if (number := next(filter(None, map(_by_text, texts)), None)) is not None:
                found.setdefault(number, place)
        # Only then by number: what is asked before the statements is numbered too, and may be answered by yes or no.
        taken = set(found.values())
        for place, texts in enumerate(self.heads):
            number = next(filter(None, map(statement_of, texts)), None)
            if number is None or number in found or place in taken:
                continue
            # A number before other words may stand above anything; a number alone does not.
            if any(_ALONE.fullmatch(_inner(text)) for text in texts) or self._answers(place):
                found[number] = place
        return found

    def _answers(self, place: int) -> bool:
        """Whether most of what stands in a column is an answer of ours, or nothing stands there."""
        cells = [cell for _, row in self.rows if (cell := _cell(row, place))]
        return 2 * sum(self.meaning(cell) is not None for cell in cells) >= len(cells)

    def meaning(self, cell: str) -> StageAnswer | None:
        """What an answer means in this table; None for what is none."""
        return meaning(cell) or (_DIGITS.get(cell) if self.source == TABLE else None)

    def column(self, names: Sequence[str]) -> int | None:
        """The first of some columns that is there and says something; "anonymous" tells as little as nothing."""
        # What is asked a second time is numbered: of "Name" and "Name2" the former is the program's, and often empty.
        heads = [{folded(text).rstrip(" 0123456789*:?") for text in texts} for texts in self.heads]
        places = [place for name in names for place, head in enumerate(heads) if name in head]
        said = (place for place in places if any(folded(_cell(row, place)) not in _NOBODY for _, row in self.rows))
        return next(said, None)


def recognise(incoming: Incoming) -> str | None:
    """Which program wrote the answers; None for what is no table of answers."""
    try:
        return _table(book_of(incoming, incoming.name)).source
    except csv.Error:  # a line that is longer than any field of a table
        return None
    except SomeDeskError as error:
        # Known all the same, and refused with what helps.
        return SURVEYXACT if error.code == "answers_only_codes" else None


def read_answers(incoming: Incoming) -> FormAnswers:
    """The answers. Raises FileProblem with what helps: no statement is in it, only codes, nobody has answered."""
    table = _table(book_of(incoming, incoming.name))
    columns = table.columns()
    if not columns:
        raise FileProblem("answers_no_statements")
    if len(table.rows) > MOST_RESPONDENTS:
        raise FileProblem("answers_too_many", limit=MOST_RESPONDENTS)
    answers, skipped = _answers(table, columns)
    if not answers:
        unclear = next((error for _, error in skipped if error.code == "answers_unclear"), None)
        raise (
            FileProblem("answers_other_words", value=unclear.params["value"])
            if unclear
            else FileProblem("answers_nobody")
        )
    return FormAnswers(table.source, tuple(answers), tuple(sorted(columns)), tuple(skipped))


def _answers(
    table: _Table, columns: Mapping[int, int]
) -> tuple[list[FormAnswer], list[tuple[int, SomeDeskError]]]:  # fmt: skip
    answers: list[FormAnswer] = []
    skipped: list[tuple[int, SomeDeskError]] = []
    when, who, mail, number = (table.column(names) for names in (_TIMES, _NAMES, _MAILS, _IDS))
    first, last = table.column(_FIRST_NAMES), table.column(_LAST_NAMES)
    times = Times(
        [_cell(row, when) for _, row in table.rows] if when is not None else [],
        folded(table.heads[when][0]) if when is not None else "",
    )
    for row_number, row in table.rows:
        said = {statement: _cell(row, place) for statement, place in columns.items()}
        if not any(said.values()):
            skipped.append((row_number, InvalidInput("answers_row_empty")))
            continue
        given: dict[int, StageAnswer | None] = {each.number: None for each in STATEMENTS}
        given.update((statement, table.meaning(cell)) for statement, cell in said.items())
        unclear = [(statement, cell) for statement, cell in said.items() if cell and given[statement] is None]
        skipped.extend(
            (row_number, InvalidInput("answers_unclear", statement=statement, value=cell[:60]))
            for statement, cell in unclear
        )
        if not any(given.values()):  # nobody is counted who said nothing that can be counted
            continue
        time = times.read(_cell(row, when))
        names = (_cell(row, who), f"{_cell(row, first)} {_cell(row, last)}".strip(), _cell(row, mail))
        name = next((each for each in names if folded(each) not in _NOBODY), "")
        own = _cell(row, number) or (time.isoformat() if time else "")
        answer = FormAnswer(row_number, name[:300], time, given, own)
        # A row that was pasted twice; where nothing tells one person from another, two may well answer alike.
        same = own and next((each.row for each in answers if replace(each, row=row_number) == answer), None)
        if same:
            skipped.append((row_number, InvalidInput("answers_twice", row=same)))
        else:
            answers.append(answer)
    return answers, skipped


def meaning(cell: str) -> StageAnswer | None:
    """What an answer means, in any of our languages; None for what is none."""
    return _MEANS.get(folded(cell).rstrip(".; "))  # Microsoft ends with ; where several could be ticked


def statement_of(text: str) -> int | None:
    """Which statement stands above a column: by its text, in any language, else by its number."""
    if (number := _by_text(text)) is not None:
        return number
    said = _inner(text)
    found = _NUMBERED.fullmatch(said)
    number = int(found[1]) if found else 0
    return number if 1 <= number <= len(STATEMENTS) else None


def _inner(text: str) -> str:
    """Of a grid question the row, which stands in brackets."""
    return folded(match["row"] if (match := _GRID.fullmatch(text)) else text)


def _by_text(text: str) -> int | None:
    said = _inner(text)
    return next((number for known, number in _texts().items() if known in said), None)


@cache
def _texts() -> Mapping[str, int]:
    """Every statement in every language, folded; long enough not to stand in another text by chance."""
    texts = {
        folded(stage_texts(language).text(each.number)).rstrip("."): each.number
        for language in LANGUAGES
        for each in STATEMENTS
    }
    return {text: number for text, number in texts.items() if len(text) >= _SHORTEST_TEXT}


def _cell(row: Row, place: int | None) -> str:
    return row[place].strip() if place is not None and place < len(row) else ""


# --- which program wrote it ---


def _table(book: Book) -> _Table:
    """The table of answers in a file. Raises FileProblem if there is none."""
    if (surveyxact := _surveyxact(book)) is not None:
        return surveyxact
    found = [table for sheet in book.sheets if (table := _of_rows(list(_numbered(sheet.rows())))) is not None]
    if not found:
        raise FileProblem("answers_no_statements")
    return max(found, key=lambda table: (len(table.columns()), len(table.heads)))


def _numbered(rows: Iterator[Row]) -> Iterator[tuple[int, Row]]:
    for number, row in enumerate(rows, start=1):
        if any(cell.strip() for cell in row):
            if len(row) > MOST_COLUMNS:
                raise FileProblem("figures_too_much")
            yield number, row
        if number > MOST_RESPONDENTS + 10:
            break


def _of_rows(rows: list[tuple[int, Row]]) -> _Table | None:
    while rows and sum(bool(cell.strip()) for cell in rows[0][1]) < 2:  # a title above the table
        rows = rows[1:]
    if not rows:
        return None
    names = [folded(cell) for cell in rows[0][1]]
    if {"respondent id", "collector id"} <= set(names):
        return _surveymonkey(rows)
    heads = tuple((cell,) for cell in rows[0][1])
    if names[0] in ("timestamp", "tidsstempel", "tidstämpel"):
        return _Table(GOOGLE, heads, rows[1:])
    if names[0] == "id" and any(name in names[:4] for name in _TIMES):
        return _Table(MICROSOFT, heads, rows[1:])
    if _are_codes(names):
        raise FileProblem("answers_only_codes")
    table = _surveymonkey(rows) if _has_two_heads(rows) else _Table(TABLE, heads, rows[1:])
    return table if len(table.columns()) >= FEWEST_STATEMENTS else None


def _has_two_heads(rows: list[tuple[int, Row]]) -> bool:
    """Whether the second row says nothing of a person, and answers nothing, as SurveyMonkey's in any language."""
    if len(rows) < 2 or not all(_cell(rows[0][1], place) for place in (0, 1)):
        return False
    second = [cell.strip() for cell in rows[1][1]]
    return not any(second[:2]) and all(meaning(cell) is None and cell not in _DIGITS for cell in second)


def _surveymonkey(rows: list[tuple[int, Row]]) -> _Table:
    """Two rows of heads: the question above the first of its columns, and below it what each column holds."""
    top, second = rows[0][1], rows[1][1] if len(rows) > 1 else []
    heads, question = [], ""
    for place in range(max(len(top), len(second))):
        own, inner = _cell(top, place), _cell(second, place)
        question = own or question
        heads.append((inner, question) if inner and folded(inner) != "response" else (question,))
    first_row = 2 if second and not _cell(second, 0) else 1
    return _Table(SURVEYMONKEY, tuple(heads), rows[first_row:])


_CODE = re.compile(r"[a-z]+_\d+(?:_\d+)*")


def _are_codes(names: Sequence[str]) -> bool:
    """Whether a table is SurveyXact's data without the texts that tell what its codes mean."""
    return bool(names) and all(_CODE.fullmatch(name) for name in names if name)


def _surveyxact(book: Book) -> _Table | None:
    """Data, texts of the questions, and texts of the codes, each in a sheet (or file) of its own."""
    # Of a text there is a reading for each separator: the one with the most columns is meant.
    sheets: dict[str, Sheet] = {}
    for sheet in sorted(book.sheets, key=_width):
        sheets[folded(sheet.name)] = sheet
    data, structure = _named(sheets, "dataset"), _named(sheets, "structure")
    if data is None or structure is None:
        return None
    texts: dict[str, str] = {}
    coded: dict[tuple[str, str], str] = {}
    rows = list(structure.rows())
    places = {folded(cell): place for place, cell in enumerate(rows[0])} if rows else {}
    for row in rows[1:]:
        variable, *rest = (_cell(row, places.get(name)) for name in ("variablename", "questiontext", "choicevalue"))
        texts.setdefault(variable, rest[0])
        coded[variable, rest[1]] = _cell(row, places.get("choicetext"))
    labels = _named(sheets, "labels")
    coded |= {(_cell(row, 0), _cell(row, 1)): _cell(row, 2) for row in labels.rows()} if labels is not None else {}
    answers = list(_numbered(data.rows()))
    if not answers:
        return None
    names = [cell.strip() for cell in answers[0][1]]
    heads = tuple((texts.get(name) or name, name) for name in names)
    said = [
        (number, [coded.get((name, cell.strip()), cell) for name, cell in zip(names, row, strict=False)])
        for number, row in answers[1:]
    ]
    table = _Table(SURVEYXACT, heads, said)
    # A code means nothing of itself: 1 is the first choice of whoever made the form, and not our yes.
    if any(_cell(row, place).isdecimal() for place in table.columns().values() for _, row in said):
        raise FileProblem("answers_only_codes")
    return table


def _width(sheet: Sheet) -> int:
    return len(next(sheet.rows(), []))


def _named(sheets: Mapping[str, Sheet], name: str) -> Sheet | None:
    return next((sheet for own, sheet in sheets.items() if own.endswith(name) or own.startswith(name)), None)
