"""The language of the screen: translations, and numbers, dates and sorting as that language writes them."""

import datetime as dt
from collections.abc import Callable
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QCollator, QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from somedesk.base.languages import ENGLISH, WRITINGS, Language, language_of_system, writing
from somedesk.base.locale import MINUS, compact_decimals, hour_unit, plain_decimals, rounded
from somedesk.base.paths import translation
from somedesk.content.words import words

# Marks a text for translation where it stands in a record; PySide's own type says "object".
QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)
LANGUAGE_NAMES: dict[str, str] = {each.id: each.name for each in WRITINGS.values()}


def system_language() -> Language:
    """The language of the user's system, or English if it is none of ours."""
    return next(filter(None, map(language_of_system, QLocale.system().uiLanguages())), "en")


class Localisation(QObject):
    """The language that the application speaks now.

    Changing it sends every widget a LanguageChange event; ``language_changed`` follows for those that are no widgets.
    """

    language_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language: Language = "en"
        self.locale = QLocale(ENGLISH.locale)
        self._translators: list[QTranslator] = []

    def set_language(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        if self._translators and language == self.language:
            return
        self.language = language
        self.locale = QLocale(writing(language).locale)
        QLocale.setDefault(self.locale)
        self.fall_silent()
        self._translators = [
            translator
            for name, folder in (
                (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
                # What Qt's own lacks in that language, and then our texts.
                (f"qt_{language}", str(translation(language).parent)),
                (f"somedesk_{language}", str(translation(language).parent)),
            )
            if (translator := QTranslator()).load(name, folder)
        ] or [QTranslator()]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        self.language_changed.emit(language)

    def fall_silent(self) -> None:
        """Take the translators out of the application.

        Left to the garbage collector they go at any moment, and every window is told then that the language changed.
        """
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = []

    def number(self, value: float | None, decimals: int = 1) -> str:
        """ "2,5", or an en dash for None. As ``locale.number`` writes it on paper, without Babel."""
        if value is None:
            return "–"
        text: str = self.locale.toString(float(rounded(value, decimals)), "f", decimals)
        # Swedish has this minus by itself; the other two are as wide with it.
        return text.replace("-", MINUS)

    def compact(self, value: float | None) -> str:
        """A number without needless decimals: "3", "2,5"; an en dash for None."""
        return self.number(value, 0 if value is None else compact_decimals(value))

    def hours(self, value: float) -> str:
        """Hours with their unit, of which there may be one: "1 hour", "2,5 timer"."""
        return f"{self.compact(value)} {hour_unit(value, self.language)}"

    def size(self, count: int) -> str:
        """What so many bytes are as a file: "72 kB"."""
        return f"{self.number(max(1, count / 1024), 0)}\N{NO-BREAK SPACE}kB"

    def plain(self, value: float) -> str:
        """A factor of a sum as it is, so that the sum can be worked out: "1", "0,25"; as reports write it."""
        return self.number(value, plain_decimals(value))

    def day(self, date: dt.date | None) -> str:
        """ "14. november 2026"; an en dash for None."""
        return self._said(date, f"{writing(self.language).day} MMMM yyyy")

    def short_day(self, date: dt.date | None) -> str:
        """ "14. nov. 2026"; an en dash for None."""
        return self._said(date, f"{writing(self.language).day} MMM yyyy")

    def day_and_month(self, date: dt.date) -> str:
        """ "14. nov."."""
        return self._said(date, f"{writing(self.language).day} MMM")

    def month(self, date: dt.date | None) -> str:
        """ "november 2026"; an en dash for None."""
        return self._said(date, "MMMM yyyy")

    def short_month(self, date: dt.date | None) -> str:
        """ "nov. 2026"; an en dash for None."""
        return self._said(date, "MMM yyyy")

    def short_months(self, first: dt.date, last: dt.date) -> str:
        """ "nov. 2026", "nov.–dec. 2026" or "dec. 2026 – jan. 2027": the months of a period."""
        begin, end = self.short_month(first), self.short_month(last)
        if begin == end:
            return begin
        return f"{self._said(first, 'MMM')}–{end}" if first.year == last.year else f"{begin} – {end}"

    def time(self, when: dt.datetime) -> str:
        """ "14.32" in the user's own time zone."""
        local = when.astimezone()
        return f"{local:%H}{writing(self.language).clock}{local:%M}"

    def _said(self, date: dt.date | None, pattern: str) -> str:
        return "–" if date is None else self.locale.toString(to_qdate(date), pattern)

    def collator(self) -> QCollator:
        """Sorts text as the language does (Danish Aa after Ø), digits by value, case aside."""
        collator = QCollator(self.locale)
        collator.setNumericMode(True)
        return collator


def spoken() -> str:
    """The language of the screen, as it is for all that Qt writes."""
    return QLocale().name()[:2]


def percent(value: float) -> str:
    """Whole per cent in the language of the screen: 87.5 → "88 %", in English "88%"."""
    return str(rounded(value, 0)).replace("-", MINUS) + writing(spoken()).percent


def word(key: str, /, **values: object) -> str:
    """What resources/words has under ``key`` in the language of the screen, with its values filled in."""
    return words(spoken())(key, **values)


def counted(key: str, n: int, /, **values: object) -> str:
    """The same of a text that says how many: in the form that ``n`` asks for."""
    return words(spoken()).plural(key, n, **values)


def date_pattern() -> str:
    """How dates are typed in the language of the screen: in digits, the year with all four."""
    pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def moment(stamp: str) -> str:
    """ "14. nov. 2026 14.32" for "2026-11-14 14:32", in the language of the screen; no moment stays as it is."""
    try:
        when = dt.datetime.fromisoformat(stamp)
    except ValueError:
        return stamp
    own = writing(spoken())
    day = QLocale().toString(to_qdate(when.date()), f"{own.day} MMM yyyy")
    return day if len(stamp) <= len("2026-11-14") else f"{day} {when:%H}{own.clock}{when:%M}"


def stretch(first: dt.date | str, precision: str) -> str:
    """ "nov. 2026", "week from 9 Nov 2026", "14 Nov 2026": what a figure is of, in the language of the screen.

    What is no date, in a file, stays as it is.
    """
    try:
        first = dt.date.fromisoformat(str(first))
    except ValueError:
        return str(first)
    if precision == "month":
        return QLocale().toString(to_qdate(first), "MMM yyyy")
    day = moment(first.isoformat())
    return word("figure_week", date=day) if precision == "week" else day


def to_qdate(date: dt.date) -> QDate:
    """A Python date as Qt's."""
    return QDate(date.year, date.month, date.day)


def from_qdate(date: QDate) -> dt.date:
    """Qt's date as Python's."""
    return dt.date(date.year(), date.month(), date.day())
