import { requireNode } from "./runtime/node-version";

// npm run test:faults [scenario …]: what breaks, how the product takes it. Minutes; see docs/faults.md.

requireNode();
const { runFaults } = await import("../tests/faults/run");
process.exit(await runFaults(process.argv.slice(2)));
