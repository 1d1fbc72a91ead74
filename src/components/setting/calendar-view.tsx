import { ButtonLink } from "@/components/ui/button";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea, TextField } from "@/components/ui/text-fields";
import { type CalendarPageDto, MAX_SETTING_REASON } from "@/lib/contracts/setting";
import type { YearCalendar } from "@/lib/domain/time/working-days";
import { CALENDAR_BASIS_WORDS, daysAsLines, daysInWords } from "@/lib/format/setting-words";
import { previewCalendarAction, saveCalendarAction } from "@/server/setting/actions";
import { LightPreviewTable } from "./light-preview";
import { SettingHistory } from "./setting-history";
import { YearMonths } from "./year-months";

/** 工作日历 of a year: the days in force, a form to correct them, what a change would do, and who made one. */
export function CalendarView({ page }: { readonly page: CalendarPageDto }) {
	const { year, proposal, current, suggestion } = page;
	const shown = proposal?.days ?? current;
	return (
		<>
			<PageHead
				title={`${year}年工作日历`}
				meta={<span>{CALENDAR_BASIS_WORDS[page.basis](year)}。审核和重新提交的期限按工作日计算。</span>}
				action={
					<>
						<ButtonLink href={`/admin/calendar?year=${year - 1}`}>{year - 1}年</ButtonLink>
						<ButtonLink href={`/admin/calendar?year=${year + 1}`}>{year + 1}年</ButtonLink>
					</>
				}
			/>
			{suggestion && !proposal ? <Suggestion year={year} days={suggestion} /> : null}
			{proposal ? <Proposal page={page} proposal={proposal} /> : null}
			<Section id="months" title="全年" note={proposal ? "预览，还没有保存" : undefined}>
				<YearMonths year={year} days={shown} />
			</Section>
			<Section id="days" title="修改">
				<CalendarForm key={JSON.stringify([year, shown])} year={year} shown={shown} />
			</Section>
			<Section id="history" title="修改记录" note={`${page.history.length} 次`}>
				<SettingHistory
					entries={page.history.map(({ holidays, workdays, ...entry }) => ({
						...entry,
						what: `录入${year}年：放假 ${holidays} 天，调休上班 ${workdays} 天`,
					}))}
				/>
			</Section>
		</>
	);
}

function CalendarForm({ year, shown }: { readonly year: number; readonly shown: YearCalendar }) {
	return (
		<ActionForm action={previewCalendarAction} label="修改工作日历">
			<input type="hidden" name="year" value={year} />
			<TextArea
				name="holidays"
				label="放假"
				optional
				help="每行一天或一段，如 10月1日至10月7日，或 2025-10-01。与周末重合的也可以写。"
				rows={8}
				defaultValue={daysAsLines(shown.holidays)}
			/>
			<TextArea
				name="workdays"
				label="调休上班"
				optional
				help="周六、周日要上班的，写法同上。"
				rows={5}
				defaultValue={daysAsLines(shown.workdays)}
			/>
			<TextArea
				name="notice"
				label="粘贴通知原文"
				optional
				help="把国务院办公厅通知里的放假安排整段贴进来，预览时自动识别，并入上面两栏。"
				rows={5}
			/>
			<SubmitButton variant="secondary" pendingLabel="正在计算…">
				预览
			</SubmitButton>
		</ActionForm>
	);
}

/** What the library knows: one click lays it out as a proposal, which is still to be compared and saved. */
function Suggestion({ year, days }: { readonly year: number; readonly days: YearCalendar }) {
	const query = new URLSearchParams({
		year: String(year),
		holidays: daysAsLines(days.holidays),
		workdays: daysAsLines(days.workdays),
	});
	return (
		<Section id="suggestion" title="参考数据" note="与现在的日历不同，请对照通知核对">
			<p>放假：{daysInWords(days.holidays)}</p>
			<p className="mb-3">调休上班：{daysInWords(days.workdays) || "没有"}</p>
			<ButtonLink href={`/admin/calendar?${query}#preview`}>填入并预览</ButtonLink>
		</Section>
	);
}

function Proposal({
	page,
	proposal: { days, preview },
}: {
	readonly page: CalendarPageDto;
	readonly proposal: NonNullable<CalendarPageDto["proposal"]>;
}) {
	return (
		<Section id="preview" title="预览" note="还没有保存">
			<p>放假：{daysInWords(days.holidays) || "没有"}</p>
			<p className="mb-4">调休上班：{daysInWords(days.workdays) || "没有"}</p>
			<LightPreviewTable preview={preview} />
			<ActionForm action={saveCalendarAction} label="保存工作日历" className="mt-4">
				<input type="hidden" name="year" value={page.year} />
				<input type="hidden" name="lastSeq" value={page.lastSeq} />
				<input type="hidden" name="holidays" value={daysAsLines(days.holidays)} />
				<input type="hidden" name="workdays" value={daysAsLines(days.workdays)} />
				<TextField
					name="reason"
					label="来源"
					help="通知的名称和文号，如“国办发明电〔2024〕12号”。"
					autoComplete="off"
					maxLength={MAX_SETTING_REASON}
				/>
				<SubmitButton pendingLabel="正在保存…">保存日历</SubmitButton>
			</ActionForm>
		</Section>
	);
}
