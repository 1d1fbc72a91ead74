import { requireNode } from "./runtime/node-version";

// npm run manual:screenshots: takes the pictures of docs/使用手册.md anew, from a demonstration of its own.

requireNode();
const { illustrate } = await import("./manual/illustrate");
illustrate();
