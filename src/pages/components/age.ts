/** How old something is, or how long is left of it, to the second: the page counts on by itself where it may run a script. */

export interface AgeView {
  readonly counts: 'up' | 'down'
  readonly seconds: number
  /** Of an age: from then on it is too old. */
  readonly limitSeconds: number | false
  readonly isOver: boolean
  readonly text: string
  /** Said once to whoever hears the page, when the limit is reached. */
  readonly atEnd: string
}

export function age(
  from: Date,
  now: Date,
  limit: { readonly milliseconds: number; readonly atEnd: string },
): AgeView {
  const seconds = wholeSeconds(now.getTime() - from.getTime())
  const limitSeconds = Math.floor(limit.milliseconds / 1000)
  const isOver = now.getTime() - from.getTime() > limit.milliseconds
  return {
    counts: 'up',
    ...{ seconds, limitSeconds, isOver },
    text: `${inMinutes(seconds)} ago`,
    atEnd: limit.atEnd,
  }
}

export function timeLeft(until: Date, now: Date, atEnd: string): AgeView {
  // Rounded up: when the page has counted to nothing the time is over at the site too.
  const seconds = Math.max(0, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return {
    counts: 'down',
    ...{ seconds, limitSeconds: false, isOver: seconds === 0, atEnd },
    text: inMinutes(seconds),
  }
}

function wholeSeconds(milliseconds: number): number {
  return Math.max(0, Math.floor(milliseconds / 1000))
}

/** As `age.js` writes it. */
function inMinutes(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ${seconds % 60} s`
  return `${Math.floor(seconds / 3600)} h ${Math.floor((seconds % 3600) / 60)} min`
}
