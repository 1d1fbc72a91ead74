import type { KnownUnits } from "@/lib/domain/plan/reading/known-units";
import type { NamedUnit, Readers } from "@/lib/domain/plan/reading/readers";
import { readSchedule } from "@/lib/domain/schedule/read-schedule";
import { readTargets } from "@/lib/domain/target/read-targets";

const plain = (text: string) => text.replace(/\s/gu, "").replaceAll("(", "（").replaceAll(")", "）");

export const KNOWN: KnownUnits = {
	units: [
		{ id: "cishi", name: "慈善事务科", kind: "section", aliases: [] },
		{ id: "yanglao", name: "养老科", kind: "section", aliases: [] },
		{ id: "zhan", name: "市救助站", kind: "affiliate", aliases: ["救助站"] },
		{ id: "gongan", name: "市公安局", kind: "partner", aliases: ["公安局"] },
		{ id: "east", name: "东塘镇", kind: "town", aliases: [] },
		{ id: "west", name: "西浦镇", kind: "town", aliases: [] },
		{ id: "north", name: "北桥街道", kind: "town", aliases: [] },
	],
	groups: [
		{ id: "towns", name: "各镇（街道）", membersKnown: true, members: ["east", "west", "north"] },
		{ id: "board", name: "市养老服务联席会议成员单位", membersKnown: false, members: ["gongan"] },
	],
};

/** The readers with a matcher of names that knows exact names only, and no sense of what is suspicious. */
export function readersFor({ units, groups }: KnownUnits): Readers {
	const entries = new Map<string, NamedUnit["entry"]>([
		...units.flatMap(({ id, name, aliases }) =>
			[name, ...aliases].map((one) => [plain(one), { unitId: id }] as const),
		),
		...groups.map(({ id, name }) => [plain(name), { groupId: id }] as const),
	]);
	return {
		readSchedule,
		readTargets,
		findSuspicious: () => [],
		matchUnits: (text) =>
			[...text.matchAll(/[^、，\n]+/gu)].map(([name], index, all) => {
				const start = all[index]?.index ?? 0;
				const span = { start, end: start + name.length };
				return {
					text: name,
					span,
					entry: entries.get(plain(name)) ?? null,
					nearest: null,
					codes: [],
					sureness: "sure",
				} as const;
			}),
	};
}
