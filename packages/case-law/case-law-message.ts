import { loadMessages, type MessageFormatter } from '@comity/language';

/** Messages of the pages of case law. */
export const caseLawMessage: MessageFormatter = loadMessages(new URL('./locales/', import.meta.url));
