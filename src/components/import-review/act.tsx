import type { ReactNode } from "react";
import type { ButtonVariant } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ImportReviewPage } from "@/lib/contracts/import-review";
import type { CorrectImportInput } from "@/lib/contracts/import-review-inputs";
import { correctImportAction, undoCorrectionAction } from "@/server/plan-import/actions-review";
import { type Hidden, ReviewForm } from "./review-form";
import { keptName } from "./typed-storage";

/** Which project of which import, as every form says it, and who looks: what is typed is kept for that person. */
export interface ReviewOf extends Pick<ImportReviewPage, "importId" | "version" | "number" | "isOpen"> {
	readonly viewer: string;
}

interface ActProps {
	readonly of: ReviewOf;
	readonly op: CorrectImportInput["op"];
	/** What it corrects, by a name that stays: w120, t助餐点. */
	readonly about: string;
	readonly label: string;
	readonly hidden?: Hidden;
	readonly submit: ReactNode;
	readonly variant?: ButtonVariant;
	readonly children?: ReactNode;
	readonly className?: string;
}

/** One correction as a form; nothing on a published import. */
export function Act({ of, op, about, label, hidden = {}, submit, variant, children, className }: ActProps) {
	if (!of.isOpen) return null;
	return (
		<ReviewForm
			action={correctImportAction}
			keptAs={keptName({ ...of, form: `${of.number}/${op}/${about}` })}
			label={label}
			hidden={{ importId: of.importId, version: of.version, project: of.number, op, ...hidden }}
			className={className}
		>
			{children}
			<SubmitButton variant={variant ?? "secondary"} pendingLabel="正在保存…">
				{submit}
			</SubmitButton>
		</ReviewForm>
	);
}

interface FoldedActProps extends ActProps {
	/** What the fold says; names what it is about for those who do not see where it stands. */
	readonly summary: ReactNode;
}

/** A correction behind one click; opens with the keyboard and without JavaScript. */
export function FoldedAct({ summary, ...act }: FoldedActProps) {
	if (!act.of.isOpen) return null;
	return (
		<Disclosure summary={summary} className="open:basis-full print:hidden">
			<div className="rounded-sm border border-line bg-canvas p-3">
				<Act {...act} />
			</div>
		</Disclosure>
	);
}

interface UndoProps {
	readonly of: ReviewOf;
	readonly place: number;
	readonly label: string;
	readonly children: ReactNode;
}

/** Takes a correction back. */
export function Undo({ of, place, label, children }: UndoProps) {
	if (!of.isOpen) return null;
	return (
		<ReviewForm
			action={undoCorrectionAction}
			keptAs={keptName({ ...of, form: `${of.number}/undo/${place}` })}
			label={label}
			hidden={{ importId: of.importId, version: of.version, place }}
			className="print:hidden"
		>
			<SubmitButton variant="quiet" pendingLabel="正在撤销…">
				{children}
			</SubmitButton>
		</ReviewForm>
	);
}
