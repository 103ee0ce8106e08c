"""The door of the window: leaves out of its start what would be imported for nothing. See decision 0006.

Only what was tried with the version that is installed is left out, and with SOMEDESK_PLAIN_START set, nothing is.
"""

import builtins
import enum
import gc
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import reduce
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from operator import or_
from types import ModuleType
from typing import Any

SWITCH = "SOMEDESK_PLAIN_START"
# The versions that tests/unit/test_start.py has passed with. With any other, the start is the libraries' own.
SHIBOKEN = ("6.11.2", "6.11.3")
MSGSPEC = ("0.22.0",)
# Of Python, those in which its own quick way of making an enumeration was tried, and paths without addresses.
PYTHON = ((3, 11), (3, 12), (3, 13))
# Has a folder `files.dir` that shiboken is to find.
OURS = os.path.join(os.path.dirname(__file__), "shiboken")
# What a library imports for what we ask of it later, if ever: addresses for those that a path is written as, what types
# look like and schemas, and the half of shiboken that is left out here.
PUT_OFF = {
    "pathlib": ("ipaddress",),
    "msgspec": ("msgspec.inspect", "textwrap"),
    "shiboken6": ("base64", "struct", "tempfile", "textwrap", "traceback", "zipfile"),
}


class _Later(ModuleType):
    """Stands for a module that is imported when something is asked of it."""

    def __getattr__(self, name: str) -> Any:
        if sys.modules.get(self.__name__) is self:
            del sys.modules[self.__name__]
        return getattr(import_module(self.__name__), name)


@contextmanager
def _put_off(library: str) -> Iterator[None]:
    """The library, imported meanwhile, gets stand-ins; whoever imports them later gets the modules themselves."""
    later = {name: _Later(name) for name in PUT_OFF[library] if name not in sys.modules}
    sys.modules.update(later)
    try:
        yield
    finally:
        for name, stand_in in later.items():
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]


def lean() -> None:
    """Make the start of this process lean. To be called before the window's modules are imported."""
    if os.environ.get(SWITCH):
        return
    # Nearly all that a start makes stays: there is no garbage to look for before `app.collect_garbage`.
    gc.set_threshold(200_000)
    # What a library calls is looked up when it is called: Qt's bindings name some ten thousand functions each.
    if hasattr(sys, "setdlopenflags"):
        sys.setdlopenflags(os.RTLD_LAZY)
    if sys.version_info[:2] in PYTHON:
        with _put_off("pathlib"):
            import pathlib  # noqa: F401
    if _is_known("msgspec", MSGSPEC):
        _import_msgspec()
    if _is_known("shiboken6", SHIBOKEN):
        if sys.version_info[:2] in PYTHON:
            _make_enums_quickly()
        if "shiboken6" in sys.modules:
            _put_import_back()
        else:
            _import_shiboken()


def _is_known(name: str, versions: tuple[str, ...]) -> bool:
    """Whether the library is of one of the versions. Asking importlib.metadata would take 10 ms."""
    if (spec := find_spec(name)) is None or spec.origin is None:
        return False
    packages = os.path.dirname(os.path.dirname(spec.origin))
    return any(os.path.isdir(os.path.join(packages, f"{name}-{version}.dist-info")) for version in versions)


def _import_shiboken() -> None:
    """Import shiboken without the half of it that serves error messages only: 45 ms of a bare window's 130.

    Whenever it is imported, it unpacks, compiles and runs 3,600 lines of Python that know the signatures of Qt's
    functions, unless it finds them in a folder `files.dir` beside itself. Ours has a loader there that fetches them
    when one is asked for. Should shiboken look elsewhere one day, it finds its own, and nothing is lost.
    """
    spec = find_spec("shiboken6")
    assert spec is not None
    assert spec.loader is not None
    sys.modules[spec.name] = module = module_from_spec(spec)
    module.__file__ = os.path.join(OURS, "__init__.py")
    with _put_off("shiboken6"):
        spec.loader.exec_module(module)
    module.__file__ = spec.origin


def _make_enums_quickly() -> None:
    """Have Qt's enumerations made the short way of Python's own library, and filled without looking: 15 ms of a start.

    Shiboken makes those of a class when it is first touched, 3,300 members before the first paint, by the way that
    looks in each of them for what a person may have written by mistake. It is known by the boundary it asks for.
    """
    checking = enum.EnumType._create_  # type: ignore[attr-defined]

    def create(kind: type[enum.Enum], class_name: str, names: Any, **asked: Any) -> Any:
        asks = (asked.get(name) for name in ("boundary", "module", "type"))
        pairs = isinstance(names, list) and all(isinstance(pair, tuple) and type(pair[1]) is int for pair in names[:1])
        if not pairs or kind.__module__ != "enum" or tuple(asks) != (enum.KEEP, None, None):
            return checking(kind, class_name, names, **asked)
        made = enum._simple_enum(kind, boundary=enum.KEEP)(type(class_name, (), {}))  # type: ignore[attr-defined]
        made.__doc__ = None
        _fill(made, dict(names))
        return made

    enum.EnumType._create_ = create  # type: ignore[attr-defined]


def _fill(made: Any, values: Mapping[str, int]) -> None:
    """Give an enumeration that has none yet its members, as Python keeps them: by name, by value and in order."""
    by_name, by_value, order = made._member_map_, made._value2member_map_, made._member_names_
    is_flag = issubclass(made, enum.Flag)
    for name, value in values.items():
        member = by_value.get(value)
        if member is None:
            member = by_value[value] = made._new_member_(made, value) if made._use_args_ else made._new_member_(made)
            member._name_, member._value_ = name, value
            member.__objclass__, member._sort_order_ = made, len(order)
            if not is_flag or (value and not value & (value - 1)):  # of flags, single bits alone are counted
                order.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)
    if is_flag:
        bits = [by_name[name]._value_ for name in order]
        made._singles_mask_, made._flag_mask_ = sum(bits), reduce(or_, by_value, 0)
        made._all_bits_ = 2 ** made._flag_mask_.bit_length() - 1
        if bits != sorted(bits):
            made._iter_member_ = made._iter_member_by_def_


def _put_import_back() -> None:
    """Put the import back that PySide, if it was there before us (as in a packaged program), has put its own before.

    That reads the source of every module imported later, in search of optional features that we do not use.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions (7 ms), which it takes where it finds it, and does not need."""
    name = "typing_extensions"
    if name in sys.modules or "msgspec" in sys.modules:
        return
    # This is how Python is told that there is no such module.
    sys.modules[name] = None  # type: ignore[assignment]
    try:
        with _put_off("msgspec"):
            import msgspec  # noqa: F401
    finally:
        del sys.modules[name]
