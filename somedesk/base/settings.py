"""The user's settings. A file that cannot be read is put aside, never a reason not to start."""

import contextlib
import os
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from somedesk.base import kept_files, outside
from somedesk.base.logger import logger
from somedesk.base.paths import config_folder, config_path

NAME = "settings.json"
LARGEST_FILE = 1024 * 1024

Text = Annotated[str, Meta(max_length=300)]
PathText = Annotated[str, Meta(max_length=4096)]


class LeftStep(Struct, frozen=True, omit_defaults=True):
    """The step of Start here at which a client, by its id, was left; whether it ``opens`` there again.

    ``ticked`` are suggestions that are to come on the plan with the next step, ``unticked`` those to come off it.
    """

    client: Text
    step: Text
    ticked: Annotated[tuple[Text, ...], Meta(max_length=100)] = ()
    unticked: Annotated[tuple[Text, ...], Meta(max_length=100)] = ()
    opens: bool = False


class Settings(Struct, frozen=True, omit_defaults=True):
    """What the user chose. An empty ``library`` is the default folder, an empty ``backups`` no second one.

    ``logo`` is a picture in the settings' folder. ``offered``: files elsewhere that were offered a place there.
    ``team_hours`` a week are a new client's, 0 = nothing is said.
    ``audience_screen`` is the screen that the room sees, as name and size; ``screen_width`` (cm) and ``back_row`` (cm)
    say how large it is there and how far the last row sits from it, 0 = nothing is said.
    ``left_steps``: where clients were left in Start here, the latest first.
    ``window`` holds what Qt saves of its geometry, as base64. Fields of another version are passed over.
    """

    language: Literal["auto", "da", "sv", "en"] = "auto"
    theme: Literal["auto", "light", "dark", "contrast"] = "auto"
    navigation: Literal["auto", "wide", "narrow"] = "auto"
    density: Literal["read", "fit"] = "read"
    library: PathText = ""
    backups: PathText = ""
    consultant: Text = ""
    organisation: Text = ""
    logo: PathText = ""
    team_hours: Annotated[float, Meta(ge=0, le=80)] = 0
    recent: Annotated[tuple[PathText, ...], Meta(max_length=100)] = ()
    offered: Annotated[tuple[PathText, ...], Meta(max_length=100)] = ()
    audience_screen: Text = ""
    screen_width: Annotated[int, Meta(ge=0, le=5000)] = 0
    back_row: Annotated[int, Meta(ge=0, le=20_000)] = 0
    room_light: Literal["dark", "light"] = "dark"
    timer_sound: bool = False
    presenter_text: Annotated[int, Meta(ge=12, le=40)] = 15
    window: Annotated[str, Meta(max_length=100_000)] = ""
    left_steps: Annotated[tuple[LeftStep, ...], Meta(max_length=100)] = ()


def settings_file() -> Path:
    """Where the settings are kept; the folder is there."""
    return config_folder() / NAME


def load() -> Settings:
    """The settings; the defaults if there are none yet. What cannot be read is kept as settings.unreadable.json."""
    try:
        path = config_path() / NAME
        content = outside.first_bytes(path, LARGEST_FILE)
    except OSError:
        return Settings()
    try:
        return outside.from_json(content, Settings)
    except ValueError:
        logger(__name__).warning("the settings could not be read; starting with the defaults")
        with contextlib.suppress(OSError):
            os.replace(path, path.with_suffix(".unreadable.json"))
        return Settings()


def save(settings: Settings) -> bool:
    """Keep the settings, at once or not at all; whether that worked. A full disk is no reason to interrupt anyone."""
    try:
        kept_files.write(settings_file(), msgspec.json.format(msgspec.json.encode(settings), indent=1) + b"\n")
    except (OSError, ValueError) as error:
        logger(__name__).warning("the settings could not be saved: %s", type(error).__name__)
        return False
    return True
