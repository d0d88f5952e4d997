/** The steps of a case down the page: what was done, by whom and when; what is to do now; what comes later. */
import type { WhenView } from './when.ts'

export interface CaseStep {
  readonly title: string
  readonly state: 'done' | 'now' | 'later'
  readonly who?: string
  readonly time?: WhenView
  readonly text?: string
  readonly link?: { readonly text: string; readonly href: `/${string}` }
}

export type StepView = Required<Omit<CaseStep, 'time' | 'link'>> & {
  readonly time: WhenView | false
  readonly link: CaseStep['link'] | false
}

export function steps(list: readonly CaseStep[]): readonly StepView[] {
  return list.map((step) => ({ who: '', time: false, text: '', link: false, ...step }))
}
