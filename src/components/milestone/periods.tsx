import { SelectField } from "@/components/ui/choice-fields";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { DateField, TextArea } from "@/components/ui/text-fields";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import { MAX_TRANSITION_TEXT } from "@/lib/domain/milestone/state-machine";
import { periodLengthOf } from "@/lib/domain/time/periods";
import { formatDay, formatPeriod } from "@/lib/format/dates";
import { PERIOD_LENGTH_WORDS, PERIOD_STATE_WORDS } from "@/lib/format/milestone-words";
import { confirmPeriodAction } from "@/server/milestone/actions";
import { ConfirmButton } from "./confirm-button";

/** Months or quarters and which were confirmed; who may confirms with one click, or with a note. */
export function Periods({ page }: { readonly page: MilestonePageDto }) {
	if (page.kind === "oneOff" || page.periods.length === 0) return null;
	const words = PERIOD_LENGTH_WORDS[periodLengthOf(page.kind)];
	const confirmed = page.periods.filter(({ state }) => state === "confirmed").length;
	return (
		<Section
			id="periods"
			title={words.title}
			note={`已确认 ${confirmed} / ${page.periods.length}`}
			look="flush"
		>
			<Table caption="确认情况" phone="stack">
				<thead>
					<tr>
						<th scope="col">{words.name}</th>
						<th scope="col">状态</th>
						<th scope="col">所属日期</th>
						<th scope="col">说明</th>
					</tr>
				</thead>
				<tbody>
					{page.periods.map(({ id, state, confirmedOn, note }) => (
						<tr key={id}>
							<th scope="row" className="whitespace-nowrap">
								{formatPeriod(id)}
							</th>
							<td data-label="状态">
								<span className="flex flex-wrap items-center gap-3">
									{PERIOD_STATE_WORDS[state]}
									{page.confirmable.includes(id) ? (
										<ConfirmButton milestoneId={page.id} period={id} today={page.today} />
									) : null}
								</span>
							</td>
							<td data-label="所属日期" className="whitespace-nowrap">
								{formatDay(confirmedOn)}
							</td>
							<td data-label="说明" className="md:max-w-96">
								{note ?? "--"}
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{page.confirmable.length > 0 ? (
				<Disclosure summary="带说明确认" className="px-3 py-3 print:hidden">
					<ConfirmWithNote page={page} periodName={words.name} />
				</Disclosure>
			) : null}
		</Section>
	);
}

interface ConfirmWithNoteProps {
	readonly page: MilestonePageDto;
	/** 月份 or 季度. */
	readonly periodName: string;
}

function ConfirmWithNote({ page, periodName }: ConfirmWithNoteProps) {
	return (
		<ActionForm action={confirmPeriodAction} label="带说明确认">
			<input type="hidden" name="milestoneId" value={page.id} />
			<SelectField
				name="period"
				label={periodName}
				choices={page.confirmable.map((id) => ({ value: id, label: formatPeriod(id) }))}
			/>
			<DateField
				name="effectiveOn"
				label="所属日期"
				help="开展的日期，不晚于今天。"
				defaultValue={page.today}
				max={page.today}
			/>
			<TextArea name="note" label="说明" optional rows={2} maxLength={MAX_TRANSITION_TEXT} />
			<SubmitButton pendingLabel="正在确认…">确认</SubmitButton>
		</ActionForm>
	);
}
