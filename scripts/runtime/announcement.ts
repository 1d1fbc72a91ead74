import { DEMO_PASSWORD, demoAccounts } from "../../prisma/demo/accounts";

const HEAD = { username: "用户名", displayName: "姓名" };

/** Prints where the demonstration is and who can sign in. */
export function announceAccounts(port: number, seconds: string): void {
	const width = Math.max(...demoAccounts.map(({ username }) => username.length)) + 4;
	const rows = [HEAD, ...demoAccounts].map(
		({ username, displayName }) => `    ${padded(username, width)}${displayName}`,
	);
	console.log(`
  就绪（${seconds} 秒）：http://localhost:${port}
  今天固定为 2024年8月15日，全部是演示数据。按 Ctrl-C 停止；npm run demo -- --reset 重新开始。

  账号（密码都是 ${DEMO_PASSWORD}）
${rows.join("\n")}
`);
}

/** Chinese characters take two columns of a terminal. */
function padded(text: string, width: number): string {
	const columns = [...text].reduce((sum, char) => sum + ((char.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);
	return text + " ".repeat(Math.max(1, width - columns));
}
