import { wordAt, wordList } from "./words";

/** What a sentence adds that only says when its work is done. */
export const FINISHING = wordList(
	"组织实施完毕 全面完成任务 全部完成任务 完成该项工作 完成此项工作 全部落实到位 " +
		"全面落实到位 完成相关工作 全面完成 全部完成 基本完成 落实到位 完成任务 完成工作 " +
		"组织实施 全部到位 执行到位 推进实施 如期完成 按时完成 按期完成 实施完毕 正式启动 " +
		"全面启动 完成 实施 开展 落实 办结 到位 启动 结束 完工 竣工 执行 推进 见效",
);

/** Words that begin an act: a short sentence without one of them first is a heading. */
const ACTS = wordList(
	"进一步 继续 持续 全面 积极 深入 扎实 切实 大力 认真 及时 适时 有序 稳步 加快 " +
		"加强 加大 强化 深化 优化 细化 开展 推进 推动 推广 推行 做好 做实 做强 完成 " +
		"完善 制定 制订 拟定 起草 出台 印发 下发 发布 公布 召开 举办 组织 落实 实施 " +
		"启动 建立 建设 建成 健全 构建 打造 规范 指导 督促 督查 检查 排查 摸排 调研 " +
		"梳理 总结 汇总 验收 评估 考核 申报 申请 报送 上报 提升 提高 巩固 拓展 探索 " +
		"培育 培训 宣传 动员 部署 明确 确定 选定 选树 遴选 征集 收集 审核 审批 发放 " +
		"安装 改造 新建 新增 扩大 争取 争创 对接 联系 联动 协调 协助 配合 参与 整治 " +
		"整改 打击 保障 确保 实现 达到 形成 设立 成立 签订 招标 采购 购买 试运行 投入 " +
		"运营 运行 使用 用好 抓好 抓 搞好 办好 承办 按时 按照 根据 围绕 结合 依托 通过 " +
		"对 将 把 为 以 各 由 在",
);

/** Whether an act begins with these words. */
export function beginsAct(text: string, at: number): boolean {
	return wordAt(text, at, ACTS) !== null;
}

/** Whether the words are nothing but that work gets done. */
export function isFinishing(words: string): boolean {
	return words !== "" && wordAt(words, 0, FINISHING) === words;
}
