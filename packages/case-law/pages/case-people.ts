import type { CaseCharge, CasePerson } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { type Html, html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import { isolated, shown, statesShown, unknownWord } from './case-words.ts';
import { accountWith, type Cell, factsTable, type Room, toldBy } from './facts-table.ts';
import { sentenceShown } from './sentence-words.ts';

/** Sentences of one charge and persons charged with it; what is beyond is counted. */
const MOST_SENTENCES = 5;
const MOST_CHARGED = 8;
const HEAVIEST_LABEL = 60;

/** Persons and groups of a decision, with what is known of each. No natural person is named in typed data. */
export function casePersons(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const facts = accountWith(decision, ({ persons }) => persons.length > 0);
  if (!facts) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const row = (person: CasePerson): Cell[] => [
    nameOf(person, language),
    t(`case.role.${person.role}`),
    t(`case.kind.${person.kind}`),
    personFacts(person, language),
  ];
  const heads = [t('case.person'), t('case.role'), t('case.kind'), t('case.details')];
  const told = toldBy(decision, facts, language);
  return factsTable({ caption: t('case.persons'), heads, entries: facts.persons, row, told }, language, room);
}

function nameOf(person: CasePerson | undefined, language: InterfaceLanguage, heaviest = 300): Html | string {
  return shown(person?.label ?? '', heaviest) || caseLawMessage(language, `case.role.${person?.role ?? 'other'}`);
}

/** What is blank is left out; what is unknown is said to be unknown. */
function personFacts(person: CasePerson, language: InterfaceLanguage): Html | '' {
  const t = (key: string): string => caseLawMessage(language, key);
  const number = (value: number | 'unknown'): string => (value === 'unknown' ? unknownWord(language) : String(value));
  const { ageAtOffence, ageAtTrial, minor, sex, nationalities, groupSize } = person;
  const facts: [string, string][] = [];
  if (ageAtOffence !== undefined) facts.push([t('case.ageoffence'), number(ageAtOffence)]);
  if (ageAtTrial !== undefined) facts.push([t('case.agetrial'), number(ageAtTrial)]);
  if (minor !== undefined) facts.push([t('case.minor'), t(`case.answer.${minor}`)]);
  if (sex !== undefined) facts.push([t('case.sex'), t(`case.sex.${sex}`)]);
  if (nationalities !== undefined && nationalities.length > 0)
    facts.push([t('case.nationality'), statesShown(nationalities, language)]);
  if (groupSize !== undefined) facts.push([t('case.groupsize'), number(groupSize)]);
  if (facts.length === 0) return '';
  return html`${facts.map(([name, value], at) => html`${at > 0 ? ' · ' : ''}${name} ${isolated(value)}`)}`;
}

/** Charges with who is charged, the verdict and the sentences. */
export function caseCharges(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const facts = accountWith(decision, ({ charges }) => charges.length > 0);
  if (!facts) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const row = (charge: CaseCharge): Cell[] => [
    shown(charge.offence || charge.provision),
    charge.offence === '' ? '' : shown(charge.provision, 300),
    chargedPersons(charge, facts.persons, language),
    charge.verdict === undefined ? '' : t(`case.verdict.${charge.verdict}`),
    sentences(charge, language),
  ];
  const heads = [t('case.offence'), t('case.provision'), t('case.against'), t('case.verdict'), t('case.sentence')];
  const told = toldBy(decision, facts, language);
  return factsTable({ caption: t('case.charges'), heads, entries: facts.charges, row, told }, language, room);
}

function chargedPersons(
  { persons }: CaseCharge,
  people: readonly CasePerson[],
  language: InterfaceLanguage,
): Html | '' {
  if (persons.length === 0) return '';
  const names = persons.slice(0, MOST_CHARGED).map((at) => nameOf(people[at], language, HEAVIEST_LABEL));
  if (persons.length > MOST_CHARGED) names.push(andMore(persons.length - MOST_CHARGED, language));
  return html`${names.map((name, at) => html`${at > 0 ? ' · ' : ''}${name}`)}`;
}

function sentences({ sentences: all }: CaseCharge, language: InterfaceLanguage): Html | '' {
  if (all.length === 0) return '';
  const items: (Html | string)[] = all.slice(0, MOST_SENTENCES).map((sentence) => sentenceShown(sentence, language));
  if (all.length > MOST_SENTENCES) items.push(andMore(all.length - MOST_SENTENCES, language));
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

function andMore(count: number, language: InterfaceLanguage): string {
  return caseLawMessage(language, 'case.andmore', { count });
}
