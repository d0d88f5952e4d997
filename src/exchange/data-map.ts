/** The data map of the exchange: ciphertext on its way, and the numbers and hashes of what was carried. */
import type { DataMap } from '#database'

const seenBy = ['exchange']
const common = { source: 'The rooms that post and take messages', seenBy, exportable: false } as const
const numbersOnly = {
  whose: 'nobody',
  disposal: {
    kept: 'Numbers and hashes, without which no message could be shown to follow the one before it',
  },
} as const

export const exchangeDataMap: DataMap = {
  room: 'exchange',
  tables: {
    'exchange.outgoing_streams': {
      ...common,
      ...numbersOnly,
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
      ...numbersOnly,
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
      retention: 'message-record',
      whose: 'sealed',
      sealed: {
        process: 'exchange',
        answer:
          'A message under way is a sealed copy of records that are found in their own tables; it lies here for the ' +
          'seconds until the peer’s receipt is in',
      },
      disposal: {
        endedBy: '#exchange createExchange',
        when: 'The receipt empties body and sealed bytes; numbers and hashes stay, and are about nobody',
      },
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
        body: { category: 'sealed', retention: 'message-under-way' },
        sealed: { category: 'sealed', retention: 'message-under-way' },
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
      retention: 'message-record',
      ...numbersOnly,
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
      retention: 'message-record',
      ...numbersOnly,
      columns: {
        id: 'record',
        message_id: 'record',
        peer: 'record',
        verdict: 'record',
        faults: 'record',
        taken_at: 'record',
      },
    },
    'exchange.disclosures': {
      purpose:
        'Every disclosure can be shown to have been lawful, and a person be told what was said of them',
      source: 'The message, when it is posted',
      retention: 'alert',
      seenBy,
      exportable: true,
      whose: 'sealed',
      sealed: {
        process: 'exchange',
        answer:
          'The register of disclosures holds people as keyed hashes: what was told of somebody is looked up there by the ' +
          'exchange, which alone holds the key; of silent entries Justice alone answers',
      },
      disposal: { kept: 'Nothing can be taken out of the register: it shows that what left was lawful' },
      columns: {
        id: 'record',
        compartment: 'record',
        message_id: 'record',
        disclosed_at: 'record',
        peer: 'record',
        type: 'record',
        agreement: 'record',
        agreement_version: 'record',
        legal_basis: 'record',
        fields: 'record',
        people: 'record',
        reference: 'record',
        subjects: { category: 'sealed', exportable: false },
        sealed: { category: 'sealed', exportable: false },
      },
    },
  },
  places: {
    'mailboxes of the carrier': {
      what: 'Sealed messages on their way, signed and encrypted to their recipient',
      files: ['carrier/mailboxes/**'],
      holds: ['sealed'],
      whose: ['listed-person', 'traveller', 'debtor'],
      retention: 'message-under-way',
      ends: 'The recipient takes the file away as it reads it',
      looked: 'Not at all: only the recipient can open it, and what it carries is in the sender’s tables',
    },
    'host key of the carrier': {
      what: 'The key by which the carrier of the demonstration proves which it is',
      files: ['carrier/host-key.json'],
      holds: [],
      whose: [],
      retention: 'while-in-use',
      ends: 'With the demonstration',
      looked: 'Not at all: nothing in it is about a person',
    },
  },
}
