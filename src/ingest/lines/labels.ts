import type { Genre } from "../../model/article.ts";

/** Words that say what kind of piece this is, as newspapers print them before a title, in a section's name or an address. */
export interface LabelRule {
	readonly genre: Genre;
	readonly example: string;
	readonly pattern: RegExp;
}

export const labelRules: readonly LabelRule[] = [
	{
		genre: "opinion",
		example: "[Column] What the harbour treaty means",
		pattern:
			/^(?:guest |reader |weekly |sunday )?(?:columns?|columnists?|op-?ed|opinions?|opinion pieces?|editorials?|editorial board|commentary|comment|comment is free|viewpoints?|perspectives?|letters?(?: to the editor)?|guest essay|essay|first person|reporter['’]?s notebook|correspondent['’]?s column|contribution|guest post|analysis\/opinion|voices|ideas|views|사설|칼럼|기고|오피니언|시론|논설|мнение|мнения|opinión|opinião|meinung|kommentar|tribune|社説|오피니언\/칼럼|세상읽기|세상 읽기|왜냐면)$/iu,
	},
	{
		genre: "analysis",
		example: "Analysis | Who gains from the treaty",
		pattern:
			/^(?:news )?(?:analysis|analyses|explainers?|explained|news analysis|in[- ]depth|fact[- ]?check(?:s|er)?|backgrounder|deep dive|special report|briefing|the upshot|q&a|news focus|focus|분석|해설|팩트체크|аналитика|análisis|análise|analyse)$/iu,
	},
	{
		genre: "live",
		example: "Live updates: the harbour talks",
		pattern:
			/^(?:live(?: updates?| blog| coverage| news| now)?|liveblog|as it happened|the latest|latest updates|live-updates|실시간|онлайн)$/iu,
	},
	{
		genre: "transcript",
		example: "Transcript: the minister's remarks",
		pattern:
			/^(?:(?:full |partial |rush )?transcripts?|full text|text of|(?:full )?interview|interviews?|exclusive interview|speech(?:es)?|remarks|인터뷰|전문|интервью|entrevista)$/iu,
	},
	{
		genre: "release",
		example: "Press release: the ministry on the treaty",
		pattern:
			/^(?:(?:press|news|media) (?:release|statement)s?|press-releases?|pressreleases?|official statement|보도자료|пресс-релиз)$/iu,
	},
	{
		genre: "report",
		example: "Section: World",
		pattern:
			/^(?:world|world news|international|national|nation|news|latest news|politics|politics & policy|asia|europe|africa|middle east|americas|us|u\.s\.|us news|u\.s\. news|uk|north korea|south korea|korea|inter-korean|diplomacy|defense|defence|military|russia|china|japan|ukraine|war in ukraine|conflict|security|top news|top stories|breaking news|economy|business|local|metro|crime|homenews|homepage news|정치|국제|사회|북한|외교|국방|경제|в мире|политика|internacional|mundo|política|politik|ausland|monde|politique|world-news|us-news|middle-east|asia-pacific|national-security|foreign-policy)$/iu,
	},
];

export function findGenre(label: string): Genre | undefined {
	const plain = label
		.replace(/[_+]|%20/g, " ")
		.replace(/\s+/g, " ")
		.trim();
	return labelRules.find((rule) => rule.pattern.test(plain))?.genre;
}

export interface LabelledTitle {
	readonly title: string;
	readonly label?: string;
	readonly genre?: Genre;
}

/** "[Column] …", "Opinion: …", "Analysis | …", "… – live" and "… | Opinion": the label is taken off the title. */
export function readTitleLabel(raw: string): LabelledTitle {
	const bracket = /^[[【〈<(]\s*([^\]】〉>)]{2,40})\s*[\]】〉>)]\s*(\S.*)$/.exec(raw);
	// A bracket is a label whatever it says: "[Exclusive]", "[News focus]"; a round one only where it names a genre.
	if (bracket?.[1] && bracket[2] && (!/^[(<]/.test(raw) || findGenre(bracket[1])))
		return labelled(bracket[2], bracket[1]);
	const before = /^([\p{L}&'’/ -]{3,24})\s*(?::|\||–|—|»| - )\s*(\S.*)$/u.exec(raw);
	if (before?.[1] && before[2] && isTitleLabel(before[1])) return labelled(before[2], before[1]);
	const after = /^(.*\S)\s*(?:\||–|—| - )\s*([\p{L}&'’ -]{3,24})$/u.exec(raw);
	if (after?.[1] && after[2] && isTitleLabel(after[2])) return labelled(after[1], after[2]);
	return { title: raw };
}

/** "Ukraine: …" opens many headlines; only words that name a genre other than news are taken off. */
function isTitleLabel(text: string): boolean {
	const genre = findGenre(text);
	return genre !== undefined && genre !== "report";
}

function labelled(title: string, label: string): LabelledTitle {
	const genre = findGenre(label);
	return { title: title.trim(), label: label.trim(), ...(genre !== undefined && genre !== "report" && { genre }) };
}

/** From the folders of an address: "/opinion/2019/11/…", "/world/…". The last piece is the title's own words. */
export function genreOfAddress(url: string): Genre | undefined {
	const path = /^[a-z]+:\/\/[^/]+\/([^?#]*)/i.exec(url)?.[1] ?? "";
	const folders = path
		.split("/")
		.slice(0, -1)
		.map((folder) => folder.toLowerCase().replace(/^e_/, ""));
	const genres = folders.map((folder) => findGenre(folder) ?? findGenre(folder.replaceAll("-", " ")));
	return (
		genres.find((genre) => genre !== undefined && genre !== "report") ?? genres.find((genre) => genre !== undefined)
	);
}
