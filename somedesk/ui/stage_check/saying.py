"""How the stage check says shares and sums on the screen."""

from fractions import Fraction

from somedesk.domain.stage_check.result import StageFit
from somedesk.ui.kit.i18n import Localisation, percent, word


def share_words(share: Fraction | None) -> str:
    """ "88 %", as the language writes it; a dash where nothing applies."""
    return "–" if share is None else percent(float(share) * 100)


def sum_words(fit: StageFit, say: Localisation) -> str:
    """ "3.5 of 4 · met", "2 of 5 · needs 3.3"."""
    if not fit.asked:
        return word("stage_nothing")
    key = "stage_met" if fit.is_met else "stage_needs"
    return word(key, met=say.compact(float(fit.met)), asked=fit.asked, needed=amount(fit.needed, say))


def amount(value: Fraction, say: Localisation) -> str:
    """A sum: whole, or with one decimal."""
    return say.number(float(value), 0 if value.denominator == 1 else 1)
