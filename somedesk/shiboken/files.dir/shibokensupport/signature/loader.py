"""Shiboken asks its loader for functions at once, and calls them when a signature is to be told, as in an error.

So each of them is a promise here: the first that is kept fetches what shiboken carries, packed into its library.
"""

from collections.abc import Callable
from types import ModuleType
from typing import Any

from shibokensupport.signature import mapping


def __getattr__(name: str) -> Callable[..., Any]:
    def deferred(*args: Any, **keywords: Any) -> Any:
        # One at a time: what two threads learnt at once of one function has ended the process.
        with mapping.LOCK:
            return getattr(mapping.packed("loader"), name)(*args, **keywords)

    return deferred


def finish_import(_module: ModuleType) -> None:
    """Would put functions of earlier versions into a module of Qt; there are none, and we would not use them."""


def post_init() -> None:
    """Would put an import into the place of Python's, which reads each source in search of `__feature__`."""
