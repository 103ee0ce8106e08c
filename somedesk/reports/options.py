"""What a report is made of. An option that may be the same for every client is a field of ``Look``, and a widget."""

from typing import Annotated

from msgspec import Meta, Struct

Line = Annotated[str, Meta(max_length=200)]
LongText = Annotated[str, Meta(max_length=100_000)]
Id = Annotated[str, Meta(max_length=40)]


class Look(Struct, frozen=True, kw_only=True):
    """What may be the same for every client: a template keeps all of it, and the reports page has a widget for each.

    ``logo`` holds the bytes of a PNG or JPEG; None = that of the settings, ``with_logo`` False = none at all.
    ``sections`` None = those that the kind usually has; else in this order. ``title``, ``footer`` and ``mark`` (of
    confidentiality) replace what the report would say by itself. ``accent`` is the colour of titles as "#RRGGBB".
    ``second_language`` puts every word of ours in that language beside the first. ``rated`` False leaves a poster
    blank.
    """

    sections: Annotated[tuple[Id, ...], Meta(max_length=50)] | None = None
    title: Line = ""
    introduction: LongText = ""
    footer: Line = ""
    mark: Line = ""
    accent: Id = ""
    confidential: bool = True
    second_language: Id | None = None
    rated: bool = True
    logo: bytes | None = None
    with_logo: bool = True


class ReportOptions(Look, frozen=True, kw_only=True):
    """A look, and what is one client's own. ``assessment`` None = the latest; ``compare`` None = the one before it,
    "" = none."""

    assessment: str | None = None
    compare: str | None = None
    consultant: str = ""
    organisation: str = ""
