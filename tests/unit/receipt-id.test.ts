import { describe, expect, it } from "vitest";
import { receiptId } from "@/server/action/receipt-id";

const id = "4f6c1a52-6a0d-4c56-9d52-1d1f2a3b4c5d";

function form(fields: Record<string, string>): FormData {
	const data = new FormData();
	for (const [name, value] of Object.entries(fields)) data.append(name, value);
	return data;
}

describe("the id of a form's receipt", () => {
	it("is the same for a form that is sent twice", () => {
		const fields = { reportId: "r1", narrative: "已完成。" };
		expect(receiptId(id, form(fields))).toBe(receiptId(id, form({ ...fields })));
	});

	it("does not depend on the order of fields", () => {
		expect(receiptId(id, form({ a: "1", b: "2" }))).toBe(receiptId(id, form({ b: "2", a: "1" })));
	});

	it.each([
		["another word", { reportId: "r1", narrative: "已完成。补充一句。" }],
		["another report", { reportId: "r2", narrative: "已完成。" }],
		["another button", { reportId: "r1", narrative: "已完成。", goOn: "check" }],
	])("differs for %s, so that nothing is called saved that is not", (_what, fields) => {
		const first = receiptId(id, form({ reportId: "r1", narrative: "已完成。" }));
		expect(receiptId(id, form(fields))).not.toBe(first);
	});
});
