/** What a cloud's store answered: done, not there, or a store that cannot be reached. */
import { Readable } from 'node:stream'
import { missing, StoreUnreachable } from './driver.ts'

/** 404 is an answer; anything else that is no success is the store's trouble. */
export async function answerOf(ask: () => Promise<Response>): Promise<Response> {
  const answer = await ask().catch((error: unknown) => {
    throw new StoreUnreachable(error)
  })
  if (answer.ok || answer.status === 404) return answer
  await answer.body?.cancel()
  throw new StoreUnreachable(`the store answered ${String(answer.status)}`)
}

export function bodyOf(answer: Response): Readable {
  if (answer.status === 404 || answer.body === null) throw missing()
  return Readable.from(answer.body as AsyncIterable<Uint8Array>, { objectMode: false })
}

/** Of a put, 404 is trouble too: there is no such bucket or container, and nothing was stored. */
export async function done(answer: Response): Promise<Response> {
  await answer.arrayBuffer()
  if (!answer.ok) throw new StoreUnreachable('there is no such bucket or container')
  return answer
}
