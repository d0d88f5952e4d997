/** Enquiries as a room of the desk's site. */
import { defineRoom, KeepFiles, offer, SendMail, type RoomContext } from '#rooms'
import type { ScheduledJob } from '#jobs'
import { inBothLanguages } from '#pages'
import { MAIL_SORTED } from '#mail'
import { acknowledgeEnquiries } from './acknowledge.ts'
import { enquiriesActivityEvents } from './activity-events.ts'
import { ROOM } from './attached-files.ts'
import { ENQUIRY_RECEIVED } from './channels.ts'
import { enquiriesDataMap } from './data-map.ts'
import { enquiriesErrors } from './error-codes.ts'
import { enquiriesPages } from './pages/index.ts'
import { askJourney } from './pages/public/ask.ts'
import { countEnquiries } from './desk-store.ts'
import { forgetAgents } from './forget-agents.ts'
import { keepEnquiries, keepEnquiry, type KeepOptions } from './keep-enquiry.ts'
import { keepPast } from './keep-past.ts'
import { enquiriesPermissions } from './permissions.ts'
import { KeepEnquiry, RightsInEnquiries, type EnquiryKeeper } from './operations.ts'
import { enquiriesPrivacy } from './privacy-part.ts'
import { privateLinks, privateToken } from './private-links.ts'
import { correctableEnquiries, enquiryCorrector } from './corrected-by-office.ts'
import { sharesHoldings } from './recipients-of-shares.ts'
import { restateResidency } from './restate-residency.ts'
import { restingMail } from './resting-mail.ts'
import { enquiriesSchema } from './store.ts'
import { takeMail } from './take-mail.ts'

export const enquiriesRoom = defineRoom({
  name: ROOM,
  sentence: 'What exporters ask, which of six agencies holds it, what was said, shared and answered.',
  schemas: [enquiriesSchema],
  databaseRoles: ['desk_enquiries'],
  permissions: enquiriesPermissions,
  errors: enquiriesErrors,
  activityEvents: enquiriesActivityEvents,
  dataMaps: [enquiriesDataMap],
  keepsFiles: {
    keptBy: ['desk_public', 'desk_enquiries', 'desk_agent', 'desk_lead'],
    openedBy: ['desk_public', 'desk_agent', 'desk_lead'],
    destroyedBy: ['desk_disposal'],
  },
  postsMail: ['desk_enquiries', 'desk_agent', 'desk_lead'],
  takesMail: ['desk_enquiries'],
  navigation: [
    {
      ...{ text: 'Ask a question', href: '/ask', permission: 'public', audience: 'public', place: 100 },
      words: 'Six agencies answer exporters here. A person reads your question.',
      inTeReo: {
        text: 'Tukuna he pātai',
        words:
          'E ono ngā tari e whakautu ana i ngā kaihoko ki tāwāhi i konei. Ka pānuitia tō pātai e te tangata.',
      },
    },
    {
      ...{ text: 'Queue', href: '/queue', permission: 'enquiry.view', place: 10 },
      words: 'What waits for your agency, and by when',
    },
    {
      ...{ text: 'Shared with us', href: '/shared', permission: 'enquiry.view', place: 20 },
      words: 'What other agencies let yours see',
    },
    {
      ...{ text: 'All queues', href: '/overview', permission: 'enquiry.overview', place: 30 },
      words: 'How each agency’s queue stands',
    },
    {
      ...{ text: 'Bring in', href: '/enquiries/import', permission: 'enquiry.import', place: 35 },
      words: 'Enquiries that another system held, from a file',
    },
  ],
  opens: [
    {
      relations: ['enquiries.enquiries'],
      to: ['desk/rights'],
      because: 'what is asked by right is seen by whoever sees the enquiry',
    },
    {
      relations: ['enquiries.facts'],
      to: ['desk/statistics'],
      roles: ['desk_statistics'],
      because: 'what exporters ask is counted by the month, without who asked it',
    },
    {
      relations: ['enquiries.band_of_hours'],
      roles: ['desk_statistics'],
      because: 'whoever reads the facts works it out',
    },
    {
      relations: ['enquiries.enquiries', 'enquiries.messages', 'enquiries.events'],
      to: ['desk/partners'],
      because: 'what a partner sends is kept as an enquiry, and the partner reads where it stands',
    },
  ],
  correctable: [correctableEnquiries],
  offers: [KeepEnquiry],
  wants: [KeepFiles, SendMail, RightsInEnquiries],
  open(context) {
    const { database, keys, origin = '', recordsIn = 'premises', want } = context
    const d = { database, files: want(KeepFiles), links: privateLinks(keys.atRest), recordsIn }
    return {
      journeys: inBothLanguages((language) => askJourney(d, language)),
      offered: [offer(KeepEnquiry, keeperOf(d))],
      pages: enquiriesPages({
        ...{ ...d, origin, mail: want(SendMail) },
        rights: () => want(RightsInEnquiries),
      }),
      ...following(context, d),
      jobs: jobsOf(context, d),
      privacy: enquiriesPrivacy(d.files),
      holdings: sharesHoldings,
      corrections: [enquiryCorrector({ links: d.links, origin, mail: want(SendMail) })],
    }
  },
})

function keeperOf(d: Parameters<typeof keepEnquiry>[0]): EnquiryKeeper {
  return {
    keep: (act, asked) => keepEnquiry(d, act, { ...asked, privateToken: privateToken() }),
    keepAll: (act, asked) =>
      keepEnquiries(
        d,
        act,
        asked.map((one) => ({ ...one, privateToken: privateToken() })),
      ),
    keepPast: (act, past) => keepPast(d, act, past),
    count: countEnquiries,
  }
}

type Links = Pick<KeepOptions, 'links' | 'recordsIn'>

/** Without mail nobody is acknowledged by it, and nothing comes by it. */
function following(context: RoomContext, { links, recordsIn }: Links) {
  const { database, clock, newId, want } = context
  const [mail, files] = [want(SendMail), want(KeepFiles)]
  if (mail === undefined) return {}
  const acknowledge = acknowledging(context, { links })
  const resting = restingMail(clock)
  const taking = { links, recordsIn, database, clock, newId, mail, files, resting }
  return {
    work: [
      { part: 'acknowledgements', follows: [ENQUIRY_RECEIVED], run: acknowledge },
      {
        part: 'mail that became enquiries',
        follows: [MAIL_SORTED],
        nextIn: resting.nextIn,
        run: (ending?: AbortSignal) => takeMail(taking, { large: false, ending }),
      },
      {
        part: 'large mail that became enquiries',
        follows: [MAIL_SORTED],
        nextIn: resting.nextIn,
        run: (ending?: AbortSignal) => takeMail(taking, { large: true, ending }),
      },
    ],
  }
}

function jobsOf(context: RoomContext, d: Links): readonly ScheduledJob[] {
  const { database, clock } = context
  return [
    {
      name: 'restate-residency',
      sentence: 'Enquiries say where the database stands that they lie in.',
      cron: '50 3 * * *',
      atStart: true,
      run: () => restateResidency({ database, clock, recordsIn: d.recordsIn }),
    },
    {
      name: 'forget-agents',
      sentence:
        'Agents who have not been at the desk for a year are no longer offered to assign work to; who had what open is forgotten.',
      cron: '20 * * * *',
      run: () => forgetAgents({ database, clock }),
    },
  ]
}

function acknowledging(
  { database, clock, newId, origin = '', want }: RoomContext,
  { links }: Pick<Links, 'links'>,
) {
  const mail = want(SendMail)
  return async (ending?: AbortSignal): Promise<void> => {
    if (mail !== undefined)
      await acknowledgeEnquiries({ links, database, clock, newId, mail, origin }, ending)
  }
}
