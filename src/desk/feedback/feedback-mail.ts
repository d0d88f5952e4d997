/** A feedback as the mail that its readers get. */
import { fullInstant } from '#pages'
import { OUTCOMES } from './outcomes.ts'
import type { FeedbackWords } from './sealed-words.ts'
import type { FeedbackRow } from './store.ts'

export function feedbackMail(
  { reference, receivedAt, outcome }: FeedbackRow,
  { purpose, improvement }: FeedbackWords,
  options: { readonly origin: string; readonly isFileMissing: boolean },
): { readonly subject: string; readonly text: string } {
  const paragraphs = [
    'Somebody gave feedback on the desk’s site. They were not asked who they are, so there is nobody to answer.',
    `Reference: ${reference}\nReceived: ${fullInstant(receivedAt)}`,
    `What they came to do\n${purpose}`,
    `How it went\n${OUTCOMES[outcome].text}`,
    `What could be better\n${improvement === '' ? 'They did not say.' : improvement}`,
    ...(options.isFileMissing ? ['A file came with it that can no longer be opened.'] : []),
    `On the site, for those who may read feedback:\n${options.origin}/feedback/${reference}`,
  ]
  return { subject: `Feedback ${reference}: ${OUTCOMES[outcome].text}`, text: paragraphs.join('\n\n') }
}
