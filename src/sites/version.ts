/** The version of the programme, as its interfaces tell it. */
export const VERSION = '0.1.0'
