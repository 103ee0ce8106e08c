"""Tooltips that hold text from users."""


def plain_tip(text: str) -> str:
    """``text`` as a tooltip: Qt takes what looks like a tag for one, and would fetch the picture that it names."""
    if "<" not in text:
        return text
    # White space as it stands: a line of its own stays one.
    return '<p style="white-space: pre-wrap">' + text.replace("&", "&amp;").replace("<", "&lt;") + "</p>"
