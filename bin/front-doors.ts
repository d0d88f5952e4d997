/** Every name that a front door shows is imported by the product; what only tests import is listed with its reason. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { USED_BY_TESTS_ALONE, type ShownToTests } from './front-doors/used-by-tests-alone.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** A room is a folder of src/, or a folder of an agency's or office's; a door inside a room is the room's own. */
const FRONT_DOOR = /^(src\/(?:(?:customs|justice|desk|immigration|privacy-office)\/[^/]+|[^/]+))\/index\.ts$/
const KNIP = ['--production', '--include', 'exports,types', '--reporter', 'json', '--no-exit-code']

interface Named {
  readonly name: string
}

interface Issue {
  readonly file: string
  readonly exports: readonly Named[]
  readonly types: readonly Named[]
}

/** By the folder of the room: the names at its door that nothing of the product imports. */
export async function namesNobodyNeeds(house: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const { stdout } = await promisify(execFile)(process.execPath, [`${ROOT}node_modules/.bin/knip`, ...KNIP], {
    cwd: house,
    maxBuffer: 10_000_000,
  })
  const doors = new Map<string, ReadonlySet<string>>()
  for (const { file, exports, types } of (JSON.parse(stdout) as { issues: readonly Issue[] }).issues) {
    const [, door] = FRONT_DOOR.exec(file) ?? []
    const names = [...exports, ...types].map(({ name }) => name)
    if (door !== undefined && names.length > 0) doors.set(door, new Set(names))
  }
  return doors
}

/** One line for each name that is neither needed nor listed, and for each that is listed in vain. */
export function faultsOf(
  doors: ReadonlyMap<string, ReadonlySet<string>>,
  listed: readonly ShownToTests[],
): readonly string[] {
  const excused = listed.flatMap(({ door, names }) => names.map((name) => ({ door, name })))
  const inVain = excused.filter(({ door, name }) => doors.get(door)?.has(name) !== true)
  const unneeded = [...doors].flatMap(([door, names]) =>
    [...names]
      .filter((name) => !excused.some((one) => one.door === door && one.name === name))
      .map((name) => ({ door, name })),
  )
  return [
    ...inVain.map(({ door, name }) => `${door}: ${name} is listed in vain`),
    ...unneeded.map(({ door, name }) => `${door}: nothing of the product imports ${name}`),
  ]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const faults = faultsOf(await namesNobodyNeeds(ROOT), USED_BY_TESTS_ALONE)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length === 0 ? 0 : 1
}
