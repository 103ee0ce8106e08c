"""The names that Qt's signatures are written in. Shiboken takes this module's as soon as it has an error to tell."""

import importlib
import sys
import threading
from types import ModuleType

PACKAGE = "shibokensupport"
LOCK = threading.RLock()
_UNPACKED: list[bool] = []


def update_mapping() -> None:
    """Learn the names of what has been imported by now; shiboken calls it before each error."""
    # Shiboken's own lets a second thread go on with half of the names.
    with LOCK:
        mapping = packed("mapping")
        mapping.update_mapping()
        globals().update({name: value for name, value in vars(mapping).items() if name not in OWN})


def packed(name: str) -> ModuleType:
    """A module of those that shiboken carries with it."""
    _unpack()
    return importlib.import_module(f"{PACKAGE}.signature.{name}")


def _unpack() -> None:
    # Even the documentation of Python's own functions is asked for here, by libraries and in any thread.
    with LOCK:
        if not _UNPACKED:
            _UNPACKED.append(True)
            _import()


def _import() -> None:
    signature_bootstrap = importlib.import_module("signature_bootstrap")
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    finders, finder = signature_bootstrap.prepare_zipfile()
    finders.insert(0, finder)
    try:
        importlib.import_module(f"{PACKAGE}.signature.loader")
    finally:
        finders.remove(finder)


OWN = frozenset(globals())
