/**
 * What a form asked and its page will show at an address of its own, so that reload and Back ask for a page and never for
 * the act. In memory, under a drawn name, for the session that asked: what was typed stands in no address and no table.
 */
import type { SignedInPerson } from '#access'
import type { NewId } from '#kernel'

const KEPT_MS = 30 * 60_000
/** Beyond, the oldest goes. */
const MOST_KEPT = 1_000

type Whose = Pick<SignedInPerson, 'sessionId'>

export interface KeptInSession<Value> {
  /** Returns the name under which it is kept. */
  keep(value: Value, of: { readonly person: Whose; readonly at: Date; readonly newId: NewId }): string
  /** Undefined for another session, and once it is too late. */
  find(name: string, of: { readonly person: Whose; readonly at: Date }): Value | undefined
}

/** @param most of all sessions together; fewer where each is large */
export function keptInSession<Value>({ most = MOST_KEPT } = {}): KeptInSession<Value> {
  const kept = new Map<
    string,
    { readonly value: Value; readonly sessionId: string; readonly until: number }
  >()
  const letGo = (at: Date): void => {
    for (const [name, { until }] of kept) {
      if (until > at.getTime() && kept.size <= most) return
      kept.delete(name)
    }
  }
  return {
    keep(value, { person, at, newId }) {
      const name = newId()
      kept.set(name, { value, sessionId: person.sessionId, until: at.getTime() + KEPT_MS })
      letGo(at)
      return name
    },
    find(name, { person, at }) {
      letGo(at)
      const found = kept.get(name)
      return found?.sessionId === person.sessionId ? found.value : undefined
    },
  }
}
