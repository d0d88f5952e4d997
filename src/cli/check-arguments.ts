/** Refuses what a command does not know or cannot take, before it does anything: a mistyped option is never ignored. */
import type { ArgsDef } from 'citty'
import { isSoundText, sentenceOf } from '#kernel'
import { CommandRefused } from './command-refused.ts'
import { resolved, type FoundCommand } from './find-command.ts'
import { nearest } from './nearest.ts'

export async function checkArguments({ command, name, rest }: FoundCommand): Promise<void> {
  if (!rest.every(isSoundText)) throw new CommandRefused(`${name}: ${sentenceOf('text-unsound')}`)
  const subCommands = Object.keys((await resolved(command.subCommands)) ?? {})
  if (subCommands.length > 0) {
    const [word] = rest
    const said = word === undefined ? `${name} needs a command` : `${name} has no command ${shown(word)}`
    throw new CommandRefused(`${said}; it has ${subCommands.join(', ')}${meant(word, subCommands)}`)
  }
  const known = (await resolved(command.args)) ?? {}
  const positional = checkOptions(name, known, rest)
  const places = Object.values(known).filter(({ type }) => type === 'positional').length
  if (positional > places)
    throw new CommandRefused(
      places === 0
        ? `${name} takes options only (landfall help${name.slice('landfall'.length)})`
        : `${name} takes ${places} argument, not ${positional}`,
    )
}

/** Returns how many words are no options. */
function checkOptions(name: string, known: ArgsDef, words: readonly string[]): number {
  let positional = 0
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? ''
    if (!word.startsWith('-')) {
      positional++
      continue
    }
    const [option = '', value] = word.slice(2).split(/=(.*)/s)
    const type = word.startsWith('--') ? known[option]?.type : undefined
    if (type === undefined || type === 'positional')
      throw new CommandRefused(unknownOption(name, known, word))
    if (type === 'boolean') {
      if (value !== undefined) throw new CommandRefused(`--${option} takes no value`)
    } else if (value === undefined) {
      const next = words[++i]
      if (next === undefined || next.startsWith('--')) throw new CommandRefused(`--${option} needs a value`)
    }
  }
  return positional
}

function unknownOption(name: string, known: ArgsDef, word: string): string {
  const options = Object.entries(known).filter(([, { type }]) => type !== 'positional')
  const takes =
    options.length === 0 ? 'it takes none' : `it takes ${options.map(([one]) => `--${one}`).join(', ')}`
  const names = options.map(([one]) => `--${one}`)
  return `${name} has no option ${shown(word)}; ${takes}${meant(word.split('=')[0], names)}`
}

function meant(word: string | undefined, names: readonly string[]): string {
  const near = word === undefined ? undefined : nearest(word, names)
  return near === undefined ? '' : `; did you mean ${near}?`
}

/** A word in the wrong place may be anything, a name too: only what looks like an option or a command is repeated. */
function shown(word: string): string {
  const [option = ''] = word.split('=')
  return /^-{0,2}[a-z][a-z-]{0,30}$/.test(option) ? option : 'of that name'
}
