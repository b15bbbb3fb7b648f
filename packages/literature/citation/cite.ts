import { type CslEntry, isoDate } from '@comity/interchange';
import { directionOf, type InterfaceLanguage, isInterfaceLanguage } from '@comity/language';
import { literatureMessage } from '../literature-message.ts';
import { type CitationStyle, type FormPart, partsOf } from './citation-style.ts';
import { namesCited } from './names-cited.ts';

/** A run of a citation. What comes from the work is of a direction of its own. */
export interface CitedRun {
  text: string;
  italic: boolean;
  /** True of words of the work, false of signs and words of the style. */
  ofWork: boolean;
}

/**
 * The language in whose words a work is cited: the reader's, unless the title runs in the other direction. Signs and numbers
 * between two directions cannot be read, so a work in Latin letters is cited from the left in an Arabic text too.
 */
export function citationLanguage(csl: CslEntry, own: string, reader: InterfaceLanguage): InterfaceLanguage {
  const strong = /[\p{Script=Arabic}\p{Script=Hebrew}]|\p{L}/u.exec(csl.title)?.[0] ?? '';
  const direction = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(strong) ? 'rtl' : 'ltr';
  if (directionOf(reader) === direction) return reader;
  if (isInterfaceLanguage(own) && directionOf(own) === direction) return own;
  return direction === 'rtl' ? 'ar' : 'en';
}

/** A work as a style cites it, in words of the reader's language. */
export function cite(csl: CslEntry, style: CitationStyle, language: InterfaceLanguage): CitedRun[] {
  const form = style.forms.find(({ types }) => types.includes(csl.type)) ?? style.forms.at(-1);
  const values = valuesOf(csl, style, language);
  return joined(render(partsOf(form?.form ?? ''), values, false) ?? []);
}

export function citedText(runs: readonly CitedRun[]): string {
  return runs.map(({ text }) => text).join('');
}

type Value = { text: string; ofWork: boolean };

function valuesOf(csl: CslEntry, style: CitationStyle, language: InterfaceLanguage): Map<string, Value> {
  const t = (key: string, values?: Record<string, string | number>): string => literatureMessage(language, key, values);
  const year = csl.issued?.['date-parts']?.map(([one]) => one).join('–');
  const undated = csl.issued?.literal ?? t('literature.cite.undated');
  const people = (names: CslEntry['author']): string => {
    const cited = namesCited(names ?? [], style.names);
    const list = new Intl.ListFormat(language, { type: cited.others ? 'unit' : 'conjunction', style: 'long' });
    return [list.format(cited.names), ...(cited.others ? [t('literature.cite.others')] : [])].join(' ').trim();
  };
  const ofWork: Record<string, string | undefined> = {
    authors: people(csl.author) || (csl.type === 'book' ? people(csl.editor) : ''),
    editors: people(csl.editor),
    title: csl.title,
    container: csl['container-title'],
    volume: csl.volume,
    issue: csl.issue,
    pages: csl.page?.replace('-', '–'),
    place: csl['publisher-place'],
    publisher: csl.publisher,
    edition: csl.edition,
    genre: csl.genre,
    link: csl.DOI === undefined ? csl.URL : `https://doi.org/${csl.DOI}`,
    year: year ?? csl.issued?.literal,
    date: csl.issued?.['date-parts'] ? isoDate({ 'date-parts': csl.issued['date-parts'] }) : csl.issued?.literal,
  };
  const ofStyle: Record<string, string> = {
    in: t('literature.cite.in'),
    editorsWord: t('literature.cite.editors', { count: csl.editor?.length ?? 0 }),
    pagesWord: t('literature.cite.pages', { count: csl.page?.includes('-') ? 2 : 1 }),
    volumeWord: t('literature.cite.volume'),
    issueWord: t('literature.cite.issue'),
    quoted: t('literature.cite.quoted', { title: csl.title }),
  };
  const blankDates = { year: undated, date: undated };
  return new Map([
    ...Object.entries(blankDates).map(([name, text]): [string, Value] => [name, { text, ofWork: false }]),
    ...Object.entries(ofStyle).map(([name, text]): [string, Value] => [name, { text, ofWork: name === 'quoted' }]),
    ...Object.entries(ofWork).flatMap(([name, text]): [string, Value][] =>
      text ? [[name, { text, ofWork: true }]] : [],
    ),
  ]);
}

/** Undefined where a value of the parts is blank: a group is then left out, and outside groups nothing stands for it. */
function render(
  parts: readonly FormPart[],
  values: ReadonlyMap<string, Value>,
  inGroup: boolean,
): CitedRun[] | undefined {
  const runs: CitedRun[] = [];
  for (const part of parts) {
    switch (part.kind) {
      case 'text':
        runs.push({ text: part.text, italic: false, ofWork: false });
        break;
      case 'value': {
        const value = values.get(part.name);
        if (value) runs.push({ ...value, italic: false });
        else if (inGroup) return undefined;
        break;
      }
      case 'italic': {
        const inner = render(part.parts, values, inGroup);
        if (!inner) return undefined;
        runs.push(...inner.map((run) => ({ ...run, italic: true })));
        break;
      }
      case 'group':
        runs.push(...(render(part.parts, values, true) ?? []));
    }
  }
  return runs;
}

/** A title that ends in a mark of its own needs no full stop behind it. */
function joined(runs: readonly CitedRun[]): CitedRun[] {
  return runs.map((run, at) => {
    const before = runs[at - 1];
    const doubled =
      !run.ofWork && run.text.startsWith('.') && before !== undefined && /[.?!。؟！？]$/.test(before.text);
    return doubled ? { ...run, text: run.text.slice(1) } : run;
  });
}
