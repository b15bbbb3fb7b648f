import type { CaseDocument } from '../../case-document.ts';
import courts from './uk-courts.json' with { type: 'json' };
import rules from './uk-rules.json' with { type: 'json' };

interface KnownCourt {
  name: string;
  division: string;
  level: CaseDocument['court']['level'];
  /** Whether it also decides appeals; which it does, a party called appellant tells. */
  hearsAppeals?: boolean;
}

const known: ReadonlyMap<string, KnownCourt> = new Map(Object.entries(courts as Record<string, KnownCourt>));
const lists: ReadonlyMap<string, string> = new Map(Object.entries(rules.lists));

/**
 * The court by the code the National Archives give it: `EWHC-KBD-Admin` is the division `EWHC-KBD` with the list `Admin`.
 * A code that is not known keeps the name that the file prints.
 */
export function ukCourt(code: string, printed: string, isAppeal: boolean): CaseDocument['court'] {
  const parts = code.split('-').slice(0, 6);
  for (let length = parts.length; length > 0; length -= 1) {
    const court = known.get(parts.slice(0, length).join('-'));
    if (!court) continue;
    const named = parts.slice(length).map((list) => lists.get(list) ?? list);
    const division = [court.division, ...named].filter((part) => part !== '').join(', ');
    return { name: court.name, division, level: court.hearsAppeals && isAppeal ? 'appeal' : court.level };
  }
  return { name: printed, division: '', level: 'unknown' };
}

/** What a court calls the field it works in, `InformationRights`, in words. */
export function ukList(code: string): string {
  return lists.get(code) ?? code.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
}

/** Courts by the letters of their neutral citation, with the list in brackets where it tells the division. */
export function courtCited(citation: string): CaseDocument['court'] {
  const [, letters = '', list = ''] =
    /^\[\d{4}\] ([A-Z]+(?: Civ| Crim)?) \d+(?: \(([A-Za-z0-9]+)\))?$/.exec(citation) ?? [];
  return ukCourt(
    citedCourts.get(`${letters} ${list}`) ?? citedCourts.get(letters) ?? `${letters}-${list}`,
    letters,
    false,
  );
}

const citedCourts: ReadonlyMap<string, string> = new Map(Object.entries(rules.citedCourts));
