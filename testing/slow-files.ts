/** Test files that take more than twenty seconds by themselves, each with its reason: any other is made quicker. */
export const SLOW_AFTER_SECONDS = 20

export const SLOW_FILES: ReadonlyMap<string, string> = new Map([
  ['src/customs/interceptions/pages/case-pages.test.ts', 'a case in every state by every role'],
  [
    'src/sites/published-years/published-years.test.ts',
    'a year of two sites, from the register to the results',
  ],
  ['src/cli/end-when-told.test.ts', 'processes of their own, which are ended'],
  ['src/sites/list-journey.test.ts', 'a list of the day for every step of its own'],
  ['src/sites/alert-journey.test.ts', 'a crossing for every step of an alert’s own'],
  ['src/exchange/journey/stopped.test.ts', 'a message for every step of its journey'],
  [
    'src/sites/demonstration/history/play-history.prove.test.ts',
    'days of history at three sites, ended by a whole register',
  ],
  ['src/sites/no-trace.test.ts', 'a whole demonstration, every byte of which is searched'],
  ['src/sites/silent-means-silent.test.ts', 'two borders, every page of which every persona opens'],
  ['src/sites/pages-of-every-site.test.ts', 'four sites, every page of which somebody opens'],
  ['src/sites/doors.test.ts', 'four sites, every door of which takes what nobody should send'],
  ['src/sites/tracing-journey.test.ts', 'three sites, in every order that messages can come'],
  ['src/sites/what-ends-a-reason.test.ts', 'two sites, once for everything that ends a reason'],
  ['src/exchange/journey/backlog.test.ts', 'thousands of messages each way'],
  ['src/exchange/journey/restored.test.ts', 'two sites restored to what they were before, both ways'],
  [
    'src/mail/incoming/sort-received.test.ts',
    'a database of its own and a reader’s process for many of its mails',
  ],
  ['src/exchange/journey/refusals.test.ts', 'two sites of their own for every refusal'],
  ['src/customs/interceptions/take-step.test.ts', 'every step in every state by every role, twice'],
  ['src/pages/journey/journey-in-a-browser.test.ts', 'a real browser, with and without script'],
  ['src/pages/server/connection.test.ts', 'a real browser that loses its network'],
  ['testing/pages/specimen/specimen.prove.test.ts', 'the page that has every part, in a real browser'],
  ['src/mail/authentication/authenticate-mail.test.ts', 'a name server that answers late, or not at all'],
  [
    'src/privacy-office/disposal/pages/disposal-in-a-browser.prove.test.ts',
    'every page in each state that it has, in a real browser',
  ],
  [
    'src/privacy-office/breaches/pages/breaches-in-a-browser.prove.test.ts',
    'every page in each state that it has, in a real browser',
  ],
  [
    'src/privacy-office/requests/workbench/workbench.prove.test.ts',
    'documents that are read, rebuilt and read from their pictures, each in a process of its own',
  ],
  [
    'src/privacy-office/breaches/breaches.test.ts',
    'breaches from the first record to the end, each by its pages',
  ],
  [
    'src/privacy-office/breaches/notices-and-drill.test.ts',
    'breaches until they are told, each by its pages',
  ],
  [
    'src/privacy-office/disposal/canary.prove.test.ts',
    'every disposable table of four sites, disposed of, restored and disposed of again',
  ],
  [
    'src/privacy-office/holdings/canary.prove.test.ts',
    'four whole sites, with somebody in every column of each, copied out twice',
  ],
  ['src/exchange/journey/exchange.test.ts', 'two sites, and what waits for the clock of their streams'],
  ['src/desk/enquiries/wall.test.ts', 'a hundred thousand reads at six agencies, in proofs'],
  [
    'src/privacy-office/disposal/standing.test.ts',
    'a hundred thousand histories against the law’s own arithmetic, in proofs',
  ],
  ['src/desk/enquiries/mail-senders.test.ts', 'conversations by mail, and a real browser'],
  ['src/desk/enquiries/enquiry-mail.test.ts', 'conversations by mail, each until it is answered'],
  ['src/desk/enquiries/mail-whose.test.ts', 'conversations by mail, each until it is answered'],
  ['src/desk/enquiries/at-once.test.ts', 'a question with page after page of words that are all different'],
  ['src/mail/outgoing/send-queued.test.ts', 'a database and a mail server of its own for every test'],
  ['src/documents/documents.prove.test.ts', 'a process of its own for every document, and one read by OCR'],
  [
    'src/sites/desk-in-a-browser.prove.test.ts',
    'every page of the public side, empty and full, at every width, and eight journeys twice',
  ],
  ['src/sites/outages.prove.test.ts', 'servers are stopped and come back'],
  ['src/sites/production/serve-production.test.ts', 'sites in processes of their own, as in production'],
])
