// Where in a plan under review something is, as its reviewer finds it.

const PARTS: Readonly<Record<string, string>> = {
	p: "项目",
	m: "节点",
	t: "指标",
	d: "任务",
	x: "存疑",
	projects: "项目",
	milestones: "节点",
	targets: "指标",
	deliverables: "任务",
	doubts: "存疑",
	units: "新增单位",
	groups: "新增单位集合",
	checkpoints: "阶段目标",
};

const FIELDS: Readonly<Record<string, string>> = {
	title: "标题",
	name: "名称",
	shortName: "简称",
	mainContent: "主要内容",
	schedule: "推进时序",
	leads: "牵头单位",
	leadText: "牵头单位",
	responsible: "责任单位",
	responsibleText: "责任单位",
	words: "内容",
	text: "内容",
	track: "工作线",
	startOn: "开始日期",
	endOn: "截止日期",
	dueOn: "截止日期",
	onDate: "日期",
	precision: "时间精度",
	kind: "类别",
	actingLeads: "主办单位",
	owners: "承办单位",
	counts: "计数内容",
	unitLabel: "计量单位",
	goal: "目标",
	baseline: "起点",
	value: "数值",
	minPerUnit: "每个单位最低数",
	members: "成员单位",
	aliases: "别名",
};

/** `2025-p03-m2` → 项目 3 节点 2. An id of another form is shown as it is. */
export function placeOfId(id: string): string {
	const parts = id
		.split("-")
		.slice(1)
		.map((part) => /^([pmtdx])0*(\d+)$/.exec(part));
	if (parts.length === 0 || parts.includes(null)) return id;
	return parts.map((part) => `${PARTS[part?.[1] ?? ""] ?? ""} ${part?.[2] ?? ""}`).join(" ");
}

/** `projects.0.milestones.1.words` → 项目 1 节点 2 的内容. What has no word of its own is left out. */
export function placeOfPath(path: string): string {
	const steps = path.split(".");
	const parts = steps.flatMap((step, index) => {
		const next = steps[index + 1];
		return PARTS[step] && next && /^\d+$/.test(next) ? [`${PARTS[step]} ${Number(next) + 1}`] : [];
	});
	const last = steps.toReversed().find((step) => !/^\d+$/.test(step)) ?? "";
	// A list that is missing or empty is named as such: projects.0.milestones.
	const field = FIELDS[last] ?? (PARTS[last] && steps.at(-1) === last ? PARTS[last] : undefined);
	const place = parts.join(" ");
	if (!field) return place || "计划本身";
	return place ? `${place} 的${field}` : field;
}
