import { conceptById } from '@comity/reference';
import { describe, expect, it } from 'vitest';
import { conceptCalled, conceptMappedTo, crimeTypeOfLabel, isCrimeType } from './thesaurus-lookup.ts';

describe('looking concepts up', () => {
  it.each([
    ['ACT_RECRUITMENT', 'act-recruitment'],
    ['MEANS_PAYMENTS_OR_BENEFITS_FOR_CONTROL', 'means-payments-for-control'],
    ['PURPOSE_REMOVAL_OF_ORGANS', 'removal-of-organs'],
    ['transnational', 'form-transnational'],
  ])('maps the label %s of trafficking to %s', (label, concept) => {
    expect(conceptMappedTo('sherloc-trafficking', label)).toBe(concept);
    expect(conceptById(concept)).toBeDefined();
  });

  it.each([
    ['Trafficking in firearms', 'firearms'],
    ['Terrorism', 'terrorism'],
    ['Money laundering', 'money-laundering'],
    ['Money-laundering', 'money-laundering'],
    ['Fraudulent medicine', 'falsified-medical-products'],
    ['Participation in an organized criminal group', 'organized-criminal-group'],
  ])('maps the crime type %s to %s and to no mandate of an authority', (label, concept) =>
    expect(crimeTypeOfLabel(label)).toBe(concept),
  );

  it('maps what the portal wrote into its addresses', () => {
    expect(conceptMappedTo('sherloc-url', 'drugcrimetype')).toBe('drug-offences');
    expect(conceptMappedTo('sherloc-url', 'illicitfirearmscrimetype')).toBe('firearms');
  });

  it('knows nothing of other names', () => {
    expect(conceptMappedTo('sherloc-url', 'sandwichcrimetype')).toBeUndefined();
    expect(conceptMappedTo('no-such-scheme', 'Terrorism')).toBeUndefined();
    expect(crimeTypeOfLabel('Jaywalking')).toBeUndefined();
    expect(conceptCalled('__proto__', 'fr')).toBeUndefined();
  });

  it('finds a concept by its name without accents or case, as subject headings are printed', () => {
    expect(conceptCalled('DETENTION PROVISOIRE', 'fr')?.id).toBe('pre-trial-detention');
    expect(conceptCalled('détention  provisoire', 'fr')?.id).toBe('pre-trial-detention');
    expect(conceptCalled('洗钱', 'zh')?.id).toBe('money-laundering');
  });

  it('tells crime types from other concepts', () => {
    const isOne = (name: string) => isCrimeType(conceptById(name) as NonNullable<ReturnType<typeof conceptById>>);
    expect(isOne('money-laundering')).toBe(true);
    expect(isOne('extradition')).toBe(false);
  });
});
