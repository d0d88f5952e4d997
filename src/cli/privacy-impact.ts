/** `landfall privacy impact`: what a change does to what is held, sent and seen, and the questions that follow. */
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { defineCommand } from 'citty'
import { loadAgreements } from '#agreement'
import { describeFault, fault } from '#kernel'
import {
  compareImages,
  impactInWords,
  needsAssessment,
  privacyImage,
  QUESTIONS,
  readPrivacyImage,
  writtenImage,
  type PrivacyImage,
} from '#privacy-office/processing'
import { declarationsOf } from '#rooms'
import { SITES } from '#sites'
import { CommandRefused, orRefuse } from './command-refused.ts'

/** Where each commit keeps the image of its own day (`npm run generate`). */
const KEPT = 'docs/generated/privacy-image.json'
const MOST_BYTES = 64 * 1024 * 1024
const NEEDS_ASSESSMENT = 3

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const AGREEMENTS = ['customs-justice-fines.yaml', 'justice-immigration-tracing.yaml']

export const impact = defineCommand({
  meta: {
    name: 'impact',
    description: 'What a change does to what is held, sent and seen; exit 3: assess it',
  },
  args: {
    against: { type: 'string', description: 'A commit, or a file that --save wrote' },
    save: { type: 'string', description: 'Writes what is held today to this file' },
    json: { type: 'boolean', description: 'As JSON' },
  },
  async run({ args }) {
    if (args.against === undefined && args.save === undefined)
      throw new CommandRefused('landfall privacy impact needs --against or --save')
    const today = await presentImage()
    if (args.save !== undefined) await writeFile(args.save, writtenImage(today))
    if (args.against === undefined) return
    const changes = compareImages(await imageAgainst(args.against), today)
    if (args.json) console.log(JSON.stringify({ changes, questions: QUESTIONS }))
    else for (const line of impactInWords(changes)) console.log(line)
    if (needsAssessment(changes)) process.exitCode = NEEDS_ASSESSMENT
  },
})

/** Of this checkout, with each agreement as it will last stand. */
export async function presentImage(): Promise<PrivacyImage> {
  const agreements = []
  for (const name of AGREEMENTS) {
    const versions = orRefuse(await loadAgreements(`${checkout}agreements/${name}`))
    agreements.push(...versions.slice(-1))
  }
  return privacyImage({
    declared: {
      customs: declarationsOf(SITES.customs),
      justice: declarationsOf(SITES.justice),
      desk: declarationsOf(SITES.desk),
      immigration: declarationsOf(SITES.immigration),
    },
    agreements,
  })
}

async function imageAgainst(named: string): Promise<PrivacyImage> {
  const bytes = await readFile(named).catch(() => undefined)
  return orRefuse(readPrivacyImage(bytes ?? (await keptAt(named))))
}

async function keptAt(commit: string): Promise<Buffer> {
  // A name that begins with a dash would be an option of git.
  const shown = commit.startsWith('-')
    ? undefined
    : await promisify(execFile)('git', ['show', `${commit}:${KEPT}`], {
        ...{ cwd: checkout, encoding: 'buffer', maxBuffer: MOST_BYTES },
      }).catch(() => undefined)
  if (shown === undefined) throw new CommandRefused(describeFault(fault('privacy-image-not-there')))
  return shown.stdout
}
