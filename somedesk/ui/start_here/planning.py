"""The last two steps: who does what, and the first month with its dates and posts."""

import datetime as dt

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from somedesk.content.suggestions import catalogue
from somedesk.domain.plan.planning import owner_names
from somedesk.domain.records.team import Person
from somedesk.domain.start_here import (
    chosen,
    let_do,
    maker_of_posts,
    plan_month,
    posts_of_the_month,
    topic,
    week_days,
)
from somedesk.domain.team.people import add_person, known_as
from somedesk.ui.kit.action_fields import OwnerField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import word
from somedesk.ui.kit.text_field import LineField
from somedesk.ui.start_here.step import StartStep
from somedesk.work.fresh import new_id


class _Rows(StartStep):
    """A table of captions with a field each."""

    def __init__(self, context: Context, name: str, parent: QWidget) -> None:
        super().__init__(context, name, parent)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self.column.addLayout(self._grid)
        self.fields: dict[str, LineField] = {}
        self._captions: dict[str, QLabel] = {}

    def clear(self) -> None:
        """Take all rows away."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.fields, self._captions = {}, {}

    def add(self, key: str, caption: str, field: LineField) -> None:
        """A row."""
        row, label = len(self.fields), self._said(caption)
        label.setBuddy(field)
        self.fields[key], self._captions[key] = field, label
        self.name(key, caption)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def name(self, key: str, caption: str) -> None:
        """Call a row something."""
        self._captions[key].setText(caption)
        self.fields[key].setAccessibleName(caption)

    def _said(self, words: str) -> QLabel:
        label = self.label("start_caption")
        label.setText(words)
        return label

    def take_focus(self) -> None:
        first = next(iter(self.fields.values()), None)
        (first or self).setFocus(Qt.FocusReason.OtherFocusReason)


class WhoStep(_Rows):
    """A name for each action."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "who", parent)
        self.column.addStretch(1)
        self._shown: tuple[str, ...] = ()
        self._names: dict[str, str] = {}

    def show_document(self, document: Document) -> None:
        super().show_document(document)
        self.title.setText(self.tr("Who does it?"))
        actions = chosen(document.client)
        self.sentence.setText(
            self.tr("A name beside each. One person can have several, but nobody can do everything.")
            if actions
            else self.tr("There is nothing on the plan yet. Choose suggestions first.")
        )
        keys = tuple(action.id for action in actions)
        is_new = keys != self._shown
        if is_new:
            self.clear()
            self._shown = keys
            for action in actions:
                field = OwnerField(owner_names(document.client), self.context.appearance.theme, self)
                field.setObjectName(f"start_owner_{action.source}")
                field.setReadOnly(document.read_only)
                self.add(action.id, action.title, field)
        for action in actions:
            shown, name = self.fields[action.id], action.owner if action.owner in document.client.owners else ""
            # A name that was taken back elsewhere would be handed over again.
            if is_new or shown.text().strip() in (self._names[action.id], name):
                shown.setText(name)
            shown.setPlaceholderText(action.owner or word("actions.owner"))
            self._names[action.id] = name

    def leave(self) -> None:
        document = self.document
        if document is None or document.read_only:
            return
        named = dict[str, str]()
        for key, field in self.fields.items():
            if name := field.text().strip():
                if (known := known_as(document.client, name)) is None:
                    self.make(add_person(document.client, Person(id=name)))
                named[key] = known or name
        changed = {key: name for key, name in named.items() if document.client.actions[key].owner != name}
        if changed:
            self.make(let_do(document.client, changed))


class MonthStep(_Rows):
    """A topic for each of four weeks, and who makes them; dates for the actions; all on two pages.

    ``print_requested``.
    """

    print_requested = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "month", parent)
        self._dates = self.label("start_dates", "muted")
        self.column.addWidget(self._dates)
        self.paper = QPushButton(self)
        self.paper.setObjectName("start_print")
        self.paper.clicked.connect(self._on_paper_clicked)
        self.column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self._document_shown: object = None
        self._days: tuple[dt.date, ...] = ()

    def show_document(self, document: Document) -> None:
        super().show_document(document)
        self.title.setText(self.tr("What do you publish in the first four weeks?"))
        self.sentence.setText(
            self.tr("One topic a week is enough to begin with. The actions get dates that fit your hours.")
        )
        self.paper.setText(self.tr("Print the plan on two pages…"))
        if document is not self._document_shown:
            self._document_shown = document
            self.clear()
            self._days = week_days(document.today())
            for number, day in enumerate(self._days, start=1):
                field = LineField(self)
                field.setObjectName(f"start_topic_{number}")
                field.setMaxLength(300)
                field.setReadOnly(document.read_only)
                self.add(day.isoformat(), "", field)
            self._maker = OwnerField(owner_names(document.client), self.context.appearance.theme, self)
            self._maker.setObjectName("start_maker")
            self._maker.setReadOnly(document.read_only)
            self.add("maker", "", self._maker)
            self._proposed = ""
        self._propose_maker(maker_of_posts(document.client))
        self.name("maker", self.tr("Who makes the posts?"))
        for day in self._days:
            shown = self.context.localisation.short_day(day)
            week = day.isocalendar().week  # the number that the calendar has beside it
            self.name(day.isoformat(), self.tr("Week {number}, {day}").format(number=week, day=shown))
        lines = [
            f"{action.title}: {self.context.localisation.short_day(action.due)}"
            for action in chosen(document.client)
            if action.due is not None
        ]
        posts = posts_of_the_month(document.client, document.today())
        if posts:
            lines.append(self.tr("%Ln post(s) in the calendar of these weeks", "", len(posts)))
        lines += [
            f"  – {post.title}: {self.context.localisation.short_day(post.day)}"
            for post in posts
            if post.day is not None
        ]
        self._dates.setText("\n".join(lines))

    def leave(self) -> None:
        document = self.document
        if document is None or document.read_only:
            return
        client, assessment = document.client, document.client.latest
        known = catalogue(client.model_of(assessment).id) if assessment is not None else ()
        titles = {day: said for day in self._days if (said := self.fields[day.isoformat()].text().strip())}
        maker = self._maker.text().strip()
        if titles and maker:
            if (person := known_as(client, maker)) is None:
                self.make(add_person(client, Person(id=maker)))
                client = document.client
            maker = person or maker
        entries = [topic(client, new_id(), title, day, maker) for day, title in titles.items()]
        undated = any(action.due is None for action in chosen(client))
        if entries or undated:
            self.make(plan_month(client, known, document.today(), entries))
            for day in self._days:
                self.fields[day.isoformat()].clear()

    def _propose_maker(self, name: str) -> None:
        """Fill in who makes the posts, unless somebody has been typed."""
        if self._maker.text() == self._proposed:
            self._maker.setText(name)
            self._proposed = name

    def _on_paper_clicked(self) -> None:
        self.leave()
        self.print_requested.emit()
