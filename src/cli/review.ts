import { resolve } from "node:path";
import { Command } from "commander";
import { commandName } from "../command-name.ts";
import { type Decision, type Desk, deskBeside, openDesk, reviewed } from "../desk/index.ts";
import { ParallaxError } from "../errors.ts";
import type { Finding } from "../model/audit.ts";
import { readAudit } from "../store/index.ts";
import { paint } from "./paint.ts";
import { print } from "./print.ts";
import { named, oneLine } from "./wording.ts";

interface Flags {
	readonly audit: string;
	readonly desk?: string;
	readonly json?: true;
	readonly all?: true;
}
type DecideFlags = Flags & Pick<Decision, "by" | "reason">;

export function reviewCommand(): Command {
	return new Command("review")
		.description(
			"Findings are proposals: confirm or dismiss them, with your name and a reason. Without more, lists the open ones.",
		)
		.addHelpText(
			"after",
			`
Examples:
  ${commandName()} review
  ${commandName()} review confirm ID --by "Ana Reuel" --reason "Read all four; only the headline is sure."
  ${commandName()} review dismiss ID OTHER-ID --by "Ana Reuel" --reason "The headline quotes the minister."
Decisions are kept in reviews.jsonl on the desk (desk/ beside the audit's folder) and outlive every audit.`,
		)
		.addCommand(
			withFlags(new Command("list").description("open findings with their sentences"))
				.option("--all", "decided ones too")
				.action(runList),
			{ isDefault: true },
		)
		.addCommand(decideCommand("confirm", "confirmed"))
		.addCommand(decideCommand("dismiss", "dismissed"));
}

function withFlags(command: Command): Command {
	return command
		.option("--audit <dir>", `folder that \`${commandName()} audit\` wrote`, "dossier")
		.option("--desk <dir>", "where decisions are kept (default: desk/ beside the audit's folder)")
		.option("--json", "as JSON");
}

function decideCommand(name: string, status: Decision["status"]): Command {
	return withFlags(new Command(name).description(`${name === "confirm" ? "confirms" : "dismisses"} findings`))
		.argument("<ids...>", "ids of findings")
		.requiredOption("--by <name>", "who decides")
		.requiredOption("--reason <text>", "why")
		.action(async (ids: string[], { by, reason, ...flags }: DecideFlags) => {
			const { findings, desk } = await open(flags);
			const chosen = ids.map((id) => getFinding(id, findings));
			for (const finding of chosen) {
				const entry = await desk.decide(finding, { status, by, reason }, new Date());
				await print(flags.json ? JSON.stringify(entry) : `${finding.id}: ${status}`);
			}
		});
}

async function runList(flags: Flags): Promise<void> {
	const { findings, desk } = await open(flags);
	const now = reviewed(findings, desk.reviews());
	const listed = flags.all ? now : now.filter(({ review }) => review.status === "proposed");
	if (flags.json) return print(JSON.stringify(listed));
	if (listed.length === 0) return print(findings.length === 0 ? "This audit has no findings." : "No finding is open.");
	for (const finding of listed) await print(shown(finding));
}

async function open({ audit, desk }: Flags): Promise<{ readonly findings: readonly Finding[]; readonly desk: Desk }> {
	const folder = resolve(audit);
	const { stories, findings } = await readAudit(folder);
	return {
		findings: [...stories.flatMap((story) => story.findings), ...findings],
		desk: await openDesk(desk ?? deskBeside(folder)),
	};
}

function getFinding(id: string, findings: readonly Finding[]): Finding {
	const found = findings.find((finding) => finding.id === id);
	if (found) return found;
	throw new ParallaxError("not-found", `This audit has no finding ${id}; \`${commandName()} review\` lists them.`);
}

function shown({ id, rule, text, places, across, review }: Finding): string {
	const quotes = places.map(({ article, quote }) => `    “${oneLine(quote)}” ${paint("dim", `(${article})`)}\n`);
	const counted = across
		? `    about ${named(across.outlets)}, which leave the above out; counted in ${named(across.stories)}\n`
		: "";
	const decided = review.by === undefined ? "" : `    ${review.status} by ${review.by}: ${review.reason}\n`;
	return `${paint("bold", id)}  ${paint("accent", rule)}\n  ${oneLine(text)}\n${quotes.join("")}${counted}${decided}`;
}
