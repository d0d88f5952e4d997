/** Takes the copy to send by post or hand over: written anew each time, kept nowhere, and recorded. */
import { sentenceOf } from '#kernel'
import {
  definePage,
  fieldErrors,
  fileAnswer,
  noFields,
  notFound,
  redirect,
  view,
  type PageDefinition,
} from '#pages'
import Type from 'typebox'
import { eventOf } from '../../acts/act.ts'
import { insertCopy, takeCopy } from '../../copy-store.ts'
import { countDocuments } from '../../document-store.ts'
import { maySeeCopy, TICKET_MINUTES } from '../../make-copy.ts'
import { newToken, tokenHash } from '../../private-links.ts'
import { insertEvent, selectForAct, setProvided } from '../../store.ts'
import {
  actOnRequest,
  actTemplate,
  onRequest,
  requestParams,
  requestPath,
  subjectOf,
  toRequests,
  type ActView,
} from './act-page.ts'
import type { RequestPagesOptions } from './pages-options.ts'

export function copyPages({ makeCopy, after }: RequestPagesOptions): readonly PageDefinition[] {
  const ask = definePage({
    address: '/requests/:reference/copy',
    permission: 'requests.handle',
    title: ({ reference }: ActView) => `Copy for ${reference}`,
    breadcrumbs: toRequests,
    params: requestParams,
    get: {
      activity: 'request-considered',
      subject: subjectOf,
      answer: (request) =>
        onRequest(request, async ({ kind, reference }) => {
          const isOfficial = kind === 'official-information'
          if (isOfficial && (await countDocuments(request.tx, reference)) === 0)
            return redirect(`/requests/${reference}/note`)
          return view<ActView>({
            reference,
            heading: 'Take a copy to send or hand over',
            words: [
              isOfficial
                ? 'One file with the documents that are given, without what is withheld, and with the schedule of that. It is made anew and kept nowhere.'
                : 'One file with everything that is given, without what is withheld. It is made anew and kept nowhere: whoever has it, has everything about the person. Give it to nobody but them.',
              'A file of which something is withheld is read from its pictures before it is let out: some ten seconds a page, during which the download stands still.',
              'The person takes their own by the private link to their request; take one here only for the post or the counter.',
            ],
            buttonText: 'Take the copy',
            back: requestPath(reference),
          })
        }),
    },
    post: {
      activity: 'request-copy-asked',
      subject: subjectOf,
      form: noFields,
      answer: (request) =>
        actOnRequest(request, async (act, row) => {
          if (!maySeeCopy(row, await countDocuments(act.tx, row.reference)))
            return fieldErrors([{ field: 'copy', sentence: sentenceOf('request-ended') }])
          const ticket = newToken()
          await insertCopy(act.tx, row.reference, {
            ...{ id: act.newId(), ticketHash: tokenHash(ticket), at: act.at },
            goodUntil: new Date(act.at.getTime() + TICKET_MINUTES * 60_000),
          })
          return redirect(`/requests/${row.reference}/copy/t${ticket}`)
        }),
    },
    template: actTemplate,
  })
  const take = definePage({
    address: '/requests/:reference/copy/:ticket',
    permission: 'requests.handle',
    title: 'Copy',
    params: Type.Object({
      ...requestParams.properties,
      ticket: Type.String({ pattern: '^t[A-Za-z0-9_-]{20,50}$' }),
    }),
    get: {
      activity: 'request-copy-taken',
      subject: subjectOf,
      async answer({ tx, at, newId, person, params: { reference, ticket } }) {
        const request = await selectForAct(tx, reference)
        if (request === undefined) return notFound()
        if (!maySeeCopy(request, await countDocuments(tx, reference))) return notFound()
        if (!(await takeCopy(tx, reference, { ticketHash: tokenHash(ticket.slice(1)), at })))
          return notFound()
        const act = { tx, at, newId, person, record: () => Promise.resolve() }
        await insertEvent(tx, eventOf(act, reference, 'copy-sent'))
        if (await setProvided(tx, reference, at)) await after.ended(act, reference)
        return fileAnswer(await makeCopy(tx, reference))
      },
    },
    template: actTemplate,
  })
  return [ask, take]
}
