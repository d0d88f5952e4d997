/** `landfall`: finds the command, runs it, and turns every refusal into one clear line and exit 2. */
import { stripVTControlCharacters } from 'node:util'
import { defineCommand, runCommand, type CommandDef } from 'citty'
import { BrokenPromise, isErrorCode, sentenceOf, type ErrorCode } from '#kernel'
import { checkArguments } from './check-arguments.ts'
import { CommandRefused } from './command-refused.ts'
import './error-codes.ts'
import { findCommand } from './find-command.ts'
import { help } from './help.ts'
import packageFile from '../../package.json' with { type: 'json' }

export const landfall: CommandDef = defineCommand({
  meta: { name: 'landfall', description: 'Lawful information matching at a border' },
  // Each is loaded when it is called: a match needs no server.
  subCommands: {
    demo: async () => (await import('./demo.ts')).demoCommand,
    keys: async () => (await import('./keys.ts')).keysCommand,
    serve: async () => (await import('./serve.ts')).serveCommand,
    match: async () => (await import('./match.ts')).matchCommand,
    'match-explain': async () => (await import('./match-explain.ts')).matchExplainCommand,
    fit: async () => (await import('./fit.ts')).fitCommand,
    evaluate: async () => (await import('./evaluate.ts')).evaluateCommand,
    population: async () => (await import('./population.ts')).populationCommand,
    justice: async () => (await import('./justice.ts')).justiceCommand,
    customs: async () => (await import('./customs.ts')).customsCommand,
    alert: async () => (await import('./alert.ts')).alertCommand,
    activity: async () => (await import('./activity.ts')).activityCommand,
    results: async () => (await import('./results.ts')).resultsCommand,
    privacy: async () => (await import('./privacy.ts')).privacyCommand,
    disposal: async () => (await import('./disposal.ts')).disposalCommand,
    agreement: async () => (await import('./agreement.ts')).agreementCommand,
    statute: async () => (await import('./statute.ts')).statuteCommand,
    migrate: async () => (await import('./migrate.ts')).migrateCommand,
    seed: async () => (await import('./seed.ts')).seedCommand,
    console: async () => (await import('./console.ts')).consoleCommand,
    completion: async () => (await import('./completion.ts')).completionOf(landfall),
    help: async () => (await import('./help.ts')).helpCommand,
  },
})

/** Not the program's fault, and for whoever started it to put right. */
const REFUSED_STARTS: ReadonlySet<string> = new Set([
  'data-folder-unreachable',
  'data-folder-in-use',
  'database-newer',
  'embedded-database-missing',
] satisfies ErrorCode[])

function isRefused(error: unknown): boolean {
  return (
    error instanceof CommandRefused ||
    isUsageError(error) ||
    (error instanceof BrokenPromise && REFUSED_STARTS.has(error.code))
  )
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && error.name === 'CLIError'
}

function lineOf(error: unknown): string {
  if (error instanceof CommandRefused) return error.message
  if (isUsageError(error)) return stripVTControlCharacters(error.message)
  if (error instanceof BrokenPromise) {
    const known = isErrorCode(error.code) ? sentenceOf(error.code) : undefined
    return known === undefined ? error.message : `${known} (${error.message})`
  }
  // The message of a stranger's error may quote values; its kind and code do not.
  const code = (error as { code?: unknown }).code
  return `landfall could not go on: ${error instanceof Error ? error.name : 'unknown error'}${typeof code === 'string' ? ` ${code}` : ''}`
}

export async function runLandfall(words: readonly string[]): Promise<void> {
  try {
    if (words[0] === '--version') {
      console.log(packageFile.version)
      return
    }
    if (words[0] === 'help') {
      await help(landfall, words.slice(1))
      return
    }
    if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
      await help(landfall, words)
      return
    }
    await checkArguments(await findCommand(landfall, words))
    await runCommand(landfall, { rawArgs: [...words] })
  } catch (error) {
    process.exitCode = isRefused(error) ? 2 : 1
    process.stderr.write(`${lineOf(error)}\n`)
  }
}
