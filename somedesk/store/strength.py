"""How hard a passphrase is to guess: a hint while it is typed, made to be understood rather than exact.

Each character counts with the bits that a guesser has to try:

- a letter 2.2, as it does in a word of a language, the first of a word 4.7; a capital 1 more;
- a digit 3.3, a space 1, any other sign 5;
- one that repeats the one before it, or goes on from it as in "abc" or "321", 0.5.

A year (1900 to 2099) counts 7 in all; a word that everyone tries first, or that stands beside the file, 3.
"""

import re
import unicodedata
from typing import Literal

Strength = Literal["weak", "fair", "good"]

FAIR_BITS, GOOD_BITS = 40.0, 55.0
_LETTER, _FIRST_LETTER, _CAPITAL = 2.2, 4.7, 1.0
_DIGIT, _SPACE, _SIGN, _NEXT = 3.3, 1.0, 5.0, 0.5
_YEAR, _OBVIOUS = 7.0, 3.0
_YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OBVIOUS_WORDS = (
    "adgangskode", "kodeord", "adgangsfras", "lösenordet", "lösenord", "lösenfras", "password", "passw0rd",
    "passphrase", "passwort", "qwerty", "asdfgh", "hemmelighed", "hemmelig", "hemlighet", "hemlig", "secret",
    "letmein", "velkommen", "välkommen", "welcome", "somedesk",
)  # fmt: skip


def strength(passphrase: str, known: str = "") -> Strength:
    """The hint. ``known`` is what stands beside the file, such as the client's name."""
    count = bits(passphrase, known)
    return "good" if count >= GOOD_BITS else "fair" if count >= FAIR_BITS else "weak"


def bits(passphrase: str, known: str = "") -> float:
    """The count behind the hint."""
    text, beside = unicodedata.normalize("NFC", passphrase), unicodedata.normalize("NFC", known)
    words = sorted({*_OBVIOUS_WORDS, *re.findall(r"\w{3,}", beside)}, key=len, reverse=True)
    obvious = re.compile("|".join(map(re.escape, words)), re.IGNORECASE)
    count, before = 0.0, ""
    for pattern, worth in ((obvious, _OBVIOUS), (_YEARS, _YEAR)):
        text, found = pattern.subn("\n", text)
        count += worth * found
    for char in text:
        if char != "\n":
            count += _of_character(char, before)
        before = char
    return count


def _of_character(char: str, before: str) -> float:
    if before and abs(ord(char.casefold()[0]) - ord(before.casefold()[0])) <= 1:
        return _NEXT
    if char.isalpha():
        return (_LETTER if before.isalpha() else _FIRST_LETTER) + (_CAPITAL if char.isupper() else 0)
    if char.isdigit():
        return _DIGIT
    return _SPACE if char.isspace() else _SIGN
