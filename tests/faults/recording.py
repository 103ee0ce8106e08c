"""A file system that writes down what is done to it, so that the power can be cut afterwards, at any point of that."""

import errno
import os
import random
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from msgspec import Struct

from somedesk.store.file_system import AnyPath, FileSystem


class Written(Struct, frozen=True):
    """Bytes were written to a file; they are on the medium only after it was flushed."""

    file: int
    offset: int
    data: bytes


class Flushed(Struct, frozen=True):
    """A file was flushed; not ``whole`` if that failed: then what was written before may be lost for good."""

    file: int
    whole: bool = True


class Named(Struct, frozen=True):
    """Names were given to files or (None) taken away, all at once; those of ``folders`` to folders."""

    names: dict[str, int | None]
    folders: tuple[str, ...] = ()


class FolderFlushed(Struct, frozen=True):
    """The names in a folder were flushed; not ``whole`` if that failed."""

    folder: str
    whole: bool = True


class Promised(Struct, frozen=True):
    """From here on this must be so: ``subject`` tells one promise from another, a later one takes its place."""

    subject: str
    promise: Any


class Placed(Struct, frozen=True):
    """Someone else put a file here, and it is on the medium."""

    path: str
    file: int
    data: bytes


Event = Written | Flushed | Named | FolderFlushed | Promised | Placed


def _site(frame: FrameType) -> str:
    """Where in the program a flush was asked for."""
    caller: FrameType | None = frame
    while caller is not None and caller.f_code.co_filename == __file__:
        caller = caller.f_back
    assert caller is not None
    return f"{Path(caller.f_code.co_filename).name}:{caller.f_lineno} ({caller.f_code.co_name})"


class RecordingSystem(FileSystem):
    """Does everything at once and flushes nothing, but notes what it was asked to.

    ``omitted``: the flush that the program is to forget. ``errors``: how likely each call is to fail. A medium
    without ``links`` refuses second names.
    """

    def __init__(
        self, chance: random.Random, *, links: bool = True, omitted: str | None = None, errors: float = 0.0
    ) -> None:
        self.journal: list[Event] = []
        self.sites: set[str] = set()
        self.errors = errors
        self._chance, self._links, self._omitted = chance, links, omitted
        self._names: dict[str, int] = {}
        self._handles: dict[int, tuple[int, int]] = {}  # the file behind a handle, and how much was written
        self._last = 0

    def place(self, path: Path, data: bytes) -> None:
        """Have someone else put a file somewhere."""
        replaced = path.with_name("someone's own")
        replaced.write_bytes(data)
        replaced.replace(path)
        self.journal.append(Placed(str(path), self._number(str(path), new=True), data))

    def promise(self, subject: str, promise: Any) -> None:
        """Note what must be so from here on."""
        self.journal.append(Promised(subject, promise))

    def create(self, path: AnyPath) -> int:
        self._may_fail()
        handle = super().create(path)
        file = self._number(str(path), new=True)
        self._handles[handle] = (file, 0)
        self.journal.append(Named({str(path): file}))
        return handle

    def write(self, handle: int, data: memoryview) -> int:
        failing = self._fails()
        if failing:
            data = data[: self._chance.randrange(len(data))]
        written = super().write(handle, data)
        file, offset = self._handles[handle]
        self.journal.append(Written(file, offset, bytes(data[:written])))
        self._handles[handle] = (file, offset + written)
        if failing:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return written

    def fsync(self, handle: int) -> None:
        whole = not self._fails()
        if self._asked(_site(sys._getframe(1))):
            self.journal.append(Flushed(self._handles[handle][0], whole))
        if not whole:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def fsync_folder(self, folder: AnyPath) -> None:
        whole = not self._fails()
        if self._asked(_site(sys._getframe(1))):
            self.journal.append(FolderFlushed(str(folder), whole))
        if not whole:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def link(self, path: AnyPath, other: AnyPath) -> None:
        if not self._links:
            raise OSError(errno.EPERM, os.strerror(errno.EPERM))
        self._may_fail()
        super().link(path, other)
        self._names[str(other)] = self._number(str(path))
        self.journal.append(Named({str(other): self._names[str(other)]}))

    def replace(self, path: AnyPath, other: AnyPath) -> None:
        self._may_fail()
        super().replace(path, other)
        old, new = str(path), str(other)
        moved = [name for name in self._names if name == old or name.startswith(old + os.sep)]
        names: dict[str, int | None] = dict.fromkeys(moved)
        for name in moved:
            names[new + name[len(old) :]] = self._names[new + name[len(old) :]] = self._names.pop(name)
        self.journal.append(Named(names, (new,) if os.path.isdir(new) else ()))

    def mkdir(self, folder: Path) -> None:
        self._may_fail()
        super().mkdir(folder)
        self.journal.append(Named({str(folder): self._number(str(folder), new=True)}, (str(folder),)))

    def rmdir(self, folder: Path) -> None:
        super().rmdir(folder)
        self._names.pop(str(folder), None)
        self.journal.append(Named({str(folder): None}))

    def unlink(self, path: AnyPath) -> None:
        self._may_fail()
        super().unlink(path)
        self._names.pop(str(path), None)
        self.journal.append(Named({str(path): None}))

    def pause(self, seconds: float) -> None:
        pass

    def _asked(self, site: str) -> bool:
        self.sites.add(site)
        return site != self._omitted

    def _fails(self) -> bool:
        return self._chance.random() < self.errors

    def _may_fail(self) -> None:
        if self._fails():
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    def _number(self, path: str, *, new: bool = False) -> int:
        if new or path not in self._names:
            self._last += 1
            self._names[path] = self._last
        return self._names[path]


class _File:
    def __init__(self) -> None:
        self.safe = b""
        self.unsafe: list[Written] = []
        self.doubtful: list[Written] = []


class _Naming(Struct):
    names: dict[str, int | None]
    doubtful: bool = False


class Medium:
    """What is on the medium after each event, and what else may be if the power fails then."""

    BLOCK = 512

    def __init__(self) -> None:
        self.promises: dict[str, Any] = {}
        self._files: dict[int, _File] = {}
        self._names: dict[str, int] = {}
        self._namings: list[_Naming] = []
        self._folders: set[str] = set()

    def take(self, event: Event) -> None:
        """Go on to after ``event``."""
        match event:
            case Written():
                self._file(event.file).unsafe.append(event)
            case Flushed():
                self._flush(self._file(event.file), event.whole)
            case Named():
                self._folders.update(event.folders)
                self._namings.append(_Naming(dict(event.names)))
            case FolderFlushed():
                self._flush_folder(event.folder, event.whole)
            case Promised():
                self.promises[event.subject] = event.promise
            case Placed():
                self._namings = [n for n in self._namings if event.path not in n.names]
                self._names[event.path] = event.file
                self._file(event.file).safe = event.data

    def after_a_power_cut(self, chance: random.Random) -> dict[str, bytes]:
        """One of the states in which the medium may be found: what was not flushed survives in any combination."""
        names = dict(self._names)
        for naming in self._namings:
            if chance.random() < 0.5:
                _apply(names, naming.names)
        lost = self._folders - names.keys()
        kept = {p: file for p, file in names.items() if p not in self._folders and lost.isdisjoint(_above(p))}
        found = {file: self._content(file, chance) for file in sorted(set(kept.values()))}
        return {path: found[file] for path, file in kept.items()}

    def _file(self, number: int) -> _File:
        return self._files.setdefault(number, _File())

    def _flush(self, file: _File, whole: bool) -> None:
        if not whole:  # the system may forget what it could not write, and call the next flush a success
            file.doubtful += file.unsafe
        elif not file.doubtful:
            file.safe = _overlaid(file.safe, [(w.offset, w.data) for w in file.unsafe])
        else:
            file.doubtful += file.unsafe
        file.unsafe = []

    def _flush_folder(self, folder: str, whole: bool) -> None:
        kept: list[_Naming] = []
        for naming in self._namings:
            if naming.doubtful or not any(os.path.dirname(path) == folder for path in naming.names):
                kept.append(naming)
            elif not whole:
                kept.append(_Naming(naming.names, doubtful=True))
            else:
                _apply(self._names, naming.names)
                kept = [
                    _Naming({p: f for p, f in other.names.items() if p not in naming.names}, other.doubtful)
                    for other in kept
                ]
        self._namings = [naming for naming in kept if naming.names]

    def _content(self, number: int, chance: random.Random) -> bytes:
        file = self._file(number)
        pieces: list[tuple[int, bytes]] = []
        for written in (*file.doubtful, *file.unsafe):
            length = len(written.data)
            match chance.randrange(4):
                case 0:
                    continue
                case 1:
                    pieces.append((written.offset, written.data))
                case 2:
                    pieces.append((written.offset, written.data[: chance.randrange(length + 1)]))
                case 3:
                    for start in range(0, length, self.BLOCK):
                        block = written.data[start : start + self.BLOCK]
                        kept = chance.random() < 0.5
                        pieces.append((written.offset + start, block if kept else bytes(len(block))))
        return _overlaid(file.safe, pieces)


def _above(path: str) -> list[str]:
    return [str(folder) for folder in Path(path).parents]


def _apply(names: dict[str, int], change: dict[str, int | None]) -> None:
    for path, file in change.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _overlaid(content: bytes, pieces: list[tuple[int, bytes]]) -> bytes:
    if not pieces:
        return content
    whole = bytearray(content)
    for offset, data in pieces:
        whole.extend(bytes(max(0, offset + len(data) - len(whole))))
        whole[offset : offset + len(data)] = data
    return bytes(whole)
