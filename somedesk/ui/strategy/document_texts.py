"""The strategy document's own title and introduction, and whether it shows the questions and what is open."""

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from somedesk.domain.records.strategy import Strategy
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField

_CHECKS = ("asks", "names_open")


class DocumentTextsDialog(Dialog):
    """``chosen`` carries the strategy with these fields as they were entered."""

    chosen = Signal(object)

    def __init__(self, strategy: Strategy, read_only: bool, parent: QWidget) -> None:
        super().__init__(parent, "strategy_texts_dialog", Button.Close if read_only else Button.Ok | Button.Cancel)
        self._strategy = strategy
        self._labels = {name: QLabel(self) for name in ("title", "introduction")}
        self.title = self.new_line("document_title_field", strategy.title)
        self.introduction = TextField(strategy.introduction, self)
        self.introduction.setObjectName("document_introduction")
        self.introduction.setMinimumHeight(150)
        self.title.setReadOnly(read_only)
        self.introduction.setReadOnly(read_only)
        for name, field in (("title", self.title), ("introduction", self.introduction)):
            self._labels[name].setBuddy(field)
            self.column.addWidget(self._labels[name])
            self.column.addWidget(field)
        self.checks = {name: QCheckBox(self) for name in _CHECKS}
        for name, check in self.checks.items():
            check.setObjectName(f"document_{name}")
            check.setChecked(getattr(strategy, name))
            check.setEnabled(not read_only)
            self.column.addWidget(check)
        self._about = self.new_text("document_texts_about", "muted")
        self.column.addWidget(self._about)
        self.resize(560, 420)
        self.accepted.connect(self._on_self_accepted)
        self.finish_building()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("The strategy’s document"))
        for name, label in self._labels.items():
            label.setText(word(f"strategy.{name}"))
        self.title.setAccessibleName(word("strategy.title"))
        self.title.setPlaceholderText(word("strategy_title"))
        self.introduction.setAccessibleName(word("strategy.introduction"))
        for name, check in self.checks.items():
            check.setText(word(f"strategy.{name}"))
        self._about.setText(
            self.tr("Logo, colour, footer and a second language are chosen on the reports page, as for every report.")
        )

    def _on_self_accepted(self) -> None:
        self.chosen.emit(
            replace(
                self._strategy,
                title=self.title.text().strip(),
                introduction=self.introduction.toPlainText(),
                asks=self.checks["asks"].isChecked(),
                names_open=self.checks["names_open"].isChecked(),
            )
        )
