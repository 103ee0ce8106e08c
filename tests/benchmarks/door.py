"""The program's own door (somedesk/start.py), so that what is measured is the program as it starts."""

from importlib.util import find_spec


def go_through() -> None:
    """To be called before anything of the window is imported."""
    # An earlier commit, compared with this one, may have no such door: there, importing the window does it.
    if find_spec("somedesk.start"):
        from somedesk import start

        start.lean()
