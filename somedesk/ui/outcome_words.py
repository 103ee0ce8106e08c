"""What has become of a promise, in the language of the screen."""

from PySide6.QtCore import QCoreApplication


def outcome_words() -> dict[str | None, str]:
    """The word for each outcome."""
    translate = QCoreApplication.translate
    return {
        "kept": translate("Promise", "kept"),
        "partly": translate("Promise", "partly kept"),
        "under_way": translate("Promise", "under way"),
        "missed": translate("Promise", "missed"),
        None: translate("Promise", "not known"),
    }
