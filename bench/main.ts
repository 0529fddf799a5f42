/** `npm run bench -- NAME`: the file of that name in this folder. What several share lies in a folder, or exports no `run`. */
import { runByName } from "../tools/run-by-name.ts";

await runByName(import.meta.dirname, "npm run bench -- NAME --data FILE [--json]");
