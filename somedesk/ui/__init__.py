"""The window. Two things are set before any of it is imported, as every start waits for them: see decision 0006."""

import builtins
import gc

# Nearly all that a start makes stays: there is no garbage to look for before `app.collect_garbage`.
gc.set_threshold(200_000)

import PySide6.QtCore  # noqa: E402, F401 - it is what puts its own import in the place of Python's

# PySide's import reads the source of every module imported later, in search of optional features that we do not use.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
