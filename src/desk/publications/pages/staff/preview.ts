/** A publication as the public will read it, where it stands, and what may be done with it by whoever looks. */
import { marketName } from '#desk/directory'
import {
  definePage,
  fullInstant,
  notFound,
  summary,
  view,
  type PageDefinition,
  type SummaryRowView,
} from '#pages'
import { authorOf } from '../../acts/act.ts'
import { selectOneOwn, type OwnRow } from '../../agency-store.ts'
import { PUBLICATION_KINDS } from '../../kinds.ts'
import { MOVES, movesOpenTo } from '../../moves.ts'
import { PUBLICATION_STATES } from '../../states.ts'
import { publicationParams } from '../public/publication.ts'
import { topicIn } from '../words.ts'
import { subjectOf, toPublishing, versionsOf, type VersionView } from './publishing-pages.ts'

interface PreviewView {
  readonly id: string
  readonly heading: string
  /** The version of the words that stand here. */
  readonly seen: string
  readonly english: VersionView
  readonly teReo: VersionView | false
  readonly returned: string
  readonly facts: readonly SummaryRowView[]
  readonly mayChange: boolean
  readonly waitsForOthers: boolean
  readonly moves: readonly { readonly name: string; readonly text: string }[]
  readonly isPublic: boolean
}

export function previewPage(): PageDefinition {
  return definePage({
    address: '/publishing/:id',
    permission: 'publication.write',
    title: ({ heading }: PreviewView) => heading,
    breadcrumbs: toPublishing,
    params: publicationParams,
    get: {
      activity: 'publication-opened',
      subject: subjectOf,
      async answer({ tx, person, params: { id } }) {
        const by = authorOf(person)
        const own = by === undefined ? undefined : await selectOneOwn(tx, by.agency, id)
        if (own === undefined) return notFound()
        const { state, version, writtenBy, returnedReason } = own
        const isAuthor = writtenBy === person.id
        return view<PreviewView>({
          id,
          // What is published is no preview any more.
          heading:
            { published: 'Publication', withdrawn: 'Withdrawn publication' }[state as string] ?? 'Preview',
          seen: version,
          ...versionsOf(own),
          returned: returnedReason ?? '',
          facts: factsOf(own),
          mayChange: isAuthor && state === 'draft',
          waitsForOthers: isAuthor && state === 'in-review',
          moves: movesOpenTo(person.id, own).map((name) => ({ name, text: MOVES[name].text })),
          isPublic: state === 'published' || state === 'withdrawn',
        })
      },
    },
    template: new URL('./preview.njk', import.meta.url),
  })
}

function factsOf(own: OwnRow): readonly SummaryRowView[] {
  const { text, tone } = PUBLICATION_STATES[own.state]
  const done = (who: string | null, at: Date | null) =>
    who === null || at === null ? undefined : `${who}, ${fullInstant(at)}`
  const [published, ended] = [done(own.publishedByName, own.publishedAt), done(own.endedByName, own.endedAt)]
  return summary([
    { name: 'State', value: { text, tag: tone } },
    { name: 'Kind', value: PUBLICATION_KINDS[own.kind].en },
    { name: 'Topic', value: topicIn('en', own.topic) },
    { name: 'Market', value: own.market === null ? 'All of them' : marketName(own.market) },
    { name: 'Written', value: `${own.writtenByName}, ${fullInstant(own.writtenAt)}` },
    ...(published === undefined ? [] : [{ name: 'Published', value: published }]),
    ...(ended === undefined ? [] : [{ name: 'Ended', value: ended }]),
    ...(own.endedReason === null ? [] : [{ name: 'Why', value: own.endedReason }]),
  ])
}
