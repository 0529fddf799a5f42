import { readFileSync } from "node:fs";
import { inPackage } from "../places.ts";

/** What a JSON file of `data/stories` holds. */
export function tableOf<Data>(file: string): Data {
	return JSON.parse(readFileSync(inPackage("data", "stories", file), "utf8")) as Data;
}
