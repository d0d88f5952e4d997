/** What enquiries refuse, each with the sentence that a person reads. */
import { declareErrors } from '#kernel'

const toEnquirers = declareErrors(
  {
    'enquiry-sent-before':
      'This form was sent before, with other words or files, and those were kept. Open the page again and send these by themselves.',
    'enquiry-much-said':
      'Much was added to this question today, and no more is taken until tomorrow. What you wrote is not kept: hold on to it, or answer our email.',
  },
  {
    'enquiry-sent-before':
      'I tukuna kētia tēnei puka me ētahi atu kupu, kōnae rānei, ā, kua puritia ērā. Huakina anō te whārangi, ka tuku ai i ēnei anake.',
    'enquiry-much-said':
      'He nui ngā mea kua tāpirihia ki tēnei pātai i tēnei rā, ā, kāore e taea te tāpiri anō kia tae rā anō ki āpōpō. Kāore i puritia tāu i tuhi ai: puritia e koe, whakautua rānei tā mātou īmēra.',
  },
)

const toStaff = declareErrors({
  'enquiry-office-without-mail':
    'This site sends no mail, so no office outside the desk can be given a link. Share with an agency of the desk.',
  'enquiry-reply-held-back':
    'An answer goes out in some seconds. Take it back first, or wait until it has gone.',
  'enquiry-corrected-meanwhile':
    'Somebody corrected it since you opened this page. Look at what it says now.',
  'enquiry-address-missing': 'Enter the email address: without one nothing can be sent.',
  'enquiry-not-held': 'Your agency does not hold this enquiry any more.',
  'enquiry-shared-already': 'That agency sees all of this already.',
  'enquiry-import-one-column':
    'The first line has one column only. Choose a CSV file with commas between its columns, the names of the columns first.',
  'enquiry-import-too-many-rows':
    'The file has more than 2,000 rows, so nothing in it was read. Cut it into smaller files.',
  'enquiry-import-too-long': 'The text is longer than an enquiry may be.',
  'enquiry-import-address': 'The email address is not one plain address.',
  'enquiry-import-without-question': 'The row has no question.',
  'enquiry-import-time':
    'The time cannot be read: write it like 2026-11-21 09:30, or 21/11/2026 with the day first.',
  'enquiry-import-time-ahead': 'It cannot have come after now.',
  'enquiry-import-time-long-ago':
    'It came more than ten years ago: nothing is kept that long. Check the year.',
  'enquiry-import-topic': 'There is no such topic here.',
  'enquiry-import-market': 'There is no such market: write its name, or its two letters.',
  'enquiry-import-language': 'The language is neither English nor te reo Māori.',
  'enquiry-import-there': 'It was brought in before, or stands in the file twice.',
})

export const enquiriesErrors = { ...toEnquirers, ...toStaff }

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof enquiriesErrors, string> {}
}
