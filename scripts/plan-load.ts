import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/server/db/generated/client";
import { loadPlan } from "@/server/plan/load";
import { plan2024 } from "../prisma/plan/2024/index";

// npm run plan:load — adds what the database lacks of the plan of 2024; whatever exists is left alone.

const connectionString = process.env.DATABASE_URL;
if (!connectionString) {
	console.error(
		"没有设置 DATABASE_URL。npm start 和 npm run demo 会自动载入计划；单独载入时，请把 DATABASE_URL 设为数据库地址。",
	);
	process.exit(1);
}

const adapter = new PrismaPg({
	connectionString,
	max: 1,
	connectionTimeoutMillis: 10_000,
	statement_timeout: 60_000,
	lock_timeout: 60_000,
});
const db = new PrismaClient({ adapter });
try {
	const { projects, milestones, changed } = await loadPlan(db, plan2024);
	const outcome = changed ? "已载入" : "已是最新";
	console.log(`计划 ${plan2024.id}：${projects} 个项目，${milestones} 个节点（${outcome}）`);
} finally {
	await db.$disconnect();
}
