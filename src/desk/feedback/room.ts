/** Feedback as a room of the desk's site. */
import { inBothLanguages } from '#pages'
import { defineRoom, KeepFiles, SendMail, type RoomContext } from '#rooms'
import { feedbackActivityEvents } from './activity-events.ts'
import { ROOM } from './attached-file.ts'
import { FEEDBACK_GIVEN } from './channels.ts'
import { feedbackDataMap } from './data-map.ts'
import { mailFeedback, type MailingDependencies } from './mail-feedback.ts'
import { giveFeedbackJourney } from './pages/give-feedback.ts'
import { feedbackPages } from './pages/index.ts'
import { feedbackPermissions } from './permissions.ts'
import { wordSeal, type WordSeal } from './sealed-words.ts'
import { feedbackSchema } from './store.ts'

export const feedbackRoom = defineRoom({
  name: ROOM,
  sentence: 'How the site went for the public: a form that asks nobody who they are, and who reads it.',
  schemas: [feedbackSchema],
  databaseRoles: ['desk_feedback'],
  permissions: feedbackPermissions,
  activityEvents: feedbackActivityEvents,
  dataMaps: [feedbackDataMap],
  keepsFiles: {
    keptBy: ['desk_public'],
    openedBy: ['desk_agent', 'desk_lead', 'desk_feedback'],
    destroyedBy: ['desk_disposal'],
  },
  postsMail: ['desk_feedback'],
  navigation: [
    {
      text: 'Feedback',
      href: '/feedback',
      permission: 'feedback.view',
      words: 'What people say of this site',
      place: 500,
    },
    {
      text: 'Give feedback',
      href: '/give-feedback',
      permission: 'public',
      audience: 'public',
      words: 'Tell us how this site worked for you. You are not asked who you are.',
      inTeReo: {
        text: 'Whakahoki kōrero',
        words: 'Kōrero mai he pēhea tēnei pae ki a koe. Kāore mātou e pātai ko wai koe.',
      },
      place: 910,
    },
  ],
  wants: [KeepFiles, SendMail],
  open(context) {
    const d = { files: context.want(KeepFiles), seal: wordSeal(context.keys.atRest) }
    const mailing = mailingOf(context, d)
    return {
      journeys: inBothLanguages((language) => giveFeedbackJourney({ ...d, language })),
      pages: feedbackPages(d),
      holdings: { room: ROOM, opens: { 'feedback.feedback.words': wordsTo(d.seal) } },
      ...(mailing === undefined ? {} : following(mailing)),
    }
  },
})

/** What was typed, as whoever typed it reads it again. */
function wordsTo(seal: WordSeal) {
  return (reference: string, sealed: Uint8Array) => {
    const { purpose, improvement } = seal.open(reference, sealed)
    return [purpose, improvement].filter((said) => said !== '').join('\n\n')
  }
}

/** Undefined where the site has no mail, or nobody to send feedback to: then it is read on the site alone. */
function mailingOf(
  { database, clock, origin = '', mail: settings, want }: RoomContext,
  dependencies: Pick<MailingDependencies, 'files' | 'seal'>,
): MailingDependencies | undefined {
  const [mail, to] = [want(SendMail), settings?.feedbackTo]
  return mail === undefined || to === undefined
    ? undefined
    : { ...dependencies, database, clock, mail, to, origin }
}

/** What waited for a scan, or for the hour’s limit of mail, is found by the look that comes in any case. */
function following(mailing: MailingDependencies) {
  const run = (ending?: AbortSignal) => mailFeedback(mailing, ending)
  return { work: [{ part: 'feedback by mail', follows: [FEEDBACK_GIVEN], run }] }
}
