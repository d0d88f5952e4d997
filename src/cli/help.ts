/** `landfall help justice import`: what a command does, takes and looks like. */
import { defineCommand, type CommandDef } from 'citty'
import { checkArguments } from './check-arguments.ts'
import { findCommand, resolved } from './find-command.ts'
import { hasColours, usageOf } from './usage.ts'

export const helpCommand = defineCommand({
  meta: { name: 'help', description: 'Tells what a command does, what it takes and what it looks like' },
  args: { command: { type: 'positional', required: false, description: 'Its name, as it is typed' } },
})

/** Words that name no command are refused, as they are when they are typed. */
export async function help(landfall: CommandDef, words: readonly string[]): Promise<void> {
  const found = await findCommand(
    landfall,
    words.filter((word) => word !== '--help' && word !== '-h'),
  )
  const [word] = found.rest
  const hasCommands = (await resolved(found.command.subCommands)) !== undefined
  if (word !== undefined && hasCommands && !word.startsWith('-')) await checkArguments(found)
  console.log(await usageOf(found, hasColours(process.stdout)))
}
