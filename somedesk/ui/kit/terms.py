"""Explanations of the words of the trade, on hover over whatever text they stand in."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QLabel, QToolTip

from somedesk.ui.kit.i18n import spoken
from somedesk.ui.kit.plain_tip import plain_tip


def explaining(tip: str, text: str) -> str:
    """The tooltip ``tip``, and below it what the terms in ``text`` mean, both in the language of the screen."""
    # With the first tooltip, not at the start: the list is read, and made into a pattern.
    from html import escape

    from somedesk.content.glossary import glossary, terms_in

    found = dict.fromkeys(mention.id for mention in terms_in(text, spoken()))
    if not found:
        return plain_tip(tip)
    terms = glossary(spoken())
    lines = [f"<p><b>{escape(terms[key].name)}</b>: {escape(terms[key].text)}</p>" for key in found]
    said = f'<p style="white-space: pre-wrap">{escape(tip)}</p>' if tip else ""
    return f"<qt>{said}{''.join(lines)}</qt>"


class _Explaining(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent) or not isinstance(watched, QLabel):
            return super().eventFilter(watched, event)
        QToolTip.showText(event.globalPos(), explaining("", watched.text()), watched)
        return True


def explain_terms(label: QLabel) -> None:
    """Explain the terms in ``label``, whatever it says when it is pointed at."""
    label.installEventFilter(_Explaining(label))
