"""What is found: case and marks over letters do not matter, order of words neither."""

import pytest

from somedesk.base.searching import mentions, plain


@pytest.mark.parametrize(
    ("text", "sought"),
    [
        ("Importér rettede handlinger", "importer"),
        ("Importer", "importér"),
        ("Kafferisteriet Månefiskeren", "manefiskeren KAFFE"),
        ("Blåbärsbagaren", "blåbär"),
        ("Blåba\u0308rsbagaren", "blåbär"),
        ("Straße", "strasse"),
        ("Anything", "  "),
    ],
)
def test_found(text: str, sought: str) -> None:
    assert mentions(text, sought)


@pytest.mark.parametrize(("text", "sought"), [("Bø", "bo"), ("Import", "export"), ("", "a"), ("one", "one two")])
def test_not_found(text: str, sought: str) -> None:
    assert not mentions(text, sought)


def test_plain_is_the_same_twice() -> None:
    assert plain(plain("ÅÉÖ æøß")) == plain("ÅÉÖ æøß") == "aeo æøss"
