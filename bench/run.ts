import { requireNode } from "../scripts/runtime/node-version";

// npm run bench: how fast the pages are, as shares of the rate of a floor page (docs/performance.md), and the readers
// of plans (docs/import-accuracy.md).

requireNode();
const { bench } = await import("./bench");
bench(process.argv.slice(2));
