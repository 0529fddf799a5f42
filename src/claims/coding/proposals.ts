/** What is proposed at the events of a sentence of an article: by rules, and by the model of acts where it differs from them. */
import { type Actor, type EventMention, isMutualType, ploverTypes } from "../../model/reading.ts";
import type { Token } from "../../model/text.ts";
import type { Known, RuledAct } from "./acts/features.ts";
import { type Act, actOf, type Link, linksIn, typesOf } from "./acts/index.ts";
import type { ActModel } from "./acts/model.ts";
import { type Party, partiesIn } from "./acts/parties.ts";
import { frameOf, isCoded, type Scene } from "./arguments.ts";
import { ruledOf } from "./brief-claims.ts";
import type { Ruled } from "./brief-types/features.ts";
import { type Coded, type Coder, distinctEvents, type Place } from "./coder.ts";
import type { Support } from "./evidence.ts";
import { bareTrigger } from "./lexicon.ts";
import type { Match } from "./match.ts";
import { type Typed, typedBy } from "./mention.ts";
import type { Roles } from "./roles.ts";
import { spokenBy } from "./speaker.ts";

export interface Proposal {
	readonly coded: Coded & { readonly match: Match };
	readonly typed: Typed;
	readonly support: Support;
}

/** Below this the model says nothing of an event. */
const least = 0.05;
/** Nor is it worth weighing below this, by link and type: of the claims of 300 articles that are sure enough none had less than .27. */
const leastWeighed = 0.15;

/** What an act is in an event's words, as far as the model of acts reads it. */
interface Readings {
	readonly linksAt: ReadonlyMap<number, readonly Link[]>;
	/** In the order of `ploverTypes`; of events that likely link nobody none. */
	readonly typesAt: ReadonlyMap<number, readonly number[]>;
	readonly acts: readonly Act[];
}

/** At most one of the rules and one of the model an event, each with what the model says of it. */
export function proposalsIn(
	coder: Coder,
	place: Place,
	ruled: readonly Coded[],
	loose: readonly Coded[],
): readonly Proposal[] {
	const { scene } = place;
	const known = knownIn(coder, place, loose);
	const entries = ruled.flatMap((one) => ruledOf(coder, scene, one));
	const readings = readingsBy(coder.acts, scene, known, entries);
	const byRules = distinctEvents(ruled).flatMap((one) => ofRule(coder, scene, one, readings));
	const byActs = readings.acts.flatMap((act) => {
		const rule = byRules.find(({ coded }) => tokenOf(coder, coded) === act.at);
		const isIdle = rule?.support.by === "both" || act.link * act.typed < leastWeighed;
		return isIdle ? [] : ofAct(place, act, rule);
	});
	return [...byRules, ...byActs];
}

/** What is known of a sentence before the model of acts looks at it. */
export function knownIn(coder: Coder, { scene, eventAt }: Place, loose: readonly Coded[]): Known {
	const codes = (some: readonly Actor[]): readonly string[] => some.filter(isCoded).map(({ code }) => code);
	return {
		parties: partiesIn(scene, (at) => spokenBy(coder, scene, at)),
		events: [...eventAt.keys()],
		ruled: loose.map((one): RuledAct => {
			const { type } = typedBy(coder, scene, one) ?? {};
			const { source, target } = one.roles;
			return { at: tokenOf(coder, one), ...(type && { type }), sources: codes(source), targets: codes(target) };
		}),
	};
}

const tokenOf = ({ events }: Coder, { event }: Coded): number => (events[event] as EventMention).token;

function readingsBy(model: ActModel | undefined, scene: Scene, known: Known, entries: readonly Ruled[]): Readings {
	if (!model) return { linksAt: new Map(), typesAt: new Map(), acts: [] };
	const linksAt = Map.groupBy(linksIn(scene, known, model), ({ at }) => at);
	const isWorthTyping = (at: number): boolean =>
		linksAt.get(at)?.some(({ likelihood }) => likelihood >= least) || entries.some((entry) => entry.at === at);
	const typesAt = new Map(
		known.events.filter(isWorthTyping).map((at) => [at, typesOf(scene, at, entries, model)] as const),
	);
	const acts = known.events.flatMap((at) => actOf(linksAt.get(at) ?? [], typesAt.get(at) ?? []) ?? []);
	return { linksAt, typesAt, acts: acts.filter(({ link, typed }) => link >= least && link * typed >= least / 2) };
}

function ofRule(coder: Coder, scene: Scene, one: Coded, { linksAt, typesAt, acts }: Readings): readonly Proposal[] {
	const typed = typedBy(coder, scene, one);
	if (!one.match || !typed) return [];
	const at = tokenOf(coder, one);
	const act = acts.find((other) => other.at === at);
	const own = (linksAt.get(at) ?? []).filter((link) => isBetween(link, one.roles, typed));
	return [
		{
			coded: { ...one, match: one.match },
			typed,
			support: {
				by: !act ? "rule" : isSame(one.roles, typed, act) ? "both" : "rule against act",
				link: Math.max(0, ...own.map(({ likelihood }) => likelihood)),
				typed: typesAt.get(at)?.[ploverTypes.indexOf(typed.type)] ?? 0,
				inModes: 0,
			},
		},
	];
}

function ofAct({ scene, eventAt }: Place, act: Act, rule: Proposal | undefined): Proposal {
	const { at, type, link, typed } = act;
	const frame = rule?.coded.frame ?? frameOf(scene, at);
	const match = { trigger: bareTrigger(type, scene.tree.tokens[at] as Token), frame, nouns: [] };
	return {
		coded: { event: eventAt.get(at) as number, frame, roles: rolesOf(act), match },
		typed: { type },
		support: { by: rule ? "act against rule" : "act", link, typed, inModes: 0 },
	};
}

const rolesOf = ({ source, target }: Act): Roles => ({
	source: source.map(({ actor }) => actor),
	target: target.map(({ actor }) => actor),
});

/** A link of one who does it to one to whom it is done; two sources without a target did it to each other. */
function isBetween({ source, target }: Link, roles: Roles, { type }: Typed): boolean {
	const has = (actors: readonly Actor[], { actor }: Party): boolean => actors.some(({ code }) => code === actor.code);
	const others = roles.target.length > 0 ? roles.target : roles.source;
	const isStraight = has(roles.source, source) && has(others, target);
	return isStraight || (isMutualType(type) && has(roles.source, target) && has(others, source));
}

function isSame(roles: Roles, { type }: Typed, act: Act): boolean {
	const own = rolesOf(act);
	if (type !== act.type) return false;
	if (isMutualType(type))
		return codesOf([...roles.source, ...roles.target]) === codesOf([...own.source, ...own.target]);
	return codesOf(roles.source) === codesOf(own.source) && codesOf(roles.target) === codesOf(own.target);
}

/** One name for the same codes in whatever order. */
export const codesOf = (actors: readonly Actor[] = []): string =>
	[...new Set(actors.map(({ code }) => code))].sort().join("+");
