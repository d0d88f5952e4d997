/** The one form of a case: which step, on which version of the case, with a reason or a note where it wants one. */
import {
  defineForm,
  fieldErrors,
  redirect,
  type FormRequest,
  type FormValues,
  type PageAnswer,
  type PagePermission,
} from '#pages'
import { sentenceOf } from '#kernel'
import { CASE_STEPS, NOT_COMPLETED_REASONS, type CaseStepName } from '../case-table.ts'
import { takeStep } from '../take-step.ts'

export const stepForm = defineForm({
  fields: {
    step: { kind: 'hidden' },
    version: { kind: 'hidden' },
    reason: {
      kind: 'select',
      label: 'Why it was not completed',
      options: NOT_COMPLETED_REASONS.map(([value, text]) => ({ value, text })),
      errors: {},
    },
    handOver: {
      kind: 'text',
      label: 'What the next shift must know',
      maxLength: 300,
      errors: { tooLong: 'Shorten it to 300 characters' },
    },
    note: {
      kind: 'text',
      label: 'Note',
      maxLength: 300,
      errors: { tooLong: 'Shorten the note to 300 characters' },
    },
  },
})

function isStep(name: string): name is CaseStepName {
  return CASE_STEPS.some(({ step }) => step === name)
}

/** Takes the step and shows the case again; a refusal says why and records nothing. */
export async function answerStep<Access extends Exclude<PagePermission, 'public'>>(
  request: FormRequest<Access, { readonly caseId: string }, object, FormValues<typeof stepForm.fields>>,
): Promise<PageAnswer<never>> {
  const { tx, at, person, params, form, path } = request
  if (!isStep(form.step)) {
    return fieldErrors([{ field: 'step', sentence: sentenceOf('case-step-not-possible') }])
  }
  const isHandOver = form.step === 'hand-over'
  const asked = {
    caseId: params.caseId,
    version: Number(form.version),
    step: form.step,
    note: isHandOver ? form.handOver : form.note,
    reason: form.reason,
  }
  const taken = await takeStep(tx, person, asked, at)
  if (taken.ok) return redirect(path)
  const field = isHandOver && taken.error.field === 'note' ? 'handOver' : (taken.error.field ?? 'step')
  return fieldErrors([{ field, sentence: sentenceOf(taken.error.code) }])
}
