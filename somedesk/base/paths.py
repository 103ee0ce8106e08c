"""Where things are: what comes with the program, and the user's own folders.

With SOMEDESK_HOME set, every folder of the user's is below it; tests and portable installations use that.
"""

import os
import sys
from functools import cache
from pathlib import Path

APP_NAME = "SomeDesk"


@cache
def bundle_root() -> Path:
    """The folder that holds resources/ and translations/: of the frozen program, the wheel or the source."""
    if frozen := getattr(sys, "_MEIPASS", None):
        return Path(frozen)
    package = Path(__file__).resolve().parent.parent
    return package if (package / "resources").is_dir() else package.parent


def resource(*parts: str) -> Path:
    """A file or folder below resources/, such as `resource("models", "some-grid", "da.json")`."""
    return bundle_root().joinpath("resources", *parts)


def translation(language: str) -> Path:
    """The compiled translation of the program's own texts; it need not exist (English has only plurals)."""
    return bundle_root() / "translations" / f"somedesk_{language}.qm"


def config_path() -> Path:
    """Where ``config_folder`` is. It is not made here: who only reads leaves nothing behind."""
    return _home("config") or _platform("user_config_path")


def config_folder() -> Path:
    """Settings and the list of recent files."""
    return _private(config_path())


def cache_folder() -> Path:
    """What can be made again at any time: the library's index, matplotlib's fonts."""
    return _private(_home("cache") or _platform("user_cache_path"))


def opened_folder() -> Path:
    """Reports that another program shows, as long as we run. It is not made here."""
    return (_home("cache") or _platform("user_cache_path")) / "opened"


def log_folder() -> Path:
    """Log files."""
    return _private(_home("logs") or _platform("user_log_path"))


def default_library_folder() -> Path:
    """SomeDesk in the user's documents. It is not made here: the user may have chosen another."""
    if home := _home("library"):
        return home
    from platformdirs import user_documents_path

    return user_documents_path() / APP_NAME


def _home(name: str) -> Path | None:
    home = os.environ.get("SOMEDESK_HOME")
    return Path(home).expanduser().absolute() / name if home else None


def _platform(kind: str) -> Path:
    import platformdirs

    folder: Path = getattr(platformdirs, kind)(APP_NAME, appauthor=False)
    return folder


def _private(folder: Path) -> Path:
    """Make the folder, readable by its owner alone."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
