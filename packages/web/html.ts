import type { HtmlEscapedString } from 'hono/utils/html';

/** Markup that is escaped already; `html` escapes every other value put into it. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;
export { html } from 'hono/html';
