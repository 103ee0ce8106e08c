"""Numbers, dates and alphabetical order as a language writes them, for charts, reports and the command line.

Babel is imported when first needed: it must not lie on the way to the first window.
"""

import datetime as dt
import unicodedata
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from somedesk.base.languages import writing

DayStyle = Literal["long", "medium", "month", "short_month"]


def number(value: float, language: str, decimals: int = 1) -> str:
    """``value`` with exactly so many decimals, rounded half away from zero: 2.25 → "2,3" in Danish."""
    from babel.numbers import format_decimal

    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    pattern = "#,##0." + "0" * decimals if decimals else "#,##0"
    return format_decimal(rounded + 0, format=pattern, locale=writing(language).locale)


def hours(value: float, language: str) -> str:
    """A number of hours with its unit, at most one decimal: "1,5 timer", "1 timme", "8 hours".

    Not Babel's units: those say "1,5 time" in Danish.
    """
    rounded = round(value, 1)
    one, other = writing(language).hours
    return f"{number(rounded, language, 0 if rounded == int(rounded) else 1)} {one if rounded == 1 else other}"


def percent(fraction: float, language: str) -> str:
    """A fraction in whole per cent: 0.45 → "45 %" or "45%", with the space that the language asks for."""
    from babel.numbers import format_percent

    rounded = Decimal(str(fraction)).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return format_percent(rounded + 0, locale=writing(language).locale)


def day(date: dt.date, language: str, style: DayStyle = "long") -> str:
    """A date in words: "14. november 2026"; medium "14. nov. 2026"; month "november 2026"; short_month "nov. 2026"."""
    from babel.dates import format_date, format_skeleton

    if style in ("month", "short_month"):
        return format_skeleton("yMMMM" if style == "month" else "yMMM", date, locale=writing(language).locale)
    return format_date(date, format=style, locale=writing(language).locale)


def sort_key(language: str) -> Callable[[str], tuple[str, str]]:
    """A key for sorted(): æ ø å (and aa) last in Danish, å ä ö last in Swedish, case and other accents ignored."""
    letters = writing(language).letters

    def key(text: str) -> tuple[str, str]:
        folded = unicodedata.normalize("NFC", text).casefold()
        for letter, place in letters.items():
            folded = folded.replace(letter, place)
        bare = "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))
        return bare, text

    return key
