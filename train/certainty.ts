/** `npm run train -- certainty en [--data DIR] [--epochs N]`: how sure the author is of an event, as readers take it. */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Mixing, packMixing } from "../src/claims/factuality/mixing.ts";
import { loadLanguage } from "../src/language/index.ts";
import { type Entry, encodeWeights, quantizeRows, type Weights } from "../src/network/weights.ts";
import { inPackage } from "../src/places.ts";
import { writeCard } from "./certainty/card.ts";
import { readCorpus } from "./certainty/corpus.ts";
import { crossFit } from "./certainty/cross-fit.ts";
import { type Fitted, fitMean, sets } from "./certainty/fit.ts";
import { chooseMixing } from "./certainty/mixing.ts";
import { type Parameter, valuesOf } from "./network/parameters.ts";

/** One network a seed, averaged. */
const seeds = [1, 2, 3, 4];

export function run(args: readonly string[]): void {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: { data: { type: "string", default: "../shared/data" }, epochs: { type: "string", default: "16" } },
	});
	const id = positionals[0] ?? "en";
	const language = loadLanguage(id);
	const say = startClock();
	const corpus = readCorpus(values.data, sets, language);
	say(`${corpus.rated.length} events`);
	const epochs = Number(values.epochs);
	const answered = crossFit(corpus, epochs, seeds, () => say("a part answered by networks that have not seen it"));
	const { mixing, held } = chooseMixing(answered, seeds);
	say(`held out: ${held.map(({ set, mae, r }) => `${set} ${mae.toFixed(3)}/${r.toFixed(3)}`).join("  ")}`);
	const fitted = fitMean(corpus, corpus.rated, epochs, seeds, (seed) => say(`seed ${seed} fitted to all of train`));
	writeFileSync(inPackage("models", id, "certainty.bin"), encodeWeights(exportWeights(fitted, mixing)));
	writeCard(id, { seeds, epochs, events: corpus.rated.length, held, language: language.version });
	say(`wrote models/${id}/certainty.bin`);
}

function startClock(): (what: string) => void {
	const started = Date.now();
	return (what) => console.log(`${what}, ${Math.round((Date.now() - started) / 1000)} s`);
}

function exportWeights({ kernel, parameters }: Fitted, mixing: Mixing): Weights {
	const weights = new Map(
		[...parameters.all.values()].map((parameter): [string, Entry] => [
			parameter.name,
			toEntry(parameter, valuesOf(kernel, parameter)),
		]),
	);
	return new Map([...weights, ...packMixing(mixing)]);
}

function toEntry({ name, rows, cols }: Parameter, values: Float32Array): Entry {
	if (rows === 1 || name === "gate") return { kind: "floats", rows, cols, data: values };
	if (name === "gate.words") return quantizeRows(values, rows, cols);
	const turned = new Float32Array(values.length);
	for (let r = 0; r < rows; r++) for (let c = 0; c < cols; c++) turned[c * rows + r] = values[r * cols + c] ?? 0;
	return quantizeRows(turned, cols, rows);
}
