/** The dossier's fixture as a site. */
import { dyad } from "../dossier/dyad-fixture.ts";
import { articles, auditOf, readings, story } from "../dossier/fixture.ts";
import type { Audit } from "../model/audit.ts";
import { auditSite } from "./audit-site.ts";

const told = { ...story, dyads: [["TLV", "EST"] as [string, string]] };

export const fixtureAudit: Audit = { ...auditOf([told]), redirects: [{ from: "old-harbour", to: story.id }] };
export const fixtureSite = auditSite(fixtureAudit, {
	articles,
	findReading: async (id) => readings.get(id),
	findDyad: async () => dyad,
});
