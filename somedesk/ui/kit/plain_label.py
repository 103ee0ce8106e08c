"""Labels of plain text that Qt itself makes.

For one that Python has made, Qt looks for a method of Python's before each of some fifteen that it calls on the way to
the screen: a third of the time that a label takes. By itself Qt makes one to show a picture in the cell of a table.
"""

from PySide6.QtCore import QMetaType, Qt
from PySide6.QtWidgets import QItemEditorFactory, QLabel, QWidget

_PICTURE = QMetaType.Type.QPixmap.value


def plain_label(text: str, parent: QWidget, kind: str = "", *, wrap: bool = False) -> QLabel:
    """A label of plain text, in one line or wrapped at any width."""
    label = QItemEditorFactory.defaultFactory().createEditor(_PICTURE, parent)
    assert isinstance(label, QLabel)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if wrap:
        label.setWordWrap(True)
        # Without this the longest word would say how wide what is around has to be.
        label.setMinimumWidth(1)
    if kind:
        label.setProperty("kind", kind)
    label.setText(text)
    return label
