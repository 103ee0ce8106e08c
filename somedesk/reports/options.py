"""Which reports there are, and what one is made of."""

from typing import Annotated

from msgspec import Meta, Struct

KINDS = ("action-plan", "assessment", "summary", "poster", "minutes")
SECTIONS = ("standing", "charts", "overview", "actions", "reasons", "notes", "appendix", "decisions", "agreed")
DEFAULT_SECTIONS = {
    "action-plan": ("standing", "charts", "overview", "actions", "notes"),
    "assessment": ("standing", "charts", "notes", "appendix"),
    "summary": (),
    "poster": (),
    "minutes": ("notes", "decisions", "agreed"),
}

Line = Annotated[str, Meta(max_length=200)]
LongText = Annotated[str, Meta(max_length=100_000)]


class ReportOptions(Struct, frozen=True):
    """What a report is made of. ``assessment`` None = the latest; ``compare`` None = the one before it, "" = none.

    ``logo`` holds the bytes of a PNG or JPEG. ``sections`` None = those that the kind usually has; else in this order.
    ``title``, ``footer`` and ``mark`` (of confidentiality) replace what the report would say by itself. ``accent`` is
    the colour of titles as "#RRGGBB". ``second_language`` puts every word of ours in that language beside the first.
    ``rated`` False leaves a poster blank.
    """

    assessment: str | None = None
    compare: str | None = None
    consultant: str = ""
    organisation: str = ""
    logo: bytes | None = None
    confidential: bool = True
    sections: tuple[str, ...] | None = None
    introduction: LongText = ""
    title: Line = ""
    footer: Line = ""
    mark: Line = ""
    accent: str = ""
    second_language: str | None = None
    rated: bool = True
