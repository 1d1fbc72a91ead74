import { requireNode } from "./runtime/node-version";

// npm start: the real thing, on DATABASE_URL or on an embedded server.

requireNode();
const { serve } = await import("./runtime/service");
serve();
