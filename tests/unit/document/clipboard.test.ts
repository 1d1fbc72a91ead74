import { describe, expect, it } from "vitest";
import { readHtml } from "@/server/document/html-document";
import { drawn } from "./drawn";

const read = (html: string) => readHtml(html).grids;

// As Word for Windows puts it on the clipboard, shortened: comments for Word only, its own elements, wrapped lines.
const FROM_WORD = `Version:0.9
StartHTML:0000000105
<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-unhide:no;} table.MsoNormalTable {mso-style-name:普通表格;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoNormal align=center><span style='font-family:方正小标宋简体'>2025年民政重点项目<span
lang=EN-US><o:p></o:p></span></span></p>
<table class=MsoNormalTable border=1 style='border-collapse:collapse;mso-border-alt:solid windowtext .5pt'>
 <thead><tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=47><p class=MsoNormal><span style='font-size:10.5pt'>序号<span lang=EN-US><o:p></o:p></span></span></p></td>
  <td width=300 colspan=2><p class=MsoNormal>推进时序<span lang=EN-US><o:p></o:p></span></p></td>
 </tr></thead>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal><span lang=EN-US>1<o:p></o:p></span></p></td>
  <td><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span
  style='mso-list:Ignore'>1、<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>完成
  排摸<span class=MsoCommentReference><span lang=EN-US><a class=msocomanchor>[王1]</a></span></span><span lang=EN-US><o:p></o:p></span></p>
  <p class=MsoNormal>二是建<s><span class=msoDel><del cite="mailto:a" datetime="2024-12-01T10:00">旧</del></span></s><ins>台账</ins><o:p>&nbsp;</o:p></p></td>
  <td><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td>
 </tr>
</table>
<div style='mso-element:comment-list'><p>王1：核对</p></div>
<!--EndFragment--></body></html>`;

// As Excel puts it on the clipboard.
const FROM_EXCEL = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=Generator content="Microsoft Excel 15"><style><!--table {mso-displayed-decimal-separator:"\\.";}
.xl65 {mso-number-format:"yyyy\\0022年\\0022m\\0022月\\0022";white-space:normal;} br {mso-data-placement:same-cell;}--></style></head>
<body link="#0563C1"><table border=0 cellpadding=0 cellspacing=0 width=288 style='border-collapse:collapse'>
<!--StartFragment--><col width=72 span=3 style='width:54pt'>
 <tr height=19><td colspan=3 height=19 class=xl65 width=216>2025年度计划</td></tr>
 <tr height=57><td height=57 class=xl65 align=right x:num="45658">2025年1月</td>
  <td class=xl65>一是选址；<br>
    二是建成<span style='mso-spacerun:yes'>&nbsp;</span></td><td align=right x:num>1,800</td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=72></td><td width=72></td><td width=72></td></tr>
 <![endif]>
<!--EndFragment--></table></body></html>`;

describe("the clipboard", () => {
	it("of Word: its comments, deletions and empty paragraphs are left out, numbers that it shows are not", () => {
		const [grid = never()] = read(FROM_WORD);
		expect(grid.before.at(-1)).toBe("2025年民政重点项目");
		expect(drawn(grid)).toEqual([
			["序号", "推进时序"],
			["1", "1、\u00a0 完成排摸\n二是建台账"],
		]);
		expect(grid.after).toEqual([]);
	});

	it("of Excel: cells as they are shown, with their line breaks, without its row for widths", () => {
		const [grid = never()] = read(FROM_EXCEL);
		expect(drawn(grid)).toEqual([
			["2025年度计划", "←", "←"],
			["2025年1月", "一是选址；\n二是建成", "1,800"],
		]);
	});
});

function never(): never {
	throw new Error("there is no table");
}
