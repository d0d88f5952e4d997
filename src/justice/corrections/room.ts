/** Corrections of the register of fines as a room of the justice site. */
import { defineRoom } from '#rooms'
import { correctionsActivityEvents } from './activity-events.ts'
import { REGISTER_CORRECTED } from './channels.ts'
import { personCorrector } from './correct-person.ts'
import { correctablePeople } from './correctable-people.ts'
import { correctionsDataMap } from './data-map.ts'
import { correctionsErrors } from './error-codes.ts'
import { listCorrections, TOGETHER_MS } from './list-corrections.ts'
import { ListCorrections } from './operations.ts'
import { correctionsSchema } from './store.ts'

export const correctionsRoom = defineRoom({
  name: 'justice/corrections',
  sentence: 'What was corrected of a person at their request, and what an extract may undo of it.',
  schemas: [correctionsSchema],
  errors: correctionsErrors,
  activityEvents: correctionsActivityEvents,
  dataMaps: [correctionsDataMap],
  correctable: [correctablePeople],
  opens: [
    {
      relations: ['corrections.corrections'],
      roles: ['justice_register'],
      because: 'a correction changes the register, and an extract is reconciled with it',
    },
  ],
  wants: [ListCorrections],
  open({ database, want }) {
    const lists = () => want(ListCorrections)
    return {
      corrections: [personCorrector(lists)],
      work: [
        {
          part: 'lists for corrections',
          follows: [REGISTER_CORRECTED],
          restMilliseconds: TOGETHER_MS,
          run: () => listCorrections({ database, lists }),
        },
      ],
    }
  },
})
