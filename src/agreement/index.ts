/** The agreement: the law of the programme as dated data, and the checks that hold everything to it. */
export type {
  Agreement,
  AnyAgreement,
  DebtKind,
  EligibilityCriteria,
  EligibilityCriterion,
  TracingAgreement,
} from './agreement.ts'
export { DEBT_KINDS } from './eligibility-schema.ts'
export { agreementInForce, mayTransfer } from './in-force.ts'
export { isBeyondGuard, listGuard, type ListGuard } from './list-guard.ts'
export { loadAgreements } from './load-agreements.ts'
export { checkMessageFields, messageFields, messageOf } from './message-fields.ts'
export type { MessageType } from './message-schema.ts'
export { isMessageType, legalBasisOf, subjectFields } from './message-subject.ts'
export { agreementAt, agreementForMessage, programme, type Programme } from './programme.ts'
export { agreementPage, type RegulatorPage } from './regulator-page.ts'
export { proposedVersion, withVariations, writtenVersion } from './variation.ts'
export { renderAgreementPageText } from './render-regulator-page.ts'
