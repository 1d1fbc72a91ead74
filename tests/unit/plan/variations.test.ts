import { describe, expect, it } from "vitest";
import type { DocumentReading } from "@/lib/domain/plan/grid";
import { readPlan } from "@/lib/domain/plan/read-plan";
import { planDataOf } from "@/server/plan-import/plan-data-of";
import { groups2024 } from "../../../prisma/plan/2024/groups";
import { plan2024 } from "../../../prisma/plan/2024/index";
import { units2024 } from "../../../prisma/plan/2024/units";
import { rowsOf } from "./document";

// The table of 2024 as other bureaus or another winter would have written it: it reads the same.

const [head = [], ...body] = rowsOf(plan2024.sourceText);

function documentOf(rows: readonly (readonly string[])[]): DocumentReading {
	const cells = rows.flatMap((texts, row) =>
		texts.map((text, column) => ({ text, row, column, rowSpan: 1, columnSpan: 1 })),
	);
	return { grids: [{ cells, rows: rows.length, columns: rows[0]?.length ?? 0, before: [], after: [] }] };
}

function read(rows: readonly (readonly string[])[], planYear = 2024) {
	const known = { units: units2024, groups: groups2024 };
	const reading = readPlan(documentOf(rows), { planYear, known });
	const outcome = planDataOf(reading, [], {
		sourceText: "-",
		units: units2024,
		groups: groups2024,
		listed: units2024,
	});
	if (!outcome.ok) throw new Error("nothing was corrected");
	return outcome.data;
}

/** Everything that is shown, without the document's own spelling. */
const shown = (plan: ReturnType<typeof read>) =>
	plan.projects.map(
		({ rawMainContent: _c, rawSchedule: _s, leadText: _l, responsibleText: _r, ...rest }) => ({
			...rest,
			milestones: rest.milestones.map(({ rawWords: _, ...milestone }) => milestone),
		}),
	);

const usual = shown(read([head, ...body]));

const FULL: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）" };
const fullWidth = (text: string) => text.replace(/[,;:()]/gu, (mark) => FULL[mark] ?? mark);

/** The columns in another order, by their places. */
const ordered = (order: readonly number[]) => (row: readonly string[]) =>
	order.map((place) => row[place] ?? "");

describe("the table of 2024 written otherwise", () => {
	it.each([
		["with full-width punctuation", [head, ...body].map((row) => row.map(fullWidth))],
		[
			"with full-width digits of months",
			[
				head,
				...body.map((row) =>
					row.map((text, place) =>
						place === 3
							? text.replace(/\d+(?=月|-\d+月)/gu, (digits) =>
									[...digits].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
								)
							: text,
					),
				),
			],
		],
		[
			"with a line for each window",
			[head, ...body.map((row) => row.map((text) => text.replaceAll("。 ", "。\n")))],
		],
		[
			"with dashes between months",
			[
				head,
				...body.map((row) =>
					row.map((text, place) => (place === 3 ? text.replace(/(\d)-(?=\d)/gu, "$1—") : text)),
				),
			],
		],
		["with other headers", [["编号", "重点项目", "工作内容", "时间安排", "牵头单位", "配合单位"], ...body]],
		[
			"with spaces in its headers",
			[["序 号", "项目\n名称", "主 要 内 容", "推 进\n时 序", "牵头科室、 单位", "责任单位、 板块"], ...body],
		],
		["with its columns in another order", [head, ...body].map(ordered([0, 4, 5, 1, 3, 2]))],
		["with more columns", [[...head, "备注", "分管领导"], ...body.map((row) => [...row, "", "张某"])]],
		["with the head on every page", body.flatMap((row, place) => (place % 3 === 0 ? [head, row] : [row]))],
		[
			"with ordinals in Chinese",
			[
				head,
				...body.map(([_, ...rest], place) => [
					["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"][place] ?? "",
					...rest,
				]),
			],
		],
	])("%s", (how, rows) => {
		const found = shown(read(rows));
		const dates = ({ head: date, ...rest }: (typeof found)[number]["milestones"][number]) => rest;
		if (!/months|digits/u.test(how)) return expect(found).toEqual(usual);
		// The dates are shown as written; what they mean is the same.
		expect(found.map(({ milestones }) => milestones.map(dates))).toEqual(
			usual.map(({ milestones }) => milestones.map(dates)),
		);
	});

	it("in another order of its rows", () => {
		const found = shown(read([head, ...body.toReversed()])).map(({ milestones }) =>
			milestones.map(({ words }) => words),
		);
		expect(found).toEqual(usual.map(({ milestones }) => milestones.map(({ words }) => words)).toReversed());
	});

	it("for the next year, with other months", () => {
		const months = (text: string) =>
			text.replace(
				/(\d+)-(\d+)月/gu,
				(_, from: string, to: string) =>
					`${Math.min(12, Number(from) + 1)}-${Math.min(12, Number(to) + 1)}月`,
			);
		const rows = body.slice(1, 3).map((row) => row.map((text, place) => (place === 3 ? months(text) : text)));
		const windows = read([head, ...rows], 2025).projects.flatMap(({ milestones }) =>
			milestones.map(({ startOn, endOn }) => `${startOn} ${endOn}`),
		);
		expect(windows).toEqual([
			"2025-02-01 2025-04-30",
			"2025-05-01 2025-09-30",
			"2025-10-01 2025-12-31",
			"2025-02-01 2025-05-31",
			"2025-06-01 2025-07-31",
			"2025-08-01 2025-10-31",
			"2025-11-01 2025-12-31",
		]);
	});
});
