const QUOTED = /[“「『"]([^“”「」『』"]{2,16})[”」』"]/u;
const LEADING =
	/^(?:持续|全面|深入|扎实|大力|积极)?(?:深化|推进|推动|加强|开展|实施|完善|提升|健全|强化|优化|打造|建设|做好|落实|构建|建立)/u;
const CLASS = /(?:项目|工程|行动|工作)$/u;
/** What is done to the thing, said in general; the thing itself remains. */
const GENERAL =
	/(?:质量提升|能力提升|优化提升|提质增效|改造提升|推广应用|规范管理|体系建设|试点建设|提升|建设|创建|服务|管理)$/u;
const LONG = 6;

/** Shortens while it is long and something general can go; the last word that names the thing stays. */
function withoutGeneral(name: string): string {
	let short = name;
	while (short.length > LONG) {
		const next = short.replace(GENERAL, "");
		if (next === short || next.length < 4) break;
		short = next;
	}
	return short.length > LONG + 2 ? short.replace(/综合(?:服务)?/u, "") : short;
}

/**
 * A project's short name: the words in quotes of its name (“银发餐桌”), else the name without its class (项目), its
 * leading verb (深化) and, while it is longer than six characters, the general words at its end (质量提升, 服务).
 * `name` as shown, on one line; never empty unless that is.
 */
export function shortNameOf(name: string): string {
	const quoted = QUOTED.exec(name.slice(0, 200))?.[1];
	if (quoted !== undefined) return quoted;
	const thing = name.replace(CLASS, "");
	const bare = thing.replace(LEADING, "");
	const short = withoutGeneral(bare.length >= 4 ? bare : thing);
	return short === "" ? name : short.slice(0, 16);
}
