"""Report templates: how a consultant's reports look, under a name, as a file that can be passed on."""

import unicodedata
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.errors import InvalidInput
from somedesk.domain.client import LANGUAGES
from somedesk.domain.record import is_visible
from somedesk.reports import accent
from somedesk.reports.options import KINDS, SECTIONS, Line, LongText, ReportOptions

SUFFIX = ".somedesk-template"
LONGEST_NAME = 80
LARGEST = 8 * 1024 * 1024

Id = Annotated[str, Meta(max_length=40)]


class Template(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A kind of report with everything that may be the same for every client. ``logo`` None = that of the settings."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    kind: Id
    format: Literal["somedesk-report-template-1"] = "somedesk-report-template-1"
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


FIELDS = ("sections", "title", "introduction", "footer", "mark", "accent", "confidential", "second_language", "rated")


def template_of(name: str, kind: str, options: ReportOptions, *, with_logo: bool = True) -> Template:
    """What is chosen, under a name. Raises InvalidInput if the name is empty or longer than 80 characters."""
    name = " ".join(name.split())
    if not name or not is_visible(name) or len(name) > LONGEST_NAME:
        raise InvalidInput("template_name")
    fields = {field: getattr(options, field) for field in FIELDS}
    return Template(name=name, kind=kind, with_logo=with_logo, logo=options.logo if with_logo else None, **fields)


def applied(template: Template, options: ReportOptions) -> ReportOptions:
    """``options`` with what the template says; what is the client's or the consultant's own stays."""
    logo = template.logo or (options.logo if template.with_logo else None)
    return replace(options, logo=logo, **{field: getattr(template, field) for field in FIELDS})


def encoded(template: Template) -> bytes:
    """The template as a file."""
    # The format is what tells our files from others, so it is written though it is a default.
    fields = msgspec.to_builtins(template) | {"format": template.format}
    return msgspec.json.format(msgspec.json.encode(fields, order="sorted"), indent=1) + b"\n"


def decoded(content: bytes, name: str = "") -> Template:
    """The template in a file called ``name``. Raises InvalidInput("template_unreadable") if there is none."""
    try:
        if len(content) > LARGEST or b"somedesk-report-template-1" not in content:
            raise ValueError("not a template")
        template = outside.from_json(content, Template)
        accent.checked(template.accent)
        known = template.kind in KINDS and template.second_language in (None, *LANGUAGES)
        if not known or set(template.sections or ()) - set(SECTIONS):
            raise ValueError("of a later version")
        if template.logo is not None:
            from somedesk.reports.logo import as_png

            template = replace(template, logo=as_png(template.logo))
    except (ValueError, InvalidInput) as error:
        raise InvalidInput("template_unreadable", name=name) from error
    return template


def file_name(name: str) -> str:
    """A file name for a template called ``name``, which every file system takes; another one for another name."""
    plain = unicodedata.normalize("NFC", name).casefold()
    safe = "".join(c if c.isalnum() or c in " -_" else f"%{ord(c):x}" for c in plain).strip()
    return f"template {safe[:100]}".strip() + SUFFIX
