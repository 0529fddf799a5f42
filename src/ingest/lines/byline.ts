import type { Byline } from "../../model/article.ts";

const roles =
	/\b(?:professor|reporter|correspondent|staff|writer|editor|columnist|contributor|analyst|fellow|director|bureau|chief|lecturer|researcher|scholar|author|ambassador|minister|president|chair|head|senior|special|freelance|journalist|producer|intern|university|institute|college|center|centre|school|ministry|news|press|times|post|agency|network|today|daily|for|of|at|from|in)\b/i;

/** "By Pak Noja (Vladimir Tikhonov), professor of …"; the line ends with the names, or a bar, a dash or a time follows. */
export function readByline(line: string): Byline[] {
	const match =
		/^(?:story |article |text |written |report(?:ed|ing)? |words |analysis |opinion |commentary )?by[:\s]\s*(\S.{1,260})$/i.exec(
			line,
		);
	if (match) return parseByline(match[1] ?? "");
	return readKoreanByline(line);
}

/** "홍길동 기자 hong@example.kr", "[서울=홍길동 기자]" */
function readKoreanByline(line: string): Byline[] {
	const match =
		/^\[?(?:\p{Script=Hangul}+\s*=\s*)?(\p{Script=Hangul}{2,4})\s*((?:선임|수습|전문)?기자|특파원|논설위원|칼럼니스트|교수)\s*(?:\S+@\S+)?\]?$/u.exec(
			line,
		);
	return match?.[1] ? [{ name: match[1], ...(match[2] && { affiliation: match[2] }) }] : [];
}

/** Names and what follows them, as metadata ("Jane Doe and John Roe") and visible lines give them. */
export function parseByline(raw: string): Byline[] {
	const text = raw
		.replace(/^\s*(?:by|von|par|por|oleh)[:\s]\s*/i, "")
		.replace(/\s+/g, " ")
		.replace(/[;,]?\s*(?:additional )?(?:reporting|writing|editing) by\b.*$/i, "")
		.replace(/\s+on$/, "")
		.replace(
			/\s*(?:[-–—|•·/]\s*)?(?:(?:published|posted|updated)\b.*|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}.*|(?:mon|tues|wednes|thurs|fri|satur|sun)day,.*|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}(?:,.*|$))/i,
			"",
		)
		.trim();
	const [names, ...bars] = text.split(/\s+[|•·–—-]\s+|\s*\|\s*/);
	const people = withAffiliations(splitPeople(names ?? ""));
	const affiliation = bars.find((bar) => bar !== "" && !bar.includes("@"));
	if (affiliation === undefined) return people;
	return people.map((person) => (person.affiliation === undefined ? { ...person, affiliation } : person));
}

/** Commas and "and" part people, but not within a bracket: "Pak Noja (Vladimir Tikhonov)" is one name. */
function splitPeople(text: string): string[] {
	return text
		.split(/\s*[,;](?![^(]*\))\s*|\s+(?:and|&|und|et|y)\s+(?=[\p{Lu}])(?![^(]*\))/u)
		.map((piece) => piece.replace(/^(?:and|by|with)\s+|^["“”']+|["“”']+$/gi, "").trim())
		.filter((piece) => piece !== "" && !/^@\w+$|^\S+@\S+$|^https?:|^(?:jr|sr|iii?)\.?$/i.test(piece));
}

/** "Jane Doe, staff writer": a piece that is no name belongs to the person before it, with the commas it had. */
function withAffiliations(pieces: readonly string[]): Byline[] {
	const people: Byline[] = [];
	for (const piece of pieces) {
		const before = people.at(-1);
		if (before === undefined) people.push({ name: nameCase(piece) });
		else if (isName(piece)) people.push({ name: nameCase(piece) });
		else {
			const affiliation = before.affiliation === undefined ? piece : `${before.affiliation}, ${piece}`;
			people[people.length - 1] = { ...before, affiliation };
		}
	}
	return people.filter(
		(person) => person.name.length <= 80 && !person.name.includes("_") && /\p{L}{2}/u.test(person.name),
	);
}

function isName(piece: string): boolean {
	const plain = piece.replace(/\s*\([^)]*\)/g, "");
	const words = plain.split(" ");
	if (roles.test(plain) || words.length < 2 || words.length > 5) return false;
	return words.every((word) =>
		/^(?:\p{Lu}|\p{Lo}|d['’]|de$|la$|le$|van$|von$|der$|den$|al-|el-|bin$|ibn$|da$|dos$|di$)/u.test(word),
	);
}

/** "JANE DOE" is how the paper prints it, not what she is called; "BBC News" and "AFP" stay. */
function nameCase(name: string): string {
	if (!/^[\p{Lu}\s.'’-]+$/u.test(name) || !name.includes(" ") || roles.test(name)) return name;
	return name
		.toLowerCase()
		.replace(/(^|[\s.'’-])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
