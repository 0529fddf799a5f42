import assert from "node:assert/strict";
import { test } from "node:test";
import { loadLanguage } from "../../language/index.ts";
import { coderFor } from "./fixture.ts";

const { claimsIn, codes } = coderFor(loadLanguage("en"));

test("history: a year that the predicate or the clause around it tells, a decade ago, a state or a term that is over", () => {
	codes({
		"The Japanese president's first visit to Ghana was in 1979.": ["CONSULT JPN→GHA historical"],
		"In 2009, Japan's prime minister arrived late for his meetings with Mexican officials.": [
			"CONSULT JPN→MEX historical",
		],
		"Japan left the war in 1973 after striking a deal with Mexico.": ["AGREE JPN→MEX historical"],
		"Germany annexed Czechoslovakia.": ["COERCE DEU→CZE historical"],
		"President George W. Bush attacked Iran.": ["ASSAULT USA→IRN historical"],
		"Experts say President George W. Bush attacked Iran.": ["ASSAULT USA→IRN historical"],
		"Some 2000 people died. Japan attacked Mexico.": ["ASSAULT JPN→MEX"],
		"Former President George W. Bush criticized Iran.": ["ACCUSE USA→IRN"],
		"Sarkozy is the first French president to visit Ghana since Mitterrand in 1986.": ["CONSULT FRA→GHA"],
	});
});

test("to come: journeys' meetings, what is likely or still before, and not a decision that was carried out", () => {
	codes({
		"The Italian president will travel to Cairo this week to meet with Egyptian officials.": ["CONSULT ITA→EGY future"],
		"The Italian and Egyptian presidents are likely to discuss the canal.": ["CONSULT ITA+EGY→ future"],
		"The Italian president spoke just days before he visits Canada.": ["CONSULT ITA→CAN future"],
		"When Prime Minister Theresa May visits Canada she will seek advice.": ["CONSULT GBR→CAN future"],
		"Japan's decision to bomb Ethiopia brought the two to the brink of war.": ["ASSAULT JPN→ETH"],
	});
});

test("only meant: plots, efforts toward, means, fears, and no choice but", () => {
	codes({
		"Japan had been plotting to kill the Mexican president.": ["ASSAULT JPN→MEX hypothetical"],
		"Japan could help Mexico by offering Peru a deal.": ["AID JPN→MEX hypothetical", "AGREE JPN→PER hypothetical"],
		"Japan supports efforts toward a new summit between Egypt and Sudan.": ["CONSULT EGY+SDN→ hypothetical"],
		"We have no choice but to return to talks between Japan and Mexico.": ["CONSULT JPN+MEX→ hypothetical"],
	});
});

test("taken for granted: what is protested, punished, or told aside; and what is failed is negated", () => {
	codes({
		"Italy recalled its ambassador to protest Egyptian exercises.": ["ACCUSE ITA→EGY"],
		"Prime Minister Theresa May reproached Canada for its rhetoric.": ["ACCUSE GBR→CAN"],
		"Italy slammed Egypt for failing to work with Japan.": ["ACCUSE ITA→EGY", "COOPERATE EGY→JPN negated"],
	});
});

test("what is sworn off is neither done nor threatened, and what happened later is no threat", () => {
	codes({
		"Japan promised not to attack Mexico.": [],
		"Japan would later attack Mexico.": ["ASSAULT JPN→MEX"],
		"Japan said it would attack Mexico.": ["THREATEN JPN→MEX"],
	});
});

test("a state's name before a thing is what it is about, its adjective whose it is", () => {
	codes({
		"Canada criticized the Iran deal.": [],
		"Canada criticized the Iranian plan.": ["ACCUSE CAN→IRN"],
		"Canada criticized the U.S. plan.": ["ACCUSE CAN→USA"],
	});
});

test("who is asked would act, who is met is visited, and with whom it is agreed is the other party", () => {
	codes({
		"Japan pushed the Security Council several times to sanction Mexico.": [
			"REQUEST JPN→UNOSC",
			"SANCTION UNOSC→MEX hypothetical",
		],
		"The Italian president flew to Helsinki to meet the Mexican president.": ["CONSULT ITA→MEX"],
		"Japan agreed to keep Iran at bay.": [],
		"Japan agreed to send rice to Iran.": ["AGREE JPN→IRN", "AID JPN→IRN future"],
	});
});

test("Egyptian Americans are Americans, and the South China Sea is neither China nor half of Korea", () => {
	codes({
		"Egyptian American businessmen attacked a Canadian minister.": ["ASSAULT USA→CAN"],
		"South Korea is rich, and Japan bombed islands in the South China Sea.": [],
	});
});

test("two that were named together, modifiers too; of three, the two that are joined", () => {
	codes({
		"The report is about Japanese prices for Mexican goods. The two countries signed a treaty.": ["SUPPORT JPN+MEX→"],
		"Japan and Mexico are rich, though Peru is richer. The two countries signed a treaty.": ["SUPPORT JPN+MEX→"],
		"Japan, Peru, Mexico are rich. The two countries signed a treaty.": [],
		"Japan and Mexico are rich. Envoys of Iran say that the two countries signed a treaty.": [],
	});
});

test("whose rockets hit is not whose house they hit; what is told to a newspaper is aimed at nobody", () => {
	codes({
		"Three rockets hit the U.S. Embassy compound in Baghdad.": [],
		"Iranian rockets hit a base in Iraq.": ["ASSAULT IRN→IRQ"],
		"The Egyptian minister told CNN that the search must go on.": [],
		"Japan dismissed Trump's Twitter rant.": ["REJECT JPN→USA"],
	});
});

test("what is suggested is not done, and a chronicle dates what it tells", () => {
	codes({
		"The envoy suggested the United States bomb Syria.": ["ASSAULT USA→SYR hypothetical"],
		"December 4, 2013: Rain falls while Japan's premier is meeting with Mexican officials.": [
			"CONSULT JPN→MEX historical",
		],
	});
});

test("why something is done grants that it is; whether it could be does not", () => {
	codes({
		"Why is Saudi Arabia launching airstrikes in Yemen?": ["ASSAULT SAU→YEM"],
		"Could Saudi Arabia bomb Yemen?": ["ASSAULT SAU→YEM hypothetical"],
	});
});

test("leaders including two are those two; who is armed would fight", () => {
	codes({
		"Japan's premier met leaders including the British prime minister and the Israeli president.": [
			"CONSULT JPN→GBR+ISR",
		],
		"Japan's plan to arm and equip Mexican rebels to fight Peru collapsed.": [
			"AID JPN→MEX future",
			"ASSAULT MEX→PER hypothetical",
		],
	});
});

test("history: shared by what hangs on what is dated, told of an office or a time long over, or in the midst of an old story", () => {
	codes({
		"Citing the 2011 trade deal that Japan signed with Mexico, he left.": ["SUPPORT JPN→MEX historical"],
		"Ten years ago he was trying to persuade the Japanese to meet the Mexicans for talks.": [
			"CONSULT JPN→MEX historical+hypothetical",
		],
		"It's shortly after Easter in 2015 when Japan announces sanctions against Mexico.": ["SANCTION JPN→MEX historical"],
		"Twelve years since Japan invaded Mexico, the war remains a burden.": ["ASSAULT JPN→MEX historical"],
		"The Foundation found that the Obama administration approved a grant to Mexico.": ["AID USA→MEX historical"],
		"Canada condemned the Obama administration's plan.": ["ACCUSE CAN→USA"],
		"The site where Germany surrendered to France after World War I is nearby.": ["RETREAT DEU→FRA historical"],
		"The site where Germany surrendered to France at the start of World War II is nearby.": [
			"RETREAT DEU→FRA historical",
		],
		"At a World War I-era cemetery Japan's premier praised Mexico.": ["SUPPORT JPN→MEX"],
		"In 1962 the rains failed. Japan attacked Mexico.": ["ASSAULT JPN→MEX historical"],
		"In 1962 the rains failed. Japan attacked Mexico on Monday.": ["ASSAULT JPN→MEX"],
		"In 1962 the rains failed. The rains are late. Japan attacked Mexico.": ["ASSAULT JPN→MEX"],
	});
});

test("done, and not only meant: what is claimed or not doubted to have been, a dated act, and what was sent to help", () => {
	codes({
		"Some lawmakers called on Italy to reiterate the position opposing Russia's 2014 annexation of Crimea.": [
			"COERCE RUS→UKR historical",
		],
		"Hoping to stop the rebels, Japan sent money and advisers to help the Mexican government.": ["AID JPN→MEX"],
		"Video shows Mexican rebels claiming to have shot two Japanese pilots.": ["ASSAULT MEX→JPN"],
		"Japan's rules would not permit a meeting with Mexican officials.": ["REJECT JPN→MEX"],
	});
});

test("only meant, not to come: whether one would have, what is threatened on a condition, lobbied for; and what is prepared is to come", () => {
	codes({
		"The two sparred over whether he would have made Japan's decision to invade Mexico.": [
			"ASSAULT JPN→MEX hypothetical",
		],
		"Japan was threatening to bomb Mexico if Mexico retaliated.": [
			"THREATEN JPN→MEX",
			"ASSAULT JPN→MEX future+hypothetical",
		],
		"Mexico's president is lobbying for a meeting with Japan's premier.": ["CONSULT MEX→JPN hypothetical"],
		"The envoy visited Peru to prepare for a summit between Japan and Mexico.": ["CONSULT JPN+MEX→ future"],
		"The envoy wants more from Japan before Japan and Mexico meet.": ["CONSULT JPN+MEX→ future"],
		"Mexico will not keep the office open when Japan refuses to negotiate with Mexico.": [
			"REJECT JPN→MEX",
			"CONSULT JPN→MEX negated",
		],
	});
});

test("types: troops sent back, targets taken out, forces that will strike, what is prevented, and moods that are no acts", () => {
	codes({
		"Egypt is not returning combat troops to Iraq.": ["MOBILIZE EGY→IRQ negated"],
		"In Syria, U.S. forces will now strike the Islamic State.": ["ASSAULT USA→ISG future"],
		"Egypt seeks to block Iranian nukes.": [],
		"The plan alarmed Russia and dismayed Japan, and Canada shares Mexico's concerns.": [],
		"Japan declined to challenge Mexico's claim.": ["ACCUSE JPN→MEX negated"],
	});
});

test("parties: a place is not who attacked it, a month no minister, an occasion not who is in it", () => {
	codes({
		"The Benghazi attack on Americans was in the news.": [],
		"Syrian Turkmen rebels shot a Japanese pilot.": ["ASSAULT SYR→JPN"],
		"Canada declined to repeat the pledge at a May summit in Brussels.": [],
		"Trump defended the Putin news conference.": [],
		"Mexico condemned the investigation of Russia.": [],
		"Mexico condemned the Russian investigation.": ["ACCUSE MEX→RUS"],
	});
});

test("to come: what was announced, a meeting agreed to or decided on, and the occasion of what will be done", () => {
	codes({
		"Japan announced it would impose tariffs on Mexican goods.": ["SANCTION JPN→MEX future"],
		"The Canadian envoy announced that the Japanese premier would not visit Mexico.": ["CONSULT JPN→MEX negated"],
		"Japan's premier agreed to a meeting with the Mexican president.": ["CONSULT JPN→MEX future"],
		"Trump’s decision to meet with Putin was brave.": ["AGREE USA→RUS", "CONSULT USA→RUS future"],
		"Japan's premier will press for a treaty during his meeting with the Mexican president.": [
			"CONSULT JPN→MEX future",
		],
		"Japan's premier pressed for a treaty during his meeting with the Mexican president.": ["CONSULT JPN→MEX"],
	});
});

test("only meant: on a condition, coaxed into, a way to; but told as done: what is welcomed, counted, added to, or only cited", () => {
	codes({
		"If the engines fail, Japan will likely bomb Mexico.": ["ASSAULT JPN→MEX future+hypothetical"],
		"Even if the engines fail, Japan will likely bomb Mexico.": ["ASSAULT JPN→MEX future"],
		"Canada hopes to coax Japan into ending its alliance with Mexico.": ["SANCTION CAN→MEX hypothetical"],
		"Canada coaxed Japan into ending its alliance with Mexico.": ["SANCTION CAN→MEX"],
		"Japan called a session to find ways to support Mexico's rebels.": ["SUPPORT JPN→MEX hypothetical"],
		"In addition to withdrawing troops from Mexico, Japan has fought in Peru.": ["RETREAT JPN→MEX"],
		"Senators expressed optimism and joy Saturday about Japan freeing five Mexican prisoners.": ["RETREAT JPN→MEX"],
		"Envoys believe that they waver because they welcome the Japanese air campaign against Mexico.": [
			"ASSAULT JPN→MEX",
		],
		"Rain came Sunday in a test of what Japan claimed was a bomb, Japan's sixth nuclear test since 2006.": [
			"MOBILIZE JPN→",
		],
		'Japan\'s minister spoke with the Mexican president, asking for "immediate action to stop it," the ministry said.':
			["CONSULT JPN→MEX"],
		"They believe that Japan is siding with Mexico.": ["SUPPORT JPN→MEX"],
		"They believe that Japan may be siding with Mexico.": ["SUPPORT JPN→MEX hypothetical"],
		"Japan said Japan-Mexico talks were not a one-way street.": ["CONSULT JPN+MEX→"],
		"The George W. Bush administration attacked Iran.": ["ASSAULT USA→IRN historical"],
		"Former George W. Bush administration officials criticized Iran.": ["ACCUSE USA→IRN"],
	});
});

test("no violence: battles of words, moods, sanctions that hurt, leaders at odds; pushing out is no request", () => {
	codes({
		"The philosophical battle between Japan and Mexico went on.": [],
		"The clashes between Trump and Putin tire the envoys.": [],
		"The clashes between Japan and Mexico went on.": ["ASSAULT JPN+MEX→"],
		"Rain ended decades of hostility between Japan and Mexico.": [],
		"The hostilities between Japan and Mexico went on.": ["ASSAULT JPN+MEX→"],
		"Japanese sanctions have inflicted damage on Mexico's economy.": ["SANCTION JPN→MEX"],
		"The Japanese government pushed out the Mexican strongman.": ["ASSAULT JPN→MEX"],
	});
});

test("history: an act that texts name without its year, by who did it", () => {
	codes({
		"Ties have been bad since the Russian annexation of Crimea.": ["COERCE RUS→UKR historical"],
		"Japan cited the example of the American-led invasion of Iraq.": ["ASSAULT USA→IRQ historical"],
		"Japan cited the example of the Iranian invasion of Iraq.": ["ASSAULT IRN→IRQ"],
		"The United States will invade Iraq.": ["ASSAULT USA→IRQ future"],
	});
	const early = ["ASSAULT USA→IRQ"];
	assert.deepEqual(claimsIn("The United States invaded Iraq.", "2003-04-02"), early);
});

test("told as done, whoever is cited; to come, in whosever words", () => {
	codes({
		"Canada called for calm while endorsing Japan's right to defend itself.": ["SUPPORT CAN→JPN"],
		"The Japanese premier traveled to Lima to meet with the Mexican president.": ["CONSULT JPN→MEX"],
		"The bank would pay if Japan certified that it was cooperating with Mexico.": ["COOPERATE JPN→MEX hypothetical"],
		"The envoy told reporters that the Japanese premier would meet the Mexican president.": ["CONSULT JPN→MEX future"],
		"The Japanese premier looks forward to visiting Mexico.": ["CONSULT JPN→MEX future"],
		"The Japanese premier heads to Mexico later this week, where he will rest.": ["CONSULT JPN→MEX future"],
		"When the Japanese premier visits Mexico, he won't keep that promise.": ["CONSULT JPN→MEX future"],
		"Envoys stressed the need for direct talks between Japan and Mexico.": ["CONSULT JPN+MEX→ hypothetical"],
	});
});

test("history: an election's year, a month of last year, a decade, a leader long out of office", () => {
	codes({
		"Japan meddled in the 2016 Mexican election.": ["COERCE JPN→MEX historical"],
		"Russia meddled in the American election.": ["COERCE RUS→USA historical"],
		"Russia interfered in the American election.": ["COERCE RUS→USA historical"],
		"Russia is trying to interfere in the American election.": ["COERCE RUS→USA hypothetical"],
		"In February 2017, Japan signed a pact with Mexico.": ["SUPPORT JPN→MEX historical"],
		"In November 2017, Japan signed a pact with Mexico.": ["SUPPORT JPN→MEX"],
		"Japan bombed Mexico over the course of the 1950s.": ["ASSAULT JPN→MEX historical"],
		"Barack Obama reached an agreement with Japan.": ["AGREE USA→JPN historical"],
		"Japan blew up the Mexican embassy in 1983, killing many Mexicans.": ["ASSAULT JPN→MEX historical"],
	});
});

test("no claim: what it comes to, wishes of success, valleys, ambassadors to, plans for attacks", () => {
	codes({
		"He is tough when it comes to Mexico.": [],
		"Japan's premier wanted Mexico to win.": [],
		"The former ambassador to Mexico, Jane Roe, criticized Japan.": [],
		"Theresa May left. Japan was criticized by May.": ["ACCUSE GBR→JPN"],
		"Theresa May left. Japan's premier will meet the Mexican president by May.": ["CONSULT JPN→MEX future"],
		"Japan bombed the Jordan Valley.": [],
		"Japan was planning to attack Mexico.": ["ASSAULT JPN→MEX future"],
		"Japan's premier held talks with the leaders of Mexico, Peru and Canada.": ["CONSULT JPN→MEX+PER+CAN"],
	});
});

test("words and deeds: verbal attacks, dangers, speeches, quibbles; places of strikes; attempts and allegations", () => {
	codes({
		"Japan's premier attacked Mexico as effectively lawless.": [],
		"Islamic State is threatening the Mexican government.": [],
		"The Japanese and Mexican presidents spoke on the first day of the gathering.": [],
		"Japan's premier declined to address the Mexican remarks.": [],
		"Japan's premier said Mexico must understand the danger.": [],
		"Japan fights Islamic State and has launched airstrikes in Syria.": ["ASSAULT JPN→ISG"],
		"Japan made a failed attempt to kill the Mexican president.": ["ASSAULT JPN→MEX"],
		"Canada lamented Japan's alleged cooperation with Mexico.": ["COOPERATE JPN→MEX"],
		"Japan balked at repatriating Mexican prisoners to Mexico.": ["RETREAT JPN→MEX negated"],
		"The Japanese premier is not the first Japanese leader to visit Mexico.": ["CONSULT JPN→MEX"],
		"Weeks ago Japan agreed to a meeting with Mexico last month.": ["CONSULT JPN→MEX"],
		"The war of words between Japan and Mexico went on.": [],
	});
	assert.deepEqual(claimsIn("Russia annexed Crimea.", "2015-08-20"), ["COERCE RUS→UKR historical"]);
	assert.deepEqual(claimsIn("Russia annexed Crimea.", "2015-02-20"), ["COERCE RUS→UKR"]);
});
