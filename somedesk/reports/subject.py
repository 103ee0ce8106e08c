"""What a report is about, looked up once: the client, the assessment, the one to compare with, words and numbers."""

import datetime as dt
from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from somedesk.base import locale
from somedesk.content.in_language import in_language
from somedesk.content.words import Words, words
from somedesk.domain.client import Assessment, Client, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel, ModelText
from somedesk.domain.workshop.rounds import rounds_as_listed
from somedesk.reports.options import ReportOptions

# Round what is said in the second language, where a file can say of each word which language it is in: no character of
# any text, but one that XML can hold. See exchange/spoken_runs.py.
SECOND_BEGINS, SECOND_ENDS = "\U000ffff0", "\U000ffff1"


class Subject(Struct, frozen=True):
    """A client seen in one language on one day. ``assessment`` and ``model`` are None for a client without any.

    ``second`` is the same in the other language of a report in two. Our own words and the model's are said in both
    (``each``, ``both``, ``label``), what the user wrote once. With ``marks``, what is said in the second is marked.
    """

    client: Client
    language: str
    options: ReportOptions
    today: dt.date
    words: Words
    assessment: Assessment | None
    earlier: Assessment | None
    model: MaturityModel | None
    second: "Subject | None" = None
    marks: bool = False

    @property
    def each(self) -> "tuple[Subject, ...]":
        """This subject, then the one in the second language, if there is one."""
        return (self, self.second) if self.second else (self,)

    @property
    def alone(self) -> "Subject":
        """This subject in its own language only."""
        return replace(self, second=None)

    def both(self, say: "Callable[[Subject], str]", between: str = " / ") -> str:
        """What is said in one language, and in the other where that differs; a colon only once, at the end."""
        *first, last = dict.fromkeys(say(subject) for subject in self.each)
        shown = self.marked(last) if first else last
        return between.join([*(text.removesuffix(":") if last.endswith(":") else text for text in first), shown])

    def in_turn(self, say: "Callable[[Subject], str]") -> "tuple[str, ...]":
        """What is said in one language, and what in the other, each by itself."""
        first, *others = (say(subject) for subject in self.each)
        return (first, *map(self.marked, others))

    def marked(self, text: str) -> str:
        """``text`` as that of the second language, if this is what is wanted."""
        begins, ends = self.around
        return f"{begins}{text}{ends}"

    @property
    def around(self) -> tuple[str, str]:
        """What is around what is said in the second language."""
        return (SECOND_BEGINS, SECOND_ENDS) if self.marks else ("", "")

    def label(self, key: str, **values: object) -> str:
        """A text of ours in both languages; ``values`` must read the same in both."""
        return self.both(lambda subject: subject.words(key, **values))

    @property
    def texts(self) -> ModelText:
        """The model's wording. Only for a client with a model."""
        if self.model is None:
            raise LookupError("no assessment, no model")
        return self.model.text(self.language)

    def wording(self, model: MaturityModel) -> str:
        """The language that the words of ``model`` are in: another one, where it has none in the report's."""
        return model.text(self.language).language

    def foreign(self, model: MaturityModel) -> str | None:
        """That language if it is another one: for what is not hyphenated."""
        language = self.wording(model)
        return None if language == self.language else language

    @property
    def date(self) -> dt.date:
        """The day that the report is about: the assessment's, else today."""
        return self.assessment.date if self.assessment else self.today

    @property
    def ratings(self) -> tuple[Rating, ...]:
        """Every dimension's rating; none without an assessment."""
        return scoring.ratings_of(self.client, self.assessment) if self.assessment else ()

    @property
    def rated(self) -> bool:
        """Whether at least one dimension has a value."""
        return any(scoring.value(rating) is not None for rating in self.ratings)

    def day(self, date: dt.date) -> str:
        """A date in full: 14. november 2026."""
        return locale.day(date, self.language)

    def short_day(self, date: dt.date) -> str:
        """A date for tables: 14. nov. 2026."""
        return locale.day(date, self.language, "medium")

    def month(self, date: dt.date) -> str:
        """A month: november 2026."""
        return locale.day(date, self.language, "month")

    def number(self, value: float, decimals: int = 1) -> str:
        """A number as the language writes it."""
        return locale.number(value, self.language, decimals)

    def plain(self, value: float) -> str:
        """A number with as few decimals as it needs, at most three: 1, 0,5, 0,125."""
        return self.number(value, locale.plain_decimals(value))

    def value(self, value: float | None) -> str:
        """A level, with its half if it has one: 2, 2,5; a dash for none."""
        return "–" if value is None else self.plain(value)

    def difference(self, value: float) -> str:
        """A number with its sign: +0,8, −0,3, 0,0."""
        rounded = self.number(abs(value))
        if rounded == self.number(0):
            return rounded
        return ("+" if value > 0 else locale.MINUS) + rounded

    def listed(self, names: Sequence[str], most: int = 3) -> str:
        """Names in a row: "a, b and c", or "a, b and 4 more"."""
        if len(names) > most:
            return self.words("and_more", names=", ".join(names[: most - 1]), n=len(names) - most + 1)
        if len(names) < 2:
            return "".join(names)
        return self.words("and", first=", ".join(names[:-1]), last=names[-1])

    def area(self, area: str) -> str:
        """Name of an area of this report's model."""
        return self.texts.areas[area].name

    def dimension_name(self, dimension: str) -> str:
        """Name of a dimension, in both languages."""
        return self.both(lambda subject: subject.dimension(dimension))

    def dimension(self, dimension: str) -> str:
        """Name of a dimension of this report's model, else of any model that the client has used, else its id."""
        models = [*([self.model] if self.model else ()), *self.client.models.values()]
        for model in models:
            if found := model.text(self.language).dimensions.get(dimension):
                return found.name
        return dimension


def subject_of(client: Client, language: str, options: ReportOptions, today: dt.date) -> Subject:
    """Look up what the options name; what is ours on the plan is said in ``language``."""
    client = rounds_as_listed(in_language(client, language))
    assessment = client.assessments[options.assessment] if options.assessment else client.latest
    earlier = None
    if assessment is not None and options.compare is None:
        earlier = client.before(assessment)
    elif options.compare:
        earlier = client.assessments[options.compare]
    model = client.model_of(assessment) if assessment else None
    if earlier and model and client.model_of(earlier).structure.id != model.structure.id:
        earlier = None
    second = None
    if options.second_language not in (None, language):
        second = subject_of(client, options.second_language, replace(options, second_language=None), today)
    return Subject(client, language, options, today, words(language), assessment, earlier, model, second)
