/** What is pressed to take a step, where the table's words would read like a state; the same on the case and on the step's own page. */
import { CASE_RULES, type CaseStepName } from '../case-table.ts'

const PRESS_WORDS: Readonly<Partial<Record<CaseStepName, string>>> = {
  'notify-police': 'I have notified Police',
  'not-completed': 'End without completing it',
}

export function pressWords(step: string): string {
  return (
    (PRESS_WORDS as Readonly<Record<string, string>>)[step] ??
    CASE_RULES.find((rule) => rule.step === step)?.words ??
    ''
  )
}
