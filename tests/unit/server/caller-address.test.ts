import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tellCallers } from "@/server/auth/caller-address";
import { callerAddress, clientIp, trustedProxies } from "@/server/auth/client-ip";

describe("the address of the caller", () => {
	const NONE = "";
	const PROXIES = "10.0.0.1, 192.168.0.0/16, fd00::/8";

	it.each([
		["the socket's without a proxy", "203.0.113.5", undefined, NONE, "203.0.113.5"],
		["the socket's, whatever the caller claims", "203.0.113.5", "198.51.100.1", NONE, "203.0.113.5"],
		[
			"the socket's, also of a caller who claims to be the proxy",
			"203.0.113.5",
			"10.0.0.1",
			PROXIES,
			"203.0.113.5",
		],
		["what a trusted proxy wrote", "10.0.0.1", "203.0.113.5", PROXIES, "203.0.113.5"],
		[
			"what it wrote last, not what the caller claimed before",
			"10.0.0.1",
			"1.2.3.4, 203.0.113.5",
			PROXIES,
			"203.0.113.5",
		],
		[
			"what the first of two trusted proxies wrote",
			"10.0.0.1",
			"1.2.3.4, 203.0.113.5, 192.168.7.9",
			PROXIES,
			"203.0.113.5",
		],
		["that of a person on the proxy's own network", "10.0.0.1", "192.168.7.9", PROXIES, "192.168.7.9"],
		["the proxy's when it wrote none", "10.0.0.1", undefined, PROXIES, "10.0.0.1"],
		["the proxy's when it wrote no address", "10.0.0.1", "203.0.113.5, unknown", PROXIES, "10.0.0.1"],
		["the proxy's when what it wrote is too long", "10.0.0.1", "1".repeat(9_999), PROXIES, "10.0.0.1"],
		["plain where the socket writes it as IPv6", "::ffff:203.0.113.5", undefined, NONE, "203.0.113.5"],
		["recognised where the proxy comes as IPv6", "::ffff:10.0.0.1", "203.0.113.5", PROXIES, "203.0.113.5"],
		["without the port that some proxies add", "10.0.0.1", "203.0.113.5:4711", PROXIES, "203.0.113.5"],
		["IPv6 with brackets and port", "fd00::1", "[2001:db8::7]:4711", PROXIES, "2001:db8::7"],
		["none where the socket has none", undefined, "203.0.113.5", PROXIES, null],
	])("is %s", (_name, peer, forwardedFor, proxies, address) => {
		expect(callerAddress(peer, forwardedFor, trustedProxies(proxies))).toBe(address);
	});

	it.each(["localhost", "10.0.0.1/33", "10.0.0.1/", "10.0.0.0/8/8", "fd00::/129", "10.0.0", "*"])(
		"refuses to trust %s, which is no address",
		(setting) => {
			expect(() => trustedProxies(setting)).toThrow("TRUSTED_PROXIES");
		},
	);
});

describe("over a real socket", () => {
	let server: Server;
	let url: string;

	beforeAll(async () => {
		tellCallers(undefined);
		server = createServer((request, response) => {
			const header = request.headers["x-forwarded-for"];
			response.end(JSON.stringify(clientIp(typeof header === "string" ? header : null)));
		});
		await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
		url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	});
	afterAll(() => new Promise((closed) => server.close(closed)));

	it.each<[string, Record<string, string>]>([
		["no header", {}],
		["a forged one", { "X-Forwarded-For": "198.51.100.1" }],
		["a forged chain", { "x-forwarded-for": "198.51.100.1, 127.0.0.2" }],
	])("%s leads to the socket's own address", async (_name, headers) => {
		expect(await (await fetch(url, { headers })).json()).toBe("127.0.0.1");
	});
});
