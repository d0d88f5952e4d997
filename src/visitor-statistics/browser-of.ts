/** What is kept of a browser's name for itself: its family and major version; and whether it is nobody's browser. */
import Bowser from 'bowser'
import { isbot } from 'isbot'
import { OTHER } from './most-told-apart.ts'

/** Whoever writes a user agent by hand may put anything into it, a name of a person too. */
const FAMILIES: ReadonlySet<string> = new Set(Object.values(Bowser.BROWSER_MAP))

/** Of the same browser the same again, without reading it again: for so many, until it is emptied. */
const MOST_REMEMBERED = 200

export interface BrowserReader {
  /** Undefined: a programme that reads the web by itself says so; whoever says nothing is one too. */
  read(userAgent: string): string | undefined
  forget(): void
}

export function browserReader(): BrowserReader {
  const read = new Map<string, string | undefined>()
  return {
    read(userAgent) {
      if (read.has(userAgent)) return read.get(userAgent)
      if (read.size >= MOST_REMEMBERED) read.clear()
      const isRobot = userAgent.trim() === '' || isbot(userAgent)
      const browser = isRobot ? undefined : browserOf(userAgent)
      read.set(userAgent, browser)
      return browser
    },
    forget: () => read.clear(),
  }
}

/** `Chrome 142`. A whole user agent is nearly a name: many belong to one browser alone. */
function browserOf(userAgent: string): string {
  const { name, version } = Bowser.getParser(userAgent, true).getBrowser()
  if (name === undefined || !FAMILIES.has(name)) return OTHER
  const [major] = /^\d{1,3}(?!\d)/.exec(version ?? '') ?? []
  return major === undefined ? name : `${name} ${major}`
}
