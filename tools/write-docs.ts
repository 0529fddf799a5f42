import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inPackage } from "../src/places.ts";
import { generatedDocs } from "./docs/generated.ts";

for (const [path, content] of generatedDocs()) {
	mkdirSync(dirname(inPackage(path)), { recursive: true });
	writeFileSync(inPackage(path), content);
}
