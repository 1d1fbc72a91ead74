import "server-only";
import { done, type Outcome, refused } from "@/lib/contracts/outcome";
import type { ReformRefusal, UpdateGroupInput } from "@/lib/contracts/reform";
import { changesBetween } from "@/lib/domain/plan/adjust";
import type { GroupFields } from "@/lib/domain/unit/facts";
import { type CommandContext, command } from "@/server/action/command";
import type { Actor } from "@/server/auth/actor";
import { readRoster } from "@/server/plan/managed-plan";
import { writeAdjustments } from "@/server/plan/write-adjustments";
import { lockAdministrators } from "@/server/user/scope";
import { boundMembers } from "./group-bonds";
import { storeMembers } from "./merge-projects";

export interface GroupNamed {
	readonly groupId: string;
	readonly name: string;
}

/**
 * Changes who belongs to a group, and whether its members are known (docs/product.md, Project: 成员名单未维护).
 * Earlier days keep the earlier members. A member that still owes something of a project which only the group
 * names it for stays.
 */
export function updateGroup(
	actor: Actor,
	input: UpdateGroupInput,
	requestId: string | null,
): Promise<Outcome<GroupNamed, ReformRefusal>> {
	const { groupId } = input;
	const call = { name: "group.update", requestId, subject: { type: "group", id: groupId } };
	return command<GroupNamed, ReformRefusal>(actor, call, async (context) => {
		const { tx } = context;
		// Protects who belongs where: one administrator at a time.
		if (!(await lockAdministrators(tx, actor))) return refused("notFound");
		await tx.$queryRaw`SELECT 1 FROM "UnitGroup" WHERE "id" = ${groupId} FOR UPDATE`;
		const group = await tx.unitGroup.findUnique({
			where: { id: groupId },
			include: { members: { select: { unitId: true }, orderBy: { ordinal: "asc" } } },
		});
		if (!group) return refused("notFound");
		if (group.version !== input.version) return refused("conflict");
		const { units, inOrder, namesOf } = await readRoster(tx);
		const before: GroupFields = { memberIds: group.members.map(({ unitId }) => unitId) };
		const wanted = inOrder([...new Set(input.memberIds)]);
		const known = new Set([...before.memberIds, ...units.filter(({ active }) => active).map(({ id }) => id)]);
		if (wanted.some((id) => !known.has(id))) return refused("unitGone");
		const isSame =
			wanted.length === before.memberIds.length && wanted.every((id) => before.memberIds.includes(id));
		const after: GroupFields = isSame ? before : { memberIds: wanted };
		const changes = changesBetween<GroupFields>(["memberIds"], before, after);
		const knownChanges = group.membersKnown !== input.membersKnown;
		if (changes.length === 0 && !knownChanges) return refused("unchanged");
		if (input.membersKnown && wanted.length === 0) return refused("groupKnownEmpty");
		const gone = before.memberIds.filter((id) => !wanted.includes(id));
		const bound = await boundMembers(tx, groupId, gone);
		if (bound.length > 0) return refused({ kind: "membersOwe", names: Object.values(namesOf(bound)) });
		await storeMembers(context, groupId, after.memberIds);
		await tx.unitGroup.update({ where: { id: groupId }, data: { membersKnown: input.membersKnown } });
		const subject = { planId: null, projectId: null, subjectType: "group", subjectId: groupId } as const;
		await writeAdjustments(context, { ...subject, changes, reason: input.reason });
		await trail(context, call.name, input, [...(changes.length > 0 ? ["memberIds"] : [])], knownChanges);
		return done({ groupId, name: group.name });
	});
}

function trail(
	{ audit }: CommandContext,
	action: string,
	{ groupId, reason, memberIds, membersKnown }: UpdateGroupInput,
	fields: readonly string[],
	knownChanges: boolean,
): Promise<void> {
	return audit({
		action,
		subjectType: "group",
		subjectId: groupId,
		fields: [...fields, ...(knownChanges ? ["membersKnown"] : []), "reason"],
		narrative: reason,
		detail: { units: memberIds.length, membersKnown },
	});
}
