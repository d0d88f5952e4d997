/** The figures that anybody reads: safe ones, of months that are over. */
import { sql, type Tx } from '#database'

/** The code of a month's sum. */
export const ALL_CALLS = 'all'

/** The code of calls that came too few together for their codes to be kept. */
export const NOT_SAID = 'not-said'

export interface MonthTotal {
  /** Its first day. */
  readonly month: string
  /** Null where it is not shown. */
  readonly total: number | null
}

/** The newest first. */
export async function selectMonths(tx: Tx, most: number): Promise<readonly MonthTotal[]> {
  const { rows } = await sql<MonthTotal>`
    select month::text as month, figure as total from call_codes.figures where code = ${ALL_CALLS}
    order by month desc limit ${most}`.execute(tx)
  return rows
}

export interface CodeFigure {
  readonly code: string
  readonly figure: number | null
}

/** Of one month, its sum left out. */
export async function selectFigures(tx: Tx, month: string): Promise<readonly CodeFigure[]> {
  const { rows } = await sql<CodeFigure>`
    select code, figure from call_codes.figures where month = ${month}::date and code <> ${ALL_CALLS}
    order by code`.execute(tx)
  return rows
}

/** Codes that most calls came under in the last month that is over, the most frequent first. */
export async function selectMostUsed(tx: Tx, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from call_codes.figures
    where month = (select max(month) from call_codes.figures) and figure > 0
      and code not in (${ALL_CALLS}, ${NOT_SAID})
    order by figure desc, code limit ${most}`.execute(tx)
  return rows.map(({ code }) => code)
}
