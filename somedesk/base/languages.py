"""The languages that SomeDesk speaks, and what each writes in its own way. Numbers and dates themselves: ``locale``."""

from collections.abc import Mapping
from itertools import takewhile
from types import MappingProxyType
from typing import Final, Literal

from msgspec import Struct

Language = Literal["da", "sv", "en"]


class Writing(Struct, frozen=True):
    """One language. ``locale`` names it as Qt, Babel and Pyphen do, ``tag`` as documents do; ``name`` is its own.

    ``day`` is a day of the month in Qt's dates, ``clock`` what stands between hours and minutes, ``decimal`` before
    decimals, ``thousands`` between groups of three digits, ``typed_date`` a date as
    fields show it, ``sheet_date`` one in a workbook, ``truth`` what one shows for true and false, ``hours`` one hour
    and several, ``percent`` what follows a number of per cent, ``beside`` files that we put beside a client's own.
    ``letters`` says where letters of its own stand in the alphabet: "{" comes right after z; every other accent is
    dropped. ``system`` are more names under which a system has this language, or one that is close to it.
    """

    id: Language
    name: str
    locale: str
    day: str
    clock: str
    decimal: str
    thousands: str
    typed_date: str
    sheet_date: str
    truth: tuple[str, str]
    hours: tuple[str, str]
    percent: str
    beside: Mapping[Literal["copy", "salvaged", "conflict"], str]
    letters: Mapping[str, str]
    system: tuple[str, ...] = ()

    @property
    def tag(self) -> str:
        """ "da-DK"."""
        return self.locale.replace("_", "-")

    def count(self, number: int) -> str:
        """How many: "76.000"."""
        return f"{number:,}".replace(",", self.thousands)

    def with_unit(self, number: str, unit: str) -> str:
        """A written number with its unit, if any: "1.812 kr.", "11 %" and in English "11%"."""
        if unit == "%":
            return number + self.percent
        return f"{number}\u00a0{unit}" if unit else number


DANISH: Final = Writing(
    id="da",
    name="Dansk",
    locale="da_DK",
    day="d.",
    clock=".",
    decimal=",",
    thousands=".",
    typed_date="%d.%m.%Y",
    sheet_date="dd-mm-yyyy",
    truth=("SAND", "FALSK"),
    hours=("time", "timer"),
    percent="\u00a0%",
    beside={"copy": "kopi", "salvaged": "reddet", "conflict": "konflikt"},
    letters={"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c", "aa": "{c", "ü": "y"},
    system=("danish", "nb"),
)
SWEDISH: Final = Writing(
    id="sv",
    name="Svenska",
    locale="sv_SE",
    day="d",
    clock=":",
    decimal=",",
    thousands="\u00a0",
    typed_date="%Y-%m-%d",
    sheet_date="yyyy-mm-dd",
    truth=("SANT", "FALSKT"),
    hours=("timme", "timmar"),
    percent="\u00a0%",
    beside={"copy": "kopia", "salvaged": "räddad", "conflict": "konflikt"},
    letters={"å": "{a", "ä": "{b", "æ": "{b", "ö": "{c", "ø": "{c", "ü": "y"},
    system=("swedish",),
)
# "en" alone would be American.
ENGLISH: Final = Writing(
    id="en",
    name="English",
    locale="en_GB",
    day="d",
    clock=":",
    decimal=".",
    thousands=",",
    typed_date="%d/%m/%Y",
    sheet_date="dd/mm/yyyy",
    truth=("TRUE", "FALSE"),
    hours=("hour", "hours"),
    percent="%",
    beside={"copy": "copy", "salvaged": "salvaged", "conflict": "conflict"},
    letters={"æ": "ae", "ø": "o"},
)
WRITINGS: Final[Mapping[str, Writing]] = MappingProxyType({each.id: each for each in (DANISH, SWEDISH, ENGLISH)})


def writing(language: str) -> Writing:
    """How ``language`` is written; English for a language that we do not have."""
    return WRITINGS.get(language, ENGLISH)


def language_of_system(name: str) -> Language | None:
    """The language of ours for what a system calls its own, "da_DK.UTF-8", "Swedish_Sweden"; None if it is no such."""
    start = "".join(takewhile(str.isalpha, name.lower()))
    return next((each.id for each in WRITINGS.values() if start in (each.id, *each.system)), None)
