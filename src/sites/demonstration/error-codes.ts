/** Why the demonstration does not start. */
import { declareErrors } from '#kernel'

export const demonstrationErrors = declareErrors({
  'demonstration-runs-already':
    'A demonstration runs on this data folder already: stop it, or name another folder with LANDFALL_DATA.',
  'port-taken':
    'A port of the demonstration is taken: set LANDFALL_PORT_BASE to the first of five free ports.',
  'port-unusable': 'The demonstration cannot listen there: look at LANDFALL_BIND and LANDFALL_PORT_BASE.',
  'not-a-demonstration':
    'Nothing was removed: the data folder holds something that no demonstration writes. Name the demonstration’s folder with LANDFALL_DATA.',
})

declare module '#kernel' {
  interface ErrorCodes extends Record<keyof typeof demonstrationErrors, string> {}
}
