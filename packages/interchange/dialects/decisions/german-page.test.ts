import { describe, expect, it } from 'vitest';
import { germanRegisters, registerOf } from './german-courts.ts';
import { readConstitutionalCourtPage } from './german-page.ts';

const page = `<html><head><title>Furniture</title></head><body><div class="nav"><h1>Menu</h1><p>Home</p></div>
<div class="rechts"> </div><div class="links"><p class="lsz">1. Ein Kahn
  ist kein Schiff. </p></div>
<div class="rechts"> </div><div class="links"><h1>Im Namen des Volkes </h1></div>
<div class="rechts"><p><a name="vb" title="Absatz"> </a></p></div>
<div class="links"><table><tr><td>- Antragsteller: 1.</td><td>A. B.,<br/>Kahnstadt,</td></tr></table></div>
<div class="rechts"></div><div class="links"><h4>A. </h4></div>
<div class="rechts"><p><a name="abs1" title="Absatz">1 </a></p></div><div class="links"><p>Der Kahn &amp; das Meer.</p><p>Zweiter Absatz.</p></div>
<div id="footer"><p>Imprint</p></div></body></html>`;

const outline = (html: string) =>
  readConstitutionalCourtPage(html).map(({ part, level, number, anchor, heading, text }) =>
    [part, level, number, anchor, heading || text].join('|'),
  );

describe('pages of the Federal Constitutional Court', () => {
  it('gives the decision with its numbers and anchors and leaves the furniture out', () => {
    expect(outline(page)).toEqual([
      'summary|0|||1. Ein Kahn ist kein Schiff.',
      'decision|1|||Im Namen des Volkes',
      'decision|0||vb|- Antragsteller: 1. A. B.,\nKahnstadt,',
      'decision|4|||A.',
      'decision|0|1|abs1|Der Kahn & das Meer.',
      'decision|0|||Zweiter Absatz.',
    ]);
  });

  it('gives nothing for another page, and what stands there for one that breaks off', () => {
    expect(outline('<html><body><p>Text</p></body></html>')).toEqual([]);
    expect(outline('')).toEqual([]);
    for (let length = 0; length < page.length; length += 37) {
      expect(() => outline(page.slice(0, length))).not.toThrow();
    }
  });

  it('refuses a page made to exhaust the reader', () => {
    expect(() => outline(`<div class="links">${'<b>'.repeat(2000)}`)).toThrow(/nested/);
  });
});

describe('registers of German courts', () => {
  it.each([
    ['4 StR 328/17', 'StR'],
    ['2 BvE 1/83', 'BvE'],
    ['VIII ZR 127/17', 'ZR'],
    ['3 Ws 12/19', 'Ws'],
    ['12 KLs 34/20', 'KLs'],
    ['5 Ss (OWi) 3/18', 'Ss'],
    ['no number', ''],
    ['', ''],
  ])('finds in %s the register "%s"', (fileNumber, register) => expect(registerOf(fileNumber)).toBe(register));

  it('knows what each register is for', () => {
    expect(germanRegisters.StR).toBe('cassation');
    expect(germanRegisters.KLs).toBe('first-instance');
    expect(germanRegisters.XY).toBeUndefined();
  });
});
