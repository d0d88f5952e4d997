/** Says once that something fails, and once that it works again: an outage of an hour is two lines, not thousands. */
import { BrokenPromise } from '#kernel'
import type { ExchangeLog } from './exchange-options.ts'

/** Codes and classes only: an error's text can quote what it was about. */
export function troubleOf(error: unknown): { readonly code: string; readonly kind: string } {
  const code = error instanceof BrokenPromise ? error.code : 'broken-promise'
  const { name = 'Error', code: state } = error as { name?: string; code?: unknown }
  return { code, kind: typeof state === 'string' ? `${name} ${state}` : name }
}

/** The error goes on to whoever tries again. */
export function reported(
  log: ExchangeLog,
  part: string,
  work: () => Promise<unknown>,
  worksAgain: () => void = () => undefined,
): () => Promise<void> {
  let known: string | undefined
  return async () => {
    try {
      await work()
      if (known === undefined) return
      log.info({ code: known, part }, 'the exchange works again')
      known = undefined
      worksAgain()
    } catch (error) {
      const trouble = troubleOf(error)
      if (known !== trouble.code)
        log.warn({ ...trouble, part }, 'the exchange keeps what waits and tries again')
      known = trouble.code
      throw error
    }
  }
}
