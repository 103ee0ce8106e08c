"""A start without what it would import for nothing: see decision 0006. To be called before all other imports."""

import sys
from importlib.util import find_spec, module_from_spec

from somedesk.base.paths import resource


def import_shiboken() -> None:
    """Import shiboken without the half of it that serves error messages only.

    Whenever it is imported, it unpacks, compiles and runs 3,600 lines of Python that know the signatures of Qt's
    functions (a third of a bare window's start), unless it finds them in a folder `files.dir` beside itself. Ours has
    a loader there that fetches them when one is asked for. Should shiboken look elsewhere one day, it finds its own,
    and nothing is lost.
    """
    if "shiboken6" in sys.modules or (spec := find_spec("shiboken6")) is None or spec.loader is None:
        return
    sys.modules[spec.name] = module = module_from_spec(spec)
    module.__file__ = str(resource("shiboken", "__init__.py"))
    spec.loader.exec_module(module)
    module.__file__ = spec.origin


def import_msgspec() -> None:
    """Import msgspec without typing_extensions, which it takes where it finds it, and does not need."""
    name = "typing_extensions"
    if name in sys.modules:
        return
    # This is how Python is told that there is no such module.
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[name]
