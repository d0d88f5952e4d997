/** A share shows what it names and nothing that stands beside it; and each office that opens its own is seen to. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { randomId } from '#kernel'
import { askAsAdmin } from '../../../testing/ask-as-admin.ts'
import { deskSite, type DeskSite } from '../../../testing/desk-site.ts'
import { askQuestion } from '../../../testing/pages/ask-question.ts'
import { referenceOf } from '../../../testing/pages/give-feedback.ts'
import { aPerson } from '../../../testing/pages/index.ts'
import { shareAddress, tokenHash } from './private-links.ts'
import { insertShare } from './share-store.ts'
import type { ShareField } from './sharing-terms.ts'

const agent = aPerson('desk-agent', { agency: 'mfat', id: 'agent-mfat', name: 'Jonah Rewi' })
const other = aPerson('desk-agent', { agency: 'mpi', id: 'agent-mpi' })
const DAY_MS = 24 * 3_600_000

let desk: DeskSite
beforeAll(async () => {
  desk = await deskSite()
})
afterAll(() => desk.dispose())

async function sharedByLink(reference: string, fields: readonly ShareField[]): Promise<string> {
  const token = randomId()
  const at = desk.clock.now()
  await desk.database.as(
    'desk_agent',
    (tx) =>
      insertShare(tx, {
        ...{ id: randomId(), reference, sharedAt: at, fromAgency: 'mfat', toKind: 'minister', fields },
        ...{ toAgency: null, toName: 'An office', toEmail: 'office@parliament.example', toCountry: null },
        ...{ purpose: 'To answer', ground: 'purpose', notice: 'told-here', overseasBasis: null },
        ...{ expiresAt: new Date(at.getTime() + DAY_MS), linkHash: tokenHash(token), onceKey: randomId() },
        by: { id: agent.id, name: agent.name, role: 'desk-agent', agency: 'mfat' },
      }),
    { person: agent.id, agency: 'mfat' },
  )
  return shareAddress(token)
}

it('what was said since is shared without the question before it', async () => {
  const page = await askQuestion(desk, { question: 'Secret of the loom?' })
  const [reference, status] = [referenceOf(page), page.link('See how your question is going')]
  await (await desk.web.open(status)).submit({ 'What would you like to add?': 'It is urgent.' }, 'Send')
  const answers = {
    'With whom?': 'Ministry for Primary Industries',
    ...{ 'What do they see?': 'What was said since, and how it stands' },
    ...{ 'What do they need it for?': 'To answer', 'On what ground?': 'You agreed to it (IPP 11(1)(c))' },
    ...{ 'How is the enquirer told? (IPP 3A)': 'On your status page', 'For how long?': '7 days' },
  }
  await (await desk.web.open(`/enquiries/${reference}/share`, agent)).submit(answers, 'Share')
  const link = await sharedByLink(reference, ['conversation'])
  const shown = [await desk.web.open(`/shared/${reference}`, other), await desk.web.open(`${link}?read=yes`)]
  for (const one of shown) {
    expect(one.text()).toContain('It is urgent.')
    expect(one.text()).not.toContain('loom')
  }
})

it('two offices that open their shares within minutes are seen twice, and one that reloads once', async () => {
  const reference = referenceOf(await askQuestion(desk))
  const links = [await sharedByLink(reference, ['company']), await sharedByLink(reference, ['name'])]
  for (const link of [...links, ...links]) {
    desk.clock.advance(1_000)
    await desk.web.open(`${link}?read=yes`)
  }
  const [row] = await askAsAdmin<{ count: number }>(
    desk.database,
    `select count(*)::integer as count from enquiries.events
     where reference = '${reference}' and kind = 'share-opened'`,
  )
  expect(row?.count).toBe(2)
})
