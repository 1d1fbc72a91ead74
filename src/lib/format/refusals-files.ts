import { type FileRefusal, MAX_FILES } from "@/lib/contracts/files";

/** Why a file was not taken or removed, and what to do. */
export const FILE_SENTENCES: Record<FileRefusal, string> = {
	noFile: "没有收到文件，请重新选择。",
	empty: "这个文件是空的，请检查后重新选择。",
	tooLarge: "文件超过 20 MB。请压缩或拆分后再上传。",
	cutOff: "上传中断了，文件没有保存。请检查网络后重新上传。",
	heif: "暂不接受 HEIC/HEIF 照片。请在手机相机设置中改用“兼容性最佳”（JPG），或转存为 JPG 后上传。",
	avif: "暂不接受 AVIF 图片。请转存为 JPG 或 PNG 后上传。",
	svg: "暂不接受 SVG 图形。请转存为 PNG 或 PDF 后上传。",
	encrypted: "文档设了打开密码，无法识别。请去掉密码后上传。",
	wrongType:
		"不接受这种文件。可以上传图片（JPG、PNG、GIF、WebP）、PDF、不带宏的 Office 或 WPS 文档、TXT 和 CSV。",
	brokenImage: "图片打不开，可能已损坏或尺寸过大。请重新导出后上传。",
	imageTooLarge: "图片处理后超过 20 MB。请缩小尺寸后上传。",
	tooMany: `最多 ${MAX_FILES} 个文件。请先移除不需要的，或合并成一个文件。`,
	storageFull: "服务器的存储空间满了，文件没有保存。请告诉系统管理员，处理后再上传。",
	notOpen: "现在不能增减文件：报告已提交或已审核。请刷新页面看最新情况。",
	notFound: "没有找到，或您不能在这里增减文件。请刷新页面。",
};

/** A surprise while a file was stored or fetched; support finds the id in the log. */
export const uploadFault = (id: string) =>
	`不能确定文件是否已保存，请稍后刷新页面，清单里没有再重新上传；如仍不行，请把编号 ${id} 告诉管理员。`;
export const openingFault = (id: string) =>
	`文件暂时打不开，请稍后再试；如仍不行，请把编号 ${id} 告诉管理员。`;

export const SIGNED_OUT_UPLOAD = "登录已失效。请在新窗口重新登录，再上传一次。";
