"""Report templates: how a consultant's reports look, under a name, as a file that can be passed on."""

import unicodedata
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta
from msgspec.structs import replace

from somedesk.base import outside
from somedesk.base.digest import blake2b
from somedesk.base.errors import InvalidInput
from somedesk.domain.client import LANGUAGES
from somedesk.domain.record import is_visible
from somedesk.reports import accent
from somedesk.reports.kinds import KINDS, SECTIONS
from somedesk.reports.options import Id, Look, ReportOptions

SUFFIX = ".somedesk-template"
LONGEST_NAME = 80
_SHORT = 100  # bytes of a name in that of its file
LARGEST = 8 * 1024 * 1024


class Template(Look, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """A kind of report with everything that may be the same for every client, under a name."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    kind: Id
    format: Literal["somedesk-report-template-1"] = "somedesk-report-template-1"


def template_of(name: str, kind: str, options: Look) -> Template:
    """What is chosen, under a name. Raises InvalidInput if the name is empty or longer than 80 characters."""
    name = " ".join(name.split())
    if not name or not is_visible(name) or len(name) > LONGEST_NAME:
        raise InvalidInput("template_name")
    return Template(name=name, kind=kind, **_look(options))


def applied(template: Template, options: ReportOptions) -> ReportOptions:
    """``options`` with what the template says; what is the client's or the consultant's own stays."""
    return replace(options, **_look(template))


def _look(of: Look) -> dict[str, Any]:
    return {field: getattr(of, field) for field in Look.__struct_fields__}


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
    if len(safe.encode()) > _SHORT:  # what is cut would be another template's too
        safe = f"{safe.encode()[:_SHORT].decode(errors='ignore')} {blake2b(plain.encode(), digest_size=8).hexdigest()}"
    return f"template {safe}".strip() + SUFFIX
