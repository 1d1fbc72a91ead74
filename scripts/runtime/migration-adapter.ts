import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, DriverAdapterError } from "@prisma/driver-adapter-utils";
import pg from "pg";

type Connection = Awaited<ReturnType<PrismaPg["connect"]>>;
type Asked = Parameters<Connection["queryRaw"]>[0];

/**
 * PrismaPg cuts a script at every semicolon and sends the pieces one by one: a function's body breaks, and a
 * migration that fails half-way stays half-way. Sent whole, a script is one implicit transaction.
 */
export class MigrationAdapter extends PrismaPg {
	private readonly pool: pg.Pool;

	constructor(private readonly target: pg.ClientConfig) {
		const pool = new pg.Pool(target);
		super(pool);
		this.pool = pool;
	}

	/** Closes what the engine leaves open when it is freed: nobody can copy or drop a database in use. */
	close(): Promise<void> {
		return this.pool.end();
	}

	override async connect(): Promise<Connection> {
		return mended(await super.connect());
	}

	/** A scratch database beside the real one, to replay the migrations in; dropped when it is disposed of. */
	override async connectToShadowDb(): Promise<Connection> {
		const database = `scratch_${randomUUID()}`;
		await this.administer(`CREATE DATABASE "${database}" TEMPLATE template0`);
		const connection = mended(await new PrismaPg({ ...this.target, database }).connect());
		const close = connection.dispose.bind(connection);
		connection.dispose = async () => {
			await close();
			await this.administer(`DROP DATABASE "${database}"`);
		};
		return connection;
	}

	private async administer(sql: string): Promise<void> {
		const client = new pg.Client(this.target);
		await client.connect();
		await client.query(sql).finally(() => client.end());
	}
}

// The engine asks for these columns when it describes foreign keys and CHECKs.
const LETTERS = [
	{
		column: "constraint_type",
		asked: "constr.contype AS constraint_type",
		cast: "constr.contype::text AS constraint_type",
	},
	{ column: "confdeltype", asked: "con.confdeltype,", cast: "con.confdeltype::text AS confdeltype," },
	{ column: "confupdtype", asked: "con.confupdtype,", cast: "con.confupdtype::text AS confupdtype," },
] as const;

/**
 * PrismaPg knows no "char", PostgreSQL's own one-letter type, and refuses every answer that holds one. Such
 * columns are asked for as text and handed on as the letters that they are.
 */
async function queryWithLetters(
	query: Connection["queryRaw"],
	asked: Asked,
): ReturnType<Connection["queryRaw"]> {
	const letters = LETTERS.filter((letter) => asked.sql.includes(letter.asked));
	const sql = letters.reduce((text, letter) => text.replace(letter.asked, letter.cast), asked.sql);
	const answer = await query({ ...asked, sql });
	for (const { column } of letters) {
		answer.columnTypes[answer.columnNames.indexOf(column)] = ColumnTypeEnum.Character;
	}
	return answer;
}

function mended(connection: Connection): Connection {
	connection.executeScript = async (script) => {
		try {
			await connection.underlyingDriver().query(script);
		} catch (error) {
			if (!(error instanceof pg.DatabaseError)) throw error;
			const { code = "XX000", severity = "ERROR", message, detail, hint, column } = error;
			throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, hint, column });
		}
	};
	const query = connection.queryRaw.bind(connection);
	connection.queryRaw = (asked) => queryWithLetters(query, asked);
	return connection;
}
