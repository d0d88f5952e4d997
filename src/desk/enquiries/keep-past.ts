/** Keeps enquiries that were asked, answered and closed before, such as those of a desk that this one takes over from. */
import { suggestTopic, type DeskAgency, type Topic } from '#desk/directory'
import type { Channel } from './channels.ts'
import { insertPast } from './desk-store.ts'
import type { KeepAct, KeepOptions } from './keep-enquiry.ts'
import { privateToken, tokenHash } from './private-links.ts'

export interface PastEnquiry {
  readonly reference: string
  readonly receivedAt: Date
  readonly channel: Channel
  readonly language: 'en' | 'mi'
  readonly name: string
  readonly email: string
  readonly company: string
  readonly question: string
  /** As an agent left it. */
  readonly topic: Topic
  /** ISO 3166-1 alpha-2. */
  readonly market: string | null
  readonly heldBy: DeskAgency
  readonly firstReplyAt: Date
  readonly answeredAt: Date
  readonly answer: string
  readonly answeredBy: { readonly id: string; readonly name: string }
}

export async function keepPast(
  { links, recordsIn }: Pick<KeepOptions, 'links' | 'recordsIn'>,
  { tx, newId }: Pick<KeepAct, 'tx' | 'newId'>,
  past: readonly PastEnquiry[],
): Promise<void> {
  await insertPast(
    tx,
    past.map((one) => ({
      ...{ ...one, storedIn: recordsIn },
      suggestedTopic: suggestTopic(one.question)?.topic ?? null,
      tokenHash: tokenHash(privateToken()),
      mailTokenHash: tokenHash(links.mailToken(one.reference)),
      ...{ questionId: newId(), answerId: newId(), receivedId: newId(), closedId: newId() },
    })),
  )
}
