import { once } from "node:events";

/** A line on standard output; waits where the reader is slower than we are. */
export async function print(line: string): Promise<void> {
	if (!process.stdout.write(`${line}\n`)) await once(process.stdout, "drain");
}
