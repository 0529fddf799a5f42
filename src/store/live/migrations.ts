import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** Numbered; one that was released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
	"0001-audit": {
		async up(database: Kysely<unknown>) {
			for (const statement of first) await statement.execute(database);
		},
	},
	"0002-sides": {
		async up(database: Kysely<unknown>) {
			for (const statement of sides) await statement.execute(database);
		},
	},
	"0003-doubts": {
		async up(database: Kysely<unknown>) {
			await staleAudit.execute(database);
		},
	},
};

const first = [
	sql`create table audit (id integer primary key check (id = 1), made text not null, facts text not null)`,
	sql`create table story (slug text primary key, id text not null unique, summary text not null, record text not null) without rowid`,
	sql`create table article (n integer primary key, slug text not null unique, id text not null unique, original text, outlet text, day text, folded text not null, record text not null, outline text)`,
	sql`create index article_original on article (original) where original is not null`,
	sql`create table story_article (story text not null references story (slug) on delete cascade, n integer not null references article (n) on delete cascade, primary key (story, n)) without rowid`,
	sql`create index story_of_article on story_article (n)`,
	sql`create table told (n integer not null references article (n) on delete cascade, claim text not null, cell text not null, source text not null, target text not null)`,
	sql`create index told_by on told (n)`,
	sql`create table redirect (slug text primary key, target text not null) without rowid`,
	sql`create table dyad (id text primary key, record text not null) without rowid`,
	sql`create virtual table triples using fts5 (text, content = '', detail = none, tokenize = 'trigram')`,
	sql`create virtual table pairs using fts5 (text, content = '', detail = none, tokenize = 'unicode61')`,
	sql`create table viewed (story text not null, day text not null, times integer not null, primary key (story, day)) without rowid`,
];

/** Whoever nobody names is asked for too: without these, every article was looked at to learn so. */
const sides = [
	sql`create index told_of_source on told (source, n)`,
	sql`create index told_of_target on told (target, n)`,
];

/** A story's summary also tells of how many outlets the reading is doubtful: the audit that is kept is taken in anew. */
const staleAudit = sql`update audit set made = ''`;
