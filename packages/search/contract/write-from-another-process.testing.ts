import { openFts5Index } from '../fts5/fts5-index.ts';
import type { SearchDocument } from '../port.ts';

// Run by a test: replaces the same hundred documents again and again, each time with another State.
const [path, times] = process.argv.slice(2) as [string, string];
const index = openFts5Index(path);
for (let time = 1; time <= Number(times); time += 1) {
  index?.replace(
    Array.from({ length: 10 }, (_, record) => ({
      recordId: `r${record}`,
      documents: Array.from({ length: 10 }, (__, at) => document(`r${record}`, `r${record}.${at}.${time}`, time)),
    })),
    time,
  );
}
index?.close();

function document(recordId: string, reference: string, time: number): SearchDocument {
  return {
    recordId,
    reference,
    kind: 'legislation',
    country: `X${time}`,
    language: 'en',
    status: 'in-force',
    date: '2020',
    crimeTypes: [],
    treatyArticles: [],
    number: '',
    heading: '',
    title: '',
    path: '',
    text: 'alpha beta',
  };
}
