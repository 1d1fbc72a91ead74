"use client";

import { useState } from "react";
import { CheckGroup, SelectField } from "@/components/ui/choice-fields";
import type { UnitChoice } from "@/lib/contracts/user";
import { ROLES, type Role } from "@/lib/domain/user/roles";
import { UNIT_OF_ROLE } from "@/lib/domain/user/unit-of-role";
import { ROLE_WORDS, UNIT_KIND_WORDS } from "@/lib/format/labels";

interface RightsFieldsProps {
	readonly units: readonly UnitChoice[];
	readonly role?: Role;
	readonly unitId?: string | null;
	readonly supervises?: readonly string[];
}

/** Role, and what belongs to it: the units that fit, or the sections that a leader answers for. */
export function RightsFields({ units, role: initial, unitId = null, supervises = [] }: RightsFieldsProps) {
	const [role, setRole] = useState<Role | undefined>(initial);
	return (
		<>
			{/* The change of the select bubbles up to here. */}
			<div onChange={(event) => setRole(roleChosenIn(event.target))}>
				<SelectField
					name="role"
					label="角色"
					emptyLabel="请选择"
					defaultValue={initial}
					choices={ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))}
				/>
			</div>
			{role ? <UnitField role={role} units={units} unitId={unitId} /> : null}
			{role === "leader" ? (
				<CheckGroup
					name="supervises[]"
					label="分管科室"
					optional
					help="勾选后，分管科室的项目排在前面。不勾选则不分先后。"
					defaultValues={supervises}
					choices={units
						.filter((unit) => unit.kind === "section" && (unit.active || supervises.includes(unit.id)))
						.map(({ id, name }) => ({ value: id, label: name }))}
				/>
			) : null}
		</>
	);
}

function roleChosenIn(target: EventTarget): Role | undefined {
	return target instanceof HTMLSelectElement ? ROLES.find((role) => role === target.value) : undefined;
}

interface UnitFieldProps {
	readonly role: Role;
	readonly units: readonly UnitChoice[];
	readonly unitId: string | null;
}

function UnitField({ role, units, unitId }: UnitFieldProps) {
	const { kinds, rule } = UNIT_OF_ROLE[role];
	if (rule === "none") return null;
	const fitting = units.filter((unit) => kinds.includes(unit.kind) && (unit.active || unit.id === unitId));
	const present = fitting.find(({ id }) => id === unitId);
	return (
		<SelectField
			// Units of another role are other choices altogether.
			key={role}
			name="unitId"
			label="所属单位"
			optional={rule === "optional"}
			emptyLabel={rule === "optional" ? "不选" : "请选择"}
			defaultValue={present?.id}
			choices={fitting.map(({ id, name, kind, active }) => ({
				value: id,
				label: `${kinds.length > 1 ? `${UNIT_KIND_WORDS[kind]} · ` : ""}${name}${active ? "" : "（已停用）"}`,
			}))}
		/>
	);
}
