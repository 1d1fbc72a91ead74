import { register } from "tsx/esm/api";

// Where nothing was bundled (scripts, tests), a thread begins with a Node.js that knows no TypeScript.
register();
await import("./worker.ts");
