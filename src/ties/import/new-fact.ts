import type { Fact } from "../fact.ts";
import type { ImportContext } from "./kind.ts";
import { printNumber } from "./numbers.ts";

/** What all facts of one import share. */
export interface Origin {
	readonly compiler: string;
	readonly source: string;
	readonly licence: string;
}

export interface FactParts {
	readonly series: string;
	readonly state: string;
	readonly partner?: string;
	readonly date: string;
	readonly value: number;
	readonly unit: string;
	readonly scope: string;
	readonly printed?: string;
	readonly note?: string;
}

export type NewFact = (parts: FactParts) => Fact;

export function newFacts(origin: Origin, context: ImportContext): NewFact {
	const shared = { compiler: origin.compiler, licence: origin.licence, accessed: context.today };
	const source = `${origin.source}, from ${context.file}`;
	return ({ printed, note = "", ...parts }) => ({
		...parts,
		...shared,
		source,
		printed: printed ?? printNumber(parts.value),
		note,
	});
}

/** Keeps a fact once; another value for the same thing is kept beside it and told. */
export function factCollector(context: ImportContext) {
	const seen = new Map<string, Set<string>>();
	const facts: Fact[] = [];
	return {
		facts,
		add: (fact: Fact, line: number): void => {
			const key = [fact.series, fact.state, fact.partner ?? "", fact.date, fact.scope].join(" ");
			const values = seen.get(key) ?? new Set();
			if (values.has(fact.printed)) return;
			if (values.size > 0) context.disagree("another value for the same thing; both are kept", line);
			seen.set(key, values.add(fact.printed));
			facts.push(fact);
		},
	};
}
