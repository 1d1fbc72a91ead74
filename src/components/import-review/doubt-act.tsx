import { SelectField } from "@/components/ui/choice-fields";
import { TextArea } from "@/components/ui/text-fields";
import { STATED_KIND_WORDS } from "@/lib/format/correction-words";
import { FoldedAct, type ReviewOf } from "./act";
import { choicesOf } from "./choices";
import { Named } from "./review-item";

interface DoubtActProps {
	readonly of: ReviewOf;
	readonly about: string;
	/** The window or target that is doubted. */
	readonly hidden: Readonly<Record<string, string | number>>;
	/** 节点 3, 指标：助餐点. */
	readonly what: string;
}

/** A person's own doubt, which stays with the plan. */
export function DoubtAct({ of, about, hidden, what }: DoubtActProps) {
	return (
		<FoldedAct
			of={of}
			op="stateDoubt"
			about={about}
			hidden={hidden}
			summary={<Named word="提出存疑" of={what} />}
			label="提出存疑"
			submit="保存存疑"
		>
			<SelectField name="kind" label="类别" choices={choicesOf(STATED_KIND_WORDS)} />
			<TextArea
				name="note"
				label="存疑内容"
				help="随计划一起保留，执行的单位能看到。"
				rows={3}
				maxLength={300}
			/>
		</FoldedAct>
	);
}
