/** Every command that the documentation shows exists: a newcomer copies them. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { commandTree, type CommandTree } from '#cli'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const NPM_ITSELF = new Set(['ci', 'install', 'test', 'start', 'audit'])

interface Shown {
  readonly place: string
  readonly line: string
}

async function markdownFiles(folder: string, deep: boolean): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, folder), { recursive: deep })
  return entries.filter((name) => name.endsWith('.md')).map((name) => join(folder, name))
}

/** Lines of fenced blocks, comments cut off, and what stands between backticks in the text. */
function commandsOf(file: string, text: string): readonly Shown[] {
  const shown: Shown[] = []
  let fenced = false
  text.split('\n').forEach((line, i) => {
    if (/^\s*```/.test(line)) fenced = !fenced
    else if (fenced) shown.push({ place: `${file}:${i + 1}`, line: line.replace(/\s+#.*$/, '') })
    else
      for (const [, inline = ''] of line.matchAll(/`([^`]+)`/g))
        shown.push({ place: `${file}:${i + 1}`, line: inline })
  })
  return shown
}

function unknownScript(line: string, scripts: ReadonlySet<string>): string | undefined {
  for (const [, run, name = ''] of line.matchAll(/\bnpm (run )?([a-z][a-z:-]*)/g)) {
    if (!scripts.has(name) && (run !== undefined || !NPM_ITSELF.has(name))) return `npm run ${name}`
  }
  return undefined
}

/** `justice import|send-list` shows two commands; a word that is no command ends the path. */
function unknownCommand(line: string, tree: CommandTree): string | undefined {
  const shown =
    /(?:^|[\s;&|])(?:npx |(?:\.\/)?bin\/)?landfall ((?:[a-z][a-z-]*(?:\|[a-z][a-z-]*)*)(?: [a-z][a-z-]*(?:\|[a-z][a-z-]*)*)*)/.exec(
      ` ${line}`,
    )?.[1]
  if (shown === undefined) return undefined
  let here: CommandTree = tree
  for (const words of shown.split(' ')) {
    if (here.size === 0) return undefined
    for (const word of words.split('|')) if (!here.has(word)) return `landfall ${shown}`
    here = here.get(words.split('|')[0] ?? '') ?? new Map<string, CommandTree>()
  }
  return undefined
}

async function unknownCommands(files: readonly string[]): Promise<readonly string[]> {
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const known = new Set(Object.keys(scripts))
  const tree = await commandTree()
  const found: string[] = []
  for (const file of files) {
    for (const { place, line } of commandsOf(file, await readFile(join(ROOT, file), 'utf8'))) {
      const unknown = unknownScript(line, known) ?? unknownCommand(line, tree)
      if (unknown !== undefined) found.push(`${place}: ${unknown}`)
    }
  }
  return found
}

it('finds a script and a command that do not exist', async () => {
  const tree = await commandTree()
  expect(unknownScript('npm run chekc', new Set(['check']))).toBe('npm run chekc')
  expect(unknownScript('npm run check && npm ci', new Set(['check']))).toBeUndefined()
  expect(unknownCommand('bin/landfall mtach --list a.csv', tree)).toBe('landfall mtach')
  expect(unknownCommand('npx landfall justice import|send-lists', tree)).toBe(
    'landfall justice import|send-lists',
  )
  expect(unknownCommand('landfall serve customs', tree)).toBeUndefined()
})

it('finds none in the documentation', async () => {
  const files = [
    ...(await markdownFiles('.', false)),
    ...(await markdownFiles('docs', true)),
    ...(await markdownFiles('src', true)),
  ]
  expect(files.length).toBeGreaterThan(10)
  expect(await unknownCommands(files)).toEqual([])
})
