import { akomaNtoso } from './dialects/akoma-ntoso/index.ts';
import { saudiMarkdown } from './dialects/arabic/saudi-markdown.ts';
import { literatureDialects } from './dialects/bibliography/index.ts';
import { chineseMarkdown } from './dialects/chinese/chinese-markdown.ts';
import { decisionDialects } from './dialects/decisions/json-decisions.ts';
import { documentMarkdown } from './dialects/documents/document-markdown.ts';
import { humanRightsDeclaration } from './dialects/documents/human-rights-declaration.ts';
import { dutchMarkdown } from './dialects/european/dutch-markdown.ts';
import { frenchMarkdown } from './dialects/european/french-markdown.ts';
import { germanMarkdown } from './dialects/european/german-markdown.ts';
import { bluebellText, htmlAct } from './dialects/html/index.ts';
import { indianJson } from './dialects/json/indian-json.ts';
import { judgmentDialects } from './dialects/judgments/index.ts';
import { plainFileDialects } from './dialects/plain-files/index.ts';
import { rtfAct } from './dialects/rtf/index.ts';
import { argentineMarkdown } from './dialects/spanish/argentine-markdown.ts';
import { uruguayanMarkdown } from './dialects/spanish/uruguayan-markdown.ts';
import { textWithMetadata } from './dialects/text-with-metadata/text-with-metadata.ts';
import { dutchTreaty, publicLawTreaty, treatyMarkdown, treatyPdf } from './dialects/treaties/index.ts';
import { worldSample } from './dialects/world/index.ts';
import type { AnyReadResult, CaseReadResult, Dialect, DialectOf, ReadResult } from './law-document.ts';

/** Every dialect of law that is read, in the order in which ties of recognition are broken. */
export const dialects: readonly Dialect[] = [
  germanMarkdown,
  frenchMarkdown,
  dutchMarkdown,
  argentineMarkdown,
  uruguayanMarkdown,
  chineseMarkdown,
  saudiMarkdown,
  textWithMetadata,
  indianJson,
  akomaNtoso,
  htmlAct,
  bluebellText,
  rtfAct,
  dutchTreaty,
  treatyMarkdown,
  treatyPdf,
  publicLawTreaty,
  documentMarkdown,
  humanRightsDeclaration,
];

/** Every dialect of decisions. */
export const caseDialects: readonly DialectOf<ReadResult | CaseReadResult>[] = [
  worldSample,
  ...judgmentDialects,
  ...decisionDialects,
];

/** Everything that an import reads. */
export const allDialects: readonly DialectOf<AnyReadResult>[] = [
  ...dialects,
  ...caseDialects.map((dialect) => ({ ...dialect, decisions: true })),
  ...literatureDialects.map((dialect) => ({ ...dialect, decisions: true })),
  // Last: they read what nothing else recognises.
  ...plainFileDialects,
];
