import type { Archive } from "./archive";
import { shownNumber } from "./number-format";
import type { ShowNumber } from "./sheet-cells";
import type { WorkbookParts } from "./workbook-sheets";
import { readXml } from "./xml-events";
import { type XmlBudget, xmlPieces } from "./xml-parts";

/**
 * Formats that a workbook names by number only (ECMA-376-1, 18.8.30), as a Chinese Excel or WPS shows them; those
 * from 27 on are the ones of zh-CN. What is not here is shown as a plain number.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
	[1, "0"],
	[2, "0.00"],
	[3, "#,##0"],
	[4, "#,##0.00"],
	[9, "0%"],
	[10, "0.00%"],
	[14, "yyyy/m/d"],
	[15, "d-mmm-yy"],
	[16, "d-mmm"],
	[17, "mmm-yy"],
	[18, "h:mm AM/PM"],
	[19, "h:mm:ss AM/PM"],
	[20, "h:mm"],
	[21, "h:mm:ss"],
	[22, "yyyy/m/d h:mm"],
	[27, 'yyyy"年"m"月"'],
	[28, 'm"月"d"日"'],
	[29, 'm"月"d"日"'],
	[30, "m/d/yy"],
	[31, 'yyyy"年"m"月"d"日"'],
	[32, 'h"时"mm"分"'],
	[33, 'h"时"mm"分"ss"秒"'],
	[34, '上午/下午h"时"mm"分"'],
	[35, '上午/下午h"时"mm"分"ss"秒"'],
	[36, 'yyyy"年"m"月"'],
	[37, "#,##0;-#,##0"],
	[38, "#,##0;-#,##0"],
	[39, "#,##0.00;-#,##0.00"],
	[40, "#,##0.00;-#,##0.00"],
	[45, "mm:ss"],
	[46, "[h]:mm:ss"],
	[50, 'yyyy"年"m"月"'],
	[51, 'm"月"d"日"'],
	[52, 'yyyy"年"m"月"'],
	[53, 'm"月"d"日"'],
	[54, 'm"月"d"日"'],
	[55, '上午/下午h"时"mm"分"'],
	[56, '上午/下午h"时"mm"分"ss"秒"'],
	[57, 'yyyy"年"m"月"'],
	[58, 'm"月"d"日"'],
]);

/** How the numbers of a workbook are shown, by the styles of their cells. */
export async function shownNumbers(
	archive: Archive,
	{ styles, countsFrom1904 }: WorkbookParts,
	budget: XmlBudget,
): Promise<ShowNumber> {
	const own = new Map<number, string>();
	const formatOfStyle: number[] = [];
	let isCellStyles = false;
	if (styles) {
		await readXml(xmlPieces(archive, styles, budget), {
			open(element, attributes) {
				if (element === "numFmt") own.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
				if (element === "cellXfs") isCellStyles = true;
				if (element === "xf" && isCellStyles) formatOfStyle.push(Number(attributes.numFmtId ?? 0));
			},
			close(element) {
				if (element === "cellXfs") isCellStyles = false;
			},
		});
	}
	return (value, style) => {
		const id = formatOfStyle[style] ?? 0;
		return shownNumber(value, own.get(id) ?? BUILT_IN.get(id) ?? "General", countsFrom1904);
	};
}
