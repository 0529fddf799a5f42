import { Presets, SingleBar } from "cli-progress";

/** What a run does to, and learns from, the world outside its inputs. Passed last; tests pass their own. */
export interface Effects {
	readonly now: () => Date;
	/** One line for the person at the terminal: progress, and what went wrong. */
	readonly log: (line: string) => void;
	readonly stdin: () => AsyncIterable<Uint8Array>;
	/** Shows how far a long stretch of work has come. */
	readonly progress: (what: string, total: number) => Progress;
}

export interface Progress {
	readonly step: () => void;
	readonly done: () => void;
}

export const realEffects: Effects = {
	now: () => new Date(),
	log: (line) => void process.stderr.write(`${line}\n`),
	stdin: () => process.stdin,
	progress: (what, total) => (process.stderr.isTTY ? progressBar(what, total) : silentProgress),
};

const silentProgress: Progress = { step: () => {}, done: () => {} };

function progressBar(what: string, total: number): Progress {
	const bar = new SingleBar(
		{ format: `${what} {bar} {value}/{total}, {eta_formatted} left`, stream: process.stderr, clearOnComplete: true },
		Presets.shades_grey,
	);
	bar.start(total, 0);
	return { step: () => bar.increment(), done: () => bar.stop() };
}
