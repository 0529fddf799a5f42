import { type Senses as Row, sensesOf as rowOf } from "../../word-senses.ts";

/** Senses of a word, of words derived from it, and those just above: "acquire" meets "acquisition", "murder" is a killing. */
interface Senses {
	readonly own: ReadonlySet<number>;
	readonly derived: ReadonlySet<number>;
	readonly above: ReadonlySet<number>;
	/** All of these: most words do not meet in any way. */
	readonly all: ReadonlySet<number>;
}

const built = new Map<string, Senses>();

function sensesOf(lemma: string): Senses {
	const known = built.get(lemma);
	if (known) return known;
	const senses = toSenses(rowOf(lemma));
	built.set(lemma, senses);
	return senses;
}

function toSenses([own, derived, above]: Row): Senses {
	return {
		own: new Set(own),
		derived: new Set(derived),
		above: new Set(above),
		all: new Set([own, derived, above].flat()),
	};
}

/** How two words meet: in a sense, by derivation, one above the other, under one sense; 1 or 0 each. */
export function meetingOf(a: string, b: string): readonly number[] {
	if (a === b) return [1, 1, 1, 0];
	const [left, right] = [sensesOf(a), sensesOf(b)];
	if (!meet(left.all, right.all)) return [0, 0, 0, 0];
	const isShared = meet(left.own, right.own);
	const isDerived = meet(left.derived, right.own) || meet(left.own, right.derived) || meet(left.derived, right.derived);
	const isAbove =
		meet(left.above, right.own) ||
		meet(left.own, right.above) ||
		meet(left.above, right.derived) ||
		meet(left.derived, right.above);
	return [isShared, isDerived, isAbove, meet(left.above, right.above)].map(Number);
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
	return !a.isDisjointFrom(b);
}
