import { BulletBar } from "@/components/ui/bullet-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureLink } from "@/components/ui/figure-link";
import { LightDot } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { TargetBar } from "@/lib/contracts/overview";
import { COMPARATOR_WORDS } from "@/lib/format/labels";
import { formatAmount, formatNumber, formatPercent } from "@/lib/format/numbers";

/** 指标 as bullet bars in two columns: bar = actual, tick = expected by now, end = goal. */
export function Targets({ targets }: { readonly targets: readonly TargetBar[] }) {
	const half = Math.ceil(targets.length / 2);
	return (
		<Section id="targets" title="指标" note="横条为实际，竖线为序时进度，末端为目标" look="flush">
			{targets.length === 0 ? (
				<EmptyState title="计划中没有指标" />
			) : (
				<div className="grid lg:grid-cols-2 lg:divide-x lg:divide-line">
					<TargetTable caption="指标（一）" targets={targets.slice(0, half)} />
					{targets.length > half ? <TargetTable caption="指标（二）" targets={targets.slice(half)} /> : null}
				</div>
			)}
		</Section>
	);
}

function TargetTable({
	caption,
	targets,
}: {
	readonly caption: string;
	readonly targets: readonly TargetBar[];
}) {
	return (
		<Table caption={caption} phone="stack">
			<thead>
				<tr>
					<th scope="col">指标（单位）</th>
					<th scope="col">进度</th>
					<th scope="col" className="num">
						实际
					</th>
					<th scope="col" className="num">
						序时
					</th>
					<th scope="col" className="num">
						目标
					</th>
				</tr>
			</thead>
			<tbody>
				{targets.map((target) => (
					<TargetRow key={target.targetId} target={target} />
				))}
			</tbody>
		</Table>
	);
}

function TargetRow({ target }: { readonly target: TargetBar }) {
	const { name, unitLabel, actual, expected, goal, light } = target;
	const href = `/targets/${target.targetId}`;
	const amount = (value: number | null) => formatAmount(value, unitLabel);
	return (
		<tr>
			<th scope="row">
				<span className="flex items-center gap-2">
					<LightDot light={light.light} of={light.reason} />
					<span>
						<Link href={href} className="link inline-block py-0.5">
							{name}
						</Link>
						<span className="text-ink-2">（{unitLabel}）</span>
						<span className="block text-xs text-ink-3">{target.projectName}</span>
					</span>
				</span>
			</th>
			<td data-label="进度" className="sm:w-40">
				<BulletBar
					actual={actual}
					expected={expected}
					goal={goal}
					light={light.light}
					label={`实际 ${amount(actual)}，序时 ${amount(expected)}，目标 ${COMPARATOR_WORDS[target.comparator]} ${amount(goal)}`}
					className="w-28 sm:w-full"
				/>
			</td>
			<FigureCell label="实际" of={name} href={`${href}#actual`} value={actual} unitLabel={unitLabel} />
			<FigureCell label="序时" of={name} href={`${href}#expected`} value={expected} unitLabel={unitLabel} />
			<FigureCell label="目标" of={name} href={`${href}#goal`} value={goal} unitLabel={unitLabel} />
		</tr>
	);
}

interface FigureCellProps {
	readonly label: string;
	readonly of: string;
	readonly href: string;
	/** Null: not known, or not begun. */
	readonly value: number | null;
	readonly unitLabel: string;
}

function FigureCell({ label, of, href, value, unitLabel }: FigureCellProps) {
	const text = unitLabel === "%" ? formatPercent(value) : formatNumber(value);
	return (
		<td className="num" data-label={label}>
			{value === null ? (
				text
			) : (
				<FigureLink href={href} value={value} label={`${of}，${label}`}>
					{text}
				</FigureLink>
			)}
		</td>
	);
}
