import { describe, expect, it } from "vitest";
import { readHtml } from "@/server/document/html-document";
import { drawn } from "./drawn";

const read = (html: string) => readHtml(html).grids;

// [what it is, the page, its tables]
const TABLES: readonly (readonly [string, string, readonly string[][][]])[] = [
	[
		"a plain table",
		"<table><tr><th>序号</th><th>项目</th></tr><tr><td>1</td><td>助餐</td></tr></table>",
		[
			[
				["序号", "项目"],
				["1", "助餐"],
			],
		],
	],
	[
		"end tags left out",
		"<table><tr><td>甲<td>乙<tr><td>丙<td>丁",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
		],
	],
	[
		"thead, tbody and tfoot",
		"<table><thead><tr><td>甲<td>乙<tbody><tr><td>丙<td>丁<tfoot><tr><td>戊<td>己</table>",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
				["戊", "己"],
			],
		],
	],
	[
		"cells merged across and down",
		"<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>丙<td>丁</table>",
		[
			[
				["甲", "乙", "←"],
				["↑", "丙", "丁"],
			],
		],
	],
	[
		"a span down to the last row",
		"<table><tr><td rowspan=0>甲<td>乙<tr><td>丙<tr><td>丁</table>",
		[
			[
				["甲", "乙"],
				["↑", "丙"],
				["↑", "丁"],
			],
		],
	],
	[
		"spans beyond the table",
		"<table><tr><td colspan=900>通知<tr><td rowspan=99>甲<td>乙</table>",
		[
			[
				["通知", "←"],
				["甲", "乙"],
			],
		],
	],
	[
		"line breaks and paragraphs in a cell",
		"<table><tr><td>一是<br>二是<td><p>三是</p><p>四是</p><div>五是</div><tr><td>甲<td>乙</table>",
		[
			[
				["一是\n二是", "三是\n四是\n五是"],
				["甲", "乙"],
			],
		],
	],
	[
		"lines wrapped in the source",
		"<table><tr><td>完成排摸\r\n    工作<td>by the\n end<tr><td>a &nbsp;b<td>“安居”\n——项目</table>",
		[
			[
				["完成排摸工作", "by the end"],
				["a \u00a0b", "“安居”——项目"],
			],
		],
	],
	[
		"entities and references",
		"<table><tr><td>&lt;甲&gt; &amp; &#20057;<td>&#x4e19;<tr><td>x<td>&nbsp;</table>",
		[
			[
				["<甲> & 乙", "丙"],
				["x", ""],
			],
		],
	],
	[
		"blank rows and columns between",
		"<table><tr><td><td>甲<td> <td>乙<tr><td><td>&nbsp;<td><td><tr><td><td>丙<td><td>丁</table>",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
		],
	],
	[
		"script, style, hidden choices and deleted words",
		"<table><tr><td>甲<script>document.write('<td>')</script><style>td{}</style><td>乙<select><option>没有</select><tr><td>丙<del>旧</del><td>丁</table>",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
		],
	],
	[
		"a table in a cell",
		"<table><tr><td>甲<td>其中：<table><tr><td>子<td>丑<tr><td>寅<td>卯</table>以上<tr><td>丙<td>丁<tr><td>戊<td>己</table>",
		[
			[
				["甲", "其中：\n子 丑\n寅 卯\n以上"],
				["丙", "丁"],
				["戊", "己"],
			],
		],
	],
	[
		"a page arranged by a table",
		"<table><tr><td>首页 栏目<td><table><tr><td>序号<td>项目<tr><td>1<td>助餐<tr><td>2<td>适老</table></table>",
		[
			[
				["序号", "项目"],
				["1", "助餐"],
				["2", "适老"],
			],
		],
	],
	[
		"two tables",
		"<table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><p>续</p><table><tr><td>子<td>丑<tr><td>寅<td>卯</table>",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
			[
				["子", "丑"],
				["寅", "卯"],
			],
		],
	],
	[
		"rows without a table, as a clipboard may cut them",
		"<tr><td>甲</td><td>乙</td></tr><tr><td>丙</td><td>丁</td></tr>",
		[
			[
				["甲", "乙"],
				["丙", "丁"],
			],
		],
	],
	["a heading over one column is no table", "<table><tr><td>标题<tr><td>副标题</table>", []],
];

describe("the tables of a page", () => {
	it.each(TABLES)("%s", (_, html, expected) => {
		expect(read(html).map(drawn)).toEqual(expected);
	});

	it("keeps the words above, between and below", () => {
		const [first, second] = read(
			"<title>不算</title><h1>2025年<br>重点项目</h1><table><tr><td>甲<td>乙<tr><td>丙<td>丁</table><p>注：&nbsp;续表</p><table><caption>表二</caption><tr><td>甲<td>乙<tr><td>丙<td>丁</table>抄送：各科室",
		);
		expect(first?.before).toEqual(["2025年\n重点项目"]);
		expect(first?.after).toEqual(["注：\u00a0续表", "表二"]);
		expect(second?.before).toEqual(first?.after);
		expect(second?.after).toEqual(["抄送：各科室"]);
	});

	it("changes no character: full width stays full width", () => {
		const words = "１－３月，完成（１０个）助餐点选址；4-6月,建成80％。";
		expect(drawn(read(`<table><tr><td>甲<td>${words}<tr><td>1<td>2</table>`)[0] ?? never())[0]?.[1]).toBe(
			words,
		);
	});

	it("is not misled by tables without end in one another", () => {
		const deep = `${"<table><tr><td>甲".repeat(40)}<table><tr><td>子<td>丑<tr><td>寅<td>卯${"</table>".repeat(41)}`;
		expect(read(deep).length).toBeLessThanOrEqual(1);
	});
});

function never(): never {
	throw new Error("there is no table");
}
