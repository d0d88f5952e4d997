/** An agent says what a sign is: what is asked by right, from when it first came, or none. Once, however often it is pressed. */
import type { Tx } from '#database'
import type { HeldConversation } from '#desk/enquiries'
import { civilDate, type NewId } from '#kernel'
import { rightClocks } from '#statute'
import { freshSigns } from './fresh-signs.ts'
import type { RightsKind } from './rights-kinds.ts'
import { insertDismissed, insertOpenCase, selectCasesOf, type NewCase, type StaffName } from './store.ts'

export interface RightsAct {
  readonly tx: Tx
  readonly at: Date
  readonly newId: NewId
  readonly by: StaffName
}

/** Where no words gave it away, it came with the enquiry. False where it is under way already. */
export async function openCase(
  act: RightsAct,
  conversation: HeldConversation,
  kind: RightsKind,
): Promise<boolean> {
  const cases = await selectCasesOf(act.tx, conversation.reference)
  if (cases.some((one) => one.kind === kind && one.state === 'open')) return false
  const sign = freshSigns(conversation.said, cases).find((one) => one.kind === kind)
  return insertOpenCase(act.tx, caseOf(act, conversation, kind, sign))
}

/** False where there is no such sign, or it was answered before. */
export async function dismissSign(
  act: RightsAct,
  conversation: HeldConversation,
  kind: RightsKind,
): Promise<boolean> {
  const cases = await selectCasesOf(act.tx, conversation.reference)
  const sign = freshSigns(conversation.said, cases).find((one) => one.kind === kind)
  return sign !== undefined && insertDismissed(act.tx, caseOf(act, conversation, kind, sign))
}

function caseOf(
  { at, newId, by }: RightsAct,
  { reference, receivedAt: enquiryReceivedAt }: HeldConversation,
  kind: RightsKind,
  sign: { readonly words: readonly string[]; readonly receivedAt: Date } | undefined,
): NewCase {
  const receivedAt = sign?.receivedAt ?? enquiryReceivedAt
  const { decide, transfer } = rightClocks(kind, civilDate(receivedAt))
  return {
    ...{ id: newId(), reference, kind, at, by, receivedAt },
    words: sign?.words ?? [],
    dueOn: decide.due,
    transferBy: transfer?.due ?? null,
  }
}
