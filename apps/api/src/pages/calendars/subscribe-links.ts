/** Calendar programs that take an address over by a link. */
export type Program = 'device' | 'google' | 'outlook' | 'office';

/** Where each program is asked to follow a feed. Its maker's page asks whoever opens it to agree first. */
export interface SubscribeLink {
  program: Program;
  href: string;
}

/**
 * Links that make a program follow the feed at `address` (absolute, http or https): the entries change with ours. (A link that copies one entry
 * would be shorter to explain, and wrong after the next release.) Google takes only `webcal:` addresses; the new Outlook loses that scheme on the
 * way, so that Outlook has links of its own.
 */
export function subscribeLinks(address: string, name: string): SubscribeLink[] {
  const webcal = address.replace(/^https?:/, 'webcal:');
  const outlook = new URLSearchParams({ url: address, name });
  return [
    { program: 'device', href: webcal },
    { program: 'google', href: `https://calendar.google.com/calendar/r?${new URLSearchParams({ cid: webcal })}` },
    { program: 'outlook', href: `https://outlook.live.com/calendar/0/addfromweb?${outlook}` },
    { program: 'office', href: `https://outlook.office.com/calendar/0/addfromweb?${outlook}` },
  ];
}
