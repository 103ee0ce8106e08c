"""Which language each run of a Word document is in; what is said in the second language is marked in the text."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from somedesk.reports.subject import SECOND_BEGINS, SECOND_ENDS

_MARKS = re.compile(f"([{SECOND_BEGINS}{SECOND_ENDS}])")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def plain(text: str) -> str:
    """``text`` without marks."""
    return _MARKS.sub("", text)


def speak(body: Any, tag: str, second: str) -> None:
    """Have every run of a document's text say its language: ``second`` between marks, which go, else ``tag``."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for whole in list(body.iter(qn("w:r"))):
        for run, is_second in _cut(whole):
            said = OxmlElement("w:lang")
            said.set(qn("w:val"), second if is_second else tag)
            run.get_or_add_rPr().append(said)


def _cut(run: Any) -> Iterator[tuple[Any, bool]]:
    """``run``, or the runs that stand in its place, each with whether it is in the second language."""
    if not _MARKS.search(run.text):
        yield run, False
        return
    is_second, parts = False, [part for part in run if part is not run.rPr]
    for part in parts:
        for text in _MARKS.split(part.text or "") if part.tag.endswith("}t") else [None]:
            if text in (SECOND_BEGINS, SECOND_ENDS):
                is_second = text == SECOND_BEGINS
            elif text != "":
                yield _before(run, part, text), is_second
    run.getparent().remove(run)


def _before(run: Any, part: Any, text: str | None) -> Any:
    """A run that looks as ``run`` does, put before it, with ``text`` or, if that is None, with what ``part`` is."""
    made, piece = deepcopy(run), deepcopy(part)
    for child in [child for child in made if child is not made.rPr]:
        made.remove(child)
    if text is not None:
        piece.text = text
        piece.set(_SPACE, "preserve")
    made.append(piece)
    run.addprevious(made)
    return made
