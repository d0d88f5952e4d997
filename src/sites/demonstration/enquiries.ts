/** The demonstration's first enquiries: made-up exporters who asked in the last days, by every way in, and those of before. */
import { recordActivities, recordActivity, type ActivityActor } from '#activity'
import type { DeskAgency } from '#desk/directory'
import { KeepEnquiry } from '#desk/enquiries'
import { CountEnquiries } from '#desk/statistics'
import { BrokenPromise, sentenceOf, spokenReference } from '#kernel'
import type { OpenSite } from '#rooms'
import { pastEnquiries } from './past-enquiries.ts'

const DEMO: ActivityActor = { kind: 'process', id: 'demo-seed', role: 'demo' }
const HOUR_MS = 3_600_000

type Row = readonly [
  hoursAgo: number,
  channel: 'web' | 'email' | 'phone' | 'letter',
  heldBy: DeskAgency,
  name: string,
  company: string,
  question: string,
]

// prettier-ignore
const ROWS: readonly Row[] = [
  [1, 'web', 'mfat', 'Hēmi Ruatapu', 'Ruatapu Mānuka', 'Our container of mānuka honey has been stuck at the wharf in Busan since Monday. They say a certificate is missing. Which one, and who signs it?'],
  [3, 'web', 'mfat', 'Ngaire Solomon', 'Kererū Timber', 'The buyer in Vietnam asks for a fumigation certificate for our logs. Do you issue one, or does a private firm?'],
  [7, 'email', 'mfat', 'Arjun Pillai', 'Southern Spice Imports', 'Somebody in Thailand sells counterfeits under our trade mark. What can we do from here?'],
  [20, 'web', 'mfat', 'Mele Fonoti', 'Pacific Root Crops', 'Mālō. We would like to find a distributor for taro chips in Chile. Where do we begin?'],
  [30, 'phone', 'customs', 'Grant Whitcombe', 'Whitcombe Engineering', 'Which HS code is right for a pump that is sold without its motor? Two brokers say two things.'],
  [44, 'web', 'mpi', 'Tūī Marsden', 'Marsden Orchards', 'Japan found a pest on our apples. Is there a new phytosanitary certificate, and from when?'],
  [52, 'web', 'mpi', 'Xu Jing', 'Waikato Dairy Partners', 'How much of the butter quota for the European Union is left this year, and must the label be in German?'],
  [70, 'letter', 'mbie', 'Eleanor Pryce', 'Pryce Heaters', 'Our heaters are certified here. Does the TTMRA let us sell them in Australia without another test report?'],
  [96, 'email', 'nzte', 'Siaosi Vaea', 'Vaea Design', 'We were offered a joint venture in Singapore. Who can tell us about setting up a company there?'],
  [120, 'web', 'enz', 'Kiri Thornton', 'Harbour Language School', 'A language school in Brazil asks whether students who study with us can work. Who can tell them?'],
]

/** Once: nothing where there is any. */
export async function seedEnquiries(desk: OpenSite): Promise<void> {
  const keeper = desk.operation(KeepEnquiry)
  const { database, clock, newId } = desk.context
  const now = clock.now().getTime()
  const past = pastEnquiries(clock.now())
  await database.as('desk_enquiries', async (tx) => {
    if ((await keeper.count(tx)) > 0) return
    for (const [hoursAgo, channel, heldBy, name, company, description] of ROWS) {
      const at = new Date(now - hoursAgo * HOUR_MS)
      const email = `${company
        .normalize('NFD')
        .replaceAll(/[^A-Za-z]/g, '')
        .toLowerCase()}@exporter.example`
      const reference = spokenReference()
      const record = (entry: Parameters<typeof recordActivity>[3]) => recordActivity(tx, at, DEMO, entry)
      const asked = {
        ...{ reference, channel, heldBy, name, company, email, description },
        language: 'en',
      } as const
      const kept = await keeper.keep({ tx, at, newId, record }, asked)
      if (!kept.ok) throw new BrokenPromise(sentenceOf(kept.error), kept.error)
      await record({ event: 'enquiry-recorded', subject: { kind: 'enquiry', id: reference } })
    }
    await keeper.keepPast({ tx, newId }, past)
    await recordActivities(
      tx,
      clock.now(),
      DEMO,
      past.map(({ reference }) => ({
        ...{ event: 'enquiry-recorded', subject: { kind: 'enquiry', id: reference } },
      })),
    )
  })
  await desk.operation(CountEnquiries)()
}
