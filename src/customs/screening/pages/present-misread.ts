/** A misread zone as the lane shows it: one sentence, the field's name, and the line with the character marked. */
import { sentenceOf, type Fault } from '#kernel'
import { parseMrz, type MrzReading } from '#travel-document'

type FieldName = MrzReading['fields'][number]['name']

export interface MisreadView {
  readonly sentence: string
  /** `Line 2, document number`; the empty string where the zone as a whole does not fit. */
  readonly place: string
  /** The line in three pieces, the middle one marked; empty where no line is to blame. */
  readonly before: string
  readonly marked: string
  readonly after: string
  readonly hint: string
}

const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  documentCode: 'document code',
  issuingState: 'issuing state',
  familyName: 'name',
  givenNames: 'given names',
  documentNumber: 'document number',
  nationality: 'nationality',
  dateOfBirth: 'date of birth',
  gender: 'sex',
  expiry: 'date of expiry',
  personalNumber: 'personal number',
  optionalData: 'optional data',
  optionalData2: 'optional data',
  composite: 'the check over the whole zone',
  issueDate: 'date of issue',
  departmentOfIssue: 'department of issue',
  administrativeCode: 'administrative code',
}

/** What readers take for one another, in each group the likeliest first. */
const LOOKALIKES: readonly string[] = ['0ODQ', '1IL', '2Z', '5S', '6G', '8B', 'CK<']

const NOWHERE = { place: '', before: '', marked: '', after: '', hint: '' }

export function presentMisread(reading: MrzReading, travelDate: string): MisreadView {
  const { lines, faults } = reading
  const fault = mainFault(faults)
  const sentence = sentenceOf(fault?.code ?? 'mrz-misread')
  if (fault?.line === undefined) return { ...NOWHERE, sentence }
  if (fault.code === 'mrz-line-length') return { ...ofLength(fault, lines), sentence }
  const { line, field } = fault
  const at = culprit(reading, fault, travelDate)
  const text = lines[line - 1] ?? ''
  return {
    sentence,
    place: `Line ${line}${field === undefined ? '' : `, ${FIELD_WORDS[field as FieldName]}`}`,
    before: text.slice(0, at.from - 1),
    marked: text.slice(at.from - 1, at.to),
    after: text.slice(at.to),
    hint: at.hint,
  }
}

/** The one that says most: a field of its own before the check over all of them, which fails with it. */
function mainFault(faults: readonly Fault[]): Fault | undefined {
  const told = (fault: Fault) => (fault.field === 'composite' ? 1 : fault.line === undefined ? 2 : 0)
  return faults.toSorted((a, b) => told(a) - told(b))[0]
}

interface Place {
  readonly from: number
  readonly to: number
  readonly hint: string
}

function culprit(reading: MrzReading, fault: Fault, travelDate: string): Place {
  const parts = reading.fields.filter(({ name }) =>
    NAME_PARTS.has(name) ? fault.field === 'familyName' : name === fault.field,
  )
  const digit = Number(/position (\d+)/.exec(fault.detail ?? '')?.[1] ?? 0)
  const [first] = parts
  if (first === undefined) return { from: 1, to: 1, hint: '' }
  const whole = { from: first.from, to: Math.max(digit, ...parts.map(({ to }) => to)), hint: '' }
  const suspect = soleSuspect(reading.lines, first.line, whole, travelDate)
  if (suspect !== undefined) return suspect
  if (digit > 0) return { from: digit, to: digit, hint: 'It is marked.' }
  return strangeSign(reading.lines[first.line - 1] ?? '', first.name, whole) ?? whole
}

const NAME_PARTS: ReadonlySet<string> = new Set(['familyName', 'givenNames'])
const DATES: ReadonlySet<string> = new Set(['dateOfBirth', 'expiry'])

/** The first sign that cannot stand in the field. */
function strangeSign(text: string, name: FieldName, { from, to }: Place): Place | undefined {
  const strange = NAME_PARTS.has(name) ? /[^A-Z<]/ : DATES.has(name) ? /[^0-9<]/ : /[^A-Z0-9<]/
  const at = text.slice(from - 1, to).search(strange)
  return at < 0 ? undefined : { from: from + at, to: from + at, hint: 'It is marked.' }
}

/** The one character of the field that reads as its lookalike make the whole zone hold; pointed at, never put right. */
function soleSuspect(
  lines: readonly string[],
  line: number,
  { from, to }: Place,
  travelDate: string,
): Place | undefined {
  const text = lines[line - 1] ?? ''
  const suspects = new Map<number, string>()
  for (let at = from; at <= to; at++) {
    const sign = text.charAt(at - 1)
    for (const other of LOOKALIKES.find((group) => group.includes(sign)) ?? '') {
      const tried = lines.with(line - 1, text.slice(0, at - 1) + other + text.slice(at))
      if (other === sign || suspects.has(at)) continue
      if (parseMrz(tried, { travelDate }).document !== undefined) suspects.set(at, other)
    }
  }
  const [found] = suspects
  if (suspects.size !== 1 || found === undefined) return undefined
  const [at, other] = found
  return { from: at, to: at, hint: `The marked character may be ${spoken(other)}.` }
}

function spoken(sign: string): string {
  if (sign === '<') return 'a filler, <'
  return /\d/.test(sign) ? `the digit ${sign}` : `the letter ${sign}`
}

/** What is missing is marked as gaps at the end, what is too much as it stands. */
function ofLength({ line = 1, detail = '' }: Fault, lines: readonly string[]) {
  const text = lines[line - 1] ?? ''
  const width = Number.parseInt(detail, 10)
  return {
    place: `Line ${line}, ${text.length} of ${width} characters`,
    before: text.slice(0, width),
    marked: text.length < width ? '␣'.repeat(Math.min(width - text.length, 5)) : text.slice(width),
    after: '',
    hint: '',
  }
}
