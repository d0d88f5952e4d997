/** Which command the words name, and the words that are left for it. */
import type { CommandDef } from 'citty'

export interface FoundCommand {
  readonly command: CommandDef
  /** `landfall justice import`. */
  readonly name: string
  readonly rest: readonly string[]
}

type Resolvable<T> = T | Promise<T> | (() => T) | (() => Promise<T>) | undefined

export async function resolved<T>(value: Resolvable<T>): Promise<T | undefined> {
  return typeof value === 'function' ? await (value as () => T | Promise<T>)() : await value
}

export async function findCommand(root: CommandDef, words: readonly string[]): Promise<FoundCommand> {
  let found: FoundCommand = { command: root, name: 'landfall', rest: words }
  for (const word of words) {
    const next = await resolved((await resolved(found.command.subCommands))?.[word])
    if (next === undefined) break
    found = {
      command: next as CommandDef,
      name: `${found.name} ${word}`,
      rest: found.rest.slice(1),
    }
  }
  return found
}
