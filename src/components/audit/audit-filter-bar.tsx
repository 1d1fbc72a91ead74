import { FilterSelect, optionsOf } from "@/components/lists/filter-select";
import { FilterBar } from "@/components/ui/filter-bar";
import { DateField, TextField } from "@/components/ui/text-fields";
import { AUDIT_SUBJECTS, type AuditFilters, type AuditPage } from "@/lib/contracts/audit";
import { AUDIT_ACTIONS, auditSubjectLabel } from "@/lib/format/audit-actions";

interface AuditFilterBarProps {
	readonly path: string;
	readonly filters: AuditFilters;
	readonly projects: AuditPage["projects"];
	readonly inUse: boolean;
	/** Whether the reader sees addresses, and so may ask for one. */
	readonly readsAddresses: boolean;
}

/** Dates and person first; the rest behind 展开. */
export function AuditFilterBar({ path, filters, projects, inUse, readsAddresses }: AuditFilterBarProps) {
	const { from, to, who, action, outcome, type, subject, project, ip } = filters;
	return (
		<FilterBar
			action={path}
			inUse={inUse}
			moreInUse={[action, outcome, type, subject, project, ip].some((value) => value !== "")}
			more={
				<>
					<FilterSelect
						name="action"
						label="操作"
						value={action}
						options={AUDIT_ACTIONS.map(({ code, label }) => ({ id: code, name: label }))}
					/>
					<FilterSelect
						name="outcome"
						label="结果"
						value={outcome}
						options={optionsOf({ done: "完成", refused: "未获准" })}
					/>
					<FilterSelect
						name="type"
						label="对象类别"
						value={type}
						options={AUDIT_SUBJECTS.map((id) => ({ id, name: auditSubjectLabel(id) }))}
					/>
					<FilterSelect name="project" label="项目" value={project} options={projects} />
					<TextField key={subject} name="subject" label="对象编号" defaultValue={subject} maxLength={64} />
					{readsAddresses ? (
						<TextField key={ip} name="ip" label="来源地址" defaultValue={ip} maxLength={45} />
					) : null}
				</>
			}
		>
			<DateField key={`from${from}`} name="from" label="从" defaultValue={from} />
			<DateField key={`to${to}`} name="to" label="到" defaultValue={to} />
			<TextField key={who} name="who" label="人员" type="search" defaultValue={who} maxLength={60} />
		</FilterBar>
	);
}
