/** A worker for the test of the worker: it answers with what it was given. */
import { answerRequests } from './answer-requests.ts'

answerRequests({
  echo: (request: { text: string }) => ({ value: request.text, transfer: [] }),
  fail: () => {
    throw new Error('refused by the worker')
  },
  die: () => process.exit(3),
})
