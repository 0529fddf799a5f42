import type { Profiler } from "node:inspector";

/** Processor time of one stage, as a share of all samples. */
export type Shares = ReadonlyMap<string, number>;

/**
 * Where the samples of a profile fell, by stage: the outermost function on the stack that lies in a stage's folder says which
 * (`src/claims/factuality/…` → `factuality`), so what a stage calls elsewhere is its own.
 */
export function sharesByStage(profile: Profiler.Profile): Shares {
	return shares(profile, (node, above) => above ?? stageOf(node));
}

/** The functions that most samples fell into themselves. */
export function sharesByFunction(profile: Profiler.Profile): Shares {
	return shares(profile, ({ callFrame }) => {
		const file = /[^/]+\/[^/]+$/.exec(callFrame.url)?.[0] ?? "";
		return `${callFrame.functionName || "(anonymous)"} ${file}${file && `:${callFrame.lineNumber + 1}`}`;
	});
}

function shares(
	{ nodes }: Profiler.Profile,
	nameOf: (node: Profiler.ProfileNode, above: string | undefined) => string | undefined,
): Shares {
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const hits = new Map<string, number>();
	const visit = (node: Profiler.ProfileNode, above: string | undefined): void => {
		const name = nameOf(node, above);
		if (!isIdle(node)) hits.set(name ?? "other", (hits.get(name ?? "other") ?? 0) + (node.hitCount ?? 0));
		for (const child of node.children ?? []) visit(byId.get(child) as Profiler.ProfileNode, name);
	};
	visit(nodes[0] as Profiler.ProfileNode, undefined);
	const all = [...hits.values()].reduce((sum, count) => sum + count, 0);
	return new Map([...hits].map(([name, count]) => [name, count / all] as const).toSorted((a, b) => b[1] - a[1]));
}

function stageOf({ callFrame }: Profiler.ProfileNode): string | undefined {
	if (callFrame.functionName === "(garbage collector)") return "garbage collection";
	const [, stage, part] = /\/src\/(language|claims)\/(?:([a-z]+)\/|events\.ts)?/.exec(callFrame.url) ?? [];
	if (stage === "language") return stage;
	if (stage === "claims" && /\/(?:index|reader)\.ts$/.test(callFrame.url) && part === undefined) return undefined;
	return part ?? (stage && "events");
}

function isIdle({ callFrame }: Profiler.ProfileNode): boolean {
	return callFrame.functionName === "(idle)" || callFrame.functionName === "(program)";
}
