import type { Fact } from "../fact.ts";
import { vote } from "../measures/agreement.ts";
import type { Portfolios } from "../measures/portfolio.ts";
import { cellAt } from "./cells.ts";
import type { ImportContext, ImportKind } from "./kind.ts";
import { newFacts } from "./new-fact.ts";
import { voteFacts } from "./pair-measures.ts";

const codes: Readonly<Record<string, number>> = {
	"1": vote.yes,
	"2": vote.abstain,
	"3": vote.no,
	yes: vote.yes,
	abstain: vote.abstain,
	no: vote.no,
};

interface RollCall {
	readonly session: number;
	/** Vote by state, one byte each; a state that voted in two ways counts as absent. */
	readonly votes: Map<string, number>;
}

const contradictory = 0;

/**
 * Voeten's roll calls of the General Assembly, one row a state and vote: 1 yes, 2 abstain, 3 no; 8 and 9 are absent and no
 * member. Pairs are worked out for the states asked for against all others, session by session.
 */
export const ungaVotes: ImportKind = {
	id: "unga-votes",
	what: "Voeten's General Assembly votes, UNVotes….csv",
	columns: {
		rollCall: { headings: ["rcid"] },
		number: { headings: ["ccode"] },
		vote: { headings: ["vote"] },
		session: { headings: ["session"] },
	},
	open: (at, context) => {
		const rollCalls = new Map<string, RollCall>();
		return {
			take: (cells, line) => {
				const session = Number.parseInt(cellAt(cells, at.session), 10);
				if (!Number.isInteger(session)) return context.discard("no session", line);
				const cast = codes[cellAt(cells, at.vote).toLowerCase()];
				if (cast === undefined) return context.discard("no vote cast (absent or no member)", line);
				const state = context.codes.ofNumber("COW", cellAt(cells, at.number), String(1945 + session));
				if (state === undefined) return context.discard(`unknown state "${cellAt(cells, at.number)}"`, line);
				const id = cellAt(cells, at.rollCall);
				const rollCall = rollCalls.get(id) ?? { session, votes: new Map<string, number>() };
				rollCalls.set(id, rollCall);
				castVote(rollCall, state, cast, context, line);
			},
			groups: () => pairGroups(rollCalls, context),
		};
	},
};

function castVote({ votes }: RollCall, state: string, cast: number, context: ImportContext, line: number): void {
	const before = votes.get(state);
	if (before === undefined || before === cast) {
		votes.set(state, cast);
		return;
	}
	context.disagree("another vote of the same state on the same roll call; neither is counted", line);
	votes.set(state, contradictory);
}

function* pairGroups(rollCalls: ReadonlyMap<string, RollCall>, context: ImportContext): Iterable<readonly Fact[]> {
	const origin = {
		compiler: "Parallax, from Voeten's roll calls",
		source: "doi:10.7910/DVN/LEJUQZ",
		licence: "cite the authors",
	};
	const newFact = newFacts(origin, context);
	const sessions = Map.groupBy([...rollCalls.values()].map(withDivision), ({ session }) => session);
	const states = [...new Set([...rollCalls.values()].flatMap(({ votes }) => [...votes.keys()]))].sort();
	for (const [index, state] of states.entries()) {
		for (const partner of states.slice(index + 1)) {
			if (!context.states.has(state) && !context.states.has(partner)) continue;
			const facts = [...sessions].flatMap(([session, calls]) => {
				const all = joint(calls, state, partner);
				if (all.a.length === 0) return [];
				const divided = joint(
					calls.filter(({ isDivided }) => isDivided),
					state,
					partner,
				);
				const note = `session ${session}; ${all.a.length} joint votes`;
				return voteFacts({ all, divided }, newFact, { state, partner, date: String(1945 + session), note });
			});
			if (facts.length > 0) yield facts;
		}
	}
}

function withDivision(rollCall: RollCall) {
	return {
		...rollCall,
		isDivided: new Set([...rollCall.votes.values()].filter((cast) => cast !== contradictory)).size > 1,
	};
}

function joint(calls: readonly RollCall[], state: string, partner: string): Portfolios {
	const a: number[] = [];
	const b: number[] = [];
	for (const { votes } of calls) {
		const [first, second] = [votes.get(state), votes.get(partner)];
		if (!first || !second) continue;
		a.push(first);
		b.push(second);
	}
	return { a, b };
}
