type Omitted<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Absent keys instead of undefined ones, as the records want them. */
export function omitUndefined<T extends object>(record: T): Omitted<T> {
	return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as Omitted<T>;
}
