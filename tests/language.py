"""Is a text in the language that it should be in? Small words give it away."""

import re

# Words that are common in one of the three and are no word of the other two.
SMALL_WORDS = {
    "da": {
        "og",
        "ikke",
        "af",
        "eller",
        "hvad",
        "jeg",
        "hvor",
        "hvem",
        "til",
        "bliver",
        "mere",
        "nogen",
        "også",
    },
    "sv": {
        "och",
        "inte",
        "av",
        "eller",
        "vad",
        "jag",
        "är",
        "att",
        "ett",
        "var",
        "vem",
        "till",
        "blir",
        "mer",
        "någon",
    },
    "en": {
        "the",
        "and",
        "of",
        "is",
        "are",
        "with",
        "that",
        "this",
        "which",
        "their",
        "you",
        "your",
        "what",
        "when",
        "from",
    },
}
# "eller" and "is" stand in two of them; a letter that a language does not have is as telling as a word.
# What the trade calls so in every language.
NAMES = ("share of voice",)
SHARED = {"eller", "is", "var"}
FOREIGN_LETTERS = {"da": "äö", "sv": "æø", "en": "æøäöå"}
QUOTES = {"da": "»«’", "sv": "”’", "en": "“”’"}
ALL_QUOTES = "\"'«»“”„‘’"


def foreign_words(text: str, language: str) -> set[str]:
    """Small words and letters of another language. One in quotation marks may be a name, one in braces is a value's."""
    text = re.sub(r"\{\w*\}", " ", text)
    for name in NAMES:
        text = re.sub(name, " ", text, flags=re.IGNORECASE)
    words = set(re.findall(r"\w+", re.sub(r"[»”“][^«”]*[«”]", " ", text.lower())))
    own = SMALL_WORDS[language]
    others: set[str] = set().union(*(SMALL_WORDS[other] for other in SMALL_WORDS if other != language))
    found = words & (others - own - SHARED)
    return found | {letter for letter in FOREIGN_LETTERS[language] if letter in text.lower()}


def straight_quotes(text: str, language: str) -> set[str]:
    """Quotation marks that the language does not write."""
    return {mark for mark in ALL_QUOTES if mark in text} - set(QUOTES[language])
