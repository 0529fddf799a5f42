import { bands } from "../../model/reading.ts";
import type { Sentence, Text } from "../../model/text.ts";
import { childrenOf, relationOf, treeOf } from "../coding/tree.ts";
import type { PlacedEvent } from "../events.ts";
import { type Context, isOpen } from "./context.ts";

const tags = ["VERB", "NOUN", "ADJ", "PROPN", "AUX"];
const relations =
	"root ccomp xcomp advcl acl acl:relcl conj parataxis nsubj nsubj:pass obj obl nmod nmod:poss amod compound csubj appos aux cop advmod".split(
		" ",
	);
/** Names of the rules that may stand among an event's cues; one column each. */
const rules =
	"negation modal future hedge hearsay approximator condition purpose relative participle granted definite topic aim question whether until before contrary as-if implicative aspect intention expectation commitment directive need appearance ability readiness likelihood belief claim report report-say report-claim report-fact report-deny report-think report-want report-ask reported factive evidence denial fear open habit causative permission headline-infinitive duty decision counterfactual existence false few any report-know report-wish".split(
		" ",
	);
const tenses = ["past", "present", "future", "none"];
const forms = [
	"VerbForm=Inf",
	"VerbForm=Ger",
	"VerbForm=Part",
	"Tense=Past",
	"Tense=Pres",
	"Mood=Imp",
	"Person=1",
	"Person=2",
];

/** Columns that the rules and the tree give. */
const denseColumns = 16 + tags.length + relations.length + rules.length + tenses.length + forms.length + 4;

/**
 * Columns of an event for an encoder of this width: its own state, its head's, its cues', its sentence's; then the
 * rules'. Rounded up, because the kernel works on eight at a time.
 */
export const columnsOf = (width: number): number => (4 * width + denseColumns + 7) & ~7;

/** Writes an event's features into `out` at `from`; all lie within −1..1. */
export function writeFeatures(
	text: Text,
	event: PlacedEvent,
	context: Context,
	held: number,
	out: Float32Array,
	from: number,
): void {
	const sentence = text.sentences[event.sentence] as Sentence;
	const width = (sentence.states?.length ?? 0) / sentence.tokens.length;
	out.fill(0, from, from + columnsOf(width));
	addState(sentence, event.token, width, 1, out, from);
	const head = sentence.tokens[event.token]?.head ?? -1;
	if (head >= 0) addState(sentence, head, width, 1, out, from + width);
	const cues = [...new Set(context.cues.map((cue) => cue.from))];
	for (const cue of cues) addState(sentence, cue, width, 1 / cues.length, out, from + 2 * width);
	out.set(meanState(sentence, width), from + 3 * width);
	writeDense(sentence, event, context, held, out.subarray(from + 4 * width, from + 4 * width + denseColumns));
}

const means = new WeakMap<Sentence, Float32Array>();

/** Mean of a sentence's states, made once for all its events. */
export function meanState(sentence: Sentence, width: number): Float32Array {
	const known = means.get(sentence);
	if (known) return known;
	const mean = new Float32Array(width);
	const { length } = sentence.tokens;
	for (let t = 0; t < length; t++) addState(sentence, t, width, 1 / length, mean, 0);
	means.set(sentence, mean);
	return mean;
}

function addState(sentence: Sentence, at: number, width: number, share: number, out: Float32Array, from: number): void {
	const states = sentence.states;
	if (!states) return;
	for (let c = 0; c < width; c++) out[from + c] = (out[from + c] ?? 0) + share * (states[at * width + c] ?? 0);
}

/** Into columns that are all 0. */
function writeDense(sentence: Sentence, event: PlacedEvent, context: Context, held: number, out: Float32Array): void {
	const tree = treeOf(sentence);
	const token = sentence.tokens[event.token];
	if (!token) return;
	const children = childrenOf(tree, event.token).map((child) => sentence.tokens[child]?.deprel ?? "");
	const { length } = sentence.tokens;
	const flag = (is: boolean): number => (is ? 1 : 0);
	const values = [
		context.value / 3,
		Math.abs(context.value) / 3,
		context.base / 3,
		flag(context.presupposed),
		flag(context.value >= bands.certain),
		flag(isOpen(context.value)),
		flag(context.value <= -1),
		Math.min(context.cues.length, 4) / 4,
		Math.min(held, 2) / 2,
		Math.min(length, 60) / 60,
		event.token / length,
		flag(sentence.tokens.at(-1)?.form === "?"),
		Math.min(depthOf(sentence, event.token), 8) / 8,
		flag(children.some((relation) => relation.startsWith("nsubj"))),
		flag(children.includes("obj")),
		flag(children.some((relation) => relation.startsWith("aux"))),
	];
	const last = [
		...forms.map((form) => flag(token.feats.includes(form))),
		flag(children.includes("cop")),
		flag(children.includes("mark")),
		flag(relationOf(token) === "root"),
		flag(/^[A-Z]/.test(token.form)),
	];
	out.set(values);
	let from = values.length;
	for (const [names, found] of [
		[tags, [token.upos]],
		[relations, [token.deprel]],
		[rules, context.cues.map(({ rule }) => rule)],
		[tenses, [event.tense]],
	] as const) {
		for (const name of found) if (names.includes(name)) out[from + names.indexOf(name)] = 1;
		from += names.length;
	}
	out.set(last, from);
}

function depthOf(sentence: Sentence, at: number): number {
	let depth = 0;
	for (let next = sentence.tokens[at]?.head ?? -1; next >= 0 && depth < 8; next = sentence.tokens[next]?.head ?? -1)
		depth++;
	return depth;
}
