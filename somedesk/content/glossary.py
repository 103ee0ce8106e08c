"""The word list: what the words of the trade mean, per language, and where they stand in a text.

resources/glossary holds a file for each language: by id, the term, the further forms in which it is written, and an
explanation in plain words. A form with a capital ("CM", "SoMe") is found only as it is written; others in any case.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from somedesk.base.languages import writing
from somedesk.base.paths import resource


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """A term, its other forms, and what it means."""

    name: Annotated[str, Meta(min_length=2, max_length=60)]
    text: Annotated[str, Meta(min_length=1, max_length=300)]
    forms: tuple[str, ...] = ()

    @property
    def written(self) -> tuple[str, ...]:
        """Every form in which the term is written, its name first."""
        return (self.name, *self.forms)


class Mention(Struct, frozen=True):
    """A term in a text: ``text[start:end]`` is a form of the term ``id``."""

    start: int
    end: int
    id: str


@cache
def glossary(language: str) -> Mapping[str, Term]:
    """All terms by id in ``language``; in English for a language that we do not have."""
    raw = resource("glossary", f"{writing(language).id}.json").read_bytes()
    return MappingProxyType(msgspec.json.decode(raw, type=dict[str, Term]))


def explained(term: str, language: str) -> str:
    """What ``term`` means: its id, or any form of it. KeyError for one that is not on the list."""
    terms = glossary(language)
    if term in terms:
        return terms[term].text
    return terms[_id(term, language)].text


def terms_in(text: str, language: str) -> tuple[Mention, ...]:
    """Where terms stand in ``text``, from its beginning on; of two that begin together, the longer one."""
    found = _pattern(language).finditer(text)
    return tuple(Mention(match.start(), match.end(), _id(match.group(), language)) for match in found)


def _id(form: str, language: str) -> str:
    forms = _forms(language)
    return forms[form] if form in forms else forms[form.lower()]


@cache
def _forms(language: str) -> Mapping[str, str]:
    return {form: key for key, term in glossary(language).items() for form in term.written}


@cache
def _pattern(language: str) -> re.Pattern[str]:
    longest_first = sorted(_forms(language), key=lambda form: (-len(form), form))
    either = "|".join(f"(?i:{re.escape(f)})" if f == f.lower() else re.escape(f) for f in longest_first)
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)")
