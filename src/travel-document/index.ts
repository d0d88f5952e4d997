/** Travel documents: from the machine readable zone to the traveller, and back for made-up people. */
export { readTd3Into, Td3Slots } from './fast-td3.ts'
export { formatMrz, type MrzHolder, type WritableMrzFormat } from './format-mrz.ts'
export { splitMrz } from './mrz-lines.ts'
export type { MrzReading } from './mrz-reading.ts'
export { parseMrz } from './parse-mrz.ts'
export { stateName } from './states.ts'
export type { TravelDocument } from './travel-document.ts'
export { TD3_RECORD_BYTES, writeTd3Into } from './write-td3.ts'
