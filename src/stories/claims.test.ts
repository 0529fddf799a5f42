import assert from "node:assert/strict";
import { test } from "node:test";
import type { Claim } from "../model/audit.ts";
import { byWeight } from "./claims.ts";

test("what is contested comes first, then what most tell, and what is only recalled last", () => {
	const claim = (id: string, fact: number, rest: Partial<Claim> = {}): Claim => ({
		id,
		statement: id,
		contested: false,
		standing: [],
		outlets: { fact, attributed: 0, hedged: 0, denied: 0, silent: 0 },
		mentions: [],
		...rest,
	});
	const order = [
		claim("recalled", 4, { recalled: true }),
		claim("told by two", 2),
		claim("contested", 1, { contested: true }),
		claim("told by three", 3),
	].toSorted(byWeight);
	assert.deepEqual(
		order.map(({ id }) => id),
		["contested", "told by three", "told by two", "recalled"],
	);
});
