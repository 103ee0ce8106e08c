"""What the settings say of the world about a client: who works here, where the library is, where backups go."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from somedesk.base.languages import Language
from somedesk.base.paths import default_library_folder
from somedesk.base.settings import Settings
from somedesk.store.environment import Environment

if TYPE_CHECKING:
    from somedesk.reports.options import ReportOptions


def library_folder(settings: Settings) -> Path:
    """The folder of client files, in which new clients are made."""
    return Path(settings.library) if settings.library else default_library_folder()


def environment(current: Callable[[], Settings], language: Callable[[], Language]) -> Environment:
    """What client files are told. ``current``: the settings, and ``language``: the screen's, when a file asks."""
    return Environment(
        holder=current().consultant,
        second_backups=lambda: Path(folder) if (folder := current().backups) else None,
        elsewhere=lambda: (library_folder(current()),),
        language=language,
    )


def prepared(options: "ReportOptions", settings: Settings) -> "ReportOptions":
    """``options`` with who prepares the report."""
    return replace(options, consultant=settings.consultant, organisation=settings.organisation)
