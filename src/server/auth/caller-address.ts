import "server-only";
import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { ADDRESS_HEADER, callerAddress, trustedProxies } from "./client-ip";

/**
 * From now on every request to an HTTP server of this process says who called, whatever it claimed: Next hands a
 * page the headers but not the socket, so the address is written into the header before Next sees the request.
 * `setting` is TRUSTED_PROXIES. Throws when it is malformed.
 */
export function tellCallers(setting: string | undefined): void {
	const trusted = trustedProxies(setting);
	let warned = false;
	subscribe("http.server.request.start", (message) => {
		const { request } = message as { readonly request: IncomingMessage };
		const claimed = request.headers[ADDRESS_HEADER];
		const claim = Array.isArray(claimed) ? claimed.join(",") : claimed;
		const peer = request.socket.remoteAddress;
		const address = callerAddress(peer, claim, trusted);
		if (claim !== undefined && !warned && address === callerAddress(peer, undefined, trusted)) {
			warned = true;
			console.warn(
				`  注意：${address ?? "对方"} 送来了 X-Forwarded-For，未予采信。如果它是反向代理，请把它的地址写入 TRUSTED_PROXIES。`,
			);
		}
		if (address === null) delete request.headers[ADDRESS_HEADER];
		else request.headers[ADDRESS_HEADER] = address;
	});
}
