/** One access request at Customs from the form to the copy: all that the person and everybody of the staff see of it, and how long it took. */
import { sql } from '#database'
import { aPerson, headersOf } from './pages/persons.ts'
import { BORN, type PersonApart } from './people-apart.ts'
import type { TestProgramme } from './programme.ts'
import { askAt, type RequestOffice } from './request-sites.ts'
import { unzipped } from './unzipped.ts'

export interface WholeRequest {
  /** With the names, and what is made by chance, replaced. */
  readonly said: string
  /** The whole of it. */
  readonly ms: number
  /** The proof and the search alone, in which the compartment is asked. */
  readonly askingMs: number
}

const auditor = aPerson('auditor', { site: 'customs', id: 'callum' })
const supervisor = aPerson('customs-supervisor', { id: 'sione' })

export async function wholeRequest(
  { databases }: TestProgramme,
  office: RequestOffice,
  of: PersonApart,
  /** What follows the commit that asks the compartment, by itself. */
  follow: () => void,
): Promise<WholeRequest> {
  const { web, officer } = office
  const before = await lastActivity()
  const began = performance.now()
  const { reference, link, sent } = await askAt(office, { ...of, born: BORN })
  const asking = performance.now()
  await office.prove(reference)
  const seen = [sent, await office.search(reference)]
  const askingMs = performance.now() - asking
  follow()
  for (const page of ['', '/proof', '/search', '/person', '/who-saw', '/files', '/decide'])
    seen.push(await office.open(reference, page))
  seen.push(
    await (
      await office.open(reference, '/decide')
    ).submit({ 'What do you decide?': 'Give all of it' }, 'Decide'),
  )
  for (const page of ['/letter', '/copy', '']) seen.push(await office.open(reference, page))
  seen.push(await web.open(link))
  const copy = await copyOf(reference)
  const ms = performance.now() - began
  for (const [address, as] of [
    ['/', officer],
    ['/', supervisor],
    ['/', auditor],
    ['/disclosures', supervisor],
    ['/streams', supervisor],
    ['/what-we-hold', officer],
  ] as const)
    seen.push(await web.open(address, as))
  const list = await web.open('/requests', officer)
  const newest = list.table('What has ended, the newest first').rows[0]?.join()
  const said = [
    ...seen.map(({ status, location, html }) => `${String(status)} ${location} ${html}`),
    newest ?? '',
    copy,
    await activitySince(before),
  ]
  return { said: maskedOf(said.join('\n'), of, reference, link), ms, askingMs }

  /** What a person unpacks, but for what signs it. */
  async function copyOf(ref: string): Promise<string> {
    const ticket = await (await office.open(ref, '/copy')).submit({}, 'Take the copy')
    const { rawPayload, statusCode } = await web.server.inject({
      method: 'GET',
      url: ticket.location,
      headers: headersOf(officer),
    })
    const { names, text } = await unzipped(rawPayload)
    const unsigned = names.filter((name) => name !== 'manifest.sig')
    return [String(statusCode), ...names, ...unsigned.map(text)].join('\n')
  }

  async function lastActivity(): Promise<number> {
    const { rows } = await databases.customs.as('customs_auditor', (tx) =>
      sql<{ last: number }>`select coalesce(max(number), 0)::integer as last from activity.records`.execute(
        tx,
      ),
    )
    return rows[0]?.last ?? 0
  }

  /** The records with their numbers counted from the request's first, so that a gap would show. */
  async function activitySince(number: number): Promise<string> {
    const { rows } = await databases.customs.as('customs_auditor', (tx) =>
      sql`
        select number - ${number} as place, actor_kind, actor_id, actor_role, event, subject_kind, details
        from activity.records where number > ${number} order by number`.execute(tx),
    )
    return rows.map((row) => JSON.stringify(row)).join('\n')
  }
}

/** What was written at one instant stands in the order of its identifiers, which is chance. */
function inOneOrder(html: string): string {
  return html.replaceAll(/<ul class="govuk-list">(.*?)<\/ul>/g, (_, items: string) =>
    items.split('<li>').toSorted().join('<li>'),
  )
}

function maskedOf(text: string, of: PersonApart, reference: string, link: string): string {
  return inOneOrder(text)
    .replaceAll(of.familyName, 'FAMILY')
    .replaceAll(of.givenNames, 'GIVEN')
    .replaceAll(of.email, 'EMAIL')
    .replaceAll(link, 'LINK')
    .replaceAll(reference, 'REFERENCE')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replaceAll(/[A-Za-z0-9_-]{43,}/g, 'RANDOM')
    .replaceAll(/data-made-at="\d+"/g, '')
    .replaceAll(/:\d\d\.\d{3}(Z|\+13:?)/g, ':SECONDS')
}
