"""How the stage check says shares and sums on the screen."""

from fractions import Fraction

from somedesk.base.locale import rounded
from somedesk.domain.stage_check.result import StageFit
from somedesk.ui.kit.i18n import Localisation, word


def percent(share: Fraction | None, language: str) -> str:
    """ "88 %", as the language writes it; a dash where nothing applies."""
    if share is None:
        return "–"
    whole = rounded(float(share) * 100, 0)
    return f"{whole}%" if language == "en" else f"{whole}\N{NO-BREAK SPACE}%"


def sum_words(fit: StageFit, say: Localisation) -> str:
    """ "3.5 of 4 · met", "2 of 5 · needs 3.3"."""
    if not fit.asked:
        return word("stage_nothing")
    key = "stage_met" if fit.is_met else "stage_needs"
    return word(key, met=say.compact(float(fit.met)), asked=fit.asked, needed=amount(fit.needed, say))


def amount(value: Fraction, say: Localisation) -> str:
    """A sum: whole, or with one decimal."""
    return say.number(float(value), 0 if value.denominator == 1 else 1)
