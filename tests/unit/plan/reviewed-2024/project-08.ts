import type { ProjectData } from "@/lib/contracts/plan-data";
import { towns } from "../../../../prisma/plan/2024/units";

export const project08 = {
	id: "2024-p08",
	ordinal: 8,
	name: "困境儿童关爱服务质量提升项目",
	shortName: "困境儿童关爱",
	mainContent:
		"积极落实民政部《农村留守儿童和困境儿童关爱服务质量提升三年行动方案》，争取中国儿童福利和收养中心支持，共同谋划儿童关爱服务改革创新，不断提升儿童关爱服务水平。理论层面，深入研究困境儿童个案服务、资源管理、个案督导等专业理论；实践层面，优化困境儿童个案管理分级服务的操作流程、动态监测和成效评估等。",
	rawMainContent:
		"积极落实民政部《农村留守儿童和困境儿童关爱服务质量提升三年行动方案》,争取中国儿童福利和收养中心支持,共同谋划儿童关爱服务改革创新,不断提升儿童关爱服务水平。理论层面,深入研究困境儿童个案服务、资源管理、个案督导等专业理论;实践层面,优化困境儿童个案管理分级服务的操作流程、动态监测和成效评估等。",
	schedule:
		"1-3月，对接中国儿童福利和收养中心，商议年度工作计划安排。市、镇两级联动开展困境儿童个案管理分级评估工作。\n4-9月，启动儿童个案服务指导手册、儿童关爱资源管理指导手册等编制工作。市、镇两级联合监测困境儿童个案管理分级服务实施情况。\n10-12月，适时发布儿童关爱服务系列指导手册。市、镇两级协同开展困境儿童个案管理分级服务成效评估工作。",
	rawSchedule:
		"1-3月,对接中国儿童福利和收养中心,商议年度工作计划安排。市、镇两级联动开展困境儿童个案管理分级评估工作。 4-9月,启动儿童个案服务指导手册、儿童关爱资源管理指导手册等编制工作。市、镇两级联合监测困境儿童个案管理分级服务实施情况。 10-12月,适时发布儿童关爱服务系列指导手册。市、镇两级协同开展困境儿童个案管理分级服务成效评估工作。",
	leadText: "未成年人保护科、市未成年人关爱保护中心",
	responsibleText: "各区镇(街道)",
	leads: ["weibao", "weibaozhongxin"],
	responsible: [{ group: "towns" }],
	milestones: [
		{
			id: "2024-p08-m1",
			ordinal: 1,
			track: null,
			head: "1-3月，",
			words:
				"对接中国儿童福利和收养中心，商议年度工作计划安排。市、镇两级联动开展困境儿童个案管理分级评估工作",
			tail: "。",
			rawWords:
				"对接中国儿童福利和收养中心,商议年度工作计划安排。市、镇两级联动开展困境儿童个案管理分级评估工作。",
			startOn: "2024-01-01",
			endOn: "2024-03-31",
			precision: "month",
			kind: "oneOff",
			actingLeads: ["weibao", "weibaozhongxin"],
			owners: [...towns],
			ownersFromTarget: null,
			deliverables: [
				{ id: "2024-p08-m1-d1", text: "对接中国儿童福利和收养中心" },
				{ id: "2024-p08-m1-d2", text: "商议年度工作计划安排" },
				{ id: "2024-p08-m1-d3", text: "市、镇两级联动开展困境儿童个案管理分级评估工作" },
			],
		},
		{
			id: "2024-p08-m2",
			ordinal: 2,
			track: null,
			head: "4-9月，",
			words:
				"启动儿童个案服务指导手册、儿童关爱资源管理指导手册等编制工作。市、镇两级联合监测困境儿童个案管理分级服务实施情况",
			tail: "。",
			rawWords:
				"启动儿童个案服务指导手册、儿童关爱资源管理指导手册等编制工作。市、镇两级联合监测困境儿童个案管理分级服务实施情况。",
			startOn: "2024-04-01",
			endOn: "2024-09-30",
			precision: "month",
			kind: "oneOff",
			actingLeads: ["weibao", "weibaozhongxin"],
			owners: [...towns],
			ownersFromTarget: null,
			deliverables: [
				{ id: "2024-p08-m2-d1", text: "启动儿童个案服务指导手册、儿童关爱资源管理指导手册等编制工作" },
				{ id: "2024-p08-m2-d2", text: "市、镇两级联合监测困境儿童个案管理分级服务实施情况" },
			],
		},
		{
			id: "2024-p08-m3",
			ordinal: 3,
			track: null,
			head: "10-12月，",
			words: "适时发布儿童关爱服务系列指导手册。市、镇两级协同开展困境儿童个案管理分级服务成效评估工作",
			tail: "。",
			rawWords: "适时发布儿童关爱服务系列指导手册。市、镇两级协同开展困境儿童个案管理分级服务成效评估工作。",
			startOn: "2024-10-01",
			endOn: "2024-12-31",
			precision: "month",
			kind: "oneOff",
			actingLeads: ["weibao", "weibaozhongxin"],
			owners: [...towns],
			ownersFromTarget: null,
			deliverables: [
				{ id: "2024-p08-m3-d1", text: "适时发布儿童关爱服务系列指导手册" },
				{ id: "2024-p08-m3-d2", text: "市、镇两级协同开展困境儿童个案管理分级服务成效评估工作" },
			],
		},
	],
	targets: [],
	doubts: [],
} as const satisfies ProjectData;
