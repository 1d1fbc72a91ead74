import { Section } from "@/components/ui/section";
import type { MadeCorrection } from "@/lib/contracts/import-review";
import { type ReviewOf, Undo } from "./act";
import { Named, Nothing } from "./review-item";

interface MadeListProps {
	readonly made: readonly MadeCorrection[];
	readonly of: ReviewOf;
}

/** What was corrected on this project, the latest first, each with a way back. */
export function MadeList({ made, of }: MadeListProps) {
	return (
		<Section id="made" title="已作的修改" note={`${made.length} 处，已逐处保存`} look="flush">
			<div data-stays tabIndex={-1} className="outline-none">
				{made.length === 0 ? <Nothing>还没有修改。</Nothing> : null}
				<ol className="divide-y divide-line">
					{made.map(({ place, sentence, withOthers }) => (
						<li key={place} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1.5">
							<span className="min-w-0 flex-1 basis-60">{sentence}</span>
							<Undo of={of} place={place} label={`撤销：${sentence}`}>
								<Named word="撤销" of={sentence} />
								{withOthers > 0 ? `（连同之后 ${withOthers} 处）` : ""}
							</Undo>
						</li>
					))}
				</ol>
			</div>
		</Section>
	);
}
