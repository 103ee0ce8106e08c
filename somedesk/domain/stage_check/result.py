"""What the answers of a stage check come to. Where the rule comes from: docs/numbers.md."""

import math
from collections.abc import Mapping
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType

from msgspec import Struct

from somedesk.domain.client import Client
from somedesk.domain.records.stage_check import StageAnswer, StageCheck, Threshold
from somedesk.domain.stage_check.statements import BY_STAGE, OPPOSITES, STAGES, STATEMENTS, Statement

HALF, ONE, NOTHING = Fraction(1, 2), Fraction(1), Fraction(0)
SHARES: Mapping[Threshold, Fraction] = MappingProxyType(
    {"half": HALF, "two_thirds": Fraction(2, 3), "three_quarters": Fraction(3, 4), "whole": ONE}
)
_WORTH: Mapping[StageAnswer, Fraction] = MappingProxyType(
    {"yes": ONE, "partly": HALF, "no": NOTHING, "unknown": NOTHING}
)

Answers = Mapping[int, StageAnswer]


class Term(Struct, frozen=True):
    """One statement in a sum: what was answered, and what it counts; None = it does not count at all."""

    statement: Statement
    answer: StageAnswer | None
    worth: Fraction | None
    outgrown: bool = False


class StageFit(Struct, frozen=True):
    """How well one stage fits. ``met`` of ``asked`` are its actions and successes, ``all_met`` of ``all_asked`` those
    of all its statements that have been answered. ``needed`` is what the threshold asks for, in the halves
    that answers are worth.
    """

    stage: int
    terms: tuple[Term, ...]
    met: Fraction
    asked: int
    needed: Fraction
    all_met: Fraction
    all_asked: int

    @property
    def share(self) -> Fraction | None:
        """Of the actions and successes that apply; None if none does."""
        return self.met / self.asked if self.asked else None

    @property
    def all_share(self) -> Fraction | None:
        """Of all statements that apply and are answered; None if there is none."""
        return self.all_met / self.all_asked if self.all_asked else None

    @property
    def is_met(self) -> bool:
        """Whether the threshold is reached."""
        return self.asked > 0 and self.met >= self.needed

    @property
    def answered(self) -> int:
        """How many of its statements have an answer."""
        return sum(term.answer is not None for term in self.terms)

    @property
    def outgrown(self) -> int:
        """How many early statements no longer hold."""
        return sum(term.outgrown for term in self.terms)


class Result(Struct, frozen=True):
    """What a stage check comes to. ``stage`` 0 = none is reached yet."""

    stage: int
    fits: tuple[StageFit, ...]
    threshold: Fraction
    contradictions: tuple[tuple[int, int], ...]

    @property
    def answered(self) -> int:
        """How many statements have an answer."""
        return sum(fit.answered for fit in self.fits)

    @property
    def complete(self) -> bool:
        """Whether every statement has one."""
        return self.answered == len(STATEMENTS)


def agreed(client: Client, check: str) -> dict[int, StageAnswer]:
    """The agreed answers of a check by statement."""
    found = client.stage_answers.values()
    return {each.statement: each.answer for each in found if each.check == check and each.answer is not None}


def result_of(client: Client, check: StageCheck) -> Result:
    """What the agreed answers of ``check`` come to."""
    return result(agreed(client, check.id), check.threshold)


def result(answers: Answers, threshold: Threshold = "two_thirds") -> Result:
    """The highest stage whose own and all lower actions and successes are met to the threshold, and each stage's fit.

    A stage of which nothing applies is passed over: it is not reached itself and holds back none above it.
    """
    return _result(tuple(sorted(answers.items())), threshold)


# A page asks for the same at each answer: for its rows, its sum, and the check before.
@lru_cache(maxsize=64)
def _result(given: tuple[tuple[int, StageAnswer], ...], threshold: Threshold) -> Result:
    answers, share = dict(given), SHARES[threshold]
    fits = tuple(_fit(stage, answers, share) for stage in STAGES)
    reached = 0
    for fit in fits:
        if fit.asked and not fit.is_met:
            break
        if fit.asked:
            reached = fit.stage
    return Result(reached, fits, share, contradictions(answers))


def contradictions(answers: Answers) -> tuple[tuple[int, int], ...]:
    """The opposites that are both said to hold, at least one of them wholly: two halves are on the way, no more."""
    found = []
    for first, second in OPPOSITES:
        said = {answers.get(first), answers.get(second)}
        if said <= {"yes", "partly"} and "yes" in said:
            found.append((first, second))
    return tuple(found)


def _fit(stage: int, answers: Answers, share: Fraction) -> StageFit:
    terms = tuple(_term(statement, answers.get(statement.number)) for statement in BY_STAGE[stage])
    deciding = [term for term in terms if term.statement.decides and term.worth is not None]
    counted = [term for term in terms if term.answer is not None and term.worth is not None]
    return StageFit(
        stage,
        terms,
        _sum(deciding),
        len(deciding),
        Fraction(math.ceil(share * len(deciding) * 2), 2),
        _sum(counted),
        len(counted),
    )


def _sum(terms: list[Term]) -> Fraction:
    """In halves, because adding fractions takes longer than all the rest."""
    return Fraction(sum(2 if term.worth is ONE else 1 if term.worth is HALF else 0 for term in terms), 2)


def _term(statement: Statement, answer: StageAnswer | None) -> Term:
    """An early statement counts in full whether it holds or is outgrown, and so leaving it behind lowers nothing."""
    if answer == "not_applicable":
        return Term(statement, answer, None)
    if statement.early and answer in ("yes", "partly", "no"):
        return Term(statement, answer, ONE, outgrown=answer == "no")
    return Term(statement, answer, NOTHING if answer is None else _WORTH[answer])
