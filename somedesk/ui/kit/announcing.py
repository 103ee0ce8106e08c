"""Words for those who listen to the screen."""

from PySide6.QtWidgets import QWidget


def is_listened_to() -> bool:
    """Whether a screen reader, or what else asks for the words of the screen, is there."""
    from PySide6.QtGui import QAccessible  # has seven kinds of names made when it is first touched

    return QAccessible.isActive()


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say ``text``, wherever the focus is."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
