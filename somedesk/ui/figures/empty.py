"""What the page says where there is no key figure to show, and the next step."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget


class EmptyFigures(QWidget):
    """In place of the cards: no key figure yet, or none that passes the filter."""

    clear_requested = Signal()
    new_requested = Signal()
    posts_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("metrics_empty")
        self._filtered, self._posts = False, 0
        column = QVBoxLayout(self)
        column.addStretch(1)
        self._heading, self._text = QLabel(self), QLabel(self)
        self._heading.setProperty("kind", "heading")
        self._text.setProperty("kind", "muted")
        for widget in (self._heading, self._text):
            widget.setWordWrap(True)
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addSpacing(8)
        self.button = QPushButton(self)
        self.button.setObjectName("metrics_empty_step")
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_button_clicked)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        self.posts = QPushButton(self)
        self.posts.setObjectName("metrics_empty_posts")
        self.posts.setProperty("kind", "link")
        self.posts.clicked.connect(self.posts_requested)
        column.addWidget(self.posts, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def show_reason(self, filtered: bool, posts: int) -> None:
        """Nothing passes the filter, or (else) nothing is followed yet, though so many posts may have come."""
        self._filtered, self._posts = filtered, posts
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text."""
        self.posts.setVisible(self._posts > 0)
        self.posts.setText(self.tr("Show %Ln imported post(s)…", "", self._posts))
        if self._filtered:
            self._heading.setText(self.tr("No key figure matches"))
            self._text.setText(self.tr("The choices above hide every key figure."))
            self.button.setText(self.tr("Show all"))
        else:
            self._heading.setText(self.tr("No key figure is followed yet"))
            self._text.setText(
                self.tr(
                    "Key figures show whether the work with social media does what it is for. Choose a few that follow "
                    "your purposes, then type a value or import a file from a platform."
                )
            )
            self.button.setText(self.tr("Choose key figures…"))

    @Slot()
    def _on_button_clicked(self) -> None:
        (self.clear_requested if self._filtered else self.new_requested).emit()
