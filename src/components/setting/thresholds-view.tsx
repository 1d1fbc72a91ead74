import { SelectField } from "@/components/ui/choice-fields";
import { ActionForm } from "@/components/ui/form";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { NumberField, TextField } from "@/components/ui/text-fields";
import { MAX_SETTING_REASON, type ThresholdsPageDto } from "@/lib/contracts/setting";
import { changedThresholds, THRESHOLD_FIELDS, THRESHOLD_RANGES } from "@/lib/domain/light/threshold-rules";
import { DEFAULT_THRESHOLDS, type Thresholds } from "@/lib/domain/light/thresholds";
import {
	rangeWords,
	THRESHOLD_UNITS,
	THRESHOLD_WORDS,
	thresholdTyped,
	thresholdValue,
} from "@/lib/format/setting-words";
import { previewThresholdsAction, saveThresholdsAction } from "@/server/setting/actions";
import { LightPreviewTable } from "./light-preview";
import { SettingHistory } from "./setting-history";

/** 亮灯规则: what the lights are computed by, what another setting would change, and who changed them before. */
export function ThresholdsView({ page }: { readonly page: ThresholdsPageDto }) {
	const { proposal, current } = page;
	const shown = proposal?.thresholds ?? current;
	return (
		<>
			<PageHead
				title="亮灯规则"
				meta={<span>修改从当天起生效，之前各日的亮灯仍按当时的规则。先预览会变色的事项，再保存。</span>}
			/>
			{proposal ? <Proposal page={page} proposal={proposal} /> : null}
			<Section id="thresholds" title="设置">
				<ActionForm key={JSON.stringify(shown)} action={previewThresholdsAction} label="亮灯规则">
					{THRESHOLD_FIELDS.map((field) => (
						<ThresholdField key={field} field={field} value={shown[field]} current={current[field]} />
					))}
					<SubmitButton variant={proposal ? "secondary" : "primary"} pendingLabel="正在计算…">
						预览
					</SubmitButton>
				</ActionForm>
			</Section>
			<Section id="history" title="修改记录" note={`${page.history.length} 次`}>
				<SettingHistory
					entries={page.history.map(({ fields, ...entry }) => ({
						...entry,
						what: fields
							.map(
								({ field, before, after }) =>
									`${THRESHOLD_WORDS[field].label}由 ${thresholdValue(field, before)} 改为 ${thresholdValue(field, after)}`,
							)
							.join("；"),
					}))}
				/>
			</Section>
		</>
	);
}

function ThresholdField({
	field,
	value,
	current,
}: {
	readonly field: keyof Thresholds;
	readonly value: number;
	readonly current: number;
}) {
	const range = THRESHOLD_RANGES[field];
	const { label, help } = THRESHOLD_WORDS[field];
	const now = value === current ? "" : `现在是 ${thresholdValue(field, current)}。`;
	const words = `${help}${rangeWords(field, DEFAULT_THRESHOLDS[field])}${now}`;
	return range.kind === "share" ? (
		<SelectField
			name={field}
			label={label}
			help={words}
			defaultValue={thresholdTyped(field, value)}
			choices={range.choices.map(({ of, parts }) => ({
				value: `${of}/${parts}`,
				label: thresholdValue(field, of / parts),
			}))}
		/>
	) : (
		<NumberField
			name={field}
			label={label}
			help={words}
			defaultValue={value}
			unitLabel={THRESHOLD_UNITS[field]}
		/>
	);
}

function Proposal({
	page,
	proposal,
}: {
	readonly page: ThresholdsPageDto;
	readonly proposal: NonNullable<ThresholdsPageDto["proposal"]>;
}) {
	return (
		<Section id="preview" title="预览" note="还没有保存">
			<ul className="mb-4 list-disc pl-5">
				{changedThresholds(page.current, proposal.thresholds).map(({ field, before, after }) => (
					<li key={field}>
						{THRESHOLD_WORDS[field].label}：{thresholdValue(field, before)} → {thresholdValue(field, after)}
					</li>
				))}
			</ul>
			<LightPreviewTable preview={proposal.preview} />
			<ActionForm action={saveThresholdsAction} label="保存亮灯规则" className="mt-4">
				<input type="hidden" name="lastSeq" value={page.lastSeq} />
				{THRESHOLD_FIELDS.map((field) => (
					<input
						key={field}
						type="hidden"
						name={field}
						value={thresholdTyped(field, proposal.thresholds[field])}
					/>
				))}
				<TextField
					name="reason"
					label="调整的原因"
					help="记入修改记录。"
					autoComplete="off"
					maxLength={MAX_SETTING_REASON}
				/>
				<SubmitButton pendingLabel="正在保存…">保存设置</SubmitButton>
			</ActionForm>
		</Section>
	);
}
