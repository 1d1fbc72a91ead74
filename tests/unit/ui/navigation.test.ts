import { describe, expect, it } from "vitest";
import { isCurrent, NAVIGATION, PHONE_ITEMS } from "@/components/shell/navigation";
import { ROLES } from "@/lib/domain/user/roles";

describe("navigation", () => {
	it.each(ROLES)("gives %s more than fits on a phone, each address once, the account last", (role) => {
		const hrefs = NAVIGATION[role].map(({ href }) => href);
		expect(new Set(hrefs).size).toBe(hrefs.length);
		expect(hrefs.length).toBeGreaterThan(PHONE_ITEMS);
		expect(hrefs.at(-1)).toBe("/account");
	});

	it.each([
		["/", "/", true],
		["/", "/projects", false],
		["/projects", "/projects", true],
		["/projects", "/projects/2024-p01", true],
		["/projects", "/projects-of-old", false],
		["/reports", "/", false],
	])("marks %s on the page %s: %s", (href, pathname, expected) => {
		expect(isCurrent({ href }, pathname)).toBe(expected);
	});
});
