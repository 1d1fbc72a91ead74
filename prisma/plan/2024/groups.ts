import type { GroupData } from "@/lib/contracts/plan-data";
import { towns } from "./units";

// Members of the two councils are not in the plan: they begin with those that its text names, and a person
// completes them in the product.

export const groups2024 = [
	{ id: "towns", name: "各区镇（街道）", membersKnown: true, members: towns },
	// The schedule of project 9 calls it 市未保委成员单位.
	{ id: "council", name: "市未成年人保护工作委员会成员单位", membersKnown: false, members: [] },
	{
		id: "conference",
		name: "市流浪乞讨人员救助管理工作联席会议各成员单位",
		membersKnown: false,
		members: ["renshe", "xinshimin"],
	},
] as const satisfies readonly GroupData[];
