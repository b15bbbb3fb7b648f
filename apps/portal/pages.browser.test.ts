import { AxeBuilder } from '@axe-core/playwright';
import { interfaceLanguages } from '@comity/language';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventedActs, inventedCase, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const ids: Record<string, string> = {};

beforeAll(async () => {
  portal = await startTestPortal(inventedActs(), [inventedCase()]);
  browser = await chromium.launch({
    executablePath: process.env['COMITY_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  context = await browser.newContext();
  page = await context.newPage();
  const acts = await portal.comity.store.db.selectFrom('act').select(['id', 'title']).execute();
  for (const act of acts) ids[act.title] = act.id;
  const decisions = await portal.comity.caseLaw.selectFrom('decision').select(['id', 'title']).execute();
  for (const decision of decisions) ids[decision.title] = decision.id;
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

/** Every page a reader can reach, as paths without the language. */
function paths(): [name: string, path: string][] {
  return [
    ['home', ''],
    ['results', '/search?q=Garnele'],
    ['results with filters', '/search?q=&country=DE&country=SA&sort=newest'],
    ['no results', '/search?q=xyzzyplugh'],
    ['best match', '/search?q=Garnele+xyzzyplugh+Buße'],
    ['citation', '/search?q=%C2%A7+3+GarnG'],
    ['help', '/help'],
    ['act with many divisions', `/legislation/${ids['Garnelengesetz']}`],
    ['act, second page', `/legislation/${ids['Garnelengesetz']}?page=2`],
    ['act with a long provision, continued', `/legislation/${ids['Gesetz mit langem Paragraphen']}?page=2`],
    ['act in Arabic', `/legislation/${ids['نظام مراقبة الروبيان']}`],
    ['act in Chinese', `/legislation/${ids['海虾管理法']}`],
    ['decision', `/case/${ids['Beschluss über die Garnelenwäsche']}`],
    ['decision, second page', `/case/${ids['Beschluss über die Garnelenwäsche']}?page=2`],
    ['decision, summary in Arabic', `/case/${ids['Beschluss über die Garnelenwäsche']}?text=ar`],
    ['results by concept', '/search?q=Auslieferung'],
    ['results in the words as typed', '/search?q=Auslieferung&across=no'],
    ['starter summary', `/legislation/${ids['Strafgesetzbuch']}`],
    ['no such page', '/nowhere'],
    ['no such record', '/legislation/zzzzzzzzzz'],
    ['refused query', '/search?q=foo:bar'],
    ['unknown parameter', '/search?q=x&colour=blue'],
  ];
}

describe.each(interfaceLanguages)('pages in %s', (language) => {
  it('have no axe violation, the right direction, and fit 320 pixels', async () => {
    await page.setViewportSize({ width: 320, height: 800 });
    for (const [name, path] of paths()) {
      await page.goto(`${portal.address}/${language}${path}`);
      expect(await page.getAttribute('html', 'lang'), name).toBe(language);
      expect(await page.getAttribute('html', 'dir'), name).toBe(language === 'ar' ? 'rtl' : 'ltr');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map((violation) => [name, violation.id, violation.nodes[0]?.html]),
        name,
      ).toEqual([]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });

  it('weigh at most 60 kB of HTML and 150 kB in all, and load nothing from elsewhere', async () => {
    const stylesheet = await fetch(`${portal.address}${await stylesheetOf(portal.address)}`);
    const extra = (await stylesheet.arrayBuffer()).byteLength;
    for (const [name, path] of paths()) {
      const html = await (await fetch(`${portal.address}/${language}${path}`)).text();
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(60_000);
      expect(Buffer.byteLength(html) + extra, name).toBeLessThanOrEqual(150_000);
      expect(html, name).not.toMatch(/<script|src="http|@import/);
    }
  });
});

async function stylesheetOf(address: string): Promise<string> {
  const html = await (await fetch(address)).text();
  return /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1] as string;
}

describe('journeys', () => {
  it('work without JavaScript: search, narrow, open an article', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
    const reader = await plain.newPage();
    await reader.goto(portal.address);
    await reader.fill('#q', 'Garnele');
    await reader.click('button');
    expect(reader.url()).toContain('/en/search?q=Garnele');
    expect(await reader.inputValue('#q')).toBe('Garnele');
    await reader.getByLabel(/Germany/).check();
    await reader.getByRole('button', { name: 'Apply' }).click();
    expect(new URL(reader.url()).searchParams.get('country')).toBe('DE');
    await reader.locator('ol.hits a').first().click();
    expect(reader.url()).toMatch(/\/en\/legislation\/[a-z0-9]+\?version=[a-z0-9]+(?:&page=\d+)?#[a-z0-9]+$/);
    const anchor = new URL(reader.url()).hash.slice(1);
    expect(await reader.locator(`section[id="${anchor}"]`).count()).toBe(1);
    await plain.close();
  });

  it('work by keyboard alone', async () => {
    await page.setViewportSize({ width: 1200, height: 800 });
    await page.goto(`${portal.address}/en`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    for (let presses = 0; presses < 30 && (await page.evaluate('document.activeElement.id')) !== 'q'; presses += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('§ 3 GarnG');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search/);
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate('document.activeElement.closest(".goto") !== null')) break;
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/legislation/);
    expect(await page.locator('section:target :is(h2, h3)').textContent()).toContain('§ 3');
  });

  it('keeps page and place when the language is changed', async () => {
    await page.goto(`${portal.address}/en/search?q=Garnele&country=DE`);
    await page.click('a[hreflang="ar"]');
    expect(page.url()).toContain('/ar/search?q=Garnele&country=DE');
    expect(await page.inputValue('#q')).toBe('Garnele');
  });

  it('reads at twice the size without sideways scrolling', async () => {
    await page.setViewportSize({ width: 640, height: 800 });
    await page.goto(`${portal.address}/fr/legislation/${ids['Garnelengesetz']}`);
    await page.addStyleTag({ content: 'html { font-size: 200% }' }).catch(() => undefined);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBeLessThanOrEqual(0);
  });

  it('shows dark colours with enough contrast', async () => {
    const dark = await browser.newContext({ colorScheme: 'dark' });
    const night = await dark.newPage();
    for (const path of ['/en', '/en/search?q=Garnele', `/en/legislation/${ids['Garnelengesetz']}`]) {
      await night.goto(portal.address + path);
      const { violations } = await new AxeBuilder({ page: night }).withRules(['color-contrast']).analyze();
      expect(violations).toEqual([]);
    }
    await dark.close();
  });
});
