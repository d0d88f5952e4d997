/** `landfall agreement check|page FILE`: validates an agreement file, or prints the regulator's page of it. */
import { defineCommand } from 'citty'
import {
  agreementPage,
  agreementInForce,
  loadAgreements,
  renderAgreementPageText,
  type AnyAgreement,
} from '#agreement'
import { civilDate, err, isCivilDay, ok, type Fault, type Result } from '#kernel'
import { compileStandards } from '#matching'
import { CommandRefused, orRefuse } from './command-refused.ts'

const file = { type: 'positional', required: true, description: 'The agreement file' } as const

const check = defineCommand({
  meta: { name: 'check', description: 'Validates an agreement file' },
  args: { file },
  async run({ args }) {
    const versions = orRefuse(await loadAgreements(args.file))
    orRefuse(matchable(args.file, versions))
    for (const { id, version, inForce, demonstration } of versions) {
      const until = inForce.until === undefined ? 'open' : inForce.until
      console.log(
        `${id} ${version}: valid, in force ${inForce.from} to ${until}${demonstration ? ' (demonstration copy)' : ''}`,
      )
    }
  },
})

/** A version that the matcher could not work from would be refused when a list arrives: better here. */
function matchable(
  file: string,
  versions: readonly AnyAgreement[],
): Result<readonly AnyAgreement[], readonly Fault[]> {
  const faults = versions.flatMap((version) => {
    const plan = 'matching' in version ? compileStandards(version.matching) : undefined
    if (plan === undefined || plan.ok) return []
    return plan.error.map((one) => ({ ...one, file: `${file}, version ${version.version}` }))
  })
  return faults.length === 0 ? ok(versions) : err(faults)
}

const page = defineCommand({
  meta: { name: 'page', description: 'Prints the regulator’s "Technical information" page' },
  args: {
    file,
    date: { type: 'string', description: 'As on this day, YYYY-MM-DD; today unless told' },
    version: { type: 'string', description: 'A version by its name, whatever its dates' },
  },
  async run({ args }) {
    const versions = orRefuse(await loadAgreements(args.file))
    if (args.date !== undefined && !isCivilDay(args.date))
      throw new CommandRefused('--date is not a date (YYYY-MM-DD)')
    const at = args.date === undefined ? new Date() : new Date(`${args.date}T12:00:00+12:00`)
    const named = versions.find(({ version }) => version === args.version)
    if (args.version !== undefined && named === undefined) {
      throw new CommandRefused(
        `${args.file} has no version ${args.version}; it has ${versions.map(({ version }) => version).join(', ')}`,
      )
    }
    // Without a day or version the page shows the newest, as the regulator's site would.
    const shown =
      named ?? (args.date === undefined ? latest(versions, at) : orRefuse(agreementInForce(versions, at)))
    process.stdout.write(renderAgreementPageText(agreementPage(shown, at)))
  },
})

function latest<T extends { readonly inForce: { readonly from: string } }>(
  versions: readonly T[],
  at: Date,
): T {
  const begun = versions.filter(({ inForce }) => inForce.from <= civilDate(at))
  const last = begun.at(-1) ?? versions[0]
  if (last === undefined) throw new CommandRefused('the file holds no agreement')
  return last
}

export const agreementCommand = defineCommand({
  meta: { name: 'agreement', description: 'Validates and prints agreement files' },
  subCommands: { check, page },
})
