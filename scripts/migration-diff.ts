import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDataFolder } from "./runtime/data-folder";
import { startServer } from "./runtime/embedded-server";
import { tell } from "./runtime/fault";
import { differenceToSchema } from "./runtime/migrations";
import { sweepAbandoned, temporaryFolder } from "./runtime/temporary-folder";

// npm run db:diff -- NAME: writes the next migration, by diff from the migrations to prisma/schema.prisma.
// npm run db:diff -- --init: writes the first one anew; only while nothing has been released.

const INIT = "20240101000000_init";

async function main(argument: string | undefined): Promise<void> {
	if (!argument || !/^(--init|[a-z][a-z0-9_]*)$/.test(argument)) {
		throw new Error("Say what changes, in lower case: npm run db:diff -- add_extension_requests");
	}
	const init = argument === "--init";
	await sweepAbandoned("diff");
	const path = temporaryFolder("diff");
	const folder = openDataFolder(path, "test");
	try {
		const server = await startServer(folder, { durable: false });
		const sql = await differenceToSchema(server.url("postgres"), init ? "nothing" : "migrations").finally(
			server.stop,
		);
		if (!sql) return console.log("The migrations already lead to prisma/schema.prisma.");
		const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
		const name = init ? INIT : `${stamp}_${argument}`;
		const target = join("prisma", "migrations", name);
		mkdirSync(target, { recursive: true });
		writeFileSync(join(target, "migration.sql"), `${sql}\n`);
		console.log(`Wrote ${target}/migration.sql. Read it before you commit it.`);
	} finally {
		folder.release();
		rmSync(path, { recursive: true, force: true });
	}
}

main(process.argv[2]).catch((error: unknown) => {
	console.error(tell(error));
	process.exitCode = 1;
});
