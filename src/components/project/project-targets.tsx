import { BulletBar } from "@/components/ui/bullet-bar";
import { EmptyState } from "@/components/ui/empty-state";
import { LightBadge } from "@/components/ui/light-badge";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { Table } from "@/components/ui/table";
import type { TargetBar } from "@/lib/contracts/overview";
import { COMPARATOR_WORDS } from "@/lib/format/labels";
import { formatAmount } from "@/lib/format/numbers";

/** The project's targets: bar = actual, tick = expected by now, end = goal. */
export function ProjectTargets({ targets }: { readonly targets: readonly TargetBar[] }) {
	return (
		<Section
			id="targets"
			title={`指标（${targets.length}）`}
			note={targets.length > 0 ? "横条为实际，竖线为序时进度，末端为目标" : undefined}
			look="flush"
		>
			{targets.length === 0 ? (
				<EmptyState title="这个项目没有量化指标">进展以节点和报告为准。</EmptyState>
			) : (
				<Table caption="指标" phone="stack">
					<thead>
						<tr>
							<th scope="col">指标</th>
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
							<th scope="col">亮灯和原因</th>
						</tr>
					</thead>
					<tbody>
						{targets.map((target) => (
							<TargetRow key={target.targetId} target={target} />
						))}
					</tbody>
				</Table>
			)}
		</Section>
	);
}

function TargetRow({ target }: { readonly target: TargetBar }) {
	const { actual, expected, goal, light, unitLabel } = target;
	const amount = (value: number | null) => formatAmount(value, unitLabel);
	const goalText = `${COMPARATOR_WORDS[target.comparator]} ${amount(goal)}`;
	return (
		<tr>
			<th scope="row">
				<Link href={`/targets/${target.targetId}`} className="link inline-block py-1">
					{target.name}
				</Link>
			</th>
			<td data-label="进度" className="sm:w-48">
				<BulletBar
					actual={actual}
					expected={expected}
					goal={goal}
					light={light.light}
					label={`实际 ${amount(actual)}，序时 ${amount(expected)}，目标${goalText}`}
					className="w-32 sm:w-full"
				/>
			</td>
			<td data-label="实际" className="num whitespace-nowrap">
				{amount(actual)}
			</td>
			<td data-label="序时" className="num whitespace-nowrap">
				{amount(expected)}
			</td>
			<td data-label="目标" className="num whitespace-nowrap">
				{goalText}
			</td>
			<td data-label="亮灯和原因" className="md:max-w-80">
				<span>
					<LightBadge light={light.light} soon={light.soon} />
					<span className="block text-sm text-ink-2">{light.reason}</span>
				</span>
			</td>
		</tr>
	);
}
