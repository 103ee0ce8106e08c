"""Loggers, imported when there is something to log: a start that goes well logs nothing before its first paint."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from logging import Logger


def logger(name: str) -> "Logger":
    """The logger called ``name``, that is the module's."""
    import logging

    return logging.getLogger(name)
