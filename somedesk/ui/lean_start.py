"""A start without what it would import for nothing: see decision 0006. To be called before all other imports."""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from types import ModuleType
from typing import Any

from somedesk.base.paths import resource

# Shiboken imports these for the half of it that is left out here.
PUT_OFF = ("tempfile", "zipfile")


class _Later(ModuleType):
    """Stands for a module that is imported when something is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


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
    later = {name: _Later(name) for name in PUT_OFF if name not in sys.modules}
    sys.modules.update(later)
    spec.loader.exec_module(module)
    for name, stand_in in later.items():
        if sys.modules.get(name) is stand_in:  # whoever imports it from now on gets the module itself
            del sys.modules[name]
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
