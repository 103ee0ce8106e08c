"""The window. What is set here before any of it is imported, every start would wait for: see decision 0006."""

import builtins
import gc
import os
import sys

# Nearly all that a start makes stays: there is no garbage to look for before `app.collect_garbage`.
gc.set_threshold(200_000)

# What a library calls is looked up when it is called: Qt's bindings name some ten thousand functions each.
if hasattr(sys, "setdlopenflags"):
    sys.setdlopenflags(os.RTLD_LAZY)

from somedesk.ui import lean_start  # noqa: E402

lean_start.import_msgspec()
lean_start.import_shiboken()

import PySide6.QtCore  # noqa: E402, F401 - it is what may put its own import in the place of Python's

# PySide's import reads the source of every module imported later, in search of optional features that we do not use.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
