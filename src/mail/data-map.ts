/** The data map of mail: ciphertext, keyed marks, and the numbers and states of what went and came. */
import type { DataMap } from '#database'

const seenBy = ['mail']
const common = { seenBy, exportable: false } as const

export const mailDataMap: DataMap = {
  room: 'mail',
  tables: {
    'mail.posters': {
      ...common,
      purpose: 'Only the rooms that write to people put mail in the queue',
      source: 'The composition of the site',
      retention: 'while-in-use',
      columns: { role: 'record' },
    },
    'mail.mailboxes': {
      ...common,
      purpose: 'What comes is opened by the room whose mailbox it is',
      source: 'The composition of the site',
      retention: 'while-in-use',
      columns: { mailbox: 'record', taken_by: 'record' },
    },
    'mail.outbox': {
      ...common,
      purpose: 'A mail queued in a transaction leaves, whatever stops in between, and its fate is known',
      source: 'The rooms that write to people',
      retention: 'message-under-way',
      columns: {
        id: 'record',
        posted_by: 'record',
        automatic: 'record',
        thread: 'record',
        recipient_mark: 'secret',
        queued_at: 'record',
        state: 'record',
        tries: 'record',
        next_try_at: 'record',
        reply: 'record',
        settled_at: 'record',
        body: 'sealed',
      },
    },
    'mail.inbox': {
      ...common,
      purpose: 'What people wrote is kept as it came until the matter that it belongs to is disposed of',
      source: 'Whoever wrote the mail',
      retention: 'received-mail',
      columns: {
        id: 'record',
        mailbox: 'record',
        received_at: 'record',
        size: 'record',
        content_mark: 'secret',
        body: 'sealed',
        disposed_at: 'record',
        kind: 'record',
        answerable: 'record',
        sort_tries: 'record',
        sort_after: 'record',
        sender_mark: 'secret',
        message_mark: 'secret',
        thread: 'record',
        thread_by: 'record',
        answers: 'record',
        taken_at: 'record',
      },
    },
    'mail.bounces': {
      ...common,
      purpose: 'Whoever wrote learns that their mail did not arrive',
      source: 'The mail server that could not deliver',
      retention: 'message-under-way',
      columns: {
        inbox_id: 'record',
        outbox_id: 'record',
        action: 'record',
        status: 'record',
        noted_at: 'record',
      },
    },
  },
}
