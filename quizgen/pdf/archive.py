"""PDF/A-3u beside PDF/UA-1, and the bank inside the PDF.

WeasyPrint declares one standard a file. The pages keep both, so the mark of the second is put into the metadata, with
the description that PDF/A asks for where a mark is none of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

# The same bank gives the same bytes: the day of printing is not kept, so all files in a PDF carry one old date.
_NO_DAY = datetime(1980, 1, 1, tzinfo=UTC)
_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\
<pdfuaid:part>1</pdfuaid:part></rdf:Description>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>The part of ISO 14289 that the file follows</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""
_END = b"</rdf:RDF>"


def declare_both(metadata: Any) -> None:
    """Add the mark of PDF/UA-1 to the metadata of a document that becomes PDF/A."""
    written = metadata.generate_rdf_metadata

    def with_second(*given: Any) -> bytes:
        """What WeasyPrint writes, and our mark inside it."""
        made: bytes = written(*given)
        if made.count(_END) != 1:
            raise AssertionError("WeasyPrint writes its metadata in another form")
        return made.replace(_END, _UA + _END)

    metadata.generate_rdf_metadata = with_second


def attachment(path: Path) -> Any:
    """The file that a PDF was made from, to lie inside it."""
    from weasyprint import Attachment

    return Attachment(
        string=path.read_bytes(),
        name=path.name,
        description="The question bank that this document was printed from",
        relationship="Source",
        created=_NO_DAY,
        modified=_NO_DAY,
    )


def mend(pdf: Any) -> None:
    """Say that what is attached is YAML, which WeasyPrint guesses, on each computer differently; name it but once."""
    for one in pdf.objects:
        extra = getattr(one, "extra", None)
        if extra and extra.get("Type") == "/EmbeddedFile":
            extra["Subtype"] = "/application#2fyaml"
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])
