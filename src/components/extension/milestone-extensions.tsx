import { Section } from "@/components/ui/section";
import type { MilestonePageDto } from "@/lib/contracts/milestone-page";
import { AskExtension } from "./ask-form";
import { ExtensionBriefs } from "./extension-brief";

/** 延期申请 on a milestone's page: those in sight, and the form for its acting lead. Nothing where there is neither. */
export function MilestoneExtensionsSection({ page }: { readonly page: MilestonePageDto }) {
	const { form, requests } = page.extensions;
	if (!form && requests.length === 0) return null;
	return (
		<div className={requests.length === 0 ? "print:hidden" : undefined}>
			<Section
				id="extensions"
				title="延期申请"
				note={requests.length > 0 ? `${requests.length} 次` : undefined}
			>
				{requests.length > 0 ? <ExtensionBriefs requests={requests} /> : null}
				{form ? (
					<div className="print:hidden">
						<AskExtension milestoneId={page.id} dueOn={page.dueOn} endOn={page.endOn} form={form} />
					</div>
				) : null}
			</Section>
		</div>
	);
}
