// What stands before queries and commands: server actions, route handlers and pages, each with what it uses of
// them, and what else of src/server they touch. See expectations.ts for how to add one.

/** Server actions and the commands that they run. */
export const ACTIONS: Readonly<Record<string, readonly string[]>> = {
	"auth/actions.signOutAction": [],
	"files/actions.removeFileAction": ["files/commands.removeFile"],
	"milestone/actions.confirmPeriodAction": ["milestone/commands-confirm.confirmPeriod"],
	"milestone/actions.updateMilestoneAction": ["milestone/commands-move.updateMilestone"],
	"report/actions.approveReportAction": ["report/commands-review.approveReport"],
	"report/actions.confirmUnchangedAction": ["report/commands-confirm.confirmUnchanged"],
	"report/actions.deleteDraftAction": ["report/commands-save.deleteDraft"],
	"report/actions.returnReportAction": ["report/commands-review.returnReport"],
	"report/actions.saveDraftAction": ["report/commands-save.saveDraft"],
	"report/actions.startCorrectionAction": ["report/commands-draft.startCorrection"],
	"report/actions.startReportAction": ["report/commands-draft.startReport"],
	"report/actions.submitReportAction": ["report/commands-submit.submitReport"],
	"report/actions.withdrawReportAction": ["report/commands-submit.withdrawReport"],
	"target/actions.allocateTargetAction": ["target/commands-allocation.allocateTarget"],
	"target/actions.enterLeadReadingAction": ["target/commands-reading.enterLeadReading"],
	"unit/actions.createUnitAction": ["unit/commands.createUnit"],
	"unit/actions.setUnitActiveAction": ["unit/commands.setUnitActive"],
	"unit/actions.updateUnitAction": ["unit/commands.updateUnit"],
	"user/actions-password.changePasswordAction": ["user/commands-password.changePassword"],
	"user/actions.createUserAction": ["user/commands.createUser", "user/issued-password.issuedPassword"],
	"user/actions.endSessionAction": ["user/commands-session.endOwnSessions"],
	"user/actions.resetPasswordAction": [
		"user/commands-access.resetPassword",
		"user/issued-password.issuedPassword",
	],
	"user/actions.setUserActiveAction": ["user/commands-access.setUserActive"],
	"user/actions.updateUserAction": ["user/commands.updateUser"],
};

/** Route handlers, by method and address. */
export const ROUTES: Readonly<Record<string, readonly string[]>> = {
	"GET /api/auth/[...nextauth]": [],
	"POST /api/auth/[...nextauth]": [],
	"GET /api/files/[id]": ["files/queries.openableFile"],
	"POST /api/files": ["files/upload.uploadFile"],
	"GET /api/health": [],
	"GET /audit/export": ["audit/export.auditCsv"],
};

/** Pages. What a person meets there over HTTP is in e2e/demo/who-sees-what.spec.ts. */
export const PAGES: Readonly<Record<string, readonly string[]>> = {
	"/": [
		"milestone/queries-bench.sectionBench",
		"plan/overview/queries.leaderOverview",
		"report/queries-bench.unitBench",
	],
	"/account": ["user/queries-account.myAccount"],
	"/admin/units": ["unit/queries.unitList"],
	"/admin/units/[id]": ["unit/queries.unitAdminPage"],
	"/admin/units/new": [],
	"/admin/users": ["user/queries.unitChoices", "user/queries.userList"],
	"/admin/users/[id]": ["user/queries.unitChoices", "user/queries.userPage"],
	"/admin/users/new": ["user/queries.unitChoices"],
	"/assignments": ["plan/overview/queries-lists.assignmentList"],
	"/audit": ["audit/queries.auditPage"],
	"/login": [],
	"/milestones": ["plan/overview/queries-lists.milestoneList"],
	"/milestones/[id]": ["milestone/queries.milestonePage"],
	"/password": ["user/queries-account.mayChangePassword"],
	"/projects": ["plan/overview/queries-lists.projectList"],
	"/projects/[id]": ["plan/queries-project.projectPage"],
	"/reports": ["report/queries-list.reportList"],
	"/reports/[id]": ["report/queries.reportPage"],
	"/reports/[id]/check": ["report/queries.reportCheck"],
	"/reports/[id]/edit": ["report/queries.reportEdit"],
	"/targets/[id]": ["target/queries.targetPage"],
	"/units": ["plan/overview/queries-units.unitList"],
	"/units/[id]": ["plan/overview/queries-units.unitPage"],
};

/** What is exported or used beside them and needs no expectation, each with the reason. */
export const INNER: Readonly<Record<string, string>> = {
	"action/fault-log.logFault": "writes to the log",
	"action/form-action.formAction": "the wrapper of actions: the command that it is given decides",
	"action/form-input.fieldErrorsOf": "shapes errors of a form",
	"action/notice.leaveNotice": "leaves a sentence for the same browser",
	"action/receipt-id.receiptId": "shapes the id of a form",
	"auth/client-ip.clientIp": "reads a header",
	"auth/current-actor.currentActor": "who is asking",
	"auth/current-actor.currentHolder": "who is asking",
	"auth/current-actor.currentSessionId": "who is asking",
	"auth/current-actor.requireActor": "who is asking",
	"auth/options.authOptions": "signing in, before there is an actor",
	"auth/sessions.endSession": "ends the session of the request's own cookie",
	"clock.isDemo": "a setting that every page shows",
	"clock.today": "the day that every page shows",
	"db/health.isHealthy": "whether the database answers",
	"files/file-name.contentDisposition": "shapes a header",
	"files/queries.fileDto": "shapes a row that a query has read",
	"files/same-origin.isSameOrigin": "reads headers",
	"files/storage.read": "reads what openableFile has named",
	"files/storage.remove": "removes what a command has named",
	"plan/overview/queries-lists.readerOf": "what lines are shaped with",
	"plan/overview/queries-lists.sortedDuties": "sorts what a query has read",
	"plan/overview/queries-lists.visibleDuties": "selects from what a query has read, by its viewpoint",
	"plan/queries-project-row.findProjectRow": "a part of projectPage, within visibleProjects",
	"user/queries-account.openSessions": "a filter",
	"user/scope.administers": "asks the table whether a role administers; reads nothing",
};
