/**
 * In: a Site, which is an audit or the store of the live site. Out: a web application with each page and its JSON twin,
 * and the same as static files. Never: a page that only one of the two has the code for; SQL; more of an article than its
 * rights allow.
 */
export { type AppOptions, addressesOf, createApp } from "./app.ts";
export { type AuditSources, auditSite } from "./audit-site.ts";
export { type DeskSiteOptions, deskSite } from "./desk-site.ts";
export { feedAddresses } from "./feeds.ts";
export type { Site, StoryFile } from "./site.ts";
export { rowsOf } from "./store-rows.ts";
export { storeSite } from "./store-site.ts";
export { type WriteOptions, type Written, writeSite } from "./write-site.ts";
