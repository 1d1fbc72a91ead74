import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Day } from "@/lib/domain/time/day";
import { formatPeriod } from "@/lib/format/dates";
import { confirmPeriodAction } from "@/server/milestone/actions";

interface ConfirmButtonProps {
	readonly milestoneId: string;
	readonly period: string;
	readonly today: Day;
}

/** One click: this month or quarter was carried out. */
export function ConfirmButton({ milestoneId, period, today }: ConfirmButtonProps) {
	const label = `确认${formatPeriod(period)}`;
	return (
		<ActionForm action={confirmPeriodAction} label={label} className="inline-block">
			<input type="hidden" name="milestoneId" value={milestoneId} />
			<input type="hidden" name="period" value={period} />
			<input type="hidden" name="effectiveOn" value={today} />
			<SubmitButton variant="secondary" pendingLabel="正在确认…">
				{label}
			</SubmitButton>
		</ActionForm>
	);
}
