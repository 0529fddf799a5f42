import assert from "node:assert/strict";
import { test } from "node:test";
import { english } from "./index.ts";

/** Words, those of one multiword token joined by "+". */
function words(text: string): string {
	const out: string[] = [];
	let last = -1;
	for (const { words } of english.segment(text, { from: 0, to: text.length })) {
		for (const { from, form } of words) {
			if (from === last) out.push(`${out.pop()}+${form}`);
			else out.push(form);
			last = from;
		}
	}
	return out.join(" ");
}

const cases: readonly (readonly [string, string])[] = [
	["They don't, can't, won't and cannot.", "They do+n't , ca+n't , wo+n't and can+not ."],
	["It’s Kim’s; they’re gonna go.", "It+’s Kim+’s ; they+’re gon+na go ."],
	["The officials' talks", "The officials+' talks"],
	["He said: 'We saw the ships'", "He said : ' We saw the ships '"],
	["pro-Russian, anti-ship, state-run, well-known", "pro-Russian , anti-ship , state - run , well - known"],
	["$5.3m, £20bn, 96.7% of 1,000.50 at 10:30am", "$ 5.3 m , £ 20 bn , 96.7 % of 1,000.50 at 10:30 am"],
	["the 20th, the 1980s, 9/11 and 3-4 days", "the 20th , the 1980s , 9/11 and 3 - 4 days"],
	["SEOUL, South Korea (AP) — Mr. Kim", "SEOUL , South Korea ( AP ) — Mr. Kim"],
	[
		"Read https://example.org/a?b=c. Or www.un.org/x, please",
		"Read https://example.org/a?b=c . Or www.un.org/x , please",
	],
	["#Ukraine @UN a.b@c.org", "#Ukraine @UN a.b@c.org"],
	["Wait... what?! No!!! -- yes", "Wait ... what ?! No !!! -- yes"],
	["U.S. and U.N. at 5 p.m.", "U.S. and U.N. at 5 p.m."],
	["AT&T and R&D", "AT&T and R&D"],
	["a\u00a0b\u2009c\u200bd \u200b e\u00adf", "a b c\u200bd e\u00adf"],
	["👩‍🚀🇰🇷 flew", "👩‍🚀 🇰 🇷 flew"],
	["北京 said ‘no’", "北京 said ‘ no ’"],
];

for (const [text, wanted] of cases) test(text, () => assert.equal(words(text), wanted));
