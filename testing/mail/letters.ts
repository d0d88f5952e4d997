/** Mails as they come: written by people, by programmes, by mail servers, and by whoever wishes harm. */

export interface Letter {
  readonly from?: string
  readonly subject?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
  readonly type?: string
}

let letters = 0

export function letter({
  from = 'Tāmati <exporter@world.example>',
  subject = 'A question',
  headers = {},
  body = 'Kia ora',
  type = 'text/plain; charset=utf-8',
}: Letter = {}): Buffer {
  letters += 1
  const lines = Object.entries({
    From: from,
    To: 'ask@desk.example',
    Subject: subject,
    'Message-ID': `<letter-${letters}@world.example>`,
    Date: 'Mon, 02 Mar 2026 09:00:00 +1300',
    'MIME-Version': '1.0',
    'Content-Type': type,
    ...headers,
  }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), Buffer.from(body)])
}

/** What Postfix writes when a mail cannot be delivered. */
export function bounceOf(options: {
  readonly envelopeId?: string
  readonly messageId?: string
  readonly action?: string
}): Buffer {
  const { envelopeId, messageId = '<somebody-else@world.example>', action = 'failed' } = options
  const parts = [
    [
      'text/plain; charset=us-ascii',
      'I am sorry to have to inform you that your message could not be delivered.',
    ],
    [
      'message/delivery-status',
      [
        'Reporting-MTA: dns; mx.world.example',
        ...(envelopeId === undefined ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
        '',
        'Final-Recipient: rfc822; exporter@world.example',
        `Action: ${action}`,
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 unknown user',
      ].join('\r\n'),
    ],
    [
      'text/rfc822-headers',
      `From: ask@desk.example\r\nMessage-ID:\r\n ${messageId}\r\nSubject: Your question\r\n`,
    ],
  ]
  return letter({
    from: 'MAILER-DAEMON@mx.world.example (Mail Delivery System)',
    subject: 'Undelivered Mail Returned to Sender',
    headers: { 'Auto-Submitted': 'auto-replied' },
    type: 'multipart/report; report-type=delivery-status; boundary="b"',
    body: `${parts.map(([type, text]) => `--b\r\nContent-Type: ${type}\r\n\r\n${text}\r\n`).join('')}--b--\r\n`,
  })
}
