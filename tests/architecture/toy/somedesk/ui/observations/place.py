"""What the window knows of the toy's page before it is made."""

from collections.abc import Iterator

from somedesk.ui.kit.document import Document
from somedesk.ui.kit.i18n import Localisation, word
from somedesk.ui.places import Jump


def jumps(document: Document, _localisation: Localisation) -> Iterator[Jump]:
    """What was seen."""
    return (Jump(each.text, word("observations"), each.id) for each in document.client.observations.values())
