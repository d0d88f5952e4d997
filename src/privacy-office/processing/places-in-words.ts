/** Where a site's database, files and mail lie, in words: on the agency's premises, in New Zealand, or overseas and where. */
import type { SiteContext } from '#rooms'

export type Residency = NonNullable<SiteContext['recordsIn']>

export interface LiesIn {
  readonly database: Residency
  /** Undefined where the site keeps none. */
  readonly files: Residency | undefined
  /** Whether the site writes to people at all. */
  readonly hasMail: boolean
}

type Lying = Pick<SiteContext, 'recordsIn' | 'files' | 'mail'>

export function liesIn({ recordsIn = 'premises', files, mail }: Lying): LiesIn {
  return {
    database: recordsIn,
    files: files?.drivers[0].residency,
    hasMail: mail?.address !== undefined,
  }
}

const COUNTRIES = new Intl.DisplayNames(['en-NZ'], { type: 'region' })

/** `AU` in words; undefined where the two letters are no country. */
export function countryNamed(code: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined
  const name = COUNTRIES.of(code)
  return name === code || name === 'Unknown Region' ? undefined : name
}

export function residencyInWords(residency: Residency): string {
  if (residency === 'premises') return 'On the agency’s premises in New Zealand'
  if (residency === 'new-zealand') return 'In a data centre in New Zealand'
  const country = residency.slice('overseas:'.length)
  return `Overseas, in ${countryNamed(country) ?? country}`
}

export function placesInWords({ database, files, hasMail }: LiesIn): readonly string[] {
  return [
    `The database: ${lowered(residencyInWords(database))}.`,
    ...(files === undefined ? [] : [`Files: ${lowered(residencyInWords(files))}.`]),
    ...(hasMail
      ? [
          'Mail: sealed with the database until it is sent; then with the mail servers of whoever writes and reads it.',
        ]
      : []),
  ]
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
