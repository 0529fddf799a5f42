import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { agreementWithoutAbstentions, exactAgreement, threePointAgreement, withoutUnanimous } from "./agreement.ts";
import { alignmentIndex } from "./alignment.ts";
import { changePoints } from "./change-points.ts";
import { concentration, concentrationBounds } from "./concentration.ts";
import { dependence, dyadDependence } from "./dependence.ts";
import { idealPointDistance } from "./ideal-point-distance.ts";
import { gapBetween, overlaps, quotient, roundedTo } from "./interval.ts";
import { kappa } from "./kappa.ts";
import { netCooperation } from "./net-cooperation.ts";
import { scottsPi } from "./pi.ts";
import { jointChoices, type Portfolios } from "./portfolio.ts";
import { sScore } from "./s-score.ts";
import { salienceOf } from "./salience.ts";
import { partnerShare, partnerShareInterval } from "./share.ts";
import { tauB } from "./tau-b.ts";

const portfolios: fc.Arbitrary<Portfolios> = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: 60 })
	.map((pairs) => ({ a: pairs.map(([a]) => a), b: pairs.map(([, b]) => b) }));

const similarity: Readonly<Record<string, readonly [(p: Portfolios) => number, number, number]>> = {
	"exact match": [exactAgreement, 0, 1],
	"three-point": [threePointAgreement, 0, 1],
	"no abstentions": [agreementWithoutAbstentions, 0, 1],
	S: [(p) => sScore(p, { distance: "absolute", range: 2 }), -1, 1],
	"S squared": [(p) => sScore(p, { distance: "squared", range: 2 }), -1, 1],
	kappa: [(p) => kappa(p, "squared"), -1, 1],
	pi: [scottsPi, -1, 1],
	"tau-b": [tauB, -1, 1],
	alignment: [(p) => alignmentIndex(p, 2), -1, 1],
};

const isSame = (a: number, b: number) => (Number.isNaN(a) ? Number.isNaN(b) : Math.abs(a - b) < 1e-9);

describe("likeness of two portfolios", () => {
	for (const [name, [measure, low, high]] of Object.entries(similarity)) {
		it(`${name} stays within ${low} to ${high}, is symmetric, and does not mind the order of questions`, () => {
			fc.assert(
				fc.property(portfolios, (p) => {
					const value = measure(p);
					const order = p.a.map((_, index) => index).reverse();
					const permuted = { a: order.map((i) => p.a[i] ?? 0), b: order.map((i) => p.b[i] ?? 0) };
					const isWithin = Number.isNaN(value) || (value >= low - 1e-9 && value <= high + 1e-9);
					return isWithin && isSame(value, measure({ a: p.b, b: p.a })) && isSame(value, measure(permuted));
				}),
			);
		});
	}

	it("is 1 for two states that always choose alike", () => {
		const alike = { a: [1, 2, 3, 1], b: [1, 2, 3, 1] };
		const values = Object.entries(similarity).map(([name, [measure]]) => [name, Number(measure(alike).toFixed(4))]);
		assert.deepEqual(Object.fromEntries(values), {
			"exact match": 1,
			"three-point": 1,
			"no abstentions": 1,
			S: 1,
			"S squared": 1,
			kappa: 1,
			pi: 1,
			"tau-b": 1,
			alignment: 0.6875,
		});
	});

	it("counts only questions that both answered", () => {
		assert.deepEqual(jointChoices([1, undefined, 3], [2, 2, undefined]), { a: [1], b: [2] });
	});

	it("drops roll calls on which all agreed", () => {
		assert.deepEqual(withoutUnanimous([{ votes: [1, 1, 1] }, { votes: [1, 3] }]), [{ votes: [1, 3] }]);
	});
});

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe("trade", () => {
	it("shares of one state sum to one, and concentration lies between 1/n and 1", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 40 }), (values) => {
				const total = values.reduce((sum, value) => sum + value, 0);
				const shares = values.map((value) => partnerShare(value, total));
				const hhi = concentration(shares);
				const bounds = concentrationBounds(Math.max(...shares));
				return (
					hhi >= 1 / values.length - 1e-9 && hhi <= 1 + 1e-9 && hhi >= bounds.low - 1e-9 && hhi <= bounds.high + 1e-9
				);
			}),
		);
	});

	it("knows concentration within bounds from the largest share alone", () => {
		const { low, high } = concentrationBounds(0.967);
		assert.deepEqual([low.toFixed(6), high.toFixed(6)], ["0.935089", "0.936178"]);
	});

	it("finds 96.7 % within KOTRA's rounded inputs, though their quotient prints as 96.6", () => {
		const inputs = partnerShareInterval(roundedTo(1532.49, 2), roundedTo(1585.61, 2));
		const percent = { low: 100 * inputs.low, high: 100 * inputs.high };
		assert.equal((100 * partnerShare(1532.49, 1585.61)).toFixed(4), "96.6499");
		assert.equal(overlaps(percent, roundedTo(96.7, 1)), true);
		assert.equal(overlaps(percent, roundedTo(96.8, 1)), false);
	});

	it("keeps neighbouring printed numbers apart, and lets an exact one lie on an end", () => {
		assert.equal(overlaps(roundedTo(96.6, 1), roundedTo(96.7, 1)), false);
		assert.equal(overlaps({ low: 95, high: 95 }, { low: 95, high: 96 }), true);
		assert.equal(overlaps({ low: 95, high: Number.POSITIVE_INFINITY }, roundedTo(96.7, 1)), true);
	});

	it("measures the gap of intervals with its sign", () => {
		assert.equal(gapBetween({ low: 1, high: 2 }, { low: 3, high: 4 }), -1);
		assert.equal(gapBetween({ low: 3, high: 4 }, { low: 1, high: 2 }), 1);
		assert.equal(gapBetween({ low: 1, high: 3 }, { low: 2, high: 4 }), 0);
		assert.deepEqual(quotient({ low: 1, high: 2 }, { low: 2, high: 4 }), { low: 0.25, high: 1 });
	});

	it("takes the weaker link as the dyad's dependence", () => {
		assert.equal(dyadDependence(dependence(50, 100), dependence(50, 1000)), 0.05);
	});

	it("keeps Barbieri's three measures within 0 and 1, alike from both ends", () => {
		fc.assert(
			fc.property(fraction, fraction, (a, b) => {
				const here = salienceOf(a, b);
				const there = salienceOf(b, a);
				const all = [here.salience, here.symmetry, here.interdependence];
				return all.every((value) => value >= 0 && value <= 1) && isSame(here.interdependence, there.interdependence);
			}),
		);
		const { salience, symmetry, interdependence } = salienceOf(0.04, 0.01);
		assert.deepEqual(
			[salience, symmetry, interdependence].map((value) => Number(value.toFixed(6))),
			[0.02, 0.97, 0.0194],
		);
	});
});

describe("net cooperation", () => {
	it("keeps cooperation and conflict apart and sums them", () => {
		assert.deepEqual(netCooperation([1, 2.5, -4, 0]), {
			events: 4,
			cooperation: 3.5,
			conflict: -4,
			net: -0.5,
			mean: -0.125,
		});
	});
	it("is a distance for ideal points", () =>
		assert.equal(idealPointDistance(-0.5, 1.5), idealPointDistance(1.5, -0.5)));
});

describe("change points", () => {
	const noise = [0.2, -0.1, 0.1, -0.2, 0.15, -0.15, 0.05, -0.05];
	const step = [...noise.map((value) => 10 + value), ...noise.map((value) => 20 + value)];

	it("finds a step at its place, with its two levels", () => {
		const shape = changePoints(step);
		assert.equal(shape.kind, "changes");
		assert.deepEqual(shape.kind === "changes" && shape.changes.map(({ index, low, high }) => ({ index, low, high })), [
			{ index: 8, low: 8, high: 8 },
		]);
	});

	it("gives a wider interval where the step is small against the noise", () => {
		const loud = noise.map((value) => 6 * value);
		const shape = changePoints([...loud, ...loud.map((value) => value + 2)]);
		assert.equal(shape.kind, "changes");
		const [change] = shape.kind === "changes" ? shape.changes : [];
		assert.ok(change && change.low < change.high && change.low <= 8 && change.high >= 8, JSON.stringify(change));
	});

	it("calls a steady rise a trend, and noise a level", () => {
		assert.equal(changePoints(Array.from({ length: 20 }, (_, year) => year + (noise[year % 8] ?? 0))).kind, "trend");
		assert.equal(changePoints([...noise, ...noise]).kind, "level");
		assert.deepEqual(changePoints([5, 5, 5]), { kind: "level", mean: 5 });
	});

	it("finds the same places when the values are scaled or shifted", () => {
		const places = (values: readonly number[]) => {
			const shape = changePoints(values);
			return shape.kind === "changes" ? shape.changes.map(({ index }) => index) : shape.kind;
		};
		assert.deepEqual(places(step.map((value) => 100 * value + 7)), places(step));
	});

	it("does not take one odd value for a change of level", () => {
		assert.equal(changePoints([1, 1.1, 0.9, 1, 9, 1, 1.1, 0.9, 1, 1]).kind, "level");
	});
});
