"""A client file under a passphrase: Argon2id makes the key, AES-256-GCM hides the whole content and proves it.

    "somedesk sealed\\n" version memory iterations lanes salt check nonce lengths | label | digest | sealed content

All that stands before the sealed content is its associated data. ``check`` tells a wrong passphrase from damage, and
binds the file to one key, which GCM alone does not; the digest tells damage here from both. The label can be read
without the passphrase: it is empty unless the user allowed otherwise. Without the passphrase nothing else is known.
"""

import os
import struct
import unicodedata
from collections.abc import Iterable
from typing import Self

from msgspec import Struct
from msgspec.structs import astuple

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem, InvalidInput

VERSION = 1
MAGIC = b"somedesk sealed\n"
LARGEST_LABEL = 16 * 1024
SHORTEST_PASSPHRASE = 8
LONGEST_PASSPHRASE = 1000

_FIXED = struct.Struct(">16sBIIB16s16s12sBII")
_ENTRUSTED = struct.Struct(">16sIIB32s?")
_DIGEST_BYTES = 8
_KEY_BYTES = 32
_TAG_BYTES = 16
# Beyond these a file asks for more work than we ever do: it would only keep the computer busy.
_MOST_MEMORY_KIB, _MOST_ITERATIONS, _MOST_LANES = 256 * 1024, 10, 8
_LEAST_MEMORY_KIB = 8 * 1024


class Kdf(Struct, frozen=True):
    """How a key is made of a passphrase."""

    salt: bytes
    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def is_bearable(self) -> bool:
        """Whether it asks for no more memory and time than we give it, and for no less than is safe."""
        return (
            _LEAST_MEMORY_KIB <= self.memory_kib <= _MOST_MEMORY_KIB
            and 1 <= self.iterations <= _MOST_ITERATIONS
            and 1 <= self.lanes <= _MOST_LANES
        )


class _Head(Struct, frozen=True):
    """What stands before the sealed content. ``size`` is that of all of it."""

    kdf: Kdf
    check: bytes
    nonce: bytes
    shows: bool
    label: bytes
    sealed: int
    size: int


class Seal:
    """The key to a client's files, kept while one is open. ``shows``: they may carry a label for all to read."""

    def __init__(self, kdf: Kdf, master: bytes, shows: bool) -> None:
        """Not for callers: ``make`` and ``seal_of`` make one."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.shows = shows
        self._kdf, self._master = kdf, master
        self._key = _derived(master, b"key")
        self._check = _derived(master, b"check")[:16]
        self._cipher = AESGCM(self._key)

    @classmethod
    def make(cls, passphrase: str, *, shows: bool = False) -> Self:
        """A new key for ``passphrase``. Takes a fifth of a second and 64 MiB: not on the thread of the screen.

        Raises InvalidInput "passphrase_length".
        """
        if not SHORTEST_PASSPHRASE <= len(passphrase) <= LONGEST_PASSPHRASE:
            raise InvalidInput("passphrase_length", shortest=SHORTEST_PASSPHRASE, longest=LONGEST_PASSPHRASE)
        kdf = _new_kdf()
        return cls(kdf, _master(passphrase, kdf), shows)

    def sealed(self, content: bytes, label: bytes = b"") -> bytes:
        """``content`` as the bytes of a file; never twice the same."""
        nonce = os.urandom(12)
        label = label if self.shows and len(label) <= LARGEST_LABEL else b""
        kdf, length = self._kdf, len(content) + _TAG_BYTES
        fixed = _FIXED.pack(
            MAGIC, VERSION, kdf.memory_kib, kdf.iterations, kdf.lanes, kdf.salt, self._check, nonce, self.shows,
            len(label), length,
        )  # fmt: skip
        head = fixed + label + _digest(fixed + label)
        return head + self._cipher.encrypt(nonce, content, head)

    def unsealed(self, data: bytes, name: str) -> bytes:
        """The content of a sealed file; ``name`` is for the message.

        Raises FileProblem: passphrase_wrong, file_truncated, file_damaged, file_newer, kdf_refused.
        """
        from cryptography.exceptions import InvalidTag

        head = self._head_of_ours(data, name)
        try:
            return self._cipher.decrypt(head.nonce, data[head.size :], data[: head.size])
        except InvalidTag as error:
            raise FileProblem("file_damaged", file=name) from error

    def unproven(self, data: bytes, name: str) -> bytes:
        """What can be had of a damaged file's content, right or wrong: for salvage alone. Raises as ``unsealed``."""
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        head = self._head_of_ours(data, name, whole=False)
        # GCM is counter mode from block 2 on, with the proof at the end.
        counter = modes.CTR(head.nonce + (2).to_bytes(4, "big"))
        content = data[head.size : head.size + head.sealed - _TAG_BYTES]
        return Cipher(algorithms.AES256(self._key), counter).decryptor().update(content)

    @property
    def mark(self) -> str:
        """Tells this key from others, and nothing else of it."""
        return self._check[:8].hex()

    def entrusted(self, keys: Iterable["Seal"]) -> bytes:
        """``keys`` as none but this one can read them."""
        return self.sealed(b"".join(_ENTRUSTED.pack(*astuple(key._kdf), key._master, key.shows) for key in keys))

    def entrusted_in(self, data: bytes) -> tuple["Seal", ...]:
        """The keys that ``entrusted`` put into ``data``. Raises FileProblem as ``unsealed``."""
        content = self.unsealed(data, "–")
        whole = len(content) - len(content) % _ENTRUSTED.size
        return tuple(Seal(Kdf(*kdf), master, shows) for *kdf, master, shows in _ENTRUSTED.iter_unpack(content[:whole]))

    def is_made_of(self, passphrase: str) -> bool:
        """Whether this is the key that ``passphrase`` makes. Takes as long as making it."""
        return _same(_derived(_master(passphrase, self._kdf), b"key"), self._key)

    def fits(self, data: bytes) -> bool:
        """Whether this is the key to a sealed file, damaged or not."""
        try:
            self._head_of_ours(data, "–", whole=False)
        except FileProblem:
            return False
        return True

    def _head_of_ours(self, data: bytes, name: str, *, whole: bool = True) -> _Head:
        head = _head(data, name, whole=whole)
        if head.kdf != self._kdf or not _same(head.check, self._check):
            raise FileProblem("passphrase_wrong", file=name)
        return head


# A passphrase, or the key that was already made of it.
Key = Seal | str


def is_sealed(data: bytes) -> bool:
    """Whether a file is under a passphrase, however little is left of it."""
    return data.startswith(MAGIC) or (len(data) > 1 and MAGIC.startswith(data))


def plain(data: bytes, name: str, key: Key | None) -> bytes:
    """The content of a file, sealed or not. Raises FileProblem as ``seal_of`` and ``unsealed`` do."""
    seal = seal_of(data, name, key)
    return data if seal is None else seal.unsealed(data, name)


def seal_of(data: bytes, name: str, key: Key | None) -> Seal | None:
    """The key to a file, made of the passphrase if need be; None for a file that has none.

    Raises FileProblem: passphrase_needed, passphrase_wrong, file_truncated, file_damaged, file_newer, kdf_refused.
    """
    if not is_sealed(data):
        return None
    # A damaged file is not asked for its passphrase in vain.
    head = _head(data, name, whole=True)
    if isinstance(key, Seal):
        return key
    if not key:
        raise FileProblem("passphrase_needed", file=name)
    return _made_of(key, head, name)


def seal_of_damaged(data: bytes, name: str, passphrase: str) -> Seal:
    """The key to what is left of a damaged file, for ``unproven``. Raises as ``seal_of``."""
    return _made_of(passphrase, _head(data, name, whole=False), name)


def label_of(data: bytes) -> bytes:
    """What a file under a passphrase says of itself without it; empty if that is nothing, or damaged."""
    try:
        return _head(data, "–", whole=False).label
    except FileProblem:
        return b""


def are_kin(data: bytes, other: bytes) -> bool:
    """Whether two files are under the same key, so of the same client, as far as their heads tell."""
    try:
        heads = [_head(each, "–", whole=False) for each in (data, other)]
    except FileProblem:
        return False
    return (heads[0].kdf, heads[0].check) == (heads[1].kdf, heads[1].check)


def _same(one: bytes, other: bytes) -> bool:
    from cryptography.hazmat.primitives.constant_time import bytes_eq

    return bytes_eq(one, other)


def _made_of(passphrase: str, head: _Head, name: str) -> Seal:
    seal = Seal(head.kdf, _master(passphrase, head.kdf), head.shows)
    if not _same(seal._check, head.check):
        raise FileProblem("passphrase_wrong", file=name)
    return seal


def _head(data: bytes, name: str, *, whole: bool) -> _Head:
    """The head of a sealed file; with ``whole``, what follows it is as long as it should be."""
    if len(data) < _FIXED.size:
        raise FileProblem("file_truncated", file=name)
    magic, version, memory, iterations, lanes, salt, check, nonce, shows, label, sealed = _FIXED.unpack_from(data)
    if magic != MAGIC:
        raise FileProblem("file_damaged", file=name)
    end = _FIXED.size + label
    size = end + _DIGEST_BYTES
    if label > LARGEST_LABEL or (len(data) >= size and data[end:size] != _digest(data[:end])):
        raise FileProblem("file_damaged", file=name)
    if len(data) < size:
        raise FileProblem("file_truncated", file=name)
    # Every later version keeps the head up to here: that is how a newer file is known from a damaged one.
    if version > VERSION:
        raise FileProblem("file_newer", file=name)
    kdf = Kdf(salt, memory, iterations, lanes)
    if not kdf.is_bearable:
        raise FileProblem("kdf_refused", file=name)
    if whole and len(data) < size + sealed:
        raise FileProblem("file_truncated", file=name)
    if sealed < _TAG_BYTES or (whole and len(data) > size + sealed):
        raise FileProblem("file_damaged", file=name)
    return _Head(kdf, check, nonce, bool(shows), data[_FIXED.size : end], sealed, size)


def _new_kdf() -> Kdf:
    return Kdf(os.urandom(16))


def _master(passphrase: str, kdf: Kdf) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    # Some keyboards give å as one character, some as two.
    text = unicodedata.normalize("NFC", passphrase).encode("utf-8", "surrogatepass")
    made = Argon2id(
        salt=kdf.salt, length=_KEY_BYTES, iterations=kdf.iterations, lanes=kdf.lanes, memory_cost=kdf.memory_kib
    )
    try:
        return made.derive(text)
    except MemoryError as error:
        raise FileProblem("memory_short") from error


def _derived(master: bytes, purpose: bytes) -> bytes:
    return blake2b(purpose, key=master, digest_size=_KEY_BYTES, person=b"somedesk sealed").digest()


def _digest(head: bytes) -> bytes:
    return blake2b(head, digest_size=_DIGEST_BYTES).digest()
