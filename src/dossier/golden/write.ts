/** Writes the golden pages anew, by hand only: `node src/dossier/golden/write.ts`, then read the difference. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { goldenPages } from "./pages.ts";

for (const [name, page] of goldenPages()) writeFileSync(join(import.meta.dirname, name), page);
