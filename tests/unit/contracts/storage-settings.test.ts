import { describe, expect, it } from "vitest";
import { storageSettings } from "@/lib/contracts/storage-settings";

const WHOLE = {
	FILES_S3_ENDPOINT: "https://s3.example.gov.cn:9000",
	FILES_S3_BUCKET: "attachments",
	FILES_S3_REGION: "cn-east-1",
	FILES_S3_ACCESS_KEY: "key",
	FILES_S3_SECRET_KEY: "the secret",
};

describe("where files are stored", () => {
	it("is the folder when no variable is set, or all are empty", () => {
		expect(storageSettings({})).toEqual({ ok: true, value: { kind: "folder" } });
		expect(storageSettings({ FILES_S3_ENDPOINT: "", FILES_S3_BUCKET: " " })).toEqual({
			ok: true,
			value: { kind: "folder" },
		});
	});

	it("is the bucket when all are set; its name stands in the path unless said otherwise", () => {
		const bucket = {
			kind: "s3",
			endpoint: "https://s3.example.gov.cn:9000",
			bucket: "attachments",
			region: "cn-east-1",
			accessKey: "key",
			secretKey: "the secret",
		};
		expect(storageSettings(WHOLE)).toEqual({ ok: true, value: { ...bucket, pathStyle: true } });
		expect(storageSettings({ ...WHOLE, FILES_S3_PATH_STYLE: "0" })).toEqual({
			ok: true,
			value: { ...bucket, pathStyle: false },
		});
	});

	it.each(Object.keys(WHOLE))("is refused when only %s is missing or only it is set", (name) => {
		const missing = storageSettings({ ...WHOLE, [name]: undefined });
		expect(missing.ok ? null : missing.reason).toContain(`${name} 没有设置`);
		const alone = storageSettings({ [name]: WHOLE[name as keyof typeof WHOLE] });
		expect(alone.ok ? null : alone.reason.match(/没有设置/g)).toHaveLength(4);
	});

	it.each([
		["FILES_S3_ENDPOINT", "s3.example.gov.cn"],
		["FILES_S3_ENDPOINT", "ftp://s3.example.gov.cn"],
		["FILES_S3_BUCKET", "Has Spaces"],
		["FILES_S3_PATH_STYLE", "yes"],
	])("%s=%s is refused by name, without telling a secret", (name, value) => {
		const settings = storageSettings({ ...WHOLE, [name]: value });
		expect(settings.ok ? null : settings.reason).toContain(`${name} 应是`);
		expect(JSON.stringify(settings)).not.toContain("the secret");
	});
});
