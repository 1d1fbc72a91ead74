import "server-only";
import { randomBytes } from "node:crypto";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { CreateUnitInput, SetUnitActiveInput, UnitRefusal, UpdateUnitInput } from "@/lib/contracts/unit";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { now } from "@/server/clock";
import { lockAdministrators } from "@/server/user/scope";
import { consequencesOfDisabling } from "./duties";
import { lockUnit } from "./lock-unit";
import { nameClash } from "./names";

/** What the commands on units answer. */
export interface UnitNamed {
	readonly unitId: string;
	readonly name: string;
}

/** Creates a unit. Its names may stand for no other unit. */
export function createUnit(
	actor: Actor,
	{ kind, name, fullName, office, ordinal, aliases: typed }: CreateUnitInput,
	requestId: string,
): Promise<Outcome<UnitNamed, UnitRefusal>> {
	const id = `unit-${randomBytes(5).toString("hex")}`;
	const call = { name: "unit.create", requestId, subject: { type: "unit", id } };
	return command<UnitNamed, UnitRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the names too: only administrators give them, and this lets one at a time.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const aliases = typed.filter((alias) => alias !== name);
		const clash = await nameClash(tx, null, name, aliases);
		if (clash) return refused(clash);
		await tx.unit.create({
			data: {
				id,
				kind,
				name,
				fullName,
				office,
				ordinal,
				createdAt: now(),
				aliases: { createMany: { data: aliases.map((alias) => ({ alias })) } },
			},
		});
		await audit({
			action: "unit.create",
			subjectType: "unit",
			subjectId: id,
			subjectUnit: id,
			fields: [
				...["name", "kind", "ordinal"],
				...(fullName ? ["fullName"] : []),
				...(office ? ["office"] : []),
				...(aliases.length > 0 ? ["aliases"] : []),
			],
			detail: { kind, ordinal },
		});
		return done({ unitId: id, name });
	});
}

/** Changes names, office and order of a unit. */
export function updateUnit(
	actor: Actor,
	{ unitId, version, name, fullName, office, ordinal, aliases: typed }: UpdateUnitInput,
	requestId: string,
): Promise<Outcome<UnitNamed, UnitRefusal>> {
	const call = { name: "unit.update", requestId, subject: { type: "unit", id: unitId } };
	return command<UnitNamed, UnitRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the names; the unit's own row, what it was when the form was opened.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const unit = await lockUnit(tx, unitId);
		if (!unit) return refused("notFound");
		if (unit.version !== version) return refused("conflict");
		const aliases = typed.filter((alias) => alias !== name);
		const clash = await nameClash(tx, unitId, name, aliases);
		if (clash) return refused(clash);
		const changed = {
			name: unit.name !== name,
			fullName: unit.fullName !== fullName,
			office: unit.office !== office,
			ordinal: unit.ordinal !== ordinal,
			aliases: unit.aliases.toSorted().join("\n") !== aliases.toSorted().join("\n"),
		};
		const fields = Object.entries(changed).flatMap(([field, isChanged]) => (isChanged ? [field] : []));
		if (fields.length === 0) return refused("unchanged");
		await tx.unit.update({
			where: { id: unitId },
			data: {
				name,
				fullName,
				office,
				ordinal,
				version: { increment: 1 },
				aliases: { deleteMany: {}, createMany: { data: aliases.map((alias) => ({ alias })) } },
			},
		});
		await audit({
			action: "unit.update",
			subjectType: "unit",
			subjectId: unitId,
			subjectUnit: unitId,
			fields,
		});
		return done({ unitId, name });
	});
}

/**
 * Disables or enables a unit. Disabling is refused unless the administrator was shown what it leaves behind;
 * it ends the sessions of the unit's accounts, which cannot sign in, and so not report, until it is enabled.
 * What was recorded stays.
 */
export function setUnitActive(
	actor: Actor,
	input: SetUnitActiveInput,
	requestId: string,
): Promise<Outcome<UnitNamed & { active: boolean }, UnitRefusal>> {
	const { unitId } = input;
	const active = input.active === "yes";
	const name = active ? "unit.enable" : "unit.disable";
	const call = { name, requestId, subject: { type: "unit", id: unitId } };
	return command<UnitNamed & { active: boolean }, UnitRefusal>(actor, call, async ({ tx, audit }) => {
		// Protects the unit's own row: whether it is in service.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const unit = await lockUnit(tx, unitId);
		if (!unit) return refused("notFound");
		if (unit.version !== input.version) return refused("conflict");
		if (unit.active === active) return refused("unchanged");
		if (active && unit.mergedIntoId !== null) return refused("merged");
		const { accounts, duties } = await consequencesOfDisabling(tx, unitId);
		const wasShown = input.shownAccounts === accounts && input.shownDuties === duties;
		if (!active && !wasShown) return refused("consequencesChanged");
		await tx.unit.update({ where: { id: unitId }, data: { active, version: { increment: 1 } } });
		if (!active) {
			await tx.userSession.updateMany({
				where: { user: { unitId }, endedAt: null },
				data: { endedAt: now(), endReason: "unitDisabled" },
			});
		}
		await audit({
			action: name,
			subjectType: "unit",
			subjectId: unitId,
			subjectUnit: unitId,
			fields: ["active"],
			detail: { active, accounts, duties },
		});
		return done({ unitId, name: unit.name, active });
	});
}
