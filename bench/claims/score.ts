export interface Coded {
	readonly type: string;
	readonly source: readonly string[];
	readonly target: readonly string[];
}

export interface Scores {
	readonly records: number;
	readonly typeAccuracy: number;
	readonly macroF1: number;
	readonly quadAccuracy: number;
	readonly sourceF1: number;
	readonly targetF1: number;
}

const quads: readonly (readonly string[])[] = [
	["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
	["COOPERATE", "AID", "RETREAT"],
	["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
	["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
];

function quadOf(type: string): number {
	return quads.findIndex((quad) => quad.includes(type));
}

export function scoreOf(pairs: readonly { readonly gold: Coded; readonly found: Coded }[]): Scores {
	const share = (test: (pair: { gold: Coded; found: Coded }) => boolean) => pairs.filter(test).length / pairs.length;
	return {
		records: pairs.length,
		typeAccuracy: share(({ gold, found }) => gold.type === found.type),
		macroF1: macroF1(pairs.map(({ gold, found }) => [gold.type, found.type])),
		quadAccuracy: share(({ gold, found }) => quadOf(gold.type) === quadOf(found.type)),
		sourceF1: setF1(pairs.map(({ gold, found }) => [gold.source, found.source])),
		targetF1: setF1(pairs.map(({ gold, found }) => [gold.target, found.target])),
	};
}

function macroF1(pairs: readonly (readonly [string, string])[]): number {
	const types = [...new Set(pairs.map(([gold]) => gold))];
	const f1s = types.map((type) => {
		const right = pairs.filter(([gold, found]) => gold === type && found === type).length;
		const all = pairs.filter(([gold]) => gold === type).length + pairs.filter(([, found]) => found === type).length;
		return all === 0 ? 0 : (2 * right) / all;
	});
	return f1s.reduce((sum, one) => sum + one, 0) / f1s.length;
}

/** Micro-averaged F1 of sets of codes. */
function setF1(pairs: readonly (readonly [readonly string[], readonly string[]])[]): number {
	let right = 0;
	let all = 0;
	for (const [gold, found] of pairs) {
		right += gold.filter((code) => found.includes(code)).length;
		all += gold.length + found.length;
	}
	return all === 0 ? 1 : (2 * right) / all;
}
