import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReformRefusal, RenameUnitInput } from "@/lib/contracts/reform";
import { changesBetween } from "@/lib/domain/plan/adjust";
import type { UnitFields } from "@/lib/domain/unit/facts";
import { command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { writeAdjustments } from "@/server/plan/write-adjustments";
import { lockAdministrators } from "@/server/user/scope";
import type { UnitNamed } from "./commands";
import { lockUnit } from "./lock-unit";
import { nameClash } from "./names";

/**
 * 机构改革更名: a unit is called otherwise from today (docs/product.md, Units). Earlier days and entries keep the
 * old name, which becomes an alias, so that texts that use it are still understood. A slip of the pen is mended
 * with `updateUnit`, which leaves no old name.
 */
export function renameUnit(
	actor: Actor,
	{ unitId, version, name, fullName, reason }: RenameUnitInput,
	requestId: string | null,
): Promise<Outcome<UnitNamed, ReformRefusal>> {
	const call = { name: "unit.rename", requestId, subject: { type: "unit", id: unitId } };
	return command<UnitNamed, ReformRefusal>(actor, call, async (context) => {
		const { tx } = context;
		// Protects the names: only administrators give them, and this lets one at a time.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		const unit = await lockUnit(tx, unitId);
		if (!unit) return refused("notFound");
		if (unit.version !== version) return refused("conflict");
		const { mergedIntoId } = unit;
		const before: UnitFields = { name: unit.name, fullName: unit.fullName, mergedIntoId };
		const after: UnitFields = { name, fullName, mergedIntoId };
		const changes = changesBetween<UnitFields>(["name", "fullName"], before, after);
		if (changes.length === 0) return refused("unchanged");
		const clash = await nameClash(tx, unitId, name, []);
		if (clash && typeof clash !== "string") return refused(clash);
		const aliases = new Set([...unit.aliases, unit.name].filter((alias) => alias !== name));
		await tx.unit.update({
			where: { id: unitId },
			data: {
				name,
				fullName,
				version: { increment: 1 },
				aliases: { deleteMany: {}, createMany: { data: [...aliases].map((alias) => ({ alias })) } },
			},
		});
		const ofUnit = { planId: null, projectId: null, subjectType: "unit", subjectId: unitId } as const;
		await writeAdjustments(context, { ...ofUnit, changes, reason });
		await context.audit({
			action: call.name,
			subjectType: "unit",
			subjectId: unitId,
			subjectUnit: unitId,
			fields: [...changes.map(({ field }) => field), "aliases", "reason"],
			narrative: reason,
		});
		return done({ unitId, name });
	});
}
