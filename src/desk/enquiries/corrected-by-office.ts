/** What of an enquiry the privacy office corrects at the person's request: by the rules by which an agent mends it. */
import { actingAs } from '#database'
import { err, fault, ok, type Fault, type Result } from '#kernel'
import { isMailAddress } from '#mail'
import type { CorrectableTable, Corrector } from '#rooms'
import { correctEnquiry, type CorrectingDependencies } from './acts/correct.ts'
import { selectForCorrection } from './agency-store.ts'

const ENQUIRIES = 'enquiries.enquiries'
const LONGEST = 200
const TOO_LONG = 'Use 200 characters or fewer'

const isLong = (value: string) => (value.length > LONGEST ? TOO_LONG : undefined)

export const correctableEnquiries: CorrectableTable = {
  table: ENQUIRIES,
  follows:
    'The enquirer sees on their page that it was corrected. A new email address gets a link to confirm it, and the links that were sent to the old one open nothing more.',
  fields: [
    {
      column: 'name',
      label: 'Name',
      fault: (value) => (value === '' ? 'Enter the name, or “not given”' : isLong(value)),
    },
    {
      column: 'email',
      label: 'Email address',
      hint: 'Leave it out only where nobody knows one.',
      fault: (value) =>
        value !== '' && !isMailAddress(value)
          ? 'Enter an email address like name@company.co.nz'
          : isLong(value),
    },
    { column: 'company', label: 'Company (optional)', fault: isLong },
  ],
}

/** Acts as the desk's own work: the office belongs to no agency, and sees no queue. */
export function enquiryCorrector(d: CorrectingDependencies): Corrector {
  return {
    table: ENQUIRIES,
    async correct(act, { record: reference, from, to }) {
      const { name = '', email = '', company = '' } = to
      const done = await actingAs(
        act.tx,
        { site: 'desk', role: 'desk_enquiries' },
        async (tx): Promise<Result<void, Fault>> => {
          const enquiry = await selectForCorrection(tx, reference)
          if (enquiry === undefined) return err(fault('enquiry-corrected-meanwhile'))
          const isAsSeen = (['name', 'email', 'company'] as const).every(
            (field) => enquiry[field] === from[field],
          )
          if (!isAsSeen) return err(fault('enquiry-corrected-meanwhile'))
          if (email === '' && enquiry.email !== '')
            return err(fault('enquiry-address-missing', { field: 'email' }))
          const by = { ...act.person, role: 'privacy-officer', agency: '' } as const
          return correctEnquiry(d, { ...act, tx, by }, enquiry, { name, email, company })
        },
      )
      if (!done.ok) return done
      await act.record({ event: 'enquiry-corrected', subject: { kind: 'enquiry', id: reference } })
      return ok(undefined)
    },
  }
}
