"""The action plan as a Word document: text, tables and charts that can be edited. python-docx is loaded with the first.

The content is the report's; charts are native, drawn by python-pptx and moved in with their workbook.
"""

import datetime as dt
import io
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from somedesk.base.languages import writing
from somedesk.base.xml_text import xml_line, xml_text
from somedesk.content.stage_check import AUTHOR
from somedesk.content.themes import REPORT_THEME, theme
from somedesk.domain.client import Assessment, Rating
from somedesk.domain.grid import scoring
from somedesk.domain.maturity_model import MaturityModel
from somedesk.domain.stage_check import check as checks
from somedesk.domain.team.matrix import departments
from somedesk.exchange import office, plan_words, stage_words
from somedesk.exchange.calendar.table import entry_words, in_order
from somedesk.exchange.docx_chart import add_native_chart
from somedesk.exchange.docx_outline import OutlineSections
from somedesk.exchange.docx_table import add_table, shade
from somedesk.exchange.package import truthful
from somedesk.exchange.spoken_runs import speak
from somedesk.reports import capacity, stage_check, team_words
from somedesk.reports.standing import how_score
from somedesk.reports.subject import Subject
from somedesk.reports.summary import figures, sentences

# More departments than that go into a table of their own.
MOST_COLUMNS = 8
WORN = ("Normal Table", "Table Grid")


def export_document(subject: Subject) -> bytes:
    """The document. The same subject gives the same bytes."""
    document = Document(subject)
    document.cover()
    if subject.assessment is not None and subject.model is not None:
        document.standing(subject.assessment, subject.model)
        if subject.rated:
            document.charts()
    document.actions()
    if subject.model is not None:
        document.notes(subject.model)
    document.stage_check()
    document.team()
    document.strategy()
    document.entries()
    return document.packed()


class Document(OutlineSections):
    """Writes section after section."""

    def __init__(self, subject: Subject) -> None:
        import docx

        self._subject, self._w = replace(subject, marks=True), subject.words
        self._docx = docx.Document()
        self._page()
        self._styles()
        office.set_properties(self._docx.core_properties, subject, f"{plan_words.title(subject)} – {self._client}")

    @property
    def _client(self) -> str:
        return xml_line(self._subject.client.profile.name)

    def packed(self) -> bytes:
        """The bytes of the file. Each run says its language: text that is copied elsewhere takes it along."""
        tag, *others = (writing(subject.language).tag for subject in self._subject.each)
        speak(self._docx.element.body, tag, others[0] if others else tag)
        out = io.BytesIO()
        self._docx.save(out)
        return truthful(out.getvalue(), tag)

    # --- sections ---

    def cover(self) -> None:
        """Whose plan it is, the four numbers, the summary, the introduction."""
        self._docx.add_paragraph(self._client, "Subtitle")
        self._docx.add_paragraph(xml_line(plan_words.title(self._subject)), "Title")
        self._docx.add_paragraph(plan_words.subtitle(self._subject))
        self._figures()
        for said in sentences(self._subject):
            self._docx.add_paragraph(xml_text(said))
        if self._subject.options.introduction.strip():
            self._docx.add_paragraph(xml_text(self._subject.options.introduction))
        if who := plan_words.made_by(self._subject):
            self._docx.add_paragraph(" · ".join(who))

    def standing(self, assessment: Assessment, model: MaturityModel) -> None:
        """About the assessment, how the score comes about, every dimension's level."""
        self._docx.add_heading(self._w("sections.standing"), 1)
        for name, text in plan_words.facts(self._subject, assessment):
            self._labelled(name + ":", text)
        self._docx.add_paragraph(how_score(self._subject, assessment))
        rows = plan_words.levels(self._subject, model)
        widths = (5.5, 6.5, 2.0, 3.0)[: 3 + bool(self._subject.earlier)]
        table = self._table(plan_words.levels_head(self._subject), [cells for _, _, cells in rows], widths)
        for row, (_, rating, _) in zip(table.rows[1:], rows, strict=True):
            self._ramp(row.cells[1], rating)

    def charts(self) -> None:
        """The profile, and what changed over time once there are two assessments."""
        self._docx.add_heading(self._w("sections.charts"), 1)
        self._docx.add_heading(self._w("charts_profile"), 2)
        dates = writing(self._subject.language).sheet_date
        add_native_chart(self._docx, office.profile_chart(self._subject), 11.0, dates)
        shown = office.areas_chart(self._subject)
        if len(shown.categories) < 2:
            self._docx.add_paragraph(self._w("charts_first_time"))
            return
        self._docx.add_heading(self._w("charts_areas"), 2)
        add_native_chart(self._docx, shown, 8.0, dates)
        head = (self._w("assessments.date"), *(series.name for series in shown.series))
        rows = [
            (name, *("–" if (v := each.values[i]) is None else self._subject.number(v) for each in shown.series))
            for i, name in enumerate(office.category_names(shown, self._subject))
        ]
        self._table(head, rows, (3.5, *(13.5 / len(shown.series) for _ in shown.series)))

    def actions(self) -> None:
        """All actions in one table, then each of them whole."""
        subject, actions = self._subject, plan_words.ordered(self._subject)
        if not actions:
            self._capacity()
            return
        self._docx.add_heading(self._w("sections.overview"), 1)
        self._docx.add_paragraph(self._w("actions_by_due", date=subject.day(subject.today)))
        rows = [plan_words.action_cells(subject, action) for action in actions]
        self._table(plan_words.action_head(subject), rows, (2.7, 5.2, 3.3, 2.2, 3.6))
        self._capacity()
        self._docx.add_heading(self._w("sections.actions"), 1)
        for area, group in plan_words.by_area(subject, actions):
            self._docx.add_heading(area, 2)
            for action in group:
                self._docx.add_heading(xml_line(action.title), 3)
                for label, text in plan_words.action_texts(subject, action):
                    self._labelled(label, text)
                self._muted(plan_words.action_details(subject, action))

    def entries(self) -> None:
        """The content calendar in one table; nothing without any entry."""
        found = in_order(self._subject.client, self._subject.language)
        if not found:
            return
        w = entry_words(self._subject.client, self._subject.language)
        self._docx.add_heading(self._w("kinds.calendar"), 1)
        head = tuple(self._w(f"entries.{field}") for field in ("day", "title", "platforms", "maker", "status"))
        rows = [
            (
                " ".join(part for part in (self._day(entry.day), w.clock(entry.time)) if part)
                or self._w("calendar_no_day"),
                xml_line(" · ".join(part for part in (entry.title, w.purpose(entry.purpose), w.rhythm(entry)) if part)),
                xml_line(", ".join(w.platforms(entry))) or "–",
                xml_line(", ".join(dict.fromkeys(name for name in (entry.maker, entry.poster) if name.strip()))) or "–",
                w.status(entry),
            )
            for entry in found
        ]
        self._table(head, rows, (2.8, 5.8, 2.8, 3.2, 2.4))
        for entry in found:
            if entry.text.strip() or entry.notes.strip():
                self._docx.add_heading(xml_line(entry.title), 2)
                self._labelled("", xml_text(entry.text))
                if entry.notes.strip():
                    self._labelled(self._w("entries.notes") + ":", xml_text(entry.notes))

    def _day(self, day: dt.date | None) -> str:
        return "" if day is None else self._subject.short_day(day)

    def notes(self, model: MaturityModel) -> None:
        """Notes and evidence in full. Levels stand in the table already: what nothing was said of has no heading."""
        subject = self._subject
        self._docx.add_heading(self._w("sections.notes"), 1)
        if not any(plan_words.notes(subject, rating) for rating in subject.ratings):
            self._docx.add_paragraph(self._w("empty_notes"))
            return
        for area in model.structure.areas:
            found = [
                each
                for each in subject.ratings
                if model.area_of(each.dimension) == area.id and _is_noted(subject, each)
            ]
            if found:
                self._docx.add_heading(xml_line(subject.texts.areas[area.id].name), 2)
            for rating in found:
                self._noted(rating)

    def _noted(self, rating: Rating) -> None:
        """Where a dimension stands, and what was said of it."""
        self._docx.add_heading(xml_line(self._subject.dimension(rating.dimension)), 3)
        said = [plan_words.level_words(self._subject, rating)]
        if rating.target is not None:
            said.append(f"{self._w('ratings.target')} {rating.target}")
        if rating.confidence:
            said.append(self._w(f"confidence_{rating.confidence}"))
        self._muted(" · ".join(said))
        for label, text in plan_words.notes(self._subject, rating):
            self._labelled(label, text)

    def stage_check(self) -> None:
        """The newest stage check: which stage and why, every statement with its answer, and what respondents said."""
        check = checks.latest(self._subject.client)
        if check is None:
            return
        subject, w = self._subject, self._w
        self._docx.add_heading(w("sections.stage-check"), 1)
        self._docx.add_paragraph(xml_text(" · ".join(filter(None, stage_words.about(subject, check)))))
        self._docx.add_paragraph(stage_check.sentences(subject, check))
        self._table(stage_words.fit_head(subject), stage_words.fits(subject, check), (5.5, 2.5, 5.0, 4.0))
        self._muted(stage_check.rule(subject, check))
        for said in stage_words.opposites(subject, check):
            self._docx.add_paragraph(said)
        self._docx.add_heading(w("sections.stage-statements"), 2)
        self._table(stage_words.statement_head(subject), stage_words.statements(subject, check), (1.2, 10.3, 3.2, 2.3))
        for title, label, text in stage_words.notes(subject, check):
            self._labelled(f"{title} {label}:", xml_text(text))
        for said in stage_words.respondents(subject, check):
            self._docx.add_paragraph(xml_text(said))
        self._muted(w("stage_credit", author=AUTHOR))

    def team(self) -> None:
        """People and capabilities, what is worth a look, responsibilities, role cards, the brief."""
        subject, w = self._subject.alone, self._w
        if not team_words.has_team(subject):
            return
        self._docx.add_heading(w("sections.team_people"), 1)
        self._docx.add_paragraph(xml_text(team_words.sentences(subject)))
        for title, who in team_words.capability_rows(subject):
            self._labelled(xml_text(f"{title}:"), xml_text(who))
        people = [tuple(map(xml_text, row)) for row in team_words.people_rows(subject)]
        self._table(team_words.people_head(subject), people, (5.5, 7.5, 4.0))
        head, loads = team_words.weeks(subject)
        self._docx.add_heading(w("team_weeks"), 2)
        self._docx.add_paragraph(w("team_weeks_about"))
        self._table(head, [tuple(map(xml_text, row)) for row in loads], (5.0, *(2.0 for _ in head[1:])))
        self._docx.add_heading(w("sections.team_checks"), 2)
        for title, why in team_words.finding_rows(subject):
            self._labelled(xml_text(f"{title}:"), xml_text(why))
        self._matrix(subject)
        self._docx.add_heading(w("sections.team_cards"), 2)
        for card in team_words.cards(subject):
            self._docx.add_heading(xml_line(f"{card.name} · {card.person}" if card.person else card.name), 3)
            for label, text in card.parts:
                self._labelled(f"{label}:", xml_text(text))
        self._docx.add_heading(w("sections.team_brief"), 2)
        brief = [tuple(map(xml_text, row)) for row in team_words.brief_rows(subject)]
        self._table([w("brief"), w("brief.settled"), w("brief.answer")], brief, (7.0, 2.5, 7.5))

    def _matrix(self, subject: Subject) -> None:
        if not subject.client.responsibilities:
            return
        self._docx.add_heading(self._w("sections.team_matrix"), 2)
        self._docx.add_paragraph(self._w("team_legend"))
        columns = departments(subject.client)
        for start in range(0, len(columns), MOST_COLUMNS):
            shown = columns[start : start + MOST_COLUMNS]
            head = [self._w("responsibilities.task"), *(team_words.department(subject, each) for each in shown)]
            rows = [
                (xml_text(name), *(team_words.letters(row, each) for each in shown))
                for name, row in team_words.matrix_rows(subject)
            ]
            self._table([xml_text(each) for each in head], rows, (4.4, *(12.6 / len(shown) for _ in shown)))

    # --- parts ---

    def _capacity(self) -> None:
        """Hours and days off, as far as they were set."""
        rows = [tuple(map(xml_text, cells)) for cells in capacity.rows(self._subject.alone)]
        if rows:
            self._docx.add_heading(self._w("hours_and_days_off"), 2)
            self._table([self._w(key) for key in capacity.COLUMNS], rows, (6.5, 3.0, 7.5))

    def _labelled(self, label: str, text: str) -> None:
        paragraph = self._docx.add_paragraph()
        if label:
            paragraph.add_run(label + " ").bold = True
        paragraph.add_run(text)

    def _muted(self, text: str) -> None:
        self._docx.add_paragraph().add_run(text).font.color.rgb = _rgb(theme(REPORT_THEME)["muted"])

    def _figures(self) -> None:
        from docx.oxml import OxmlElement
        from docx.shared import Pt

        shown = figures(self._subject.alone)
        table = self._docx.add_table(2, len(shown))
        # What a number is of heads its column, for those too who are read to.
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for head, cell, figure in zip(*(row.cells for row in table.rows), shown, strict=True):
            head.paragraphs[0].add_run(figure.caption)
            run = cell.paragraphs[0].add_run(figure.number)
            run.bold, run.font.size = True, Pt(26)
            role = theme(REPORT_THEME)["target" if figure.colour == "target" else "ink"]
            run.font.color.rgb = _rgb(role)
            for paragraph in (head.paragraphs[0], cell.paragraphs[0]):
                paragraph.paragraph_format.space_after = Pt(0)
            if figure.detail:
                cell.add_paragraph(figure.detail)

    def _table(self, head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[float]) -> Any:
        return add_table(self._docx, head, rows, widths)

    def _ramp(self, cell: Any, rating: Rating) -> None:
        """The colour of the level, as in the program."""
        if scoring.value(rating) is not None and rating.level is not None:
            shown = theme(REPORT_THEME).level(rating.level)
            shade(cell, shown.fill)
            cell.paragraphs[0].runs[0].font.color.rgb = _rgb(shown.ink)

    def _page(self) -> None:
        from docx.shared import Cm

        section = self._docx.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(2)

    def _styles(self) -> None:
        from docx.enum.style import WD_STYLE_TYPE
        from docx.opc.constants import RELATIONSHIP_TYPE
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn
        from docx.shared import Pt

        styles = self._docx.styles
        # A hundred looks of tables that nothing here wears: each paragraph would be checked against all of them.
        for style in [each for each in styles if each.type == WD_STYLE_TYPE.TABLE and each.name not in WORN]:
            style.delete()
        styles["Normal"].font.size = Pt(10.5)
        styles["Normal"].paragraph_format.space_after = Pt(5)
        styles["Normal"].paragraph_format.line_spacing = 1.1
        # Long words are hyphenated where columns are narrow: in tables, which are set in "No Spacing", not in "Normal".
        self._docx.settings.element.find(qn("w:defaultTabStop")).addnext(OxmlElement("w:autoHyphenation"))
        for name, value in (("Normal", "1"), ("No Spacing", "0")):
            suppressed = OxmlElement("w:suppressAutoHyphens", {qn("w:val"): value})
            styles[name].element.get_or_add_pPr().insert(0, suppressed)
        tag = writing(self._subject.language).tag
        theme_language = self._docx.settings.element.iter(qn("w:themeFontLang"))
        for language in (*styles.element.iter(qn("w:lang")), *theme_language):
            language.set(qn("w:val"), tag)
        for name in ("Title", "Subtitle", "Heading 1", "Heading 2", "Heading 3"):
            styles[name].font.color.rgb = _rgb(theme(REPORT_THEME)["ink"])
            styles[name].font.italic = False
        # The template reads in a serif; headings, charts and text now share one font of the theme.
        theme_part = self._docx.part.part_related_by(RELATIONSHIP_TYPE.THEME)
        theme_part._blob = theme_part.blob.replace(b'typeface="Cambria"', b'typeface="Calibri"')


def _is_noted(subject: Subject, rating: Rating) -> bool:
    return bool(plan_words.notes(subject, rating) or rating.confidence)


def _rgb(colour: str) -> Any:
    from docx.shared import RGBColor

    return RGBColor.from_string(colour.removeprefix("#"))
