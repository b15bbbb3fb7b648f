import { Parser } from 'n3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPortal, type TestPortal } from './portal.testing.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startTestPortal();
});
afterAll(() => portal?.stop());

describe('the thesaurus as data', () => {
  it('is Turtle with every concept in six languages', async () => {
    const answer = await fetch(`${portal.address}/api/v1/thesaurus.ttl`);
    expect(answer.headers.get('content-type')).toBe('text/turtle; charset=utf-8');
    const quads = new Parser().parse(await answer.text());
    const labels = quads.filter(({ predicate }) => predicate.value.endsWith('#prefLabel'));
    const concepts = new Set(labels.map(({ subject }) => subject.value));
    expect(concepts.size).toBeGreaterThanOrEqual(400);
    expect(labels.length).toBeGreaterThanOrEqual(concepts.size * 6);
  });

  it('takes no parameters', async () => {
    expect((await fetch(`${portal.address}/api/v1/thesaurus.ttl?x=1`)).status).toBe(400);
  });
});
