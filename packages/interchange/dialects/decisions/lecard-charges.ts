import type { CaseCharge, CasePerson } from '../../case-document.ts';
import type { CourtRuling } from './lecard-ruling.ts';

/** Who stands accused and of what, in the order of the judgment. Names never leave this file: persons have labels. */
export interface Accusation {
  persons: CasePerson[];
  charges: CaseCharge[];
}

const described = /被告(?:人|单位)[）)]?[：:]?([^，。；：（(]{1,20})(?:[（(][^（）()]{1,40}[）)])?，(男|女)/gu;
const longestOpening = 8000;
/** Where the accusation ends and the course of the proceeding begins. */
const accusationEnd = /一案|，于|,于|向本院|，向|，并|，建议|，提起/u;
/** Words that no name of an offence and no name of a person holds: where they stand the sentence tells something else. */
const notAName = /[，,。；：“”《》]|证据|供述|事实|异议|辩解|判处|情节|涉嫌|因为/u;
const longestName = 40;
const longestOffence = 40;

/** Reads the sentence of the accusation, and the descriptions of the accused before it. */
export function readAccusation(body: string): Accusation & { names: string[] } {
  const opening = body.slice(0, longestOpening);
  const names: string[] = [];
  const persons: CasePerson[] = [];
  const charges: CaseCharge[] = [];
  for (const { accused, offences } of accusationIn(opening)) {
    const positions = accused.map(({ name, kind }) => {
      if (!names.includes(name)) {
        names.push(name);
        persons.push({ role: 'defendant', kind, label: `Defendant ${names.length}` });
      }
      return names.indexOf(name);
    });
    for (const offence of offences) charges.push(chargeOf(positions, offence));
  }
  for (const [, name = '', sex] of opening.matchAll(described)) {
    const person = persons[names.indexOf(name.trim())];
    if (person) person.sex = sex === '女' ? 'female' : 'male';
  }
  return { names, persons, charges };
}

interface AccusedGroup {
  accused: { name: string; kind: CasePerson['kind'] }[];
  offences: string[];
}

/** The first sentence that accuses: those that only repeat it, or tell of earlier convictions, come later or name nobody. */
function accusationIn(opening: string): AccusedGroup[] {
  const sentences = opening.split(/[。；]/u);
  const accusing = sentences.filter((sentence) => /指控|审理/u.test(sentence));
  for (const sentence of [...accusing, ...sentences]) {
    const groups = groupsOf(sentence);
    if (groups.length > 0) return groups;
  }
  return [];
}

/** `被告人甲、乙犯A罪、B罪，被告人丙犯C罪`: each offence ends in the same sign, each group of accused before another. */
function groupsOf(sentence: string): AccusedGroup[] {
  const start = sentence.search(/(?:原审)?被告(?:人|单位)/u);
  if (start < 0) return [];
  const accusation = sentence.slice(start).split(accusationEnd)[0] as string;
  const parts = accusation.split('罪');
  const rest = parts.pop() as string;
  const groups: AccusedGroup[] = [];
  for (const part of parts) {
    const sign = accusingSign(part);
    if (sign >= 0) groups.push({ accused: accusedIn(part.slice(0, sign)), offences: [] });
    const offence = part.slice(sign + 1).replace(/^[、，及和与]+/u, '');
    if (offence === '' && sign >= 0) continue;
    if (offence === '' || offence.length > longestOffence || notAName.test(offence)) break;
    groups.at(-1)?.offences.push(`${offence}罪`);
  }
  // `被告人甲犯诈骗一案`: the name of the offence without its last word.
  const sign = accusingSign(rest);
  if (parts.length === 0 && sign >= 0 && sign < rest.length - 1 && !notAName.test(rest) && rest.length - sign <= 20) {
    groups.push({ accused: accusedIn(rest.slice(0, sign)), offences: [rest.slice(sign + 1)] });
  }
  return groups.filter(({ accused }) => accused.length > 0);
}

/** The sign that begins the offences. It also stands in the name of some: `侵犯著作权罪`. */
function accusingSign(part: string): number {
  for (let at = part.lastIndexOf('犯'); at >= 0; at = at > 0 ? part.lastIndexOf('犯', at - 1) : -1) {
    if (part[at - 1] !== '侵') return at;
  }
  return -1;
}

/** Empty where the words before the sign are no names: then the sentence accuses nobody. */
function accusedIn(group: string): AccusedGroup['accused'] {
  const accused: AccusedGroup['accused'] = [];
  let kind: CasePerson['kind'] = 'person';
  for (const printed of group
    .replace(/^[、，及和与]+/u, '')
    .split(/[、及和与]|等(?:\d+|[一二三四五六七八九十]+)?人?$/u)) {
    if (/被告单位/u.test(printed)) kind = 'legal-person';
    else if (/被告人/u.test(printed)) kind = 'person';
    const name = printed.replace(/^.*被告(?:人|单位)|[（(].*$/gu, '').trim();
    if (name.length > longestName || notAName.test(name)) return [];
    if (name !== '') accused.push({ name, kind });
  }
  return accused;
}

function chargeOf(persons: number[], offence: string): CaseCharge {
  return { persons, offence, provision: '', sentences: [] };
}

/** Puts what the court itself ruled into the charges; an offence that was not charged becomes one. */
export function applyRuling(accusation: Accusation & { names: string[] }, rulings: readonly CourtRuling[]): Accusation {
  const charges = accusation.charges.map((charge) => ({ ...charge }));
  for (const ruling of rulings) {
    const position = accusation.names.indexOf(ruling.name);
    const persons = position < 0 ? [] : [position];
    const charged = charges.findIndex(
      ({ offence, persons: those }) => offence === ruling.offence && those.includes(position),
    );
    const ruled = { ...chargeOf(persons, ruling.offence), verdict: ruling.verdict, sentences: ruling.sentences };
    if (charged < 0) {
      charges.push(ruled);
      continue;
    }
    // One charge of several accused splits: each has a sentence of their own.
    const shared = charges[charged] as CaseCharge;
    const others = shared.persons.filter((person) => person !== position);
    charges.splice(charged, 1, ruled, ...(others.length > 0 ? [{ ...shared, persons: others }] : []));
  }
  return { persons: accusation.persons, charges };
}
