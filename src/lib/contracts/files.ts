// Without zod: the browser reads this too. What people send about files is in file-inputs.ts.

/** The largest file that is taken, inclusive: 20 MB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Files per report, and per lead-only milestone. */
export const MAX_FILES = 20;

/** What the file chooser offers; the server decides by content. */
export const ACCEPTED_FILES =
	".jpg,.jpeg,.png,.gif,.webp,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.wps,.et,.dps,.txt,.csv";

/** A file as a page shows it. */
export interface FileDto {
	readonly id: string;
	readonly name: string;
	readonly bytes: number;
	readonly mediaType: string;
	readonly hasThumbnail: boolean;
}

/** To what a file is attached: a report, or a milestone that its lead carries out alone. */
export type FileHolder = { readonly kind: "report" | "milestone"; readonly id: string };

/** Why a file was not taken; each has its sentence in lib/format/refusals-files.ts. */
export const FILE_REFUSALS = [
	"noFile",
	"empty",
	"tooLarge",
	"cutOff",
	"heif",
	"avif",
	"svg",
	"encrypted",
	"wrongType",
	"brokenImage",
	"imageTooLarge",
	"tooMany",
	"storageFull",
	"notOpen",
	"notFound",
] as const;
export type FileRefusal = (typeof FILE_REFUSALS)[number];

/** The answer of POST /api/files. */
export type UploadAnswer = { readonly file: FileDto } | { readonly message: string };
