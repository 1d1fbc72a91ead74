import { randomUUID } from "node:crypto";
import { extensionListQuery } from "@/lib/contracts/extension";
import { askExtension } from "@/server/extension/commands-ask";
import { grantExtension, refuseExtension, withdrawExtension } from "@/server/extension/commands-decide";
import { extensionPage, pendingExtensions } from "@/server/extension/queries";
import { extensionList } from "@/server/extension/queries-list";
import { command, query } from "./expectations";
import { OF_AFFILIATE, OF_YANGLAO } from "./ground-extension";
import { LEADERS } from "./people";

// docs/product.md, Who may do what: decide extensions · Extension: asked by the acting lead. leader2 has 分管 of
// 养老服务科 and 未成年人保护科.

const READ = [
	[
		"of 养老服务科, in a project that 市老年活动中心 leads too",
		OF_YANGLAO,
		[...LEADERS, "yanglao", "laonian"],
	],
	["of 市救助管理站", OF_AFFILIATE, [...LEADERS, "jiuzhuzhan"]],
] as const;

const DECIDE = [
	["of a section under leader2", OF_YANGLAO, [...LEADERS]],
	["of an affiliate under nobody", OF_AFFILIATE, ["leader"]],
] as const;

export const extensionExpectations = [
	query("extension/queries.extensionPage", extensionPage, READ),
	query(
		"extension/queries-list.extensionList",
		async (actor, id) =>
			(await extensionList(actor, extensionListQuery.parse({})))?.lines.find((line) => line.id === id) ??
			null,
		READ,
	),
	query(
		"extension/queries.pendingExtensions",
		async (actor, id) =>
			(await pendingExtensions(actor))?.requests.find((request) => request.id === id) ?? null,
		[
			["of 养老服务科", OF_YANGLAO, [...LEADERS, "yanglao", "laonian"]],
			["of 市救助管理站", OF_AFFILIATE, ["leader", "jiuzhuzhan"]],
		],
	),
	command(
		"extension/commands-ask.askExtension",
		(actor, milestoneId) => {
			const asked = { newEndOn: "2024-12-30", reason: "雨", progress: "八成", moves: [] };
			return askExtension(actor, { milestoneId, version: 1, ...asked }, randomUUID());
		},
		[
			["for one of 社会事务科", "2024-p04-m2", ["shiwu"]],
			["for one of the joint lead 养老服务科 that waits already", "2024-p07-m4", ["yanglao"], "alreadyAsked"],
			["for one that has passed", "2024-p09-m1", ["weibao", "weibaozhongxin"], "endPassed"],
		],
	),
	command(
		"extension/commands-decide.withdrawExtension",
		(actor, extensionId) => withdrawExtension(actor, { extensionId, version: 1 }, randomUUID()),
		[
			["of 养老服务科", OF_YANGLAO, ["yanglao"]],
			["of 市救助管理站", OF_AFFILIATE, ["jiuzhuzhan"]],
		],
	),
	command(
		"extension/commands-decide.grantExtension",
		(actor, extensionId) => grantExtension(actor, { extensionId, version: 1, words: null }, randomUUID()),
		[
			["of a section under leader2", OF_YANGLAO, [...LEADERS]],
			[
				"of an affiliate under nobody, which runs to the year's end",
				OF_AFFILIATE,
				["leader"],
				"newEndNotLater",
			],
		],
	),
	command(
		"extension/commands-decide.refuseExtension",
		(actor, extensionId) => refuseExtension(actor, { extensionId, version: 1, words: "不" }, randomUUID()),
		DECIDE,
	),
];
