import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { ownDatabase } from "../support/database";
import { fileGround, filesBelow, opened, send, sendOk } from "./file-ground";

ownDatabase("plan");

const folder = fileGround();

/** A picture of 800 × 400, to be turned to the right by a quarter, with a place and a device in it. */
function photograph() {
	return sharp({ create: { width: 800, height: 400, channels: 3, background: "#336699" } })
		.withExif({
			IFD0: { Make: "SecretCamera", ImageDescription: "SecretVillage" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "31/1 52/1 0/1", GPSLongitude: "120/1 33/1 0/1" },
		})
		.withXmp(
			'<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><SecretOwner/></x:xmpmeta><?xpacket end="w"?>',
		)
		.withMetadata({ orientation: 6 });
}

describe("pictures are encoded anew", () => {
	test.each([
		["jpeg", "现场.jpg", "image/jpeg"],
		["png", "现场.png", "image/png"],
		["webp", "现场.webp", "image/webp"],
	] as const)("a %s loses place, device and owner, and stands upright", async (format, name, mediaType) => {
		const photo = await photograph().toFormat(format).toBuffer();
		expect((await sharp(photo).metadata()).exif?.includes("SecretCamera")).toBe(true);
		const file = await sendOk({ name, content: photo });
		expect(file).toMatchObject({ name, mediaType, hasThumbnail: true });
		for (const content of [await opened(file.id), await opened(file.id, "thumbnail")]) {
			expect(content.includes("Secret")).toBe(false);
			const metadata = await sharp(content).metadata();
			expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual([
				undefined,
				undefined,
				undefined,
				undefined,
				undefined,
			]);
		}
		const clean = await sharp(await opened(file.id)).metadata();
		expect([clean.format, clean.width, clean.height]).toEqual([format, 400, 800]);
		const small = await sharp(await opened(file.id, "thumbnail")).metadata();
		expect([small.format, small.width, small.height]).toEqual(["webp", 160, 320]);
		expect((await opened(file.id)).length).toBe(file.bytes);
	});

	test("what is hidden behind or inside a picture does not survive", async () => {
		const plain = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#fff" } })
			.png()
			.toBuffer();
		const script = Buffer.from("<script>alert('polyglot')</script>PK\x05\x06");
		const file = await sendOk({ name: "图.png", content: Buffer.concat([plain, script]) });
		expect((await opened(file.id)).includes("polyglot")).toBe(false);
		expect((await sharp(await opened(file.id)).metadata()).width).toBe(40);
	});

	test("an animation keeps its frames, and its thumbnail shows the first", async () => {
		const file = await sendOk({ name: "动.gif", content: await animation(3, 60) });
		expect((await sharp(await opened(file.id), { animated: true }).metadata()).pages).toBe(3);
		expect((await sharp(await opened(file.id, "thumbnail")).metadata()).pages ?? 1).toBe(1);
	});

	test("a thumbnail is small, whatever the picture", async () => {
		const noise = { width: 1200, height: 1200, channels: 3 as const };
		const content = await sharp(randomBytes(1200 * 1200 * 3), { raw: noise })
			.png()
			.toBuffer();
		const file = await sendOk({ name: "噪声.png", content });
		expect((await opened(file.id, "thumbnail")).length).toBeLessThan(60_000);
	});

	test("a small picture is not blown up", async () => {
		const content = await sharp({ create: { width: 20, height: 10, channels: 4, background: "#0000" } })
			.png()
			.toBuffer();
		const file = await sendOk({ name: "章.png", content });
		const small = await sharp(await opened(file.id, "thumbnail")).metadata();
		expect([small.width, small.height, small.hasAlpha]).toEqual([20, 10, true]);
	});

	test("bombs and broken pictures are refused and leave nothing", async () => {
		const wide = sharp({
			create: { width: 16_000, height: 4_001, channels: 3, background: "#fff" },
			limitInputPixels: false,
		});
		const bomb = await wide.png().toBuffer();
		const whole = await sharp({ create: { width: 300, height: 300, channels: 3, background: "#f00" } })
			.jpeg()
			.toBuffer();
		for (const [name, content] of [
			["炸弹.png", bomb],
			["多帧.gif", await animation(65, 1000)],
			["坏图.png", Buffer.from("89504e470d0a1a0a0000000d49484452000000ff", "hex")],
			["半张.jpg", whole.subarray(0, whole.length / 2)],
		] as const) {
			expect([name, await send({ name, content })]).toEqual([name, { ok: false, reason: "brokenImage" }]);
			expect(filesBelow(folder)).toEqual([]);
		}
	});
});

/** An animated GIF of square frames, each of another grey. */
async function animation(frames: number, side: number): Promise<Buffer> {
	const raw = Buffer.alloc(frames * side * side * 3);
	for (let frame = 0; frame < frames; frame++) {
		raw.fill((frame * 97) % 256, frame * side * side * 3, (frame + 1) * side * side * 3);
	}
	const shape = { width: side, height: side * frames, channels: 3 as const, pageHeight: side };
	return sharp(raw, { raw: shape, limitInputPixels: false })
		.gif({ delay: Array(frames).fill(100) })
		.toBuffer();
}
