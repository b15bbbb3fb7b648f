import { loadMessages, type MessageFormatter } from '@comity/language';

/** Messages of the pages of literature. */
export const literatureMessage: MessageFormatter = loadMessages(new URL('./locales/', import.meta.url));
