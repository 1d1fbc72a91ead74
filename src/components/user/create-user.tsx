"use client";

import { useState } from "react";
import { ActionForm } from "@/components/ui/form";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-fields";
import type { FormState } from "@/lib/contracts/form-state";
import type { IssuedPassword as Issued, UnitChoice } from "@/lib/contracts/user";
import { createUserAction } from "@/server/user/actions";
import { IssuedPassword } from "./issued-password";
import { RightsFields } from "./rights-fields";

interface CreateUserProps {
	readonly units: readonly UnitChoice[];
	/** From a unit's page: its staff. */
	readonly unit?: UnitChoice;
}

/** Form of a new account; afterwards its one-time password stands above, and the form is ready for the next. */
export function CreateUser({ units, unit }: CreateUserProps) {
	const [issued, setIssued] = useState<Issued | null>(null);

	async function create(previous: FormState, form: FormData): Promise<FormState> {
		const answer = await createUserAction(previous, form);
		if (answer.status === "done" && answer.issued) setIssued(answer.issued);
		return answer;
	}

	return (
		<>
			{issued ? (
				<>
					<IssuedPassword key={issued.userId} issued={issued} />
					<p className="mb-6">
						账号已建立。
						<Link href={`/admin/users/${issued.userId}`} className="link">
							查看{issued.displayName}的账号
						</Link>
						，或在下面继续新建。
					</p>
				</>
			) : null}
			<ActionForm action={create} label="新建账号">
				<TextField
					name="username"
					label="用户名"
					help="2 至 32 个字母、数字、点、下划线或短横线，不分大小写。建立后不能更改。"
					autoComplete="off"
					maxLength={40}
				/>
				<TextField
					name="displayName"
					label="姓名或岗位"
					help="如“凤凰镇 填报员”。"
					autoComplete="off"
					maxLength={60}
				/>
				<RightsFields
					units={units}
					role={unit ? (unit.kind === "section" ? "section" : "unit") : undefined}
					unitId={unit?.id}
				/>
				<SubmitButton pendingLabel="正在新建…">新建账号</SubmitButton>
			</ActionForm>
		</>
	);
}
