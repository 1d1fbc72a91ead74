import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import type { ImportReviewPage, ReviewWindow } from "@/lib/contracts/import-review";
import { formatWindow } from "@/lib/format/dates";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";
import type { ReviewOf } from "./act";
import { OutsideAct } from "./outside-act";
import { SourceLink } from "./source-link";
import { SurenessMark } from "./sureness-mark";
import { WindowForms } from "./window-forms";
import { YearStrip } from "./year-strip";

interface WindowListProps {
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

/** The windows drawn on the year, and each with everything that can be corrected of it. */
export function WindowList({ page, of }: WindowListProps) {
	const { windows, year } = page;
	return (
		<Section id="windows" title="节点" note={`${windows.length} 个，${year}年`} look="flush">
			{windows.length === 0 ? (
				<p className="px-4 py-3 text-ink-2">没有读到推进时序，本项目将按全年一个节点载入。</p>
			) : (
				<>
					<YearStrip windows={windows} year={year} />
					<ol className="divide-y divide-line border-t border-line">
						{windows.map((window) => (
							<Window key={window.key} window={window} page={page} of={of} />
						))}
					</ol>
				</>
			)}
		</Section>
	);
}

interface WindowProps extends WindowListProps {
	readonly window: ReviewWindow;
}

function Window({ window, page, of }: WindowProps) {
	const { id, number, words, dateWords, track, kind } = window;
	return (
		<li
			id={id}
			tabIndex={-1}
			data-stays
			data-about={id}
			aria-details={`src-${id}`}
			aria-label={`节点 ${number}`}
			className="item break-inside-avoid px-4 py-2.5"
		>
			<div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
				<h3 className="font-semibold">
					{number}. {formatWindow(window.startOn, window.endOn, window.precision)}
				</h3>
				<span className="text-sm text-ink-2">
					{window.startOn} 至 {window.endOn}
					{dateWords === "" ? "，原文没有写时间" : `，原文“${dateWords}”`}
				</span>
				{track ? <Tag>{track}</Tag> : null}
				{kind === "oneOff" ? null : <Tag>{MILESTONE_KIND_WORDS[kind]}</Tag>}
				<SurenessMark sureness={window.sureness} />
				{window.doubts > 0 ? (
					<a href="#doubts" className="link text-sm">
						{window.doubts} 处存疑
					</a>
				) : null}
				<SourceLink id={id} what={`节点 ${number}`} />
			</div>
			<p>{words}</p>
			<p className="text-sm text-ink-2">
				主办 {window.actingNames || "--"}；承办 {window.ownerNames || "牵头单位自己"}
			</p>
			<OutsideAct window={window} year={page.year} of={of} />
			<WindowForms window={window} page={page} of={of} />
		</li>
	);
}
