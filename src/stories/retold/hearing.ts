import { type Claim, type ClaimMention, sureMentions } from "../../model/audit.ts";
import { isAllDenied, turnedMention } from "../claims.ts";
import { isDenying } from "../predicates.ts";
import { isAhead, mentionOf, type Told } from "../told.ts";
import type { Candidate } from "./candidate.ts";
import { tellingFeatures } from "./features.ts";
import { type Field, sentenceKey } from "./field.ts";
import { nearTo } from "./near.ts";
import { type Sought, seek } from "./sought.ts";

/** What one outlet has that may tell a claim, each with what speaks for that. */
export interface Hearing {
	readonly outlet: string;
	/** Its mentions that are surely the claim's. */
	readonly sure: readonly Heard[];
	/** Events of its other sentences. */
	readonly maybe: readonly Heard[];
}

export interface Heard {
	readonly told: Told;
	readonly mention: ClaimMention;
	readonly features: readonly number[];
}

/**
 * Every outlet of a story, heard about one claim. It is known by what *other* outlets say where any does: what an outlet
 * itself says of it is held against that, too.
 */
export function listen(claim: Claim, outlets: readonly string[], field: Field): readonly Hearing[] {
	const sure = sureMentions(claim).flatMap((mention) => {
		const candidate = field.find(mention.article, mention.span);
		return candidate ? [{ mention, candidate }] : [];
	});
	const isNegative = isAllDenied(sure.map(({ candidate }) => candidate.told));
	return outlets.map((outlet): Hearing => {
		const [own, others] = partition(sure, ({ mention }) => mention.outlet === outlet);
		const known = (others.length > 0 ? others : own).map(({ candidate }) => candidate);
		const sought = seek(claim.statement, known);
		if (!sought) return { outlet, sure: [], maybe: [] };
		const { candidates, places } = field.of(outlet);
		// "Expelled envoys after Minsk allegedly shelled a post": the sentence tells it by one word, and its other event is another.
		const told = new Set(own.map(({ candidate }) => sentenceKey(candidate)));
		const maybe = nearTo(sought, candidates, places).filter(
			(one) => !told.has(sentenceKey(one)) && !one.told.isRefrained,
		);
		const featuresOf = (one: Candidate) => tellingFeatures(sought, one, field.usageOf);
		return {
			outlet,
			sure: own.map(({ mention, candidate }) => ({
				told: candidate.told,
				mention,
				features: featuresOf(candidate),
			})),
			maybe: maybe.map((one) => ({
				told: one.told,
				mention: asMention(one.told, sought, isNegative),
				features: featuresOf(one),
			})),
		};
	});
}

function partition<Item>(items: readonly Item[], test: (item: Item) => boolean): readonly [Item[], Item[]] {
	return [items.filter(test), items.filter((item) => !test(item))];
}

function asMention(told: Told, sought: Sought, isNegative: boolean): ClaimMention {
	const isDenial = isDenying(told.event.lemma) && !sought.roots.has(told.root);
	const cell = told.cell === "fact" && isOnlyAgreed(told, sought) ? "hedged" : told.cell;
	const asTold = isDenial
		? { ...told, cell: "denied" as const, own: false, value: -Math.abs(told.value) }
		: { ...told, cell };
	const mention = { ...mentionOf(asTold), origins: [] };
	return isNegative ? turnedMention(mention) : mention;
}

/** "Agreed on a deal for shells" as fact: not that shells were sold. */
function isOnlyAgreed(told: Told, { roots }: Sought): boolean {
	return told.mention.type === "AGREE" && !isAhead(told) && !roots.has(told.root);
}
