"""A file under a passphrase: nothing can be read without it, nothing is silently wrong, no file keeps us busy."""

import struct
import unicodedata
from collections.abc import Callable

import pytest

from somedesk.base.errors import FileProblem, InvalidInput
from somedesk.store import encryption
from somedesk.store.encryption import (
    LARGEST_LABEL,
    MAGIC,
    Kdf,
    Seal,
    is_sealed,
    label_of,
    plain,
    seal_of,
    seal_of_damaged,
)

NEW_KDF = encryption._new_kdf  # before it is made light
PASSPHRASE = "tolv små grise på en grøn cykel"
CONTENT = b'{"somedesk":{"1":{}}}' * 20
LABEL = b"label"
FIXED = struct.calcsize(">16sBIIB16s16s12sBII")


@pytest.fixture(scope="module")
def seal() -> Seal:
    return Seal.make(PASSPHRASE, shows=True)


@pytest.fixture(scope="module")
def sealed(seal: Seal) -> bytes:
    return seal.sealed(CONTENT, LABEL)


def test_a_new_key_costs_the_memory_and_the_time_that_guessing_is_to_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(encryption, "_new_kdf", NEW_KDF)
    head = struct.unpack_from(">16sBIIB16s", Seal.make(PASSPHRASE).sealed(CONTENT))
    assert head[2:5] == (64 * 1024, 3, 4)
    assert head[5] != NEW_KDF().salt


def code(call: Callable[[], object]) -> str:
    with pytest.raises(FileProblem) as caught:
        call()
    return caught.value.code


def with_head(data: bytes, **fields: int) -> bytes:
    """The file with other numbers in its head, and a digest that fits them."""
    names = ("magic", "version", "memory", "iterations", "lanes", "salt", "check", "nonce", "shows", "label", "sealed")
    found = dict(zip(names, struct.unpack_from(">16sBIIB16s16s12sBII", data), strict=True)) | fields
    head = struct.pack(">16sBIIB16s16s12sBII", *found.values()) + LABEL
    return head + encryption._digest(head) + data[len(head) + 8 :]


def test_the_passphrase_and_nothing_else_opens_it(seal: Seal, sealed: bytes) -> None:
    assert is_sealed(sealed)
    assert CONTENT[:12] not in sealed
    assert seal.unsealed(sealed, "x") == plain(sealed, "x", seal) == plain(sealed, "x", PASSPHRASE) == CONTENT
    assert code(lambda: plain(sealed, "x", "another one")) == "passphrase_wrong"
    assert code(lambda: plain(sealed, "x", None)) == "passphrase_needed"
    assert code(lambda: plain(sealed, "x", "")) == "passphrase_needed"
    assert seal.sealed(CONTENT, LABEL) != sealed, "no nonce is used twice"


def test_a_letter_with_an_accent_is_the_same_however_it_is_typed(sealed: bytes) -> None:
    assert plain(sealed, "x", unicodedata.normalize("NFD", PASSPHRASE)) == CONTENT


def test_the_key_of_another_file_is_a_wrong_passphrase(sealed: bytes) -> None:
    other = Seal.make(PASSPHRASE)
    assert not other.fits(sealed)
    assert code(lambda: plain(sealed, "x", other)) == "passphrase_wrong"


def test_a_plain_file_needs_no_passphrase() -> None:
    assert plain(CONTENT, "x", None) == plain(CONTENT, "x", PASSPHRASE) == CONTENT
    assert seal_of(CONTENT, "x", PASSPHRASE) is None
    assert not is_sealed(b"")
    assert not is_sealed(b"s")


def test_the_label_is_there_only_if_the_user_allows_it(sealed: bytes) -> None:
    assert label_of(sealed) == LABEL
    assert label_of(Seal(Kdf(bytes(16)), bytes(32), shows=False).sealed(CONTENT, LABEL)) == b""
    assert label_of(Seal(Kdf(bytes(16)), bytes(32), shows=True).sealed(CONTENT, b"x" * (LARGEST_LABEL + 1))) == b""
    assert label_of(sealed[:40]) == b""


def test_whether_the_label_is_allowed_is_known_again(sealed: bytes) -> None:
    found = seal_of(sealed, "x", PASSPHRASE)
    assert found is not None
    assert found.shows


@pytest.mark.parametrize("passphrase", ["", "seven 7", "x" * 1001])
def test_a_passphrase_that_will_not_do_is_refused(passphrase: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        Seal.make(passphrase)
    assert caught.value.code == "passphrase_length"


def test_cut_off_anywhere_it_is_told_as_cut_off(seal: Seal, sealed: bytes) -> None:
    for length in range(2, len(sealed)):
        cut = sealed[:length]
        assert is_sealed(cut)
        assert code(lambda cut=cut: plain(cut, "x", seal)) == "file_truncated"  # type: ignore[misc]


def test_every_flipped_bit_is_found(seal: Seal, sealed: bytes) -> None:
    for position in range(len(sealed)):
        for bit in range(8):
            broken = bytearray(sealed)
            broken[position] ^= 1 << bit
            if not broken.startswith(MAGIC):
                assert not is_sealed(bytes(broken)), "then it is a foreign file"
                continue
            found = code(lambda broken=broken: seal.unsealed(bytes(broken), "x"))  # type: ignore[misc]
            assert found == "file_damaged" or (found == "file_truncated" and FIXED - 8 <= position < FIXED)


def test_damage_is_told_before_the_passphrase_is_asked_for(sealed: bytes) -> None:
    broken = sealed[:30] + b"\0" + sealed[31:]
    assert code(lambda: plain(broken, "x", None)) == "file_damaged"
    assert code(lambda: plain(sealed + b"\0", "x", None)) == "file_damaged", "appended to"
    assert code(lambda: plain(sealed[:-1], "x", None)) == "file_truncated"


def test_a_newer_version_is_no_damage(sealed: bytes) -> None:
    assert code(lambda: plain(with_head(sealed, version=2), "x", PASSPHRASE)) == "file_newer"


@pytest.mark.parametrize(
    "asked",
    [
        {"memory": 256 * 1024 + 1}, {"memory": 0}, {"memory": 2**32 - 1}, {"iterations": 11}, {"iterations": 0},
        {"iterations": 2**32 - 1}, {"lanes": 9}, {"lanes": 0},
    ],
)  # fmt: skip
def test_a_file_that_asks_for_more_than_we_give_is_refused_unread(
    sealed: bytes, asked: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encryption, "_master", lambda *_: pytest.fail("a key was made"))
    assert code(lambda: plain(with_head(sealed, **asked), "x", PASSPHRASE)) == "kdf_refused"


def test_a_head_whose_numbers_contradict_the_file_is_damage(seal: Seal, sealed: bytes) -> None:
    assert code(lambda: plain(with_head(sealed, sealed=15), "x", seal)) == "file_damaged"
    assert code(lambda: plain(with_head(sealed, label=2**31), "x", seal)) == "file_damaged"


def test_changed_parameters_do_not_open_it_even_with_a_digest_that_fits(seal: Seal, sealed: bytes) -> None:
    assert code(lambda: plain(with_head(sealed, iterations=4), "x", seal)) == "passphrase_wrong"
    assert code(lambda: seal.unsealed(with_head(sealed, shows=0), "x")) == "file_damaged", "associated data"


def test_too_little_memory_is_told(sealed: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    from cryptography.hazmat.primitives.kdf import argon2

    class Starved:
        def __init__(self, **given: object) -> None: ...

        def derive(self, passphrase: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(argon2, "Argon2id", Starved)
    assert code(lambda: plain(sealed, "x", PASSPHRASE)) == "memory_short"


def test_what_is_left_of_a_damaged_file_can_be_had_for_salvage(seal: Seal, sealed: bytes) -> None:
    assert seal.unproven(sealed, "x") == CONTENT
    broken = bytearray(sealed)
    broken[-40] ^= 1
    found = seal.unproven(bytes(broken), "x")
    assert sum(a != b for a, b in zip(found, CONTENT, strict=True)) == 1
    cut = sealed[: len(sealed) // 2]
    left = seal_of_damaged(cut, "x", PASSPHRASE).unproven(cut, "x")
    assert len(left) > 100
    assert CONTENT.startswith(left)
    assert code(lambda: seal_of_damaged(cut, "x", "another")) == "passphrase_wrong"


def test_whether_it_is_made_of_a_passphrase_can_be_asked(seal: Seal) -> None:
    assert seal.is_made_of(PASSPHRASE)
    assert not seal.is_made_of("another one")
