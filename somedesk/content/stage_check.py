"""The texts of the stage check: stages, statements, what to look for, and the keys that answer.

resources/stage_check holds a file for each language, with the statements by number.
"""

from collections.abc import Mapping
from functools import cache
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from somedesk.base.languages import writing
from somedesk.base.paths import resource
from somedesk.domain.records.stage_check import STAGE_ANSWERS, StageAnswer

# Whose model it is.
AUTHOR = "Even Howard"


class StatementText(Struct, frozen=True, forbid_unknown_fields=True):
    """A statement, and what shows whether it is so."""

    text: Annotated[str, Meta(min_length=1, max_length=160)]
    look: Annotated[str, Meta(min_length=1, max_length=200)]


class StageTexts(Struct, frozen=True, forbid_unknown_fields=True):
    """All texts in one language. ``keys`` are the letters of the answers, in their order."""

    keys: Annotated[str, Meta(min_length=5, max_length=5)]
    stages: Mapping[int, str]
    statements: Mapping[int, StatementText]

    def text(self, statement: int) -> str:
        """What a statement says."""
        return self.statements[statement].text

    def look(self, statement: int) -> str:
        """What shows whether it is so."""
        return self.statements[statement].look

    def key(self, answer: StageAnswer) -> str:
        """The letter that gives an answer."""
        return self.keys[STAGE_ANSWERS.index(answer)]


@cache
def stage_texts(language: str) -> StageTexts:
    """The texts in ``language``; in English for a language that we do not have."""
    raw = resource("stage_check", f"{writing(language).id}.json").read_bytes()
    return msgspec.json.decode(raw, type=StageTexts)
