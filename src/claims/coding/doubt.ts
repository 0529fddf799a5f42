import { readFileSync } from "node:fs";
import { z } from "zod";
import { inPackage } from "../../places.ts";
import { type CodedClaim, evidenceOf } from "./evidence.ts";

/** Weights of what speaks for a claim and against it, learned from judged claims (`npm run train -- claims`; models/en/claims.CARD.md). */
const Doubt = z.object({
	about: z.string(),
	/** From what likelihood on a claim is coded. */
	least: z.number(),
	bias: z.number(),
	weights: z.record(z.string(), z.number()),
});

let loaded: z.infer<typeof Doubt> | undefined;

function doubt(): z.infer<typeof Doubt> {
	loaded ??= Doubt.parse(JSON.parse(readFileSync(inPackage("models", "en", "claims.json"), "utf8")));
	return loaded;
}

/** How likely a judge would find every part of the claim right. */
export function likelihoodOf(claim: CodedClaim): number {
	return likelihoodBy(doubt(), evidenceOf(claim));
}

/** Logistic sum of what is held for and against. */
export function likelihoodBy(
	{ bias, weights }: Pick<z.infer<typeof Doubt>, "bias" | "weights">,
	evidence: readonly string[],
): number {
	const sum = evidence.reduce((total, name) => total + (weights[name] ?? 0), bias);
	return 1 / (1 + Math.exp(-sum));
}

/** What each piece of evidence weighs, the strongest first; what weighs nothing is left out. */
export function weightsOf(evidence: readonly string[]): readonly (readonly [string, number])[] {
	const { weights } = doubt();
	return evidence
		.flatMap((name): readonly (readonly [string, number])[] => {
			const weight = weights[name] ?? 0;
			return weight === 0 ? [] : [[name, weight]];
		})
		.toSorted(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

/** From what likelihood on a claim is coded; below it its mention stays, without a type. */
export function least(): number {
	return doubt().least;
}
