import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PICTURES } from "../../../scripts/manual/pictures";
import { anchorOf, brokenLinks, labelsOf, picturesOf, wordsOf } from "./manual";

const manual = readFileSync("docs/使用手册.md", "utf8");
const FOLDER = "docs/images/manual";

// What the manual says of the screens is held against the source, so that neither changes alone.

describe("the manual", () => {
	it("names in bold only what the screens say", () => {
		const source = sourceUnder("src").map(wordsOf).join("\n");
		const missing = labelsOf(manual).filter((label) => !source.includes(label));
		expect(missing).toEqual([]);
	});

	it("shows exactly the pictures that the script takes, each once", () => {
		expect(picturesOf(manual)).toEqual(PICTURES.map(({ name }) => `images/manual/${name}.png`));
		const kept = readdirSync(FOLDER).sort();
		expect(kept).toEqual(PICTURES.map(({ name }) => `${name}.png`).sort());
	});

	it("keeps its pictures light enough to be opened over an office line", () => {
		const sizes = readdirSync(FOLDER).map((name) => ({ name, bytes: statSync(`${FOLDER}/${name}`).size }));
		expect(sizes.filter(({ bytes }) => bytes > 120_000)).toEqual([]);
		expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(4_000_000);
	});

	it("has each heading once: a link leads to the first, and nobody reads the second", () => {
		const headings = manual.split("\n").filter((line) => /^#+ /.test(line));
		expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([]);
	});

	it("leads to headings that it has", () => {
		expect(brokenLinks(manual)).toEqual([]);
	});
});

describe("how the manual is read", () => {
	it("finds bold words, and a comment is no label of a screen", () => {
		expect(labelsOf("点**提交**，再点**撤回**。**提交**")).toEqual(["提交", "撤回"]);
		expect(wordsOf('/** 旧名 */\n\t// 旧名\nconst label = "新名";')).not.toContain("旧名");
	});

	it("finds pictures in both spellings, and links that lead nowhere", () => {
		expect(picturesOf('![a](images/manual/a.png) <img src="images/manual/b.png">')).toEqual([
			"images/manual/a.png",
			"images/manual/b.png",
		]);
		expect(anchorOf("二、科室 人员？")).toBe("二科室-人员");
		expect(brokenLinks("# 一、开始\n[去](#一开始) [不去](#没有)")).toEqual(["没有"]);
	});
});

function sourceUnder(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => /(?<!\.test)\.tsx?$/.test(name) && !name.includes("generated"))
		.map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}
