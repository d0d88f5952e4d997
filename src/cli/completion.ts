/** `landfall completion bash|zsh`: a script by which the shell completes commands, their commands and their options. */
import { defineCommand, type CommandDef } from 'citty'
import { CommandRefused } from './command-refused.ts'
import { resolved } from './find-command.ts'

const SHELLS = ['bash', 'zsh'] as const

/** The words that may follow each command, by its whole name. */
async function wordsAfter(
  name: string,
  command: CommandDef,
): Promise<readonly (readonly [string, string])[]> {
  const commands = Object.entries((await resolved(command.subCommands)) ?? {})
  const args = Object.entries((await resolved(command.args)) ?? {})
  const options = args.flatMap(([arg, { type }]) => (type === 'positional' ? [] : [`--${arg}`]))
  const below = await Promise.all(
    commands.map(async ([word, lazy]) => wordsAfter(`${name} ${word}`, (await resolved(lazy)) as CommandDef)),
  )
  const own = [...commands.map(([word]) => word), ...options, '--help'].join(' ')
  return [[name, own], ...below.flat()]
}

function script(words: readonly (readonly [string, string])[]): string {
  return `_landfall() {
  local name=landfall word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [ "$name $word" = 'landfall help' ] && continue
    case "$name $word" in
${words
  .slice(1)
  .map(([name]) => `      '${name}') name="$name $word" ;;`)
  .join('\n')}
    esac
  done
  case "$name" in
${words.map(([name, after]) => `    '${name}') COMPREPLY=($(compgen -W '${after}' -- "\${COMP_WORDS[COMP_CWORD]}")) ;;`).join('\n')}
  esac
}
complete -o default -F _landfall landfall`
}

export function completionOf(landfall: CommandDef) {
  return defineCommand({
    meta: { name: 'completion', description: 'Prints a script by which a shell completes commands' },
    args: { shell: { type: 'positional', required: true, description: SHELLS.join(' or ') } },
    async run({ args }) {
      const shell = SHELLS.find((one) => one === args.shell)
      if (shell === undefined) throw new CommandRefused(`completion is for ${SHELLS.join(' and ')}`)
      const words = await wordsAfter('landfall', landfall)
      // zsh knows bash's completions once it is told to.
      if (shell === 'zsh') console.log('autoload -Uz compinit bashcompinit && compinit && bashcompinit')
      console.log(script(words))
    },
  })
}
