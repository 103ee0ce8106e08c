"""What a report says that it conforms with: PDF/UA-1, for assistive technology, and PDF/A-2a, for archives.

It says so only if an independent validator of all machine-checkable rules finds nothing. That leaves what only people
can judge. See decision 0014.
"""

import io
import zlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

import pikepdf

from somedesk.base.logger import logger

UA, A = "ua1", "2a"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
<pdf:Producer>SomeDesk</pdf:Producer>
</rdf:Description>{claims}</rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""

# PDF/A knows no names of PDF/UA, so the file that has both explains them.
_CLAIMS = {
    UA: """
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms with</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>""",
    A: """
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
</rdf:Description>""",
}
# The validator (page-validation 0.11.0) takes a carriage return that a stream happens to end with for part of the line
# end after it, and says that the stream's length is wrong.
_MISREAD = b"\r"
# Parts of the catalogue that may stand in it or on their own.
_MOVABLE = ("MarkInfo", "ViewerPreferences", "OutputIntents", "Lang")


class Metadata(NamedTuple):
    """What the file says about itself; the first language is the document's."""

    title: str
    author: str
    languages: tuple[str, ...]

    def xmp(self, claims: tuple[str, ...]) -> bytes:
        """As the file holds it, with what it claims to conform with."""
        languages = "".join(f"<rdf:li>{language}</rdf:li>" for language in self.languages)
        claimed = "".join(map(_CLAIMS.__getitem__, claims))
        return _XMP.format(
            title=escape(self.title), author=escape(self.author), languages=languages, claims=claimed
        ).encode()


def conforming(document: pikepdf.Pdf, metadata: Metadata) -> bytes:
    """The bytes of ``document``, streams settled. What they claim holds; the log names the rules that do not."""
    made = _written(document, metadata, (UA, A))
    broken = _broken(made)
    if broken:
        logger(__name__).warning("a report does not conform, and does not claim to: %s", broken)
        made = _written(document, metadata, tuple(profile for profile in (UA, A) if profile not in broken))
    return made


def broken_rules(pdf: bytes, profile: str) -> list[str]:
    """The rules of a profile (``UA``, ``A``) that the file does not keep; the validator's failure, if it fails."""
    import page

    # Its limits are for files of strangers. A table of ours may have more rows than it would look at.
    limits = page.SafetyLimits.unlimited()
    try:
        found = page.validate_pdf_bytes(pdf, profile=profile, limits=limits)
    except page.PageError as error:
        return [type(error).__name__]
    return sorted({failure.rule_id for failure in found.failures})


def _broken(pdf: bytes) -> dict[str, list[str]]:
    """The profiles that the file does not keep, and by which rules.

    Side by side: the validator lets other threads run while it looks, which takes a sixth of a report's time for each.
    """
    with ThreadPoolExecutor(1, "conformance") as other:
        archived = other.submit(broken_rules, pdf, A)
        found = {UA: broken_rules(pdf, UA), A: archived.result()}
    return {profile: rules for profile, rules in found.items() if rules}


def _written(document: pikepdf.Pdf, metadata: Metadata, claims: tuple[str, ...]) -> bytes:
    """Written until no stream is misread: each part that is moved lies objects out in other streams."""
    kind: dict[str, Any] = {"Type": pikepdf.Name.Metadata, "Subtype": pikepdf.Name.XML}
    document.Root.Metadata = document.make_stream(metadata.xmp(claims), **kind)
    made = _saved(document)
    for part in _MOVABLE:
        if _MISREAD + b"\nendstream" not in made:
            break
        document.Root[f"/{part}"] = document.make_indirect(document.Root[f"/{part}"])
        made = _saved(document)
    return made


def _saved(document: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    document.save(
        out,
        min_version="1.7",
        fix_metadata_version=False,  # it names none, and would be read in full to see that
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
    )
    return out.getvalue()


def settle_streams(document: pikepdf.Pdf) -> None:
    """See to it that every stream but the metadata is packed, is written as it is, and is not misread.

    Reportlab names the one filter in a list, and qpdf would then unpack and pack it again: a twentieth of a report's
    time. What qpdf packed could end in anything.
    """
    listed = pikepdf.Array([pikepdf.Name.FlateDecode])
    for made in document.objects:
        if not isinstance(made, pikepdf.Stream) or made.get("/Type") == pikepdf.Name.Metadata:
            continue
        if made.get("/Filter") == listed:
            made.Filter = pikepdf.Name.FlateDecode
        if "/Filter" not in made or made.read_raw_bytes().endswith(_MISREAD):
            _pack(made)


def _pack(stream: pikepdf.Stream) -> None:
    """Pack it with as many bytes more, which nobody looks at, as it takes for its checksum to end otherwise."""
    content = stream.read_bytes()
    while (packed := zlib.compress(content)).endswith(_MISREAD):
        content += b"\n"
    stream.write(packed, filter=pikepdf.Name.FlateDecode)
    if "/Length1" in stream:
        stream.Length1 = len(content)
