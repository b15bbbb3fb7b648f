import type { Visibility } from '@comity/records';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from './markup.testing.ts';
import { article, inventedAct, startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
const ids = { act: '', version: '', division: '', provision: '' };
/** Words that stand in the act's text, headings and designations and nowhere else. */
const secrets = ['Quallenmeldung', 'Tentakelverbot', 'Nesselparagraph', 'Medusenteil'];

beforeAll(async () => {
  portal = await startTestPortal([
    inventedAct({
      title: 'Quallengesetz',
      alternativeTitles: ['QuallG'],
      nodes: [
        {
          ...article('Medusenteil', 'Tentakelverbot', ''),
          role: 'division',
          children: [article('§ 77', 'Nesselparagraph', 'Die Quallenmeldung wegen Geldwäsche ist abzugeben.')],
        },
      ],
    }),
  ]);
  const { connection } = portal.comity.store;
  const row = connection
    .prepare(
      "select act_id, e.id as version, p.id as provision from provision p join expression e on e.id = expression_id where number = '§ 77'",
    )
    .get() as { act_id: string; version: string; provision: string };
  ids.division = connection.prepare("select id from provision where number = 'Medusenteil'").pluck().get() as string;
  Object.assign(ids, { act: row.act_id, version: row.version, provision: row.provision });
});
afterAll(() => portal?.stop());

/** Sets who may see the act, and waits until the index knows. */
async function become(visibility: Visibility): Promise<void> {
  const { connection } = portal.comity.store;
  connection.prepare('update record set visibility = ? where id = ?').run(visibility, ids.act);
  connection.prepare('insert into change (record_id, at) values (?, ?)').run(ids.act, '2024-01-01T00:00:00Z');
  await portal.comity.index.catchUp();
}

/** Every address that could name the act, with what it answers. */
async function everyAnswer(): Promise<Map<string, { status: number; text: string }>> {
  const paths = [
    ...[
      '',
      '/search?q=Quallenmeldung',
      '/search?q=Quallengesetz',
      '/search?q=%C2%A7+77+QuallG',
      '/search?q=Tentakel*',
    ].map((path) => `/en${path}`),
    ...['', '.json', '.xml', '.csv'].flatMap((extension) =>
      ['', `?version=${ids.version}`].map((version) => `/en/legislation/${ids.act}${extension}${version}`),
    ),
    ...Object.values(ids).flatMap((id) => [`/api/v1/records/${id}`, `/id/${id}`, `/fr/id/${id}`]),
    '/id/source/test:Quallengesetz',
    '/api/v1/search?q=Quallenmeldung',
    '/api/v1/search?q=Quallengesetz&sort=newest',
    '/api/v1/search?q=QuallG',
    '/api/v1/search?limit=100&country=DE',
  ];
  const answers = new Map<string, { status: number; text: string }>();
  for (const path of paths) {
    const response = await fetch(portal.address + path);
    answers.set(path, { status: response.status, text: textOf(await response.text()) });
  }
  return answers;
}

const leaks = (answers: Map<string, { text: string }>, words: readonly string[]) =>
  [...answers].flatMap(([path, { text }]) => {
    // What was asked for stands in the box and in links.
    const asked = decodeURIComponent(path);
    return words.filter((word) => text.includes(word) && !asked.includes(word)).map((word) => `${path}: ${word}`);
  });

describe('an act that is public', () => {
  it('is in every answer', async () => {
    await become('public');
    const answers = await everyAnswer();
    expect([...answers.values()].every(({ status }) => status === 200)).toBe(true);
    for (const word of secrets) expect(leaks(answers, [word]).length, word).toBeGreaterThan(5);
  });
});

describe('an act of which only the citation may be shown', () => {
  it('shows its title and no word of its text, whatever is asked', async () => {
    await become('listed-only');
    const answers = await everyAnswer();
    expect(leaks(answers, secrets)).toEqual([]);
    const page = answers.get(`/en/legislation/${ids.act}`);
    expect([page?.status, page?.text.includes('Quallengesetz')]).toEqual([200, true]);
    expect(page?.text).toContain('Only the citation of this act may be shown here.');
    expect(JSON.parse(answers.get(`/api/v1/records/${ids.act}`)?.text ?? '')).toMatchObject({
      provisions: [],
      links: [],
    });
    expect(JSON.parse(answers.get(`/api/v1/records/${ids.provision}`)?.text ?? '')).toMatchObject({
      id: ids.act,
      provisions: [],
    });
  });

  it('is not found by its text, and a citation of a provision leads to the act', async () => {
    const found = async (query: string) =>
      (await (await fetch(`${portal.address}/api/v1/search?q=${encodeURIComponent(query)}`)).json()) as {
        total: number;
        goTo: unknown;
        hits: { title: string }[];
      };
    expect((await found('Quallenmeldung')).total).toBe(0);
    expect((await found('§ 77 QuallG')).goTo).toEqual({
      id: ids.act,
      kind: 'legislation',
      label: 'Quallengesetz',
      number: '',
      url: `/id/${ids.act}`,
    });
    expect((await found('')).hits.some(({ title }) => title === 'Quallengesetz')).toBe(false);
  });
});

describe('an act that is hidden', () => {
  it('is nowhere', async () => {
    await become('hidden');
    const answers = await everyAnswer();
    expect(leaks(answers, [...secrets, 'Quallengesetz'])).toEqual([]);
    for (const [path, { status }] of answers) {
      if (!path.includes('search') && path !== '/en') expect([path, status]).toEqual([path, 404]);
    }
  });

  it('is not counted', async () => {
    const counts = async () => /[\d,]+ acts/.exec(textOf(await (await fetch(`${portal.address}/en`)).text()))?.[0];
    const hidden = await counts();
    await become('public');
    expect(Number.parseInt((await counts()) ?? '', 10)).toBe(Number.parseInt(hidden ?? '', 10) + 1);
  });
});
