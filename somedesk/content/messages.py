"""What went wrong, in one or two sentences of the user's language: resources/messages, keyed by the error's code."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

import msgspec

from somedesk.base.errors import SomeDeskError
from somedesk.base.languages import writing
from somedesk.base.locale import MINUS, rounded
from somedesk.base.paths import resource

UNKNOWN_CODE = "unexpected"
MOST_LISTED = 20  # errors, each on a line
MOST_NAMED = 100  # names in a sentence
LONGEST_VALUE = 200
# Where in a client something is: the table, and perhaps the field, are named as on the screen.
_PLACES = frozenset(
    {"place_table", "place_record", "place_field", "place_only_field", "fault_link", "file_unknown_word"}
)
# Values that say how many: years, and numbers of rows, are written as one.
_COUNTS = frozenset({"changed", "count", "equal", "left_out", "limit", "most", "new", "posts"})


class _Filled(dict[str, str]):
    """An error must never fail for want of a value: a missing one leaves a dash."""

    def __missing__(self, key: str) -> str:
        return "–"


@cache
def sentences(language: str) -> dict[str, str]:
    """All sentences of ``language`` by code; English for a language that we do not have."""
    return msgspec.json.decode(resource("messages", f"{writing(language).id}.json").read_bytes(), type=dict[str, str])


def message(error: SomeDeskError, language: str) -> str:
    """The sentence for ``error``. Errors among its values (rows of a file, say) follow on lines of their own."""
    code = error.code if error.code in sentences(language) else UNKNOWN_CODE
    return sentence(code, language, **({"code": error.code} | error.params | _named(error, language)))


def _named(error: SomeDeskError, language: str) -> dict[str, str]:
    """The words for the field that the error is about, if it says of which table or type of record: "Title", not
    "title"; and for a table that a place is in.
    """
    is_place = error.code in _PLACES
    if not is_place and not {"record", "field"} <= error.params.keys():
        return {}
    # Imported here: few errors are about a field, and every start would wait for it.
    from somedesk.content.record_fields import table_of
    from somedesk.content.words import words

    said = words(language)
    table = str(error.params["table"]) if is_place else table_of(str(error.params["record"]))
    field = re.split(r"[.\[]", str(error.params.get("field", "")), maxsplit=1)[0]
    found = {"table": said(table)} if is_place else {}
    return found | ({"field": said(f"{table}.{field}")} if f"{table}.{field}" in said else {})


def sentence(key: str, language: str, /, **values: object) -> str:
    """The sentence under ``key`` with its values filled in; KeyError if there is none."""
    shown = {name: _shown(value, language, is_count=name in _COUNTS) for name, value in values.items()}
    return sentences(language)[key].format_map(_Filled(shown))


def _shown(value: object, language: str, *, is_count: bool = False) -> str:
    if isinstance(value, SomeDeskError):
        return message(value, language)
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return _listed(tuple(value), language)
    if isinstance(value, float):
        plain = f"{rounded(value, 6).normalize():f}"
        return plain.replace(".", writing(language).decimal).replace("-", MINUS)
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value.strftime(writing(language).typed_date)
    if isinstance(value, int) and is_count:
        return writing(language).count(value)
    text = " ".join(str(value).split())
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + "…"


def _listed(values: tuple[object, ...], language: str) -> str:
    if not any(isinstance(value, SomeDeskError) for value in values):
        names = [_shown(value, language) for value in values[:MOST_NAMED]]
        return ", ".join(names if len(values) <= MOST_NAMED else [*names, "…"])
    shown = [_shown(value, language) for value in values[:MOST_LISTED]]
    if len(values) > MOST_LISTED:
        shown.append(sentences(language)["and_more"].format(count=len(values) - MOST_LISTED))
    return "\n".join(shown)
