/** Eligibility: the agreement's criteria applied to one person, with the reasons. Pure; it owns no table. */
export { decide, type Decision } from './decide.ts'
export { whyAlone } from './explain.ts'
export { formatMoney } from './money.ts'
export { renderWorkedCases } from './render-worked-cases.ts'
