"""What every page and dialog needs besides the client: settings, language, look, background work."""

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from somedesk.base import settings as stored
from somedesk.base.paths import cache_folder, opened_folder
from somedesk.base.settings import Settings
from somedesk.store.environment import Environment
from somedesk.store.opened import Opened
from somedesk.ui.kit.i18n import Localisation, system_language
from somedesk.ui.kit.tasks import Tasks
from somedesk.ui.kit.theme import Appearance
from somedesk.work.environment import environment, library_folder


class Context(QObject):
    """Made once at start-up and handed to whoever needs it. ``settings_changed`` carries the new Settings."""

    settings_changed = Signal(object)

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.settings = settings
        self.localisation = Localisation(self)
        self.appearance = Appearance(self)
        self.tasks = Tasks(self)
        self.opened = Opened(opened_folder())

    def close(self) -> None:
        """Wait for what is being done, and remove what other programs were given to show."""
        self.tasks.close()
        self.opened.close()

    def start(self) -> None:
        """Speak the language and wear the theme of the settings."""
        self._use(self.settings)

    @property
    def library_folder(self) -> Path:
        """The folder of client files that the home page shows, and in which new clients are made."""
        return library_folder(self.settings)

    @property
    def library_index(self) -> Path:
        """The file that remembers what was in the library."""
        return cache_folder() / "library.json"

    @property
    def environment(self) -> Environment:
        """What client files are told: who works here, for the history and for whoever finds a file locked."""
        return environment(lambda: self.settings, lambda: self.localisation.language)

    def change_settings(self, **fields: Any) -> None:
        """Change settings, use them at once and keep them."""
        before, self.settings = self.settings, replace(self.settings, **fields)
        if self.settings == before:
            return
        stored.save(self.settings)
        if (before.language, before.theme) != (self.settings.language, self.settings.theme):
            self._use(self.settings)
        self.settings_changed.emit(self.settings)

    def _use(self, settings: Settings) -> None:
        self.localisation.set_language(system_language() if settings.language == "auto" else settings.language)
        if settings.theme != self.appearance.choice:
            self.appearance.choose(settings.theme)
