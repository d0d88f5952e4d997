/** What the words of an enquiry's question speak for. */
import type { Tx } from '#database'
import { suggestTopic, type TopicSuggestion } from '#desk/directory'
import { selectConversation } from '../../agency-store.ts'

export async function suggestedFor(tx: Tx, reference: string): Promise<TopicSuggestion | undefined> {
  const said = await selectConversation(tx, reference)
  return suggestTopic(said.find(({ kind }) => kind === 'question')?.words ?? '')
}
