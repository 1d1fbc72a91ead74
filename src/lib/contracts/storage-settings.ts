import { z } from "zod";
import { done, type Outcome, refused } from "./outcome";

/** Where uploaded files lie: the folder of FILES_DIR, or a bucket of an S3-compatible service. */
export type StorageSettings = { readonly kind: "folder" } | ({ readonly kind: "s3" } & S3Settings);

export interface S3Settings {
	readonly endpoint: string;
	readonly bucket: string;
	readonly region: string;
	readonly accessKey: string;
	readonly secretKey: string;
	/** The bucket stands in the path (MinIO, Ceph), not in the host name (most public clouds). */
	readonly pathStyle: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The variables that belong together: all of them, or none. */
const REQUIRED = [
	"FILES_S3_ENDPOINT",
	"FILES_S3_BUCKET",
	"FILES_S3_REGION",
	"FILES_S3_ACCESS_KEY",
	"FILES_S3_SECRET_KEY",
] as const;

/** Every variable of the S3-compatible storage; the demonstration empties them. */
export const S3_VARIABLES = [...REQUIRED, "FILES_S3_PATH_STYLE"] as const;

const text = z.string({ error: "没有设置" }).trim().min(1, { error: "没有设置" });

const s3Environment = z
	.object({
		FILES_S3_ENDPOINT: text.pipe(
			z.url({ protocol: /^https?$/, error: "应是 http:// 或 https:// 开头的地址" }),
		),
		FILES_S3_BUCKET: text.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, {
			error: "应是 3 到 63 个小写字母、数字、点或短横",
		}),
		FILES_S3_REGION: text,
		FILES_S3_ACCESS_KEY: text,
		FILES_S3_SECRET_KEY: text,
		FILES_S3_PATH_STYLE: z.enum(["", "0", "1"], { error: "应是 1 或 0" }).optional(),
	})
	.transform(
		(env): StorageSettings => ({
			kind: "s3",
			endpoint: env.FILES_S3_ENDPOINT,
			bucket: env.FILES_S3_BUCKET,
			region: env.FILES_S3_REGION,
			accessKey: env.FILES_S3_ACCESS_KEY,
			secretKey: env.FILES_S3_SECRET_KEY,
			pathStyle: env.FILES_S3_PATH_STYLE !== "0",
		}),
	);

/**
 * Reads FILES_S3_*: none of them set means the folder, all of them the bucket. Half-set or unreadable ones are
 * refused with one sentence that names each, and never a value: one of them is a secret.
 */
export function storageSettings(env: Environment): Outcome<StorageSettings, string> {
	if (S3_VARIABLES.every((name) => !env[name]?.trim())) return done({ kind: "folder" });
	const parsed = s3Environment.safeParse(env);
	if (parsed.success) return done(parsed.data);
	const wrong = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
	return refused(
		`对象存储的设置有误：${wrong.join("；")}。要么设齐 ${REQUIRED.join("、")}，要么一个也不设。 FILES_S3_* must be set together or not at all.`,
	);
}
