import { loadMessages, type MessageFormatter } from '@comity/language';

/** Messages of the pages of legislation. */
export const legislationMessage: MessageFormatter = loadMessages(new URL('./locales/', import.meta.url));
