/** `icslint`: what RFC 5545 and 5546 ask of a published calendar, judged octet by octet. Each finding is a sentence. */
export function icslint(file: Buffer, mimeMethod = 'PUBLISH'): string[] {
  return [...octetFaults(file), ...contentFaults(linesOf(file), mimeMethod)];
}

function octetFaults(file: Buffer): string[] {
  const findings: string[] = [];
  if (!file.subarray(-2).equals(Buffer.from('\r\n'))) findings.push('the file does not end with CRLF');
  physicalLines(file).forEach((line, at) => {
    const name = `line ${at + 1}`;
    if (line.length > 75) findings.push(`${name} has ${line.length} octets`);
    if (line.includes(0x0d) || line.includes(0x0a)) findings.push(`${name} has a bare CR or LF`);
    if (!Buffer.from(line.toString('utf8')).equals(line)) findings.push(`${name} is not valid UTF-8 by itself`);
    if (line.some((octet) => (octet < 0x20 && octet !== 0x0d && octet !== 0x0a) || octet === 0x7f))
      findings.push(`${name} has a control character`);
    if (line.length === 0 && at < physicalLines(file).length) findings.push(`${name} is empty`);
  });
  return findings;
}

function contentFaults(lines: string[], mimeMethod: string): string[] {
  const findings: string[] = [];
  const zones = zonesOf(lines);
  const stack: string[] = [];
  let component = new Map<string, string>();
  const method = lines.find((line) => line.startsWith('METHOD:'))?.slice(7);
  if (method !== mimeMethod) findings.push(`METHOD is ${method}, the MIME type says ${mimeMethod}`);
  for (const line of lines) {
    const { name, parameters, value } = partsOf(line);
    if (name === 'BEGIN') {
      stack.push(value);
      if (value === 'VEVENT') component = new Map();
    } else if (name === 'END') {
      if (stack.pop() !== value) findings.push(`END:${value} closes nothing`);
      if (value === 'VEVENT') findings.push(...eventFaults(component, method));
    } else {
      if (stack.at(-1) === 'VEVENT' && component.has(name) && ONCE.has(name)) findings.push(`${name} stands twice`);
      component.set(name, value);
      findings.push(...lineFaults(name, parameters, value, stack, zones, method));
    }
  }
  if (stack.length > 0) findings.push(`${stack.join(', ')} is not closed`);
  return findings;
}

const UTC_TIMES = new Set(['DTSTAMP', 'CREATED', 'LAST-MODIFIED', 'COMPLETED']);
const ONCE = new Set([
  'UID',
  'DTSTAMP',
  'DTSTART',
  'DTEND',
  'SEQUENCE',
  'SUMMARY',
  'URL',
  'STATUS',
  'LOCATION',
  'CREATED',
]);

function lineFaults(
  name: string,
  parameters: string,
  value: string,
  stack: string[],
  zones: Map<string, boolean>,
  method?: string,
): string[] {
  const findings: string[] = [];
  const inZone = stack.includes('VTIMEZONE');
  if (UTC_TIMES.has(name) && !/^\d{8}T\d{6}Z$/.test(value)) findings.push(`${name} ${value} is not in UTC`);
  if ((name === 'DTSTART' || name === 'DTEND') && !inZone) findings.push(...timeFaults(name, parameters, value, zones));
  if (name === 'TIMEZONE-ID') findings.push('TIMEZONE-ID is not a property');
  if (name === 'METHOD' && stack.length !== 1) findings.push('METHOD stands below VCALENDAR');
  if (name === 'ATTENDEE' && method === 'PUBLISH') findings.push('PUBLISH has an ATTENDEE');
  if (name === 'URL' && /\\[,;\\]/.test(value)) findings.push(`URL ${value} is escaped like text`);
  if (TEXTS.has(name) && /(^|[^\\])(\\\\)*([;]|\\[^\\;,nN])/.test(value)) findings.push(`${name} is not escaped`);
  return findings;
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'LOCATION', 'NAME', 'X-WR-CALNAME']);

function timeFaults(name: string, parameters: string, value: string, zones: Map<string, boolean>): string[] {
  const zone = /;TZID=([^;:]+)/.exec(parameters)?.[1];
  if (zone && zones.get(zone) === undefined) return [`${name} is in ${zone}, which has no VTIMEZONE`];
  if (zone && !zones.get(zone)) return [`VTIMEZONE ${zone} has no RRULE`];
  const wholeDay = parameters.includes(';VALUE=DATE') && /^\d{8}$/.test(value);
  return zone || wholeDay || /^\d{8}T\d{6}Z$/.test(value) ? [] : [`${name} ${value} is floating`];
}

function eventFaults(event: Map<string, string>, method?: string): string[] {
  const uid = event.get('UID');
  const missing = ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY'].filter((name) => !event.has(name));
  const findings = missing.map((name) => `${name} is missing in ${uid}`);
  if (method === 'CANCEL' && event.get('STATUS') !== 'CANCELLED')
    findings.push(`CANCEL without STATUS:CANCELLED in ${uid}`);
  if (!/^\d+$/.test(event.get('SEQUENCE') ?? '0')) findings.push(`SEQUENCE is no number in ${uid}`);
  return findings;
}

/** Zones that the file defines, and whether by a rule. */
function zonesOf(lines: string[]): Map<string, boolean> {
  const zones = new Map<string, boolean>();
  let current = '';
  for (const line of lines) {
    if (line.startsWith('TZID:')) zones.set((current = line.slice(5)), false);
    if (line.startsWith('RRULE:') && current) zones.set(current, true);
    if (line === 'END:VTIMEZONE') current = '';
  }
  return zones;
}

function partsOf(line: string): { name: string; parameters: string; value: string } {
  const [, name, parameters, value] = /^([A-Za-z0-9-]+)((?:;[^=]+=(?:"[^"]*"|[^";:]*))*):(.*)$/s.exec(line) ?? [];
  return { name: name ?? line, parameters: parameters ?? '', value: value ?? '' };
}

function physicalLines(file: Buffer): Buffer[] {
  const lines: Buffer[] = [];
  let from = 0;
  for (let end = file.indexOf('\r\n'); end >= 0; end = file.indexOf('\r\n', from)) {
    lines.push(file.subarray(from, end));
    from = end + 2;
  }
  return from < file.length ? [...lines, file.subarray(from)] : lines;
}

function linesOf(file: Buffer): string[] {
  const unfolded = file.toString('utf8').replace(/\r\n[ \t]/g, '');
  return unfolded.split('\r\n').filter(Boolean);
}
