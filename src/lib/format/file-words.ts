/** A length as people read it: 812 KB, 3.4 MB. */
export function fileSize(bytes: number): string {
	if (bytes < 1024) return `${bytes} B`;
	if (bytes < 1024 * 1024) return `${Math.ceil(bytes / 1024)} KB`;
	return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

const KINDS: Readonly<Record<string, string>> = {
	"application/pdf": "PDF",
	"application/msword": "文字文档",
	"application/vnd.ms-excel": "表格",
	"application/vnd.ms-powerpoint": "演示文稿",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "文字文档",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "表格",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "演示文稿",
	"text/plain": "文本",
	"text/csv": "CSV",
};

/** What a file is, for people: 图片, PDF, 表格. */
export function fileKindWord(mediaType: string): string {
	return mediaType.startsWith("image/") ? "图片" : (KINDS[mediaType] ?? "文件");
}
