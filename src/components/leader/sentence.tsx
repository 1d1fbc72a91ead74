import { FigureLink } from "@/components/ui/figure-link";
import { LightMark } from "@/components/ui/light-mark";
import type { SentenceView } from "@/lib/contracts/overview";
import { formatOfficialDay } from "@/lib/format/dates";
import { LIGHT_WORDS } from "@/lib/format/light-words";

/** The year in one sentence. Its parts add up to its first number, and each opens the projects it counts. */
export function Sentence({ sentence }: { readonly sentence: SentenceView }) {
	return (
		<h1 data-sentence className="card mb-4 px-4 py-3 text-xl leading-9">
			截至{formatOfficialDay(sentence.asOf)}，
			<FigureLink href="/projects" value={sentence.total} label="（全部项目）" className="text-center" />
			个项目中，
			{sentence.parts.map(({ light, count }, index) => (
				<span key={light} className="whitespace-nowrap">
					<LightMark light={light} /> {LIGHT_WORDS[light]}{" "}
					<FigureLink
						href={`/projects?light=${light}`}
						value={count}
						label={`（${LIGHT_WORDS[light]}的项目）`}
						className="text-center font-semibold"
					/>{" "}
					个{index === sentence.parts.length - 1 ? "。" : "，"}
				</span>
			))}
		</h1>
	);
}
