import { dataPath, openDataFolder } from "./runtime/data-folder";
import { type Addresses, ensureDatabase } from "./runtime/databases";
import { startServer } from "./runtime/embedded-server";
import { begin, end, live, onEnd } from "./runtime/lifetime";
import { prepareSchema } from "./runtime/schema";
import { givenAddresses } from "./runtime/settings";

// npm run db:migrate: brings DATABASE_URL (as DATABASE_OWNER_URL), or else the embedded server of `npm start`, to
// this version's schema and rights.

live(async () => {
	const { applied } = await prepareSchema(givenAddresses() ?? (await embedded()));
	console.log(
		applied.length > 0 ? `已应用 ${applied.length} 个迁移：${applied.join("、")}` : "数据库结构已是最新。",
	);
	await end(0);
});

async function embedded(): Promise<Addresses> {
	const folder = openDataFolder(dataPath("live"), "live");
	onEnd(folder.release);
	const server = await begin(startServer(folder, { durable: true }), (started) => started.stop());
	return ensureDatabase(server, folder);
}
