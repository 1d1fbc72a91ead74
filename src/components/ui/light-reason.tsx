import type { LightView } from "@/lib/contracts/overview";
import { LIGHT_WORDS } from "@/lib/format/light-words";
import { LightBadge } from "./light-badge";

/** A light that explains itself: badge, sentence, and beside the computed one what was set by hand. */
export function LightReason({ view }: { readonly view: LightView }) {
	return (
		<div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
			<LightBadge light={view.light} soon={view.soon} />
			<span className="text-ink-2">{view.reason}</span>
			{view.override ? (
				<span className="flex basis-full flex-wrap items-baseline gap-x-3 gap-y-1">
					<LightBadge light={view.override.light} />
					<span className="text-ink-2">
						{view.override.byName}人工设为“{LIGHT_WORDS[view.override.light]}”，至 {view.override.endsOn}：
						{view.override.reason}
					</span>
				</span>
			) : null}
		</div>
	);
}
