import type { Expectation } from "./expectations";
import { auditExpectations } from "./table-audit";
import { extensionExpectations } from "./table-extension";
import { fileExpectations } from "./table-files";
import { importExpectations } from "./table-import";
import { milestoneExpectations } from "./table-milestone";
import { planExpectations } from "./table-plan";
import { reportExpectations } from "./table-report";
import { settingExpectations } from "./table-setting";
import { targetExpectations } from "./table-target";
import { unitExpectations } from "./table-unit";
import { userExpectations } from "./table-user";

/** Every expectation, subject by subject. */
export const EXPECTATIONS: readonly Expectation[] = [
	...auditExpectations,
	...extensionExpectations,
	...fileExpectations,
	...importExpectations,
	...milestoneExpectations,
	...planExpectations,
	...reportExpectations,
	...settingExpectations,
	...targetExpectations,
	...unitExpectations,
	...userExpectations,
];
