import { describe, expect, it } from "vitest";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import { plan2024 } from "../../../prisma/plan/2024/index";

// The schedules of 2024 written another way say the same; with other months they say those months.

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const chinese = (digits: string) => CHINESE[Number(digits)] ?? digits;
const RANGE = /(\d+)-(\d+)月/gu;

const WRITTEN: Readonly<Record<string, (text: string) => string>> = {
	"with full-width marks": (text) =>
		text.replace(/[,;:()]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)),
	"with full-width digits": (text) =>
		text.replace(/[0-9-]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
	"with long dashes": (text) => text.replace(RANGE, "$1—$2月"),
	"with waves": (text) => text.replace(RANGE, "$1~$2月"),
	"with 至": (text) => text.replace(RANGE, "$1至$2月"),
	"with 月 twice": (text) => text.replace(RANGE, "$1月至$2月"),
	"with 份": (text) => text.replace(/(\d)月,/gu, "$1月份,"),
	"with the year": (text) => text.replace(RANGE, "2024年$1-$2月"),
	"with blanks in the dates": (text) => text.replace(RANGE, "$1 - $2 月"),
	"with Chinese numerals": (text) =>
		text
			.replace(RANGE, (_, from: string, to: string) => `${chinese(from)}至${chinese(to)}月`)
			.replace(/(\d+)月/gu, (_, month: string) => `${chinese(month)}月`),
	"with colons after the dates": (text) => text.replace(/月,/gu, "月:"),
	"with nothing after the dates": (text) => text.replace(/月,/gu, "月"),
	"a line each": (text) => text.replace(/。 /gu, "。\n"),
	"without blanks": (text) => text.replace(/。 /gu, "。"),
};

const shape = (text: string) =>
	readSchedule(text, 2024).windows.map(({ startOn, endOn, recurring, track }) => ({
		startOn,
		endOn,
		recurring,
		track,
	}));

describe.each(Object.entries(WRITTEN))("written %s", (_, write) => {
	it.each(plan2024.projects.map(({ shortName, rawSchedule }) => [shortName, rawSchedule] as const))(
		"%s",
		(_name, text) => {
			expect(shape(write(text))).toEqual(shape(text));
		},
	);
});

/** March becomes October: the months of the year read backwards. */
const mirrored = (text: string) =>
	text.replace(/(?:(\d+)-)?(\d+)月/gu, (_, from: string | undefined, to: string) =>
		from === undefined ? `${13 - Number(to)}月` : `${13 - Number(to)}-${13 - Number(from)}月`,
	);

describe("with other months", () => {
	it.each(plan2024.projects.map((project) => [project.shortName, project] as const))(
		"%s",
		(_, { rawSchedule, milestones }) => {
			const text = mirrored(rawSchedule);
			const months = (from: string, to: string) => [
				13 - Number(to.slice(5, 7)),
				13 - Number(from.slice(5, 7)),
			];
			const expected = milestones.map(({ startOn, endOn, precision, head }) =>
				precision === "year" ? [1, 12] : head.startsWith("年底") ? [12, 12] : months(startOn, endOn),
			);
			const read = readSchedule(text, 2024).windows.map(({ startOn, endOn }) => [
				Number(startOn.slice(5, 7)),
				Number(endOn.slice(5, 7)),
			]);
			expect(read).toEqual(expected);
		},
	);
});

describe("in another order", () => {
	it.each(
		plan2024.projects
			.filter(({ ordinal }) => ordinal !== 7 && ordinal !== 10)
			.map(({ shortName, milestones }) => [shortName, milestones] as const),
	)("%s", (_, milestones) => {
		const turned = [...milestones].reverse();
		const text = turned.map(({ head, rawWords }) => `${head}${rawWords.trim()}`).join(" ");
		const days = ({ startOn, endOn, words }: { startOn: string; endOn: string; words: string }) => ({
			startOn,
			endOn,
			words,
		});
		expect(readSchedule(text, 2024).windows.map(days)).toEqual(
			turned.map(({ startOn, endOn, rawWords }) => ({ startOn, endOn, words: rawWords.trim() })),
		);
	});
});
