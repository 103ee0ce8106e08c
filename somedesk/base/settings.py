"""The user's settings: one JSON file in the configuration folder, written whole or not at all."""

import logging
import os
import uuid
from typing import Literal

import msgspec
from msgspec import Struct

from somedesk.base.paths import config_folder

FILE_NAME = "settings.json"

log = logging.getLogger(__name__)


class Settings(Struct, frozen=True, omit_defaults=True):
    """What the user has chosen. Fields of a newer version are left out, not refused.

    ``library`` "" = the default folder; ``logo`` is a copy in the configuration folder; ``window`` is Qt's geometry,
    base64; ``recent`` holds paths of client files, newest first.
    """

    language: Literal["auto", "da", "sv", "en"] = "auto"
    theme: Literal["auto", "light", "dark", "contrast"] = "auto"
    library: str = ""
    consultant: str = ""
    organisation: str = ""
    logo: str = ""
    recent: tuple[str, ...] = ()
    window: str = ""


def load() -> Settings:
    """The settings. A file that cannot be understood is kept aside, and the defaults are used."""
    path = config_folder() / FILE_NAME
    try:
        return msgspec.json.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings()
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        log.warning("settings could not be read; the defaults are used")
        try:
            path.replace(path.with_name(f"settings.unreadable-{uuid.uuid4().hex[:8]}.json"))
        except OSError:
            log.warning("the unreadable settings could not be set aside")
        return Settings()


def save(settings: Settings) -> None:
    """Write the settings. Where they cannot be written they hold until the program ends; that is logged."""
    path = config_folder() / FILE_NAME
    part = path.with_name(f"settings.{uuid.uuid4().hex}.tmp")
    try:
        with open(part, "xb") as file:
            file.write(msgspec.json.format(msgspec.json.encode(settings), indent=1) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        log.warning("settings could not be saved")
        part.unlink(missing_ok=True)
