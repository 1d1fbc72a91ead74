import { EmptyState } from "@/components/ui/empty-state";
import { Timeline } from "@/components/ui/timeline";
import type { SettingChange } from "@/lib/contracts/setting";
import { formatInstant } from "@/lib/format/dates";

/** Who changed a setting when, into what and why; the latest first. */
export function SettingHistory({
	entries,
}: {
	readonly entries: readonly (SettingChange & { readonly what: string })[];
}) {
	if (entries.length === 0)
		return <EmptyState title="还没有修改过">修改后，由谁、何时、为何会列在这里。</EmptyState>;
	return (
		<Timeline
			entries={entries.map(({ key, recordedAt, byName, what, reason }) => ({
				key,
				when: formatInstant(recordedAt),
				what: `${byName} ${what}`,
				note: reason,
			}))}
		/>
	);
}
