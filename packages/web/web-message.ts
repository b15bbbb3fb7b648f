import { loadMessages, type MessageFormatter } from '@comity/language';

/** Messages of the shell and of the components that every page shares. */
export const webMessage: MessageFormatter = loadMessages(new URL('./locales/', import.meta.url));
