import { Section } from "@/components/ui/section";
import { TextArea, TextField } from "@/components/ui/text-fields";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import { FoldedAct, type ReviewOf } from "./act";

interface TextPartProps {
	readonly page: ImportReviewPage;
	readonly of: ReviewOf;
}

/** The project's names, and words of the document that are meant to be others. */
export function TextPart({ page, of }: TextPartProps) {
	return (
		<Section id="text" title="名称和原文">
			<div data-stays tabIndex={-1} className="outline-none">
				<p>项目名称：{page.title}</p>
				<p>简称：{page.shortName}</p>
				<div className="mt-1 flex flex-wrap items-start gap-x-5">
					<FoldedAct
						of={of}
						op="rename"
						about="names"
						summary="修改名称和简称"
						label="修改名称"
						submit="保存名称"
					>
						<TextField name="name" label="项目名称" defaultValue={page.title} autoComplete="off" />
						<TextField name="shortName" label="简称" defaultValue={page.shortName} autoComplete="off" />
					</FoldedAct>
					<FoldedAct
						of={of}
						op="mendText"
						about="other"
						summary="改正原文中的错漏"
						label="改正原文"
						submit="保存改正"
					>
						<TextArea
							name="raw"
							label="原文中的字"
							help="从原文照抄，足以认出是哪一处；改后整个项目重新读一遍。"
							rows={2}
						/>
						<TextArea name="meant" label="应为" help="留空即删去。" optional rows={2} />
						<TextField name="reason" label="说明" optional help="随计划一起保留。" />
					</FoldedAct>
					<FoldedAct
						of={of}
						op="addText"
						about="content"
						hidden={{ field: "content" }}
						summary="补充主要内容"
						label="补充主要内容"
						submit="补充"
					>
						<TextArea name="text" label="补充的内容" help="加在主要内容的末尾；指标重新读一遍。" rows={2} />
					</FoldedAct>
					{page.of > 1 ? (
						<FoldedAct
							of={of}
							op="dropProject"
							about="row"
							summary="这一行不是项目"
							label="删去这一行"
							submit="删去这一行"
						>
							<p className="mb-3">例如填表人、小计或已取消的行。删去后不进入计划，可以在总览中恢复。</p>
						</FoldedAct>
					) : null}
				</div>
			</div>
		</Section>
	);
}
