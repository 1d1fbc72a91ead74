import { LightMark } from "@/components/ui/light-mark";
import { Link } from "@/components/ui/link";
import type { WindowBar } from "@/lib/contracts/overview";
import type { Light } from "@/lib/domain/light/facts";
import { originalEndWords } from "@/lib/format/extension-words";
import { CANCELLED_WORD, LIGHT_WORDS } from "@/lib/format/light-words";
import { windowWords } from "@/lib/format/overview-words";

const LOOK: Record<Light, string> = {
	grey: "border-grey bg-grey-tint",
	green: "border-green bg-green-tint",
	yellow: "border-yellow bg-yellow-tint",
	red: "border-red bg-red-tint",
	blue: "border-blue bg-blue-tint",
};

/** A window on the year: its length, its light by shape, its words as far as there is room. Opens the milestone. */
export function WallBar({ bar }: { readonly bar: WindowBar }) {
	const { light, reason } = bar.light;
	const word = light ? LIGHT_WORDS[light] : CANCELLED_WORD;
	const original = originalEndWords(bar.endOn, bar.originalEndOn);
	const when = [windowWords(bar.startOn, bar.endOn), original].filter((part) => part !== null).join("，");
	return (
		<Link
			href={`/milestones/${bar.milestoneId}`}
			title={`${when}，${bar.label}。${word}：${reason}`}
			className={`wall-bar ${light ? LOOK[light] : "border-dashed border-edge bg-paper"}`}
			style={{ marginLeft: `${bar.offset}%`, width: `${bar.width}%` }}
		>
			{light ? (
				<LightMark light={light} name={`${when}，${word}`} />
			) : (
				<span role="img" aria-label={`${when}，${word}`}>
					—
				</span>
			)}
			<span>
				{original ? `（${original}）` : null}
				{bar.label}
			</span>
		</Link>
	);
}
