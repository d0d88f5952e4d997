/** The worked cases as a page of the documentation, with the sentence that the program gives for each. */
import type { EligibilityCriteria } from '#agreement'
import type { Debt, Warrant } from '#justice/register'
import { decide } from './decide.ts'
import { formatMoney } from './money.ts'
import { WORKED_CASES, WORKED_CASES_AS_OF } from './worked-cases.ts'

export function renderWorkedCases(criteria: EligibilityCriteria): string {
  const rows = WORKED_CASES.map(({ name, debts, warrants, because }) => {
    const { decision, explanation } = decide(criteria, debts, warrants, WORKED_CASES_AS_OF)
    return [
      name,
      debts.map(debtWords).join('<br>'),
      warrants.map(warrantWords).join('<br>'),
      decision,
      because,
      explanation,
    ]
  })
  return [
    '# Worked cases of eligibility',
    '',
    `Each case is decided as of ${WORKED_CASES_AS_OF} under the agreement as published, and is run as a test.`,
    '',
    '| case | debts | warrants | alert | because | the program says |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((cells) => `| ${cells.map((cell) => (cell === '' ? 'none' : cell)).join(' | ')} |`),
    '',
  ].join('\n')
}

function debtWords({ debtId, kind, courtImposed, outstandingCents, underArrangement }: Debt): string {
  const imposed = courtImposed && kind !== 'reparation' ? ', court-imposed' : ''
  return `${debtId}: ${kind} ${formatMoney(outstandingCents)}${imposed}${underArrangement ? ', under arrangement' : ''}`
}

function warrantWords({ warrantId, status, issuedOn, debtIds }: Warrant): string {
  const covers = debtIds.length === 0 ? 'nothing' : debtIds.join(', ')
  return `${warrantId}: ${status}, issued ${issuedOn}, covers ${covers}`
}
