"use server";

import { createUnitInput, setUnitActiveInput, updateUnitInput } from "@/lib/contracts/unit";
import { explainUnitRefusal } from "@/lib/format/refusals-unit";
import { formAction } from "@/server/action/form-action";
import { createUnit, setUnitActive, updateUnit } from "./commands";

/** Creates a unit. */
export const createUnitAction = formAction({
	input: createUnitInput,
	run: createUnit,
	done: ({ unitId, name }) => ({ message: `已新建单位“${name}”。`, goTo: `/admin/units/${unitId}` }),
	explain: explainUnitRefusal,
});

/** Changes names, office and order of a unit. */
export const updateUnitAction = formAction({
	input: updateUnitInput,
	run: updateUnit,
	done: ({ name }) => ({ message: `已保存单位“${name}”。` }),
	explain: explainUnitRefusal,
});

/** Disables or enables a unit. */
export const setUnitActiveAction = formAction({
	input: setUnitActiveInput,
	run: setUnitActive,
	done: ({ name, active }) => ({
		message: active ? `已启用“${name}”。` : `已停用“${name}”。其账号不能再登录，已有记录保留。`,
	}),
	explain: explainUnitRefusal,
});
