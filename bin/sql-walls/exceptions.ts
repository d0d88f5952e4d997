/** What crosses a wall, or stands outside a store, and may: each with its reason. Nothing is added here in silence. */
export interface ExcusedFiles {
  /** Whole paths, or folders that end with a slash. */
  readonly files: readonly string[]
  readonly because: string
}

/** Applied migrations never change: these were written before the walls, or took the walls down and up again. */
export const FROZEN_MIGRATIONS: readonly ExcusedFiles[] = [
  {
    files: [
      'src/justice/extract/migrations/0001-extract-create.sql',
      'src/justice/acts/migrations/0001-acts-create.sql',
    ],
    because: 'the register was one room with two others; each took its own tables out of the schema `fines`',
  },
  {
    files: [
      'src/customs/interceptions/migrations/0001-interceptions-create.sql',
      'src/customs/interceptions/migrations/0003-views-opened.sql',
    ],
    because:
      'a case holds to its alert by a foreign key, which stands; its reads of the alerts’ table were given back',
  },
  {
    files: [
      'src/customs/disclosures/migrations/0001-disclosures.sql',
      'src/customs/disclosures/migrations/0002-reference-of-the-alert.sql',
      'src/customs/disclosures/migrations/0003-register-handed-over.sql',
      'src/customs/alerts/migrations-silent/0002-disclosures-handed-over.sql',
    ],
    because:
      'the registers of disclosures referred to the alerts, and were handed over to the exchange’s, once',
  },
  {
    files: [
      'src/customs/results/migrations/0001-results-create.sql',
      'src/justice/results/migrations/0001-results-create.sql',
      'src/justice/results/migrations/0002-late-destructions.sql',
      'src/justice/results/migrations/0003-counts-from-views.sql',
    ],
    because:
      'the figures were counted from other rooms’ tables; the last replaced them and dropped `fines.acts`',
  },
  {
    files: ['src/customs/alert-list/migrations/0005-two-people.sql'],
    because: 'a first release of before was handed over to the house’s one mechanism for two people, once',
  },
]

/** SQL that stands in no store. */
export const SQL_ELSEWHERE: readonly ExcusedFiles[] = [
  {
    files: ['src/database/'],
    because:
      'the database room makes roles, runs migrations and reads the catalogue: it has no store but itself',
  },
]

/** Names that the running programme puts together, so that no reader of the text can say whose they are. */
export const NAMES_PUT_TOGETHER: readonly ExcusedFiles[] = [
  {
    files: ['src/activity/store.ts'],
    because:
      'the common log and the silent compartment’s are two schemas of one shape, and both are the room’s',
  },
  {
    files: [
      'src/privacy-office/store.ts',
      'src/privacy-office/key-store.ts',
      'src/privacy-office/path-store.ts',
    ],
    because:
      'what is held about a person is found by the data maps, in whichever tables they name: keys and counts alone',
  },
  {
    files: ['src/database/primary-keys.ts'],
    because: 'it reads the catalogue alone, by the statement that the grants are made with',
  },
  {
    files: ['src/privacy-office/holdings/store.ts'],
    because: 'a record of whichever table the data maps name is read for the person whose it is',
  },
  {
    files: ['src/privacy-office/disposal/due-store.ts'],
    because:
      'what is due is found by the data maps, in whichever tables they name: names of records and their triggers alone',
  },
  {
    files: ['src/database/acting-as.ts'],
    because:
      'the role that a part of a transaction acts as is given to it, and checked to be one of the site’s',
  },
  {
    files: ['src/privacy-office/breaches/touched-store.ts'],
    because:
      'whom a breach touched is found by the data maps, in whichever tables they name: names of records and keys alone',
  },
]

export function excusing(path: string, excused: readonly ExcusedFiles[]): string | undefined {
  return excused
    .flatMap(({ files }) => files)
    .find((file) => (file.endsWith('/') ? path.startsWith(file) : path === file))
}
