/** The pages of the call codes. */
import { inBothLanguages, type PageDefinition } from '#pages'
import type { HeldCalls } from '../held-calls.ts'
import { addCodePage } from './add-code.ts'
import { callCodePage } from './call-code.ts'
import { callCodesPage } from './call-codes.ts'
import { callStatisticsPage } from './call-statistics.ts'
import { callsPage } from './calls.ts'
import { endCodePage } from './end-code.ts'
import { takeBackPage } from './take-back.ts'
import { whatPeopleCallAboutPage } from './what-people-call-about.ts'

export function callCodesPages(held: HeldCalls): readonly PageDefinition[] {
  return [
    callsPage(held),
    takeBackPage(held),
    callStatisticsPage(),
    callCodesPage(),
    addCodePage(),
    callCodePage(),
    endCodePage(),
    ...inBothLanguages(whatPeopleCallAboutPage),
  ]
}
