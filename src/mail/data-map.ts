/** The data map of mail: ciphertext, keyed marks, and the numbers and states of what went and came. */
import type { DataMap } from '#database'

const seenBy = ['mail']
const common = { seenBy, exportable: false } as const

const sealed = {
  process: 'mail',
  answer:
    'Mail is sealed, and found by the keyed mark of an address: the mail room answers for whoever names the address, and ' +
    'the record that a mail belongs to is found in its own table',
} as const
const kept = { kept: 'Who may send and take mail, as long as the site is so composed' } as const

export const mailDataMap: DataMap = {
  room: 'mail',
  tables: {
    'mail.posters': {
      ...common,
      purpose: 'Only the rooms that write to people put mail in the queue',
      source: 'The composition of the site',
      retention: 'while-in-use',
      whose: 'nobody',
      disposal: { ...kept, deletedBy: ['mail'] },
      columns: { role: 'record' },
    },
    'mail.mailboxes': {
      ...common,
      purpose: 'What comes is opened by the room whose mailbox it is',
      source: 'The composition of the site',
      retention: 'while-in-use',
      whose: 'nobody',
      disposal: { ...kept, deletedBy: ['mail'] },
      columns: { mailbox: 'record', taken_by: 'record' },
    },
    'mail.outbox': {
      ...common,
      purpose: 'A mail queued in a transaction leaves, whatever stops in between, and its fate is known',
      source: 'The rooms that write to people',
      retention: 'message-under-way',
      whose: 'sealed',
      sealed,
      disposal: {
        endedBy: '#mail createMail',
        when: 'It has left or is given up: the body is emptied, numbers and states stay',
      },
      columns: {
        id: 'record',
        posted_by: 'record',
        automatic: 'record',
        thread: 'record',
        recipient_mark: 'secret',
        mailbox_mark: { category: 'secret', seenBy: [] },
        to_many: 'record',
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
      whose: 'sealed',
      sealed,
      disposal: {
        endedBy: '#mail disposeThread',
        when: 'The matter that it belongs to is disposed of: the body is emptied',
      },
      columns: {
        id: 'record',
        mailbox: 'record',
        received_at: 'record',
        size: 'record',
        large: 'record',
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
        hop: 'sealed',
        standing: 'record',
        spf: 'record',
        dkim: 'record',
        dmarc: 'record',
        taken_at: 'record',
      },
    },
    'mail.bounces': {
      ...common,
      purpose: 'Whoever wrote learns that their mail did not arrive',
      source: 'The mail server that could not deliver',
      retention: 'message-under-way',
      whose: 'nobody',
      disposal: { kept: 'States of mail, by number; the mail itself is sealed in its own table' },
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
