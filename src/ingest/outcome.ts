import type { ErrorCode } from "../errors.ts";
import type { Article } from "../model/article.ts";
import type { Collected } from "../model/audit.ts";

/** `article-repeated` and `input-not-coverage` are no failures: the first is counted once, the second is no article. */
export type DiscardCode = ErrorCode | "article-repeated" | "input-not-coverage";

export interface TakenArticle {
	readonly kind: "article";
	readonly article: Article;
	/** Where it came from: "coverage/a.html", "coverage/b.jsonl:12". */
	readonly input: string;
	/** The id it was given, where another article had it already. */
	readonly renamedFrom?: string;
}

export interface DiscardedInput {
	readonly kind: "discarded";
	readonly input: string;
	readonly reason: string;
	readonly code: DiscardCode;
}

export interface FoundCollection {
	readonly kind: "collection";
	readonly collected: readonly Collected[];
	readonly input: string;
}

export type Outcome = TakenArticle | DiscardedInput | FoundCollection;

export function isFailure(discarded: DiscardedInput): boolean {
	return discarded.code !== "article-repeated" && discarded.code !== "input-not-coverage";
}

export function discardInput(input: string, code: DiscardCode, reason: string): DiscardedInput {
	return { kind: "discarded", input, code, reason };
}

interface Group {
	readonly reason: string;
	readonly inputs: string[];
	count: number;
}

/** Tells a thousand discards with one reason as one: three of their names, and how many more. */
export interface DiscardSummary {
	readonly add: (discarded: DiscardedInput) => void;
	readonly lines: () => string[];
}

const namesTold = 3;

export function openSummary(): DiscardSummary {
	const groups = new Map<string, Group>();
	return {
		add: ({ input, reason, code }) => {
			const key = `${code}\n${reason}`;
			const group = groups.get(key) ?? { reason, inputs: [], count: 0 };
			groups.set(key, group);
			group.count += 1;
			if (group.inputs.length < namesTold) group.inputs.push(input);
		},
		lines: () => [...groups.values()].map(tell),
	};
}

function tell({ reason, inputs, count }: Group): string {
	const more = count - inputs.length;
	return `${inputs.join(", ")}${more > 0 ? ` and ${more.toLocaleString("en")} more` : ""}: ${reason}`;
}
