import { dateAsWritten } from '@comity/language';
import { instrumentLabel } from '@comity/reference';
import type { DocumentIdentifier, LawDocument, LawNode, LegalDate, LegalStatus, Standing } from '../../law-document.ts';
import { authenticLanguages } from './authentic-languages.ts';
import type { KnownTreaty } from './known-treaties.ts';
import { opensClosing } from './treaty-designations.ts';

/** What a reader knows of one text of a treaty. */
export interface TreatyText {
  dialect: string;
  language: string;
  title: string;
  nodes: LawNode[];
  treaty: KnownTreaty | undefined;
  /** Beside that by which the known treaty is recognised. */
  identifiers: DocumentIdentifier[];
  /** The date as of which the text stands, where the file tells one. */
  versionDate: string;
  source: LawDocument['source'];
  licence?: string;
  standing?: Standing;
  status?: LegalStatus;
  dates?: LegalDate[];
  alternativeTitles?: string[];
}

/**
 * The document of one language of a treaty. Texts of one treaty from different sources get the same identifier, and where its
 * articles have never been amended the same version, so that its languages stand side by side.
 */
export function treatyDocument(text: TreatyText): LawDocument {
  const { treaty, nodes, language } = text;
  const adopted = treaty?.instrument?.adopted ?? dateOfClosing(nodes, language);
  const dates = [...(text.dates ?? [])];
  if (adopted !== '' && !dates.some(({ event }) => event === 'adopted')) {
    dates.unshift({ event: 'adopted', date: adopted, precision: 'day' });
  }
  const titles = [...(text.alternativeTitles ?? []), ...shortTitles(treaty, language)];
  return {
    kind: 'treaty',
    dialect: text.dialect,
    country: 'INTL',
    language,
    title: text.title,
    alternativeTitles: [...new Set(titles)].filter((title) => title !== text.title),
    identifiers: identifiersOf(text),
    versionDate: treaty?.asAdopted && adopted !== '' ? adopted : text.versionDate,
    dates,
    status: text.status ?? 'unknown',
    standing: text.standing ?? 'unknown',
    source: text.source,
    licence: text.licence ?? '',
    nodes,
  };
}

function identifiersOf({ treaty, identifiers }: TreatyText): DocumentIdentifier[] {
  const own = treaty ? [treaty.identifier] : [];
  const others = identifiers.filter(
    ({ scheme, value }) => !own.some((entry) => entry.scheme === scheme && entry.value === value),
  );
  return [...own, ...others];
}

/** The short name of an instrument in the language of the text; none in a language in which it has none. */
function shortTitles(treaty: KnownTreaty | undefined, language: string): string[] {
  const labels = treaty?.instrument?.labels;
  return treaty?.instrument && labels && language in labels ? [instrumentLabel(treaty.instrument.id, language)] : [];
}

/** `official` of a language in which the treaty is authentic, by what is known of it or else by its own final clause. */
export function standingIn(language: string, treaty: KnownTreaty | undefined, texts: readonly LawNode[][]): Standing {
  const authentic = treaty?.instrument
    ? new Set(treaty.instrument.authentic)
    : authenticLanguages(texts.flatMap((nodes) => paragraphsIn(nodes)));
  return authentic.has(language) ? 'official' : 'courtesy';
}

function paragraphsIn(nodes: readonly LawNode[]): string[] {
  return nodes.flatMap((node) => [...node.text.split('\n'), ...paragraphsIn(node.children)]);
}

/** The day on which a treaty says that it was done; empty where it does not say it in figures or months. */
function dateOfClosing(nodes: readonly LawNode[], language: string): string {
  for (const paragraph of paragraphsIn(nodes).toReversed()) {
    if (!opensClosing(paragraph)) continue;
    const done = /(?:\b(?:DONE|GEDAAN|FAIT|HECH[OA]|GESCHEHEN)\b.{0,300})/i.exec(paragraph)?.[0];
    const date = done === undefined ? undefined : dateAsWritten(done, language);
    if (date?.precision === 'day') return date.date;
  }
  return '';
}
