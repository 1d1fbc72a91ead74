import type { ReviewWindow } from "@/lib/contracts/import-review";
import { clipWords, outsideYearSentence } from "@/lib/format/import-review-words";
import { Act, type ReviewOf } from "./act";

interface OutsideActProps {
	readonly window: ReviewWindow;
	readonly year: number;
	readonly of: ReviewOf;
}

/** That a window leaves the plan's year, with which it cannot be published, and the one act that clips it. */
export function OutsideAct({ window, year, of }: OutsideActProps) {
	const { outside, number, key, precision, kind, track } = window;
	if (outside === null || !of.isOpen) return null;
	return (
		<div className="my-1">
			<p className="text-danger">
				<span aria-hidden="true">⚠ </span>
				{outsideYearSentence(outside, year)}
			</p>
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
