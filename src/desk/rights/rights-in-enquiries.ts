/** What stands of rights on the pages of an enquiry: the agency's, and the person's own. */
import type { AgencyRights, EnquiryRights } from '#desk/enquiries'
import { longDate } from '#pages'
import { CASE_STATES } from './case-states.ts'
import { freshSigns } from './fresh-signs.ts'
import { noticeOf } from './person-words.ts'
import { presentClocks } from './present-clocks.ts'
import { RIGHTS_KINDS } from './rights-kinds.ts'
import { selectCasesOf, selectPersonsCases, type RightsCase } from './store.ts'

export const rightsInEnquiries: EnquiryRights = {
  async forAgency(tx, { reference, said }) {
    const cases = await selectCasesOf(tx, reference)
    const shown = cases.filter(({ state }) => state !== 'not-one')
    return {
      signs: freshSigns(said, cases).map(({ kind, words }) => ({
        ...{ kind, words: words.join(', ') },
        text: RIGHTS_KINDS[kind].text,
      })),
      cases: shown.map(presentCase),
      clocks: shown.flatMap(presentClocks),
    }
  },
  async forPerson(tx, reference, language) {
    return (await selectPersonsCases(tx, reference)).map((one) => noticeOf(one, language))
  },
}

function presentCase({ id, kind, state, dueOn, openedByName }: RightsCase): AgencyRights['cases'][number] {
  return {
    href: `/rights/${id}`,
    text: RIGHTS_KINDS[kind].text,
    how:
      state === 'open'
        ? `decide by ${longDate(dueOn)}, as ${openedByName} said`
        : CASE_STATES[state].toLowerCase(),
  }
}
