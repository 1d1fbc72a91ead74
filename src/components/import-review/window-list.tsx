import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-fields";
import type { ImportReviewPage, ReviewWindow } from "@/lib/contracts/import-review";
import { formatWindow } from "@/lib/format/dates";
import { MILESTONE_KIND_WORDS } from "@/lib/format/labels";
import { FoldedAct, type ReviewOf } from "./act";
import { WindowOutside } from "./outside-act";
import { Nothing, OpenDoubts, ReviewItem } from "./review-item";
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
				<Nothing>没有读到推进时序，本项目将按全年一个节点载入；可以在下面补充节点。</Nothing>
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
			{of.isOpen ? (
				<div className="border-t border-line px-4 py-2 print:hidden">
					<FoldedAct
						of={of}
						op="addText"
						about="schedule"
						hidden={{ field: "schedule" }}
						summary="补充节点"
						label="补充节点"
						submit="补充"
					>
						<TextArea
							name="text"
							label="时间和内容"
							help="照推进时序的写法，例如“4-6月，完成选址。”；时间由系统读出，补充后可以再改。"
							rows={2}
						/>
					</FoldedAct>
				</div>
			) : null}
		</Section>
	);
}

/** What the document says of its date. */
function saidOf({ hasSource, dateWords }: ReviewWindow): string {
	if (!hasSource) return "，导入时补充，原文没有";
	return dateWords === "" ? "，原文没有写时间" : `，原文“${dateWords}”`;
}

interface WindowProps extends WindowListProps {
	readonly window: ReviewWindow;
}

function Window({ window, page, of }: WindowProps) {
	const { id, number, words, track, kind } = window;
	const what = `节点 ${number}`;
	return (
		<ReviewItem
			id={id}
			what={what}
			label={what}
			hasSource={window.hasSource}
			head={
				<>
					<h3 className="font-semibold">
						{number}. {formatWindow(window.startOn, window.endOn, window.precision)}
					</h3>
					<span className="text-sm text-ink-2">
						{window.startOn} 至 {window.endOn}
						{saidOf(window)}
					</span>
					{track ? <Tag>{track}</Tag> : null}
					{kind === "oneOff" ? null : <Tag>{MILESTONE_KIND_WORDS[kind]}</Tag>}
					<SurenessMark sureness={window.sureness} />
					<OpenDoubts count={window.doubts} />
				</>
			}
		>
			<p>{words}</p>
			<p className="text-sm text-ink-2">
				主办 {window.actingNames || "--"}；承办 {window.ownerNames || "牵头单位自己"}
			</p>
			<WindowOutside window={window} year={page.year} of={of} />
			<WindowForms window={window} page={page} of={of} />
		</ReviewItem>
	);
}
