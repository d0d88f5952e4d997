/** The front door of mail: out by SMTP, in by LMTP or IMAP, kept sealed, read as plain text, never answered in circles. */
export { mailActivityEvents } from './activity-events.ts'
export { createMail, type Mail } from './mail.ts'
export { mailDataMap } from './data-map.ts'
export { mailSchema } from './mail-schema.ts'
export type { Mailbox, MailOptions } from './mail-options.ts'
export { startMailReader, type MailReader } from './reading/start-mail-reader.ts'
export { readMailSettings, type MailSettings } from './mail-settings.ts'
