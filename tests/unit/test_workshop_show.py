"""What keys do to what is shown, which screen is whose, how far away a picture can be read: all of it pure."""

from itertools import product
from pathlib import Path
from typing import get_args

import pytest

from somedesk.ui.audience.legibility import Seats, font_needed, heights_away, metres_away
from somedesk.ui.workshop.displays import Display, arrange
from somedesk.ui.workshop.power import power
from somedesk.ui.workshop.show import Deed, Facts, Mode, Show, after, at
from somedesk.ui.workshop.timer import clock_text

LAPTOP = Display("eDP-1", 0, 0, 1366, 768, is_primary=True)
BEAMER = Display("HDMI-1", 1366, 0, 1920, 1080)
ALL = Facts(3, level=3)


def walked(show: Show, *deeds: Deed, facts: Facts = ALL) -> Show:
    for deed in deeds:
        show = after(show, deed, facts)
    return show


def test_next_goes_from_the_title_through_all_dimensions_to_the_overview_and_previous_back() -> None:
    show = walked(Show(), "next", "next", "next")
    assert (show.mode, show.at) == ("focus", 2)
    end = walked(show, "next")
    assert end.mode == "overview"
    assert walked(end, "next") == show
    assert walked(show, "previous", "previous", "previous").mode == "title"
    assert walked(Show(), "previous") == Show()


def test_what_is_decided_is_followed_by_its_target() -> None:
    decided = Facts(3, is_decided=True)
    show = walked(at(Show(), 0), "next", facts=decided)
    assert (show.at, show.phase) == (0, "target")
    assert walked(show, "next", facts=decided) == at(Show(), 1)
    assert walked(show, "previous", facts=decided) == at(Show(), 0)
    without = Facts(3, is_decided=True, with_targets=False)
    assert walked(at(Show(), 0), "next", facts=without) == at(Show(), 1)


def test_the_level_under_discussion_stays_within_the_scale() -> None:
    show = at(Show(), 0)
    assert walked(show, "higher").level == 4
    assert after(show, "higher", Facts(3, level=5)).level == 5
    assert after(show, "lower", Facts(3, level=1)).level == 1
    assert walked(Show(), "higher") == Show()


@pytest.mark.parametrize("deed", ["blank", "freeze", "dot", "spotlight", "zoom", "overview"])
def test_what_is_switched_on_is_switched_off_again(deed: Deed) -> None:
    show = at(Show(), 1)
    assert walked(show, deed) != show
    assert walked(show, deed, deed) == show


def test_no_key_but_space_leaves_the_reveal_armed_and_none_arms_it() -> None:
    for deed, mode in product(get_args(Deed), get_args(Mode)):
        assert not after(Show(mode=mode), deed, ALL).is_armed
        armed = Show(mode=mode, is_armed=True)
        assert after(armed, deed, ALL).is_armed == (deed == "reveal")


def test_pointer_and_spotlight_take_turns() -> None:
    assert walked(Show(), "dot", "spotlight").pointer == "spotlight"
    assert walked(Show(is_blank=True), "focus").mode == "focus"


# --- screens ---


def test_the_room_gets_the_projector_and_the_presenter_the_laptop() -> None:
    for order, there in product(((LAPTOP, BEAMER), (BEAMER, LAPTOP)), ("", "eDP-1", "HDMI-1")):
        now = arrange(order, "", there)
        assert (now.kind, now.audience, now.presenter) == ("two", "HDMI-1", "eDP-1")


def test_what_was_chosen_is_remembered_by_name_and_size_then_by_name() -> None:
    wall = Display("DP-2", 3286, 0, 1280, 720)
    screens = (LAPTOP, BEAMER, wall)
    assert arrange(screens, "DP-2|1280x720", "eDP-1").audience == "DP-2"
    assert arrange(screens, "DP-2|800x600", "eDP-1").audience == "DP-2"
    assert arrange(screens, "DP-9|1280x720", "eDP-1").audience == "DP-2"
    assert arrange(screens, "eDP-1|1366x768", "HDMI-1").audience == "eDP-1"
    assert arrange(screens, "eDP-1|1366x768", "HDMI-1").presenter == "HDMI-1"


def test_desktop_screens_without_a_built_in_one() -> None:
    left, right = Display("DP-1", 0, 0, 1920, 1080, is_primary=True), Display("DP-2", 1920, 0, 1920, 1080)
    assert arrange((left, right), "", "DP-1").audience == "DP-2"
    assert arrange((left, right), "", "DP-2").audience == "DP-1"
    own = Display("eDP-2", 0, 0, 1920, 1080)
    assert arrange((own, Display("eDP-1", 1920, 0, 800, 600)), "", "eDP-1").audience == "eDP-2"


def test_with_one_screen_or_two_at_one_place_the_room_has_none() -> None:
    assert arrange((), "", "").kind == "none"
    alone = arrange((LAPTOP,), "HDMI-1|1920x1080", "eDP-1")
    assert (alone.kind, alone.audience, alone.room_sees_presenter) == ("one", "", False)
    assert arrange((BEAMER,), BEAMER.key, "").room_sees_presenter
    mirror = arrange((LAPTOP, Display("HDMI-1", 0, 0, 1366, 768)), BEAMER.key, "")
    assert (mirror.kind, mirror.audience) == ("mirrored", "")


# --- reading from afar ---


@pytest.mark.parametrize(("heights", "font"), [(4, 28), (5, 35), (6, 41), (7, 48)])
def test_letters_are_as_large_as_iso_9241_asks_for_capitals(heights: int, font: int) -> None:
    seats = Seats(16 / 9, heights)  # a picture one metre high
    assert font_needed(1920, 1080, seats) == pytest.approx(font, abs=1)
    assert heights_away(font, 1080) == pytest.approx(heights, rel=0.03)
    assert metres_away(font, 1920, 1080, seats) == pytest.approx(heights, rel=0.03)


def test_nothing_is_said_of_metres_where_nobody_measured() -> None:
    assert metres_away(30, 1920, 1080, Seats()) is None
    assert font_needed(1920, 1080, Seats(2)) == 0
    assert font_needed(1920, 1080, Seats(0, 5)) == 0


# --- time and power ---


def test_a_clock_says_what_is_left_and_what_is_over() -> None:
    assert [clock_text(s) for s in (161, 0, -0.4, -1, -75, 6000)] == [
        "02:41", "00:00", "00:00", "−00:01", "−01:15", "100:00",
    ]  # fmt: skip


def test_the_mains_are_found_where_the_system_tells(tmp_path: Path) -> None:
    assert power(tmp_path / "no") == "unknown"
    battery = tmp_path / "BAT0"
    battery.mkdir()
    (battery / "type").write_text("Battery\n")
    assert power(tmp_path) == "battery"
    mains = tmp_path / "AC"
    mains.mkdir()
    (mains / "type").write_text("Mains\n")
    (mains / "online").write_text("0\n")
    assert power(tmp_path) == "battery"
    (mains / "online").write_text("1\n")
    assert power(tmp_path) == "mains"
