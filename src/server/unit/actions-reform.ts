"use server";

import { mergeUnitInput, renameUnitInput, updateGroupInput } from "@/lib/contracts/reform";
import { explainReform } from "@/lib/format/refusals-reform";
import { formAction } from "@/server/action/form-action";
import { updateGroup } from "./commands-group";
import { mergeUnit } from "./commands-merge";
import { renameUnit } from "./commands-rename";

/** 机构改革更名. */
export const renameUnitAction = formAction({
	input: renameUnitInput,
	run: renameUnit,
	done: ({ unitId, name }) => ({
		message: `已更名为“${name}”。以前的记录仍显示原名称。`,
		goTo: `/admin/units/${unitId}`,
	}),
	explain: explainReform,
});

/** 并入其他科室. */
export const mergeUnitAction = formAction({
	input: mergeUnitInput,
	run: mergeUnit,
	done: ({ name, intoId, intoName }) => ({
		message: `“${name}”已并入“${intoName}”。`,
		goTo: `/admin/units/${intoId}`,
	}),
	explain: explainReform,
});

/** 修改单位集合. */
export const updateGroupAction = formAction({
	input: updateGroupInput,
	run: updateGroup,
	done: ({ name }) => ({ message: `已保存单位集合“${name}”。`, goTo: "/admin/groups" }),
	explain: explainReform,
});
