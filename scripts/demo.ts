import { requireNode } from "./runtime/node-version";

// npm run demo: the product with the plan of 2024, accounts and sample progress, on a day in August 2024.

requireNode();
const { demonstrate } = await import("./runtime/demonstration");
demonstrate(process.argv.slice(2));
