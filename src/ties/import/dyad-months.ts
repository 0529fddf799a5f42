import type { Fact } from "../fact.ts";
import type { NewFact } from "./new-fact.ts";

/**
 * Sums of event weights by ordered pair and month, in flat arrays: a few dozen bytes a cell, however many events there are.
 * All of GDELT is some three million cells.
 */
export interface DyadMonths {
	readonly add: (from: string, to: string, month: number, weight: number) => void;
	readonly groups: (newFact: NewFact, scope: string) => Iterable<readonly Fact[]>;
}

/** Months are counted from the year nought: 2023-09 is 2023 · 12 + 8. */
export function monthOf(year: number, month: number): number {
	return year * 12 + month - 1;
}

const monthsPerPair = 1 << 16;
const statesPerSide = 1 << 11;

export function newDyadMonths(): DyadMonths {
	const numbers = new Map<string, number>();
	const slots = new Map<number, number>();
	let [cooperation, conflict, events] = [new Float64Array(1024), new Float64Array(1024), new Uint32Array(1024)];

	function numberOf(state: string): number {
		const known = numbers.get(state);
		if (known !== undefined) return known;
		numbers.set(state, numbers.size);
		return numbers.size - 1;
	}

	function newSlot(key: number): number {
		const slot = slots.size;
		slots.set(key, slot);
		if (slot === events.length) {
			cooperation = grown(cooperation, new Float64Array(2 * slot));
			conflict = grown(conflict, new Float64Array(2 * slot));
			events = grown(events, new Uint32Array(2 * slot));
		}
		return slot;
	}

	return {
		add: (from, to, month, weight) => {
			const key = (numberOf(from) * statesPerSide + numberOf(to)) * monthsPerPair + month;
			const slot = slots.get(key) ?? newSlot(key);
			events[slot] = (events[slot] ?? 0) + 1;
			if (weight > 0) cooperation[slot] = (cooperation[slot] ?? 0) + weight;
			else conflict[slot] = (conflict[slot] ?? 0) + weight;
		},
		groups: function* (newFact, scope) {
			const names = [...numbers.keys()];
			let [pair, facts]: [number, Fact[]] = [-1, []];
			for (const key of Float64Array.from(slots.keys()).sort()) {
				const slot = slots.get(key) ?? 0;
				const pairKey = Math.floor(key / monthsPerPair);
				if (pairKey !== pair && facts.length > 0) {
					yield facts;
					facts = [];
				}
				pair = pairKey;
				const cell = { events: events[slot] ?? 0, net: (cooperation[slot] ?? 0) + (conflict[slot] ?? 0) };
				const base = {
					state: names[Math.floor(pairKey / statesPerSide)] ?? "",
					partner: names[pairKey % statesPerSide] ?? "",
					date: textOf(key % monthsPerPair),
					scope,
				};
				facts.push(...cellFacts(cell, base, newFact));
			}
			if (facts.length > 0) yield facts;
		},
	};
}

interface Base {
	readonly state: string;
	readonly partner: string;
	readonly date: string;
	readonly scope: string;
}

function cellFacts({ events, net }: { events: number; net: number }, base: Base, newFact: NewFact): readonly Fact[] {
	return [
		newFact({ ...base, series: "event-count", value: events, unit: "events" }),
		newFact({ ...base, series: "net-cooperation", value: round(net), unit: "goldstein" }),
		newFact({ ...base, series: "mean-cooperation", value: round(net / events), unit: "goldstein" }),
	];
}

function round(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function textOf(month: number): string {
	return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function grown<T extends Float64Array | Uint32Array>(from: T, to: T): T {
	to.set(from);
	return to;
}
