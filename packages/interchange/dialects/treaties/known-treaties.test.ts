import { instruments } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import {
  knownTreaties,
  treatyOfDutchNumber,
  treatyOfInstrument,
  treatyOfTitle,
  writtenTitle,
} from './known-treaties.ts';

const idOf = (title: string) => treatyOfTitle(title)?.identifier.value;

describe('treaties known by their titles', () => {
  it('are all the instruments of the reference data, each once', () => {
    const ids = knownTreaties.flatMap(({ instrument }) => (instrument ? [instrument.id] : []));
    expect(ids.toSorted()).toEqual(instruments.map(({ id }) => id).toSorted());
  });

  it('have no number of the Dutch database and no title twice', () => {
    const numbers = knownTreaties.flatMap(({ bwb }) => (bwb === '' ? [] : [bwb]));
    expect(new Set(numbers).size).toBe(numbers.length);
    const titles = knownTreaties.flatMap((treaty) => treaty.titles);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('are each known by every title of theirs', () => {
    for (const treaty of knownTreaties) {
      for (const title of treaty.titles) expect(treatyOfTitle(title)?.identifier, title).toEqual(treaty.identifier);
    }
  });

  it.each([
    ['UNITED NATIONS CONVENTION\nAGAINST CORRUPTION', 'uncac'],
    ['United Nations Convention against corruption, done at Testville', 'uncac'],
    ['The Single Convention on Narcotic Drugs, 1961, as amended', 'un1961'],
    ['CONVENCION DE LAS NACIONES UNIDAS CONTRA LA CORRUPCION', 'uncac'],
    ['Second Additional Protocol to the Convention on Cybercrime on enhanced co-operation', 'cets224'],
    ['اتفاقيّة الأمم المتحدة لمكافحة الفساد', 'uncac'],
  ])('%s', (title, id) => expect(idOf(title)).toBe(id));

  it.each([
    'Additional Protocol to the European Convention on Extradition',
    'Protocol amending the Single Convention on Narcotic Drugs',
    'Convention against Corruption of Ledgers',
    'Law approving the United Nations Convention against Corruption',
    '',
  ])('not %j', (title) => expect(idOf(title)).toBeUndefined());

  it('are known by the number of the Dutch database and by the id of the instrument', () => {
    expect(treatyOfDutchNumber('BWBV0001668')?.identifier.value).toBe('untoc');
    expect(treatyOfDutchNumber('BWBV9999999')).toBeUndefined();
    expect(treatyOfDutchNumber('')).toBeUndefined();
    expect(treatyOfInstrument('uncac')?.bwb).toBe('BWBV0001830');
    expect(treatyOfInstrument('no-such')).toBeUndefined();
  });
});

describe('a title as written', () => {
  it('stands for one in capitals where all of it is known', () => {
    expect(writtenTitle('UNITED NATIONS CONVENTION AGAINST CORRUPTION')).toBe(
      'United Nations Convention against Corruption',
    );
    expect(writtenTitle('CONVENCION DE LAS NACIONES UNIDAS CONTRA LA CORRUPCION')).toBe(
      'Convención de las Naciones Unidas contra la Corrupción',
    );
  });

  it('stands for one that an official copy misprints', () => {
    const printed = 'UNITED NATIONS CONVENTION AGAINST ILICIT TRAFFIC IN NARCOTIC DRUGS AND PSYCHOTROPIC SUBSTANCES';
    expect(writtenTitle(printed)).toBe(treatyOfInstrument('un1988')?.titles[0]);
  });

  it('leaves what is printed with small letters, is longer, or is not known', () => {
    const long = 'PROTOCOL TO PREVENT, SUPPRESS AND PUNISH TRAFFICKING IN PERSONS, ESPECIALLY WOMEN AND CHILDREN';
    for (const title of ['United Nations Convention against corruption', long, 'TREATY ON LEDGERS', '公约']) {
      expect(writtenTitle(title)).toBe(title);
    }
  });
});
