"""The language of the screen: translations, and numbers, dates and sorting as that language writes them."""

import datetime as dt
import math
from collections.abc import Callable
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QCollator, QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from somedesk.base.paths import translation
from somedesk.domain.client import LANGUAGES, Language

# Marks a text for translation where it stands in a record; PySide's own type says "object".
QT_TRANSLATE_NOOP = cast("Callable[[str, str], str]", QtCore.QT_TRANSLATE_NOOP)
# QLocale("en") is American.
LOCALES = {"da": "da_DK", "sv": "sv_SE", "en": "en_GB"}
LANGUAGE_NAMES = {"da": "Dansk", "sv": "Svenska", "en": "English"}


def system_language() -> Language:
    """The language of the user's system, or English if it is none of ours."""
    for name in QLocale.system().uiLanguages():
        for language in LANGUAGES:
            if name.split("-")[0].split("_")[0] in (language, {"da": "nb"}.get(language)):
                return language
    return "en"


class Localisation(QObject):
    """The language that the application speaks now.

    Changing it sends every widget a LanguageChange event; ``language_changed`` follows for those that are no widgets.
    """

    language_changed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language: Language = "en"
        self.locale = QLocale(LOCALES["en"])
        self._translators: list[QTranslator] = []

    def set_language(self, language: Language) -> None:
        """Speak ``language`` from now on."""
        if self._translators and language == self.language:
            return
        self.language = language
        self.locale = QLocale(LOCALES[language])
        QLocale.setDefault(self.locale)
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
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

    def number(self, value: float | None, decimals: int = 1) -> str:
        """ "2,5", or an en dash for None; halves are rounded up, as people do."""
        if value is None:
            return "–"
        factor = 10**decimals
        text: str = self.locale.toString(math.floor(value * factor + 0.5) / factor, "f", decimals)
        # Swedish has a minus of its own; the other two are as wide with it.
        return text.replace("-", "−")

    def compact(self, value: float | None) -> str:
        """A number without needless decimals: "3", "2,5"; an en dash for None."""
        return self.number(value, 0 if value is not None and float(value).is_integer() else 1)

    def day(self, date: dt.date | None) -> str:
        """ "14. november 2026"; an en dash for None."""
        pattern = "d. MMMM yyyy" if self.language == "da" else "d MMMM yyyy"
        return "–" if date is None else self.locale.toString(to_qdate(date), pattern)

    def short_day(self, date: dt.date | None) -> str:
        """ "14. nov. 2026"; an en dash for None."""
        pattern = "d. MMM yyyy" if self.language == "da" else "d MMM yyyy"
        return "–" if date is None else self.locale.toString(to_qdate(date), pattern)

    def day_and_month(self, date: dt.date) -> str:
        """ "14. nov."."""
        return self.locale.toString(to_qdate(date), "d. MMM" if self.language == "da" else "d MMM")

    def month(self, date: dt.date | None) -> str:
        """ "november 2026"; an en dash for None."""
        return "–" if date is None else self.locale.toString(to_qdate(date), "MMMM yyyy")

    def short_month(self, date: dt.date | None) -> str:
        """ "nov. 2026"; an en dash for None."""
        return "–" if date is None else self.locale.toString(to_qdate(date), "MMM yyyy")

    def time(self, when: dt.datetime) -> str:
        """ "14.32" in the user's own time zone."""
        local = when.astimezone()
        separator = "." if self.language == "da" else ":"
        return f"{local.hour:02}{separator}{local.minute:02}"

    def collator(self) -> QCollator:
        """Sorts text as the language does (Danish Aa after Ø), digits by value, case aside."""
        collator = QCollator(self.locale)
        collator.setNumericMode(True)
        return collator


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
    locale = QLocale()
    is_danish = locale.language() == QLocale.Language.Danish
    day = locale.toString(to_qdate(when.date()), "d. MMM yyyy" if is_danish else "d MMM yyyy")
    return day if len(stamp) <= len("2026-11-14") else f"{day} {when:%H.%M}" if is_danish else f"{day} {when:%H:%M}"


def to_qdate(date: dt.date) -> QDate:
    """A Python date as Qt's."""
    return QDate(date.year, date.month, date.day)


def from_qdate(date: QDate) -> dt.date:
    """Qt's date as Python's."""
    return dt.date(date.year(), date.month(), date.day())
