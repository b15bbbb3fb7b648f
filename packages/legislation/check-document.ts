import type { LawDocument, LawNode } from '@comity/interchange';
import { isRecordId } from '@comity/records';

/** No act in any corpus seen nests more than a dozen levels; a deeper one is made to exhaust the program. */
export const DEEPEST_NODE = 100;

/** Why a document cannot become a record, in words for the person who imports it; undefined when it can. */
export function whyRefused(document: LawDocument): string | undefined {
  if (document.title.trim() === '') return 'No title was found.';
  if (!/^([A-Z]{2}|INTL)$/.test(document.country))
    return `"${document.country}" is no State code; give one with --country.`;
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/.test(document.language)) {
    return `"${document.language}" is no language tag; give one with --lang.`;
  }
  if (!/^(\d{4}(-\d{2}){0,2})?$/.test(document.versionDate))
    return `"${document.versionDate}" is no date of a version.`;
  const seen = new Set<string>([document.id, document.work].filter((id) => id !== undefined));
  let holdsText = false;
  const waiting = document.nodes.map((node) => ({ node, depth: 1 }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > DEEPEST_NODE) return `Its parts are nested more than ${DEEPEST_NODE} deep.`;
    const fault = faultOfId(node, seen);
    if (fault) return fault;
    holdsText ||= node.text !== '' || node.role === 'article';
    for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
  }
  return holdsText ? undefined : 'No text was found in it.';
}

function faultOfId({ id }: LawNode, seen: Set<string>): string | undefined {
  if (id === undefined) return undefined;
  if (!isRecordId(id))
    return `A provision in it carries the id "${id.slice(0, 40)}", which is not of the form of ours.`;
  if (seen.has(id)) return `Two parts of it carry the id "${id}".`;
  seen.add(id);
  return undefined;
}
