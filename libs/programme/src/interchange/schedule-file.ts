/** A programme of another program as its file says it, before anything is judged. Texts are as written, empty where there are none. */
export interface ScheduleFile {
  format: 'schedule.xml' | 'schedule.json' | 'CSV';
  /** One of our own exports: its texts are plain, not HTML. */
  isPlain: boolean;
  /** IANA name; of its own times without an offset. */
  zone: string;
  entries: FileEntry[];
}

export interface FileEntry {
  /** Of the file, from 1, where it begins; missing in JSON, where a record has none. */
  line?: number;
  guid: string;
  id: string;
  title: string;
  subtitle: string;
  abstract: string;
  description: string;
  track: string;
  type: string;
  language: string;
  room: string;
  /** RFC 3339, or without an offset. */
  date: string;
  /** The day that it stands under, `YYYY-MM-DD`, and the hour at which that begins: earlier ones belong to its night. */
  day: string;
  dayChange: string;
  /** `HH:MM`, with or without seconds. */
  start: string;
  /** The same, or `PT45M`. */
  duration: string;
  /** `HH:MM` or RFC 3339. */
  end: string;
  url: string;
  persons: FilePerson[];
  /** Whether it must not be recorded; missing when the file does not say. */
  optsOut?: boolean;
  documents: Array<{ title: string; url: string }>;
  /** What only a table says. */
  table?: TableFacts;
}

/** `key` is the same for the same person of one file; empty: the name is all there is. */
export interface FilePerson {
  key: string;
  name: string;
}

export interface TableFacts {
  titleLanguage: string;
  participation: string;
  languages: string;
  interpretation: string;
  captioning: string;
  actionLines: string;
  sdgs: string;
  organizers: string;
  cancelled: string;
  access: string;
  recording: string;
}
