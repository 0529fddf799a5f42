import { createHash } from "node:crypto";
import { type Claim, type ClaimMention, isCompared, isContestedBy, mentioning, surest } from "../model/audit.ts";
import { bands } from "../model/reading.ts";
import { commonest } from "./commonest.ts";
import type { Parties } from "./parties.ts";
import { resolveRelays } from "./relays.ts";
import { groupSame } from "./same-claims.ts";
import { isMutual } from "./sameness.ts";
import { type Evidence, standingOverTime } from "./standing.ts";
import { stateClaim } from "./statement.ts";
import { thresholds } from "./thresholds.ts";
import { certaintyOf, isDenial, isRecalled, type Mentioned, type Told } from "./told.ts";

/** Evidence of a mention, for a claim that says it happened. */
export type ToEvidence = (told: Mentioned) => Evidence;

/** The claims of a story: what its mentions say, each once, contested and most widely told first. */
export function buildClaims(
	told: readonly Mentioned[],
	outlets: readonly string[],
	evidenceOf: ToEvidence,
	parties: Parties,
): readonly Claim[] {
	const claims = groupSame(told)
		.map((group) => group.map((at) => told[at] as Mentioned))
		.filter(isWorthListing)
		.flatMap((mentions) => buildClaim(mentions, outlets, evidenceOf, parties) ?? [])
		.sort(byWeight);
	const compared = claims.filter(isCompared);
	const alone = claims.filter((claim) => !isCompared(claim));
	return [...compared.slice(0, thresholds.claims.most), ...alone.slice(0, thresholds.claims.mostAlone)];
}

/** Told by two outlets, or coded between two actors: an aside of one article is no claim to compare. */
function isWorthListing(mentions: readonly Told[]): boolean {
	if (!mentions.some(isCommitted)) return false;
	if (new Set(mentions.map(({ outlet }) => outlet)).size > 1) return mentions.some(hasSubstance);
	return mentions.some(
		({ mention, sources, targets }) => mention.type !== undefined && sources.length > 0 && targets.length > 0,
	);
}

/** "No nation should help him kill": nobody says that anybody does. */
function isCommitted(told: Told): boolean {
	return certaintyOf(told) >= 0.5;
}

/** Somebody or something besides the verb: "it happened" is told everywhere and says nothing. */
function hasSubstance({ subject, object, sources, targets }: Told): boolean {
	const named = (subject !== undefined && !subject.isPronoun) || sources.length > 0;
	return named && ((object !== undefined && !object.isPronoun) || targets.length > 0);
}

function buildClaim(
	told: readonly Mentioned[],
	outlets: readonly string[],
	evidenceOf: ToEvidence,
	parties: Parties,
): Claim | undefined {
	const isNegative = isAllDenied(told);
	const evidence = resolveRelays(told.map(evidenceOf)).map((one) => (isNegative ? turned(one) : one));
	const mentions = evidence.map(({ mention }) => mention);
	const first = told[0] as Told;
	const type = commonest(told.flatMap(({ mention }) => mention.type ?? []));
	const isOfBoth = told.some((one) => one.mention.type === type && isMutual(one));
	const source = commonest(told.flatMap(({ sources }) => sources));
	const others = (side: (one: Told) => readonly string[]) =>
		commonest(told.flatMap((one) => side(one).filter((code) => code !== source)));
	// "The two leaders met": both are sources, and each is the other's target.
	const target = others(({ targets }) => targets) ?? (isOfBoth ? others(({ sources }) => sources) : undefined);
	const sides = { ...(source && { source }), ...(target && { target }) };
	const statement = stateClaim(told, sides, isNegative, parties);
	if (statement === undefined) return undefined;
	return {
		id: claimId(first),
		statement,
		...(type !== undefined && { type }),
		...(source !== undefined && { source }),
		...(target !== undefined && { target }),
		...(told.every(isRecalled) && { recalled: true }),
		contested: isContested(mentions),
		standing: standingOverTime(evidence),
		outlets: countOutlets(mentions, outlets),
		mentions,
	};
}

/** What every mention denies is a claim that it did not happen: "Kim did not attend". */
export function isAllDenied(told: readonly Told[]): boolean {
	return told.every(isDenial);
}

function turned({ mention, said, ...rest }: Evidence): Evidence {
	return { ...rest, said: -said, mention: turnedMention(mention) };
}

/** Seen from the negative claim, who denies asserts. */
export function turnedMention(mention: ClaimMention): ClaimMention {
	const value = mention.value === 0 ? 0 : -mention.value;
	return { ...mention, value, cell: mention.own ? (value >= bands.certain ? "fact" : "hedged") : "attributed" };
}

function claimId({ article, event }: Told): string {
	const place = JSON.stringify([article.id, event.i, event.from]);
	return `claim-${createHash("sha256").update(place).digest("hex").slice(0, 12)}`;
}

/** Every outlet of the story once, by its surest mention. */
export function countOutlets(mentions: readonly ClaimMention[], outlets: readonly string[]): Claim["outlets"] {
	const counts = { fact: 0, attributed: 0, hedged: 0, denied: 0, silent: 0 };
	const byOutlet = Map.groupBy(mentions, ({ outlet }) => outlet);
	for (const outlet of outlets) {
		counts[surest((byOutlet.get(outlet) ?? []).map(({ cell }) => cell))]++;
	}
	return counts;
}

/**
 * Somebody asserts it for certain and somebody is less sure, or somebody holds it at all and somebody denies it: another
 * outlet, the same article, or a source on the record. Outlets that
 * only pass a statement on do not contest one that states it: both may have heard the same spokesman.
 */
function isContested(mentions: readonly ClaimMention[]): boolean {
	const asserting = mentions.filter(
		({ cell, value }) => cell === "fact" || (cell === "attributed" && value >= bands.certain),
	);
	const isDenied = mentions.some(({ cell }) => cell === "denied");
	const isHeld = mentions.some(({ cell, value }) => cell !== "denied" && value > 0);
	return (
		asserting.some((assertion) => mentions.some((doubt) => isContestedBy(assertion, doubt))) || (isDenied && isHeld)
	);
}

/** Contested first, then what most outlets tell; what they recall of earlier times comes after what the story is of. */
export function byWeight(a: Claim, b: Claim): number {
	return (
		Number(b.contested) - Number(a.contested) ||
		Number(a.recalled ?? false) - Number(b.recalled ?? false) ||
		mentioning(b.outlets) - mentioning(a.outlets) ||
		Number(b.type !== undefined) - Number(a.type !== undefined) ||
		b.mentions.length - a.mentions.length ||
		(a.id < b.id ? -1 : 1)
	);
}
