/** What the check of rows cannot know, each with its reason. Nothing is added here in silence. */

/** Columns that may be null, and are not in the rows that the file's statements choose. */
export const NULL_NOWHERE_HERE: readonly {
  readonly file: string
  readonly columns: readonly string[]
  readonly because: string
}[] = [
  {
    file: 'src/exchange/disclosure-store.ts',
    columns: ['sealed'],
    because: 'an entry of the silent compartment is sealed, by a constraint',
  },
  {
    file: 'src/desk/publications/store.ts',
    columns: ['publishedAt'],
    because: 'what is published, or was, has the time of it, by a constraint',
  },
  {
    file: 'src/privacy-office/breaches/notice-store.ts',
    columns: ['mailId'],
    because: 'those told by mail are the rows that name one',
  },
  {
    file: 'src/privacy-office/requests/publishable-store.ts',
    columns: ['decidedAt'],
    because: 'a decision has the time of it, by a constraint',
  },
  {
    file: 'src/privacy-office/responses/store.ts',
    columns: ['publishedAt'],
    because: 'what is published, or was, has the time of it, by a constraint',
  },
  {
    file: 'src/exchange/carried-store.ts',
    columns: ['body', 'file', 'sealed'],
    because:
      'what is posted has its body; what is sealed stands in a file, whose first row has the sealed bytes',
  },
  {
    file: 'src/exchange/outbox-store.ts',
    columns: ['body'],
    because: 'what is posted has its body until it is sealed',
  },
  {
    file: 'src/customs/interceptions/store.ts',
    columns: ['outcome', 'closedAt'],
    because: 'an outcome is told when the case is closed',
  },
  { file: 'src/justice/acts/store.ts', columns: ['reference'], because: 'null is among no list' },
  {
    file: 'src/mail/inbox-store.ts',
    columns: ['body', 'thread'],
    because: 'what is unsorted keeps its body; mail without a thread is left out',
  },
  {
    file: 'src/mail/outbox-store.ts',
    columns: ['body'],
    because: 'what waits to be sent keeps its body',
  },
  { file: 'src/files/store.ts', columns: ['sealedKey'], because: 'what is kept has its key' },
]

/** Statements that the running programme puts together, so that nobody can ask PostgreSQL about them beforehand. */
export const NOT_READ: readonly { readonly file: string; readonly because: string }[] = [
  {
    file: 'src/activity/search-store.ts',
    because: 'the auditor chooses any of four conditions',
  },
  {
    file: 'src/desk/enquiries/queue-store.ts',
    because: 'whoever looks chooses the part of the queue',
  },
  {
    file: 'src/privacy-office/store.ts',
    because: 'tables, columns and conditions come from the data maps',
  },
  {
    file: 'src/privacy-office/breaches/touched-store.ts',
    because: 'tables, the columns that name their records, and the keys of people come from the data maps',
  },
  {
    file: 'src/privacy-office/holdings/store.ts',
    because: 'the table, its key and the columns that are read come from the data maps',
  },
  {
    file: 'src/privacy-office/disposal/due-store.ts',
    because: 'tables, and the columns that name records and begin their clocks, come from the data maps',
  },
]
