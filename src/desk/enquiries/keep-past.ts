/** Keeps enquiries that were asked, answered and closed before, such as those of a desk that this one takes over from. */
import { suggestTopic } from '#desk/directory'
import { insertPast, type PastEnquiry } from './desk-store.ts'
import type { KeepAct, KeepOptions } from './keep-enquiry.ts'
import { privateToken, tokenHash } from './private-links.ts'

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
