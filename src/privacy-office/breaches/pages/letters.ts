/** The letters of those who are still to be told, each on a page of its own. */
import Type from 'typebox'
import { definePage, fileAnswer, grouped, notFound, view, type PageDefinition } from '#pages'
import { lookUpPeople } from '../look-up-people.ts'
import { letterText } from '../notice-texts.ts'
import { selectNotice } from '../notice-store.ts'
import { selectBreach } from '../store.ts'
import { untoldOf } from '../untold.ts'
import { breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'
import { letterReader } from '../letter-reader.ts'
import type { DeskPagesOptions } from './pages-options.ts'
import { inParagraphs } from './paragraphs.ts'

/** As many as a browser prints at once. */
const AT_ONCE = 100

interface LettersView extends OfBreach {
  readonly letters: readonly ReturnType<typeof inParagraphs>[]
  readonly file: string
  readonly count: string
}

export function lettersPage({ d, mail }: DeskPagesOptions): PageDefinition {
  return definePage({
    address: '/breaches/:breachId/notices/:noticeId/letters',
    permission: 'breach.handle',
    title: ({ name }: LettersView) => `Letters of ${name}`,
    breadcrumbs: wayToBreach,
    params: Type.Object({
      breachId: Type.String({ format: 'uuid' }),
      noticeId: Type.String({ format: 'uuid' }),
    }),
    query: Type.Object({ as: Type.Optional(Type.Literal('file')) }),
    get: {
      activity: 'breach-letters-viewed',
      subject: breachSubject,
      async answer({ tx, query, params: { breachId, noticeId } }) {
        const breach = await selectBreach(tx, breachId)
        const notice = await selectNotice(tx, breachId, noticeId)
        if (breach === undefined || notice?.whom !== 'people') return notFound()
        const untold = await untoldOf(tx, mail, { breach: breachId, notice: noticeId })
        const shown = query.as === 'file' ? untold : untold.slice(0, AT_ONCE)
        const people = await lookUpPeople(tx, d, breachId, shown)
        const letters = people.map((person) => letterText(notice.body, letterReader(person, d.maps)))
        if (query.as === 'file')
          return fileAnswer({
            name: `breach-${String(breach.number)}-letters-${String(notice.stage)}.txt`,
            type: 'text/plain; charset=utf-8',
            // A form feed: each letter begins a page of its own.
            body: letters.join('\n\f\n'),
          })
        return view<LettersView>({
          ...ofBreach(breach),
          letters: letters.map(inParagraphs),
          file: `/breaches/${breachId}/notices/${noticeId}/letters?as=file`,
          count:
            untold.length > AT_ONCE
              ? `The first ${grouped(AT_ONCE)} of ${grouped(untold.length)}; the file has all of them.`
              : `${grouped(untold.length)} to print.`,
        })
      },
    },
    template: new URL('./letters.njk', import.meta.url),
  })
}
