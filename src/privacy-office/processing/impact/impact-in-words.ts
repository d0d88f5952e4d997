/** The impact of a change on privacy, as a reviewer reads it. */
import type { PrivacyChange } from './compare-images.ts'
import { QUESTIONS, type QuestionName } from './questions.ts'

const PARTS = {
  columns: 'column',
  places: 'place',
  messages: 'message',
  roles: 'role',
  retention: 'retention class',
} as const satisfies Record<PrivacyChange['part'], string>

/** Whether somebody must assess the change before it is made. */
export function needsAssessment(changes: readonly PrivacyChange[]): boolean {
  return changes.some(({ questions }) => questions.length > 0)
}

export function impactInWords(changes: readonly PrivacyChange[]): readonly string[] {
  if (changes.length === 0) return ['Nothing that is held, sent or seen changes.']
  return [
    ...changes.flatMap(({ part, name, how, lines }) => [
      `${how} ${PARTS[part]} ${name}`,
      ...lines.map((line) => `    ${line}`),
    ]),
    '',
    ...questionsInWords(changes),
  ]
}

function questionsInWords(changes: readonly PrivacyChange[]): readonly string[] {
  if (!needsAssessment(changes))
    return ['No question follows: nothing about anybody is added, or seen by more.']
  const names = (Object.keys(QUESTIONS) as QuestionName[]).filter((name) =>
    changes.some(({ questions }) => questions.includes(name)),
  )
  return [
    'An assessment is needed. Questions that follow:',
    ...names.flatMap((name) => [
      `  ${QUESTIONS[name]}`,
      ...changes
        .filter(({ questions }) => questions.includes(name))
        .map((change) => `    ${PARTS[change.part]} ${change.name}`),
    ]),
  ]
}
