import { interfaceLanguages } from '@comity/language';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.stop());

describe('/', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['ar', 'ar'],
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['zh-Hant-TW', 'zh'],
    ['ZH', 'zh'],
    ['fr-CA;q=0.9, de', 'fr'],
    ['de', 'en'],
    ['de, es;q=0.3, ru;q=0.5', 'ru'],
    ['en;q=0, fr;q=0.1', 'fr'],
    ['de;q=0.9, *;q=0.1', 'en'],
    ['fr;q=x, es', 'es'],
    [';;;,,,q=', 'en'],
    ['é'.repeat(100), 'en'],
    [`${'x-'.repeat(2000)}y`, 'en'],
  ])('answers %.30s with the home page in %s, never with a redirect', async (accepted, language) => {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted };
    // fetch adds a wish of its own where there is none.
    if (accepted === undefined) headers['accept-language'] = '*';
    const response = await fetch(portal.address, { headers, redirect: 'manual' });
    expect(response.status).toBe(200);
    expect(response.headers.get('vary')).toMatch(/^accept-language/);
    expect(await response.text()).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
  });

  it('is the same page as that of the language', async () => {
    for (const language of interfaceLanguages) {
      const negotiated = await fetch(portal.address, { headers: { 'accept-language': language } });
      const named = await fetch(`${portal.address}/${language}`, { headers: { 'accept-language': 'en' } });
      expect(await negotiated.text()).toBe(await named.text());
    }
  });
});

describe('the API', () => {
  it('labels in the preferred language and says that it does', async () => {
    const labels = await Promise.all(
      ['fr', 'ru', 'xx'].map(async (language) => {
        const response = await fetch(`${portal.address}/api/v1/search?country=DE`, {
          headers: { 'accept-language': language },
        });
        expect(response.headers.get('vary')).toMatch(/^accept-language/);
        const { facets } = (await response.json()) as { facets: { country: { value: string; label: string }[] } };
        return facets.country.find(({ value }) => value === 'DE')?.label;
      }),
    );
    expect(labels).toEqual(['Allemagne', 'Германия', 'Germany']);
  });
});
