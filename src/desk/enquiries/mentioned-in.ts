/** Whom a note names: `@` and a colleague’s name as the desk knows it, macrons and capitals or not. */
import { foldedWords } from '#kernel'
import type { AgentRow } from './agency-store.ts'

/**
 * Everybody of a name that is written whole, and everybody of a first name where only that is written: two of one name
 * are both told, since nobody can say which was meant.
 */
export function mentionedIn(words: string, agents: readonly AgentRow[]): readonly string[] {
  const named = agents.map(({ personId, name }) => ({ personId, parts: foldedWords(name).split(' ') }))
  const found = words
    .split('@')
    .slice(1)
    .filter((after) => /^\S/.test(after))
    .flatMap((after) => {
      const said = foldedWords(after.slice(0, LONGEST_NAME)).split(' ')
      const whole = named.filter(({ parts }) => parts.every((part, at) => said[at] === part))
      return whole.length > 0 ? whole : named.filter(({ parts }) => parts[0] === said[0])
    })
  return [...new Set(found.map(({ personId }) => personId))]
}

const LONGEST_NAME = 200
