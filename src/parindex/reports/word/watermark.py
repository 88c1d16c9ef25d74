"""The watermark of drafts: large letters behind the text of every page, as Word makes them."""

import io

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.section import _Footer, _Header

WORDS = "DỰ THẢO"
_ID = "parindex-watermark"
_PICTURE = """<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"
 path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/>
<v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/>
<v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>
<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
 o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype>
<v:shape id="{id}" o:spid="_x0000_s2049" type="#_x0000_t136"
 style="position:absolute;margin-left:0;margin-top:0;width:430pt;height:140pt;rotation:315;z-index:-251658752;\
mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;\
mso-position-vertical-relative:margin" fillcolor="silver" stroked="f">
<v:fill opacity=".5"/><v:textpath style="font-family:&quot;Times New Roman&quot;;font-size:1pt" string="{words}"/>
</v:shape></w:pict></w:r>"""


def add(content: bytes) -> bytes:
    """Put the watermark behind every page."""
    document = Document(io.BytesIO(content))
    for section in document.sections:
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        for head in heads:
            if not head.is_linked_to_previous:
                _add(head)
    return _saved(document)


def remove(content: bytes) -> bytes:
    """Take the watermark away."""
    document = Document(io.BytesIO(content))
    for section in document.sections:
        for head in (section.header, section.first_page_header):
            if head.is_linked_to_previous:
                continue
            for picture in list(head._element.iter(qn("w:pict"))):  # noqa: SLF001
                if any(shape.get("id") == _ID for shape in picture):
                    run = picture.getparent()
                    run.getparent().remove(run)
    return _saved(document)


def _add(head: _Header | _Footer) -> None:
    paragraph = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
    paragraph._p.append(parse_xml(_PICTURE.format(id=_ID, words=WORDS)))  # noqa: SLF001


def _saved(document: object) -> bytes:
    made = io.BytesIO()
    document.save(made)  # type: ignore[attr-defined]
    return made.getvalue()
