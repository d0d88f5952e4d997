/** The programmes as the public may read of them: what they may do, and how to check and pay before travelling. */
import { agreementPage, mayTransfer, type AnyAgreement } from '#agreement'
import type { Fault, Result } from '#kernel'
import { definePage, longDate, summary, view, type Language, type SummaryRowView } from '#pages'

export interface HeldAgreement {
  readonly versions: readonly AnyAgreement[]
  inForce(at: Date): Result<AnyAgreement, Fault>
}

interface ProgrammeView {
  readonly title: string
  readonly standing: string
  readonly isDemonstration: boolean
  readonly facts: readonly SummaryRowView[]
  readonly clocks: readonly SummaryRowView[]
}

interface ProgrammesView {
  readonly programmes: readonly ProgrammeView[]
}

const TEMPLATES = {
  en: new URL('./programmes.njk', import.meta.url),
  mi: new URL('./programmes.mi.njk', import.meta.url),
}

export function programmesPage(agreements: readonly HeldAgreement[], language: Language = 'en') {
  return definePage({
    address: '/programmes',
    audience: 'public',
    permission: 'public',
    title: { en: 'What we match at the border', mi: 'Ngā mea ka whakataurite mātou i te paenga' }[language],
    get: {
      activity: 'none-public',
      answer: ({ at }) =>
        Promise.resolve(
          view<ProgrammesView>({ programmes: agreements.flatMap((held) => programmeAt(held, at)) }),
        ),
    },
    template: TEMPLATES[language],
  })
}

/** In its version of today, or where there is none, in its last one. */
function programmeAt({ versions, inForce }: HeldAgreement, at: Date): readonly ProgrammeView[] {
  const today = inForce(at)
  const agreement = today.ok ? today.value : versions.at(-1)
  if (agreement === undefined) return []
  const page = agreementPage(agreement, at)
  const runs = today.ok && mayTransfer(agreement, at).ok
  return [
    {
      title: page.title,
      standing: runs
        ? `This programme runs. Its agreement is in force ${inForceWords(agreement)}.`
        : 'This programme does not run today: nothing is sent or taken under it.',
      isDemonstration: agreement.demonstration,
      facts: summary([
        ...page.summary.map(({ heading, text }) => ({ name: heading, value: text })),
        { name: 'Law', value: agreement.legalBasis.provision },
      ]),
      clocks: summary(agreement.clocks.map((clock) => ({ name: clock.words, value: limitWords(clock) }))),
    },
  ]
}

function inForceWords({ inForce: { from, until } }: AnyAgreement): string {
  return `from ${longDate(from)}${until === undefined ? '' : ` to ${longDate(until)}`}`
}

/** `60 working days, counted from when the agency becomes aware of the discrepancy`. */
function limitWords({ length, unit, starts }: AnyAgreement['clocks'][number]): string {
  const time =
    unit === 'as-soon-as-practicable'
      ? 'As soon as practicable'
      : `${length} ${unit.replace('-', ' ').replace(/s$/, length === 1 ? '' : 's')}`
  return `${time}, counted from ${starts.replace(/^(at|from) /, '')}`
}
