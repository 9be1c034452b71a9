namespace Renkei.Office.Writing;

/// <summary>The looks of cells (<see cref="CellLook"/>, in its order) as SpreadsheetML: a Japanese font, amounts as budget papers write them.</summary>
internal static class WorkbookStyles
{
    private const string Font = "游ゴシック";

    internal const string Xml =
        $"""
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
        <numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0;▲#,##0"/><numFmt numFmtId="165" formatCode="#,##0.######;▲#,##0.######"/></numFmts>
        <fonts count="4">
        <font><sz val="10"/><name val="{Font}"/><family val="2"/><charset val="128"/></font>
        <font><b/><sz val="14"/><name val="{Font}"/><family val="2"/><charset val="128"/></font>
        <font><b/><sz val="10"/><name val="{Font}"/><family val="2"/><charset val="128"/></font>
        <font><sz val="10"/><color rgb="FF0017C1"/><name val="{Font}"/><family val="2"/><charset val="128"/></font></fonts>
        <fills count="4">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FFFFFBE6"/></patternFill></fill></fills>
        <borders count="3">
        <border/>
        <border><bottom style="thin"><color rgb="FF949494"/></bottom></border>
        <border><top style="thin"><color rgb="FF1A1A1A"/></top><bottom style="thin"><color rgb="FF1A1A1A"/></bottom></border></borders>
        <cellStyleXfs count="1"><xf/></cellStyleXfs>
        <cellXfs count="8">
        <xf fontId="0"/>
        <xf fontId="1" applyFont="1"/>
        <xf fontId="2" fillId="2" borderId="1" applyFont="1" applyFill="1" applyBorder="1"/>
        <xf numFmtId="164" fontId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="2" borderId="2" applyNumberFormat="1" applyFont="1" applyBorder="1"/>
        <xf numFmtId="165" fontId="0" applyNumberFormat="1"/>
        <xf numFmtId="165" fontId="3" fillId="3" applyNumberFormat="1" applyFont="1" applyFill="1"/>
        <xf fontId="0" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs>
        </styleSheet>
        """;
}
