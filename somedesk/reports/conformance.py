"""What a report says that it conforms with: PDF/UA-1, for assistive technology, and PDF/A-2a, for archives.

It says so only if an independent validator of all machine-checkable rules finds nothing. That leaves what only people
can judge. See decision 0014.
"""

from typing import NamedTuple
from xml.sax.saxutils import escape

from somedesk.base.logger import logger
from somedesk.reports.pdf_file import File

UA, A = "ua1", "2a"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{languages}</rdf:Bag></dc:language>
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


def conforming(file: File, metadata: Metadata) -> bytes:
    """The bytes of ``file``. What they claim holds; the log names the rules that do not."""
    made = file.written(metadata.xmp((UA, A)))
    if broken := _broken(made):
        logger(__name__).warning("a report does not conform, and does not claim to: %s", broken)
        made = file.written(metadata.xmp(tuple(profile for profile in (UA, A) if profile not in broken)))
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

    One after the other: side by side, the time on the clock is less, but that of the processors a tenth of a short
    report's more.
    """
    found = {profile: broken_rules(pdf, profile) for profile in (UA, A)}
    return {profile: rules for profile, rules in found.items() if rules}
