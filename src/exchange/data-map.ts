/** The data map of the exchange: ciphertext on its way, and the numbers and hashes of what was carried. */
import type { DataMap } from '#database'

const seenBy = ['exchange']
const common = { source: 'The rooms that post and take messages', seenBy, exportable: false } as const

export const exchangeDataMap: DataMap = {
  room: 'exchange',
  tables: {
    'exchange.outgoing_streams': {
      ...common,
      purpose: 'Every message of a stream has a number, without gaps',
      source: 'The composition of the site',
      retention: 'while-in-use',
      columns: {
        peer: 'record',
        type: 'record',
        compartment: 'record',
        posted_by: 'record',
        last_number: 'record',
      },
    },
    'exchange.incoming_streams': {
      ...common,
      purpose: 'A message that was replayed, skipped or changed is refused',
      source: 'The composition of the site',
      retention: 'while-in-use',
      columns: {
        peer: 'record',
        type: 'record',
        compartment: 'record',
        received_by: 'record',
        settled_by: 'record',
        last_number: 'record',
        last_hash: 'record',
      },
    },
    'exchange.outbox': {
      ...common,
      purpose: 'A message posted in a transaction leaves, once, whatever stops in between',
      retention: 'message-under-way',
      columns: {
        id: 'record',
        compartment: 'record',
        peer: 'record',
        type: 'record',
        number: 'record',
        agreement: 'record',
        agreement_version: 'record',
        created_at: 'record',
        state: 'record',
        body: 'sealed',
        sealed: 'sealed',
        plaintext_hash: 'record',
        tries: 'record',
        next_try_at: 'record',
        carried_at: 'record',
        settled_at: 'record',
        faults: 'record',
      },
    },
    'exchange.inbox': {
      ...common,
      purpose: 'A message is taken once, and the peer gets the same answer however often it asks',
      source: 'The peer’s sealed message',
      retention: 'message-under-way',
      columns: {
        id: 'record',
        compartment: 'record',
        peer: 'record',
        type: 'record',
        number: 'record',
        agreement: 'record',
        agreement_version: 'record',
        created_at: 'record',
        received_at: 'record',
        plaintext_hash: 'record',
        verdict: 'record',
        faults: 'record',
        settled_at: 'record',
      },
    },
    'exchange.receipts': {
      ...common,
      purpose: 'What the peer answered to each message, in order',
      source: 'The peer’s sealed receipt',
      retention: 'message-under-way',
      columns: {
        id: 'record',
        message_id: 'record',
        peer: 'record',
        verdict: 'record',
        faults: 'record',
        taken_at: 'record',
      },
    },
  },
}
