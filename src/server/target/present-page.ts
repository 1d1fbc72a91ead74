import type { ReadingForm, SplitForm, TargetPageDto } from "@/lib/contracts/target-page";
import type { ProjectAssessment, TargetAssessment } from "@/lib/domain/light/assess-plan";
import { adjustedAt, originallySaid } from "@/lib/domain/plan/adjusted";
import type { TargetFacts } from "@/lib/domain/target/facts";
import { excessOf } from "@/lib/domain/target/gap";
import type { At } from "@/lib/domain/time/facts";
import type { UnitName } from "@/lib/domain/unit/kinds";
import type { Actor } from "@/server/auth/actor";
import { leadUnitOf } from "@/server/plan/scope";
import { presentChart } from "./present-chart";
import { presentEvidence } from "./present-evidence";
import { presentCheckpoints, presentExpected } from "./present-expected";
import { presentReadings, presentSplits } from "./present-history";
import { presentLight } from "./present-light";
import { sees, visibleCells } from "./scope";
import type { TargetRow } from "./target-row";

interface Parts {
	readonly actor: Actor;
	readonly row: TargetRow;
	readonly at: At;
	/** Whether acts are offered. */
	readonly planOpen: boolean;
	readonly project: ProjectAssessment;
	readonly target: TargetAssessment;
	readonly units: readonly UnitName[];
	/** Display names by user id. */
	readonly users: ReadonlyMap<string, string>;
	/** Reports that the viewer may open. */
	readonly openReports: ReadonlySet<string>;
}

/** Notes of sample splits begin so (docs/product.md: no sample split outside the demonstration). */
const SAMPLE = "演示";

/** Takes from what is known of a target exactly what this viewer's page shows. */
export function presentTargetPage(parts: Parts): Omit<TargetPageDto, "adjustments" | "mayAdjust"> {
	const { actor, row, at, project, target, users, openReports } = parts;
	const { facts, actual, allocation } = target;
	const scope = visibleCells(actor, project.project.leadIdsToday);
	const unitNames = new Map(parts.units.map((unit) => [unit.id, unit.name]));
	const names = {
		unitOf: (unitId: string) => unitNames.get(unitId) ?? unitId,
		userOf: (userId: string) => users.get(userId) ?? "",
		opens: (reportId: string) => openReports.has(reportId),
	};
	const origins = new Map(
		row.readings.map(({ seq, reportId, sourceNote, isConfirmation }) => [
			Number(seq),
			{ reportId: reportId && names.opens(reportId) ? reportId : null, sourceNote, isConfirmation },
		]),
	);
	const evidence = presentEvidence({
		target: facts,
		actual,
		allocation,
		duties: target.duties,
		pending: target.pending,
		units: parts.units,
		origins,
	});
	const visibleReadings = row.readings.filter((reading) => sees(scope, reading.unitId));
	const inForce = row.allocations.find(({ seq }) => Number(seq) === allocation?.seq);
	return {
		id: row.id,
		today: at.asOf,
		year: row.project.plan.year,
		project: { id: row.projectId, shortName: project.project.shortName },
		name: facts.name,
		counts: adjustedAt({ counts: row.counts }, facts.adjustments, at).counts,
		unitLabel: facts.unitLabel,
		measure: facts.measure,
		comparator: facts.comparator,
		source: facts.source,
		curve: facts.curve,
		origin: row.origin,
		goal: facts.goal,
		startOn: facts.startOn,
		dueOn: facts.dueOn,
		minPerUnit: facts.minPerUnit,
		leadNames: project.project.leadIds.map(names.unitOf),
		limitedBy: row.limitedBy && {
			...row.limitedBy,
			name:
				project.targets.find((one) => one.facts.id === row.limitedBy?.id)?.facts.name ?? row.limitedBy.name,
		},
		doubts: row.doubts.map(({ text }) => text),
		light: presentLight(target.light, scope.kind === "all", names.unitOf, at.asOf),
		actual: actual.value,
		actualAmount: actual.known ? { numerator: actual.numerator, denominator: actual.denominator } : null,
		excess: excessOf(facts, actual),
		expected: target.expected,
		gap: target.gap,
		expectation: presentExpected(facts, at.asOf, target.expected),
		checkpoints: presentCheckpoints(facts, at),
		isSampleSplit: inForce?.note?.startsWith(SAMPLE) ?? false,
		allocated: allocation?.total ?? null,
		cells: scope.kind === "unit" ? "own" : scope.kind,
		rows: evidence.filter((one) => sees(scope, one.unitId)),
		readings: presentReadings(visibleReadings, names),
		readingsTotal: visibleReadings.length,
		splits: scope.kind === "all" ? presentSplits(row.allocations, allocation?.seq ?? null, names) : [],
		chart: presentChart(facts, at),
		original: originalOf(facts),
		...formsOf(parts, names.unitOf),
	};
}

function originalOf(facts: TargetFacts): TargetPageDto["original"] {
	const first = originallySaid(facts, facts.adjustments);
	return {
		name: first.name === facts.name ? null : first.name,
		goal: first.goal === facts.goal ? null : first.goal,
		startOn: first.startOn === facts.startOn ? null : first.startOn,
		dueOn: first.dueOn === facts.dueOn ? null : first.dueOn,
	};
}

/** The forms, for those who lead the project while the plan is open. */
function formsOf(parts: Parts, unitOf: (unitId: string) => string) {
	const { actor, project, target, planOpen } = parts;
	const unitId = leadUnitOf(actor);
	const leads = planOpen && unitId !== null && project.project.leadIds.includes(unitId);
	return {
		splitForm: leads && target.facts.source === "units" ? splitForm(parts, unitOf) : null,
		readingForm: leads && target.facts.source === "lead" ? readingForm(parts) : null,
	};
}

function splitForm({ row, project, target, units }: Parts, unitOf: (unitId: string) => string): SplitForm {
	const last = row.allocations.toSorted((a, b) => Number(a.seq - b.seq)).at(-1);
	const amounts = new Map(last?.lines.map((line) => [line.unitId, line.amount.toNumber()]));
	const limit = project.targets.find((one) => one.facts.id === row.limitedBy?.id)?.allocation;
	const candidates = new Set([
		...project.project.responsibleIds,
		...project.milestones.flatMap(({ facts }) => facts.ownerIds),
		...amounts.keys(),
	]);
	const usual = new Set(
		project.milestones
			.filter(({ facts }) => target.facts.feedMilestoneIds.includes(facts.id))
			.flatMap(({ facts }) => facts.ownerIds),
	);
	return {
		lastSeq: last ? Number(last.seq) : 0,
		rows: units
			.filter(({ id }) => candidates.has(id))
			.map(({ id }) => ({
				unitId: id,
				unitName: unitOf(id),
				isUsual: usual.size === 0 || usual.has(id),
				amount: amounts.get(id) ?? null,
				limit: limit?.shares.get(id) ?? null,
			})),
		hasVersion: last !== undefined,
		replacesFinal: row.allocations.some(({ isFinal }) => isFinal),
		limitedByName: limit ? (row.limitedBy?.name ?? null) : null,
		ownsMilestones: row.ownsFor.length,
	};
}

function readingForm({ row, target }: Parts): ReadingForm {
	const superseded = new Set(target.facts.readings.map((reading) => reading.supersedesSeq));
	const correctable = target.facts.readings
		.filter((reading) => !superseded.has(reading.seq))
		.toSorted((a, b) =>
			a.effectiveOn === b.effectiveOn ? b.seq - a.seq : a.effectiveOn < b.effectiveOn ? 1 : -1,
		)
		.map(({ seq, effectiveOn, numerator, denominator }) => ({ seq, effectiveOn, numerator, denominator }));
	return { version: row.version, lastDenominator: correctable[0]?.denominator ?? null, correctable };
}
