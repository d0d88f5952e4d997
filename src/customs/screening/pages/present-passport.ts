/** A read passport as the lane shows it: each field, its check digit ticked. */
import { longDate } from '#pages'
import { stateName, type MrzReading } from '#travel-document'

export interface PassportView {
  readonly format: string
  readonly name: string
  /** Where the zone may not hold all of the name. */
  readonly note: string
  readonly fields: readonly {
    readonly name: string
    /** The value in two, so that the tick stays with the last word; a date is not broken at all. */
    readonly start: string
    readonly end: string
    /** What an officer may want to know of it; it changes no decision. */
    readonly remark: string
    readonly check: 'holds' | 'none'
  }[]
  readonly lines: readonly string[]
}

const SHOWN = [
  ['documentNumber', 'Document number'],
  ['nationality', 'Nationality'],
  ['dateOfBirth', 'Born'],
  ['gender', 'Sex'],
  ['expiry', 'Expires'],
] as const

const GENDER_WORDS: Readonly<Record<string, string>> = { M: 'M', F: 'F', X: 'X' }

function valueOf(name: string, value: string): string {
  if (name === 'dateOfBirth' || name === 'expiry') return longDate(value)
  if (name === 'nationality') return stateName(value) ?? value
  if (name === 'gender') return GENDER_WORDS[value] ?? value
  return value
}

function brokenAt(name: string, value: string) {
  const last = name === 'dateOfBirth' || name === 'expiry' ? 0 : value.lastIndexOf(' ') + 1
  return { start: value.slice(0, last), end: value.slice(last) }
}

/** Only a date of which all is known can be past. */
function isPast(date: string, today: string): boolean {
  return /^\d{4}-(?!00)\d\d-(?!00)\d\d$/.test(date) && date < today
}

export function presentPassport(reading: MrzReading, today: string): PassportView {
  const { document } = reading
  const fields = SHOWN.flatMap(([name, label]) => {
    const field = reading.fields.find((one) => one.name === name)
    if (field === undefined) return []
    return [
      {
        name: label,
        ...brokenAt(name, valueOf(name, field.value)),
        remark: name === 'expiry' && isPast(field.value, today) ? 'expired' : '',
        check: field.checkDigit?.ok === true ? ('holds' as const) : ('none' as const),
      },
    ]
  })
  return {
    format: reading.format ?? '',
    name: [document?.familyName, document?.givenNames].filter(Boolean).join(', '),
    note:
      document?.familyNameTruncated === true || document?.givenNamesTruncated === true
        ? 'The zone was full: the name in the passport may go on.'
        : '',
    fields,
    lines: reading.lines,
  }
}
