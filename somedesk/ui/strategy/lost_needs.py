"""What was said of a target group on a platform that another version of the file has removed: moved on, or removed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from somedesk.domain.client import Client
from somedesk.domain.records.strategy import Need
from somedesk.domain.strategy.answers import lost_needs, place_need, remove_need
from somedesk.domain.strategy.lines import in_order
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import word
from somedesk.ui.strategy.editing import Editing


class LostNeeds(QFrame):
    """A card for each; hidden as long as there are none."""

    def __init__(self, editing: Editing, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("lost_needs")
        self.setProperty("kind", "card")
        self._editing = editing
        self._title, self._hint = self._label("subheading"), self._label("muted")
        self._cards: dict[str, QWidget] = {}
        self._editable = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 12, 12)
        self._column.setSpacing(6)
        self._column.addWidget(self._title)
        self._column.addWidget(self._hint)
        self.hide()

    def _label(self, kind: str) -> QLabel:
        label = QLabel(self)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def retranslate(self) -> None:
        """Set every text."""
        if self._cards and (client := self._editing.client) is not None:
            self.show_lost(client, self._editable)

    def show_lost(self, client: Client, editable: bool) -> None:
        """Show what has no platform."""
        self._editable = editable
        for card in self._cards.values():
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        found = lost_needs(client)
        self._title.setText(word("no_platform"))
        self._hint.setText(
            self.tr(
                "Their platform was removed in another version of the file. Choose where they belong, or remove them."
            )
        )
        self._cards = {need.id: self._card(client, need, editable) for need in found}
        for card in self._cards.values():
            self._column.addWidget(card)
        self.setVisible(bool(found))

    def spot(self, need: str) -> QWidget | None:
        """Where one of them is given a platform; None if it is none of them."""
        card = self._cards.get(need)
        return card.findChild(ChoiceField) if card is not None else None

    def _card(self, client: Client, need: Need, editable: bool) -> QWidget:
        card = QWidget(self)
        card.setObjectName("lost_need")
        group = client.target_groups[need.target_group].name
        lines = [(word(f"needs.{name}"), getattr(need, name).strip()) for name in ("reason", "aim", "content")]
        if need.goal:
            lines.append((word("needs.goal"), client.goals[need.goal].name))
        said = [f"{name}: {text}" for name, text in lines if text]
        if need.not_here:
            said = [word("not_here_because", because=need.because.strip() or "…")]
        text = self._label("")
        text.setObjectName("lost_text")
        text.setText("\n".join([group, *said]))
        choose, remove_it = self.tr("Choose a platform"), self.tr("Remove")
        where, remove = ChoiceField(card), QPushButton(remove_it, card)
        where.setObjectName("lost_platform")
        where.setAccessibleName(f"{group}: {choose}")
        where.offer([(choose, None), *((each.name, each.id) for each in in_order(client, "platforms"))])
        where.activated.connect(partial(self._on_platform_activated, need.id, where))
        remove.setObjectName("lost_remove")
        remove.setAccessibleName(f"{group}: {remove_it}")
        remove.clicked.connect(partial(self._on_remove_clicked, need.id))
        column, row = QVBoxLayout(card), Flow(6)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(text)
        column.addLayout(row)
        for widget in (where, remove):
            widget.setEnabled(editable)
            row.addWidget(widget)
        return card

    def _on_platform_activated(self, need: str, where: ChoiceField, _row: int) -> None:
        if (platform := where.currentData()) is not None:
            self._editing.page.make(place_need, need, platform)

    def _on_remove_clicked(self, need: str) -> None:
        self._editing.page.make(remove_need, need)
