import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { makeFolder } from "../../make-folder.ts";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/**
 * One file, written ahead in a log: readers see the last finished transaction while another is being written, and a killed
 * process leaves either all of a transaction or nothing. A power cut may undo the last one, and still leaves nothing half done.
 */
export async function openDatabase(path: string): Promise<Kysely<Tables>> {
	await makeFolder(dirname(path));
	const sqlite = new DatabaseSync(path, { timeout: 10_000 });
	sqlite.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma foreign_keys = on; ${pageCache}`);
	const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(sqlite) }) });
	const { error } = await new Migrator({
		db: database,
		provider: { getMigrations: async () => migrations },
	}).migrateToLatest();
	if (error) throw error;
	return database;
}

/** 64 MB: with the 2 MB that SQLite takes by itself, the pages of the indexes are written out and read again all the time. */
const pageCache = "pragma cache_size = -64000";

/**
 * Kysely speaks to SQLite as better-sqlite3 does; Node's own driver takes parameters one by one. A statement is prepared once:
 * an audit is taken in by tens of thousands of the same few.
 */
function adapted(sqlite: DatabaseSync) {
	const prepared = new Map<string, ReturnType<typeof statementOf>>();
	return {
		close: () => sqlite.close(),
		prepare(sql: string) {
			const known = prepared.get(sql);
			if (known) return known;
			const statement = statementOf(sqlite.prepare(sql));
			if (prepared.size < mostPrepared) prepared.set(sql, statement);
			return statement;
		},
	};
}

/** Searches of many shapes, and rows by the dozen, make many statements; those are worth no memory. */
const mostPrepared = 500;

function statementOf(statement: StatementSync) {
	return {
		reader: statement.columns().length > 0,
		all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
		run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
		iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
	};
}
