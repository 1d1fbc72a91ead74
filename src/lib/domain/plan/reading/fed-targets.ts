import type { PlanTarget } from "./plan-targets";

/** A target too small to give every town a share: its owners are those that get one. */
function isShared(target: PlanTarget, towns: number): boolean {
	return target.source === "units" && target.measure === "count" && target.goal < towns;
}

/** The target whose shares decide: that of the places where one is limited by them. */
export function shareTarget(
	number: number,
	{ ofWindow, byName }: FedTargets,
	towns: number,
): PlanTarget | undefined {
	const fed = ofWindow.get(number)?.find((one) => isShared(one, towns));
	return byName.get(fed?.limitedBy ?? "") ?? fed;
}

/** A project's targets by the windows that feed them, and by name. */
export interface FedTargets {
	readonly ofWindow: ReadonlyMap<number, readonly PlanTarget[]>;
	readonly byName: ReadonlyMap<string, PlanTarget>;
}

export function fedTargets(targets: readonly PlanTarget[]): FedTargets {
	const ofWindow = new Map<number, PlanTarget[]>();
	for (const target of targets) {
		for (const number of target.feeds) {
			const fed = ofWindow.get(number);
			if (fed === undefined) ofWindow.set(number, [target]);
			else fed.push(target);
		}
	}
	return { ofWindow, byName: new Map(targets.map((target) => [target.name, target])) };
}
