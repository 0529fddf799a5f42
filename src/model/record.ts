import { z } from "zod";

/** Shapes shared by every record: all of them are read-only, and an optional key is absent, never undefined. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();
export const record = <T extends z.ZodRawShape>(shape: T) => z.object(shape).readonly();

export const Span = record({
	i: z.int().nonnegative().describe("Index of the part in the article's `parts`."),
	from: z.int().nonnegative().describe("First UTF-16 code unit."),
	to: z.int().nonnegative().describe("One past the last UTF-16 code unit."),
});
export type Span = z.infer<typeof Span>;

export const Time = z
	.string()
	.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/)
	.describe("ISO 8601: a day (`2023-09-13`), or a time with its offset (`2023-09-13T16:32+09:00`).");

/** Whether a time as `Time` has it is one that there is: no 30th of February, no 25 o'clock. */
export function isRealTime(time: string): boolean {
	const day = new Date(`${time.slice(0, 10)}T00:00:00Z`);
	return !Number.isNaN(Date.parse(time)) && day.toISOString().slice(0, 10) === time.slice(0, 10);
}
