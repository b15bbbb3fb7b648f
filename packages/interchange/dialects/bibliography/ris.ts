import type { LiteratureDialect, LiteratureReadResult } from '../../law-document.ts';
import type { CslDate, CslName } from '../../literature-document.ts';
import type { PlacedLiterature } from '../../own/placed-result.ts';
import { readDate } from './dates.ts';
import { blankDraft, type EntryDraft, type TextField, toDocument } from './entry-draft.ts';
import { issnsOf } from './identifiers.ts';
import { type RisEntry, risEntriesOf } from './ris-entries.ts';
import { risRules } from './ris-rules.ts';

const BEGINNING = 64 * 1024;

/** Bibliographies in RIS, a line of a tag and a value for each part: `TI  - Title`. */
export const ris: LiteratureDialect = {
  id: 'ris',
  description: 'bibliographies in RIS (.ris)',
  decisions: true,
  recognise(file) {
    try {
      const beginning = file.text().slice(0, BEGINNING);
      return /^\s{0,200}TY {1,3}- {0,3}[A-Z]{3,8}[ \t]*\r?\n(?:[A-Z][A-Z0-9] {1,3}-|\r?\n)/m.test(beginning) ? 0.95 : 0;
    } catch {
      return 0;
    }
  },
  *read(file, options): Generator<LiteratureReadResult> {
    let number = 0;
    for (const entry of risEntriesOf(file.text())) {
      number += 1;
      const key = first(entry, risRules.key);
      const place = key === '' ? `entry ${number}` : `entry ${number} (${key.slice(0, 200)})`;
      const refused = (reason: string): PlacedLiterature => ({
        outcome: 'refused',
        place: `line ${entry.line}, ${place}`,
        reason,
      });
      if (entry.fault !== undefined) yield refused(entry.fault);
      else {
        const result = toDocument(draftOf(entry, key), { dialect: 'ris', file, options, place });
        yield result.outcome === 'refused' ? refused(result.reason) : result;
      }
    }
    if (number === 0) yield { outcome: 'left-alone', reason: 'The bibliography has no entry.' };
  },
};

function draftOf(entry: RisEntry, key: string): EntryDraft {
  const { types, fields, people, numbers, pages } = risRules;
  const draft = blankDraft(key, (Object.hasOwn(types, entry.type) && types[entry.type]) || 'document');
  for (const [field, tags] of Object.entries(fields)) draft.texts[field as TextField] = first(entry, tags);
  const [from, to] = pages.map((tag) => first(entry, [tag]));
  draft.texts.page = [from, to].filter((page) => page !== '').join('-');
  draft.author = all(entry, people.author).map(nameOf);
  draft.editor = all(entry, people.editor).map(nameOf);
  draft.translator = all(entry, people.translator).map(nameOf);
  draft.issued = dateOf(first(entry, risRules.issued));
  draft.accessed = dateOf(first(entry, risRules.accessed));
  draft.doi = first(entry, risRules.doi);
  const given = all(entry, numbers).join(' ');
  // One tag serves both kinds of number.
  const isSerial = issnsOf(given).valid.length > 0;
  draft.issn = isSerial ? given : '';
  draft.isbn = isSerial ? '' : given;
  draft.notes = all(entry, risRules.notes);
  draft.keywords = all(entry, risRules.keywords);
  draft.abstract = all(entry, risRules.abstract.slice(0, 1)).join('\n\n') || all(entry, risRules.abstract).join('\n\n');
  draft.language = first(entry, risRules.language);
  return draft;
}

function all(entry: RisEntry, tags: readonly string[]): string[] {
  return tags.flatMap((tag) => entry.values.get(tag) ?? []).filter((value) => value.trim() !== '');
}

function first(entry: RisEntry, tags: readonly string[]): string {
  return all(entry, tags)[0]?.trim() ?? '';
}

/** `Family, Given, Suffix`. */
function nameOf(value: string): CslName {
  const [family = '', given = '', suffix = ''] = value.split(',').map((part) => part.trim());
  return { family, given, suffix };
}

/** `2021/03/30/Spring`: numbers between slashes, words at the end. */
function dateOf(value: string): CslDate | undefined {
  const match = /^([0-9]{4})(?:\/([0-9]{0,2}))?(?:\/([0-9]{0,2}))?(?:\/[^/]{0,80})?$/.exec(value);
  if (!match) return readDate(value);
  return readDate(
    match
      .slice(1)
      .filter((part) => part)
      .join('-'),
  );
}
