import { randomUUID } from "node:crypto";
import { query } from "../../scripts/runtime/databases";
import { DEMO_DAY } from "../../scripts/runtime/settings";
import { type Line, signIn } from "./visitor";

/** A milestone between 未开始 and 进行中, as its form would show it. */
interface Place {
	readonly id: string;
	readonly cookie: string;
	readonly action: string;
	version: number;
	status: "notStarted" | "inProgress";
}

interface Row {
	readonly id: string;
	readonly version: number;
	readonly status: "notStarted" | "inProgress";
	readonly unitId: string;
}

/** Open milestones of the year with the section that moves them, whose account bears its name. */
const OPEN = `SELECT m."id", m."version", m."status", l."unitId" FROM "Milestone" m
	JOIN "MilestoneLead" l ON l."milestoneId" = m."id" AND l."position" = 0
	JOIN "Unit" u ON u."id" = l."unitId" AND u."kind" = 'section'
	WHERE m."id" LIKE '2024-%' AND m."status" IN ('notStarted', 'inProgress') ORDER BY m."ordinal", m."id"`;

/** Sends one status update; `connection` says which milestones it may take, so that no two meet at one. */
export type SendUpdate = (connection: number) => Promise<void>;

/**
 * Status updates as the form 更新节点 sends them with JavaScript: the server action of the milestone's page,
 * each with the milestone's right version, by the sections' own accounts. Every milestone goes to and fro
 * between 未开始 and 进行中, always with a reason.
 */
export async function statusUpdates(
	line: Line,
	databaseUrl: string,
	connections: number,
): Promise<SendUpdate> {
	const { rows } = await query(databaseUrl, (client) => client.query<Row>(OPEN));
	if (rows.length < connections) throw new Error(`only ${rows.length} open milestones`);
	const cookies = new Map<string, string>();
	const places: Place[] = [];
	for (const { unitId, ...row } of rows) {
		const cookie = cookies.get(unitId) ?? (await signIn(line, unitId));
		cookies.set(unitId, cookie);
		places.push({ ...row, cookie, action: await actionOf(line, row.id, cookie) });
	}
	const turns = Array.from({ length: connections }, (_, connection) =>
		places.filter((_, index) => index % connections === connection),
	);
	return async (connection) => {
		const turn = turns[connection];
		const place = turn?.shift();
		if (!turn || !place) throw new Error(`no milestone for connection ${connection}`);
		turn.push(place);
		await update(line, place);
	};
}

/** The id of the form's action, from the page as it is drawn. */
async function actionOf(line: Line, milestoneId: string, cookie: string): Promise<string> {
	const page = await line.send({ path: `/milestones/${milestoneId}`, cookie });
	const form = page.text.split('aria-label="更新节点"')[1] ?? "";
	const id = /&quot;id&quot;:&quot;([0-9a-f]+)&quot;/.exec(form)?.[1];
	if (!id) throw new Error(`no form on the page of ${milestoneId}: ${page.status}`);
	return id;
}

async function update(line: Line, place: Place): Promise<void> {
	const to = place.status === "inProgress" ? "notStarted" : "inProgress";
	const form = new FormData();
	const fields = { requestId: randomUUID(), milestoneId: place.id, version: String(place.version), to };
	const words = { effectiveOn: DEMO_DAY, note: "", reason: "情况有变化，按实际进度调整。" };
	for (const [name, value] of Object.entries({ ...fields, ...words })) form.set(`_1_${name}`, value);
	form.set("0", '[{"status":"idle"},"$K1"]');
	const sent = new Response(form);
	const answer = await line.send({
		method: "POST",
		path: `/milestones/${place.id}`,
		cookie: place.cookie,
		headers: {
			accept: "text/x-component",
			"content-type": sent.headers.get("content-type") ?? "",
			"next-action": place.action,
			"next-router-state-tree": encodeURIComponent(JSON.stringify(stateTree(place.id))),
			origin: `http://127.0.0.1:${line.port}`,
		},
		body: Buffer.from(await sent.arrayBuffer()),
	});
	if (answer.status !== 200 || !answer.text.includes('"status":"done"')) {
		throw new Error(`${place.id} was not updated: ${answer.status} ${answer.text.slice(0, 500)}`);
	}
	place.version += 1;
	place.status = to;
}

/** What the browser's router holds when the page of a milestone is open. */
function stateTree(milestoneId: string): unknown {
	const page = ["__PAGE__", {}, null, null, 0];
	const id = [["id", milestoneId, "d", null], { children: page }, null, null, 0];
	const milestones = ["milestones", { children: id }, null, null, 0];
	return ["", { children: ["(main)", { children: milestones }, null, null, 0] }, null, null, 16];
}
