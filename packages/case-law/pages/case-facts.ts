import type { CasePerson } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { conceptLabel, languageName } from '@comity/reference';
import { type Html, html, treatyArticleLabel } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import type { CaseFacts } from '../store.ts';
import { isolated, moneyShown, sentenceShown, shown, statesShown, unknownWord } from './case-words.ts';

/** Rows shown of each table; a decision with more has them all in its data. */
const MOST_ROWS = 20;
const MOST_TAGS = 30;

/** What is known of a decision as typed facts. What is blank is not shown; what is unknown is said to be unknown. */
export function caseFacts(decision: ReadCase, facts: CaseFacts, language: InterfaceLanguage): Html {
  return html`${summaryRows(facts, language)}${tags(decision, language)}${persons(facts, language)}${charges(facts, language)}${assets(facts, language)}${cooperation(facts, language)}${chain(facts, language)}`;
}

function summaryRows(facts: CaseFacts, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const { court, legalSystem, keywords, legalBases } = facts;
  const row = (name: string, value: Html | string): Html => html`<dt>${name}</dt><dd>${value}</dd>`;
  return html`<dl class="facts">
${court.name === '' ? '' : row(t('case.court'), shown([court.name, court.division].filter((part) => part !== '').join(' · ')))}
${court.level === 'unknown' ? '' : row(t('case.level'), t(`case.level.${court.level}`))}
${legalSystem === undefined ? '' : row(t('case.system'), t(`case.system.${legalSystem}`))}
${row(t('case.language'), facts.language === 'und' ? unknownWord(language) : languageName(facts.language, language))}
${legalBases.length === 0 ? '' : html`<dt>${t('case.bases')}</dt>${legalBases.slice(0, MOST_ROWS).map(({ citation, target }) => html`<dd>${target !== '' && /^[a-z0-9-]+:\d/.test(target) ? basis(target, citation, language) : shown(citation)}</dd>`)}`}
${keywords.length === 0 ? '' : row(t('case.keywords'), shown(keywords.slice(0, MOST_TAGS).join(' · ')))}
</dl>`;
}

function basis(target: string, citation: string, language: InterfaceLanguage): Html {
  const label = treatyArticleLabel(target, language);
  return citation === target ? shown(label) : html`${shown(label)} (${shown(citation)})`;
}

/** Crime types, elements and articles, each with a mark when a rule of ours only suggests it. */
function tags(decision: ReadCase, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  const links = decision.links.slice(0, MOST_TAGS);
  if (links.length === 0) return '';
  return html`<ul class="tags" aria-label="${t('case.concerns')}">${links.map(
    ({ relation, target, saidBy, confidence, note }) => {
      const label = relation === 'applies' ? treatyArticleLabel(target, language) : conceptLabel(target, language);
      const how =
        confidence === null
          ? t('case.suggested')
          : caseLawMessage(language, 'case.suggestedwith', { confidence: Math.round(confidence * 100) });
      return html`<li>${label}${saidBy === 'suggested' ? html` <span class="quiet">(${how}${note === '' ? '' : html`: ${shown(note)}`})</span>` : ''}</li>`;
    },
  )}</ul>`;
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
  more: string,
): Html | string {
  if (rows.length === 0) return '';
  return html`<h2>${caption}</h2><div class="wide"><table aria-label="${caption}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows
    .slice(0, MOST_ROWS)
    .map(
      (cells) =>
        html`<tr>${cells.map((cell, at) => (at === 0 ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`,
    )}</tbody></table></div>${rows.length > MOST_ROWS ? html`<p class="quiet">${more}</p>` : ''}`;
}

function moreInData(count: number, language: InterfaceLanguage): string {
  return caseLawMessage(language, 'case.more', { count: count - MOST_ROWS });
}

function persons({ persons: all }: CaseFacts, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  const rows = all.map((person) => [
    person.label === '' ? t(`case.role.${person.role}`) : html`${shown(person.label)}`,
    t(`case.role.${person.role}`),
    t(`case.kind.${person.kind}`),
    personFacts(person, language),
  ]);
  const heads = [t('case.person'), t('case.role'), t('case.kind'), t('case.details')];
  return table(t('case.persons'), heads, rows, moreInData(all.length, language));
}

function personFacts(person: CasePerson, language: InterfaceLanguage): Html {
  const t = (key: string): string => caseLawMessage(language, key);
  const number = (value: number | 'unknown'): string => (value === 'unknown' ? unknownWord(language) : String(value));
  const facts: [string, string][] = [];
  if (person.ageAtOffence !== undefined) facts.push([t('case.ageoffence'), number(person.ageAtOffence)]);
  if (person.ageAtTrial !== undefined) facts.push([t('case.agetrial'), number(person.ageAtTrial)]);
  if (person.minor !== undefined) facts.push([t('case.minor'), t(`case.answer.${person.minor}`)]);
  if (person.sex !== undefined) facts.push([t('case.sex'), t(`case.sex.${person.sex}`)]);
  if (person.nationalities !== undefined)
    facts.push([t('case.nationality'), statesShown(person.nationalities, language)]);
  if (person.groupSize !== undefined) facts.push([t('case.groupsize'), number(person.groupSize)]);
  return html`${facts.map(([name, value], at) => html`${at > 0 ? ' · ' : ''}${name} ${isolated(value)}`)}`;
}

function charges({ charges: all, persons: people }: CaseFacts, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  const rows = all.map((charge) => [
    shown(charge.offence === '' ? charge.provision : charge.offence),
    charge.offence === '' ? '' : shown(charge.provision),
    html`${charge.persons.map((at, place) => html`${place > 0 ? ' · ' : ''}${shown(people[at]?.label || t(`case.role.${people[at]?.role ?? 'other'}`))}`)}`,
    charge.verdict === undefined ? '' : t(`case.verdict.${charge.verdict}`),
    charge.sentences.length === 0
      ? ''
      : html`<ul class="plain">${charge.sentences.slice(0, MOST_ROWS).map((sentence) => html`<li>${sentenceShown(sentence, language)}</li>`)}</ul>`,
  ]);
  const heads = [t('case.offence'), t('case.provision'), t('case.against'), t('case.verdict'), t('case.sentence')];
  return table(t('case.charges'), heads, rows, moreInData(all.length, language));
}

function assets({ assets: all }: CaseFacts, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  const rows = all.map(({ stage, money, description, date, from, to }) => [
    t(`case.asset.${stage}`),
    money ? isolated(moneyShown(money, language)) : '',
    shown(description),
    date === undefined ? '' : isolated(date),
    statesShown(
      [from, to].filter((state) => state !== undefined),
      language,
    ),
  ]);
  const heads = [t('case.stage'), t('case.sum'), t('case.description'), t('case.date'), t('case.states')];
  return table(t('case.assets'), heads, rows, moreInData(all.length, language));
}

function cooperation({ cooperation: all }: CaseFacts, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  const rows = all.map(({ form, states, basis: cited }) => [
    conceptLabel(form, language),
    statesShown(states, language),
    shown(cited),
  ]);
  return table(
    t('case.cooperation'),
    [t('case.form'), t('case.states'), t('case.basis')],
    rows,
    moreInData(all.length, language),
  );
}

function chain({ proceedings }: CaseFacts, language: InterfaceLanguage): Html | string {
  const t = (key: string): string => caseLawMessage(language, key);
  if (proceedings.length < 2 && proceedings.every(({ outcome, stage }) => outcome === '' && stage === 'unknown'))
    return '';
  const rows = proceedings.map(({ court, reference, date, stage, outcome }) => [
    shown(court),
    isolated(reference),
    date === undefined ? '' : isolated(date),
    stage === 'unknown' ? '' : t(`case.stage.${stage}`),
    shown(outcome),
  ]);
  const heads = [t('case.court'), t('case.reference'), t('case.date'), t('case.stage'), t('case.outcome')];
  return table(t('case.chain'), heads, rows, moreInData(proceedings.length, language));
}
