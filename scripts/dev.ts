import { requireNode } from "./runtime/node-version";

// npm run dev: the demonstration's data with `next dev`, for work on the code.

requireNode();
const { demonstrate } = await import("./runtime/demonstration");
demonstrate(process.argv.slice(2), "dev");
