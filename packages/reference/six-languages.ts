import { z } from 'zod';

/** The official languages of the United Nations, in the order of their English names. */
export const sixLanguages = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export type SixLanguage = (typeof sixLanguages)[number];

/** One text in each of the six languages; none may be missing or empty, no other may be there. */
export const sixTextsSchema = z.strictObject({
  ar: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  fr: z.string().min(1),
  ru: z.string().min(1),
  es: z.string().min(1),
});

export type SixTexts = z.infer<typeof sixTextsSchema>;

/** The entry for a language tag (`fr`, `fr-CH`); English where the tag is none of the six. */
export function inLanguage(texts: SixTexts, language: string): string {
  const primary = (language.split('-')[0] as string).toLowerCase();
  return sixLanguages.includes(primary as SixLanguage) ? texts[primary as SixLanguage] : texts.en;
}
