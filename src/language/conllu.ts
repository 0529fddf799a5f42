import { ParallaxError } from "../errors.ts";

/** One word line of CoNLL-U. `head` is an index in `words`, −1 the root. */
export interface ConlluWord {
	readonly form: string;
	readonly lemma: string;
	readonly upos: string;
	readonly xpos: string;
	readonly feats: string;
	readonly head: number;
	readonly deprel: string;
	readonly deps: string;
	readonly misc: string;
}

/** A multiword token: words `from` ≤ i < `to`. */
export interface ConlluRange {
	readonly from: number;
	readonly to: number;
	readonly form: string;
	readonly misc: string;
}

export interface ConlluSentence {
	readonly comments: readonly string[];
	readonly words: readonly ConlluWord[];
	readonly ranges: readonly ConlluRange[];
	/** Lines that are neither comment nor word, to be printed before word `before` as they were: ranges and empty nodes. */
	readonly others: readonly { readonly before: number; readonly line: string }[];
}

const column = (columns: readonly string[], i: number): string => columns[i] ?? "_";

export function parseConllu(text: string, name = "input"): ConlluSentence[] {
	const sentences: ConlluSentence[] = [];
	let block: string[] = [];
	let start = 1;
	const finish = (): void => {
		if (block.some((line) => !line.startsWith("#"))) sentences.push(parseBlock(block, name, start));
		block = [];
	};
	text.split("\n").forEach((raw, i) => {
		const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
		if (line.trim() === "") finish();
		else {
			if (block.length === 0) start = i + 1;
			block.push(line);
		}
	});
	finish();
	return sentences;
}

function parseBlock(lines: readonly string[], name: string, start: number): ConlluSentence {
	const comments: string[] = [];
	const words: ConlluWord[] = [];
	const ranges: ConlluRange[] = [];
	const others: { before: number; line: string }[] = [];
	lines.forEach((line, i) => {
		if (line.startsWith("#")) {
			comments.push(line);
			return;
		}
		const columns = line.split("\t");
		const id = column(columns, 0);
		const range = /^(\d+)-(\d+)$/.exec(id);
		if (range) {
			const misc = column(columns, 9);
			ranges.push({ from: Number(range[1]) - 1, to: Number(range[2]), form: column(columns, 1), misc });
			others.push({ before: words.length, line });
		} else if (/^\d+\.\d+$/.test(id)) others.push({ before: words.length, line });
		else words.push(parseWord(columns, words.length + 1, `${name}, line ${start + i}`));
	});
	return { comments, words, ranges, others };
}

function parseWord(columns: readonly string[], id: number, place: string): ConlluWord {
	if (column(columns, 0) !== String(id) || columns.length < 2) {
		throw new ParallaxError("input-malformed", `${place}: expected word ${id} in ten columns divided by tabs`);
	}
	const head = Number(column(columns, 6));
	return {
		form: column(columns, 1),
		lemma: column(columns, 2),
		upos: column(columns, 3),
		xpos: column(columns, 4),
		feats: column(columns, 5),
		head: Number.isInteger(head) ? head - 1 : -1,
		deprel: column(columns, 7),
		deps: column(columns, 8),
		misc: column(columns, 9),
	};
}

/** Value of a comment "# key = value". */
export function commentOf(sentence: ConlluSentence, key: string): string | undefined {
	const start = `# ${key} = `;
	return sentence.comments.find((comment) => comment.startsWith(start))?.slice(start.length);
}
