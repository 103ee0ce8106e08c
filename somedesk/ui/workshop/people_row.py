"""Who takes part, and who has voted. A button for each: with open votes it offers levels, always who has left."""

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from somedesk.domain.records.workshop import Participant, Round
from somedesk.domain.workshop import workshops
from somedesk.ui.kit.flow import Flow
from somedesk.ui.workshop.votes import KeptVoting

MOST = 60  # more than these are told by their number alone


class PeopleRow(QWidget):
    """Shows whether each has voted; an open vote shows its level, a sealed one never."""

    def __init__(self, voting: KeptVoting, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self._voting = voting
        self._round: Round | None = None
        self._takes_levels = False
        self._flow = Flow(6)
        self.setLayout(self._flow)
        self._buttons: dict[int, QPushButton] = {}
        self._menu = QMenu(self)
        self._menu.setObjectName("participant_menu")

    def show_round(self, found: Round | None, *, takes_levels: bool) -> None:
        """Whose votes are in; without a round nobody is shown."""
        self._round, self._takes_levels = found, takes_levels
        workshop = self._voting.workshop
        there = workshop.participants if workshop is not None and found is not None else ()
        there = there if len(there) <= MOST else ()
        if [each.number for each in there] != list(self._buttons):
            self._rebuild([each.number for each in there])
        self.setVisible(bool(there))
        voted = self._voting.has_voted(found) if found is not None else frozenset()
        levels = {vote.participant: vote.level for vote in found.open_votes} if found is not None else {}
        for each in there:
            self._show(each, each.number in voted, levels)

    def _rebuild(self, numbers: list[int]) -> None:
        for button in self._buttons.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for number in numbers:
            button = QPushButton(self)
            button.setObjectName(f"participant_{number}")
            button.setProperty("kind", "pill")
            button.clicked.connect(partial(self._on_button_clicked, number))
            self._buttons[number] = button
            self._flow.addWidget(button)

    def _show(self, each: Participant, voted: bool, levels: dict[int, int | None]) -> None:
        button, name = self._buttons[each.number], each.name or str(each.number)
        if each.left and not voted:
            mark, told = "×", self.tr("has left")
        elif each.number in levels:
            level = levels[each.number]
            mark, told = ("–" if level is None else str(level)), self.tr("has voted")
        else:
            mark, told = ("✓", self.tr("has voted")) if voted else ("–", self.tr("has not voted"))
        text = f"{mark} {name}"
        if button.text() != text:
            button.setText(text.replace("&", "&&"))
            button.setAccessibleName(f"{name}: {told}")

    def _on_button_clicked(self, number: int, _checked: bool = False) -> None:
        self._menu.clear()
        found = self._round
        voted = found is not None and number in self._voting.has_voted(found)
        openly = found is not None and any(vote.participant == number for vote in found.open_votes)
        if found is not None and self._takes_levels and (openly or not voted):
            for level in range(self._voting.highest + 1):
                self._offer(f"level_{level}", str(level), partial(self._voting.set_open_vote, found, number, level))
            abstain = partial(self._voting.set_open_vote, found, number, None)
            self._offer("abstains", self.tr("does not vote"), abstain)
            if openly:
                self._offer(
                    "clear", self.tr("take the vote back"), partial(self._voting.clear_open_vote, found, number)
                )
            self._menu.addSeparator()
        each = self._participant(number)
        if each is not None:
            text = self.tr("is back") if each.left else self.tr("has left")
            self._offer("left", text, partial(self._leave, number, not each.left))
        button = self._buttons[number]
        self._menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def _participant(self, number: int) -> Participant | None:
        workshop = self._voting.workshop
        found = workshop.participants if workshop is not None else ()
        return next((each for each in found if each.number == number), None)

    def _leave(self, number: int, left: bool) -> None:
        workshop = self._voting.workshop
        if workshop is not None:
            people = workshops.with_left(workshop, number, left)
            self._voting.kept.make(workshops.set_participants, workshop.id, people)

    def _offer(self, name: str, text: str, act: object) -> None:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        action.triggered.connect(partial(_call, act))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            for button in self._buttons.values():
                button.setText("")  # said anew when the round is next shown
        super().changeEvent(event)


def _call(act: object, _checked: bool = False) -> None:
    assert callable(act)
    act()
