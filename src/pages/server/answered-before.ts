/**
 * Forms that a page's script sent with a key, and how they were answered: sent again because the answer was lost on its
 * way, they are answered as before and not done twice. In memory: after a restart the act's own key or version holds.
 */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { SignedInPerson } from '#access'
import { canonicalJson } from '#kernel'
import type { SentForm } from '../form/sent-form.ts'
import type { PageAnswer } from '../page-answer.ts'

const KEPT_MS = 30 * 60_000
const MOST_KEPT = 10_000

export interface AnsweredBefore {
  /** Acts once under a name, however often it is asked and however close together; a refusal may be tried again. */
  once(name: string | undefined, at: Date, act: () => Promise<PageAnswer>): Promise<PageAnswer>
}

export function answeredBefore(): AnsweredBefore {
  const answers = new Map<string, { readonly answer: Promise<PageAnswer>; readonly until: number }>()
  const letGo = (at: Date): void => {
    for (const [name, { until }] of answers) {
      if (until > at.getTime() && answers.size <= MOST_KEPT) return
      answers.delete(name)
    }
  }
  return {
    async once(name, at, act) {
      if (name === undefined) return act()
      letGo(at)
      for (let before = answers.get(name); before !== undefined; before = answers.get(name)) {
        const answer = await before.answer.catch(() => undefined)
        if (answer?.kind === 'redirect') return answer
        if (answers.get(name) === before) answers.delete(name)
      }
      const answer = act()
      answers.set(name, { answer, until: at.getTime() + KEPT_MS })
      return answer
    },
  }
}

/** The key that the page's script gave what it sends; undefined for a form that a browser sends by itself. */
export function scriptKey({
  method,
  headers,
}: Pick<FastifyRequest, 'method' | 'headers'>): string | undefined {
  const key = headers['idempotency-key']
  return method === 'POST' && typeof key === 'string' && /^[\w-]{16,64}$/.test(key) ? key : undefined
}

/** One key is one form of one session with the same things in it: another is another act. */
export function sentName(
  request: FastifyRequest,
  person: SignedInPerson | undefined,
  sent: SentForm,
): string | undefined {
  const key = scriptKey(request)
  if (key === undefined || person === undefined || request.isMultipart()) return undefined
  const what = canonicalJson([person.sessionId, request.url, key, { ...sent }])
  return createHash('sha256').update(what).digest('base64url')
}
