"""Posts as content: how many, by kind and weekday, and what they gave rise to; and each of them in a list."""

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QTabWidget, QWidget

from somedesk.content.metrics import platform_name
from somedesk.domain.calendar.entries import import_entries
from somedesk.domain.figures import posts as rules
from somedesk.domain.records.figures import Post
from somedesk.ui.figures.figure_words import number
from somedesk.ui.kit.choice_field import ChoiceField
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.copy_table import CopyTable
from somedesk.ui.kit.dialog import Button, Dialog
from somedesk.ui.kit.document import Changed, Document
from somedesk.ui.kit.i18n import word
from somedesk.work.posts_in_calendar import entries_of

MOST_ROWS = 1000


class PostsTold(Dialog):
    """All posts, or those of one platform. The chosen ones can be deleted."""

    def __init__(self, context: Context, document: Document, parent: QWidget) -> None:
        super().__init__(parent, "posts_told", Button.Close)
        self._context, self._document = context, document
        self._shown: list[Post] = []
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
        self.platform.currentIndexChanged.connect(self._on_platform_changed)
        document.changed.connect(self._on_document_changed)

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
        missing = len([*entries_of(self._document.client, self._document.client.posts.values())])
        self.calendar.setText(self.tr("Put %n post(s) into the calendar", "", missing))
        self.calendar.setEnabled(missing > 0 and not self._document.read_only)
        self._show()

    def _show(self) -> None:
        say = self._context.localisation
        chosen = str(self.platform.currentData() or "")
        found = [p for p in rules.in_order(self._document.client) if chosen in ("", p.platform)]
        if not found:
            self.about.setText(self.tr("No posts yet. Files of posts, such as Meta’s, LinkedIn’s or X’s, bring them."))
        else:
            days = say.short_day(found[0].time.date()), say.short_day(found[-1].time.date())
            count = self.tr("%n post(s)", "", len(found))
            self.about.setText(f"{count}, {days[0]} – {days[1]}")
        header = ("", word("posts"), self.tr("Interactions per post"), self.tr("Measured of them"))
        weekdays = rules.grouped(found, lambda post: post.time.weekday())
        names = [say.locale.standaloneDayName(day) for day in range(1, 8)]
        rows = [self._row(names[day], weekdays[day]) for day in range(7) if day in weekdays]
        self.by_weekday.show_rows(header, rows, say.language)
        kinds = rules.grouped(found, lambda post: (post.platform, post.kind))
        rows = [
            self._row(" · ".join(filter(None, (platform_name(platform), kind))), kinds[platform, kind])
            for platform, kind in sorted(kinds)
        ]
        self.by_kind.show_rows(header, rows, say.language)
        self._shown = found[::-1][:MOST_ROWS]
        lines = [
            (
                f"{say.short_day(post.time.date())} {post.time:%H:%M}", platform_name(post.platform), post.kind,
                number(say, rules.engagement(post)), " ".join(post.text.split())[:120],
            )
            for post in self._shown
        ]  # fmt: skip
        heads = (
            word("posts.time"), word("posts.platform"), word("posts.kind"), self.tr("Interactions"), word("posts.text"),
        )  # fmt: skip
        self.list.show_rows(heads, lines, say.language)

    def _row(self, name: str, group: rules.Group) -> tuple[str, ...]:
        say = self._context.localisation
        return name, str(group.count), number(say, group.engagement), str(group.measured)

    @Slot()
    def _on_platform_changed(self) -> None:
        self._show()

    @Slot()
    def _on_calendar_clicked(self) -> None:
        """Every post that is not there yet, on the day on which it was published."""
        client = self._document.client
        self._document.apply(import_entries(client, entries_of(client, client.posts.values())))

    @Slot()
    def _on_delete_clicked(self) -> None:
        rows = {index.row() for index in self.list.selectedIndexes()} if self.list.isVisible() else set()
        change = rules.delete_posts(self._document.client, [self._shown[row].id for row in sorted(rows)])
        self._document.apply(change)

    @Slot(object)
    def _on_document_changed(self, changed: Changed) -> None:
        if changed.tables & {"posts", "entries"}:
            self.retranslate()
