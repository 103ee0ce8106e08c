#!/usr/bin/env bash
# A valid PDF/A file is called invalid when the data of a stream happens to end with the byte 0D.
#
# Seen with: page-validation 0.11.0 (profile 2a, rule PDFA2A-STREAM-LENGTH-001), pikepdf 10.17.0 (qpdf), Python 3.11 to 3.13.
#
# A stream's /Length counts its data; a line end that does not count stands before "endstream". qpdf writes the data and then
# one line feed. If the last byte of the data is a carriage return, the validator takes both bytes for the line end, counts one
# byte less than /Length says, and reports that the length is wrong. ISO 19005-2, 6.1.7.1, asks that /Length be the number of
# bytes between the keywords' line ends, which it is: with the same data and one byte more at the end nothing is found.
#
# Why it matters: the last byte of compressed data is part of a checksum, so one stream in 256 ends so, by chance. A generator
# of accessible reports that is checked with this validator fails now and then, for texts that nobody can tell from others.
#
# Prints what was seen; fails if that changes.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is missing"; exit 77; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" --quiet --disable-pip-version-check install "page-validation==0.11.0" "pikepdf==10.17.0"
"$folder/venv/bin/python" - <<'PYTHON'
import io
import sys

import page
import pikepdf


def rules_broken(data: bytes) -> set[str]:
    """What the validator says of a file with one more stream that holds ``data``, not compressed."""
    document = pikepdf.new()
    document.add_blank_page()
    document.Root.Extra = document.make_indirect(document.make_stream(data))
    out = io.BytesIO()
    document.save(out, compress_streams=False, static_id=True)
    raw = out.getvalue()
    start = raw.index(data)
    assert raw[start + len(data) :].startswith(b"\nendstream"), "one line feed, then the keyword"
    return {failure.rule_id for failure in page.validate_pdf_bytes(raw, profile="2a").failures}


rule = "PDFA2A-STREAM-LENGTH-001"
seen = {ending: rule in rules_broken(b"data of a stream" + ending) for ending in (b"", b"\r", b"\n", b"\r ", b"x")}
for ending, complained in seen.items():
    print(f"data ending with {ending!r:>6}: {'length called wrong' if complained else 'nothing found'}")
expected = {b"": False, b"\r": True, b"\n": False, b"\r ": False, b"x": False}
sys.exit(0 if seen == expected else "this has changed")
PYTHON
