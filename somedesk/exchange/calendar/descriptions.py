"""What an event says of itself, as plain text: Google's descriptions are HTML wherever somebody pressed a button."""

import re
from html.parser import HTMLParser

# Only what those editors write: whoever writes of <3 or of "a < b" means it.
_MARKED = re.compile(r"</?(?:a|b|br|div|em|i|li|ol|p|span|strong|u|ul|html-blob)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_LINES = frozenset({"div", "p", "li", "ul", "ol"})
_BLANK_LINES = re.compile(r"\n\s*\n\s*")


def plain(text: str) -> str:
    """A description without its markup; one without any is left as it is, but for blank ends."""
    text = text.replace("\r\n", "\n").strip()
    if not _MARKED.search(text):
        return text
    reader = _Plain()
    reader.feed(text)
    reader.close()
    return _BLANK_LINES.sub("\n\n", "".join(reader.parts).replace("\N{NO-BREAK SPACE}", " ")).strip()


class _Plain(HTMLParser):
    """Keeps text, breaks of lines, dots of lists, and where a link leads if its text does not say so."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._link, self._began = "", 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.parts.append("\n")
        self._end_line(tag)
        if tag == "li":
            self.parts.append("• ")
        if tag == "a":
            self._link, self._began = dict(attrs).get("href") or "", len(self.parts)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._link:
            said = "".join(self.parts[self._began :]).strip()
            self.parts.append(f" ({self._link})" if said != self._link else "")
            self._link = ""
        self._end_line(tag)

    def _end_line(self, tag: str) -> None:
        if tag in _LINES and self.parts and not self.parts[-1].endswith("\n"):
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
