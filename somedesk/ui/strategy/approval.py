"""Asks who approves the strategy as it is now, from when it holds, and when it is looked at again."""

import datetime as dt

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.base.errors import InvalidInput
from somedesk.content.messages import message
from somedesk.domain.records.strategy import StrategyVersion
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.date_field import DateField
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import TextField

_DAYS = ("approved_on", "in_force_since", "review")


class ApprovalDialog(Dialog):
    """``approved`` carries a StrategyVersion without content, which whoever keeps it puts in."""

    approved = Signal(object)

    def __init__(self, context: Context, today: dt.date, parent: QWidget) -> None:
        super().__init__(parent, "strategy_approval", Button.Ok | Button.Cancel)
        self._context = context
        self._about = self.new_text("approval_about", "muted")
        self.column.addWidget(self._about)
        self._problem = self.new_text("approval_problem", "warning")
        self._problem.hide()
        self.column.addWidget(self._problem)
        theme = context.appearance.theme
        self.days = {name: DateField(theme, self, optional=name != "approved_on") for name in _DAYS}
        self.days["approved_on"].show_date(today)
        self.days["in_force_since"].show_date(today)
        self.by = self.new_line("approved_by")
        self.note = TextField(parent=self)
        self.note.setObjectName("approval_note")
        self.note.setMinimumHeight(70)
        self._labels: dict[str, QLabel] = {}
        form = self.new_form()
        for name, field in (
            ("approved_on", self.days["approved_on"]),
            ("approved_by", self.by),
            ("in_force_since", self.days["in_force_since"]),
            ("review", self.days["review"]),
            ("note", self.note),
        ):
            if name in self.days:
                field.setObjectName(f"approval_{name}")
            self._labels[name] = QLabel(self)
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        self.resize(520, 400)
        self.finish_building()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Approve the strategy"))
        self._about.setText(
            self.tr(
                "The strategy is kept as it is now, whatever is changed later. The day on which it is to be reviewed "
                "becomes an action of the plan."
            )
        )
        for name, label in self._labels.items():
            label.setText(word(f"strategy_versions.{name}"))
            label.buddy().setAccessibleName(word(f"strategy_versions.{name}"))
        self.buttons.button(Button.Ok).setText(self.tr("Approve"))

    def accept(self) -> None:
        """Refused here, where the days can still be changed."""
        approved = self.days["approved_on"].shown_date()
        assert approved is not None
        found = {name: self.days[name].shown_date() for name in ("in_force_since", "review")}
        if any(day is not None and day < approved for day in found.values()):
            language = self._context.localisation.language
            self.complain(self._problem, message(InvalidInput("strategy_version_days"), language))
            self.fit()
            return
        self.approved.emit(
            StrategyVersion(
                "new",
                approved,
                approved_by=self.by.text().strip(),
                in_force_since=found["in_force_since"],
                review=found["review"],
                note=self.note.toPlainText().strip(),
            )
        )
        super().accept()
