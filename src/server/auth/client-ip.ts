import "server-only";
import { BlockList, isIP } from "node:net";

/** The header in which caller-address.ts leaves the address that the rest of the application reads. */
export const ADDRESS_HEADER = "x-forwarded-for";

/** The address of the caller as `tellCallers` left it in the request; null where the socket had none. */
export function clientIp(forwardedFor: string | null): string | null {
	const last = forwardedFor?.split(",").at(-1)?.trim();
	return last ? last.slice(0, 64) : null;
}

/** The proxies whose word is taken: addresses and networks, separated by commas. Throws for anything else. */
export function trustedProxies(setting: string | undefined): BlockList {
	const trusted = new BlockList();
	for (const entry of (setting ?? "").split(",").map((part) => part.trim())) {
		if (entry === "") continue;
		const [address = "", prefix, ...rest] = entry.split("/");
		const version = isIP(address);
		const bits = prefix === undefined ? null : Number(prefix);
		const isNetwork = bits !== null && /^\d+$/.test(prefix ?? "") && bits <= (version === 4 ? 32 : 128);
		if (version === 0 || rest.length > 0 || (bits !== null && !isNetwork)) {
			throw new Error(
				`TRUSTED_PROXIES 里的“${entry}”不是地址或网段，例如 127.0.0.1,10.0.0.0/8。 It is no address or network.`,
			);
		}
		const family = version === 4 ? "ipv4" : "ipv6";
		if (bits === null) trusted.addAddress(address, family);
		else trusted.addSubnet(address, bits, family);
	}
	return trusted;
}

/**
 * Who called: the other end of the socket, unless that is a trusted proxy. Then the nearest address of
 * X-Forwarded-For that is none; what stands before it is whatever the caller claimed. Null for a socket without
 * an address.
 */
export function callerAddress(
	peer: string | undefined,
	forwardedFor: string | undefined,
	trusted: BlockList,
): string | null {
	const chain = [...(forwardedFor ?? "").split(","), peer ?? ""].map(plainAddress);
	let nearest: string | null = null;
	for (const address of chain.reverse()) {
		// A proxy that wrote no address: it is the last of whom anything is known.
		if (address === null) return nearest;
		nearest = address;
		if (!trusted.check(address, isIP(address) === 4 ? "ipv4" : "ipv6")) return nearest;
	}
	return nearest;
}

/** An address without what may stand around it: ::ffff:10.0.0.1, [::1]:4711, 10.0.0.1:4711. Null for none. */
function plainAddress(text: string): string | null {
	const address = text
		.trim()
		.replace(/^\[([^\]]*)\](:\d+)?$/, "$1")
		.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
		.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
	return isIP(address) === 0 ? null : address;
}
