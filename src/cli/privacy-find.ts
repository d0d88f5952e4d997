/** `landfall privacy find`: everything that a site holds about a person, as counts and places, by following the data map. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { defineCommand } from 'citty'
import { describeFault, fault } from '#kernel'
import { findPerson, readPeople, unsearchedPlaces, type Finding, type UnsearchedPlace } from '#privacy-office'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'
import { CommandRefused, orRefuse } from './command-refused.ts'
import { withSite } from './opened-site.ts'
import { operator } from './operator.ts'
import { siteNamed } from './production-settings.ts'

export const finding = defineCommand({
  meta: { name: 'find', description: 'Lists everything held about a person: counts and places, no values' },
  args: {
    site: { type: 'string', required: true, description: 'The site' },
    person: {
      type: 'string',
      required: true,
      description: 'CSV: family_name,given_names,date_of_birth,email,document_number,reference',
    },
    json: { type: 'boolean', description: 'As JSON' },
  },
  async run({ args }) {
    const site = siteNamed(args.site)
    const bytes = await readFile(args.person).catch(() => {
      throw new CommandRefused(describeFault(fault('file-not-found', { file: args.person })))
    })
    const people = orRefuse(await readPeople(basename(args.person), bytes))
    const maps = declarationsOf(SITES[site]).dataMaps
    const found = await withSite(site, async ({ database, clock }) => {
      const findings: (readonly Finding[])[] = []
      for (const person of people)
        findings.push(
          await database.as(`${site}_privacy_office`, (tx) =>
            findPerson(tx, { maps, person, actor: operator(), at: clock.now() }),
          ),
        )
      return findings
    })
    const unsearched = unsearchedPlaces(maps)
    if (args.json)
      console.log(
        JSON.stringify({
          site,
          people: found.map((findings, i) => ({ row: i + 1, found: findings })),
          unsearched,
        }),
      )
    else for (const line of linesOf(site, found, unsearched)) console.log(line)
  },
})

function linesOf(
  site: string,
  people: readonly (readonly Finding[])[],
  unsearched: readonly UnsearchedPlace[],
): readonly string[] {
  return [
    ...people.flatMap((findings, i) => [
      `${site}, the person of row ${i + 1}: ${summaryOf(findings)}`,
      ...linesOfFindings(findings),
    ]),
    'Not counted, whether something is there or not:',
    ...answersOf(unsearched),
  ]
}

function summaryOf(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'nothing is held where it can be counted'
  return `records in ${new Set(findings.map(({ table }) => table)).size} tables`
}

/** What only may be the person's stands apart: somebody has to look before it is theirs. */
function linesOfFindings(findings: readonly Finding[]): readonly string[] {
  const certain = findings.filter(({ records, near }) => records > near)
  const near = findings.filter((one) => one.near > 0)
  return [
    ...certain.map((f) => findingLine(f, f.records - f.near)),
    ...(near.length === 0 ? [] : ['  Near, and nobody’s until somebody has looked:']),
    ...near.map((f) => findingLine(f, f.near)),
  ]
}

function findingLine(f: Finding, records: number): string {
  return [
    `  ${f.table.padEnd(30)} ${String(records).padStart(5)}  ${f.kind}, by ${f.matchedBy.join(' and ')}`,
    f.categories.join(', '),
    `kept: ${f.retention}`,
    f.exportable ? 'exportable' : 'not exportable',
    f.room,
  ].join('; ')
}

/** Each answer once, with all that it speaks of. */
function answersOf(unsearched: readonly UnsearchedPlace[]): readonly string[] {
  const places = new Map<string, string[]>()
  for (const { what, answer } of unsearched) places.set(answer, [...(places.get(answer) ?? []), what])
  return [...places].map(([answer, what]) => `  ${what.join(', ')}: ${answer}.`)
}
