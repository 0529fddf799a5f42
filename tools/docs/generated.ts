import { z } from "zod";
import { Article } from "../../src/model/article.ts";
import { Audit } from "../../src/model/audit.ts";
import { Reading, ReadingError } from "../../src/model/reading.ts";

/** Every record that tools outside rely on, by the name of its schema file. */
const records = {
	article: {
		schema: Article,
		title: "Article",
		from: "`parallax ingest` prints one a line; `parallax read` takes them.",
	},
	reading: {
		schema: Reading,
		title: "Reading",
		from: "`parallax read` prints one a line, for each article in, in order.",
	},
	"reading-error": {
		schema: ReadingError,
		title: "Reading error",
		from: "What `parallax read` prints instead of a reading for a bad line.",
	},
	audit: { schema: Audit, title: "Audit", from: "`audit.json` in the folder that `parallax audit --out` names." },
} as const;

/** Generated files by their path in the repository: JSON Schemas, and the table of every field. */
export function generatedDocs(): ReadonlyMap<string, string> {
	const files = new Map<string, string>();
	for (const [name, { schema, title }] of Object.entries(records)) {
		const json = z.toJSONSchema(schema, { io: "input" });
		files.set(`docs/schema/${name}.json`, `${JSON.stringify({ title, ...json }, null, "\t")}\n`);
	}
	files.set("docs/data.md", dataPage());
	return files;
}

interface JsonSchema {
	readonly type?: string;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
	readonly required?: readonly string[];
	readonly items?: JsonSchema;
	readonly prefixItems?: readonly JsonSchema[];
	readonly enum?: readonly unknown[];
	readonly const?: unknown;
	readonly anyOf?: readonly JsonSchema[];
}

function dataPage(): string {
	const parts = Object.entries(records).map(([name, { schema, title, from }]) => {
		const rows = fieldRows(z.toJSONSchema(schema, { io: "input" }) as JsonSchema, "");
		return `## ${title}\n\n${from} Schema: [schema/${name}.json](schema/${name}.json).\n\n| field | type | meaning |\n|---|---|---|\n${rows.join("\n")}\n`;
	});
	return `${preface}\n${parts.join("\n")}`;
}

const preface = `# The data: every field

Written by \`npm run docs\` from the records in \`src/model\`; do not edit by hand.

Offsets are UTF-16 code units, \`[from, to)\`, into \`parts[i].text\` of one article. Times are ISO 8601 with their offset, or
a bare day, which orders nothing within itself. States are ISO 3166-1 alpha-3, with dated predecessors. A field marked
\`?\` is absent where it is not known. Later versions add fields and rename none.

The shorthand \`{"id","title"?,"text"}\` is accepted wherever an Article is: a title part, then a body part. \`parallax read\`
also takes \`"sentences":[{"tokens":["…"]}]\` and \`"events":[{"sentence","tokens":[index]}]\` beside it: then these words are
used as given (the text is the words joined by single spaces), and exactly these events are answered, in order.
`;

function fieldRows(schema: JsonSchema, prefix: string): string[] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
		const name = `${prefix}${key}${schema.required?.includes(key) ? "" : "?"}`;
		const row = `| \`${name}\` | ${typeOf(field)} | ${(field.description ?? "").replaceAll("|", "\\|")} |`;
		const inner = field.items ?? field;
		const deeper = prefix.split(".").length < 5 ? fieldRows(inner, `${prefix}${key}${field.items ? "[]" : ""}.`) : [];
		return [row, ...deeper];
	});
}

function typeOf(schema: JsonSchema): string {
	if (schema.enum) return schema.enum.map((value) => `\`${String(value)}\``).join(" ");
	if (schema.const !== undefined) return `\`${String(schema.const)}\``;
	if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
	if (schema.prefixItems) return `[${schema.prefixItems.map(typeOf).join(", ")}]`;
	if (schema.items) return `list of ${schema.items.properties ? "records" : typeOf(schema.items)}`;
	return schema.properties ? "record" : (schema.type ?? "any");
}
