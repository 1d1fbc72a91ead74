import "server-only";
import type { ExtensionListQuery } from "@/lib/contracts/extension";
import type { ExtensionListDto } from "@/lib/contracts/extension-pages";
import { may } from "@/lib/domain/user/permissions";
import type { Actor } from "@/server/auth/actor";
import { db } from "@/server/db/client";
import type { Prisma } from "@/server/db/generated/client";
import { leadUnitOf, visibleProjects } from "@/server/plan/scope";
import { extensionRow, extensionRowSelect } from "./queries";
import { decidableExtensions, visibleExtensions } from "./scope";

const PAGE_SIZE = 50;

/**
 * One page of the requests that the actor may read: those that wait first, the longest wait on top and a
 * leader's own 分管 before others'; then the latest asked. Null for who reads none.
 */
export async function extensionList(
	actor: Actor,
	query: ExtensionListQuery,
): Promise<ExtensionListDto | null> {
	const decides = may(actor, "decideExtension", "other");
	if (!decides && leadUnitOf(actor) === null) return null;
	const [requests, projects, toDecide] = await Promise.all([
		db.extensionRequest.findMany({
			where: { AND: [visibleExtensions(actor), filterOf(query)] },
			select: { id: true, state: true, askedAt: true },
		}),
		db.project.findMany({
			where: visibleProjects(actor),
			select: { id: true, shortName: true },
			orderBy: { ordinal: "asc" },
		}),
		decides
			? db.extensionRequest.findMany({
					where: {
						AND: [
							decidableExtensions(actor, actor.supervisedUnitIds),
							{ state: "asked", milestone: { project: { plan: { state: "published" } } } },
						],
					},
					select: { id: true },
				})
			: null,
	]);
	const mine = new Set(toDecide?.map(({ id }) => id));
	const rank = (one: { id: string; state: string }) => (mine.has(one.id) ? 0 : one.state === "asked" ? 1 : 2);
	// A year has some dozens of them: put in order here, read in full for one page.
	const shown = requests
		.toSorted(
			(a, b) => rank(a) - rank(b) || (rank(a) < 2 ? 1 : -1) * (a.askedAt.getTime() - b.askedAt.getTime()),
		)
		.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
		.map(({ id }) => id);
	const rows = await db.extensionRequest.findMany({
		relationLoadStrategy: "join",
		where: { AND: [{ id: { in: shown } }, visibleExtensions(actor)] },
		select: extensionRowSelect,
	});
	return {
		lines: rows
			.map((row) => extensionRow(row, mine.has(row.id)))
			.sort((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id)),
		total: requests.length,
		page: query.page,
		pageSize: PAGE_SIZE,
		query,
		projects: projects.map(({ id, shortName }) => ({ id, name: shortName })),
		waiting: toDecide?.length ?? null,
	};
}

function filterOf({ state, project }: ExtensionListQuery): Prisma.ExtensionRequestWhereInput {
	return {
		...(state ? { state } : {}),
		...(project ? { milestone: { projectId: project } } : {}),
	};
}
