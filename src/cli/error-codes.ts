/** Why a command refuses its arguments or its files. */
import { declareErrors } from '#kernel'

export const cliErrors = declareErrors({
  'receipt-number-missing': 'A payment needs the number of its receipt.',
  'reason-class-unknown': 'The class of reason is not one of the agreement.',
  'file-not-found': 'The file cannot be read.',
  'scans-file-kind': 'Scans are a *.mrz or a *.csv file.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof cliErrors, string> {}
}
