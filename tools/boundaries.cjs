/**
 * The import rules of the house, as docs/architecture.md tells them: model at the bottom, stages beside each other,
 * pipeline above them, commands on top. A stage that needs another stage's work gets it as a record, never as an import.
 */
const stages = ["ingest", "language", "claims", "stories", "ties", "findings", "explanations", "dossier", "store"];

const stageIsAlone = (stage) => ({
	name: `${stage}-imports-no-other-stage`,
	severity: "error",
	from: { path: `^src/${stage}/`, pathNot: "\\.test\\.ts$" },
	to: { path: "^src/", pathNot: `^src/(${stage}|model|network)/|^src/(errors|effects|places)\\.ts$` },
});

module.exports = {
	forbidden: [
		{ name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
		{
			name: "model-imports-nothing",
			severity: "error",
			from: { path: "^src/model/" },
			to: { path: "^src/", pathNot: "^src/model/|^src/errors\\.ts$" },
		},
		{
			name: "network-imports-nothing",
			severity: "error",
			from: { path: "^src/network/", pathNot: "\\.test\\.ts$" },
			to: { path: "^src/", pathNot: "^src/network/|^src/errors\\.ts$" },
		},
		...stages.map(stageIsAlone),
		{
			name: "src-does-not-need-the-workshop",
			severity: "error",
			from: { path: "^src/" },
			to: { path: "^(bench|train|tools)/" },
		},
		{ name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
		{
			name: "no-dev-dependency-in-src",
			severity: "error",
			from: { path: "^src/", pathNot: "\\.test\\.ts$" },
			to: { dependencyTypes: ["npm-dev"] },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "\\.as\\.ts$|\\.wasm$" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			extensions: [".ts", ".js", ".mjs", ".json"],
			conditionNames: ["import", "node", "default"],
		},
	},
};
