"""Text that a spreadsheet would take for a formula, made harmless with an apostrophe, and made what it was."""

_MARK = "'"
# The apostrophe itself is marked too, so that what was marked can be told from what began so.
_STARTS = ("=", "+", "-", "@", "\t", "\r", _MARK)


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would not take ``text`` for plain text."""
    return text.startswith(_STARTS)


def marked(text: str) -> str:
    """``text`` with an apostrophe before it where a spreadsheet would take it for a formula."""
    return _MARK + text if looks_like_formula(text) else text


def unmarked(text: str) -> str:
    """The text that ``marked`` was given."""
    return text[1:] if text.startswith(_MARK) and looks_like_formula(text[1:]) else text
