import { z } from 'zod';
import { RefusedFile } from '../../refused-file.ts';

/** A record of a fixture of the web framework that Peachjam is built on: `{ model, pk, fields }`. */
const recordSchema = z.object({
  model: z.string(),
  pk: z.union([z.number(), z.string()]),
  fields: z.record(z.string(), z.unknown()),
});

const text = z.string().nullish();

const documentSchema = z.object({
  title: z.string().min(1),
  date: text,
  doc_type: text,
  language: text,
  jurisdiction: text,
  citation: text,
  source_url: text,
  work_frbr_uri: text,
  expression_frbr_uri: text,
});

const judgmentSchema = z.object({
  case_name: text,
  court: z.union([z.number(), z.string()]).nullish(),
  mnc: text,
  flynote: text,
  case_summary: text,
});

const contentSchema = z.object({ content_html: text, content_html_is_akn: z.boolean().nullish() });
const courtSchema = z.object({ name: z.string(), code: text });
const legislationSchema = z.object({ repealed: z.boolean().nullish(), timeline_json: z.unknown().optional() });

export interface PeachjamDocument {
  /** Where it stands in the file, and its key. */
  place: string;
  fields: z.infer<typeof documentSchema>;
  judgment?: z.infer<typeof judgmentSchema>;
  court?: z.infer<typeof courtSchema>;
  legislation?: z.infer<typeof legislationSchema>;
  content?: z.infer<typeof contentSchema>;
}

export type PeachjamEntry = { document: PeachjamDocument } | { place: string; fault: string };

const MOST_RECORDS = 200_000;

/** The documents of the fixture with the records that belong to them by key; one that does not fit is named with its fault. */
export function peachjamEntries(source: string): PeachjamEntry[] {
  const records = recordsOf(source);
  const byModel = new Map<string, Map<string, Record<string, unknown>>>();
  const entries: PeachjamEntry[] = [];
  const documents: { place: string; key: string; fields: Record<string, unknown> }[] = [];
  for (const [index, value] of records.entries()) {
    const record = recordSchema.safeParse(value);
    const place = `record ${index + 1}`;
    if (!record.success) {
      entries.push({ place, fault: 'It is no record with a model, a key and fields.' });
      continue;
    }
    const { model, pk, fields } = record.data;
    const name = model.toLowerCase();
    const key = String(pk);
    if (name === 'peachjam.coredocument') documents.push({ place: `${place} (${key})`, key, fields });
    const ofModel = byModel.get(name) ?? new Map<string, Record<string, unknown>>();
    byModel.set(name, ofModel.set(key, fields));
  }
  return [...entries, ...documents.map(({ place, key, fields }) => entryOf(place, key, fields, byModel))];
}

function recordsOf(source: string): unknown[] {
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new RefusedFile('', `The JSON cannot be read: ${(error as Error).message}.`);
  }
  if (!Array.isArray(data)) throw new RefusedFile('', 'The file is no list of records.');
  if (data.length > MOST_RECORDS) throw new RefusedFile('', `The file has more than ${MOST_RECORDS} records.`);
  return data;
}

function entryOf(
  place: string,
  key: string,
  fields: Record<string, unknown>,
  byModel: ReadonlyMap<string, ReadonlyMap<string, Record<string, unknown>>>,
): PeachjamEntry {
  const document = documentSchema.safeParse(fields);
  if (!document.success) return { place, fault: faultOf(document.error) };
  const related = <Schema extends z.ZodType>(
    model: string,
    schema: Schema,
    id: string,
  ): z.infer<Schema> | undefined => {
    const found = byModel.get(`peachjam.${model}`)?.get(id);
    const parsed = found && schema.safeParse(found);
    return parsed?.success ? parsed.data : undefined;
  };
  const judgment = related('judgment', judgmentSchema, key);
  const court = judgment?.court == null ? undefined : related('court', courtSchema, String(judgment.court));
  const legislation = related('legislation', legislationSchema, key);
  const content = related('documentcontent', contentSchema, key);
  return {
    document: {
      place,
      fields: document.data,
      ...(judgment ? { judgment } : {}),
      ...(court ? { court } : {}),
      ...(legislation ? { legislation } : {}),
      ...(content ? { content } : {}),
    },
  };
}

function faultOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'It is not of the form of a document'}.`;
}
