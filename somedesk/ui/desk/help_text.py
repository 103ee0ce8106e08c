"""What help has to say, in one language: the topics of its page, and the word list."""

from collections.abc import Iterator

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from somedesk.base.paths import resource
from somedesk.base.searching import plain
from somedesk.content.glossary import glossary
from somedesk.ui.kit.i18n import Localisation

WORDS = "words"
ALL_RULES = "rules"
INSTRUMENTS = "What the instruments say to each other"


class Topic(Struct, frozen=True):
    """A section of help, or a term. ``key`` is the same in every language."""

    key: str
    title: str
    markdown: str

    def has(self, words: list[str]) -> bool:
        """Whether it holds every word."""
        text = plain(f"{self.title} {self.markdown}")
        return all(word in text for word in words)


def topics(localisation: Localisation) -> list[Topic]:
    """The sections of help in their order, and last the word list."""
    keys = (title for title, _ in _sections("en"))
    found = [Topic(key, *section) for key, section in zip(keys, _sections(localisation.language), strict=True)]
    place = next(place for place, topic in enumerate(found) if topic.key == INSTRUMENTS)
    found.insert(place + 1, _all_rules(localisation))
    title = QCoreApplication.translate("HelpPanel", "Word list")
    return [*found, Topic(WORDS, title, "\n\n".join((f"## {title}", *(term.markdown for term in terms(localisation)))))]


def terms(localisation: Localisation) -> list[Topic]:
    """The word list, as the language sorts."""
    collator = localisation.collator()
    found = sorted(glossary(localisation.language).items(), key=lambda item: collator.sortKey(item[1].name))
    return [Topic(f"{WORDS}.{key}", term.name, f"**{term.name}**: {term.text}") for key, term in found]


def rules(localisation: Localisation) -> list[Topic]:
    """A page for each rule about what two instruments say: what it compares, why both may be right, what mends it."""
    from somedesk.content.links import compares, mends, right
    from somedesk.domain.links.finding import RULES

    language = localisation.language
    why = QCoreApplication.translate("LinksDialog", "Why both may be right")
    what = QCoreApplication.translate("LinksDialog", "What usually mends it")
    found = []
    for rule in RULES:
        title = compares(rule, language)
        parts = (f"**{title}**", f"*{why}*: {right(rule.name, language)}", f"*{what}*: {mends(rule.name, language)}")
        found.append(Topic(f"{ALL_RULES}.{rule.name}", title, "\n\n".join(parts)))
    return found


def _all_rules(localisation: Localisation) -> Topic:
    each = rules(localisation)
    title = QCoreApplication.translate("HelpPanel", "All {count} rules").format(count=len(each))
    return Topic(ALL_RULES, title, "\n\n".join((f"## {title}", *(rule.markdown for rule in each))))


def _sections(language: str) -> Iterator[tuple[str, str]]:
    """Heading and text of each section. The page has the same ones in every language."""
    page = resource("help", f"{language}.md").read_text("utf-8")
    for section in page.split("\n## ")[1:]:
        yield section.partition("\n")[0].strip(), f"## {section}"
