"""Dialogs. All are opened with open() and tell their result by signal."""
