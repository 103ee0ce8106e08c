"""Other screens for Qt's offscreen platform while a program runs.

The plugin has a function for it that PySide does not wrap; ctypes reaches it, on x86-64 and in the pinned version.
"""

import ctypes
import json
from typing import Any

Place = tuple[str, int, int, int, int]  # name, x, y, width, height


class _Bytes(ctypes.Structure):
    _fields_ = (("d", ctypes.c_void_p), ("ptr", ctypes.c_char_p), ("size", ctypes.c_ssize_t))


def configuration(places: list[Place], scale: float = 1) -> dict[str, Any]:
    """What the plugin is given."""
    names = ("name", "x", "y", "width", "height")
    each = [dict(zip(names, place, strict=True)) | {"logicalDpi": round(96 * scale)} for place in places]
    return {"screens": each}


def _library(name: str) -> ctypes.CDLL:
    with open("/proc/self/maps") as maps:
        return next(ctypes.CDLL(line.split()[-1]) for line in maps if name in line)


def set_screens(places: list[Place], scale: float = 1) -> None:
    """From now on there are these; after the QApplication has been made."""
    raw = json.dumps(configuration(places, scale)).encode()
    document, config = ctypes.create_string_buffer(16), ctypes.create_string_buffer(16)
    core, gui, pointer = _library("libQt6Core.so.6"), _library("libQt6Gui.so.6"), ctypes.c_void_p
    parse = core._ZN13QJsonDocument8fromJsonERK10QByteArrayP15QJsonParseError
    parse.restype, parse.argtypes = None, [pointer, ctypes.POINTER(_Bytes), pointer]
    parse(document, ctypes.byref(_Bytes(None, raw, len(raw))), None)
    to_object = core._ZNK13QJsonDocument6objectEv
    to_object.restype, to_object.argtypes = None, [pointer, pointer]
    to_object(config, document)
    native = gui._ZN15QGuiApplication23platformNativeInterfaceEv
    native.restype = pointer
    interface = native()
    slot = ctypes.cast(interface, ctypes.POINTER(ctypes.POINTER(pointer)))[0][12]  # nativeResourceForIntegration
    name = b"setConfiguration"
    asked = ctypes.CFUNCTYPE(pointer, pointer, ctypes.POINTER(_Bytes))(slot)
    found = asked(interface, ctypes.byref(_Bytes(None, name, len(name))))
    assert found, "not the offscreen platform"
    ctypes.CFUNCTYPE(None, pointer, pointer)(found)(ctypes.addressof(config), interface)
