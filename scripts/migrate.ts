import { dataPath, openDataFolder } from "./runtime/data-folder";
import { ensureDatabase } from "./runtime/databases";
import { startServer } from "./runtime/embedded-server";
import { begin, end, live, onEnd } from "./runtime/lifetime";
import { migrate } from "./runtime/migrations";

// npm run db:migrate: brings DATABASE_URL, or else the embedded server of `npm start`, to this version's schema.

live(async () => {
	const applied = await migrate(process.env.DATABASE_URL || (await embedded()));
	console.log(
		applied.length > 0 ? `已应用 ${applied.length} 个迁移：${applied.join("、")}` : "数据库结构已是最新。",
	);
	await end(0);
});

async function embedded(): Promise<string> {
	const folder = openDataFolder(dataPath("live"), "live");
	onEnd(folder.release);
	return ensureDatabase(await begin(startServer(folder, { durable: true }), (server) => server.stop()));
}
