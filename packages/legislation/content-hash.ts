import { createHash } from 'node:crypto';
import type { LawDocument } from '@comity/interchange';
import type { FlatProvision } from './flatten.ts';

/**
 * SHA-256 of everything a document says. The name of its file and ids of ours are left out, so that a renamed file
 * or our own export is recognised as the same.
 */
export function contentHash(document: LawDocument, rows: readonly FlatProvision[]): string {
  const {
    dialect: _dialect,
    nodes: _nodes,
    id: _id,
    work: _work,
    statedArticleCount: _count,
    source,
    ...says
  } = document;
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1)), source.url, source.publisher]),
  );
  for (const row of rows) {
    const section = row.explains || row.use ? [row.explains ?? [], row.use ?? ''] : [];
    hash.update(JSON.stringify([row.parentPosition, row.role, row.number, row.heading, row.text, ...section]));
  }
  return hash.digest('hex');
}
