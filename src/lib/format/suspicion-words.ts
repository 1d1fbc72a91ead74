import type { SuspicionCode } from "@/lib/domain/schedule/suspicious";

/** What a person is told of a suspicious place of a plan's text. */
export const SUSPICION_SENTENCES: Readonly<Record<SuspicionCode, string>> = {
	advertisement: "疑似被插入广告或网址，请对照原文件核对。",
	contact: "出现手机号或社交账号，请确认是否属于正文。",
	mojibake: "疑似乱码，请对照原文件核对。",
	lostCharacter: "此处疑似有字丢失或被替换，请对照原文件补上。",
	privateUse: "此处的字无法在其他电脑上显示，请重新输入。",
	controlCharacter: "夹有不可见的控制字符，建议删除。",
	zeroWidth: "夹有不可见的零宽字符，建议删除。",
	cutOffWord: "此处疑似漏字，请核对。",
	repeatedWord: "疑似重复的字词，请核对。",
	repeatedMark: "标点重复，请核对。",
	unbalancedMark: "引号、书名号或括号不成对，请核对。",
};
