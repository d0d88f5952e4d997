/** What a front door shows to tests, benches and journeys alone, and why it must be shown to them. */
export interface ShownToTests {
  /** The folder of the room. */
  readonly door: string
  readonly names: readonly string[]
  readonly why: string
}

export const USED_BY_TESTS_ALONE: readonly ShownToTests[] = [
  {
    door: 'src/database',
    names: ['dataColumns'],
    why: 'the data maps are held against the columns of the real database',
  },
  {
    door: 'src/exchange',
    names: ['ExchangeOptions'],
    why: 'two exchanges of testing/ are opened without the rest of their sites',
  },
  {
    door: 'src/documents',
    names: ['examine'],
    why: 'the gate is asked by itself, about what was not let out',
  },
  {
    door: 'src/justice/extract',
    names: ['undoImport'],
    why: 'an import is undone over people whose details were corrected, with both sites open',
  },
  {
    door: 'src/lab',
    names: ['evaluateClusters', 'ClusteredRecord'],
    why: 'bench:reference-sets measures the matching on public sets',
  },
  {
    door: 'src/lab',
    names: ['CrossingKind', 'Population', 'writePassportZone'],
    why: 'bench:year and bench:match make their borders up',
  },
  {
    door: 'src/matching',
    names: ['BAND_NAMES', 'indexBytes'],
    why: 'bench:lossless goes through the bands; bench:large-list tells the size of an index',
  },
  {
    door: 'src/pages',
    names: ['lines'],
    why: 'the page kit draws it, and no page of ours has needed it yet but the specimen',
  },
  {
    door: 'src/pages',
    names: ['FailureRecord', 'SiteServerOptions'],
    why: 'tests read what a failing page logs, and open a server of a few pages',
  },
  {
    door: 'src/sites',
    names: ['SiteStep'],
    why: 'benches and journeys open one site and follow its steps',
  },
  {
    door: 'src/sites',
    names: ['demoPassports', 'RunningDemo'],
    why: 'the journeys hold the passports of the demonstration',
  },
  {
    door: 'src/travel-document',
    names: ['WritableMrzFormat'],
    why: 'bench/mrz-fuzz writes zones of every format',
  },
  {
    door: 'src/database',
    names: ['deletableTables', 'dataMapGaps', 'liesIn', 'Operation', 'PlaceDeclaration'],
    why: 'the data maps are held against what PostgreSQL grants, what they leave open, and the files of a demonstration',
  },
  {
    door: 'src/privacy-office',
    names: ['SoughtPerson'],
    why: 'people are planted by the columns of a request',
  },
  {
    door: 'src/customs/interceptions',
    names: ['keepCaseRules'],
    why: 'figures are counted from cases that a test walks through the rules of the database',
  },
  {
    door: 'src/customs/screening',
    names: ['Screening'],
    why: 'testing/ opens the customs site and scans',
  },
  {
    door: 'src/justice/daily-list',
    names: ['nextLists'],
    why: 'the pages of Justice are opened in testing/ without the rest of their site',
  },
  {
    door: 'src/justice/daily-list',
    names: ['lastListed', 'lastListedOf', 'sendDailyList', 'SendDependencies'],
    why: 'rooms that follow a list are tested with lists that are really sent',
  },
  {
    door: 'src/access',
    names: ['LANE_TOKENS'],
    why: 'what is announced at Customs is listened to',
  },
  {
    door: 'src/customs/alert-list',
    names: ['HELD_LISTS'],
    why: 'what is announced at Customs is listened to',
  },
  {
    door: 'src/customs/sealed-search',
    names: ['SEALED_SEARCH_ASKED'],
    why: 'what is announced at Customs is listened to',
  },
  {
    door: 'src/exchange',
    names: ['EXCHANGE_OUTBOX'],
    why: 'what is announced at Customs is listened to',
  },
  {
    door: 'src/justice/withdrawals',
    names: ['alertReview'],
    why: 'testing/ acts on a register without the rest of the site',
  },
  {
    door: 'src/justice/confirmations',
    names: ['confirmationReceiver'],
    why: 'testing/ puts a Customs opposite the pages of Justice',
  },
  {
    door: 'src/justice/outcomes',
    names: ['outcomeReceiver'],
    why: 'testing/ puts a Customs opposite the pages of Justice',
  },
  {
    door: 'src/config',
    names: ['SettingName'],
    why: 'settings are given to a reader one by one',
  },
  {
    door: 'src/mail',
    names: ['MailOptions', 'OutgoingMail'],
    why: 'testing/ opens a desk’s mail without the rest of the site',
  },
]
