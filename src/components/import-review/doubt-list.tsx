import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-fields";
import type { ReviewDoubt } from "@/lib/contracts/import-review";
import { Act, FoldedAct, type ReviewOf, Undo } from "./act";
import { ItemActs, Named, Nothing, ReviewItem } from "./review-item";
import { SurenessMark } from "./sureness-mark";

interface DoubtListProps {
	readonly doubts: readonly ReviewDoubt[];
	readonly of: ReviewOf;
}

/** What somebody has to look at first: each doubt with its sentence, how sure, and what can be done about it. */
export function DoubtList({ doubts, of }: DoubtListProps) {
	const open = doubts.filter(({ state }) => state === "open").length;
	const sorted = [...doubts].sort((a, b) => RANK[a.state] - RANK[b.state]);
	return (
		<Section
			id="doubts"
			title="存疑"
			note={open === 0 ? "没有待核对的" : `${open} 处待核对，逐处修改或确认后才能发布`}
			look="flush"
		>
			{doubts.length === 0 ? (
				<Nothing>本项目读得都明确，仍请与左边的原文核对一遍。</Nothing>
			) : (
				<ul className="divide-y divide-line">
					{sorted.map((doubt) => (
						<Doubt key={doubt.name} doubt={doubt} of={of} />
					))}
				</ul>
			)}
		</Section>
	);
}

const RANK: Readonly<Record<ReviewDoubt["state"], number>> = { open: 0, settled: 1, said: 2 };

const STATE_WORDS = { open: null, settled: "已确认", said: "核对时注明" } as const;

function Doubt({ doubt, of }: { readonly doubt: ReviewDoubt; readonly of: ReviewOf }) {
	const { id, sentence, state, hasSource } = doubt;
	const number = id.slice(1);
	return (
		<ReviewItem
			id={id}
			what={sentence}
			hasSource={hasSource}
			head={
				<>
					<span className="text-sm font-semibold text-ink-2">疑{number}</span>
					{STATE_WORDS[state] === null ? (
						<SurenessMark sureness={doubt.sureness} />
					) : (
						<span className="text-sm text-ink-2">{STATE_WORDS[state]}</span>
					)}
					{doubt.isReopened ? <span className="text-sm">确认后又改过，请再确认</span> : null}
					<OfLink of={doubt.of} />
				</>
			}
		>
			<p className={state === "open" ? "" : "text-ink-2"}>{sentence}</p>
			{state === "open" ? (
				<ItemActs>
					<Confirming doubt={doubt} of={of} />
					<Mending doubt={doubt} of={of} />
				</ItemActs>
			) : null}
			{state === "settled" && doubt.settledAt !== null ? (
				<Undo of={of} place={doubt.settledAt} label={`取消确认疑${number}`}>
					<Named word="取消确认" of={sentence} />
				</Undo>
			) : null}
		</ReviewItem>
	);
}

/** The window or target that is doubted. */
function OfLink({ of }: Pick<ReviewDoubt, "of">) {
	if (of === null) return null;
	return (
		<a href={`#${of}`} className="link text-sm print:hidden">
			{of.startsWith("w") ? `节点 ${of.slice(1)}` : `指标 ${of.slice(1)}`}
		</a>
	);
}

function Confirming({ doubt, of }: { readonly doubt: ReviewDoubt; readonly of: ReviewOf }) {
	const { id, name, sentence, canConfirm } = doubt;
	if (!canConfirm) {
		return (
			<a href="#units" className="link print:hidden">
				到“单位”中对应或注明
			</a>
		);
	}
	return (
		<Act
			of={of}
			op="settleDoubt"
			about={name}
			label={`确认疑${id.slice(1)}`}
			hidden={{ doubt: name }}
			submit={<Named word="确认无误" of={sentence} />}
			className="print:hidden"
		/>
	);
}

/** Of suspicious words: what was meant, as suggested or as typed. */
function Mending({ doubt: { id, suggestion }, of }: { readonly doubt: ReviewDoubt; readonly of: ReviewOf }) {
	if (suggestion === null) return null;
	const { raw, meant } = suggestion;
	const number = id.slice(1);
	return (
		<>
			{meant === null ? null : (
				<Act
					of={of}
					op="mendText"
					about={`suggested/${raw}`}
					label={`采用对疑${number}的建议`}
					hidden={{ raw, meant }}
					submit={meant === "" ? "采用建议：删去" : `采用建议：改为“${meant}”`}
					className="print:hidden"
				/>
			)}
			<FoldedAct
				of={of}
				op="mendText"
				about={raw}
				summary={`改写“${raw.slice(0, 12)}”`}
				label={`改写疑${number}`}
				hidden={{ raw }}
				submit="保存改写"
			>
				<TextArea
					name="meant"
					label="应为"
					help={`代替原文的“${raw}”；留空即删去。`}
					optional
					rows={2}
					defaultValue={meant ?? raw}
				/>
			</FoldedAct>
		</>
	);
}
