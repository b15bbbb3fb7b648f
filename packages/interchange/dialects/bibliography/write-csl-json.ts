import type { LiteratureDocument } from '../../literature-document.ts';
import { abstractOf, keyOf } from './written-entry.ts';

/** Entries as CSL-JSON; what is said of their content, which CSL has no names for, stands under `custom`. */
export function toCslJson(documents: readonly LiteratureDocument[]): string {
  const entries = documents.map((document) => {
    const { annotation } = document;
    const abstract = abstractOf(document);
    // Readers of CSL take angle brackets for markup; ours are text.
    const plainText = JSON.stringify(document.csl).includes('<') && { plainText: true };
    const custom = { ...(Object.keys(annotation).length > 0 && { annotation }), ...plainText };
    return {
      id: keyOf(document),
      ...document.csl,
      ...(document.language !== 'und' && { language: document.language }),
      ...(abstract !== '' && { abstract }),
      ...(Object.keys(custom).length > 0 && { custom }),
    };
  });
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
