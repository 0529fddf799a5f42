import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { Migrator } from "kysely/migration";
import { migrations } from "./migrations.ts";
import type { Tables } from "./tables.ts";

/**
 * One file, written ahead in a log: readers see the last finished transaction while another is being written, and a killed
 * process leaves either all of a transaction or nothing.
 */
export async function openDatabase(path: string): Promise<Kysely<Tables>> {
	mkdirSync(dirname(path), { recursive: true });
	const sqlite = new DatabaseSync(path, { timeout: 10_000 });
	sqlite.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
	const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapted(sqlite) }) });
	const { error } = await new Migrator({
		db: database,
		provider: { getMigrations: async () => migrations },
	}).migrateToLatest();
	if (error) throw error;
	return database;
}

/** Kysely speaks to SQLite as better-sqlite3 does; Node's own driver takes parameters one by one. */
function adapted(sqlite: DatabaseSync) {
	return {
		close: () => sqlite.close(),
		prepare(sql: string) {
			const statement = sqlite.prepare(sql);
			return {
				reader: statement.columns().length > 0,
				all: (parameters: readonly unknown[]) => statement.all(...(parameters as SQLInputValue[])),
				run: (parameters: readonly unknown[]) => statement.run(...(parameters as SQLInputValue[])),
				iterate: (parameters: readonly unknown[]) => statement.iterate(...(parameters as SQLInputValue[])),
			};
		},
	};
}
