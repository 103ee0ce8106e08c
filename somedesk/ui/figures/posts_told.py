"""Posts as content: how many, by kind and weekday, and what they gave rise to; and each of them in a list."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from somedesk.content.metrics import platform_name
from somedesk.domain.calendar.entries import import_entries
from somedesk.domain.change import Change
from somedesk.domain.client import Client
from somedesk.domain.figures import posts as rules
from somedesk.domain.records.figures import Post
from somedesk.ui.figures.figure_words import number
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.choosing import choose
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.work.posts_in_calendar import entries_of

View = tuple[str, int]
MOST_ROWS = 1000
TASK = "posts_told"


class Told(Struct, frozen=True):
    """What there is to tell of the posts of one platform, "" for all: the newest, and how many have no entry yet."""

    platform: str
    count: int
    newest: tuple[Post, ...]
    oldest: Post | None
    weekdays: Mapping[int, rules.Group]
    kinds: Mapping[tuple[str, str], rules.Group]
    missing: int


def told(client: Client, platform: str) -> Told:
    """Go through all posts, which may be thousands: on another thread."""
    found = [post for post in rules.in_order(client) if platform in ("", post.platform)]
    return Told(
        platform,
        len(found),
        tuple(found[::-1][:MOST_ROWS]),
        found[0] if found else None,
        rules.grouped(found, lambda post: post.time.weekday()),
        rules.grouped(found, lambda post: (post.platform, post.kind)),
        sum(1 for _ in entries_of(client, client.posts.values())),
    )


def put_into_calendar(client: Client) -> Change | None:
    """Every post that is not there yet, on the day on which it was published."""
    return import_entries(client, entries_of(client, client.posts.values()))


class _Lines(Sequence[tuple[str, ...]]):
    """A line of the list for each post, put into words when it is looked at."""

    def __init__(self, posts: Sequence[Post], localisation: Localisation) -> None:
        self._posts, self._say = posts, localisation
        self._made: dict[int, tuple[str, ...]] = {}

    def __len__(self) -> int:
        return len(self._posts)

    def __getitem__(self, place: Any) -> Any:
        if place not in self._made:
            self._made[place] = self._line(self._posts[place])
        return self._made[place]

    def _line(self, post: Post) -> tuple[str, ...]:
        say = self._say
        return (
            f"{say.short_day(post.time.date())} {post.time:%H:%M}", platform_name(post.platform), post.kind,
            number(say, rules.engagement(post)), " ".join(post.text.split())[:120],
        )  # fmt: skip


class PostsTold(Dialog):
    """All posts, or those of one platform. The chosen ones can be deleted.

    It comes as it was ``left``, by platform and tab; ``post`` is one that is to be chosen in the list.
    """

    def __init__(
        self, context: Context, document: Document, parent: QWidget, left: View = ("", 0), post: str = ""
    ) -> None:
        super().__init__(parent, "posts_told", Button.Close)
        self._context, self._document = context, document
        self._shown: tuple[Post, ...] = ()
        self._wanted = document.client.posts.get(post)
        self.about = self.new_text("posts_about")
        self.platform = ChoiceField(self)
        self.platform.setObjectName("posts_platform")
        self.tabs = QTabWidget(self)
        self.tabs.setObjectName("posts_tabs")
        self.by_kind, self.by_weekday, self.list = (
            CopyTable(f"posts_{name}", self) for name in ("kinds", "weekdays", "list")
        )
        for table in (self.by_weekday, self.by_kind, self.list):
            self.tabs.addTab(table, "")
        self.column.addWidget(self.platform)
        self.column.addWidget(self.about)
        self.column.addWidget(self.tabs, 1)
        self.calendar = self.new_action("posts_calendar", self._on_calendar_clicked)
        self.delete = self.new_action("posts_delete", self._on_delete_clicked)
        self.resize(QSize(820, 560).boundedTo(parent.window().size()))
        self.finish_building()
        self._come_back(*left)
        self.platform.currentIndexChanged.connect(self._on_platform_changed)
        document.changed.connect(self._on_document_changed)

    @property
    def view(self) -> View:
        """By which platform and tab posts are looked at."""
        return str(self.platform.currentData() or ""), self.tabs.currentIndex()

    def _come_back(self, platform: str, tab: int) -> None:
        wanted = self._wanted
        self.platform.choose(platform if wanted is None or wanted.platform == platform else "")
        self.tabs.setCurrentIndex(tab if wanted is None else self.tabs.indexOf(self.list))
        self._ask()

    def retranslate(self) -> None:
        self.setWindowTitle(word("posts"))
        platforms = sorted({post.platform for post in self._document.client.posts.values()})
        offered = [(platform_name(each), each) for each in platforms]
        self.platform.offer([(self.tr("All platforms"), ""), *offered])
        self.platform.setAccessibleName(word("posts.platform"))
        for tab, text in enumerate((self.tr("By weekday"), self.tr("By kind"), self.tr("Each post"))):
            self.tabs.setTabText(tab, text)
        self.by_weekday.setAccessibleName(self.tr("Posts by weekday"))
        self.by_kind.setAccessibleName(self.tr("Posts by kind"))
        self.list.setAccessibleName(word("posts"))
        self.delete.setText(self.tr("Delete the chosen posts"))
        self.delete.setEnabled(not self._document.read_only)
        self._ask()

    def _ask(self) -> None:
        """Have it reckoned what there is to tell."""
        self.calendar.setEnabled(False)
        task = partial(told, self._document.client, str(self.platform.currentData() or ""))
        self._context.tasks.run(TASK, task, self._on_told)

    @Slot(object)
    def _on_told(self, found: Told) -> None:
        say = self._context.localisation
        if found.oldest is None:
            self.about.setText(self.tr("No posts yet. Files of posts, such as Meta’s, LinkedIn’s or X’s, bring them."))
        else:
            days = say.short_day(found.oldest.time.date()), say.short_day(found.newest[0].time.date())
            count = self.tr("%Ln post(s)", "", found.count)
            self.about.setText(f"{count}, {days[0]} – {days[1]}")
        self.calendar.setText(self.tr("Put %Ln post(s) into the calendar", "", found.missing))
        self.calendar.setEnabled(found.missing > 0 and not self._document.read_only)
        header = ("", word("posts"), self.tr("Interactions per post"), self.tr("Measured of them"))
        weekdays = found.weekdays
        names = [say.locale.standaloneDayName(day) for day in range(1, 8)]
        rows = [self._row(names[day], weekdays[day]) for day in range(7) if day in weekdays]
        self.by_weekday.show_rows(header, rows, say.language)
        rows = [
            self._row(" · ".join(filter(None, (platform_name(platform), kind))), found.kinds[platform, kind])
            for platform, kind in sorted(found.kinds)
        ]
        self.by_kind.show_rows(header, rows, say.language)
        heads = (
            word("posts.time"), word("posts.platform"), word("posts.kind"), self.tr("Interactions"), word("posts.text"),
        )  # fmt: skip
        self._shown = found.newest
        self.list.show_rows(heads, _Lines(found.newest, say), say.language)
        if self._wanted in found.newest:
            choose(self.list, self.list.words.index(found.newest.index(self._wanted), 0))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._wanted = None

    def _row(self, name: str, group: rules.Group) -> tuple[str, ...]:
        say = self._context.localisation
        return name, str(group.count), number(say, group.engagement), str(group.measured)

    @Slot()
    def _on_platform_changed(self) -> None:
        self._ask()

    def done(self, result: int) -> None:
        self._context.tasks.cancel(TASK)
        super().done(result)

    @Slot()
    def _on_calendar_clicked(self) -> None:
        self.calendar.setEnabled(False)  # and with that it is asked for once
        self._document.apply_aside(put_into_calendar)

    @Slot()
    def _on_delete_clicked(self) -> None:
        rows = {index.row() for index in self.list.selectedIndexes()} if self.list.isVisible() else set()
        ids = [self._shown[row].id for row in sorted(rows)]
        self._document.apply_aside(partial(rules.delete_posts, ids=ids))

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.tables & {"posts", "entries"}:
            self.retranslate()
