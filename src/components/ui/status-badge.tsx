import type { ExtensionState } from "@/lib/domain/extension/facts";
import type { MilestoneStatus } from "@/lib/domain/milestone/facts";
import type { ReportState } from "@/lib/domain/report/facts";
import { EXTENSION_STATE_WORDS } from "@/lib/format/extension-words";
import { MILESTONE_STATUS_WORDS, REPORT_STATE_WORDS } from "@/lib/format/light-words";

/** Outlines only: colour belongs to the lights. What waits for somebody is drawn stronger. */
const QUIET = "border-line text-ink-2";
const PLAIN = "border-edge text-ink";
const STRONG = "border-accent text-accent font-semibold";

const MILESTONE: Record<MilestoneStatus, string> = {
	notStarted: QUIET,
	inProgress: PLAIN,
	done: PLAIN,
	cancelled: QUIET,
};

const REPORT: Record<ReportState, string> = {
	draft: QUIET,
	submitted: STRONG,
	returned: STRONG,
	approved: PLAIN,
};

const EXTENSION: Record<ExtensionState, string> = {
	asked: STRONG,
	granted: PLAIN,
	refused: PLAIN,
	withdrawn: QUIET,
};

function Outline({ look, word }: { readonly look: string; readonly word: string }) {
	return (
		<span className={`inline-block rounded-sm border px-1.5 text-sm whitespace-nowrap ${look}`}>{word}</span>
	);
}

/** The state of a milestone: 未开始, 进行中, 已完成, 已中止. */
export function MilestoneStatusBadge({ status }: { readonly status: MilestoneStatus }) {
	return <Outline look={MILESTONE[status]} word={MILESTONE_STATUS_WORDS[status]} />;
}

/** The state of a report: 草稿, 待审核, 已退回, 已通过. */
export function ReportStateBadge({ state }: { readonly state: ReportState }) {
	return <Outline look={REPORT[state]} word={REPORT_STATE_WORDS[state]} />;
}

/** The state of a request for a later end: 待批, 已同意, 未同意, 已撤回. */
export function ExtensionStateBadge({ state }: { readonly state: ExtensionState }) {
	return <Outline look={EXTENSION[state]} word={EXTENSION_STATE_WORDS[state]} />;
}
