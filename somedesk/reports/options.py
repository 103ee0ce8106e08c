"""Which reports there are, and what one is made of."""

from msgspec import Struct

KINDS = ("action-plan", "assessment", "summary")
SECTIONS = ("standing", "charts", "overview", "actions", "notes", "appendix")
DEFAULT_SECTIONS = {
    "action-plan": ("standing", "charts", "overview", "actions", "notes"),
    "assessment": ("standing", "charts", "notes", "appendix"),
    "summary": (),
}


class ReportOptions(Struct, frozen=True):
    """What a report is made of. ``assessment`` None = the latest; ``compare`` None = the one before it, "" = none.

    ``logo`` holds the bytes of a PNG or JPEG. ``sections`` None = those that the kind usually has; else in this order.
    """

    assessment: str | None = None
    compare: str | None = None
    consultant: str = ""
    organisation: str = ""
    logo: bytes | None = None
    confidential: bool = True
    sections: tuple[str, ...] | None = None
    introduction: str = ""
