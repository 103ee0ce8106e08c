"""Who makes an entry and who is asked first, as the responsibility matrix has it by the entry's purpose."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from somedesk.content.team import task_name
from somedesk.domain.client import Client
from somedesk.domain.team.matrix import asked_about, made_by
from somedesk.ui.kit.action_fields import OwnerField
from somedesk.ui.kit.i18n import spoken, word


class Who(QLabel):
    """What R and C say of a purpose. A new entry gets its maker from R, until somebody else is typed."""

    def __init__(self, client: Client, maker: OwnerField, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("entry_who")
        self.setProperty("kind", "small")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._client, self._maker = client, maker
        self._proposed = ""

    def show_purpose(self, chosen: str | None, *, proposes: bool) -> None:
        """Say who it is for a purpose: its id, or "+" and a kind. ``proposes``: the maker is put into the field."""
        known = self._client.purposes.get(chosen or "")
        kind = known.kind if known else (chosen or "").removeprefix("+")
        row, people = made_by(self._client, kind)
        said = []
        if people:
            named = task_name(row, spoken(), self._client)
            said.append(word("team_made_by", task=named, people=", ".join(people)))
        if asked := asked_about(self._client, kind):
            said.append(word("asked_first", people=", ".join(asked)))
        self.setText(" · ".join(said))
        self.setVisible(bool(said))
        if proposes and self._maker.text() == self._proposed:
            self._proposed = people[0] if len(people) == 1 else ""
            self._maker.setText(self._proposed)
