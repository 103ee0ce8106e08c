"""The hash of everything that is stored, from where hashlib takes it: hashlib itself loads all of OpenSSL (2–3 ms)."""

try:
    from _blake2 import blake2b
except ImportError:  # pragma: no cover - a Python of another kind
    from hashlib import blake2b

__all__ = ["blake2b"]
