"""In the presenter's window: how the room votes, who has voted (never what), and what it came to."""

from functools import partial

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from somedesk.domain.records.workshop import Round
from somedesk.ui.kit.flow import Flow
from somedesk.ui.workshop.ballots.ballot import Question
from somedesk.ui.workshop.ballots.going_round import GoingRound
from somedesk.ui.workshop.hands_fields import HandsFields
from somedesk.ui.workshop.participants_dialog import ParticipantsDialog
from somedesk.ui.workshop.people_row import PeopleRow
from somedesk.ui.workshop.pieces import Panel
from somedesk.ui.workshop.result_text import ResultText
from somedesk.ui.workshop.show import Deed
from somedesk.ui.workshop.votes import SECRET, KeptVoting
from somedesk.ui.workshop.workshop import Workshop

# The ways of voting that a button each begins, in the order in which they are offered.
BUTTONS = ("hands", "dots", "secret", "sitting", "paper", "beforehand")


class VotingPanel(Panel):
    """Begins rounds, counts, shows and restarts them. Space shows the votes too; that is the workshop's."""

    def __init__(self, workshop: Workshop, parent: QWidget) -> None:
        super().__init__("voting", parent)
        assert isinstance(workshop.voting, KeptVoting)
        self._workshop, self.voting = workshop, workshop.voting
        self._heading = self.new_text("voting_heading", "subheading")
        self.column.addWidget(self._heading)
        self._people = PeopleRow(self.voting, self)
        self.column.addWidget(self._people)
        self._hands = HandsFields(self.voting, self)
        self.column.addWidget(self._hands)
        self._result = ResultText(self.voting, self)
        self.column.addWidget(self._result)
        self._note = self.new_text("voting_note", "small")
        self.column.addWidget(self._note)
        self._ways = self._row()
        self._begin: dict[str, QPushButton] = {}
        for way in BUTTONS:
            button = self.new_button(f"vote_{way}", partial(self.begin, way))
            self._begin[way] = button
            self._ways.addWidget(button)
        self._build_deeds()
        workshop.changed.connect(self.refresh)
        self.retranslate()

    def _row(self) -> Flow:
        row = Flow()
        self.column.addLayout(row)
        return row

    def _build_deeds(self) -> None:
        row = self._row()
        self._reveal = self.new_button("vote_reveal", self._workshop.reveal, "primary")
        self._missing = self.new_text("vote_missing", "warning", wraps=False)
        self._pass = self.new_button("vote_pass", self._on_pass_clicked)
        self._again = self.new_button("vote_again", self._on_again_clicked)
        self._more = self.new_button("vote_more", self._on_more_clicked)
        self._who = self.new_button("vote_who", self._on_who_clicked, "link")
        for widget in (self._reveal, self._missing, self._pass, self._again, self._more, self._who):
            row.addWidget(widget)
        self._menu = QMenu(self)
        self._menu.setObjectName("vote_menu")

    def act(self, deed: Deed) -> bool:
        """No key is taken before the workshop has it."""
        return False

    # --- what is shown ---

    @property
    def _round(self) -> Round | None:
        return self.voting.round(self._workshop.dimension, self._workshop.phase)

    @Slot()
    def refresh(self) -> None:
        """Show what is now."""
        found, standing = self._round, self._workshop.standing
        is_open = found is not None and found.status == "open"
        is_shown = found is not None and found.status == "revealed"
        way = self.voting.way()
        self._heading.setText(self._title(found))
        self._people.show_round(found if is_open else None, takes_levels=is_open and way == "dots")
        self._hands.show_round(found if is_open and way == "hands" else None)
        self._result.show_round(found if is_shown else None)
        secret = is_open and standing.is_secret
        self._note.setText(self._secrecy() if secret else self._warm_up_note())
        self._note.setVisible(bool(self._note.text()))
        for name, button in self._begin.items():
            first = name != "beforehand" or self._workshop.phase == "current"
            button.setVisible(not is_open and (first if not is_shown else name in {"hands", "dots", "secret"}))
            button.setText(self._way_name(name, again=is_shown))
        self._reveal.setVisible(is_open)
        self._missing.setVisible(is_open and standing.missing > 0)
        self._missing.setText(self.tr("%n missing", "", standing.missing))
        self._pass.setVisible(is_open and way in {"secret", "sitting"} and standing.missing > 0)
        self._again.setVisible(is_open and standing.voted > 0)
        self._more.setVisible(True)

    def _title(self, found: Round | None) -> str:
        standing = self._workshop.standing
        if found is None:
            return self.tr("Vote, or decide without a vote")
        number = self.tr("round {n}").format(n=found.number)
        if found.status == "revealed":
            votes = self.tr("The votes")
            return f"{votes} · {number}"
        names = {
            "hands": self.tr("Show of hands"),
            "dots": self.tr("Open votes"),
            "secret": self.tr("Secret vote on the computer that goes round"),
            "sitting": self.tr("Secret vote on all dimensions in one sitting"),
            "paper": self.tr("Vote on paper"),
            "beforehand": self.tr("Ballots filled in beforehand"),
        }
        counted = self.tr("{n} of {count}").format(n=standing.voted, count=standing.expected)
        return f"{names[self.voting.way()]} · {number} · {counted}"

    def _secrecy(self) -> str:
        workshop = self.voting.workshop
        if workshop is not None and workshop.by_name:
            return self.tr("Nobody sees a vote before all are shown. Then each is shown with its name.")
        fewest = workshop.fewest if workshop is not None else 3
        return self.tr(
            "Nobody sees a vote before all are shown, not even you. Of fewer than {n} only the number is shown."
        ).format(n=fewest)

    def _warm_up_note(self) -> str:
        return self.tr("Warm-up: nothing of this is kept.") if self.voting.kept.is_warm_up else ""

    def _way_name(self, way: str, *, again: bool) -> str:
        if again:
            return {
                "hands": self.tr("New round by hands"),
                "dots": self.tr("New round of open votes"),
                "secret": self.tr("New secret round"),
            }.get(way, "")
        return {
            "hands": self.tr("Show of hands"),
            "dots": self.tr("Open votes"),
            "secret": self.tr("Secret, on this computer"),
            "sitting": self.tr("All dimensions in one sitting"),
            "paper": self.tr("On paper…"),
            "beforehand": self.tr("Collect ballots…"),
        }[way]

    def retranslate(self) -> None:
        """Set every text."""
        self._reveal.setText(self.tr("Show the votes · Space"))
        self._pass.setText(self.tr("Pass the computer round"))
        self._again.setText(self.tr("Start this round again…"))
        self._more.setText("…")
        self._more.setAccessibleName(self.tr("More about voting"))
        self._who.setText(self.tr("People and time…"))
        self.refresh()

    # --- what is done ---

    def begin(self, way: str, _checked: bool = False) -> None:
        """Begin a round, or go on with the one that is open in another way."""
        if way in {"dots", "secret", "sitting"} and not self.voting.people:
            self.ask_who(partial(self.begin, way))
            return
        dimensions = self._to_vote_on() if way in {"sitting", "paper", "beforehand"} else [self._workshop.dimension]
        if not self.voting.start(dimensions, self._workshop.phase, way):
            return
        if way in {"secret", "sitting"}:
            self._on_pass_clicked()
        elif way == "paper":
            self._type_paper()
        elif way == "beforehand":
            self._collect()
        elif way == "hands":
            self._hands.begin()

    def _to_vote_on(self) -> list[str]:
        """Dimensions on the agenda that are not revealed yet; the one that is talked about first."""
        phase, now = self._workshop.phase, self._workshop.dimension
        names = [now, *(item.dimension for item in self._workshop.items if item.dimension != now)]
        rounds = {name: self.voting.round(name, phase) for name in names}
        return [name for name in names if (found := rounds[name]) is None or found.status == "open" or name == now]

    @Slot()
    def _on_pass_clicked(self) -> None:
        self._workshop.before_ballot(self._go_round)

    def _go_round(self) -> None:
        workshop, phase = self._workshop, self._workshop.phase
        sitting = self.voting.way() == "sitting"
        names = [item.dimension for item in workshop.items] if sitting else [workshop.dimension]
        rounds = {name: self.voting.round(name, phase) for name in names}
        names = [name for name in names if (found := rounds[name]) is not None and found.status == "open"]
        record = self.voting.workshop
        by_name = record is not None and record.by_name
        question = Question(
            tuple(names), phase, workshop.text, workshop.model.structure.levels, by_name, 1 if phase == "target" else 0
        )
        guest = GoingRound(self.voting, question, workshop.desk.context.appearance.theme)
        guest.ended.connect(partial(self._on_guest_ended, guest))
        workshop.take_over(guest)

    def _on_guest_ended(self, guest: GoingRound) -> None:
        self._workshop.take_over(None)
        guest.deleteLater()
        self._workshop.refresh()

    @Slot()
    def _on_again_clicked(self) -> None:
        from somedesk.ui.kit.question import Question as Box

        found = self._round
        if found is None:
            return
        text = self.tr("The votes of this round are destroyed, and that it was started again is noted.")
        box = Box("restart_round_box", self.tr("Start this round again?"), text, self.window())
        box.offer("restart", self.tr("Start again"), partial(self._restart, found), "danger")
        box.offer("keep", self.tr("Go on"))
        box.open()

    def _restart(self, found: Round) -> None:
        self.voting.restart(found)

    @Slot()
    def _on_more_clicked(self) -> None:
        self._menu.clear()
        found = self._round
        if found is not None and found.status == "open":
            for way in ("hands", "dots", "secret", "paper", "beforehand"):
                if way != self.voting.way():
                    self._offer(f"also_{way}", self._also(way), partial(self.begin, way))
            if not self._workshop.standing.voted:
                self._offer("withdraw", self.tr("Withdraw this vote"), partial(self.voting.withdraw, found))
            if self.voting.may_invent:
                invent = partial(self.voting.invent, self._workshop.dimension, self._workshop.phase)
                self._offer("invent", self.tr("Invent votes for practice"), invent)
        if self.voting.least_agreed(self._workshop.phase):
            self._offer("first", self.tr("Begin where we disagree"), self._talk_first)
            self._offer("agreement", self.tr("Where we agree, and where not…"), self._show_agreement)
        warm = self.voting.kept.is_warm_up
        self._offer("warm_up", self.tr("End the warm-up") if warm else self.tr("Warm-up that is not kept"), self._warm)
        self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _also(self, way: str) -> str:
        return self.tr("Also: {way}").format(way=self._way_name(way, again=False))

    def _offer(self, name: str, text: str, act: object) -> None:
        action = self._menu.addAction(text)
        action.setObjectName(name)
        assert callable(act)
        action.triggered.connect(partial(_call, act))

    def _talk_first(self) -> None:
        """Those agree least, and what nobody has decided on, come first."""
        first = self.voting.least_agreed(self._workshop.phase)
        self.voting.talk_first(first)
        self._workshop.go(first[0])

    def _show_agreement(self) -> None:
        from somedesk.ui.workshop.agreement_dialog import AgreementDialog

        dialog = AgreementDialog(self.voting, self._workshop.phase, self._workshop.text, self.window())
        dialog.chosen.connect(self._workshop.go)
        dialog.open()

    def _warm(self) -> None:
        self.voting.kept.warm_up(not self.voting.kept.is_warm_up)

    @Slot()
    def _on_who_clicked(self) -> None:
        self.ask_who()

    def ask_who(self, then: object = None) -> None:
        """Ask who takes part; ``then`` is called when somebody does."""
        dialog = ParticipantsDialog(self.voting, len(self._to_vote_on()), self._planned(), self.window())
        if callable(then):
            dialog.accepted.connect(partial(_call, then))
        dialog.open()

    def _planned(self) -> int:
        return sum(item.minutes for item in self._workshop.items)

    def _type_paper(self) -> None:
        from somedesk.ui.workshop.paper_dialog import PaperDialog

        PaperDialog(self.voting, self._workshop.phase, self._workshop.text, self.window()).open()

    def _collect(self) -> None:
        from somedesk.ui.workshop.collecting import collect

        collect(self._workshop, self.voting, self.window())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


def _call(act: object, *_args: object) -> None:
    assert callable(act)
    act()


__all__ = ["BUTTONS", "SECRET", "VotingPanel"]
