/** Makes an enquiry of its own of something that was said in another, with the time at which it was said. */
import { isDeskAgency } from '#desk/directory'
import { BrokenPromise, spokenReference } from '#kernel'
import type { ActivityEntry } from '#activity'
import { insertStaffEvent, selectConversation, type EnquiryRow } from '../agency-store.ts'
import { keepEnquiry } from '../keep-enquiry.ts'
import { markSplitFrom, selectSplitFrom } from '../joining-store.ts'
import { privateToken } from '../private-links.ts'
import type { AgentAct } from './act.ts'

/** The new enquiry’s reference, the same each time; undefined where no such thing was said by the enquirer. */
export async function split(
  d: Parameters<typeof keepEnquiry>[0],
  act: AgentAct & { record(entry: ActivityEntry): Promise<void> },
  enquiry: EnquiryRow,
  messageId: string,
): Promise<string | undefined> {
  const { tx, at, newId, by, record } = act
  const { reference, channel, language, name, email, company, addressConfirmedAt } = enquiry
  const said = (await selectConversation(tx, reference)).find(({ id }) => id === messageId)
  if (said === undefined || !isSplit(said) || !isDeskAgency(by.agency)) return undefined
  const before = await selectSplitFrom(tx, messageId)
  if (before !== undefined) return before
  const own = spokenReference()
  const kept = await keepEnquiry(
    d,
    { tx, at: said.saidAt, newId, record },
    {
      ...{ reference: own, channel, language, name, email, company, description: said.words },
      ...{ privateToken: privateToken(), heldBy: by.agency },
    },
  )
  if (!kept.ok) throw new BrokenPromise('what was said cannot become an enquiry', kept.error)
  await markSplitFrom(tx, own, { messageId, addressConfirmedAt })
  await insertStaffEvent(tx, { ...{ id: newId(), reference, at, by }, kind: 'split' })
  return own
}

/** The question itself stays where it is, and what nobody has proven to be theirs is nobody’s question. */
export function isSplit({ kind }: { readonly kind: string }): boolean {
  return kind === 'more'
}
