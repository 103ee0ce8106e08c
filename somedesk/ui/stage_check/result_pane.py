"""What the answers come to: the stage, each stage's fit, what does not go together, and how many answered alone."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from somedesk.content.stage_check import AUTHOR, stage_texts
from somedesk.content.themes import Theme
from somedesk.domain.records.stage_check import StageCheck
from somedesk.domain.stage_check.result import Answers, Result, StageFit
from somedesk.domain.stage_check.spread import Group
from somedesk.domain.stage_check.statements import STAGES
from somedesk.ui.kit.context import Context
from somedesk.ui.kit.flow import Flow
from somedesk.ui.kit.i18n import counted, word
from somedesk.ui.kit.theme import colour
from somedesk.ui.stage_check.saying import share_words, sum_words
from somedesk.ui.stage_check.still import StillText

Earlier = tuple[StageCheck, Result]
MOST_FURTHEST = 5


class FitBar(QWidget):
    """A share as a bar, the threshold as a line across it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self._share, self._threshold = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, threshold: float, spoken: str) -> None:
        """Show a share of 1, and what a screen reader says of it."""
        if (share, threshold) != (self._share, self._threshold):
            self._share, self._threshold = share, threshold
            self.update()
        if self.accessibleName() != spoken:
            self.setAccessibleName(spoken)

    def sizeHint(self) -> QSize:
        return QSize(160, 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide, middle = self.width(), self.height() // 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(self.theme["line"]))
        painter.drawRoundedRect(0, middle - 4, wide, 8, 4, 4)
        if self._share:
            painter.setBrush(colour(self.theme["accent"]))
            painter.drawRoundedRect(0, middle - 4, max(8, round(wide * self._share)), 8, 4, 4)
        painter.setPen(QPen(colour(self.theme["ink"]), 2))
        line = min(wide - 1, round(wide * self._threshold))
        painter.drawLine(line, 0, line, self.height())


class _Stage(QWidget):
    """One stage: name and share, bar, and the same in words."""

    def __init__(self, stage: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.name, self.share = QLabel(self), StillText(theme, self, small=False)
        self.name.setObjectName(f"stage_{stage}_name")
        self.share.setObjectName(f"stage_{stage}_share")
        self.bar = FitBar(theme, self)
        self.bar.setObjectName(f"stage_{stage}_bar")
        self.met, self.all = StillText(theme, self), StillText(theme, self)
        self.met.setObjectName(f"stage_{stage}_met")
        self.all.setObjectName(f"stage_{stage}_all")
        self.share.setFixedWidth(56)
        self.share.to_right = self.all.to_right = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(1)
        top, foot = QHBoxLayout(), QHBoxLayout()
        self.name.setWordWrap(True)
        top.addWidget(self.name, 1)
        top.addWidget(self.share)
        foot.addWidget(self.met, 1)
        foot.addWidget(self.all, 1)
        column.addLayout(top)
        column.addWidget(self.bar)
        column.addLayout(foot)


class ResultPane(QFrame):
    """Reads what it is shown; ``why_requested`` when the sum is wanted, ``statement_requested`` carries a number."""

    why_requested = Signal()
    over_time_requested = Signal()
    statement_requested = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("stage_result")
        self.setProperty("kind", "side")
        self._context = context
        theme = context.appearance.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 14, 16, 12)
        self._column.setSpacing(4)
        self._title = self._label("result_title", "section")
        self._stage = self._label("result_stage", "figure")
        self._before = self._label("result_before", "muted")
        self.stages = {stage: _Stage(stage, theme, self) for stage in STAGES}
        for each in self.stages.values():
            self._column.addWidget(each)
        self._rule = self._label("result_rule", "small")
        self.why, self.over_time = self._link("why_stage"), self._link("stage_over_time")
        self.why.clicked.connect(self.why_requested)
        self.over_time.clicked.connect(self.over_time_requested)
        links = Flow(4)
        links.addWidget(self.why)
        links.addWidget(self.over_time)
        self._column.addLayout(links)
        self._opposites_title = self._label("opposites_title", "subheading")
        self._opposites = self._box("opposites")
        self._group_title = self._label("group_title", "subheading")
        self._group_words = self._label("group_words", "muted")
        self._furthest = self._box("furthest")
        self._column.addStretch(1)
        self._credit = self._label("stage_credit", "small")
        self._said: object = None

    def _label(self, name: str, kind: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setProperty("kind", kind)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        return label

    def _link(self, name: str, parent: QWidget | None = None) -> QPushButton:
        link = QPushButton(parent or self)
        link.setObjectName(name)
        link.setProperty("kind", "link")
        return link

    def _box(self, name: str) -> QWidget:
        box = QWidget(self)
        box.setObjectName(name)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._column.addWidget(box)
        return box

    # --- what is shown ---

    def use_theme(self, theme: Theme) -> None:
        """Take other colours."""
        for each in self.stages.values():
            for part in (each.bar, each.share, each.met, each.all):
                part.theme = theme
                part.update()

    def show_result(self, check: StageCheck, found: Result, answers: Answers, earlier: Earlier | None) -> None:
        """Show what the answers come to; ``earlier`` is the check before it."""
        language = self._context.localisation.language
        names = stage_texts(language).stages
        self._set(self._title, self.tr("Result") if found.complete else self.tr("Result so far"))
        reached = word("stage_n", n=found.stage) if found.stage else word("stage_none")
        self._set(self._stage, f"{reached} · {names[found.stage]}" if found.stage else reached)
        self._set(self._before, self._before_words(earlier))
        for fit in found.fits:
            self._show_fit(fit, found, names[fit.stage])
        threshold = word(f"stage_checks.threshold.{check.threshold}")
        self._set(self._rule, word("stage_rule", threshold=threshold))
        why = self.tr("Why {stage}?").format(stage=reached[:1].lower() + reached[1:])
        if self.why.text() != why:
            self.why.setText(why)
        self._show_opposites(found, answers)
        self._set(self._credit, word("stage_credit", author=AUTHOR))

    def _before_words(self, earlier: Earlier | None) -> str:
        if earlier is None:
            return ""
        check, result = earlier
        stage = word("stage_n", n=result.stage) if result.stage else word("stage_none")
        when = self._context.localisation.short_month(check.date)
        return self.tr("{stage} in {month}").format(stage=stage, month=when)

    def _show_fit(self, fit: StageFit, found: Result, name: str) -> None:
        own = self.stages[fit.stage]
        threshold = share_words(found.threshold)
        named = word("stage_named", n=fit.stage, name=name)
        self._set(own.name, named)
        own.share.say(share_words(fit.share))
        met = sum_words(fit, self._context.localisation)
        own.met.say(met, "good" if fit.is_met else "muted", strong=fit.is_met)
        of_all = "" if fit.all_share is None else word("stage_all", share=share_words(fit.all_share))
        own.all.say(of_all, "muted")
        spoken = word("stage_bar", name=named, share=share_words(fit.share), threshold=threshold)
        own.bar.show_share(float(fit.share or 0), float(found.threshold), spoken)

    def _show_opposites(self, found: Result, answers: Answers) -> None:
        said = [
            self._context.localisation.language,
            *((pair, *(answers[n] for n in pair)) for pair in found.contradictions),
        ]
        if said == self._said:
            return
        self._said = said
        self._set(self._opposites_title, word("stage_contradictions") if found.contradictions else "")
        column = _emptied(self._opposites)
        for pair in found.contradictions:
            one, other = (word(f"stage_answers.answer.{answers[number]}") for number in pair)
            text = word(f"stage_opposites.{pair[0]}", first=pair[0], second=pair[1], one=one, other=other)
            label = QLabel(f"⚠ {text}", self._opposites)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
            row = QHBoxLayout()
            for number in pair:
                row.addWidget(self._jump(number, self._opposites))
            row.addStretch(1)
            column.addLayout(row)

    def _jump(self, number: int, parent: QWidget, more: str = "") -> QPushButton:
        link = self._link(f"go_to_{number}", parent)
        link.setText(self.tr("Go to {number}").format(number=number) + more)
        link.clicked.connect(partial(self._on_jump_clicked, number))
        return link

    def _on_jump_clicked(self, number: int) -> None:
        self.statement_requested.emit(number)

    def show_group(self, group: Group) -> None:
        """How many answered alone, and where they disagree most; of too few only how many, and why."""
        self._set(self._group_title, word("stage_respondents") if group.count else "")
        said = counted("stage_respondents_count", group.count) if group.count else ""
        if group.count and group.spreads is None:
            said += " " + word("stage_too_few", fewest=group.fewest)
        elif group.count:
            said += " " + (f"{word('stage_furthest')}:" if group.furthest else word("stage_all_agree"))
        self._set(self._group_words, said)
        column = _emptied(self._furthest)
        flow = Flow(2)
        for spread in group.furthest[:MOST_FURTHEST]:
            apart = self._context.localisation.number(float(spread.apart or 0))
            flow.addWidget(self._jump(spread.statement, self._furthest, f" ({apart})"))
        column.addLayout(flow)
        self._furthest.setVisible(bool(group.furthest))

    def retranslate(self) -> None:
        """Set what does not depend on the answers."""
        self.over_time.setText(self.tr("Over time…"))
        self._said = None

    def _set(self, label: QLabel, text: str) -> None:
        if label.text() != text:
            label.setText(text)
            label.setVisible(bool(text))


def _emptied(box: QWidget) -> QVBoxLayout:
    """The box's column without what was in it."""
    column = box.layout()
    assert isinstance(column, QVBoxLayout)
    while (item := column.takeAt(0)) is not None:
        for each in [item.widget()] if item.widget() else _widgets(item):
            if each is not None:
                each.hide()
                each.deleteLater()
    return column


def _widgets(item: object) -> list[QWidget | None]:
    layout = item.layout() if hasattr(item, "layout") else None
    found: list[QWidget | None] = []
    while layout is not None and (inner := layout.takeAt(0)) is not None:
        found.append(inner.widget())
    return found
