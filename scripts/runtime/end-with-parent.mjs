// Loaded into the application's process: ends it when the process that started it is gone, however it went.
// File descriptor 3 is one end of a pipe whose other end only that process holds. `next dev` hands its own
// children the same --import, but not the variable.
import { Socket } from "node:net";

if (process.env.END_WITH_PARENT === "1") {
	delete process.env.END_WITH_PARENT;
	const parent = new Socket({ fd: 3, readable: true, writable: false });
	parent.on("error", () => {});
	parent.on("close", () => {
		process.kill(process.pid, "SIGTERM");
		setTimeout(() => process.exit(1), 5_000).unref();
	});
	parent.resume();
	parent.unref();
}
