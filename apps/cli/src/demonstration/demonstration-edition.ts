import type { EditionDraft, RoomDraft } from '@app/edition';

/** The edition that a newcomer finds. */
export const DEMONSTRATION_CODE = 'wsis2027';
export const ON_SITE_SEATS = 2_500;
/** Of the category `media`, which has seats of its own: so few that some wait. */
export const MEDIA_SEATS = 2;

export const DEMONSTRATION_EDITION: EditionDraft = {
  code: DEMONSTRATION_CODE,
  name: {
    en: 'WSIS Forum 2027 (demonstration)',
    fr: 'Forum du SMSI 2027 (démonstration)',
    es: 'Foro de la CMSI 2027 (demostración)',
    ru: 'Форум ВВУИО 2027 (демонстрация)',
    zh: '2027年信息社会世界峰会论坛（演示）',
    ar: 'منتدى القمة العالمية لمجتمع المعلومات 2027 (عرض توضيحي)',
  },
  shortName: 'WSIS Forum 2027',
  numberPrefix: 'WF27',
  startsOn: '2027-07-05',
  endsOn: '2027-07-09',
  timeZone: 'Europe/Zurich',
  city: { en: 'Geneva', fr: 'Genève', es: 'Ginebra', ru: 'Женева', zh: '日内瓦', ar: 'جنيف' },
  venue: 'Lakeside Halls',
  contactAddress: 'forum@wsis.example',
  isDemonstration: true,
};

const inHall = (
  code: string,
  name: string,
  building: string,
  floor: string,
  capacity: number,
  booths: number,
): RoomDraft => ({
  code,
  name,
  building,
  floor,
  capacity,
  booths,
  captioning: booths > 0,
  streaming: capacity >= 120,
});

/** Fifteen rooms of a venue that does not exist. */
export const DEMONSTRATION_ROOMS: RoomDraft[] = [
  inHall('C', 'Plenary Room C', 'Hall 1', 'Ground floor', 900, 6),
  inHall('D', 'Main Stage, Room D', 'Hall 1', '1st floor', 420, 6),
  inHall('E', 'Room E', 'Hall 1', '1st floor', 220, 3),
  inHall('F', 'Room F', 'Hall 1', '2nd floor', 180, 3),
  inHall('G', 'Room G', 'Hall 1', '2nd floor', 180, 2),
  inHall('H', 'Room H', 'Hall 2', 'Ground floor', 150, 2),
  inHall('K', 'Room K', 'Hall 2', 'Ground floor', 120, 2),
  inHall('K2', 'Room K2', 'Hall 2', 'Ground floor', 60, 0),
  inHall('L', 'Room L', 'Hall 2', '1st floor', 120, 2),
  inHall('M', 'Room M', 'Hall 2', '1st floor', 90, 0),
  inHall('A', 'Room A', 'Tower', '1st floor', 80, 0),
  inHall('B1', 'Room B1', 'Tower', '1st floor', 60, 0),
  inHall('G3', 'Room G3', 'Tower', '3rd floor', 45, 0),
  inHall('W', 'Workshop Space', 'Tower', 'Ground floor', 40, 0),
  inHall('T', 'Terrace', 'Hall 2', 'Roof', 100, 0),
];
