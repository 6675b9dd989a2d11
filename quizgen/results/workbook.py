"""The tables as a workbook (xlsx): the same tables give the same bytes, and no text becomes a formula.

The parts are written here and not by a library: that would take a third of the time of the whole command to load.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from markupsafe import escape

from quizgen.results.tables import Table, Value

# The first day that a zip file can name.
_DAY, _MOMENT = (1980, 1, 1, 0, 0, 0), "1980-01-01T00:00:00Z"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ACCENT = "FF17586E"
# A cell holds no more.
_LONGEST = 32_000
_WIDEST = 60
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN = "http://schemas.openxmlformats.org"
_MAIN, _PACKAGE = f"{_OPEN}/spreadsheetml/2006/main", f"{_OPEN}/package/2006"
_LINKS = f"{_OPEN}/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats"
# Looks of a cell, by their place in the list of styles: texts are quoted, so that editing one makes no formula of it.
_HEAD, _TEXT = 1, 2
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>'
    '<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>'
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
    f'<fill><patternFill patternType="solid"><fgColor rgb="{_ACCENT}"/></patternFill></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" quotePrefix="1" applyFont="1" applyFill="1" '
    'applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def workbook(tables: Sequence[Table], title: str) -> bytes:
    """Write tables as a workbook, a sheet each: heads stand out and stay in sight, numbers are numbers."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in _parts(tables, title):
            info = zipfile.ZipInfo(name, _DAY)
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, f"{_XML}{part}".encode())
    return made.getvalue()


def _parts(tables: Sequence[Table], title: str) -> Iterator[tuple[str, str]]:
    sheets = [f"worksheets/sheet{number}.xml" for number in range(1, len(tables) + 1)]
    kinds = {
        "/docProps/core.xml": f"{_TYPE}-package.core-properties+xml",
        "/xl/workbook.xml": f"{_TYPE}-officedocument.spreadsheetml.sheet.main+xml",
        "/xl/styles.xml": f"{_TYPE}-officedocument.spreadsheetml.styles+xml",
    } | {f"/xl/{sheet}": f"{_TYPE}-officedocument.spreadsheetml.worksheet+xml" for sheet in sheets}
    named = "".join(f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in kinds.items())
    usual = f'<Default Extension="rels" ContentType="{_TYPE}-package.relationships+xml"/>'
    yield "[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types">{usual}{named}</Types>'
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    yield "_rels/.rels", _links([(f"{_LINKS}/officeDocument", "xl/workbook.xml"), (core, "docProps/core.xml")])
    yield "docProps/core.xml", _core(title)
    yield "xl/workbook.xml", _book(tables)
    links = [*((f"{_LINKS}/worksheet", sheet) for sheet in sheets), (f"{_LINKS}/styles", "styles.xml")]
    yield "xl/_rels/workbook.xml.rels", _links(links)
    yield "xl/styles.xml", _STYLES
    for sheet, table in zip(sheets, tables, strict=True):
        yield f"xl/{sheet}", _sheet(table)


def _links(links: Sequence[tuple[str, str]]) -> str:
    found = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, start=1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def _core(title: str) -> str:
    times = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_MOMENT}</dcterms:{name}>' for name in ("created", "modified")
    )
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_legal(title)}</dc:title><dc:creator>quizgen</dc:creator>{times}</cp:coreProperties>"
    )


def _book(tables: Sequence[Table]) -> str:
    sheets, filters = "", ""
    for number, table in enumerate(tables):
        sheets += f'<sheet name="{table.name}" sheetId="{number + 1}" r:id="rId{number + 1}"/>'
        if table.rows:
            place = f"'{table.name}'!$A$1:${_letters(len(table.head))}${len(table.rows) + 1}"
            filters += (
                f'<definedName name="_xlnm._FilterDatabase" localSheetId="{number}" hidden="1">{place}</definedName>'
            )
    named = f"<definedNames>{filters}</definedNames>" if filters else ""
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_LINKS}"><sheets>{sheets}</sheets>{named}</workbook>'


def _sheet(table: Table) -> str:
    corner = f"{_letters(table.fixed + 1)}2"
    pane = f'<pane xSplit="{table.fixed}" ySplit="1" topLeftCell="{corner}" activePane="bottomRight" state="frozen"/>'
    columns = "".join(
        f'<col min="{at}" max="{at}" width="{width:g}" customWidth="1"/>'
        for at, width in enumerate(_widths(table), 1)
    )
    letters = [_letters(at) for at in range(1, len(table.head) + 1)]
    rows = [_row(letters, 1, table.head, _HEAD), *(_row(letters, at, row) for at, row in enumerate(table.rows, 2))]
    reach = f'<autoFilter ref="A1:{letters[-1]}{len(rows)}"/>' if table.rows else ""
    return (
        f'<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0">{pane}</sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>{''.join(rows)}</sheetData>{reach}</worksheet>"
    )


def _row(letters: Sequence[str], at: int, values: Sequence[Value], look: int = _TEXT) -> str:
    cells = (
        f'<c r="{letter}{at}" s="{look}" t="inlineStr"><is><t xml:space="preserve">{_legal(value)}</t></is></c>'
        if isinstance(value, str)
        else f'<c r="{letter}{at}"><v>{value!r}</v></c>'
        for letter, value in zip(letters, values, strict=True)
        if value is not None
    )
    return f'<row r="{at}">{"".join(cells)}</row>'


def _letters(number: int) -> str:
    """The name of a column, counted from 1: A, Z, AA."""
    rest, last = divmod(number - 1, 26)
    return (_letters(rest) if rest else "") + chr(ord("A") + last)


def _widths(table: Table) -> list[float]:
    """The width of each column: that of its longest text, within bounds; heads may take two lines."""
    columns = zip(table.head, *table.rows[:1_000], strict=True)
    longest = (max((len(str(value)) for value in column[1:] if value is not None), default=0) for column in columns)
    return [min(_WIDEST, max(length, len(head) / 2, 6) + 2) for head, length in zip(table.head, longest, strict=True)]


def _legal(text: str) -> str:
    """A text as XML, without what no cell may hold; a carriage return would else be read as a line feed."""
    return str(escape(_ILLEGAL.sub("", text)[:_LONGEST])).replace("\r", "&#13;")
