/** A site's log: codes, counts and places in the code, one JSON line each; never a value of a message or a form. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pino, type Logger } from 'pino'
import type { SiteName } from '#database'
import { BrokenPromise, randomId } from '#kernel'
import { failureRecord } from '#pages'
import type { SiteLogs } from '#rooms'

export function openSiteLog(site: SiteName | 'front-door', file: string): SiteLogs {
  mkdirSync(dirname(file), { recursive: true })
  const destination = pino.destination({ dest: file, sync: true })
  const log: Logger = pino({ base: { site }, timestamp: pino.stdTimeFunctions.isoTime }, destination)
  return {
    pages: { failure: (record) => log.error(record, 'a page failed') },
    exchange: {
      info: (details, sentence) => log.info(details, sentence),
      warn: (details, sentence) => log.warn(details, sentence),
    },
    trouble: (part) => (error) => {
      const code = error instanceof BrokenPromise ? error.code : undefined
      const { frames, code: kind } = failureRecord(error, part, randomId)
      log.error({ part, code: code ?? kind, frames }, 'something did not work and is tried again')
    },
    close: () => destination.end(),
  }
}
