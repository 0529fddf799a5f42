import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { coderFor } from "./fixture.ts";

const { claimsIn, codes } = coderFor(loadLanguage("en"));

test("an act that readers know by its year is that one only between those two, and without a time of its own", () => {
	codes({
		"Russia interfered in the American election.": ["COERCE RUS→USA historical"],
		"Russia interfered in the Moldovan election.": ["COERCE RUS→MDA"],
		"Germany said that Russia had meddled in German elections last month.": ["ACCUSE DEU→RUS", "COERCE RUS→DEU"],
		"Russia meddled in the American elections in September.": ["COERCE RUS→USA"],
		"The United States invaded Panama.": ["ASSAULT USA→PAN historical"],
		"The United States invaded Panama on Friday.": ["ASSAULT USA→PAN"],
		"Iraqi troops invaded Kuwait on Monday.": ["ASSAULT IRQ→KWT"],
		"The Russian army invaded Georgia last week.": ["ASSAULT RUS→GEO"],
	});
});

test("who is attacked as a liar is attacked with words, who is attacked as a precaution is not", () => {
	codes({
		"The Mexican president attacked the Japanese envoy as a liar.": ["ACCUSE MEX→JPN"],
		"The Mexican president attacked the Japanese court as biased.": ["ACCUSE MEX→JPN"],
		"Israel attacked Iran as a precaution.": ["ASSAULT ISR→IRN"],
		"Turkey bombed Syria as a warning.": ["ASSAULT TUR→SYR"],
		"Israel bombed Iran as retaliation.": ["ASSAULT ISR→IRN"],
		"Russia struck Ukraine as winter set in.": ["ASSAULT RUS→UKR"],
		"Russia attacked Kharkiv as part of its offensive against Ukraine.": ["ASSAULT RUS→UKR", "ASSAULT RUS→UKR"],
	});
});

test("who answers an attack threatens or blames whoever made it, not whom it struck", () => {
	codes({
		"France will respond to any attack on Estonia.": [],
		"NATO will respond to an attack on Poland.": [],
		"Iran said it would respond to any American attack.": ["THREATEN IRN→USA"],
	});
	assert.ok(!claimsIn("India reacted angrily to the raid on Pakistan.").some((claim) => claim.startsWith("ACCUSE")));
});

test("another state somewhere in the sentence is no target", () => {
	const untargeted = [
		["Canada imposed tariffs on steel, a step that Germany criticized.", "CAN→DEU"],
		["The French president called off a meeting because of a storm over Spain.", "FRA→ESP"],
		["The American president canceled a visit to Ohio after talks about Ukraine.", "USA→UKR"],
		["Chinese hackers breached email accounts, an expert told a hearing in Germany.", "CHN→DEU"],
		["Egypt threatened to close the canal while the Sudanese president was at home.", "EGY→SDN"],
	] as const;
	for (const [sentence, pair] of untargeted)
		assert.ok(!claimsIn(sentence).some((claim) => claim.includes(pair)), sentence);
});

test("a special counsel of a named state is that state's, and there are other popes", () => {
	codes({
		"The South Korean special counsel charged two Chinese men.": ["ACCUSE KOR→CHN"],
		"The special counsel charged two Chinese men.": ["ACCUSE USA→CHN"],
		"The Coptic pope met the Ethiopian president.": ["CONSULT EGY→ETH"],
		"The pope met the Ethiopian president.": ["CONSULT VAT→ETH"],
	});
});

test("a journey that was put off, planned or never made has met nobody", () => {
	for (const sentence of [
		"The Peruvian president postponed a trip to meet the Bolivian president.",
		"The Peruvian president planned a trip to meet the Bolivian president.",
		"The Peruvian president never went to Bolivia to meet the Chilean president.",
	])
		assert.ok(!claimsIn(sentence).some((claim) => /^CONSULT \S+$/.test(claim)), sentence);
	codes({ "The Peruvian president made a trip to meet the Bolivian president.": ["CONSULT PER→BOL"] });
});

test("who warns of another's attack threatens nobody", () => {
	codes({
		"Iran warned of an attack by Israel on Lebanon.": ["ASSAULT ISR→LBN hypothetical"],
		"Iran warned of an Israeli attack on Lebanon.": ["ASSAULT ISR→LBN hypothetical"],
		"Iran warned of strikes on Israel.": ["THREATEN IRN→ISR"],
	});
});

test("games and guests are no politics", () => {
	codes({
		"The Greek government is concerned that Turkey lost the game.": [],
		"The Greek government is concerned that Turkey won the race.": [],
		"The Turkish minister said Greece had failed to win the match.": [],
		"France celebrated Croatia in the final.": [],
		"Canada courted Chinese investors.": [],
		"The Turkish president was friendly to Russian tourists.": [],
		"Turkey welcomed the return of Brazilian tourists.": [],
		"The Greek embassy canceled a visit of the Turkish choir.": [],
		"Chile beat Bolivia in the semi-final.": [],
		"Brazil beat Peru 3-0 in the World Cup qualifier.": [],
		"England fought Ireland in a rugby match.": [],
		"Canada is deeply concerned that Iran has not released the reporter.": ["ACCUSE CAN→IRN"],
		"Ethiopia fought Eritrea in the desert.": ["ASSAULT ETH→ERI"],
		"Iranian police beat Iraqi prisoners after a match.": ["ASSAULT IRN→IRQ"],
	});
});
