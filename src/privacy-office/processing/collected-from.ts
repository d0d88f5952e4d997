/** Whether what is held came from the person themselves or from somebody else (IPP 2, 3 and 3A), by its declared source. */
import { subjectsOf, type SubjectKind, type TableDeclaration } from '#database'

export const COLLECTED = {
  direct: 'From the person themselves (IPP 3)',
  indirect: 'From somebody else (IPP 3A)',
  both: 'From the person themselves and from somebody else (IPP 3 and 3A)',
  nobody: 'Nothing about a person',
} as const satisfies Record<string, string>

export type Collected = keyof typeof COLLECTED

/** The words of a source by which the person themselves is known; for those who are not here it is always somebody else. */
const THEMSELVES: Readonly<Partial<Record<SubjectKind, RegExp>>> = {
  traveller: /passport as read|the traveller filled in/,
  enquirer: /enquirer|whoever (asked|gave|handed|wrote|writes)|the public sends/i,
  subscriber: /whoever subscribes|somebody leaves/i,
  'staff-member':
    /\b(agents?|officers?|constables?|supervisors|lead|people|staff|act|acts|steps|whoever|lanes?|site|review|import)\b/i,
}

export function collectedFrom(table: Pick<TableDeclaration, 'whose' | 'source'>): Collected {
  if (table.whose === 'nobody') return 'nobody'
  const kinds = new Set(subjectsOf(table).map(({ kind }) => kind))
  const direct = [...kinds].filter((kind) => THEMSELVES[kind]?.test(table.source) === true)
  if (direct.length === 0) return 'indirect'
  return direct.length === kinds.size ? 'direct' : 'both'
}
