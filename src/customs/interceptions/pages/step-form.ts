/** What a case's page is sent: which step, on which version of the case. A grave one leads to its own page first. */
import {
  defineForm,
  fieldErrors,
  redirect,
  type FormRequest,
  type FormValues,
  type PagePermission,
  type PostAnswer,
} from '#pages'
import { sentenceOf } from '#kernel'
import { askJustice } from '../ask-justice.ts'
import { CASE_RULES, CASE_STEPS, type CaseStepName } from '../case-table.ts'
import { GRAVE_STEPS } from '../grave-steps.ts'
import { caseOf } from '../store.ts'
import { takeStep } from '../take-step.ts'
import { undoStep } from '../undo-step.ts'

export const stepForm = defineForm({
  fields: {
    step: { kind: 'hidden' },
    version: { kind: 'hidden', holds: 'whole-number' },
    handOver: {
      kind: 'text',
      label: 'What the next shift must know',
      maxLength: 300,
      errors: { tooLong: 'Shorten it to 300 characters' },
    },
  },
})

type StepFormRequest<Access extends PagePermission> = FormRequest<
  Access,
  { readonly caseId: string },
  object,
  FormValues<typeof stepForm.fields>
>

export function isStep(name: string): name is CaseStepName {
  return CASE_STEPS.some(({ step }) => step === name)
}

/** Its own page says what will happen, or asks what must be known first. */
export function hasPageOfItsOwn(step: CaseStepName): boolean {
  const rule = CASE_RULES.find((one) => one.step === step)
  return GRAVE_STEPS[step] !== undefined || rule?.establishes.includes('confirmed-enforceable') === true
}

const refusal = (step: string, code: Parameters<typeof sentenceOf>[0]) =>
  fieldErrors([{ field: step, sentence: sentenceOf(code) }])

/** Takes the step and shows the case again; a refusal says why and records nothing. */
export async function answerStep<Access extends Exclude<PagePermission, 'public'>>(
  request: StepFormRequest<Access>,
): Promise<PostAnswer> {
  const { tx, at, person, params, form, path } = request
  const { caseId } = params
  const it = await caseOf(tx, caseId)
  if (it === undefined) return { kind: 'not-found' }
  const { version } = form
  if (form.step === 'undo') {
    const undone = await undoStep(tx, person, { caseId, version }, at)
    return undone.ok ? redirect(path) : refusal('step', undone.error.code)
  }
  if (form.step === 'ask-justice') {
    if (it.state === 'closed') return refusal('step', 'case-step-not-possible')
    await askJustice(tx, person, { caseId, because: 'asked-again' }, at)
    return redirect(path)
  }
  if (!isStep(form.step)) return refusal('step', 'case-step-not-possible')
  if (hasPageOfItsOwn(form.step)) {
    if (GRAVE_STEPS[form.step]?.asksJustice === true && it.state !== 'closed')
      await askJustice(tx, person, { caseId, because: 'relied-on' }, at)
    return redirect(`${path}/steps/${form.step}`)
  }
  const asked = { caseId, version, step: form.step, note: form.handOver }
  const taken = await takeStep(tx, person, asked, at)
  if (taken.ok) return redirect(path)
  return refusal(taken.error.field === 'note' ? 'handOver' : 'step', taken.error.code)
}
