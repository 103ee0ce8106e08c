"""Secret ballots, on the medium as soon as they are handed in, and read by nobody before they are revealed.

    nonce | AES-256-GCM of (length, session as JSON, zeros up to a size that does not change)

The box lies in the user's own folder and not beside the client: outside its file, its ``.bak``, history and backups.
The key is a file of its own. When something is taken out of the box there is a new one, so that no older copy can be
opened any more.
Ballots are counts, so each save writes the same content in whatever order they came: two copies tell that one ballot
came in between, and not which. What this does not protect against is said in docs/reliability.md.
"""

import contextlib
import os
import struct
from pathlib import Path

import msgspec

from somedesk.base.digest import blake2b
from somedesk.base.errors import FileProblem
from somedesk.base.paths import config_path
from somedesk.domain.workshop.ballots import Session
from somedesk.store.durable_file import DurableFile
from somedesk.store.file_system import FileSystem, problem_writing

FOLDER = "ballots"
# Twelve dimensions, two questions and 200 ballots fit several times; only what does not makes the box twice as large.
SIZE = 64 * 1024
_KEY_BYTES = 32
_NONCE_BYTES = 12
_TAG_BYTES = 16
_LENGTH = struct.Struct(">I")
_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(Session)


class BallotBox:
    """The box of one workshop of one client. Not for use from two threads at once."""

    def __init__(self, uid: str, workshop: str, folder: Path | None = None, system: FileSystem | None = None) -> None:
        self._folder = folder or ballots_path()
        self._system = system or FileSystem()
        name = f"{_digest(uid)}-{_digest(workshop)}"
        self._box = DurableFile(self._folder / f"{name}.box", self._system)
        self._key_file = DurableFile(self._folder / f"{name}.key", self._system)
        self._bound = name.encode()
        self._key, self._has_old = b"", False
        self._size = SIZE

    @property
    def paths(self) -> tuple[Path, Path]:
        """Where the box and its key are."""
        return self._box.path, self._key_file.path

    def load(self) -> Session | None:
        """What is in the box; None if there is none.

        Raises FileProblem "ballots_unreadable" if it was damaged, or if its key is not on this computer.
        """
        if not self._box.exists():
            return None
        sealed = self._box.read()
        keys = self._key_file.read() if self._key_file.exists() else b""
        self._has_old = len(keys) > _KEY_BYTES
        for start in range(0, len(keys) - _KEY_BYTES + 1, _KEY_BYTES):
            if (found := self._opened(sealed, keys[start : start + _KEY_BYTES])) is not None:
                return found
        raise FileProblem("ballots_unreadable")

    def save(self, session: Session, *, anew: bool = False) -> None:
        """Put ``session`` into the box. On return it is on the medium. Raises FileProblem; then the old one is there.

        ``anew``: under a new key, because something was taken out; copies of before are worth nothing then.
        """
        key = self._key
        if anew or not key:
            try:
                self._system.make_folder(self._folder)
            except OSError as error:
                raise problem_writing(error) from error
            key = os.urandom(_KEY_BYTES)
            # With both keys on the medium, a power cut between the writes costs nothing.
            self._has_old = True
            self._write(self._key_file, key + self._key)
            self._has_old = bool(self._key)
        self._write(self._box, self._sealed(session, key))
        self._key = key
        if self._has_old:
            self._write(self._key_file, key)
            self._has_old = False

    def discard(self) -> None:
        """Destroy box and key: the key first, for without it the rest is noise."""
        self._key = b""
        for path in reversed(self.paths):
            with contextlib.suppress(OSError):
                self._system.unlink(path)

    def _write(self, file: DurableFile, content: bytes) -> None:
        file.write(content, keep_backup=False)

    def _sealed(self, session: Session, key: bytes) -> bytes:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        content = _encoder.encode(session)
        content = _LENGTH.pack(len(content)) + content
        while len(content) > self._size:
            self._size *= 2
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + AESGCM(key).encrypt(nonce, content.ljust(self._size, b"\0"), self._bound)

    def _opened(self, sealed: bytes, key: bytes) -> Session | None:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        if len(sealed) < _NONCE_BYTES + _TAG_BYTES + _LENGTH.size:
            return None
        try:
            content = AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], self._bound)
            (length,) = _LENGTH.unpack_from(content)
            found = _decoder.decode(content[_LENGTH.size : _LENGTH.size + length])
        except (InvalidTag, ValueError):
            return None
        self._key, self._size = key, max(SIZE, len(content))
        return found


def ballots_path() -> Path:
    """Where the boxes of this user are. The folder is not made here."""
    return config_path() / FOLDER


def discard_all(uid: str, folder: Path | None = None) -> tuple[Path, ...]:
    """Destroy every box of a client that is erased; what could not be destroyed is returned."""
    left = []
    for path in sorted((folder or ballots_path()).glob(f"*{_digest(uid)}-*"), reverse=True):
        try:
            path.unlink()
        except OSError:
            left.append(path)
    return tuple(left)


def _digest(text: str) -> str:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()
