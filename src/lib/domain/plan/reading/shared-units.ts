import type { ProjectRecord } from "./project-record";
import { NO_TEXT, type SourcedText, sliced } from "./sourced-text";

interface SharedUnits {
	readonly lead: SourcedText;
	readonly responsible: SourcedText;
}

const LEAD_LABEL = /(?:牵头|主办|主责)(?:科室|单位|部门|处室)?[:：]\s*/u;
const OTHER_LABEL = /(?:配合|协办|责任|参与|协同|承办)(?:科室|单位|部门|板块)?[:：]\s*/u;

/** A cell that names both with labels: 牵头单位：…；配合单位：…. Null without these. */
function labelled(text: SourcedText): SharedUnits | null {
	const lead = LEAD_LABEL.exec(text.text);
	const other = OTHER_LABEL.exec(text.text);
	if (lead === null && other === null) return null;
	const part = (label: RegExpExecArray | null, next: RegExpExecArray | null) => {
		if (label === null) return NO_TEXT;
		const end = next !== null && next.index > label.index ? next.index : text.text.length;
		const start = label.index + label[0].length;
		const length = text.text.slice(start, end).replace(/[；;，,、。\s]+$/u, "").length;
		return sliced(text, { start, end: start + length });
	};
	return { lead: part(lead, other), responsible: part(other, lead) };
}

/**
 * Leads and responsible units of a row. Where one column holds both (牵头、责任单位), its labels part them; without
 * labels the first name leads and the others are responsible.
 */
export function sharedUnits({ lead, responsible, units }: ProjectRecord): SharedUnits {
	if (units.text === "") {
		const parted = lead.text === "" ? labelled(responsible) : responsible.text === "" ? labelled(lead) : null;
		return parted ?? { lead, responsible };
	}
	const parted = labelled(units);
	if (parted !== null) return parted;
	const first = /[、，,；;\n/]/u.exec(units.text)?.index ?? units.text.length;
	return {
		lead: sliced(units, { start: 0, end: first }),
		responsible: sliced(units, { start: Math.min(first + 1, units.text.length), end: units.text.length }),
	};
}
