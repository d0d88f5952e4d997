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
    readonly value: string
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

export function presentPassport(reading: MrzReading): PassportView {
  const { document } = reading
  const fields = SHOWN.flatMap(([name, label]) => {
    const field = reading.fields.find((one) => one.name === name)
    if (field === undefined) return []
    return [
      {
        name: label,
        value: valueOf(name, field.value),
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
