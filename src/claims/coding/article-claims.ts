/** Claims of an article: at each event the likeliest that rules and the model of acts propose, if it is likely enough. */
import { type Actor, type EventMention, type Mention, ploverTypes } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { RuledAct, Told } from "./acts/features.ts";
import { type Act, actAt, type Link, linksIn, typesOf } from "./acts/index.ts";
import { type Party, partiesIn } from "./acts/parties.ts";
import { frameOf, isCoded, type Scene } from "./arguments.ts";
import { ruledOf } from "./brief-claims.ts";
import { type Coded, type Coder, distinctEvents, type Place } from "./coder.ts";
import type { Support } from "./evidence.ts";
import { bareTrigger } from "./lexicon.ts";
import { type Typed, toMention, typedBy, uncoded } from "./mention.ts";
import { withModes } from "./modes/model.ts";
import type { Roles } from "./roles.ts";
import { codedIn, uncodedIn } from "./ruled.ts";
import { spokenBy } from "./speaker.ts";
import { daysOf } from "./when.ts";

/** Below this an act is not proposed. */
const least = 0.05;

interface Proposal {
	readonly one: Coded;
	readonly typed: Typed;
	readonly support: Support;
}

interface Weighed {
	readonly mention: Mention;
	readonly at: number;
	readonly weight: number;
}

export function claimsOfArticle(coder: Coder, place: Place): readonly Mention[] {
	const { scene, eventAt } = place;
	const ruled = codedIn(coder, scene, eventAt);
	const loose = distinctEvents([...ruled, ...uncodedIn(coder, scene, eventAt)]);
	const days = daysOf(coder.article, scene);
	const weighed = proposalsIn(coder, place, ruled, loose).map(({ one, typed, support }): Weighed => {
		const mention = toMention(coder, place, one, days, typed);
		const event = coder.events[one.event] as EventMention;
		const match = one.match as NonNullable<Coded["match"]>;
		const claim = withModes({ article: coder.article, scene, event, match, mention, support }, coder.acts?.modes);
		return { mention: claim.mention, at: event.token, weight: coder.weigh(claim) };
	});
	const claims = likeliest(
		weighed.filter(({ weight }) => weight >= coder.least),
		scene,
	);
	const coded = new Set(claims.map(({ event }) => event));
	// What was said stays in the record with its words.
	const others = loose.filter(({ event }) => !coded.has(event));
	return [
		...claims.toSorted((a, b) => fromOf(coder, a) - fromOf(coder, b)),
		...others
			.map((one) => uncoded(toMention(coder, place, one, days, undefined)))
			.toSorted((a, b) => fromOf(coder, a) - fromOf(coder, b)),
	];
}

const fromOf = ({ events }: Coder, { event }: Mention): number => events[event]?.from ?? 0;

/** One claim an event, and one of two words that tell the same act: "launched strikes". */
function likeliest(weighed: readonly Weighed[], { tree }: Scene): readonly Mention[] {
	const kept: Weighed[] = [];
	for (const one of weighed.toSorted((a, b) => b.weight - a.weight || a.at - b.at)) {
		const isTold = kept.some(
			(other) =>
				other.at === one.at ||
				((tree.tokens[one.at]?.head === other.at || tree.tokens[other.at]?.head === one.at) &&
					samePartiesAndType(one.mention, other.mention)),
		);
		if (!isTold) kept.push(one);
	}
	return kept.map(({ mention }) => mention);
}

function samePartiesAndType(one: Mention, other: Mention): boolean {
	return (
		one.type === other.type && codes(one.source) === codes(other.source) && codes(one.target) === codes(other.target)
	);
}

/** What rules code, and what the model of acts reads where it differs from them; each with what the other says of it. */
function proposalsIn(
	coder: Coder,
	{ scene, eventAt }: Place,
	ruled: readonly Coded[],
	loose: readonly Coded[],
): readonly Proposal[] {
	const atOf = ({ event }: Coded): number => (coder.events[event] as EventMention).token;
	const told = toldIn(coder, { scene, eventAt }, loose);
	const links = coder.acts ? linksIn(scene, told, coder.acts) : [];
	const entries = ruled.flatMap((one) => ruledOf(coder, scene, one));
	const typesAt = new Map(
		told.events.map((at) => [at, coder.acts && isLinked(at) ? typesOf(scene, at, entries, coder.acts) : []]),
	);
	const acts = told.events.flatMap((at) => actAt(at, links, typesAt.get(at) ?? []) ?? []).filter(isProposed);
	const byRules = distinctEvents(ruled).map((one): Proposal => {
		const typed = typedBy(coder, scene, one) as Typed;
		const act = acts.find(({ at }) => at === atOf(one));
		const by = !act ? "rule" : isSame(one.roles, typed, act) ? "both" : "rule against act";
		return { one, typed, support: { by, told: 0, ...likelihoodsOf(atOf(one), one.roles, typed) } };
	});
	const byActs = acts.flatMap((act): readonly Proposal[] => {
		const rule = byRules.find(({ one }) => atOf(one) === act.at);
		if (rule?.support.by === "both") return [];
		const { type, link, typed } = act;
		const frame = rule?.one.frame ?? frameOf(scene, act.at);
		const match = { trigger: bareTrigger(type, scene.tree.tokens[act.at] as Token), frame, nouns: [] };
		const one = { event: eventAt.get(act.at) as number, frame, roles: rolesIn(act), match };
		return [{ one, typed: { type }, support: { by: rule ? "act against rule" : "act", link, typed, told: 0 } }];
	});
	return [...byRules, ...byActs];

	function isLinked(at: number): boolean {
		return links.some((link) => link.at === at && link.likelihood >= least) || ruled.some((one) => atOf(one) === at);
	}

	function likelihoodsOf(at: number, roles: Roles, { type }: Typed): Pick<Support, "link" | "typed"> {
		const told = links.filter(
			(link) => link.at === at && (isOf(link, roles) || (isMutual(type) && isOf(turned(link), roles))),
		);
		const typed = typesAt.get(at)?.[ploverTypes.indexOf(type)] ?? 0;
		return { link: Math.max(0, ...told.map(({ likelihood }) => likelihood)), typed };
	}
}

const isProposed = ({ link, typed }: Act): boolean => link >= least && link * typed >= least / 2;

/** What is known of a sentence before the model of acts looks at it. */
export function toldIn(coder: Coder, { scene, eventAt }: Place, loose: readonly Coded[]): Told {
	const codesOf = (some: readonly Actor[]): readonly string[] => some.filter(isCoded).map(({ code }) => code);
	return {
		parties: partiesIn(scene, (at) => spokenBy(coder, scene, at)),
		events: [...eventAt.keys()],
		ruled: loose.map((one): RuledAct => {
			const { type } = typedBy(coder, scene, one) ?? {};
			const at = (coder.events[one.event] as EventMention).token;
			return { at, ...(type && { type }), sources: codesOf(one.roles.source), targets: codesOf(one.roles.target) };
		}),
	};
}

const rolesIn = ({ source, target }: Act): Roles => ({
	source: source.map(({ actor }) => actor),
	target: target.map(({ actor }) => actor),
});

/** Done by both at once, in whatever order they are told. */
const isMutual = (type: Mention["type"]): boolean => type === "AGREE" || type === "CONSULT" || type === "COOPERATE";

/** Two sources without a target did it to each other. */
function isOf({ source, target }: Pick<Link, "source" | "target">, roles: Roles): boolean {
	const has = (actors: readonly Actor[], { actor }: Party): boolean => actors.some(({ code }) => code === actor.code);
	return has(roles.source, source) && has(roles.target.length > 0 ? roles.target : roles.source, target);
}

const turned = ({ source, target }: Link) => ({ source: target, target: source });

function isSame(roles: Roles, { type }: Typed, act: Act): boolean {
	if (type !== act.type) return false;
	const own = rolesIn(act);
	if (isMutual(type)) return allCodes(roles) === allCodes(own);
	return codes(roles.source) === codes(own.source) && codes(roles.target) === codes(own.target);
}

const allCodes = ({ source, target }: Roles): string => codes([...source, ...target]);
const codes = (actors: readonly Actor[] = []): string => [...new Set(actors.map(({ code }) => code))].sort().join("+");
