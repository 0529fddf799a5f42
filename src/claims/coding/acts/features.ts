import { conjuncts } from "../../actors/phrases.ts";
import { type Frame, frameOf, type Scene } from "../arguments.ts";
import { meantBy, typesAt, wordAt } from "../brief-types/words.ts";
import { casesOf, childrenBy, clauseOf } from "../tree.ts";
import type { Party } from "./parties.ts";

/** What a rule found at an event: parties by their codes, and the type of an entry of the lexicon; without one, roles alone. */
export interface RuledAct {
	readonly at: number;
	readonly type?: string;
	readonly sources: readonly string[];
	readonly targets: readonly string[];
}

/** What is known of a sentence before its events are given parties. */
export interface Known {
	readonly parties: readonly Party[];
	/** Words that are events. */
	readonly events: readonly number[];
	readonly ruled: readonly RuledAct[];
}

/** What speaks for or against that an event is an act between two, whoever they are. */
export function featuresOfAct(scene: Scene, at: number): readonly string[] {
	const { tree } = scene;
	const act = wordAt(scene, at);
	const token = tree.tokens[at];
	const pos = token?.upos ?? "";
	const above = token && token.head >= 0 ? wordAt(scene, token.head) : "root";
	const { subjects, objects, passive } = frameOf(scene, at);
	const types = typesAt(scene, at);
	const beside = childrenBy(tree, at, "aux", "mark", "advmod", "det", "cop").map((child) => tree.forms[child] ?? "");
	return distinct([
		"any",
		`act ${act} ${pos}`,
		`act ${tree.forms[at]}`,
		`act ${pos}`,
		`act is ${tree.relations[at]}`,
		`act is ${tree.relations[at]} ${pos} ${types.length > 0 ? "known" : ""}`,
		`act under ${tree.relations[at]} ${above}`,
		...meantBy(act).map((sense) => `act ${sense}`),
		...types.flatMap((type) => [`act ${type}`, `act ${type} ${pos}`]),
		...(types.length === 0 ? ["act unknown", `act unknown ${pos}`] : []),
		...(passive ? ["act passive"] : []),
		`act subj ${whoIs(scene, subjects)} obj ${whoIs(scene, objects)}`,
		...types.map((type) => `act ${type} subj ${whoIs(scene, subjects)} obj ${whoIs(scene, objects)}`),
		...beside.map((word) => `act with ${word}`),
		...objects.flatMap((object) => [
			`act ${act} obj ${wordAt(scene, object)}`,
			...typesAt(scene, object).map((type) => `act obj ${type}`),
			...types.map((type) => `act ${type} obj ${wordAt(scene, object)}`),
		]),
		...childrenBy(tree, at, "amod", "compound").map((child) => `act ${act} mod ${wordAt(scene, child)}`),
	]);
}

/** What speaks for or against that a party is its source ("s") or its target ("t"), whoever the other is. */
export function featuresOfRole(
	role: "s" | "t",
	scene: Scene,
	at: number,
	party: Party,
	{ parties }: Pick<Known, "parties">,
): readonly string[] {
	const { tree } = scene;
	const places = placesOf(scene, at, party);
	const act = wordAt(scene, at);
	const pos = tree.tokens[at]?.upos ?? "";
	const types = typesAt(scene, at);
	const side = party.head < at ? "before" : "after";
	const gap = Math.abs(party.head - at);
	const nearer = parties.filter(
		({ head, actor }) => actor.code !== party.actor.code && Math.abs(head - at) < gap && head < at === party.head < at,
	).length;
	const above = tree.tokens[party.head]?.head ?? -1;
	const word = above < 0 ? "root" : wordAt(scene, above);
	const { subjects, objects } = frameOf(scene, at);
	// "Iran said militias attacked": who acts is said, and is nobody with a code.
	const filled = whoIs(scene, role === "s" ? subjects : objects);
	return distinct([
		...places.flatMap((place) => [
			`${role} ${place}`,
			`${role} ${place} ${pos}`,
			`${role} ${place} ${side}`,
			`${role} ${place} ${party.kind}`,
			`${role} ${place} ${act}`,
			`${role} ${place} beside ${filled}`,
			...types.map((type) => `${role} ${place} ${type}`),
			`${role} ${place} under ${word}`,
			...(party.actor.sector ? [`${role} ${place} ${party.actor.sector}`] : []),
		]),
		`${role} ${party.kind}`,
		`${role} sector ${party.actor.sector ?? "none"}`,
		`${role} sector ${party.actor.sector ?? "none"} ${party.kind}`,
		...types.map((type) => `${role} ${party.actor.sector ?? "none"} ${type}`),
		`${role} ${side} ${Math.min(nearer, 3)} nearer`,
		...[3, 6, 10, 15, 25].filter((least) => gap > least).map((least) => `${role} ${side} far ${least}`),
		...(clauseOf(tree, party.head) === clauseOf(tree, at) ? [`${role} same clause`] : [`${role} other clause`]),
		`${role} form ${tree.forms[party.head]}`,
		...((tree.tokens[party.head]?.p ?? 1) < 0.6 ? [`${role} unsure`] : []),
	]);
}

/** All that speaks for or against that an event links these two: `linksIn` adds it up part by part. */
export function featuresOfLink(
	scene: Scene,
	at: number,
	source: Party,
	target: Party,
	known: Known,
): readonly string[] {
	return [
		...featuresOfAct(scene, at),
		...featuresOfRole("s", scene, at, source, known),
		...featuresOfRole("t", scene, at, target, known),
		...featuresOfPair(scene, at, source, target, known),
	];
}

/** What speaks for or against the two together. */
export function featuresOfPair(
	scene: Scene,
	at: number,
	source: Party,
	target: Party,
	known: Known,
): readonly string[] {
	return [
		...featuresOfPlaces(scene, at, placesOf(scene, at, source), placesOf(scene, at, target)),
		...featuresOfTwo(scene, source, target, known),
		...featuresOfRules(at, source.actor.code, target.actor.code, known.ruled),
	];
}

/** Where the two stand to an event, whoever they are. */
export function featuresOfPlaces(
	scene: Scene,
	at: number,
	sources: readonly string[],
	targets: readonly string[],
): readonly string[] {
	const act = wordAt(scene, at);
	const types = typesAt(scene, at);
	const pos = scene.tree.tokens[at]?.upos ?? "";
	const pairs = sources.flatMap((from) => targets.map((to) => `st ${from} ${to}`));
	return distinct(
		pairs.flatMap((pair) => [pair, `${pair} ${pos}`, ...types.map((type) => `${pair} ${type}`), `${pair} ${act}`]),
	);
}

/** Who the two are and how they stand to each other, at whatever event. */
export function featuresOfTwo(
	scene: Scene,
	source: Party,
	target: Party,
	{ parties, events }: Pick<Known, "parties" | "events">,
): readonly string[] {
	const [low, high] = [Math.min(source.head, target.head), Math.max(source.head, target.head)];
	const codes = new Set(parties.map(({ actor }) => actor.code));
	return [
		`order ${source.head < target.head}`,
		`parties ${Math.min(codes.size, 5)}`,
		`events ${Math.min(events.length, 6)}`,
		`events between ${Math.min(events.filter((event) => low < event && event < high).length, 4)}`,
		`sectors ${source.actor.sector ?? "none"} ${target.actor.sector ?? "none"}`,
		`kinds ${source.kind} ${target.kind}`,
		...(conjuncts(scene.tree, low).includes(high) ? ["coordinated"] : []),
		// The UN and a body of it.
		...(source.actor.code.slice(0, 3) === target.actor.code.slice(0, 3) ? ["akin"] : []),
		...[12, 20, 30, 45].filter((long) => scene.tree.tokens.length >= long).map((long) => `words ${long}`),
	];
}

/** What rules say of an event, and of others of its sentence, between two codes. */
export function featuresOfRules(
	at: number,
	source: string,
	target: string,
	ruled: readonly RuledAct[],
): readonly string[] {
	const nameOf = ({ type, sources, targets }: RuledAct): string => {
		const s = sources.includes(source) ? "s" : targets.includes(source) ? "t" : "-";
		const t = targets.includes(target) ? "t" : sources.includes(target) ? "s" : "-";
		return `${type ? "coded" : "loose"} ${s}${t}${targets.length === 0 ? " alone" : ""}`;
	};
	const own = ruled.filter((one) => one.at === at);
	const others = ruled.filter((one) => one.at !== at && one.type);
	return distinct([
		...own.flatMap((one) => [`ruled ${nameOf(one)}`, ...(one.type ? [`ruled ${nameOf(one)} ${one.type}`] : [])]),
		...(own.length === 0 ? ["ruled nothing"] : []),
		...others.map((one) => `beside ${nameOf(one)}`),
	]);
}

/** "Iran said militias attacked": somebody without a code acts, and then nobody else does; a missile is no somebody. */
function whoIs({ actors, s }: Scene, heads: readonly number[]): string {
	const found = heads.flatMap((head) => actors.at(s, head));
	if (heads.length === 0) return "nobody";
	return found.some(({ code }) => code !== "") ? "a party" : found.length > 0 ? "somebody" : "a thing";
}

function distinct(features: readonly string[]): readonly string[] {
	return [...new Set(features)];
}

const places = new WeakMap<Scene, Map<string, readonly string[]>>();

/** Where a party stands to an event: in its clause, inside of what does, in the clause above, or by what way through the tree. */
export function placesOf(scene: Scene, at: number, party: Party): readonly string[] {
	const read = places.get(scene) ?? new Map<string, readonly string[]>();
	places.set(scene, read);
	const key = `${at} ${party.head}`;
	const found = read.get(key) ?? readPlaces(scene, at, party);
	read.set(key, found);
	return found;
}

function readPlaces(scene: Scene, at: number, { head }: Party): readonly string[] {
	const { tree } = scene;
	if (head === at) return ["itself"];
	const found = [...slotsOf(scene, frameOf(scene, at), head)];
	let above = tree.tokens[at]?.head ?? -1;
	let way = tree.relations[at] ?? "";
	for (let height = 1; height <= 3 && above >= 0 && found.length === 0; height++) {
		found.push(...slotsOf(scene, frameOf(scene, above), head).map((slot) => `^${way} ${slot}`));
		if (above === head) found.push(`^${way} head`);
		way = `${way}^${tree.relations[above] ?? ""}`;
		above = tree.tokens[above]?.head ?? -1;
	}
	return found.length > 0 ? [...new Set(found)] : [wayTo(scene, at, head)];
}

/** "subj", "obj", "with", "own": the part of a frame that a word heads or is coordinated with; "obj>of": that is inside of it. */
function slotsOf(scene: Scene, frame: Frame, head: number): readonly string[] {
	const { tree } = scene;
	const parts: readonly (readonly [string, readonly number[]])[] = [
		["subj", frame.subjects],
		["obj", frame.objects],
		["iobj", frame.indirect],
		...frame.obliques,
		["own", childrenBy(tree, frame.at, "nmod:poss", "amod", "compound", "flat")],
	];
	const direct = parts.filter(([, heads]) => heads.some((one) => one === head || conjuncts(tree, one).includes(head)));
	if (direct.length > 0) return direct.map(([name]) => name);
	const upward = chainUp(scene, head);
	return parts.flatMap(([name, heads]) => {
		const inner = heads
			.flatMap((one) => [one, ...conjuncts(tree, one)])
			.find((one) => upward.has(one) && one !== frame.at);
		return inner === undefined ? [] : [`${name}>${upward.get(inner)}`];
	});
}

/** Of each word above `head`, by what way it is reached: "own", "of own". A clause of its own is not entered from below. */
function chainUp({ tree }: Scene, head: number): ReadonlyMap<number, string> {
	const found = new Map<number, string>();
	let way = "";
	for (let up = head, depth = 0; depth < 4; depth++) {
		const token = tree.tokens[up];
		if (!token || token.head < 0) break;
		const [word] = casesOf(tree, up);
		const relation = tree.relations[up] ?? "";
		const step = word ?? (/^(?:amod|compound|flat|nmod)$/.test(relation) ? "own" : relation);
		way = way === "" ? step : `${way} ${step}`;
		up = token.head;
		found.set(up, way);
	}
	return found;
}

function wayTo({ tree }: Scene, at: number, head: number): string {
	const ups: number[] = [];
	for (let up = at; up >= 0 && ups.length < 12; up = tree.tokens[up]?.head ?? -1) ups.push(up);
	const downs: number[] = [];
	for (let up = head; up >= 0 && downs.length < 12; up = tree.tokens[up]?.head ?? -1) {
		const meeting = ups.indexOf(up);
		if (meeting >= 0) {
			const climbed = ups.slice(0, meeting).map((one) => tree.relations[one]);
			const descended = downs.map((one) => casesOf(tree, one)[0] ?? tree.relations[one]).reverse();
			if (climbed.length + descended.length > 5)
				return `far ${Math.min(climbed.length, 4)} ${Math.min(descended.length, 4)}`;
			return `way ${climbed.join("^")} / ${descended.join(">")}`;
		}
		downs.push(up);
	}
	return "apart";
}
