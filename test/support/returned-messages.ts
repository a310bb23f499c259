const ORIGINAL = (letterId: string) =>
  `From: WSIS Forum <forum@wsis.example>\r\nTo: ana@people.example\r\nMessage-ID: <${letterId}@wsis.example>\r\nSubject: Your registration\r\n`;

interface Report {
  letterId: string;
  action: string;
  status: string;
  diagnostic?: string;
  encoding?: 'base64' | 'quoted-printable';
}

/** A delivery report as RFC 3464 has it, the way Postfix writes one. */
export function aDeliveryReport({ letterId, action, status, diagnostic, encoding }: Report): Buffer {
  const fields = [
    'Reporting-MTA: dns; mx.people.example',
    'Arrival-Date: Mon, 5 Jul 2027 08:00:00 +0000',
    '',
    'Final-Recipient: rfc822; ana@people.example',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnostic ? [`Diagnostic-Code: smtp; ${diagnostic}`] : []),
    '',
  ].join('\r\n');
  return multipart('multipart/report; report-type=delivery-status', [
    'Content-Type: text/plain; charset=utf-8\r\n\r\nI’m sorry to have to inform you that your message could not be delivered.\r\n',
    `Content-Type: message/delivery-status\r\n${encoding ? `Content-Transfer-Encoding: ${encoding}\r\n` : ''}\r\n${encoded(fields, encoding)}`,
    `Content-Type: text/rfc822-headers\r\n\r\n${ORIGINAL(letterId)}`,
  ]);
}

/** A complaint as RFC 5965 has it: somebody pressed «spam». */
export function aComplaint(letterId: string, feedbackType = 'abuse'): Buffer {
  return multipart('multipart/report; report-type=feedback-report', [
    'Content-Type: text/plain\r\n\r\nThis is an abuse report.\r\n',
    `Content-Type: message/feedback-report\r\n\r\nFeedback-Type: ${feedbackType}\r\nUser-Agent: Feedback/1.0\r\nVersion: 1\r\n`,
    `Content-Type: message/rfc822\r\n\r\n${ORIGINAL(letterId)}\r\nDear Ana\r\n`,
  ]);
}

/** Somebody is on leave. */
export function anAutoReply(letterId: string): Buffer {
  return Buffer.from(
    `From: ana@people.example\r\nTo: forum@wsis.example\r\nSubject: Out of office\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: <${letterId}@wsis.example>\r\n\r\nI am away until August.\r\n`,
  );
}

function multipart(type: string, parts: string[]): Buffer {
  const head = `From: Mail Delivery System <MAILER-DAEMON@mx.people.example>\r\nTo: forum@wsis.example\r\nSubject: Undelivered Mail Returned to Sender\r\nAuto-Submitted: auto-replied\r\nMIME-Version: 1.0\r\nContent-Type: ${type};\r\n\tboundary="=_report/1"\r\n\r\nThis is a MIME-encapsulated message.\r\n\r\n`;
  return Buffer.from(`${head}${parts.map((part) => `--=_report/1\r\n${part}\r\n`).join('')}--=_report/1--\r\n`);
}

function encoded(text: string, encoding: Report['encoding']): string {
  if (encoding === 'base64')
    return Buffer.from(text)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n');
  return encoding === 'quoted-printable' ? text.replace(/=/g, '=3D').replace('Action', '=41ction') : text;
}
