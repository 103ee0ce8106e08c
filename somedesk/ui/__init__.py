"""The window. Two things are set before any of it is imported, as every start waits for them: see decision 0006."""

import builtins
import gc

import PySide6.QtCore  # noqa: F401 - it is what puts its own import in the place of Python's

# PySide's import reads the source of every module imported later, in search of optional features that we do not use.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
# What a start makes stays: looking through it again and again for garbage, as Python does by default, finds none.
gc.set_threshold(50_000)
