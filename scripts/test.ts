import { requireNode } from "./runtime/node-version";

// npm test: everything, in the order in which a fault is cheapest to find. The last line is the sum.

requireNode();
const { runSuite } = await import("./runtime/suite");
process.exitCode = await runSuite();
