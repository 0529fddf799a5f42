/**
 * The forms of the lexicon's own verbs, so that a trigger is found even where a lemmatiser has not met the word ("bombed" → "bom").
 */
const irregular: Readonly<Record<string, readonly string[]>> = {
	beat: ["beat", "beaten"],
	become: ["became"],
	begin: ["began", "begun", "beginning"],
	blow: ["blew", "blown"],
	break: ["broke", "broken"],
	bring: ["brought"],
	build: ["built"],
	buy: ["bought"],
	cast: ["cast"],
	choose: ["chose", "chosen"],
	come: ["came", "come"],
	cut: ["cut", "cutting"],
	deal: ["dealt"],
	die: ["dying"],
	dig: ["dug", "digging"],
	draw: ["drew", "drawn"],
	drive: ["drove", "driven"],
	feed: ["fed"],
	fight: ["fought"],
	find: ["found"],
	fly: ["flew", "flown"],
	forbid: ["forbade", "forbidden", "forbidding"],
	forgive: ["forgave", "forgiven"],
	freeze: ["froze", "frozen"],
	get: ["got", "gotten", "getting"],
	give: ["gave", "given"],
	go: ["went", "gone"],
	hang: ["hung"],
	have: ["had", "has", "having"],
	hear: ["heard"],
	hit: ["hit", "hitting"],
	hold: ["held"],
	keep: ["kept"],
	lay: ["laid"],
	lead: ["led"],
	leave: ["left"],
	lend: ["lent"],
	let: ["let", "letting"],
	lie: ["lying"],
	make: ["made"],
	meet: ["met"],
	overcome: ["overcame"],
	override: ["overrode", "overridden"],
	overrun: ["overran"],
	overthrow: ["overthrew", "overthrown"],
	pay: ["paid"],
	plead: ["pleaded", "pled"],
	put: ["put", "putting"],
	quit: ["quit", "quitting"],
	rebuild: ["rebuilt"],
	retake: ["retook", "retaken"],
	rise: ["rose", "risen"],
	run: ["ran", "running"],
	say: ["said"],
	seek: ["sought"],
	sell: ["sold"],
	send: ["sent"],
	set: ["set", "setting"],
	shake: ["shook", "shaken"],
	shoot: ["shot"],
	show: ["shown"],
	shut: ["shut", "shutting"],
	sink: ["sank", "sunk"],
	sit: ["sat", "sitting"],
	slay: ["slew", "slain"],
	speak: ["spoke", "spoken"],
	spread: ["spread"],
	stand: ["stood"],
	steal: ["stole", "stolen"],
	strike: ["struck", "stricken"],
	swear: ["swore", "sworn"],
	take: ["took", "taken"],
	tear: ["tore", "torn"],
	tell: ["told"],
	think: ["thought"],
	throw: ["threw", "thrown"],
	undertake: ["undertook", "undertaken"],
	win: ["won", "winning"],
	withdraw: ["withdrew", "withdrawn"],
	withhold: ["withheld"],
	wound: ["wounded"],
	write: ["wrote", "written"],
};

/** Stressed on the last syllable, so that the consonant is doubled; one-syllable words double by rule. */
const doubling = new Set([
	"permit",
	"admit",
	"commit",
	"expel",
	"repel",
	"transfer",
	"rebuff",
	"cancel",
	"patrol",
	"submit",
	"defer",
	"confer",
	"control",
	"propel",
	"compel",
	"rebut",
	"abet",
	"occur",
	"refer",
	"kidnap",
	"overlap",
	"signal",
	"model",
	"travel",
	"quarrel",
]);

export function formsOf(lemma: string): readonly string[] {
	const known = irregular[lemma] ?? [];
	const third = /(?:s|x|z|ch|sh|o)$/.test(lemma)
		? `${lemma}es`
		: /[^aeiou]y$/.test(lemma)
			? `${lemma.slice(0, -1)}ies`
			: `${lemma}s`;
	return [lemma, third, ...known, ...regular(lemma, known.length > 0)];
}

function regular(lemma: string, isIrregular: boolean): readonly string[] {
	if (lemma.endsWith("ee")) return [`${lemma}d`, `${lemma}ing`];
	if (lemma.endsWith("ie")) return [`${lemma}d`];
	if (lemma.endsWith("e")) return [...(isIrregular ? [] : [`${lemma}d`]), `${lemma.slice(0, -1)}ing`];
	if (/[^aeiou]y$/.test(lemma)) return [...(isIrregular ? [] : [`${lemma.slice(0, -1)}ied`]), `${lemma}ing`];
	const doubled = `${lemma}${lemma.at(-1)}`;
	const doubles = doubling.has(lemma) || /^[^aeiou]*[aeiou][bdgmnprt]$/.test(lemma);
	const plain = [...(isIrregular ? [] : [`${lemma}ed`]), `${lemma}ing`];
	return doubles ? [...plain, ...(isIrregular ? [] : [`${doubled}ed`]), `${doubled}ing`] : plain;
}
