import { describe, expect, it } from "vitest";
import type { Correction, ProjectCorrection } from "@/lib/domain/plan/correction/corrections";
import { doubtNames, openDoubts } from "@/lib/domain/plan/correction/doubt-names";
import { keptCorrection } from "@/lib/domain/plan/correction/kept-correction";
import type { ProjectReading } from "@/lib/domain/plan/reading/project-reading";
import { corrected, planOf, said } from "./scene";

const plan = planOf();

/** The corrections with what a form says, as it is kept. */
function with_(before: readonly Correction[], ...forms: readonly ProjectCorrection[]): readonly Correction[] {
	const all = [...before];
	for (const form of forms) {
		const kept = keptCorrection(corrected(plan, all), form);
		if (kept !== null) all.push(kept);
	}
	return all;
}

const nameOf = (project: ProjectReading, code: string) => {
	const place = project.doubts.findIndex((doubt) => doubt.code === code);
	const name = doubtNames(project)[place];
	if (name === undefined) throw new Error(`no doubt ${code}`);
	return name;
};

const first = corrected(plan, []);
const target = first.targets[0]?.name ?? "";
const split = nameOf(first, "splitUnknown");
const before = nameOf(first, "date");
const isOpen = (all: readonly Correction[], name: string) =>
	openDoubts(corrected(plan, all), all).includes(name);
const settle = (doubt: string): ProjectCorrection => ({ ...said, op: "settleDoubt", doubt });
const goal = (value: number): ProjectCorrection => ({
	...said,
	op: "setTarget",
	target,
	set: { goal: value },
});

describe("a confirmed doubt", () => {
	it("is open again once the figure that it is about is another, until that one is confirmed too", () => {
		const confirmed = with_([], settle(split));
		expect(isOpen(confirmed, split)).toBe(false);
		const edited = with_(confirmed, goal(12));
		expect(isOpen(edited, split)).toBe(true);
		expect(isOpen(with_(edited, settle(split)), split)).toBe(false);
	});

	it("is confirmed still once the figure is again the one that was confirmed", () => {
		const confirmed = with_([], settle(split));
		expect(isOpen(with_(confirmed, goal(12), goal(8)), split)).toBe(false);
	});

	it("stays confirmed when something else is edited", () => {
		const confirmed = with_([], settle(split), settle(before));
		const others = with_(
			confirmed,
			{ ...said, op: "setWindow", window: 1, set: { startOn: "2025-03-01" } },
			{ ...said, op: "rename", shortName: "课堂" },
			{ ...said, op: "setTarget", target, set: { counts: "建成并开课的课堂。" } },
		);
		expect([isOpen(others, split), isOpen(others, before)]).toEqual([false, false]);
	});

	it("is open again once its window is joined with another and has other days", () => {
		const confirmed = with_([], settle(before));
		const joined = with_(confirmed, { ...said, op: "joinWindows", window: 2 });
		expect(isOpen(joined, before)).toBe(true);
	});

	it("without a value, as older drafts have it, stays confirmed", () => {
		expect(isOpen([settle(split), goal(12)], split)).toBe(false);
	});
});

describe("units that a form sends", () => {
	const { leads, responsible } = first;
	const leadIds = leads.flatMap(({ entry }) => ("unitId" in entry ? [entry.unitId] : []));
	const entries = responsible.map(({ entry }) => entry);

	it("are kept as far as they were changed", () => {
		const form = { ...said, op: "setUnits", leads: leadIds } as const;
		expect(with_([], { ...form, responsible: entries.toReversed() })).toEqual([]);
		const fewer = entries.slice(0, 1);
		expect(with_([], { ...form, responsible: fewer })).toEqual([
			{ ...said, op: "setUnits", responsible: fewer },
		]);
	});

	it("keep their places in the document, and their doubts, where they stay", () => {
		const turned = leadIds.toReversed();
		const all = with_([], { ...said, op: "setUnits", leads: turned, responsible: entries });
		const after = corrected(plan, all);
		expect(after.leads).toEqual(leads.toReversed());
		expect(after.responsible).toEqual(responsible);
		const unknown = (project: ProjectReading) => project.doubts.filter(({ code }) => code === "unitUnknown");
		expect(unknown(after)).toEqual(unknown(first));
	});
});

describe("duties that a form sends", () => {
	const [window] = first.windows;
	if (window === undefined) throw new Error("no window");
	const { actingLeads, owners, ownersFromTarget } = window;
	const fromTarget = ownersFromTarget === null ? {} : { ownersFromTarget };
	const form = (rest: object): ProjectCorrection => ({
		...{ ...said, op: "setDuties", windows: [1], actingLeads, owners, ...fromTarget },
		...rest,
	});

	it("are kept as far as they were changed, so that proposed owners stay proposed", () => {
		const turned = actingLeads.toReversed();
		expect(turned).not.toEqual(actingLeads);
		const all = with_([], form({ actingLeads: turned }));
		expect(all).toEqual([{ ...said, op: "setDuties", windows: [1], actingLeads: turned }]);
		expect(corrected(plan, all).windows[0]).toMatchObject({
			...{ actingLeads: turned, owners, ownersFromTarget, ownersReason: window.ownersReason },
		});
		expect(window.ownersReason).not.toBe("corrected");
	});

	it("are the owners alone where the leads stay", () => {
		const all = with_([], form({ owners: [{ unitId: "yanglao" }] }));
		expect(all).toEqual([
			{ ...said, op: "setDuties", windows: [1], owners: [{ unitId: "yanglao" }], ...fromTarget },
		]);
	});

	it("are nothing at all where nothing was changed, in whatever order the boxes stand", () => {
		expect(with_([], form({}), form({ owners: owners.toReversed() }))).toEqual([]);
	});
});
