import { tableOf } from "./table.ts";

/** How a sentence tells what two do with each other. */
export interface MutualAct {
	readonly lemma: string;
	readonly rest: string;
}

interface Table {
	readonly nouns: Readonly<Record<string, readonly [string, string]>>;
}

let loaded: ReadonlyMap<string, MutualAct> | undefined;

/** "talks between Kim and Putin": the two "hold" "talks with" each other. */
export function mutualAct(noun: string): MutualAct | undefined {
	loaded ??= read();
	return loaded.get(noun.toLowerCase());
}

function read(): ReadonlyMap<string, MutualAct> {
	const { nouns } = tableOf<Table>("mutual-nouns.json");
	return new Map(Object.entries(nouns).map(([noun, [lemma, rest]]) => [noun, { lemma, rest }]));
}
