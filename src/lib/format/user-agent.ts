const BROWSERS: readonly (readonly [RegExp, string])[] = [
	[/MicroMessenger\//, "微信"],
	[/DingTalk\//, "钉钉"],
	[/QQBrowser\//, "QQ 浏览器"],
	[/Edg(e|A|iOS)?\//, "Edge"],
	[/OPR\//, "Opera"],
	[/Firefox\/|FxiOS\//, "Firefox"],
	[/Chrome\/|CriOS\//, "Chrome"],
	[/Safari\//, "Safari"],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
	[/HarmonyOS|OpenHarmony/, "鸿蒙"],
	[/Android/, "安卓"],
	[/iPhone|iPad/, "iOS"],
	[/Windows/, "Windows"],
	[/Mac OS X/, "macOS"],
	[/Linux/, "Linux"],
];

/** What a browser calls itself, as people know it: Chrome · Windows. An unknown one is 未知浏览器. */
export function formatUserAgent(userAgent: string | null): string {
	const first = (table: typeof BROWSERS) => table.find(([pattern]) => pattern.test(userAgent ?? ""))?.[1];
	const [browser, system] = [first(BROWSERS), first(SYSTEMS)];
	return [browser ?? "未知浏览器", ...(system ? [system] : [])].join(" · ");
}
