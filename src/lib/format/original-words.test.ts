import { expect, it } from "vitest";
import { differingOriginal } from "./original-words";

it("keeps silent about punctuation, width and white space", () => {
	expect(differingOriginal("出台政策文件，开展宣传", "出台政策文件,开展宣传;")).toBeNull();
	expect(differingOriginal("完成1800户。\n第二段。", "完成1800户。 第二段。")).toBeNull();
	expect(differingOriginal("完成选址。建设２个", "完成选址.建设2个。")).toBeNull();
});

it("gives the original where a word was mended", () => {
	expect(differingOriginal("完成检修改造", "完成检修改。")).toBe("完成检修改。");
});
