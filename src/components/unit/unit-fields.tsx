import { NumberField, TextArea, TextField } from "@/components/ui/text-fields";

interface UnitFieldsProps {
	readonly name?: string;
	readonly fullName?: string | null;
	readonly office?: string | null;
	readonly ordinal?: number;
	readonly aliases?: readonly string[];
}

/** What is said of a unit, new or not. */
export function UnitFields({ name, fullName, office, ordinal, aliases = [] }: UnitFieldsProps) {
	return (
		<>
			<TextField
				name="name"
				label="名称"
				help="各处显示的简短名称，如“凤凰镇”。"
				defaultValue={name}
				autoComplete="off"
				maxLength={40}
			/>
			<TextField
				name="fullName"
				label="全称"
				optional
				help="如“杨舍镇（张家港经济技术开发区）”。"
				defaultValue={fullName ?? undefined}
				autoComplete="off"
				maxLength={80}
			/>
			<TextField
				name="office"
				label="承办科室"
				optional
				help="单位里负责这项工作的科室，如“民政办”。"
				defaultValue={office ?? undefined}
				autoComplete="off"
				maxLength={40}
			/>
			<NumberField
				name="ordinal"
				label="排序号"
				help="小的排在前面。相邻单位之间留有空号。"
				defaultValue={ordinal}
			/>
			<TextArea
				name="aliases"
				label="别名"
				optional
				help="文件里出现过的其他写法，每行一个，用来识别单位。"
				rows={4}
				defaultValue={aliases.join("\n")}
			/>
		</>
	);
}
