/** Every row that a store claims is held against what PostgreSQL would answer: names, kinds, and what may be null. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import ts from 'typescript'
import { claimedRows, type UnreadClaim } from './sql-rows/claimed-rows.ts'
import { describeRows, nullableColumns } from './sql-rows/described-rows.ts'
import { rowFaults } from './sql-rows/row-faults.ts'

export interface CheckedRows {
  readonly checked: number
  readonly unread: readonly UnreadClaim[]
  readonly faults: readonly string[]
}

const STORE = /(?:^|[/-])store\.ts$/

/** The stores of a house with everything that they import, as the compiler knows them. */
export function storesOf(house: string): ts.Program {
  const read: { config?: unknown } = ts.readConfigFile(join(house, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  )
  const { options } = ts.parseJsonConfigFileContent(
    { ...(read.config as object), include: [], files: [] },
    ts.sys,
    house,
  )
  const stores = readdirSync(join(house, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => STORE.test(path))
    .map((path) => join(house, 'src', path))
  return ts.createProgram(stores, options)
}

/** `clientFor` gives an administrator's client in a migrated database that has the store's schema. */
export async function checkRows(
  program: ts.Program,
  house: string,
  clientFor: (place: string) => pg.Client,
): Promise<CheckedRows> {
  const { claims, unread } = claimedRows(program, house)
  const faults: string[] = []
  for (const claim of claims) {
    const client = clientFor(claim.place)
    try {
      const described = await describeRows(client, claim.statement)
      faults.push(...rowFaults(claim, described, await nullableColumns(client, described)))
    } catch (error) {
      faults.push(`${claim.place}: PostgreSQL refuses it: ${(error as Error).message}`)
    }
  }
  return { checked: claims.length, unread, faults }
}
