import type { ReviewTarget, ReviewWindow } from "@/lib/contracts/import-review";
import { clipWords, outsideYearSentence, targetOutsideSentence } from "@/lib/format/import-review-words";
import { Act, type ReviewOf } from "./act";
import type { Hidden } from "./review-form";

interface OutsideProps {
	readonly year: number;
	readonly of: ReviewOf;
}

interface WindowOutsideProps extends OutsideProps {
	readonly window: ReviewWindow;
}

/** That a window leaves the plan's year, with which it cannot be published, and the one act that clips it. */
export function WindowOutside({ window, year, of }: WindowOutsideProps) {
	const { outside, number, key, precision, kind, track } = window;
	if (outside === null || !of.isOpen) return null;
	return (
		<div className="my-1">
			<Flaw>{outsideYearSentence(outside, year)}</Flaw>
			{outside.kept === null ? null : (
				<Act
					of={of}
					op="setWindow"
					about={`w${key}/clip`}
					label={`把节点 ${number} 截到本年度`}
					hidden={{ window: number, ...outside.kept, precision, kind, track: track ?? "" }}
					submit={clipWords(outside.kept)}
					className="mt-1 print:hidden"
				/>
			)}
		</div>
	);
}

interface TargetOutsideProps extends OutsideProps {
	readonly target: ReviewTarget;
}

/** The same of a target, whose days often come from those of a window. */
export function TargetOutside({ target, year, of }: TargetOutsideProps) {
	const { outside, name, checkpoints } = target;
	if (outside === null || !of.isOpen) return null;
	const { kept } = outside;
	const stages = checkpoints.filter(({ onDate }) => kept && kept.startOn <= onDate && onDate <= kept.endOn);
	return (
		<div className="my-1">
			<Flaw>{targetOutsideSentence(outside, year, checkpoints.length - stages.length)}</Flaw>
			{kept === null ? null : (
				<Act
					of={of}
					op="setTarget"
					about={`t${name}/clip`}
					label={`把指标“${name}”截到本年度`}
					hidden={fieldsOf({
						...target,
						...{ startOn: kept.startOn, dueOn: kept.endOn, checkpoints: stages },
					})}
					submit={clipWords(kept)}
					className="mt-1 print:hidden"
				/>
			)}
		</div>
	);
}

/** Every field of a target, as its form sends them. */
function fieldsOf(target: ReviewTarget): Hidden {
	const { name, counts, unitLabel, measure, comparator, goal, baseline, startOn, dueOn, curve } = target;
	const { source, minPerUnit, limitedBy, feeds, checkpoints } = target;
	const stages = checkpoints.flatMap(({ onDate, value }, row) => [
		[`checkpoints.${row}.onDate`, onDate] as const,
		[`checkpoints.${row}.value`, value] as const,
	]);
	return {
		...{ target: name, name, counts, unitLabel, measure, comparator, goal, baseline, startOn, dueOn, curve },
		...{ source, minPerUnit: minPerUnit ?? "", limitedBy: limitedBy ?? "", "feeds[]": feeds },
		...Object.fromEntries(stages),
	};
}

function Flaw({ children }: { readonly children: string }) {
	return (
		<p className="text-danger">
			<span aria-hidden="true">⚠ </span>
			{children}
		</p>
	);
}
