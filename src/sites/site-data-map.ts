/** The data map of the composition: files beside the database that every site's process writes or reads. */
import type { DataMap } from '#database'

const nobody = { holds: [], whose: [], looked: 'Not at all: nothing in it is about a person' } as const

export const siteDataMap: DataMap = {
  room: 'sites',
  tables: {},
  places: {
    logs: {
      ...nobody,
      what: 'What did not work: codes, counts and places in the code; a test searches it for people by bytes',
      files: ['logs/*.log'],
      retention: 'session',
      ends: 'By the log rotation of the machine',
    },
    keys: {
      ...nobody,
      what: 'The site’s own keys, and those of the demonstration’s identity provider',
      files: ['keys/**'],
      retention: 'while-in-use',
      ends: 'When a key is rotated and nothing that it sealed is left',
    },
    'the demonstration’s script': {
      what: 'demo.json: addresses, lanes with their tokens, and the made-up travellers; the demonstration’s only',
      files: ['demo.json', 'demo.json.*'],
      holds: ['identity', 'travel-document'],
      whose: ['traveller'],
      retention: 'while-in-use',
      ends: 'With the demonstration',
      looked: 'Not at all: everybody in it is made up',
    },
    'the demonstration’s mailbox': {
      what: 'Mail that the demonstration’s sites sent, caught on this machine; the demonstration’s only',
      files: ['mail/**'],
      holds: ['identity', 'decision'],
      whose: ['enquirer', 'staff-member'],
      retention: 'while-in-use',
      ends: 'With the demonstration',
      looked: 'In the mailbox of the front door, where everybody can read it',
    },
    'what commands write': {
      what: 'Standard output and the files that a command was told to write: results, exports, matches',
      files: [],
      holds: ['identity', 'travel-document', 'movement', 'debt', 'decision', 'staff'],
      whose: ['listed-person', 'traveller', 'debtor', 'staff-member'],
      retention: 'while-in-use',
      ends: 'By whoever gave the command; the activity log records who',
      looked: 'Where the command’s caller keeps it; the log names the caller',
    },
  },
}
