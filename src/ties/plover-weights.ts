import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { inPackage } from "../places.ts";
import type { PloverWeights } from "./claims-series.ts";

export function loadPloverWeights(): PloverWeights {
	const rows: { readonly type: string; readonly weight: string }[] = parse(
		readFileSync(inPackage("data", "codes", "plover-weights.csv"), "utf8"),
		{ columns: true },
	);
	return new Map(rows.map(({ type, weight }) => [type, Number(weight)]));
}
