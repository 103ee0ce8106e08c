"""A question with more text than fits, for the room survey."""

from PySide6.QtWidgets import QWidget

from somedesk.ui.kit.question import Question


def long_question(window: QWidget, long: str) -> Question:
    """Much is said, and three things are offered."""
    box = Question("question_box", long, "\n".join([long] * 30), window)
    box.offer("one", "Gem en kopi et andet sted…", print, "primary")
    box.offer("two", "Luk uden at gemme", print, "danger")
    box.offer("three", "Behold åben")
    return box
