/** One transaction on one connection, in the form that the rooms' stores use: kysely's. */
import {
  DefaultQueryExecutor,
  PostgresAdapter,
  PostgresQueryCompiler,
  SingleConnectionProvider,
  Transaction,
  type CompiledQuery,
  type DatabaseConnection,
  type PostgresDialect,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { BrokenPromise } from '#kernel'
import { errorWithoutValues } from './error-without-values.ts'

/** A transaction that acts as one database role. */
export type Tx = Transaction<unknown>

/** Refuses statements that come after the transaction's end: a forgotten `await` would run them as somebody else. */
class TransactionConnection implements DatabaseConnection {
  readonly #client: pg.ClientBase
  #over = false

  constructor(client: pg.ClientBase) {
    this.#client = client
  }

  end(): void {
    this.#over = true
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#over) throw new BrokenPromise('a statement came after its transaction had ended')
    const { command, rowCount, rows } = await this.#client
      .query<Record<string, unknown>>(query.sql, [...query.parameters])
      .catch((error: unknown) => {
        throw errorWithoutValues(error)
      })
    const changes =
      command === 'INSERT' || command === 'UPDATE' || command === 'DELETE' || command === 'MERGE'
    return changes ? { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) } : { rows: rows as R[] }
  }

  // The interface asks for it; rooms read in pages.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new BrokenPromise('statements are not streamed')
  }
}

/** The kysely transaction over a client on which `begin` has been sent, and the means to close it for good. */
export function transactionOn(client: pg.ClientBase, dialect: PostgresDialect): { tx: Tx; end: () => void } {
  const connection = new TransactionConnection(client)
  const executor = new DefaultQueryExecutor(
    new PostgresQueryCompiler(),
    new PostgresAdapter(),
    new SingleConnectionProvider(connection),
  )
  const tx = new Transaction<unknown>({
    config: { dialect },
    dialect,
    driver: dialect.createDriver(),
    executor,
  })
  return { tx, end: () => connection.end() }
}
