import { expect, it } from "vitest";
import { z } from "zod";
import { newRequestId } from "@/components/ui/request-id";

it("makes UUIDs of version 4 that the server's check accepts and that differ", () => {
	const ids = Array.from({ length: 200 }, newRequestId);
	expect(new Set(ids).size).toBe(200);
	for (const id of ids) expect(z.uuidv4().safeParse(id).success, id).toBe(true);
});
