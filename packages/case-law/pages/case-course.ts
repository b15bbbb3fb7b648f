import type { CaseProceeding } from '@comity/interchange';
import type { InterfaceLanguage } from '@comity/language';
import { conceptLabel } from '@comity/reference';
import type { Html } from '@comity/web';
import { caseLawMessage } from '../case-law-message.ts';
import type { ReadCase } from '../read-case.ts';
import type { CaseFacts } from '../store.ts';
import { isolated, shown, statesShown } from './case-words.ts';
import { accountWith, type Cell, factsTable, type Room, toldBy } from './facts-table.ts';
import { moneyShown } from './sentence-words.ts';

/** The appeal chain, oldest first. One step that says no more than the head of the page is not repeated. */
export function caseProceedings(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const facts = accountWith(
    decision,
    ({ proceedings }) =>
      proceedings.length > 1 || proceedings.some(({ outcome, stage }) => outcome !== '' || stage !== 'unknown'),
  );
  if (!facts) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const row = ({ court, reference, date, stage, outcome }: CaseProceeding): Cell[] => [
    shown(court),
    shown(reference, 120),
    isolated(date ?? ''),
    // Where a file says nothing of the stage, its reader has "unknown" there.
    stage === 'unknown' ? '' : t(`case.stage.${stage}`),
    shown(outcome),
  ];
  const heads = [t('case.court'), t('case.reference'), t('case.date'), t('case.stage'), t('case.outcome')];
  const told = toldBy(decision, facts, language);
  return factsTable({ caption: t('case.chain'), heads, entries: facts.proceedings, row, told }, language, room);
}

/** Sums and property: what was frozen, seized, confiscated or returned, and between which States. */
export function caseAssets(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const facts = accountWith(decision, ({ assets }) => assets.length > 0);
  if (!facts) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const row = ({ stage, money, description, date, from, to }: CaseFacts['assets'][number]): Cell[] => [
    t(`case.asset.${stage}`),
    money ? isolated(moneyShown(money, language)) : '',
    shown(description),
    isolated(date ?? ''),
    from === undefined ? '' : statesShown([from], language),
    to === undefined ? '' : statesShown([to], language),
  ];
  const heads = [t('case.stage'), t('case.sum'), t('case.description'), t('case.date'), t('case.from'), t('case.to')];
  const told = toldBy(decision, facts, language);
  return factsTable({ caption: t('case.assets'), heads, entries: facts.assets, row, told }, language, room);
}

/** Cooperation between States in the matter, with the legal basis as cited. */
export function caseCooperation(decision: ReadCase, language: InterfaceLanguage, room: Room): Html | '' {
  const facts = accountWith(decision, ({ cooperation }) => cooperation.length > 0);
  if (!facts) return '';
  const t = (key: string): string => caseLawMessage(language, key);
  const row = ({ form, states, basis }: CaseFacts['cooperation'][number]): Cell[] => [
    conceptLabel(form, language),
    statesShown(states, language),
    shown(basis),
  ];
  const heads = [t('case.form'), t('case.states'), t('case.basis')];
  const told = toldBy(decision, facts, language);
  return factsTable({ caption: t('case.cooperation'), heads, entries: facts.cooperation, row, told }, language, room);
}
