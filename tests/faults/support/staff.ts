import { readGround } from "./ground";
import type { Journal } from "./journal";
import type { Person } from "./person";
import type { Product } from "./product";
import { Random } from "./random";
import { Writer } from "./writer";

const LEADS = ["jiuzhu", "shiwu", "shezu", "yanglao", "weibao", "jiuzhuzhan", "laonian", "weibaozhongxin"];
const UNITS = [
	"yangshe",
	"jingang",
	"houcheng",
	"deji",
	"jinfeng",
	"tangqiao",
	"fenghuang",
	"leyu",
	"nanfeng",
	"daxin",
	"changyinsha",
];
/** A second person of a town, so that two of one unit write as well. */
const TWICE = "jinfeng";

/** Twenty people of sections, affiliates and towns, signed in, each with hands of their own. */
export async function hireWriters(
	product: Product,
	journal: Journal,
	seed: number,
): Promise<{ readonly writers: readonly Writer[]; readonly people: readonly Person[] }> {
	const ground = await readGround(product.databaseUrl);
	const people: Person[] = [];
	for (const username of [...LEADS, ...UNITS, TWICE]) people.push(await product.signIn(username));
	const writers = people.map(
		(person, index) => new Writer(person, ground, journal, new Random(seed + index)),
	);
	return { writers, people };
}
