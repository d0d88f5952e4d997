/** The figures of a month as rows, the same for staff and for everybody: shown ones first, the greatest at the top. */
import type { Tx } from '#database'
import { longDate, type Language } from '#pages'
import { NOT_SAID, selectFigures, selectMonths, type MonthTotal } from '../figure-store.ts'
import { selectNames } from '../store.ts'

/** Two years. */
const MONTHS_SHOWN = 24

export interface MonthRow {
  readonly name: string
  /** Null: not shown. */
  readonly figure: number | null
}

export interface ChosenMonth extends MonthTotal {
  readonly rows: readonly MonthRow[]
}

export interface MonthsOfCalls {
  /** The newest first. */
  readonly months: readonly MonthTotal[]
  /** Undefined while none is over. */
  readonly chosen: ChosenMonth | undefined
}

/** Undefined where `named`, such as `2026-10`, is no month that is over. */
export async function monthsOfCalls(
  tx: Tx,
  named: string | undefined,
  language: Language,
): Promise<MonthsOfCalls | undefined> {
  const months = await selectMonths(tx, MONTHS_SHOWN)
  const month = named === undefined ? months[0] : months.find((one) => one.month === `${named}-01`)
  if (month === undefined) return named === undefined ? { months, chosen: undefined } : undefined
  return { months, chosen: { ...month, rows: await rowsOf(tx, month.month, language) } }
}

/** Codes that nobody called about are left out; nought is nobody's. */
async function rowsOf(tx: Tx, month: string, language: Language): Promise<readonly MonthRow[]> {
  const names = new Map(
    (await selectNames(tx)).map((one) => [one.code, language === 'en' ? one.name : one.nameMi]),
  )
  const figures = (await selectFigures(tx, month)).filter(({ figure }) => figure !== 0)
  const place = ({ code, figure }: (typeof figures)[number]) =>
    code === NOT_SAID ? 2 : figure === null ? 1 : -figure
  return figures
    .map((one) => ({ ...one, name: names.get(one.code) ?? TOO_FEW[language] }))
    .sort((a, b) => place(a) - place(b) || a.name.localeCompare(b.name, 'en-NZ'))
    .map(({ name, figure }) => ({ name, figure }))
}

const TOO_FEW: Readonly<Record<Language, string>> = {
  en: 'Too few together to keep what they were about',
  mi: 'He iti rawa i te wā kotahi e puritia ai te kaupapa',
}

/** `November 2026`. */
export function monthWords(month: string, language: Language = 'en'): string {
  return longDate(`${month.slice(0, 7)}-00`, language)
}

/** A link for each month, the chosen one marked. */
export function monthLinks(
  { months, chosen }: MonthsOfCalls,
  here: string,
  language: Language,
): readonly { readonly words: string; readonly href: string; readonly isChosen: boolean }[] {
  return months.map(({ month }) => ({
    words: monthWords(month, language),
    href: `${here}?month=${month.slice(0, 7)}`,
    isChosen: month === chosen?.month,
  }))
}
