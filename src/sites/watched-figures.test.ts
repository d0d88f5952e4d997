/** The rules and the dashboard that are shipped are sound, and name no figure that a site does not give. */
import { execFile, execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { parser } from '@prometheus-io/lezer-promql'
import { collectDefaultMetrics, Registry } from 'prom-client'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const FOLDER = new URL('../../deploy/', import.meta.url)
const read = (name: string) => readFile(new URL(name, FOLDER), 'utf8')

interface Rules {
  readonly groups: readonly { readonly rules: readonly { readonly alert: string; readonly expr: string }[] }[]
}
interface Dashboard {
  readonly panels: readonly {
    readonly title: string
    readonly targets: readonly { readonly expr: string }[]
  }[]
}

/** Where the expression is none: the letters at which it breaks. */
function brokenAt(expr: string): readonly number[] {
  const at: number[] = []
  parser.parse(expr).iterate({
    enter({ type, from }) {
      if (type.isError) at.push(from)
    },
  })
  return at
}

function metricsOf(expr: string): readonly string[] {
  const names: string[] = []
  parser.parse(expr).iterate({
    enter: ({ name, from, to, node }) => {
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector') names.push(expr.slice(from, to))
    },
  })
  return names
}

let expressions: readonly string[]
beforeAll(async () => {
  const rules = parse(await read('landfall.rules.yaml')) as Rules
  const dashboard = JSON.parse(await read('landfall.dashboard.json')) as Dashboard
  expressions = [
    ...rules.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
    ...dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
  ]
})

/** As the code names them, beside those of every process. */
async function figuresOfSites(): Promise<ReadonlySet<string>> {
  const { stdout } = await promisify(execFile)(
    'git',
    ['grep', '-ohE', "'landfall_[a-z_]+'", '--', 'src/**/*.ts'],
    {
      cwd: fileURLToPath(new URL('../../', import.meta.url)),
    },
  )
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const ofEveryProcess = registry.getMetricsAsArray().map(({ name }) => name)
  return new Set([...stdout.split('\n').map((line) => line.replaceAll("'", '')), ...ofEveryProcess])
}

it('every expression is one, and each metric in it is a figure of a site', async () => {
  expect(expressions.length).toBeGreaterThan(12)
  expect(expressions.filter((expr) => brokenAt(expr).length > 0)).toEqual([])
  const figures = await figuresOfSites()
  const named = [...new Set(expressions.flatMap(metricsOf))]
  expect(named).toContain('landfall_security_trips_total')
  expect(named.filter((name) => !figures.has(name))).toEqual([])
})

it('an expression that is none is found out', () => {
  expect(brokenAt('sum(rate(landfall_security_trips_total[5m])')).not.toEqual([])
})

const HAS_PROMTOOL = (() => {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

const WHERE = HAS_PROMTOOL ? '' : ' (skipped: promtool is not installed here)'

describe('promtool', () => {
  it.runIf(HAS_PROMTOOL).each([
    ['check', 'landfall.rules.yaml'],
    ['test', 'landfall.rules.test.yaml'],
  ])(`%ss %s${WHERE}`, async (command, file) => {
    const run = promisify(execFile)('promtool', [command, 'rules', file], { cwd: fileURLToPath(FOLDER) })
    await expect(run).resolves.toBeDefined()
  })
})
