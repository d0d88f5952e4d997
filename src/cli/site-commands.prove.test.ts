/** Commands on a site's data, beside a running demonstration and after it has stopped. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts } from '../../testing/free-ports.ts'
import {
  commandEnvironment,
  PATIENT,
  runCommand,
  runProcess,
  type Ran,
} from '../../testing/landfall-command.ts'
import { seededDemonstration } from '../../testing/seeded-demonstration.ts'

const LANDFALL = fileURLToPath(new URL('../../bin/landfall', import.meta.url))
const READY_MS = 120_000
/** A name that must stand in no output. */
const CANARY = 'Zzyzxcanary'

interface Status {
  readonly list_number: number | null
  readonly interception_entries: number
  readonly stale: boolean
}

let folder: string
let dataFolder: string
let settings: Record<string, string>
let demo: ChildProcess | undefined

const land = (...words: readonly string[]) => runCommand(words, settings)
const statusOf = ({ out }: Ran) => JSON.parse(out) as Status

const REQUEST = 'family_name,given_names,date_of_birth,email,document_number,reference'

function tablesFound({ out }: Ran): readonly string[] {
  const { people } = JSON.parse(out) as { people: { found: { table: string }[] }[] }
  return people.flatMap(({ found }) => found.map(({ table }) => table))
}

async function startDemo(): Promise<void> {
  demo = spawn(process.execPath, [LANDFALL, 'demo'], { env: commandEnvironment(settings) })
  let out = ''
  for (const stream of [demo.stdout, demo.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (out += text))
  const end = Date.now() + READY_MS
  while (!/^ready$/m.test(out)) {
    await pause(100)
    if (demo.exitCode !== null || Date.now() > end)
      throw new Error(`the demonstration did not start:\n${out}`)
  }
}

async function stopDemo(): Promise<void> {
  if (demo === undefined || demo.exitCode !== null) return
  demo.kill('SIGTERM')
  await new Promise((resolve) => demo?.once('exit', resolve))
}

/** The files of an extract, as words of the command. */
async function extract(debtKind: string): Promise<readonly string[]> {
  const files = {
    people: [
      'person_profile_number,family_name,given_names,date_of_birth,gender',
      `X-1,${CANARY},A,1980-01-01,F`,
    ],
    debts: [
      'debt_id,person_profile_number,kind,court_imposed,outstanding_cents,under_arrangement',
      `XD-1,X-1,${debtKind},true,50000,false`,
    ],
    warrants: ['warrant_id,person_profile_number,issued_on,status,debt_ids', 'XW-1,X-1,2026-01-05,live,XD-1'],
  }
  const words: string[] = []
  for (const [name, lines] of Object.entries(files)) {
    await writeFile(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)
    words.push(`--${name}`, join(folder, `${name}.csv`))
  }
  return words
}

beforeAll(async () => {
  folder = await mkdtemp('/tmp/landfall-extract-')
  dataFolder = await seededDemonstration()
  settings = { LANDFALL_DATA: dataFolder, LANDFALL_PORT_BASE: String(await freePorts(5)) }
  await startDemo()
}, 400_000)
afterAll(async () => {
  await stopDemo()
  for (const one of [folder, dataFolder]) await rm(one, { recursive: true, force: true })
}, 60_000)

describe('beside a running demonstration', PATIENT, () => {
  it('an import is refused by row, with place and code and without the value', async () => {
    const { code, out, err } = await land('justice', 'import', ...(await extract(CANARY)))
    expect(err).toMatch(/^debts\.csv, row 1, kind: .*\. \(debt-kind-unknown\)$/m)
    expect(out).toMatch(/^people added 0, .*held back 1; rows refused [1-9]/)
    expect(out + err).not.toContain(CANARY)
    expect(code).toBe(0)
  })

  it('an import is refused whole when a header is wrong', async () => {
    const words = await extract('fine')
    await writeFile(join(folder, 'debts.csv'), `debt,${CANARY}\n1,2\n`)
    const { code, out, err } = await land('justice', 'import', ...words)
    expect(err).toMatch(/^debts\.csv: .* \(file-header-wrong\)$/m)
    expect(err.trimEnd().split('\n').at(-1)).toBe('The extract was refused whole; the register is as it was.')
    expect(err).not.toContain(CANARY)
    expect({ code, out }).toEqual({ code: 2, out: '' })
  })

  it('a person imported by command is on the next list, which the running sites carry and apply', async () => {
    const before = statusOf(await land('customs', 'status', '--json'))
    expect(before).toMatchObject({ list_number: 1, stale: false })
    expect(Object.keys(before).join()).not.toContain('silent')
    const imported = await runProcess(['justice', 'import', ...(await extract('reparation'))], settings)
    expect(imported).toMatchObject({ code: 0, err: '' })
    const sent = await land('justice', 'send-list')
    expect(sent.out).toMatch(/^list 2: \d+ interception, \d+ silent; added 1, /)
    await expect
      .poll(async () => statusOf(await land('customs', 'status', '--json')), {
        interval: 200,
        timeout: 60_000,
      })
      .toMatchObject({ list_number: 2, interception_entries: before.interception_entries + 1 })
  }, 120_000)

  it('made-up people do not go into a register that is not empty', async () => {
    const { code, err } = await land('seed')
    expect({ code, err: err.trimEnd() }).toEqual({
      code: 2,
      err: 'the register of fines is not empty; nothing was changed',
    })
  }, 120_000)

  it('what is held about a person is found at each site that holds it, as counts and without a value', async () => {
    const file = join(folder, 'request.csv')
    await writeFile(file, `${REQUEST}\n${CANARY.toLowerCase()},a,1980-01-01,,,\n`)
    const found = await land('privacy', 'find', '--site', 'justice', '--person', file, '--json')
    expect(tablesFound(found)).toEqual(
      expect.arrayContaining([
        'fines.people',
        'fines.debts',
        'fines.warrants',
        'daily_list.entries',
        'daily_list.decisions',
      ]),
    )
    const atCustoms = await land('privacy', 'find', '--site', 'customs', '--person', file)
    expect(atCustoms.out).toMatch(
      /alert_list\.interception_entries +1 {2}listed-person, by the name and birth date;/,
    )
    expect(atCustoms.out).toContain('is answered by Justice alone')
    expect(found.out + found.err + atCustoms.out + atCustoms.err).not.toMatch(new RegExp(CANARY, 'i'))
    expect([found.code, atCustoms.code]).toEqual([0, 0])
  }, 120_000)

  it('the activity is proved and exported, the commands themselves included', async () => {
    const verified = await land('activity', 'verify')
    expect(verified.out.match(/^(customs|justice|desk|immigration): intact, /gm)).toHaveLength(4)
    const exported = await land('activity', 'export', '--site', 'justice')
    const events = exported.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(JSON.stringify(events)).toContain('register-imported')
    expect(JSON.stringify(events)).toContain('person-looked-up')
    expect(exported.out).not.toContain(CANARY)
  }, 120_000)
})

describe('after it has stopped', PATIENT, () => {
  beforeAll(stopDemo, 60_000)

  it('the same commands work alone, one after the other', async () => {
    const [status, verified] = await Promise.all([
      land('customs', 'status', '--json'),
      land('activity', 'verify', '--site', 'customs'),
    ])
    expect(statusOf(status).list_number).toBe(2)
    expect(verified.out).toMatch(/^customs: intact, /)
    expect((await land('justice', 'send-list')).out).toMatch(/^list 3: /)
    expect(statusOf(await land('customs', 'status', '--json')).list_number).toBe(2)
    const file = join(folder, 'request.csv')
    await writeFile(file, `${REQUEST}\n,,,,,X-1\n`)
    const found = await land('privacy', 'find', '--site', 'justice', '--person', file, '--json')
    expect(tablesFound(found)).toContain('fines.people')
  }, 120_000)
})
