/**
 * Visits as counts in memory. A visit adds one to three counts that nothing joins: its page, the site that led to it, its
 * browser. It is itself kept nowhere.
 */
import { getDomain } from 'tldts'
import { civilDate } from '#kernel'
import type { Visit } from '#pages'
import { browserReader } from './browser-of.ts'
import type { Kind } from './kinds.ts'
import { OTHER, toldApart } from './most-told-apart.ts'

export interface VisitCount {
  readonly day: string
  readonly kind: Kind
  readonly value: string
  readonly count: number
}

export interface VisitCounts {
  count(visit: Visit): void
  /** How many visits wait, and whether some are of a day before. */
  waiting(at: Date): { readonly visits: number; readonly isOfBefore: boolean }
  /** Everything that waits, which then waits no more. */
  take(): readonly VisitCount[]
  /** What could not be kept waits again. */
  giveBack(counts: readonly VisitCount[]): void
}

export function visitCounts(): VisitCounts {
  const held = new Map<string, VisitCount>()
  const told = new Map<string, Set<string>>()
  const browsers = browserReader()
  let visits = 0

  function add(day: string, kind: Kind, value: string, count: number): void {
    const ofDay = `${day} ${kind}`
    const values = told.get(ofDay) ?? new Set()
    told.set(ofDay, values)
    const kept = toldApart(values, kind, value)
    const key = `${ofDay} ${kept}`
    held.set(key, { day, kind, value: kept, count: (held.get(key)?.count ?? 0) + count })
    if (kind === 'page') visits += count
  }

  return {
    count({ at, page, referringHost, userAgent }) {
      const browser = browsers.read(userAgent)
      if (browser === undefined) return
      const day = civilDate(at)
      add(day, 'page', page, 1)
      add(day, 'site', siteOf(referringHost), 1)
      add(day, 'browser', browser, 1)
    },
    waiting(at) {
      const today = civilDate(at)
      return { visits, isOfBefore: [...held.values()].some(({ day }) => day < today) }
    },
    take() {
      const taken = [...held.values()]
      held.clear()
      told.clear()
      browsers.forget()
      visits = 0
      return taken
    },
    giveBack(counts) {
      for (const { day, kind, value, count } of counts) add(day, kind, value, count)
    },
  }
}

/**
 * The name that was registered, `blogspot.com`: what stands before it may be somebody's. A number for an address, or a name
 * of a network of somebody's own, is not kept.
 */
function siteOf(host: string | undefined): string {
  if (host === undefined) return ''
  return getDomain(host) ?? OTHER
}
