import { statusUpdates } from "./status-updates";
import { type Line, signIn } from "./visitor";

/** What is measured: a page of some accounts, or an act. */
export interface Subject {
	readonly name: string;
	/** The share of the floor's rate that is asked for. */
	readonly asked: number;
	readonly send: (connection: number, index: number) => Promise<void>;
	/** The page whose weight is told; for an act, the one it is done on. */
	readonly page: { readonly path: string; readonly cookie: string };
}

const SECTIONS = ["jiuzhu", "shiwu", "shezu", "yanglao", "weibao"];
const TOWNS = [
	"yangshe",
	"jingang",
	"houcheng",
	"jinfeng",
	"tangqiao",
	"fenghuang",
	"leyu",
	"nanfeng",
	"daxin",
];

export interface Subjects {
	readonly floor: Subject["send"];
	readonly measured: readonly Subject[];
	/** Not measured; its statements are explained. */
	readonly audit: Subject;
}

/** The pages and the act of one application, each signed in for. */
export async function subjectsOf(line: Line, databaseUrl: string, connections: number): Promise<Subjects> {
	const visit = async (name: string, asked: number, path: string, usernames: readonly string[]) => {
		const cookies: string[] = [];
		for (const username of usernames) cookies.push(await signIn(line, username));
		const send = (_: number, index: number) => open(line, path, cookies[index % cookies.length] ?? "");
		return { name, asked, send, page: { path, cookie: cookies[0] ?? "" } };
	};
	const floor = await visit("floor", 1, "/floor", ["leader"]);
	const section = await visit("section's bench", 0.7, "/", SECTIONS);
	return {
		floor: floor.send,
		measured: [
			await visit("leader's screen", 0.5, "/", ["leader"]),
			section,
			await visit("town's bench", 0.7, "/", TOWNS),
			{
				name: "status update",
				asked: 0.5,
				send: await statusUpdates(line, databaseUrl, connections),
				page: { path: "/milestones/2024-p01-m3", cookie: section.page.cookie },
			},
		],
		audit: await visit("audit page", 0, "/audit", ["auditor"]),
	};
}

async function open(line: Line, path: string, cookie: string): Promise<void> {
	const { status } = await line.send({ path, cookie });
	if (status !== 200) throw new Error(`${path} answered ${status}`);
}
