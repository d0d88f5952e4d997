/** The annual results: counted from events, of both agencies, for the return to the Privacy Commissioner. */
export { annualResults, valueOf, type AnnualResults } from './annual-results.ts'
export { PUBLISHED_YEARS, type PublishedYear } from './published-years.ts'
export { returnCsv } from './return-csv.ts'
export { returnJson } from './return-json.ts'
export { returnPdf } from './return-pdf.ts'
export { returnText } from './return-text.ts'
export { PUBLISHED_KEYS } from './rows.ts'
export { justiceResultsRoom } from './room.ts'
