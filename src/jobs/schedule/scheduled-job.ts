/** Work that has a time, as a room declares it. */

export interface ScheduledJob {
  /** kebab-case. */
  readonly name: string
  /** What it is for, in the programme's words. */
  readonly sentence: string
  /**
   * Five fields of cron, in New Zealand's civil time. A function where an agreement in force says it: asked at every start
   * and every day; undefined while none says it.
   */
  readonly cron: string | (() => string | undefined)
  /** Also when the site starts, for what came due while nobody served. */
  readonly atStart?: boolean
  /** Asks between two pieces whether the site is being stopped. */
  run(ending?: AbortSignal): Promise<unknown>
}

/** `05:00` of every day, as cron says it. */
export function dailyAt(time: string): string {
  const [hour = '0', minute = '0'] = time.split(':')
  return `${Number(minute)} ${Number(hour)} * * *`
}
