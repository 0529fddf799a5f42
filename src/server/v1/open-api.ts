import { z } from "zod";
import { type Operation, operations } from "./operations.ts";
import { Problem } from "./schemas.ts";

/** The description of `/v1` in OpenAPI 3.1, made from the schemas that check what comes in. */
export function openApi() {
	return {
		openapi: "3.1.0",
		info: {
			title: "Parallax",
			version: "1",
			description:
				"Stories, claims, findings and search, read-only. Findings about real outlets are here once a person has confirmed them, unless the site runs on its own machine.",
		},
		paths: Object.fromEntries(operations.map((operation) => [operation.path, { get: described(operation) }])),
	};
}

function described({ path, summary, query, answer }: Operation) {
	return {
		summary,
		operationId: path.replace("/v1/", "").replace("/{id}", "-one"),
		parameters: [
			...(path.includes("{id}") ? [{ name: "id", in: "path", required: true, schema: { type: "string" } }] : []),
			...Object.entries(query.shape).map(([name, shape]) => parameter(name, shape as z.ZodType)),
		],
		responses: {
			200: { description: summary, headers, content: json(answer) },
			400: { description: "The query cannot be understood.", content: json(Problem) },
			404: { description: "There is no such thing.", content: json(Problem) },
			429: { description: "Too many requests; Retry-After says how long to wait.", content: json(Problem) },
		},
	};
}

function parameter(name: string, shape: z.ZodType) {
	const { description, ...schema } = z.toJSONSchema(shape, { io: "input", unrepresentable: "any" });
	return {
		name,
		in: "query",
		required: false,
		...(description !== undefined && { description }),
		schema: withoutDialect(schema),
	};
}

function json(shape: z.ZodType) {
	return { "application/json": { schema: withoutDialect(z.toJSONSchema(shape, { unrepresentable: "any" })) } };
}

/** OpenAPI 3.1 has its own dialect, which is JSON Schema 2020-12. */
function withoutDialect({ $schema: _, ...schema }: Readonly<Record<string, unknown>>) {
	return schema;
}

const number = { schema: { type: "integer" } };
const headers = {
	ETag: { schema: { type: "string" } },
	"RateLimit-Limit": number,
	"RateLimit-Remaining": number,
	"RateLimit-Reset": { ...number, description: "Seconds until the count begins anew." },
};
