import { isDemo } from "@/server/clock";
import { db } from "@/server/db/client";
import { play } from "./play";
import { sampleYear } from "./story";

// Sample progress of the demonstration, through the application's own commands. Called once by `npm run demo`
// on a fresh database: whether it was carried through is marked there (scripts/runtime/sample-marks.ts).

if (!isDemo()) throw new Error("sample progress is for DEMO=1 only");

await db.plan.update({ where: { year: 2024 }, data: { hasDemoData: true } });
await play(sampleYear);
await db.$disconnect();
