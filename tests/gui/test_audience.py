"""What the room sees: nothing clipped, nothing overlapping, large enough, and nothing private in it."""

from collections.abc import Iterator
from itertools import product

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion
from pytestqt.qtbot import QtBot

from somedesk.content.sample import sample_client
from somedesk.content.themes import theme
from somedesk.domain.client import LANGUAGES
from somedesk.ui.audience.legibility import CAPITALS, Seats, font_needed
from somedesk.ui.audience.painting import paint
from somedesk.ui.audience.picture import picture_of
from somedesk.ui.audience.pieces import BOLD, NORMAL, SEMI, Picture, Text, type_of
from somedesk.ui.audience.view import AudienceView, Pointing
from somedesk.ui.audience.window import AudienceWindow
from somedesk.ui.kit.context import Context
from somedesk.ui.workshop.room_view import Matter, view_of
from somedesk.ui.workshop.show import Mode, Show
from somedesk.ui.workshop.standing import Phase, Result, Standing
from tests.gui.conftest import TODAY
from tests.gui.picture_faults import picture_faults

SIZES = ((1024, 768), (1280, 720), (1920, 1080), (3840, 2160))
FAR = Seats(2, 7)
SPREAD = Result(25, {0: 2, 1: 3, 2: 6, 3: 11, 4: 1, 5: 2}, 1, (2, 3), (0, 5), 44)
FEW = Result(12, {0: 0, 1: 2, 2: 6, 3: 3, 4: 1, 5: 0}, 0, (2,), (1, 4), 78)
STANDINGS = (
    Standing(), Standing(9, 12), Standing(12, 12, result=FEW), Standing(25, 25, result=SPREAD, earlier=(SPREAD,)),
)  # fmt: skip


def matter(language: str, standing: Standing = STANDINGS[0], *, decided: bool = True) -> Matter:
    client = sample_client(language, TODAY)  # type: ignore[arg-type]
    assert client.latest is not None
    order = client.model_of(client.latest).dimension_ids()

    def stands(_dimension: str, _phase: Phase) -> Standing:
        return standing

    def is_decided(_dimension: str, _phase: Phase) -> bool:
        return decided

    return Matter(client, client.latest, order, stands, is_decided, language, "dark", clock="−02:41")


def focus_views(language: str) -> Iterator[AudienceView]:
    """Every dimension with nothing and with most beside it, and in turn with what is between."""
    for number, standing in enumerate(STANDINGS):
        found, rated = matter(language, standing), matter(language, standing, decided=False)
        for at in range(len(found.order)):
            if number in (1, 2) and at % 4 != number:
                continue
            phase: Phase = "target" if at % 3 == 2 else "current"
            yield view_of(rated if at % 2 else found, Show("focus", at, phase))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_all_dimensions_fit_in_focus_in_every_state_of_a_vote(
    size: tuple[int, int], language: str, context: Context
) -> None:
    for view in focus_views(language):
        for seats in (Seats(), FAR):
            picture = picture_of(view, *size, seats)
            assert picture_faults(picture, view) == [], (view.title, view.corner, seats)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_areas_the_overview_and_the_title_fit(size: tuple[int, int], language: str, context: Context) -> None:
    found = matter(language)
    modes: tuple[tuple[Mode, int], ...] = (("area", 0), ("area", 5), ("area", 9), ("overview", 6), ("title", 0))
    for mode, at in modes:
        view = view_of(found, Show(mode, at))
        for seats in (Seats(), FAR):
            assert picture_faults(picture_of(view, *size, seats), view) == [], (mode, at, seats)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_the_last_row_cannot_read_a_second_layout_takes_over_that_it_can(language: str, context: Context) -> None:
    needed = font_needed(1920, 1080, Seats(2, 6.5))
    for view in focus_views(language):
        near = picture_of(view, 1920, 1080, Seats(2, 3))
        far = picture_of(view, 1920, 1080, Seats(2, 6.5))
        assert not near.is_second
        assert far.is_second
        assert far.smallest >= needed, (view.title, view.corner)
    for at in (0, 5, 9):
        view = view_of(matter(language), Show("area", at))
        assert not picture_of(view, 1920, 1080, Seats(2, 2)).is_second
        assert picture_of(view, 1920, 1080, Seats(2, 5.8)).smallest >= font_needed(1920, 1080, Seats(2, 5.8))


def test_five_statements_are_read_from_four_and_a_half_picture_heights(context: Context) -> None:
    for language in LANGUAGES:
        for view in focus_views(language):
            if not view.figures:
                assert picture_of(view, 1920, 1080, Seats()).smallest >= 30, view.title


@pytest.mark.parametrize("weight", [NORMAL, SEMI, BOLD])
@pytest.mark.parametrize("pixels", [24, 36, 48, 64])
def test_capitals_are_as_high_as_the_figure_says_by_pixels(pixels: int, weight: object, context: Context) -> None:
    with_face = type_of(pixels, weight)  # type: ignore[arg-type]
    image = QImage(300, 120, QImage.Format.Format_Grayscale8)
    image.fill(0)
    painter = QPainter(image)
    painter.setFont(with_face.font)
    painter.setPen(QColor("white"))
    painter.drawText(QPointF(10, 90), "H")
    painter.end()
    inked = [y for y in range(120) if any(image.pixelColor(x, y).lightness() > 127 for x in range(300))]
    assert len(inked) == pytest.approx(CAPITALS * pixels, abs=1.1)


@pytest.mark.parametrize("name", ["dark", "light", "contrast"])
def test_all_text_stands_out_seven_to_one(name: str) -> None:
    chosen = theme(name)
    for ink in ("room_ink", "room_quiet", "room_target"):
        for ground in ("room_ground", "room_panel"):
            assert contrast(chosen[ink], chosen[ground]) >= 7, (name, ink, ground)
    assert contrast(chosen["room_ground"], chosen["room_ink"]) >= 7
    assert contrast(chosen["room_edge"], chosen["room_ground"]) >= 3


def contrast(one: str, other: str) -> float:
    lights = sorted((light(one), light(other)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def light(name: str) -> float:
    parts = [int(name[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(part * share for part, share in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def test_no_text_stands_on_a_levels_colour(context: Context) -> None:
    for mode in ("focus", "area", "overview"):
        picture = picture_of(view_of(matter("en", STANDINGS[2]), Show(mode, 2)), 1920, 1080, Seats())
        bands = [each.place for each in picture.ground if each.fill.startswith(("level", "edge"))]
        assert bands
        for text in picture.texts:
            # From the top of its capitals on: above them a line is empty.
            letters = text.bounds().adjusted(0, text.face.ascent * 0.27, 0, 0)
            assert not any(band.intersects(letters) for band in bands), text.lines


def test_the_room_changes_from_dark_to_light_and_nothing_moves(context: Context) -> None:
    view = view_of(matter("sv", STANDINGS[3]), Show("focus", 2))
    dark, bright = picture_of(view, 1366, 768, Seats()), picture_of(replace(view, light="light"), 1366, 768, Seats())
    assert [(t.lines, t.place) for t in dark.texts] == [(t.lines, t.place) for t in bright.texts]
    images = [painted(each) for each in (dark, bright)]
    assert images[0].pixelColor(2, 2).lightness() < 40
    assert images[1].pixelColor(2, 2).lightness() > 240


def painted(picture: Picture) -> QImage:
    image = QImage(picture.width, picture.height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint(painter, picture)
    painter.end()
    return image


def test_the_window_is_one_painted_widget_that_says_what_is_to_be_seen(qtbot: QtBot, context: Context) -> None:
    window = AudienceWindow()
    qtbot.addWidget(window)
    window.resize(800, 450)
    with qtbot.waitExposed(window):
        window.show()
    assert window.findChildren(object) == []
    assert window.toolTip() == ""
    blank = window.grab().toImage()
    assert {blank.pixelColor(x, y).name() for x in range(0, 800, 50) for y in range(0, 450, 50)} == {
        theme("dark")["room_ground"].lower()
    }
    window.show_view(view_of(matter("en", STANDINGS[2]), Show("focus", 2)))
    assert window.windowTitle() == "Governance"
    assert "Median 2" in window.accessibleDescription()
    shown = window.grab().toImage()
    assert shown != blank
    window.set_pointing(Pointing(0.5, 0.5, "spotlight"))
    spot = window.grab().toImage()
    assert spot.pixelColor(5, 5).lightness() <= shown.pixelColor(5, 5).lightness()
    assert spot != shown
    window.set_pointing(Pointing(0.5, 0.5))
    dot = theme("dark")["room_target"].lower()
    assert window.grab().toImage().pixelColor(400, 225).name() == dot
    window.set_pointing(None)
    assert window.grab().toImage() == shown
    with qtbot.waitSignal(window.closing):
        window.close()
    assert window.isVisible()
    window.hide()


def test_too_few_votes_are_never_told_apart(context: Context) -> None:
    view = view_of(matter("en", Standing(2, 2, result=Result(2))), Show("focus", 2))
    assert view.corner == "2 votes"
    assert view.figures == ()
    assert all(each.votes is None for each in view.statements)
    assert view.question == "Too few votes to show them one by one"
    view = view_of(matter("en", Standing(3, 3, result=Result(3, {3: 2}, abstained=1))), Show("focus", 2))
    assert view.corner == "2 votes", "who did not vote stands beside them"


def test_before_the_reveal_the_room_sees_how_many_and_nothing_else(context: Context) -> None:
    view = view_of(matter("da", Standing(9, 12, is_secret=True)), Show("focus", 2))
    assert view.corner == "9 af 12 har stemt"
    assert (view.figures, view.question) == ((), "")
    assert not any(each.is_median or each.votes is not None for each in view.statements)


@pytest.mark.parametrize(
    ("language", "level", "target"),
    [
        ("da", "Hvilket niveau? Hidtil bedømt til 2", "Hvilket mål? Hidtil 3"),
        ("sv", "Vilken nivå? Hittills bedömd till 2", "Vilket mål? Hittills 3"),
        ("en", "Which level? Rated 2 so far", "Which target? So far 3"),
    ],
)
def test_what_was_rated_before_the_workshop_is_not_called_decided(
    language: str, level: str, target: str, context: Context
) -> None:
    rated, decided = matter(language, decided=False), matter(language)
    at = rated.order.index("organisation")
    phases: tuple[tuple[Phase, str], ...] = (("current", level), ("target", target))
    for phase, said in phases:
        view = view_of(rated, Show("focus", at, phase))
        assert view.decision == said
        assert not any(each.is_chosen for each in (*view.choices, *view.statements))
        assert any(each.is_chosen for each in view_of(decided, Show("focus", at, phase)).choices)
        # While votes come in, it would tell everyone what to vote for.
        voting = view_of(matter(language, STANDINGS[1], decided=False), Show("focus", at, phase))
        assert voting.decision == said.partition("?")[0] + "?"


@pytest.mark.parametrize(("language", "size"), [("da", SIZES[0]), ("sv", SIZES[1]), ("en", SIZES[0])], ids=str)
def test_by_pixels_every_letter_stays_in_the_room_of_its_text(
    language: str, size: tuple[int, int], context: Context
) -> None:
    found = matter(language, STANDINGS[3])
    views = [view_of(found, show) for show in (Show("focus", 2), Show("focus", 6), Show("area", 5), Show("overview"))]
    for view, seats in product(views, (Seats(), FAR)):
        picture = picture_of(view, *size, seats)
        for text in picture.texts:
            inked = ink(picture, text)
            assert not inked.isNull(), text.lines
            # Anti-aliasing may touch a pixel beside it.
            assert text.room.adjusted(-2, -2, 2, 2).contains(QRectF(inked)), (text.lines, text.room, inked)


def ink(picture: Picture, text: Text) -> QRect:
    """What the letters of ``text`` cover, also where that is outside the picture."""
    around = text.room.toAlignedRect().adjusted(-100, -100, 100, 100)
    alone = replace(text, place=text.place - QPointF(around.topLeft()), role="room_ink")
    size = (around.width(), around.height())
    image = painted(replace(picture, width=size[0], height=size[1], ground=(), shapes=(), texts=(alone,)))
    ground = QColor(theme(picture.light)["room_ground"])
    mask = image.createMaskFromColor(ground.rgb(), Qt.MaskMode.MaskInColor)
    return QRegion(QBitmap.fromImage(mask)).boundingRect().translated(around.topLeft())
