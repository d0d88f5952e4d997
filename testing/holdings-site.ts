/** A site's rooms open on a database of their own, with a person planted wherever its data maps say, sealed places too. */
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programme } from '#agreement'
import { readSettings } from '#config'
import type { DataMap, SiteName } from '#database'
import { folderCarrier } from '#exchange'
import { randomId } from '#kernel'
import { KeepFiles, openSite, type HeldKeys, type OpenSite } from '#rooms'
import { SITES } from '#sites'
import { wordSeal } from '../src/desk/feedback/sealed-words.ts'
import { subjectHash } from '../src/exchange/subject-hash.ts'
import { markOf, sealMail } from '../src/mail/sealed-mail.ts'
import { filesPlace } from '../src/sites/files-place.ts'
import { openSiteKeys } from '../src/sites/site-keys.ts'
import { openSiteLog } from '../src/sites/site-log.ts'
import { askAsAdmin } from './ask-as-admin.ts'
import { fixedClock, type FixedClock } from './fixed-clock.ts'
import { siteDatabase } from './open-sites.ts'
import { plantEverywhere, planter, type CanaryPerson, type Planter } from './planted-people.ts'
import type { TestDatabase } from './test-database.ts'

export interface HoldingsSite {
  readonly site: SiteName
  readonly open: OpenSite
  readonly database: TestDatabase
  readonly maps: readonly DataMap[]
  readonly keys: HeldKeys
  readonly clock: FixedClock
  readonly planting: Planter
  /** The person in every table, with a file, a mail, sealed words and an entry in the register of disclosures. */
  plant(person: CanaryPerson): Promise<void>
  close(): Promise<void>
}

export async function holdingsSite(site: SiteName): Promise<HoldingsSite> {
  const folder = await mkdtemp(join(tmpdir(), 'landfall-holdings-'))
  const database = await siteDatabase(site, { poolSize: 8 })
  const clock = fixedClock('2026-11-21T09:30:00+13:00')
  const keys = await openSiteKeys(join(folder, 'keys'), site, clock.now())
  const log = openSiteLog(site, join(folder, 'site.log'))
  const open = await openSite(SITES[site], {
    ...{ site, database, keys, clock, log, newId: randomId },
    ...{ peers: [], programme: programme([]), carrier: folderCarrier(join(folder, 'mailboxes')) },
    folder: join(folder, 'activity'),
    files: filesPlace(folder, readSettings({})),
    mail: { address: `privacy@${site}.example`, feedbackTo: undefined },
  })
  const { dataMaps: maps } = open.declared
  const planting = await planter(database, maps)
  const planted = { site, open, database, maps, keys, clock, planting }
  return {
    ...planted,
    plant: (person) => plant(planted, person),
    async close() {
      await planting.close()
      await open.stop()
      log.close()
      await database.dispose()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

type Planted = Omit<HoldingsSite, 'plant' | 'close'>

async function plant(at: Planted, person: CanaryPerson): Promise<void> {
  await plantEverywhere(at.planting, at.maps, person)
  await plantDisclosure(at, person)
  if (at.site !== 'desk') return
  await sealWords(at, person)
  await plantFile(at, person)
  await plantMail(at, person)
}

async function plantDisclosure({ planting, keys }: Planted, person: CanaryPerson): Promise<void> {
  const { reference, document_number: document } = person.sought
  const subjects = Buffer.concat([
    subjectHash(keys.atRest, 'person_profile_number', reference),
    subjectHash(keys.atRest, 'passport_number', document),
    subjectHash(keys.atRest, 'case_reference', reference),
  ])
  await planting.row('exchange.disclosures', person, {
    ...{ compartment: 'open', peer: 'justice', type: 'notice', subjects, sealed: null },
    ...{ fields: ['family_name'], legal_basis: `law for ${person.mark}` },
  })
}

/** What was typed lies sealed: every row of the person's gets words of its own. */
async function sealWords({ database, keys }: Planted, { sought, mark }: CanaryPerson): Promise<void> {
  const reference = sought.reference
  const sealed = wordSeal(keys.atRest).seal(reference, { purpose: `${mark}-typed`, improvement: '' })
  await askAsAdmin(
    database,
    `update feedback.feedback set words = '\\x${sealed.toString('hex')}' where reference = '${reference}'`,
  )
}

async function plantFile({ open, database, clock }: Planted, person: CanaryPerson): Promise<void> {
  const files = open.operation(KeepFiles)
  const bytes = Buffer.from(`${person.mark}-in-a-file`)
  const received = await files.receive(pieces(bytes), {
    ...{ name: `${person.mark} letter.txt`, allow: ['txt'], maxBytes: 1000 },
  })
  if (!received.ok) throw new Error(received.error)
  await database.as('desk_public', async (tx) => {
    const act = { tx, at: clock.now(), record: () => Promise.resolve() }
    const subject = { kind: 'enquiry', id: person.sought.reference }
    const kept = await files.keep(act, received.value, { room: 'desk/enquiries', subject })
    if (!kept.ok) throw new Error(kept.error)
  })
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** One that came by the person's address, one of their matter, and one that left for them. */
async function plantMail({ planting, keys }: Planted, person: CanaryPerson): Promise<void> {
  const { email, reference } = person.sought
  const senderMark = markOf(keys.atRest, 'address', email)
  const came = async (words: string, values: { sender_mark: Buffer | null; thread: string | null }) => {
    const id = randomUUID()
    const letter = `Subject: ${words}\r\n\r\n${words}\r\n`
    const body = sealMail(keys.atRest, 'inbox', id, Buffer.from(letter))
    await planting.row('mail.inbox', person, { id, body, hop: null, disposed_at: null, ...values })
  }
  await came(`${person.mark}-by-address`, { sender_mark: senderMark, thread: null })
  await came(`${person.mark}-in-thread`, { sender_mark: null, thread: reference })
  await planting.row('mail.outbox', person, { recipient_mark: senderMark, thread: null, state: 'sent' })
}
