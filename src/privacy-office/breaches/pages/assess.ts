/** The worksheet of section 113: each factor in words and with its weight, and the conclusion, which begins the 72 hours. */
import { sentenceOf } from '#kernel'
import {
  defineForm,
  definePage,
  fieldErrors,
  fullInstant,
  notFound,
  redirect,
  view,
  type Choice,
  type PageDefinition,
} from '#pages'
import { assessBreach } from '../assess-breach.ts'
import type { AssessmentRow } from '../breach.ts'
import {
  CONCLUSIONS,
  FACTOR_NAMES,
  HARM_FACTORS,
  WEIGHINGS,
  type Conclusion,
  type HarmFactor,
  type Weighing,
  type Worksheet,
} from '../harm-factors.ts'
import { selectAssessments, selectBreach } from '../store.ts'
import { breachParams, breachSubject, ofBreach, wayToBreach, type OfBreach } from './breach-address.ts'

const choicesOf = <Value extends string>(all: Readonly<Record<Value, string>>): readonly Choice<Value>[] =>
  (Object.entries(all) as [Value, string][]).map(([value, text]) => ({ value, text }))

const WEIGHTS = choicesOf(WEIGHINGS)

const wordsOf = (factor: HarmFactor) =>
  ({
    kind: 'textarea',
    label: `${HARM_FACTORS[factor].text} (${HARM_FACTORS[factor].law})`,
    hint: HARM_FACTORS[factor].hint,
    maxLength: 2000,
    rows: 3,
    errors: { empty: `Say of “${HARM_FACTORS[factor].text}” what is known, or that nothing is` },
  }) as const
const weightOf = (factor: HarmFactor) =>
  ({
    kind: 'radios',
    label: `How it weighs: ${HARM_FACTORS[factor].text.charAt(0).toLowerCase()}${HARM_FACTORS[factor].text.slice(1)}`,
    options: WEIGHTS,
    errors: { empty: `Select how “${HARM_FACTORS[factor].text}” weighs` },
  }) as const

const FIELDS = {
  mitigation: wordsOf('mitigation'),
  mitigationWeighs: weightOf('mitigation'),
  sensitivity: wordsOf('sensitivity'),
  sensitivityWeighs: weightOf('sensitivity'),
  nature: wordsOf('nature'),
  natureWeighs: weightOf('nature'),
  recipient: wordsOf('recipient'),
  recipientWeighs: weightOf('recipient'),
  security: wordsOf('security'),
  securityWeighs: weightOf('security'),
  other: wordsOf('other'),
  otherWeighs: weightOf('other'),
  conclusion: {
    kind: 'radios',
    label: 'What do you conclude?',
    options: choicesOf(CONCLUSIONS),
    errors: { empty: 'Select what you conclude' },
  },
  because: {
    kind: 'textarea',
    label: 'Why?',
    hint: 'The Commissioner is told it.',
    maxLength: 4000,
    rows: 4,
    errors: { empty: 'Enter why you conclude it' },
  },
} as const

interface AssessView extends OfBreach {
  readonly factors: readonly { readonly words: string; readonly weighs: string }[]
  readonly earlier: readonly { readonly title: string; readonly because: string }[]
}

export const assessPage: PageDefinition = definePage({
  address: '/breaches/:breachId/assess',
  permission: 'breach.handle',
  title: ({ name }: AssessView) => `Assess ${name}`,
  breadcrumbs: wayToBreach,
  params: breachParams,
  get: {
    activity: 'breach-viewed',
    subject: breachSubject,
    async answer({ tx, params: { breachId } }) {
      const breach = await selectBreach(tx, breachId)
      if (breach === undefined) return notFound()
      const assessments = await selectAssessments(tx, breachId)
      return view<AssessView>(
        {
          ...ofBreach(breach),
          factors: FACTOR_NAMES.map((name) => ({ words: name, weighs: `${name}Weighs` })),
          earlier: assessments.toReversed().map((one) => ({
            title: `${fullInstant(one.madeAt)}, ${one.madeBy}: ${CONCLUSIONS[one.conclusion]}`,
            because: one.because,
          })),
        },
        { values: typedFrom(assessments.at(-1)) },
      )
    },
  },
  post: {
    activity: 'breach-acted-on',
    subject: breachSubject,
    form: defineForm({ fields: FIELDS }),
    async answer({ form, params: { breachId }, ...act }) {
      const breach = await selectBreach(act.tx, breachId)
      if (breach === undefined) return notFound()
      const weighed = (words: string, weighing: Weighing) => ({ words, weighing })
      const factors: Worksheet = {
        mitigation: weighed(form.mitigation, form.mitigationWeighs),
        sensitivity: weighed(form.sensitivity, form.sensitivityWeighs),
        nature: weighed(form.nature, form.natureWeighs),
        recipient: weighed(form.recipient, form.recipientWeighs),
        security: weighed(form.security, form.securityWeighs),
        other: weighed(form.other, form.otherWeighs),
      }
      const conclusion: Conclusion = form.conclusion
      const done = await assessBreach(act, breach, { factors, conclusion, because: form.because })
      if (!done.ok) return fieldErrors([{ field: 'conclusion', sentence: sentenceOf(done.error.code) }])
      return redirect(`/breaches/${breachId}`)
    },
  },
  template: new URL('./assess.njk', import.meta.url),
})

/** What was last said, to go on from; the conclusion is drawn anew each time. */
function typedFrom(last: AssessmentRow | undefined): Readonly<Record<string, string>> {
  if (last === undefined) return {}
  return Object.fromEntries(
    FACTOR_NAMES.flatMap((name) => [
      [name, last.factors[name].words],
      [`${name}Weighs`, last.factors[name].weighing],
    ]),
  )
}
