import { ReviewForm } from "@/components/import-review/review-form";
import { SurenessMark } from "@/components/import-review/sureness-mark";
import { keptName } from "@/components/import-review/typed-storage";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OverviewDoubt } from "@/lib/contracts/import-overview";
import { settleDoubtsAction } from "@/server/plan-import/actions";
import { CheckRow } from "./check-row";
import type { OverviewProps } from "./overview-props";

/** Every open doubt of every project: ticked one by one and confirmed by name, or mended at its place. */
export function DoubtChecks({ overview, viewer }: OverviewProps) {
	const { doubts, settledDoubts, importId, version, isPublished, projects } = overview;
	const settled = settledDoubts > 0 ? `，已核对 ${settledDoubts} 处` : "";
	return (
		<Section id="doubts" title="存疑" note={`待核对 ${doubts.length} 处${settled}`}>
			{doubts.length === 0 || isPublished ? (
				<p className="text-ink-2">没有待核对的存疑。</p>
			) : (
				<ReviewForm
					action={settleDoubtsAction}
					keptAs={keptName({ viewer, importId, form: "doubts" })}
					label="确认存疑"
					prints
					hidden={{ importId, version }}
				>
					<p className="mb-3 text-ink-2">
						逐条对照原文：读得对的，勾选后确认；读得不对的，点“核对”到所在项目修改。
					</p>
					{projects
						.map(({ number, name }) => ({
							number,
							name,
							own: doubts.filter(({ project }) => project === number),
						}))
						.filter(({ own }) => own.length > 0)
						.map(({ number, name, own }) => (
							<fieldset key={number} className="mb-4 min-w-0">
								<legend className="mb-1 font-semibold">
									{number}. {name}
								</legend>
								<ul className="divide-y divide-line border-y border-line">
									{own.map((doubt) => (
										<Doubt key={doubt.name} doubt={doubt} importId={importId} />
									))}
								</ul>
							</fieldset>
						))}
					<SubmitButton variant="secondary" pendingLabel="正在保存…">
						确认勾选的存疑
					</SubmitButton>
				</ReviewForm>
			)}
		</Section>
	);
}

function Doubt({ doubt, importId }: { readonly doubt: OverviewDoubt; readonly importId: string }) {
	const { name, sentence, sureness, project, id } = doubt;
	return (
		<li className="flex flex-wrap items-start justify-between gap-x-4 py-1">
			<div className="min-w-0 flex-1 basis-72">
				<CheckRow name="doubts[]" value={name} label={sentence} />
			</div>
			<span className="flex min-h-8 items-center gap-x-4">
				<SurenessMark sureness={sureness} />
				<Link href={`/plans/imports/${importId}/projects/${project}#${id}`} className="link">
					核对<span className="sr-only">：{sentence}</span>
				</Link>
			</span>
		</li>
	);
}
