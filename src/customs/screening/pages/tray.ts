/** The demo's tray: made-up passports as the documents that lie on the reader. Never on a real lane. */
import { formatPartialDate, type PartialDate } from '#kernel'
import { longDate } from '#pages'
import { parseMrz, splitMrz } from '#travel-document'

/** What is printed on a made-up passport, and what the reader would type. */
export interface TrayPassport {
  /** As its holder writes it, macrons and all. */
  readonly name: string
  readonly issuer: string
  /** The two or three lines, joined by line ends. */
  readonly mrz: string
}

export interface TrayPassportView extends TrayPassport {
  /** Passports of one state look alike. */
  readonly look: 'nzl' | 'aus' | 'other'
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

export function presentTray(tray: readonly TrayPassport[], travelDate: string): readonly TrayPassportView[] {
  return tray.map((passport) => {
    const { document } = parseMrz(splitMrz(passport.mrz), { travelDate })
    return {
      ...passport,
      look: lookOf(document?.issuingState ?? ''),
      facts:
        document === undefined
          ? []
          : [
              { name: 'Number', value: document.documentNumber },
              { name: 'Sex', value: document.gender },
              { name: 'Born', value: printed(document.dateOfBirth) },
              { name: 'Expires', value: printed(document.expiry) },
            ],
    }
  })
}

function lookOf(state: string): TrayPassportView['look'] {
  return state === 'NZL' ? 'nzl' : state === 'AUS' ? 'aus' : 'other'
}

/** `4 Nov 1964`, as there is little room on a passport. */
function printed(date: PartialDate): string {
  return longDate(formatPartialDate(date)).replace(/(?<=[A-Z][a-z]{2})[a-z]+/, '')
}
