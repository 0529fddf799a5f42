import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isFuture, mayBeTwoDays, parseTime } from "./time.ts";

describe("times", () => {
	for (const [raw, value, precision] of [
		["2031-05-04T09:05:30+09:00", "2031-05-04T09:05:30+09:00", "second"],
		["2031-05-04T09:05:30.000Z", "2031-05-04T09:05:30Z", "second"],
		["2031-05-04 09:05 KST", "2031-05-04T09:05+09:00", "minute"],
		["2031-05-04 9:05 p.m. (KST)", "2031-05-04T21:05+09:00", "minute"],
		["2031-05-04T09:05:30", "2031-05-04", "day"],
		["4:00 am CST, Sunday, May 4, 2031", "2031-05-04", "day"],
		["May 4, 2031 at 5:32 p.m. ET", "2031-05-04T17:32-04:00", "minute"],
		["Jan. 4, 2031 at 5:32 p.m. ET", "2031-01-04T17:32-05:00", "minute"],
		["Sun, 04 May 2031 14:00:00 GMT", "2031-05-04T14:00:00+00:00", "second"],
		["20310504", "2031-05-04", "day"],
		["2031년 5월 4일", "2031-05-04", "day"],
		["4 мая 2031", "2031-05-04", "day"],
		["4 de maio de 2031", "2031-05-04", "day"],
		["1935500400", "2031-05-02T15:00:00Z", "second"],
	] as const) {
		it(`${raw} → ${value}`, () => assert.deepEqual(parseTime(raw), { value, precision }));
	}
	for (const raw of [
		"yesterday",
		"2031-02-30",
		"May 4",
		"in 2031",
		"Monday",
		"12:30",
		"03/02/2031",
		"3.2.2031 09:05",
	]) {
		it(`${raw} is no date`, () => assert.equal(parseTime(raw), undefined));
	}
	it("takes a day and a month that can be told apart", () => {
		assert.equal(parseTime("02/25/2031")?.value, "2031-02-25");
		assert.equal(parseTime("02/02/2031")?.value, "2031-02-02");
		assert.deepEqual(["03/02/2031", "25/02/2031", "02/02/2031", "2031-03-02"].map(mayBeTwoDays), [
			true,
			false,
			false,
			false,
		]);
	});
	it("lets tomorrow pass, which is today elsewhere, and nothing later", () => {
		const now = new Date("2031-05-04T12:00:00Z");
		assert.equal(isFuture({ value: "2031-05-05", precision: "day" }, now), false);
		assert.equal(isFuture({ value: "2031-05-06", precision: "day" }, now), true);
	});
});
