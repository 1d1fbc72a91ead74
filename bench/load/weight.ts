import { gzipSync } from "node:zlib";
import type { Line } from "./visitor";

/** Scripts of a page, tags and those that its data names; not the polyfill, which no supported browser loads. */
const SCRIPT = /static\/chunks\/[\w./~-]+\.js/g;
const POLYFILL = /<script[^>]*noModule=""[^>]*>/gi;

/** Kilobytes of JavaScript, compressed, that a first visit to a page loads; and of the page itself. */
export async function weightOf(
	line: Line,
	path: string,
	cookie: string,
): Promise<{ readonly scripts: number; readonly page: number }> {
	const { text, bytes } = await line.send({ path, cookie });
	const names = new Set(text.replace(POLYFILL, "").match(SCRIPT) ?? []);
	let scripts = 0;
	for (const name of names) {
		const script = await line.send({ path: `/_next/${name}` });
		if (script.status !== 200) throw new Error(`${name} of ${path}: ${script.status}`);
		// The server leaves small files as they are; a browser would get the same bytes.
		scripts += Math.min(script.bytes.length, gzipSync(script.text).length);
	}
	return { scripts: scripts / 1000, page: bytes.length / 1000 };
}
