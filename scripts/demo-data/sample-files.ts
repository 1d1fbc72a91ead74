import sharp from "sharp";
import type { SampleFile } from "./steps";

/** A labelled picture, so that nobody takes it for a photograph of something real. */
function picture(title: string): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="960" height="600">
		<rect width="960" height="600" fill="#eaeff6"/>
		<path d="M0 430 L240 300 L420 400 L640 240 L960 420 L960 600 L0 600 Z" fill="#c5d0de"/>
		<text x="480" y="120" text-anchor="middle" font-family="Noto Sans CJK SC, sans-serif" font-size="54" fill="#1f3a5f">演示图片</text>
		<text x="480" y="190" text-anchor="middle" font-family="Noto Sans CJK SC, sans-serif" font-size="32" fill="#4e5969">${title}</text>
	</svg>`;
	return sharp(Buffer.from(svg)).png().toBuffer();
}

/** A file of the demonstration as a multipart body, the way a browser would send it. */
export async function sampleUpload(
	file: SampleFile,
): Promise<{ contentType: string; body: ReadableStream<Uint8Array> }> {
	const content =
		file.kind === "picture"
			? await picture(file.name.replace(/\.\w+$/, ""))
			: Buffer.from(`演示文件\n\n${file.name}\n本文件由演示程序生成，内容不是真实资料。\n`, "utf8");
	const form = new FormData();
	form.set("name", file.name);
	form.set("bytes", String(content.length));
	form.set("file", new File([new Uint8Array(content)], file.name));
	const request = new Request("http://localhost/", { method: "POST", body: form });
	const contentType = request.headers.get("content-type");
	if (!contentType || !request.body) throw new Error("no multipart body");
	return { contentType, body: request.body };
}
