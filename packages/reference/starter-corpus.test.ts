import { findCorpus } from '@comity/platform';
import { describe, expect, it } from 'vitest';
import { starterProvisions } from './starter.ts';
import { type CorpusPlace, hasHeading, linesOf, linesOfAct, lookUp, placesOf } from './starter-corpus.testing.ts';
import type { StarterProvision } from './starter-schema.ts';

/** Acts of the starter set that the corpus holds. Paths are relative to its folder. */
const places: Record<string, CorpusPlace> = {
  // AR: Código Penal de la Nación Argentina
  stqywpw6r627: { file: 'legislation/es-AR/LEY-11179.md' },
  // AR: Ley de Cooperación Internacional en Materia Penal
  stfzspepf6dx: { file: 'legislation/es-AR/LEY-24767.md' },
  // AR: Ley de Prevención y Sanción de la Trata de Personas y Asistencia a sus Víctimas
  stgmaznrygzj: { file: 'legislation/es-AR/LEY-26364.md' },
  // AR: Ley de Responsabilidad Penal de las Personas Jurídicas
  stdm0tqdqz31: { file: 'legislation/es-AR/LEY-27401.md' },
  // AR: Ley del Programa Nacional de Protección a Testigos e Imputados
  stncvkt6gwg5: { file: 'legislation/es-AR/LEY-25764.md' },
  // AR: Ley de Investigación, Prevención y Lucha de los Delitos Complejos
  stm0800ez4gh: { file: 'legislation/es-AR/LEY-27319.md' },
  // AR: Ley de Estupefacientes
  st2a3yb0m1cz: { file: 'legislation/es-AR/LEY-23737.md' },
  // AU: Charter of the United Nations Act 1945
  stbypa8qyh5w: { file: 'legislation/aml-corpus/aus/act/charter-un-1945/2021-09-14/text.txt' },
  // AU: Anti-Money Laundering and Counter-Terrorism Financing Act 2006
  stbqrqzqsm9j: { file: 'legislation/aml-corpus/aus/act/aml-ctf-2006/2026-03-31/text.txt' },
  // CA: Criminal Code
  stjms7gpnp80: { file: 'legislation/aml-corpus/ca/act/criminal-code-aml-ctf/2026-05-26/text.txt' },
  // CA: Proceeds of Crime (Money Laundering) and Terrorist Financing Act
  stgmapzn6dzg: { file: 'legislation/aml-corpus/ca/act/pcmltfa/2026-05-26/text.txt' },
  // CA: Freezing Assets of Corrupt Foreign Officials Act
  stb2g7rseg2j: { file: 'legislation/aml-corpus/ca/act/facfoa/2026-05-26/text.txt' },
  // CH: Schweizerisches Strafgesetzbuch
  sthe7zzgy04e: { file: 'legislation/aml-corpus/ch/act/criminal-code-aml-ctf/2026-10-01/text.txt' },
  // CH: Bundesgesetz über die Bekämpfung der Geldwäscherei und der Terrorismusfinanzierung
  st71pe8pmpkb: { file: 'legislation/aml-corpus/ch/act/amla/2026-10-01/text.txt' },
  // CN: 中华人民共和国刑法
  stf8d477xz01: { file: 'legislation/zh-CN/刑法__刑法.md' },
  // CN: 中华人民共和国引渡法
  st09g0ktsrg9: { file: 'legislation/zh-CN/诉讼与非诉讼程序法__引渡法(2000-12-28).md' },
  // CN: 中华人民共和国国际刑事司法协助法
  stwhch71aw0a: { file: 'legislation/zh-CN/诉讼与非诉讼程序法__国际刑事司法协助法(2018-10-26).md' },
  // CN: 中华人民共和国刑事诉讼法
  sta7kexzg0n5: { file: 'legislation/zh-CN/诉讼与非诉讼程序法__刑事诉讼法(2018-10-26).md' },
  // CN: 中华人民共和国反有组织犯罪法
  stp9rtk31aae: { file: 'legislation/zh-CN/宪法相关法__反有组织犯罪法(2021-12-24).md' },
  // CN: 中华人民共和国反洗钱法
  stg47a9zs83k: { file: 'legislation/zh-CN/经济法__反洗钱法(2024-11-08).md' },
  // CN: 中华人民共和国监察法
  steak2zd00dm: { file: 'legislation/zh-CN/宪法相关法__监察法(2024-12-25).md' },
  // DE: Strafgesetzbuch
  sth3serck756: { file: 'legislation/de/stgb.md' },
  // DE: Gesetz über die internationale Rechtshilfe in Strafsachen
  st0749g8f8hk: { file: 'legislation/de/irg.md' },
  // DE: Strafprozeßordnung
  st1nh51nss7a: { file: 'legislation/de/stpo.md' },
  // DE: Gesetz über den Verkehr mit Betäubungsmitteln
  st050fk20kej: { file: 'legislation/de/btmg_1981.md' },
  // FR: Code pénal
  stx3deyee20x: { file: 'legislation/fr/LEGITEXT000006070719.md' },
  // FR: Code de procédure pénale
  stk8002re2hq: { file: 'legislation/fr/LEGITEXT000006071154.md' },
  // GB: Proceeds of Crime Act 2002
  stz84z56jd7q: { file: 'legislation/aml-corpus/gbr/act/poca-2002/2026-07-06/text.txt' },
  // GB: Terrorism Act 2000
  st7ggrn6kn7g: { file: 'legislation/aml-corpus/gbr/act/terrorism-2000/2026-07-03/text.txt' },
  // IN: Indian Penal Code
  stzzbrvzwyfm: { file: 'legislation/en-IN/ipc.json' },
  // IN: Code of Criminal Procedure, 1973
  stmzk21ywn5h: { file: 'legislation/en-IN/crpc.json' },
  // NG: Advance Fee Fraud and Other Fraud Related Offences Act
  st4sw66e9vxy: { file: 'world/NG.jsonl.gz', record: 'NG-PLAC-18' },
  // NL: Uitleveringswet
  stbh9dv3m4ct: { file: 'legislation/nl/BWBR0002559.md' },
  // NL: Wetboek van Strafrecht
  st4awdtd169c: { file: 'legislation/nl/BWBR0001854.md' },
  // NL: Wetboek van Strafvordering
  st4tws1t8jpe: { file: 'legislation/nl/BWBR0001903.md' },
  // NL: Opiumwet
  steb8qzzsyec: { file: 'legislation/nl/BWBR0001941.md' },
  // NL: Wet overdracht tenuitvoerlegging strafvonnissen
  stq3013952mw: { file: 'legislation/nl/BWBR0004028.md' },
  // SA: نظام مكافحة غسل الأموال
  stqt4kqezpkg: {
    file: 'legislation/ar-SA/أنظمة الأمن الداخلي والأحوال المدنية والأنظمة الجنائية__نظام مكافحة غسل الأموال.md',
  },
  // SA: نظام مكافحة الرشوة
  st2awq7h1v83: {
    file: 'legislation/ar-SA/أنظمة الأمن الداخلي والأحوال المدنية والأنظمة الجنائية__نظام مكافحة الرشوة.md',
  },
  // SA: نظام مكافحة جرائم الاتجار بالأشخاص
  st7bjjwb960g: {
    file: 'legislation/ar-SA/أنظمة السلطة القضائية وحقوق الإنسان__نظام مكافحة جرائم الاتجار بالأشخاص.md',
  },
  // SA: نظام مكافحة جرائم المعلوماتية
  stvdgvmk201b: { file: 'legislation/ar-SA/أنظمة المواصلات والاتصالات__نظام مكافحة جرائم المعلوماتية.md' },
  // SA: نظام مكافحة جرائم الإرهاب وتمويله
  st8m14stf5dz: {
    file: 'legislation/ar-SA/أنظمة الأمن الداخلي والأحوال المدنية والأنظمة الجنائية__نظام مكافحة جرائم الإرهاب وتمويله.md',
  },
  // SG: Corruption, Drug Trafficking and Other Serious Crimes (Confiscation of Benefits) Act 1992
  stc5hjkzn3n2: { file: 'legislation/aml-corpus/sg/act/cdsa/2026-05-01/text.txt' },
  // SG: Terrorism (Suppression of Financing) Act 2002
  stat12hnp76z: { file: 'legislation/aml-corpus/sg/act/tsofa/2025-07-18/text.txt' },
  // SL: Anti-Human Trafficking and Migrant Smuggling Act, 2022
  st61nr0ajyg1: { file: 'world/SL.jsonl.gz', record: 'SL-ACT-2022-12' },
  // US: 18 U.S.C. § 1956 — Laundering of monetary instruments
  stvm6syrphqa: { file: 'legislation/aml-corpus/usa/usc/18-1956/2024/text.txt' },
  // US: 18 U.S.C. § 1957 — Engaging in monetary transactions in property derived from specified unlawful activity
  stnq8k2mrws1: { file: 'legislation/aml-corpus/usa/usc/18-1957/2024/text.txt' },
  // US: 18 U.S.C. § 2339C — Prohibitions against the financing of terrorism
  stws6ej4rpnz: { file: 'legislation/aml-corpus/usa/usc/18-2339c/2024/text.txt' },
  // US: 18 U.S.C. § 2339A — Providing material support to terrorists
  stfzz8nmzsrf: { file: 'legislation/aml-corpus/usa/usc/18-2339a/2024/text.txt' },
  // US: 31 U.S.C. ch. 53, subch. II — Records and Reports on Monetary Instruments Transactions
  sta6x1w1r6gm: { file: 'legislation/aml-corpus/usa/usc/bsa-31-53-ii/2024/text.txt' },
  // UY: Ley Integral contra el Lavado de Activos
  st4bye0vanq2: { file: 'legislation/es-UY/UY-ley-19574.md' },
  // UY: Ley de Prevención y Combate de la Trata de Personas
  stg38aa4zz2t: { file: 'legislation/es-UY/UY-ley-19643.md' },
  // UY: Ley de Tenencia, Porte, Comercialización y Tráfico de Armas de Fuego, Municiones, Explosivos y Otros Materiales Relacionados
  st9dfphyr4gv: { file: 'legislation/es-UY/UY-ley-19247.md' },
  // UY: Ley contra el Financiamiento del Terrorismo
  stjcqr39yefw: { file: 'legislation/es-UY/UY-ley-19749.md' },
};

const corpus = findCorpus();
const provisions = starterProvisions();

/** Provisions of acts that the corpus holds: a change that makes fewer of them checkable is to be noticed. */
const fewestChecked = 160;
const fewestHeadings = 65;

/** Official headings that the source prints in the margin and the extraction lost. */
const headingsLost = new Set<string>(['st4znarazh46', 'st3ekk9f0wqv', 'stp2js7p6pv4']);

describe.skipIf(!corpus)('the starter set and the corpus', () => {
  const checked = provisions.filter(({ act }) => act.id in places);
  const acts = Map.groupBy(checked, ({ act }) => act.id);

  it('meet in most provisions', () => {
    const headings = checked.filter(({ id, provision }) => provision.heading !== '' && !headingsLost.has(id));
    console.info(
      `${checked.length} of ${provisions.length} provisions, ${headings.length} headings, ${acts.size} acts`,
    );
    expect(checked.length).toBeGreaterThanOrEqual(fewestChecked);
    expect(headings.length).toBeGreaterThanOrEqual(fewestHeadings);
  });

  it.each([...acts.values()].map((records) => [title(records), records] as const))('%s', (_title, records) => {
    const [{ act }] = records as [StarterProvision];
    const lines = linesOfAct(corpus as string, places[act.id] as CorpusPlace);
    const missing = records.filter((record) => !lookUp(lines, record).found);
    expect(missing.map(({ provision }) => provision.number)).toEqual([]);
    const otherwise = records.filter((record) => !headingsLost.has(record.id) && !lookUp(lines, record).heading);
    expect(otherwise.map(({ provision }) => `${provision.number} ${provision.heading}`)).toEqual([]);
  });
});

describe('placesOf', () => {
  const lines = linesOf(
    '## § 12 Beete\n§ 12a Zäune\n**ARTICULO** **3º**: Riego. **ARTICULO 3 bis.** Setos.\n4.1 Ponds\n41 Paths\n4 Wells\nArtikel  5\n',
  );

  it.each([
    ['§ 12', '§ 12 Beete'],
    ['§ 12a', '§ 12a Zäune'],
    ['ARTICULO 3', 'ARTICULO 3º'],
    ['ARTICULO 3 bis', 'ARTICULO 3 bis.'],
    ['Section 4.1', '4.1 Ponds'],
    ['Section 41', '41 Paths'],
    ['Section 4', '4 Wells'],
    ['Artikel 5', 'Artikel 5'],
  ])('finds %s where it is printed and nowhere else', (number, line) => {
    expect(placesOf(lines, number).map((place) => lines[place])).toEqual([line]);
  });

  it.each(['§ 1', 'Section 5', 'ARTICULO 33', 'Artikel 51'])('does not find %s', (number) => {
    expect(placesOf(lines, number)).toEqual([]);
  });

  it('tells Arabic ordinals apart that begin alike', () => {
    const ordinals = ['المادة الثانية:', 'المادة الثانية عشرة', 'المادة الثانية والثلاثون', 'المادة الثالثة'];
    expect(placesOf(ordinals, 'المادة الثانية')).toEqual([0]);
    expect(placesOf(ordinals, 'المادة الثانية والثلاثون')).toEqual([2]);
  });

  it('tells Chinese articles apart from those inserted after them', () => {
    expect(placesOf(['第七条之一 园艺', '第七条 园艺', '第七十条 园艺'], '第七条')).toEqual([1]);
  });
});

describe('hasHeading', () => {
  const lines = ['Of hedges', '12 Where to', 'plant-', 'hedges9', '', '', '', '', '', 'Of ponds'];

  it('finds a heading across broken lines and before the number', () => {
    expect(hasHeading(lines, [1], 'Where to plant hedges')).toBe(true);
    expect(hasHeading(lines, [1], 'Of hedges')).toBe(true);
  });

  it('does not take the heading of a place far away', () => {
    expect(hasHeading(lines, [1], 'Of ponds')).toBe(false);
    expect(hasHeading(lines, [], 'Of hedges')).toBe(false);
  });
});

function title([record]: readonly StarterProvision[]): string {
  return `${record?.country} ${record?.act.title}`;
}
