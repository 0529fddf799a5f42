import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseOutlets } from "./outlet.ts";

const outlets = parseOutlets(
	'name,domains,country,family,agency,state_owned,origin\nThe Harbour Post,harbourpost.example;post.example,XXX,"Quay, Sons",no,no,invented\nBel Wire,belwire.example,XXX,,yes,part,invented\n',
	"alias,name\nBW,Bel Wire\n",
);

describe("outlets", () => {
	for (const [text, name] of [
		["https://english.harbourpost.example/world/1", "The Harbour Post"],
		["www.post.example", "The Harbour Post"],
		["harbour post", "The Harbour Post"],
		["Harbour Post - News", "The Harbour Post"],
		["bw", "Bel Wire"],
		["https://www.unknown.co.uk/x", "unknown.co.uk"],
		["Unknown Gazette", "Unknown Gazette"],
		["U.S. News", "U.S. News"],
	] as const) {
		it(`${text} → ${name}`, () => assert.equal(outlets.nameOf(text), name));
	}
	it("keeps what the table says", () => {
		assert.deepEqual(outlets.find("belwire.example"), {
			name: "Bel Wire",
			domains: ["belwire.example"],
			aliases: ["BW"],
			country: "XXX",
			family: "Bel Wire",
			agency: true,
			stateOwned: "part",
			origin: "invented",
		});
		assert.equal(outlets.find("post.example")?.family, "Quay, Sons");
	});
	it("names the row that is wrong", () => {
		assert.throws(() => parseOutlets("name,domains,agency\nX,x.example,maybe\n"), /outlets\.csv, row 1 \(X\): agency/);
	});
});
