/** What a command is told to be by `help` and `--help`: the whole command, its options, and what is typed. */
import type { ArgDef, ArgsDef, CommandDef } from 'citty'
import { EXAMPLES } from './examples.ts'
import { resolved, type FoundCommand } from './find-command.ts'

type Paint = (text: string) => string
const BOLD: Paint = (text) => `\u001B[1m${text}\u001B[22m`
const CYAN: Paint = (text) => `\u001B[36m${text}\u001B[39m`
const PLAIN: Paint = (text) => text

/** Colours are for a terminal that has them, and for nobody who said NO_COLOR: the stream knows both. */
export function hasColours(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY && stream.hasColors()
}

export async function usageOf({ command, name }: FoundCommand, inColour: boolean): Promise<string> {
  const [head, typed] = inColour ? [BOLD, CYAN] : [PLAIN, PLAIN]
  const args = Object.entries((await resolved(command.args)) ?? {})
  const commands = await commandsOf(command)
  const sections: readonly (readonly [title: string, rows: readonly Row[]])[] = [
    ['Arguments', args.filter(isPositional).map(([arg, def]) => [arg.toUpperCase(), described(def)])],
    [
      'Options',
      args.filter((one) => !isPositional(one)).map(([arg, def]) => [option(arg, def), described(def)]),
    ],
    ['Commands', commands],
    ['Examples', (EXAMPLES[name] ?? []).map((line) => [line, ''])],
  ]
  const meta = await resolved(command.meta)
  return [
    meta?.description ?? '',
    '',
    `${head('Usage')}  ${typed([name, ...usageWords(args, commands.length > 0)].join(' '))}`,
    ...sections
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([title, rows]) => ['', head(title), ...inColumns(rows, typed)]),
    ...(commands.length > 0
      ? ['', `landfall help${name.slice('landfall'.length)} COMMAND tells more of one.`]
      : []),
  ].join('\n')
}

type Row = readonly [left: string, right: string]
type Arg = readonly [name: string, def: ArgDef]

const isPositional = ([, def]: Arg) => def.type === 'positional'

async function commandsOf(command: CommandDef): Promise<readonly Row[]> {
  const all = Object.entries((await resolved(command.subCommands)) ?? {})
  return Promise.all(
    all.map(async ([name, lazy]) => {
      const meta = await resolved(((await resolved(lazy)) as CommandDef).meta)
      return [name, meta?.description ?? ''] as const
    }),
  )
}

function usageWords(args: readonly Arg[], hasCommands: boolean): readonly string[] {
  if (hasCommands) return ['COMMAND']
  return [
    ...args.flatMap(([name, def]) =>
      def.type !== 'positional' && isRequired(def) ? [option(name, def)] : [],
    ),
    ...(args.some((one) => !isPositional(one) && !isRequired(one[1])) ? ['[OPTIONS]'] : []),
    ...args
      .filter(isPositional)
      .map(([name, def]) => (isRequired(def) ? name.toUpperCase() : `[${name.toUpperCase()}]`)),
  ]
}

function option(name: string, def: ArgsDef[string]): string {
  return def.type === 'boolean' ? `--${name}` : `--${name} ${name.toUpperCase()}`
}

const isRequired = (def: ArgDef) =>
  def.required === true || (def.type === 'positional' && def.required !== false)

function described(def: ArgDef): string {
  const notes = [
    def.type !== 'positional' && isRequired(def) ? 'required' : '',
    def.default === undefined ? '' : `${String(def.default)} unless told`,
  ].filter((note) => note !== '')
  return [def.description ?? '', notes.length === 0 ? '' : `(${notes.join('; ')})`].filter(Boolean).join(' ')
}

function inColumns(rows: readonly Row[], typed: Paint): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(
    ([left, right]) =>
      `  ${typed(left)}${right === '' ? '' : `${' '.repeat(width - left.length + 2)}${right}`}`,
  )
}
