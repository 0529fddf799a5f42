/** `npm run train -- NAME`: the file of that name in this folder. */
import { runByName } from "../tools/run-by-name.ts";

await runByName(import.meta.dirname, "npm run train -- NAME [LANGUAGE]");
