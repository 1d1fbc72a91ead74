import { FileUpload } from "@/components/files/file-upload";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextArea } from "@/components/ui/text-fields";
import type { ReportEditDto } from "@/lib/contracts/report-pages";
import { MAX_NARRATIVE } from "@/lib/domain/report/submission";
import { saveDraftAction } from "@/server/report/actions";
import { FigureFields } from "./figure-fields";
import { returnedHelp } from "./return-notice";

/** The unit's report: what kind, for which day, what was done, the figures, the files. */
export function EditForm({ report }: { readonly report: ReportEditDto }) {
	const { returned } = report;
	const completion = report.mayComplete
		? "节点已经做完。每个承办单位交一份。"
		: "本单位不承办这个节点，或“完成”报告已经通过。";
	return (
		<div className="card p-4 sm:p-6">
			<ActionForm action={saveDraftAction} label="完成情况报告">
				<input type="hidden" name="reportId" value={report.id} />
				<input type="hidden" name="version" value={report.version} />
				<div id="kind">
					<RadioGroup
						name="kind"
						label="报告类型"
						help={returnedHelp(returned, "kind")}
						defaultValue={report.kind}
						choices={[
							{ value: "completion", label: "完成", help: completion, disabled: !report.mayComplete },
							{ value: "progress", label: "进展", help: "还没有做完，先报目前的情况。可报可不报。" },
						]}
					/>
				</div>
				<div id="speaksFor">
					<DateField
						name="speaksFor"
						label="所属日期"
						help={`下面的情况和数字截至哪一天；完成的，填实际完成的日期。不能晚于今天。${returnedHelp(returned, "speaksFor")}`}
						defaultValue={report.speaksFor ?? undefined}
						min={report.yearStart}
						max={report.today}
					/>
				</div>
				<div id="narrative">
					<TextArea
						name="narrative"
						label="完成情况"
						help={`写清做了什么、做到什么程度。不要写涉密内容和个人隐私。${returnedHelp(returned, "narrative")}`}
						defaultValue={report.narrative}
						rows={8}
						maxLength={MAX_NARRATIVE}
					/>
				</div>
				{report.figures.map((figure) => (
					<FigureFields key={figure.targetId} figure={figure} returned={returned} />
				))}
				<div id="files" className="mb-6">
					{returnedHelp(returned, "files") ? (
						<p className="mb-1 text-sm text-ink-2">{returnedHelp(returned, "files")}</p>
					) : null}
					<FileUpload holder={{ kind: "report", id: report.id }} files={report.files} />
				</div>
				<div className="flex flex-wrap gap-3">
					<SubmitButton name="goOn" value="check" pendingLabel="正在保存…">
						下一步：核对
					</SubmitButton>
					<SubmitButton name="goOn" value="stay" variant="secondary" pendingLabel="正在保存…">
						保存草稿
					</SubmitButton>
				</div>
			</ActionForm>
		</div>
	);
}
