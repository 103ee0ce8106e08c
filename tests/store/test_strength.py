"""The hint beside a passphrase: what everyone would guess is weak, a sentence is good."""

import pytest

from somedesk.store.strength import bits, strength


@pytest.mark.parametrize(
    ("passphrase", "hint"),
    [
        ("", "weak"),
        ("12345678", "weak"),
        ("a" * 40, "weak"),
        ("Sommer2026!", "weak"),
        ("Lösenord123!", "weak"),
        ("Jensen & Co 2026 Jensen", "weak"),
        ("k3J$x9!pQz2w", "fair"),
        ("rød hest spiser grød", "fair"),
        ("correct horse battery staple", "good"),
        ("fire små grise på en grøn cykel", "good"),
    ],
)
def test_hint(passphrase: str, hint: str) -> None:
    assert strength(passphrase, "Jensen & Co") == hint


def test_what_stands_beside_the_file_counts_little() -> None:
    assert bits("Nordlys Kaffebar", "Nordlys Kaffebar") < bits("Nordlys Kaffebar") / 3


def test_a_longer_passphrase_is_never_weaker() -> None:
    text = "rød hest; 17 Grise"
    counts = [bits(text[:length]) for length in range(len(text) + 1)]
    assert counts == sorted(counts)
