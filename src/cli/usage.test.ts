/** The command as somebody at a terminal meets it: help, version, examples, slips of the hand, completion, progress. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PATIENT, runCommand } from '../../testing/landfall-command.ts'
import { checkArguments } from './check-arguments.ts'
import { commandTree, type CommandTree } from './command-tree.ts'
import { EXAMPLES } from './examples.ts'
import { findCommand } from './find-command.ts'
import { nearest } from './nearest.ts'
import { progressLine } from './progress-line.ts'
import { landfall } from './run-landfall.ts'
import { hasColours, usageOf } from './usage.ts'

function leaves(tree: CommandTree, name = 'landfall'): readonly string[] {
  return tree.size === 0 ? [name] : [...tree].flatMap(([word, below]) => leaves(below, `${name} ${word}`))
}

const found = (name: string) => findCommand(landfall, name.split(' ').slice(1))

describe('a command line that is wrong', PATIENT, () => {
  it.each([
    [['mtach'], 'did you mean match?'],
    [['justice', 'imprt'], 'did you mean import?'],
    [['match', '--lits', 'a.csv'], 'did you mean --list?'],
    [['help', 'justice', 'sendlist'], 'did you mean send-list?'],
  ])('%j is told what was meant, in its one line', async (words, told) => {
    const { code, out, err } = await runCommand(words)
    expect(err.trimEnd().endsWith(told)).toBe(true)
    expect(err).toMatch(/^[^\n]+\n$/)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it.each(['wherever', 'Tāne', ''])('%j is near nothing, and nothing is guessed', (word) => {
    expect(nearest(word, ['match', 'migrate', 'seed'])).toBeUndefined()
  })
})

describe('help', PATIENT, () => {
  it('of a nested command shows the whole command, by either way of asking', async () => {
    const [asked, flagged] = [
      await runCommand(['help', 'justice', 'import']),
      await runCommand(['justice', 'import', '--help']),
    ]
    expect(asked).toEqual(flagged)
    expect(asked.out).toContain('Usage  landfall justice import --people PEOPLE --debts DEBTS')
    expect(asked.code).toBe(0)
  })

  it('has no colours in a pipe', async () => {
    for (const words of [[], ['help'], ['help', 'match'], ['match', '--help']])
      expect((await runCommand(words)).out).not.toMatch(/\u001B/)
  })

  it('has colours on a terminal that has them, and not where NO_COLOR was said', async () => {
    const terminal = (isTTY: boolean, colours: boolean) =>
      ({ isTTY, hasColors: () => colours }) as unknown as NodeJS.WriteStream
    expect([true, false].map((has) => hasColours(terminal(true, has)))).toEqual([true, false])
    expect(hasColours(terminal(false, true))).toBe(false)
    expect(await usageOf(await found('landfall match'), true)).toContain('\u001B[1mUsage')
  })

  it('shows an example of every command, which the command takes', async () => {
    const names = leaves(await commandTree())
    expect(Object.keys(EXAMPLES).sort()).toEqual([...names].sort())
    for (const [name, lines] of Object.entries(EXAMPLES)) {
      expect((await runCommand(['help', ...name.split(' ').slice(1)])).out).toContain(lines[0])
      if (name === 'landfall help' || name === 'landfall completion') continue
      for (const line of lines) {
        const words = line
          .replace(/ > .*$/, '')
          .split(' ')
          .slice(1)
        await checkArguments(await findCommand(landfall, words))
      }
    }
  })
})

it('--version prints the version and nothing else', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(await runCommand(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
})

describe('the completion script', PATIENT, () => {
  /** What the shell offers behind these words, the last one being typed. */
  async function offered(...words: readonly string[]): Promise<readonly string[]> {
    const { out } = await runCommand(['completion', 'bash'])
    const line = `COMP_WORDS=(${words.join(' ')}); COMP_CWORD=${words.length - 1}; _landfall; printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', `${out}\n${line}`], { encoding: 'utf8' })
      .split('\n')
      .filter(Boolean)
  }

  it('completes commands, their commands and their options', async () => {
    expect(await offered('landfall', 'mat')).toEqual(['match', 'match-explain'])
    expect(await offered('landfall', 'justice', 'im')).toEqual(['import'])
    expect(await offered('landfall', 'justice', 'import', '--pe')).toEqual(['--people'])
    expect(await offered('landfall', 'help', 'justice', 'se')).toEqual(['send-list'])
  })

  it('is for bash and zsh, and for no shell of another name', async () => {
    expect((await runCommand(['completion', 'zsh'])).out).toContain('bashcompinit')
    expect(await runCommand(['completion', 'fish'])).toEqual({
      ...{ code: 2, out: '' },
      err: 'completion is for bash and zsh\n',
    })
  })
})

describe('progress', () => {
  function stream(isTTY: boolean) {
    const written: string[] = []
    const fake = { isTTY, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream
    return { fake, written }
  }

  it('is one line that is written over, five times a second at most, and wiped at the end', () => {
    const { fake, written } = stream(true)
    let now = 0
    const line = progressLine(fake, () => now)
    for (const [at, text] of [
      [0, 'a'],
      [100, 'b'],
      [250, 'c'],
    ] as const) {
      now = at
      line.tell(text)
    }
    line.done()
    expect(written).toEqual(['\r\u001B[Ka', '\r\u001B[Kc', '\r\u001B[K'])
  })

  it('is nothing in a pipe', () => {
    const { fake, written } = stream(false)
    const line = progressLine(fake)
    line.tell('a')
    line.done()
    expect(written).toEqual([])
  })
})
