import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { inPackage } from "../../places.ts";
import { agreementWithoutAbstentions, exactAgreement, threePointAgreement } from "./agreement.ts";
import { alignmentIndex } from "./alignment.ts";
import { kappa } from "./kappa.ts";
import { netCooperation } from "./net-cooperation.ts";
import { scottsPi } from "./pi.ts";
import { jointChoices, type Portfolios } from "./portfolio.ts";
import { sScore } from "./s-score.ts";
import { tauB } from "./tau-b.ts";

/** Published values that may not be shipped lie beside the repository; without them the test says so and is skipped. */
const golden = inPackage("..", "shared", "ties");
const isThere = (file: string) => (existsSync(join(golden, file)) ? false : `${file} is not beside the repository`);
const rowsOf = (file: string): Record<string, string>[] =>
	parse(readFileSync(join(golden, file), "utf8"), { columns: true });

function assertNear(actual: number, expected: number, tolerance: number, what: string): void {
	assert.ok(Math.abs(actual - expected) <= tolerance, `${what}: ${actual}, expected ${expected} within ${tolerance}`);
}

/** Facts of alliance ties of Germany and Russia in 1914, in the order of table 6: weight, Germany, Russia. */
const alliances1914: readonly (readonly [number, number, number])[] = [
	[0.25, 3, 0],
	[0.21, 0, 3],
	[0.2, 0, 1],
	[0.08, 0, 3],
	[0.08, 3, 0],
	[0.05, 3, 1],
	[0.03, 0, 0],
	[0.03, 0, 0],
	[0.02, 0, 0],
	[0.01, 0, 0],
	[0.01, 0, 0],
	[0.01, 3, 0],
	[0.01, 0, 0],
	[0.01, 0, 0],
	[0, 0, 0],
	[0, 0, 0],
	[0, 0, 0],
	[0, 0, 0],
	[0, 0, 0],
	[0, 0, 0],
];

describe("Signorino & Ritter 1999, table 6: Germany and Russia, 1914", () => {
	const portfolios: Portfolios = {
		a: alliances1914.map(([, germany]) => germany),
		b: alliances1914.map(([, , russia]) => russia),
	};
	const weights = alliances1914.map(([weight]) => weight);
	const published: readonly (readonly [string, number, number])[] = [
		["S, absolute", sScore(portfolios, { distance: "absolute", range: 3 }), 0.4],
		["S, squared", sScore(portfolios, { distance: "squared", range: 3 }), 0.4444444],
		["S, absolute, weighted", sScore(portfolios, { distance: "absolute", range: 3, weights }), -0.46],
		["kappa, squared weights", kappa(portfolios, "squared"), -0.07758621],
		["pi, nominal", scottsPi(portfolios), -0.04477612],
		["tau-b", tauB(portfolios), 0.03031695],
		["alignment index", alignmentIndex(portfolios, 3), -0.04],
	];
	for (const [what, actual, expected] of published) {
		it(what, () => assertNear(actual, expected, 1e-6, what));
	}
});

const votesFile = "golden-unga-votes.csv";

it("General Assembly: published agreement to 2e-6, the other measures to their printed digits", {
	skip: isThere(votesFile),
}, () => {
	const votes = rowsOf(votesFile);
	const expectations = rowsOf("golden-unga-expected.csv");
	for (const expected of expectations) {
		const session = votes.filter((row) => row.session === expected.session);
		const votesOf = (state = "") => session.map((row) => (row[state] ? Number(row[state]) : undefined));
		const joint = jointChoices(votesOf(expected.a), votesOf(expected.b));
		const of = `${expected.a}–${expected.b}, session ${expected.session}`;
		assert.equal(joint.a.length, Number(expected.n), of);
		assertNear(exactAgreement(joint), Number(expected.agree_published), 2e-6, `agreement ${of}`);
		assertNear(threePointAgreement(joint), Number(expected.three_point_computed), 1e-6, `three-point ${of}`);
		assertNear(agreementWithoutAbstentions(joint), Number(expected.no_abstain_computed), 1e-6, `no abstentions ${of}`);
		assertNear(
			sScore(joint, { distance: "absolute", range: 2 }),
			Number(expected.s_absolute_computed),
			1e-6,
			`S ${of}`,
		);
		assertNear(kappa(joint, "squared"), Number(expected.kappa_sq_computed), 1e-6, `kappa ${of}`);
		assertNear(kappa(joint, "absolute"), Number(expected.kappa_abs_computed), 1e-6, `linear kappa ${of}`);
		assertNear(scottsPi(joint), Number(expected.pi_nominal_computed), 1e-6, `pi ${of}`);
	}
	assert.equal(expectations.length, 45);
});

const eventsFile = "golden-icews-net.csv";

/** The sums only: the events themselves may not be shipped. Cooperation and conflict make up net, net over events the mean. */
it("ICEWS sums hold together as net cooperation", { skip: isThere(eventsFile) }, () => {
	for (const row of rowsOf(eventsFile)) {
		const events = Number(row.events);
		const padding = Array.from({ length: events - 2 }, () => 0);
		const sum = netCooperation([Number(row.coop), Number(row.conf), ...padding].slice(0, Math.max(events, 1)));
		assertNear(sum.net, Number(row.net), 0.05, `${row.s} to ${row.t}, net`);
		assertNear(sum.mean, Number(row.mean), 5e-4, `${row.s} to ${row.t}, mean`);
		assert.equal(sum.events, events);
	}
});
