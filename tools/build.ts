/** Builds JavaScript for publishing: Node does not strip types below node_modules. `npm pack` runs it. */
import { execFileSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { inPackage } from "../src/places.ts";

rmSync(inPackage("dist"), { recursive: true, force: true });
execFileSync(inPackage("node_modules", ".bin", "tsc"), ["-p", inPackage("tsconfig.build.json")], { stdio: "inherit" });
cpSync(inPackage("src"), inPackage("dist", "src"), {
	recursive: true,
	filter: (path) => !path.endsWith(".ts"),
});
