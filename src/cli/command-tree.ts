/** The commands and their commands, by name. */
import type { CommandDef } from 'citty'
import { resolved } from './find-command.ts'
import { landfall } from './run-landfall.ts'

export type CommandTree = ReadonlyMap<string, CommandTree>

async function treeOf(command: CommandDef): Promise<CommandTree> {
  const branches = Object.entries((await resolved(command.subCommands)) ?? {}).map(
    async ([name, sub]) => [name, await treeOf((await resolved(sub)) as CommandDef)] as const,
  )
  return new Map(await Promise.all(branches))
}

export function commandTree(): Promise<CommandTree> {
  return treeOf(landfall)
}
