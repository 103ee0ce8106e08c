"""Formats that other programs read and edit, and what comes back. Which there are: formats.py."""
