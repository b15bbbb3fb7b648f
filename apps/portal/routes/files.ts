import { attachment, nameForDownload } from '@comity/files';
import { ComityError } from '@comity/platform';
import type { FastifyInstance } from 'fastify';
import { filesOf } from '../files-of.ts';
import { refuseParameters } from '../search-parameters.ts';
import type { Comity } from '../wire.ts';

/** Whatever a browser makes of it, a file of others runs nothing here and reaches nothing. */
const NOTHING_ALLOWED = "sandbox; default-src 'none'; frame-ancestors 'none'";

/**
 * Files as they came, by their checksum, while a record that everyone may read holds their text. Unknown, hidden and
 * damaged ones get the same answer. Browsers do not show a sandboxed PDF, so that every file is offered to be saved.
 */
export function addFileRoutes(app: FastifyInstance, comity: Comity): void {
  const files = filesOf(comity);
  // Packing would take long for little, and change what the checksum is of.
  app.get('/files/:address', { compress: false }, async (request, reply) => {
    refuseParameters(request.query);
    const file = await files.publicFile((request.params as { address: string }).address);
    if (!file) throw new ComityError('not-found');
    const tag = `"sha256-${file.sha256}"`;
    // It may be hidden at any time, so a copy must be asked about; the bytes themselves never change.
    reply.header('cache-control', 'no-cache').header('etag', tag);
    if (isKnown(request.headers['if-none-match'], tag)) return reply.code(304).send();
    return reply
      .header('content-security-policy', NOTHING_ALLOWED)
      .header('content-disposition', attachment(nameForDownload(file.name, file.mediaType)))
      .header('cross-origin-resource-policy', 'same-origin')
      .type(file.mediaType)
      .send(file.bytes);
  });
}

/** Whether the copy that the reader has is this one (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, tag: string): boolean {
  const tags = (header ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(tag);
}
