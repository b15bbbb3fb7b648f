import type { CasePerson } from '../../case-document.ts';
import { childNamed, contentOf, descendantsNamed, type XmlElement } from '../akoma-ntoso/xml-tree.ts';
import rules from './uk-rules.json' with { type: 'json' };

const roles: ReadonlyMap<string, string> = new Map(Object.entries(rules.roles));
const endings = new Set(rules.legalPersonEndings);
const MOST_PARTIES = 500;
const LONGEST_NAME = 400;

/**
 * The parties that the header marks up, by their role. Only a company or a public body is named; whoever else is a party
 * bears the role and a number, and the file does not tell whether it is one person.
 */
export function partiesOf(document: XmlElement): CasePerson[] {
  const roleNames = roleNamesOf(document);
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const persons: CasePerson[] = [];
  const header = childNamed(document, 'header');
  for (const party of header ? descendantsNamed(header, 'party') : []) {
    const key = party.attributes.get('refersTo') ?? contentOf(party);
    if (seen.has(key) || persons.length >= MOST_PARTIES) continue;
    seen.add(key);
    const printedRole = roleNames.get((party.attributes.get('as') ?? '').replace('#', '')) ?? '';
    const name = nameOf(party);
    // The name of a public body is sometimes broken between two lines, each marked up as a party.
    const before = persons.at(-1);
    if (before && / for$/i.test(before.label) && isLegalPerson(name)) {
      before.label = `${before.label} ${name}`.slice(0, 300);
      continue;
    }
    const number = (counts.get(printedRole) ?? 0) + 1;
    counts.set(printedRole, number);
    persons.push(personOf(name, printedRole, number));
  }
  return persons;
}

/** The name without the number that counts the parties: `(2) Sample Limited`. */
function nameOf(party: XmlElement): string {
  return contentOf(party)
    .slice(0, LONGEST_NAME)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\(\d{1,2}\) /, '');
}

/** What the files call the roles: `appellant` is shown as `Appellant`. */
function roleNamesOf(document: XmlElement): Map<string, string> {
  const names = new Map<string, string>();
  const references = childNamed(childNamed(document, 'meta'), 'references');
  for (const role of references ? descendantsNamed(references, 'TLCRole') : []) {
    names.set(role.attributes.get('eId') ?? '', (role.attributes.get('showAs') ?? '').slice(0, 80));
  }
  return names;
}

function personOf(name: string, printedRole: string, number: number): CasePerson {
  const role = (roles.get(printedRole.toLowerCase()) ?? 'other') as CasePerson['role'];
  if (isLegalPerson(name)) return { role, kind: 'legal-person', label: name.slice(0, 300) };
  return { role, kind: 'unknown', label: `${printedRole || 'Party'} ${number}` };
}

/** Certain only for companies by the end of their name and for public bodies; never where the name may hold a person’s. */
export function isLegalPerson(name: string): boolean {
  if (name.length > LONGEST_NAME) return false;
  const lower = ` ${name.toLowerCase()}`;
  if (!name.includes(' ')) return false;
  if (rules.namesPersons.some((words) => lower.includes(words)) || / and [^ ]+ [^ ]+$/.test(lower)) return false;
  const last = /([^ ]+)$/.exec(lower.replace(/ ?\([^()]{0,80}\)$/, '').trimEnd())?.[1] ?? '';
  return endings.has(last) || rules.publicBodies.some((words) => lower.includes(words));
}

/** Whether a party is called appellant: then the court decides on an appeal. */
export function hasAppellant(document: XmlElement): boolean {
  return [...roleNamesOf(document).values()].some((role) => /^appellant/i.test(role));
}
